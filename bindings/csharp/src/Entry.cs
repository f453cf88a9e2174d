using System;

namespace Mulu
{
    /// <summary>One catalogue entry, read or built. A thread waits while another one uses it.</summary>
    public sealed class Entry : Handle
    {
        private readonly object turn = new object();

        internal Entry(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_entry_free) { }

        internal override T Use<T>(Func<IntPtr, T> call) { lock (turn) return base.Use(call); }

        /// <summary>Empty text clears the field.</summary>
        public void Set(string pointer, string text) { Native.entry_set(this, Bytes(pointer), Bytes(text)); }

        public string Get(string pointer) { return String(Native.entry_get(this, Bytes(pointer))); }

        /// <summary>The number of elements of a list.</summary>
        public long Count(string pointer) { return Native.entry_count(this, Bytes(pointer)); }

        public void Remove(string pointer) { Native.entry_remove(this, Bytes(pointer)); }

        /// <summary>The entry in JSON.</summary>
        public string Write() { return Written(Native.entry_write(this)); }
    }

    /// <summary>Any number of entries, and what is wrong between them. A thread waits while another uses it.</summary>
    public sealed class Catalogue : Handle
    {
        private readonly object turn = new object();

        internal Catalogue(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_catalogue_free) { }

        internal override T Use<T>(Func<IntPtr, T> call) { lock (turn) return base.Use(call); }

        public void Feed(byte[] piece) { Native.catalogue_feed(this, piece); }

        public void Add(Entry entry) { Native.catalogue_add(this, entry); }

        /// <summary>The findings of all; the catalogue is empty again.</summary>
        public Report Finish() { return new Report(Native.catalogue_finish(this), this); }
    }
}
