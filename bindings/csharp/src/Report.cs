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

        /// <summary>One text of a finding, any of Constants.TEXT_*, in the encoding of the checker.</summary>
        public byte[] Text(long index, int which) { return Native.report_text(this, index, which); }

        public IEnumerator<Finding> GetEnumerator()
        {
            for (long index = 0; index < Count; index++) yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }
    }

    /// <summary>One finding: Constants.TEXT_* and Constants.NUMBER_* say what its members are.</summary>
    public sealed class Finding
    {
        public string Rule { get; private set; }
        public string At { get; private set; }
        public string Message { get; private set; }
        public string Help { get; private set; }
        public string Name { get; private set; }
        public string Basis { get; private set; }
        public long Severity { get; private set; }
        public long Entry { get; private set; }
        public long Line { get; private set; }
        public long Column { get; private set; }
        public long Offset { get; private set; }
        public long Length { get; private set; }

        internal Finding(Report report, long index)
        {
            Rule = report.String(report.Text(index, Constants.TEXT_RULE));
            At = report.String(report.Text(index, Constants.TEXT_AT));
            Message = report.String(report.Text(index, Constants.TEXT_MESSAGE));
            Help = report.String(report.Text(index, Constants.TEXT_HELP));
            Name = report.String(report.Text(index, Constants.TEXT_NAME));
            Basis = report.String(report.Text(index, Constants.TEXT_BASIS));
            Severity = Native.report_number(report, index, Constants.NUMBER_SEVERITY);
            Entry = Native.report_number(report, index, Constants.NUMBER_ENTRY);
            Line = Native.report_number(report, index, Constants.NUMBER_LINE);
            Column = Native.report_number(report, index, Constants.NUMBER_COLUMN);
            Offset = Native.report_number(report, index, Constants.NUMBER_OFFSET);
            Length = Native.report_number(report, index, Constants.NUMBER_LENGTH);
        }
    }
}
