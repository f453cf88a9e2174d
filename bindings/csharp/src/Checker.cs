using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace Mulu
{
    /// <summary>What can be found, and how much it weighs under the settings of its checker.</summary>
    public sealed class Rule
    {
        private readonly Checker checker;
        private readonly long index;

        internal Rule(Checker checker, long index)
        {
            this.checker = checker;
            this.index = index;
        }

        /// <summary>Constants.TEXT_RULE, NAME, BASIS, TITLE or EXPLAIN.</summary>
        public string Text(int which) { return checker.String(Native.rule_text(checker, index, which)); }

        /// <summary>One of Constants.SEVERITY_*; 0 when it is not in force under the profile on the day.</summary>
        public int Severity { get { return Native.rule_severity(checker, index); } }

        /// <summary>Any of Constants.RULE_*.</summary>
        public long Number(int which) { return Native.rule_number(checker, index, which); }

        /// <summary>Any of Constants.SOURCE_*, of one of its sources.</summary>
        public string Source(long source, int which)
        {
            return checker.String(Native.rule_source(checker, index, source, which));
        }

        /// <summary>All that there is to say of it, for people to read.</summary>
        public string Write() { return checker.Written(Native.rule_write(checker, index)); }
    }

    /// <summary>The settings of a check, of which all is made; shared by threads. Documents are strings, or bytes in the
    /// encoding that the settings name. For a decision, a request or a life an entry may be null.</summary>
    public sealed class Checker : Handle
    {
        /// <summary>Settings in TOML.</summary>
        public Checker(string settings) : this(settings, Encoding.UTF8) { }

        /// <summary>Settings that name an encoding, and that encoding. It is GB18030 for those that name "gbk" too: an
        /// encoding with fewer characters would lose those of rare names.</summary>
        public Checker(string settings, Encoding encoding)
            : base(Read(encoding.GetBytes(settings), encoding), encoding, Native.mulu_checker_free)
        {
            string name = EncodingName;
            int page = encoding.CodePage;
            if (name == "utf-8" ? page == 65001 : page == 54936 || page == 28591) return;
            Dispose();
            throw new ArgumentException("texts of these settings are in " + name + ", and not in " + encoding.WebName);
        }

        private static IntPtr Read(byte[] settings, Encoding encoding)
        {
            var why = new IntPtr[1];
            try
            {
                return Native.checker_new(settings, why);
            }
            catch (MuluException refused)
            {
                if (why[0] == IntPtr.Zero) throw;
                using (var text = new Handle(why[0], encoding, Native.mulu_text_free))
                    throw new MuluException(refused.Status, text.String(Native.text_get(text)));
            }
        }

        /// <summary>What the settings name, "utf-8" or "gb18030".</summary>
        public string EncodingName { get { return Marshal.PtrToStringAnsi(Use(Native.mulu_checker_encoding)); } }

        public static int Abi { get { return Native.abi(); } }

        public static string Version { get { return Marshal.PtrToStringAnsi(Native.mulu_version()); } }

        /// <summary>A rule by its code, such as "SHR201", or its name.</summary>
        public Rule Rule(string code) { return new Rule(this, Native.rule_find(Bytes(code))); }

        public IEnumerable<Rule> Rules()
        {
            for (long index = 0; index < Native.rule_count(); index++) yield return new Rule(this, index);
        }

        /// <summary>A field by its place in the table of fields, of which there are FieldCount.</summary>
        public Field Field(long index) { return new Field(Native.field_at(this, index), this); }

        public Field Field(string pointer) { return new Field(Native.field_of(this, Bytes(pointer)), this); }

        public static long FieldCount { get { return Native.field_count(); } }

        /// <summary>An empty entry, to be filled.</summary>
        public Entry NewEntry() { return new Entry(Native.entry_new(this), this); }

        public Entry ReadEntry(string json) { return ReadEntry(Bytes(json)); }

        public Entry ReadEntry(byte[] json) { return new Entry(Native.entry_read(this, json), this); }

        public Question Question(Entry entry) { return new Question(Native.next_question(this, entry), this); }

        public Report Check(Entry entry) { return new Report(Native.entry_check(this, entry), this); }

        public Report Check(string document) { return Check(Bytes(document), Constants.FORMAT_AUTO); }

        /// <summary>A whole document in one of Constants.FORMAT_*.</summary>
        public Report Check(byte[] document, int format)
        {
            return new Report(Native.checker_check(this, document, format), this);
        }

        /// <summary>A column of entries as Apache Arrow lays it out: one offset more than there are rows.</summary>
        public Report CheckColumn(byte[] data, int[] offsets)
        {
            return new Report(Native.checker_check_column(this, data, offsets), this);
        }

        /// <summary>The keys under which the rows of such a column have to meet, a line each.</summary>
        public string WriteKeys(byte[] data, int[] offsets) { return Written(Native.keys_write(this, data, offsets)); }

        /// <summary>A column of such lines, each from its key on.</summary>
        public Report CheckKeys(byte[] data, int[] offsets)
        {
            return new Report(Native.keys_check(this, data, offsets), this);
        }

        /// <summary>A document in one of Constants.FORMAT_* written in another one, in the words that one of
        /// Constants.WORDS_* names.</summary>
        public Conversion Convert(byte[] document, int from, int to, int words)
        {
            return new Conversion(Native.convert(this, document, from, to, words), this);
        }

        /// <summary>A catalogue that is fed a document in one of Constants.FORMAT_*, or given entries.</summary>
        public Catalogue Catalogue(int format) { return new Catalogue(Native.catalogue_new(this, format), this); }

        /// <summary>In a year that is not known it throws MuluException of E_CALENDAR.</summary>
        public bool IsWorkingDay(string day) { return Native.calendar_is_working_day(this, Bytes(day)) != 0; }

        public Counting Due(string duty, string start, long extension)
        {
            return new Counting(Native.calendar_due(this, Bytes(duty), Bytes(start), extension), this);
        }

        public Counting Count(long workingDays, string start)
        {
            return new Counting(Native.calendar_count(this, workingDays, Bytes(start)), this);
        }

        /// <summary>`published`: the whole catalogue is known to be published.</summary>
        public Decision Decide(Entry entry, byte[] request, bool published)
        {
            return new Decision(Native.decide(this, entry, request, published ? 1 : 0), this);
        }

        public Request ReadRequest(byte[] json) { return new Request(Native.request_read(this, json), this); }

        public Report Check(Request request, Entry entry)
        {
            return new Report(Native.request_check(this, request, entry), this);
        }

        /// <summary>The same where the whole published catalogue is at hand; null is an entry that it lacks.</summary>
        public Report CheckListed(Request request, Entry entry)
        {
            return new Report(Native.request_check_listed(this, request, entry), this);
        }

        public Life Life(Request request, Entry entry)
        {
            return new Life(Native.request_life(this, request, entry), this);
        }
    }
}
