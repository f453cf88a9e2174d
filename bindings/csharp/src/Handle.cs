using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace Mulu
{
    /// <summary>A call that the library refused. Wrong data are no failure: checking them gives a report.</summary>
    public sealed class MuluException : Exception
    {
        /// <summary>One of Constants.E_*.</summary>
        public int Status { get; private set; }

        /// <summary>What is wrong with settings; else empty.</summary>
        public string Why { get; private set; }

        internal MuluException(int status, string why = "") : base(TextOf(status) + (why == "" ? "" : ": " + why))
        {
            Status = status;
            Why = why;
        }

        /// <summary>The name of a status and what it means.</summary>
        public static string TextOf(int status) { return Marshal.PtrToStringAnsi(Native.mulu_status_text(status)); }
    }

    /// <summary>An object of the C library. Used after Dispose it throws ObjectDisposedException; one that nobody
    /// disposes of is freed by its finalizer, but not before the last call that uses it has come back.</summary>
    public class Handle : SafeHandle
    {
        internal readonly Encoding Encoding;
        private readonly Action<IntPtr> free;
        private volatile bool isDisposed;

        internal Handle(IntPtr made, Encoding encoding, Action<IntPtr> free) : base(IntPtr.Zero, true)
        {
            Encoding = encoding;
            this.free = free;
            SetHandle(made);
        }

        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }

        protected override bool ReleaseHandle() { free(handle); return true; }

        /// <summary>As long as calls of other threads overlap, a SafeHandle by itself would let new ones in.</summary>
        protected override void Dispose(bool disposing) { isDisposed = true; base.Dispose(disposing); }

        internal byte[] Bytes(string text) { return Encoding.GetBytes(text); }

        internal string String(byte[] text) { return Encoding.GetString(text); }

        /// <summary>A text that was made, and is ours.</summary>
        internal string Written(IntPtr made)
        {
            using (var text = new Handle(made, Encoding, Native.mulu_text_free)) return String(Native.text_get(text));
        }

        /// <summary>The one way to the pointer.</summary>
        internal virtual T Use<T>(Func<IntPtr, T> call)
        {
            if (isDisposed) throw new ObjectDisposedException(GetType().Name);
            bool held = false;
            try
            {
                DangerousAddRef(ref held);
                return call(handle);
            }
            finally
            {
                if (held) DangerousRelease();
            }
        }

        internal static T With<T>(Handle handle, Func<IntPtr, T> call)
        {
            return handle == null ? call(IntPtr.Zero) : handle.Use(call);
        }

        internal static int Done(int status) { if (status == Constants.OK) return 0; throw new MuluException(status); }

        internal static long Rows(byte[] data, int[] offsets)
        {
            if (offsets.Length > 0 && offsets[offsets.Length - 1] <= data.Length) return offsets.Length - 1;
            throw new ArgumentException("offsets without their data");
        }

        internal static T Out<T>(T receiver, Func<T, int> call)
        {
            Done(call(receiver));
            return receiver;
        }

        /// <summary>As many numbers as there are; nobody changes the list.</summary>
        internal static IList<long> List(long count, Func<long, long> number)
        {
            var all = new long[count];
            for (long index = 0; index < count; index++) all[index] = number(index);
            return Array.AsReadOnly(all);
        }

        /// <summary>Copies what is lent: inside of Use, so that nobody frees or changes it meanwhile.</summary>
        internal static byte[] Lent(Func<IntPtr[], UIntPtr[], int> call)
        {
            var length = new UIntPtr[1];
            IntPtr text = Out(new IntPtr[1], receiver => call(receiver, length))[0];
            var copy = new byte[checked((int)(ulong)length[0])];
            Marshal.Copy(text, copy, 0, copy.Length);
            return copy;
        }
    }
}
