using System;
using System.Collections;
using System.Collections.Generic;

namespace Mulu
{
    /// <summary>The findings of one check, in order.</summary>
    public sealed class Report : Handle, IEnumerable<Finding>
    {
        internal Report(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_report_free) { }

        public long Count { get { return Native.report_count(this); } }

        /// <summary>Whether all of the input was read; if not, then no finding is no good news.</summary>
        public bool IsComplete { get { return Native.report_complete(this) != 0; } }

        public Finding this[long index] { get { return new Finding(this, index); } }

        /// <summary>Sentences on the document as a whole: how it was read, and what of it was passed over.</summary>
        public IEnumerable<string> Notes()
        {
            for (long index = 0; index < Native.report_notes(this); index++)
                yield return String(Native.report_note(this, index));
        }

        /// <summary>One text of a finding, any of Constants.TEXT_*, in the encoding of the checker.</summary>
        public byte[] Text(long index, int which) { return Native.report_text(this, index, which); }

        public IEnumerator<Finding> GetEnumerator()
        {
            for (long index = 0; index < Count; index++) yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }
    }
}
