// Written from include/mulu.h by tests/it/bindings.rs.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Mulu
{
    /// <summary>The constants of mulu.h, by their names there.</summary>
    public static class Constants
    {
        /// <summary>the interface that this header describes</summary>
        public const int ABI = 1;
        /// <summary>done</summary>
        public const int OK = 0;
        /// <summary>a required pointer was NULL</summary>
        public const int E_NULL = 1;
        /// <summary>an index, a constant or a field that does not exist</summary>
        public const int E_RANGE = 2;
        /// <summary>larger than this library reads</summary>
        public const int E_LIMIT = 3;
        /// <summary>no memory for a buffer of the input's size</summary>
        public const int E_MEMORY = 4;
        /// <summary>a pointer to some other kind of object</summary>
        public const int E_HANDLE = 5;
        /// <summary>a defect in this library; free your objects and report it</summary>
        public const int E_PANIC = 6;
        /// <summary>settings that make no sense</summary>
        public const int E_SETTINGS = 7;
        /// <summary>a day in a year of which the calendar knows nothing</summary>
        public const int E_CALENDAR = 8;
        /// <summary>a format that is not part of this build of the library</summary>
        public const int E_FEATURE = 9;
        /// <summary>a document that cannot be read to its end</summary>
        public const int E_UNREAD = 10;
        /// <summary>"SHR201": stable, never reused</summary>
        public const int TEXT_RULE = 1;
        /// <summary>where: RFC 6901 JSON Pointer into the entry</summary>
        public const int TEXT_AT = 2;
        /// <summary>what is wrong</summary>
        public const int TEXT_MESSAGE = 3;
        /// <summary>what to do; may be empty</summary>
        public const int TEXT_HELP = 4;
        /// <summary>"none-without-basis": the rule in words, stable</summary>
        public const int TEXT_NAME = 5;
        /// <summary>what is cited, one place a line</summary>
        public const int TEXT_BASIS = 6;
        /// <summary>the rule's fault in a few words</summary>
        public const int TEXT_TITLE = 7;
        /// <summary>why it is one, and what to do, in a paragraph</summary>
        public const int TEXT_EXPLAIN = 8;
        /// <summary>the sheet of a workbook on which it stands, or empty</summary>
        public const int TEXT_SHEET = 9;
        /// <summary>worth knowing; nothing is wrong</summary>
        public const int SEVERITY_NOTICE = 1;
        /// <summary>probably wrong, or against good practice</summary>
        public const int SEVERITY_WARNING = 2;
        /// <summary>against a binding text, or a contradiction in the data</summary>
        public const int SEVERITY_ERROR = 3;
        /// <summary>one of Constants.ABOUT_*</summary>
        public const int RULE_ABOUT = 1;
        /// <summary>how many places of the law it rests on: at least one</summary>
        public const int RULE_SOURCES = 2;
        /// <summary>one entry by itself</summary>
        public const int ABOUT_ENTRY = 1;
        /// <summary>all entries of a catalogue, beside each other</summary>
        public const int ABOUT_CATALOGUE = 2;
        /// <summary>one request</summary>
        public const int ABOUT_REQUEST = 3;
        /// <summary>the place as findings cite it: short name and article</summary>
        public const int SOURCE_PLACE = 1;
        /// <summary>the title of the text</summary>
        public const int SOURCE_TITLE = 2;
        /// <summary>the number under which it was issued; empty for what is no law</summary>
        public const int SOURCE_NUMBER = 3;
        /// <summary>its first day in force, such as "2025-08-01", or empty</summary>
        public const int SOURCE_FROM = 4;
        /// <summary>the first day on which it no longer is in force, or empty</summary>
        public const int SOURCE_UNTIL = 5;
        /// <summary>how its words bind: "must", "should" or "may"</summary>
        public const int SOURCE_FORCE = 6;
        /// <summary>how the text is known: "verified", "second_hand" or "memory"</summary>
        public const int SOURCE_EVIDENCE = 7;
        /// <summary>where it stands, with an asterisk for any index of a list</summary>
        public const int FIELD_POINTER = 1;
        /// <summary>the heading in Chinese, which readers take for the member</summary>
        public const int FIELD_HEADING = 2;
        /// <summary>the title in English</summary>
        public const int FIELD_TITLE = 3;
        /// <summary>what belongs there</summary>
        public const int FIELD_NOTE = 4;
        /// <summary>the article, standard or form that it comes from</summary>
        public const int FIELD_SOURCE = 5;
        /// <summary>one of Constants.KIND_*</summary>
        public const int FIELD_KIND = 1;
        /// <summary>1 for a list of such texts or words; else 0</summary>
        public const int FIELD_LIST = 2;
        /// <summary>how many words there are; 0 for what is no word</summary>
        public const int FIELD_WORDS = 3;
        /// <summary>any text</summary>
        public const int KIND_TEXT = 1;
        /// <summary>one of the words</summary>
        public const int KIND_WORD = 2;
        /// <summary>one of the words, or a duration of ISO 8601 such as "P121D"</summary>
        public const int KIND_CYCLE = 3;
        /// <summary>one of the two words "true" and "false"</summary>
        public const int KIND_FLAG = 4;
        /// <summary>a day such as "2026-02-13"</summary>
        public const int KIND_DATE = 5;
        /// <summary>a whole number</summary>
        public const int KIND_COUNT = 6;
        /// <summary>a decimal number</summary>
        public const int KIND_AMOUNT = 7;
        /// <summary>the word as it stands in documents, in ASCII</summary>
        public const int WORD_TOKEN = 1;
        /// <summary>the word as people read it, in Chinese</summary>
        public const int WORD_LABEL = 2;
        /// <summary>the code that the dialect of the checker has for it, or empty</summary>
        public const int WORD_CODE = 3;
        /// <summary>nothing asks for it, but only some words may stand there</summary>
        public const int NEED_FREE = 1;
        /// <summary>without it the entry has a warning</summary>
        public const int NEED_ADVISED = 2;
        /// <summary>without it the entry has an error</summary>
        public const int NEED_REQUIRED = 3;
        /// <summary>whatever it says is wrong</summary>
        public const int NEED_SUPERFLUOUS = 4;
        /// <summary>one of Constants.NEED_*</summary>
        public const int QUESTION_NEED = 1;
        /// <summary>1 when it says something to which no rule objects; else 0</summary>
        public const int QUESTION_ANSWERED = 2;
        /// <summary>how many words alone may stand there; 0: no limit</summary>
        public const int QUESTION_WORDS = 3;
        /// <summary>how many rules miss it, forbid it or limit it</summary>
        public const int QUESTION_RULES = 4;
        /// <summary>what the bytes say, also of their encoding</summary>
        public const int FORMAT_AUTO = 0;
        /// <summary>a JSON list of entries, an object with <c>entries</c>, or one entry</summary>
        public const int FORMAT_JSON = 1;
        /// <summary>one entry a line</summary>
        public const int FORMAT_NDJSON = 2;
        /// <summary>a table as text; its lines say what parts the cells</summary>
        public const int FORMAT_CSV = 3;
        /// <summary>the same with tabs</summary>
        public const int FORMAT_TSV = 4;
        /// <summary>a workbook</summary>
        public const int FORMAT_XLSX = 5;
        /// <summary>a workbook of old, which is only read</summary>
        public const int FORMAT_XLS = 6;
        /// <summary>XML as <c>mulu convert</c> writes it, and in other shapes</summary>
        public const int FORMAT_XML = 7;
        /// <summary>one of Constants.SEVERITY_*</summary>
        public const int NUMBER_SEVERITY = 1;
        /// <summary>the entry, from 0; 0 too where it is about the document</summary>
        public const int NUMBER_ENTRY = 2;
        /// <summary>line or row, from 1, of what is wrong or of what lacks it; or 0</summary>
        public const int NUMBER_LINE = 3;
        /// <summary>the column in characters, or of a workbook, from 1</summary>
        public const int NUMBER_COLUMN = 4;
        /// <summary>the first byte, from 0; 0 when the document is not in UTF-8</summary>
        public const int NUMBER_OFFSET = 5;
        /// <summary>how many bytes; 0 when the document is not in UTF-8</summary>
        public const int NUMBER_LENGTH = 6;
        /// <summary>how many other entries it is about: see mulu_report_related</summary>
        public const int NUMBER_RELATED = 7;
        /// <summary>keys, and values as written; for a code of the dialect its word</summary>
        public const int WORDS_KEYS = 1;
        /// <summary>headings and labels in Chinese</summary>
        public const int WORDS_CHINESE = 2;
        /// <summary>keys, and the codes of the checker's dialect for values</summary>
        public const int WORDS_CODES = 3;
        /// <summary>how many entries were written</summary>
        public const int CONVERSION_ENTRIES = 1;
        /// <summary>how many losses there are, listed or not</summary>
        public const int CONVERSION_LOSSES = 2;
        /// <summary>what kind of loss it is: a word such as "too_long"</summary>
        public const int LOSS_KIND = 1;
        /// <summary>where: RFC 6901 JSON Pointer into the entry, empty for all of it</summary>
        public const int LOSS_AT = 2;
        /// <summary>the text that it is about, cut short; or why it was not read</summary>
        public const int LOSS_DETAIL = 3;
        /// <summary>the code of the entry, or empty</summary>
        public const int LOSS_CODE = 4;
        /// <summary>the name of the entry, or empty</summary>
        public const int LOSS_NAME = 5;
        /// <summary>the last day, such as "2026-03-05"; empty when it is not known</summary>
        public const int DUE_DAY = 1;
        /// <summary>the text that sets the period; empty for a number of working days</summary>
        public const int DUE_BASIS = 2;
        /// <summary>what the calendar lacks; empty when the last day is known</summary>
        public const int DUE_LACK = 3;
        /// <summary>how long the period is, its extension included</summary>
        public const int COUNTING_WORKING_DAYS = 1;
        /// <summary>the first year on the way that is not known, or 0</summary>
        public const int COUNTING_UNCOVERED = 2;
        /// <summary>the year whose notice may still move a day, or 0</summary>
        public const int COUNTING_PROVISIONAL = 3;
        /// <summary>1 for requests from outside the declared scope only</summary>
        public const int COUNTING_OUTSIDE_SCOPE = 4;
        /// <summary>the day, such as "2026-02-14"</summary>
        public const int DAY_DATE = 1;
        /// <summary>why it counts, or does not, in a few words</summary>
        public const int DAY_WHY = 2;
        /// <summary>unconditional data: shared</summary>
        public const int OUTCOME_SHARE = 1;
        /// <summary>inside what the entry declares</summary>
        public const int OUTCOME_SHARE_ON_CONDITIONS = 2;
        /// <summary>outside of that: the provider decides</summary>
        public const int OUTCOME_PROVIDER_DECIDES = 3;
        /// <summary>not shared, by an article</summary>
        public const int OUTCOME_REFUSE = 4;
        /// <summary>the request lacks what the law asks of it</summary>
        public const int OUTCOME_INCOMPLETE = 5;
        /// <summary>something cannot be known</summary>
        public const int OUTCOME_UNDETERMINED = 6;
        /// <summary>the outcome in words</summary>
        public const int DECISION_TITLE = 1;
        /// <summary>the code of the entry</summary>
        public const int DECISION_ENTRY = 2;
        /// <summary>the number of the request</summary>
        public const int DECISION_REQUEST = 3;
        /// <summary>the day of receipt, such as "2026-02-13", or empty</summary>
        public const int DECISION_RECEIVED = 4;
        /// <summary>the day by which the provider answers, or empty</summary>
        public const int DECISION_REPLY_BY = 5;
        /// <summary>the articles that set the periods, one a line</summary>
        public const int DECISION_PERIODS = 6;
        /// <summary>within how many working days the provider answers, or 0</summary>
        public const int DECISION_REPLY_DAYS = 1;
        /// <summary>within how many more it delivers, or 0</summary>
        public const int DECISION_DELIVER_DAYS = 2;
        /// <summary>the year of which the days off are not known, or 0</summary>
        public const int DECISION_UNCOVERED = 3;
        /// <summary>why, the strongest reason first</summary>
        public const int LIST_REASONS = 1;
        /// <summary>what is missing or not known, such as "request:/basis"</summary>
        public const int LIST_MISSING = 2;
        /// <summary>what the applicant keeps to</summary>
        public const int LIST_OBLIGATIONS = 3;
        /// <summary>the working days up to the answer</summary>
        public const int LIST_COUNTED = 4;
        /// <summary>the sentence, the place or the day</summary>
        public const int ITEM_TEXT = 1;
        /// <summary>the article, or empty</summary>
        public const int ITEM_BASIS = 2;
        /// <summary>what it rests on, such as "entry:/share/type", or empty</summary>
        public const int ITEM_AT = 3;
        /// <summary>the member of the request, such as "request:/purposes"</summary>
        public const int EDIT_AT = 1;
        /// <summary>what it would say, in JSON</summary>
        public const int EDIT_TO = 2;
        /// <summary>not done, and there is time</summary>
        public const int STANDING_OPEN = 1;
        /// <summary>done in time</summary>
        public const int STANDING_DONE = 2;
        /// <summary>done too late</summary>
        public const int STANDING_LATE = 3;
        /// <summary>not done, and the time is over</summary>
        public const int STANDING_OVERDUE = 4;
        /// <summary>the day on which it began or was done is not known</summary>
        public const int STANDING_UNDATED = 5;
        /// <summary>the calendar knows nothing of a year on the way</summary>
        public const int STANDING_NOT_COVERED = 6;
        /// <summary>no text in force sets a period</summary>
        public const int STANDING_NO_PERIOD = 7;
        /// <summary>the number of the request, or empty</summary>
        public const int REQUEST_ID = 1;
        /// <summary>the code of the entry that it asks for, or empty</summary>
        public const int REQUEST_ENTRY = 2;
        /// <summary>where the request stands: a word such as "agreed"</summary>
        public const int LIFE_STAGE = 1;
        /// <summary>the same for people</summary>
        public const int LIFE_TITLE = 2;
        /// <summary>the day of receipt, such as "2026-02-13", or empty</summary>
        public const int LIFE_RECEIVED = 3;
        /// <summary>what is to be done: a word such as "deliver"</summary>
        public const int DUTY_NAME = 1;
        /// <summary>the same for people</summary>
        public const int DUTY_TITLE = 2;
        /// <summary>what began it: a pointer into the request</summary>
        public const int DUTY_AT = 3;
        /// <summary>the day on which it began, or empty</summary>
        public const int DUTY_START = 4;
        /// <summary>the last day, or empty</summary>
        public const int DUTY_DUE = 5;
        /// <summary>the day on which it was done, or empty</summary>
        public const int DUTY_DONE = 6;
        /// <summary>how it stands, for people</summary>
        public const int DUTY_STANDING = 7;
        /// <summary>the text that sets the period, or empty</summary>
        public const int DUTY_BASIS = 8;
    }

    internal static class Native
    {
        static Native()
        {
            if (mulu_abi() != Constants.ABI) throw new DllNotFoundException("mulu-1 has another interface: " + mulu_abi());
        }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr mulu_version();

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_abi();
        internal static int abi() { return mulu_abi(); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr mulu_status_text(int status_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_text_get(IntPtr owner_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] text_get(Handle owner) { return Handle.With(owner, owner_ => Handle.Lent((text_, length_) => mulu_text_get(owner_, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_text_free(IntPtr text_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_checker_new(byte[] settings_, UIntPtr length_, [Out] IntPtr[] out_, [Out] IntPtr[] why_);
        internal static IntPtr checker_new(byte[] settings, IntPtr[] why) { return Handle.Out(new IntPtr[1], out_ => mulu_checker_new(settings, (UIntPtr)(ulong)settings.LongLength, out_, why))[0]; }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr mulu_checker_encoding(IntPtr checker_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_checker_free(IntPtr checker_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_rule_count();
        internal static long rule_count() { return (long)(ulong)mulu_rule_count(); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_rule_find(byte[] code_, UIntPtr length_, [Out] UIntPtr[] index_);
        internal static long rule_find(byte[] code) { return (long)(ulong)Handle.Out(new UIntPtr[1], index_ => mulu_rule_find(code, (UIntPtr)(ulong)code.LongLength, index_))[0]; }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_rule_text(IntPtr checker_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] rule_text(Handle checker, long index, int which) { return Handle.With(checker, checker_ => Handle.Lent((text_, length_) => mulu_rule_text(checker_, (UIntPtr)(ulong)index, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_rule_severity(IntPtr checker_, UIntPtr index_, [Out] int[] severity_);
        internal static int rule_severity(Handle checker, long index) { return Handle.With(checker, checker_ => Handle.Out(new int[1], severity_ => mulu_rule_severity(checker_, (UIntPtr)(ulong)index, severity_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_rule_number(IntPtr checker_, UIntPtr index_, int which_, [Out] UIntPtr[] number_);
        internal static long rule_number(Handle checker, long index, int which) { return Handle.With(checker, checker_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_rule_number(checker_, (UIntPtr)(ulong)index, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_rule_source(IntPtr checker_, UIntPtr index_, UIntPtr source_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] rule_source(Handle checker, long index, long source, int which) { return Handle.With(checker, checker_ => Handle.Lent((text_, length_) => mulu_rule_source(checker_, (UIntPtr)(ulong)index, (UIntPtr)(ulong)source, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_rule_write(IntPtr checker_, UIntPtr index_, [Out] IntPtr[] out_);
        internal static IntPtr rule_write(Handle checker, long index) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_rule_write(checker_, (UIntPtr)(ulong)index, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_field_count();
        internal static long field_count() { return (long)(ulong)mulu_field_count(); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_field_at(IntPtr checker_, UIntPtr index_, [Out] IntPtr[] out_);
        internal static IntPtr field_at(Handle checker, long index) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_field_at(checker_, (UIntPtr)(ulong)index, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_field_of(IntPtr checker_, byte[] pointer_, UIntPtr length_, [Out] IntPtr[] out_);
        internal static IntPtr field_of(Handle checker, byte[] pointer) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_field_of(checker_, pointer, (UIntPtr)(ulong)pointer.LongLength, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_field_text(IntPtr field_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] field_text(Handle field, int which) { return Handle.With(field, field_ => Handle.Lent((text_, length_) => mulu_field_text(field_, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_field_number(IntPtr field_, int which_, [Out] UIntPtr[] number_);
        internal static long field_number(Handle field, int which) { return Handle.With(field, field_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_field_number(field_, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_field_word(IntPtr field_, UIntPtr word_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] field_word(Handle field, long word, int which) { return Handle.With(field, field_ => Handle.Lent((text_, length_) => mulu_field_word(field_, (UIntPtr)(ulong)word, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_field_free(IntPtr field_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_new(IntPtr checker_, [Out] IntPtr[] out_);
        internal static IntPtr entry_new(Handle checker) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_entry_new(checker_, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_read(IntPtr checker_, byte[] json_, UIntPtr length_, [Out] IntPtr[] out_);
        internal static IntPtr entry_read(Handle checker, byte[] json) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_entry_read(checker_, json, (UIntPtr)(ulong)json.LongLength, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_set(IntPtr entry_, byte[] pointer_, UIntPtr pointer_length_, byte[] text_, UIntPtr length_);
        internal static int entry_set(Handle entry, byte[] pointer, byte[] text) { return Handle.With(entry, entry_ => Handle.Done(mulu_entry_set(entry_, pointer, (UIntPtr)(ulong)pointer.LongLength, text, (UIntPtr)(ulong)text.LongLength))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_get(IntPtr entry_, byte[] pointer_, UIntPtr pointer_length_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] entry_get(Handle entry, byte[] pointer) { return Handle.With(entry, entry_ => Handle.Lent((text_, length_) => mulu_entry_get(entry_, pointer, (UIntPtr)(ulong)pointer.LongLength, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_count(IntPtr entry_, byte[] pointer_, UIntPtr pointer_length_, [Out] UIntPtr[] count_);
        internal static long entry_count(Handle entry, byte[] pointer) { return Handle.With(entry, entry_ => (long)(ulong)Handle.Out(new UIntPtr[1], count_ => mulu_entry_count(entry_, pointer, (UIntPtr)(ulong)pointer.LongLength, count_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_remove(IntPtr entry_, byte[] pointer_, UIntPtr pointer_length_);
        internal static int entry_remove(Handle entry, byte[] pointer) { return Handle.With(entry, entry_ => Handle.Done(mulu_entry_remove(entry_, pointer, (UIntPtr)(ulong)pointer.LongLength))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_write(IntPtr entry_, [Out] IntPtr[] out_);
        internal static IntPtr entry_write(Handle entry) { return Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_entry_write(entry_, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_entry_free(IntPtr entry_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_next_question(IntPtr checker_, IntPtr entry_, [Out] IntPtr[] out_);
        internal static IntPtr next_question(Handle checker, Handle entry) { return Handle.With(checker, checker_ => Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_next_question(checker_, entry_, out_))[0])); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_question_count(IntPtr question_);
        internal static long question_count(Handle question) { return Handle.With(question, question_ => (long)(ulong)mulu_question_count(question_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_question_next(IntPtr question_, [Out] UIntPtr[] index_);
        internal static long question_next(Handle question) { return Handle.With(question, question_ => (long)(ulong)Handle.Out(new UIntPtr[1], index_ => mulu_question_next(question_, index_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_question_pointer(IntPtr question_, UIntPtr index_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] question_pointer(Handle question, long index) { return Handle.With(question, question_ => Handle.Lent((text_, length_) => mulu_question_pointer(question_, (UIntPtr)(ulong)index, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_question_number(IntPtr question_, UIntPtr index_, int which_, [Out] UIntPtr[] number_);
        internal static long question_number(Handle question, long index, int which) { return Handle.With(question, question_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_question_number(question_, (UIntPtr)(ulong)index, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_question_word(IntPtr question_, UIntPtr index_, UIntPtr word_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] question_word(Handle question, long index, long word) { return Handle.With(question, question_ => Handle.Lent((text_, length_) => mulu_question_word(question_, (UIntPtr)(ulong)index, (UIntPtr)(ulong)word, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_question_rule(IntPtr question_, UIntPtr index_, UIntPtr rule_, [Out] UIntPtr[] number_);
        internal static long question_rule(Handle question, long index, long rule) { return Handle.With(question, question_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_question_rule(question_, (UIntPtr)(ulong)index, (UIntPtr)(ulong)rule, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_question_free(IntPtr question_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_entry_check(IntPtr checker_, IntPtr entry_, [Out] IntPtr[] out_);
        internal static IntPtr entry_check(Handle checker, Handle entry) { return Handle.With(checker, checker_ => Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_entry_check(checker_, entry_, out_))[0])); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_checker_check(IntPtr checker_, byte[] document_, UIntPtr length_, int format_, [Out] IntPtr[] out_);
        internal static IntPtr checker_check(Handle checker, byte[] document, int format) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_checker_check(checker_, document, (UIntPtr)(ulong)document.LongLength, format, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_checker_check_column(IntPtr checker_, byte[] data_, int[] offsets_, UIntPtr count_, [Out] IntPtr[] out_);
        internal static IntPtr checker_check_column(Handle checker, byte[] data, int[] offsets) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_checker_check_column(checker_, data, offsets, (UIntPtr)(ulong)Handle.Rows(data, offsets), out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_report_count(IntPtr report_);
        internal static long report_count(Handle report) { return Handle.With(report, report_ => (long)(ulong)mulu_report_count(report_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_report_complete(IntPtr report_);
        internal static int report_complete(Handle report) { return Handle.With(report, report_ => mulu_report_complete(report_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_report_text(IntPtr report_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] report_text(Handle report, long index, int which) { return Handle.With(report, report_ => Handle.Lent((text_, length_) => mulu_report_text(report_, (UIntPtr)(ulong)index, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_report_notes(IntPtr report_);
        internal static long report_notes(Handle report) { return Handle.With(report, report_ => (long)(ulong)mulu_report_notes(report_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_report_note(IntPtr report_, UIntPtr index_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] report_note(Handle report, long index) { return Handle.With(report, report_ => Handle.Lent((text_, length_) => mulu_report_note(report_, (UIntPtr)(ulong)index, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_report_number(IntPtr report_, UIntPtr index_, int which_, [Out] UIntPtr[] number_);
        internal static long report_number(Handle report, long index, int which) { return Handle.With(report, report_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_report_number(report_, (UIntPtr)(ulong)index, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_report_related(IntPtr report_, UIntPtr index_, UIntPtr other_, [Out] UIntPtr[] number_);
        internal static long report_related(Handle report, long index, long other) { return Handle.With(report, report_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_report_related(report_, (UIntPtr)(ulong)index, (UIntPtr)(ulong)other, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_report_free(IntPtr report_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_catalogue_new(IntPtr checker_, int format_, [Out] IntPtr[] out_);
        internal static IntPtr catalogue_new(Handle checker, int format) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_catalogue_new(checker_, format, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_catalogue_feed(IntPtr catalogue_, byte[] piece_, UIntPtr length_);
        internal static int catalogue_feed(Handle catalogue, byte[] piece) { return Handle.With(catalogue, catalogue_ => Handle.Done(mulu_catalogue_feed(catalogue_, piece, (UIntPtr)(ulong)piece.LongLength))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_catalogue_add(IntPtr catalogue_, IntPtr entry_);
        internal static int catalogue_add(Handle catalogue, Handle entry) { return Handle.With(catalogue, catalogue_ => Handle.With(entry, entry_ => Handle.Done(mulu_catalogue_add(catalogue_, entry_)))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_catalogue_finish(IntPtr catalogue_, [Out] IntPtr[] out_);
        internal static IntPtr catalogue_finish(Handle catalogue) { return Handle.With(catalogue, catalogue_ => Handle.Out(new IntPtr[1], out_ => mulu_catalogue_finish(catalogue_, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_catalogue_free(IntPtr catalogue_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_convert(IntPtr checker_, byte[] document_, UIntPtr length_, int from_, int to_, int words_, [Out] IntPtr[] out_);
        internal static IntPtr convert(Handle checker, byte[] document, int from, int to, int words) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_convert(checker_, document, (UIntPtr)(ulong)document.LongLength, from, to, words, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_conversion_document(IntPtr conversion_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] conversion_document(Handle conversion) { return Handle.With(conversion, conversion_ => Handle.Lent((text_, length_) => mulu_conversion_document(conversion_, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_conversion_number(IntPtr conversion_, int which_, [Out] UIntPtr[] number_);
        internal static long conversion_number(Handle conversion, int which) { return Handle.With(conversion, conversion_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_conversion_number(conversion_, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_conversion_count(IntPtr conversion_);
        internal static long conversion_count(Handle conversion) { return Handle.With(conversion, conversion_ => (long)(ulong)mulu_conversion_count(conversion_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_conversion_loss(IntPtr conversion_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_, [Out] UIntPtr[] number_);
        internal static byte[] conversion_loss(Handle conversion, long index, int which, UIntPtr[] number) { return Handle.With(conversion, conversion_ => Handle.Lent((text_, length_) => mulu_conversion_loss(conversion_, (UIntPtr)(ulong)index, which, text_, length_, number))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_conversion_free(IntPtr conversion_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_keys_write(IntPtr checker_, byte[] data_, int[] offsets_, UIntPtr count_, [Out] IntPtr[] out_);
        internal static IntPtr keys_write(Handle checker, byte[] data, int[] offsets) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_keys_write(checker_, data, offsets, (UIntPtr)(ulong)Handle.Rows(data, offsets), out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_keys_check(IntPtr checker_, byte[] data_, int[] offsets_, UIntPtr count_, [Out] IntPtr[] out_);
        internal static IntPtr keys_check(Handle checker, byte[] data, int[] offsets) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_keys_check(checker_, data, offsets, (UIntPtr)(ulong)Handle.Rows(data, offsets), out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_calendar_is_working_day(IntPtr checker_, byte[] day_, UIntPtr length_, [Out] int[] answer_);
        internal static int calendar_is_working_day(Handle checker, byte[] day) { return Handle.With(checker, checker_ => Handle.Out(new int[1], answer_ => mulu_calendar_is_working_day(checker_, day, (UIntPtr)(ulong)day.LongLength, answer_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_calendar_due(IntPtr checker_, byte[] duty_, UIntPtr duty_length_, byte[] start_, UIntPtr start_length_, UIntPtr extension_, [Out] IntPtr[] out_);
        internal static IntPtr calendar_due(Handle checker, byte[] duty, byte[] start, long extension) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_calendar_due(checker_, duty, (UIntPtr)(ulong)duty.LongLength, start, (UIntPtr)(ulong)start.LongLength, (UIntPtr)(ulong)extension, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_calendar_count(IntPtr checker_, UIntPtr working_days_, byte[] start_, UIntPtr start_length_, [Out] IntPtr[] out_);
        internal static IntPtr calendar_count(Handle checker, long working_days, byte[] start) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_calendar_count(checker_, (UIntPtr)(ulong)working_days, start, (UIntPtr)(ulong)start.LongLength, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_counting_text(IntPtr counting_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] counting_text(Handle counting, int which) { return Handle.With(counting, counting_ => Handle.Lent((text_, length_) => mulu_counting_text(counting_, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_counting_number(IntPtr counting_, int which_, [Out] UIntPtr[] number_);
        internal static long counting_number(Handle counting, int which) { return Handle.With(counting, counting_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_counting_number(counting_, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_counting_count(IntPtr counting_);
        internal static long counting_count(Handle counting) { return Handle.With(counting, counting_ => (long)(ulong)mulu_counting_count(counting_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_counting_day(IntPtr counting_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_, [Out] UIntPtr[] number_);
        internal static byte[] counting_day(Handle counting, long index, int which, UIntPtr[] number) { return Handle.With(counting, counting_ => Handle.Lent((text_, length_) => mulu_counting_day(counting_, (UIntPtr)(ulong)index, which, text_, length_, number))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_counting_free(IntPtr counting_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decide(IntPtr checker_, IntPtr entry_, byte[] request_, UIntPtr length_, int published_, [Out] IntPtr[] out_);
        internal static IntPtr decide(Handle checker, Handle entry, byte[] request, int published) { return Handle.With(checker, checker_ => Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_decide(checker_, entry_, request, (UIntPtr)(ulong)request.LongLength, published, out_))[0])); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decision_outcome(IntPtr decision_);
        internal static int decision_outcome(Handle decision) { return Handle.With(decision, decision_ => mulu_decision_outcome(decision_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decision_text(IntPtr decision_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] decision_text(Handle decision, int which) { return Handle.With(decision, decision_ => Handle.Lent((text_, length_) => mulu_decision_text(decision_, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decision_number(IntPtr decision_, int which_, [Out] UIntPtr[] number_);
        internal static long decision_number(Handle decision, int which) { return Handle.With(decision, decision_ => (long)(ulong)Handle.Out(new UIntPtr[1], number_ => mulu_decision_number(decision_, which, number_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_decision_count(IntPtr decision_, int list_);
        internal static long decision_count(Handle decision, int list) { return Handle.With(decision, decision_ => (long)(ulong)mulu_decision_count(decision_, list)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decision_item(IntPtr decision_, int list_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] decision_item(Handle decision, int list, long index, int which) { return Handle.With(decision, decision_ => Handle.Lent((text_, length_) => mulu_decision_item(decision_, list, (UIntPtr)(ulong)index, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_decision_changes(IntPtr decision_);
        internal static long decision_changes(Handle decision) { return Handle.With(decision, decision_ => (long)(ulong)mulu_decision_changes(decision_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_decision_edits(IntPtr decision_, UIntPtr change_);
        internal static long decision_edits(Handle decision, long change) { return Handle.With(decision, decision_ => (long)(ulong)mulu_decision_edits(decision_, (UIntPtr)(ulong)change)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decision_edit(IntPtr decision_, UIntPtr change_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] decision_edit(Handle decision, long change, long index, int which) { return Handle.With(decision, decision_ => Handle.Lent((text_, length_) => mulu_decision_edit(decision_, (UIntPtr)(ulong)change, (UIntPtr)(ulong)index, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_decision_write(IntPtr decision_, [Out] IntPtr[] out_);
        internal static IntPtr decision_write(Handle decision) { return Handle.With(decision, decision_ => Handle.Out(new IntPtr[1], out_ => mulu_decision_write(decision_, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_decision_free(IntPtr decision_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_request_read(IntPtr checker_, byte[] json_, UIntPtr length_, [Out] IntPtr[] out_);
        internal static IntPtr request_read(Handle checker, byte[] json) { return Handle.With(checker, checker_ => Handle.Out(new IntPtr[1], out_ => mulu_request_read(checker_, json, (UIntPtr)(ulong)json.LongLength, out_))[0]); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_request_text(IntPtr request_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] request_text(Handle request, int which) { return Handle.With(request, request_ => Handle.Lent((text_, length_) => mulu_request_text(request_, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_request_check(IntPtr checker_, IntPtr request_, IntPtr entry_, [Out] IntPtr[] out_);
        internal static IntPtr request_check(Handle checker, Handle request, Handle entry) { return Handle.With(checker, checker_ => Handle.With(request, request_ => Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_request_check(checker_, request_, entry_, out_))[0]))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_request_check_listed(IntPtr checker_, IntPtr request_, IntPtr entry_, [Out] IntPtr[] out_);
        internal static IntPtr request_check_listed(Handle checker, Handle request, Handle entry) { return Handle.With(checker, checker_ => Handle.With(request, request_ => Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_request_check_listed(checker_, request_, entry_, out_))[0]))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_request_life(IntPtr checker_, IntPtr request_, IntPtr entry_, [Out] IntPtr[] out_);
        internal static IntPtr request_life(Handle checker, Handle request, Handle entry) { return Handle.With(checker, checker_ => Handle.With(request, request_ => Handle.With(entry, entry_ => Handle.Out(new IntPtr[1], out_ => mulu_request_life(checker_, request_, entry_, out_))[0]))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_request_free(IntPtr request_);

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_life_text(IntPtr life_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_);
        internal static byte[] life_text(Handle life, int which) { return Handle.With(life, life_ => Handle.Lent((text_, length_) => mulu_life_text(life_, which, text_, length_))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern UIntPtr mulu_life_count(IntPtr life_);
        internal static long life_count(Handle life) { return Handle.With(life, life_ => (long)(ulong)mulu_life_count(life_)); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern int mulu_life_duty(IntPtr life_, UIntPtr index_, int which_, [Out] IntPtr[] text_, [Out] UIntPtr[] length_, [Out] int[] standing_);
        internal static byte[] life_duty(Handle life, long index, int which, int[] standing) { return Handle.With(life, life_ => Handle.Lent((text_, length_) => mulu_life_duty(life_, (UIntPtr)(ulong)index, which, text_, length_, standing))); }

        [DllImport("mulu-1", CallingConvention = CallingConvention.Cdecl)]
        internal static extern void mulu_life_free(IntPtr life_);
    }

    /// <summary>What a member of an entry is called, what it holds, which words it takes.</summary>
    public sealed class Field : Handle
    {
        internal Field(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_field_free) { }

        /// <summary>Gives one text: Constants.FIELD_POINTER to Constants.FIELD_SOURCE.</summary>
        public string Text(int which) { return String(Native.field_text(this, which)); }

        /// <summary>Gives one number: Constants.FIELD_KIND, LIST or WORDS.</summary>
        public long Number(int which) { return Native.field_number(this, which); }

        /// <summary>Gives one text of word <c>word</c>: any of Constants.WORD_*.</summary>
        public string Word(long word, int which) { return String(Native.field_word(this, word, which)); }
    }

    /// <summary>What an entry has to say now, may not say, or may say only so.</summary>
    public sealed class Question : Handle
    {
        internal Question(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_question_free) { }

        /// <summary>How many fields there is something to say of.</summary>
        public long Count() { return Native.question_count(this); }

        /// <summary>Gives the index of the first field that is required or advised and not answered; Constants.E_RANGE when there is none. It stays the same while an answer is refused, or what is advised is left open: a form that goes on then looks through the fields by Constants.QUESTION_NEED and ANSWERED.</summary>
        public long Next() { return Native.question_next(this); }

        /// <summary>Gives the pointer of field <c>index</c>: a field, or a whole object or list such as "/items", which is answered by a field within it, such as "/items/-/name".</summary>
        public string Pointer(long index) { return String(Native.question_pointer(this, index)); }

        /// <summary>Gives one number of field <c>index</c>: any of Constants.QUESTION_*.</summary>
        public long Number(long index, int which) { return Native.question_number(this, index, which); }

        /// <summary>Gives word <c>word</c> of those that alone may stand in field <c>index</c>, as it stands in documents: mulu_field_word has its label.</summary>
        public string Word(long index, long word) { return String(Native.question_word(this, index, word)); }

        /// <summary>Gives rule <c>rule</c> of those that miss, forbid or limit field <c>index</c>: the index that mulu_rule_text takes.</summary>
        public long Rule(long index, long rule) { return Native.question_rule(this, index, rule); }
    }

    /// <summary>Which days are worked, and by when something is to be done.</summary>
    public sealed class Counting : Handle
    {
        internal Counting(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_counting_free) { }

        /// <summary>Gives one text: any of Constants.DUE_*.</summary>
        public string Text(int which) { return String(Native.counting_text(this, which)); }

        /// <summary>Gives one number: any of Constants.COUNTING_*.</summary>
        public long Number(int which) { return Native.counting_number(this, which); }

        /// <summary>How many days the proof lists: every one from the day of the event to the last day, or as far as the years are known.</summary>
        public long Count() { return Native.counting_count(this); }

        /// <summary>Gives one text of day <c>index</c>, any of Constants.DAY_*.</summary>
        public string Day(long index, int which) { return String(Native.counting_day(this, index, which, null)); }

        /// <summary>The number: its number among the days that count, from 1, or 0 for a day that does not.</summary>
        public long DayNumber(long index) { UIntPtr[] more = new UIntPtr[1]; Native.counting_day(this, index, 1, more); return (long)(ulong)more[0]; }
    }

    /// <summary>Who may have the data, by which article, and by when.</summary>
    public sealed class Decision : Handle
    {
        internal Decision(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_decision_free) { }

        /// <summary>The outcome: one of Constants.OUTCOME_*. Only the first two are a grant.</summary>
        public int Outcome() { return Native.decision_outcome(this); }

        /// <summary>Gives one text of the decision: any of Constants.DECISION_TITLE to Constants.DECISION_PERIODS.</summary>
        public string Text(int which) { return String(Native.decision_text(this, which)); }

        /// <summary>Gives one number of the decision: any of Constants.DECISION_REPLY_DAYS to Constants.DECISION_UNCOVERED.</summary>
        public long Number(int which) { return Native.decision_number(this, which); }

        /// <summary>How many items a list has: any of Constants.LIST_*.</summary>
        public long Count(int list) { return Native.decision_count(this, list); }

        /// <summary>Gives one text of item <c>index</c> of a list: any of Constants.ITEM_*.</summary>
        public string Item(int list, long index, int which) { return String(Native.decision_item(this, list, index, which)); }

        /// <summary>How many sets of edits to the request there are: the smallest, each of which would make it a grant. None for a grant, nor where nothing can be changed, which the last reason then says.</summary>
        public long Changes() { return Native.decision_changes(this); }

        /// <summary>How many edits set <c>change</c> has.</summary>
        public long Edits(long change) { return Native.decision_edits(this, change); }

        /// <summary>Gives one text of edit <c>index</c> of set <c>change</c>: any of Constants.EDIT_*.</summary>
        public string Edit(long change, long index, int which) { return String(Native.decision_edit(this, change, index, which)); }

        /// <summary>Writes the decision in JSON, as <c>mulu schema decision</c> describes it.</summary>
        public string Write() { return Written(Native.decision_write(this)); }
    }

    /// <summary>One request for data.</summary>
    public sealed class Request : Handle
    {
        internal Request(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_request_free) { }

        /// <summary>Gives one text: any of Constants.REQUEST_*.</summary>
        public string Text(int which) { return String(Native.request_text(this, which)); }
    }

    /// <summary>Where a request stands, and what is to be done by when.</summary>
    public sealed class Life : Handle
    {
        internal Life(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_life_free) { }

        /// <summary>Gives one text: any of Constants.LIFE_*.</summary>
        public string Text(int which) { return String(Native.life_text(this, which)); }

        /// <summary>How many duties there are: the answer, the delivery, then every check that was filed.</summary>
        public long Count() { return Native.life_count(this); }

        /// <summary>Gives one text of duty <c>index</c>, any of Constants.DUTY_*.</summary>
        public string Duty(long index, int which) { return String(Native.life_duty(this, index, which, null)); }

        /// <summary>The standing: one of Constants.STANDING_*.</summary>
        public int DutyStanding(long index) { int[] more = new int[1]; Native.life_duty(this, index, 1, more); return more[0]; }
    }

    /// <summary>A document written in another format, and what was lost by it.</summary>
    public sealed class Conversion : Handle
    {
        internal Conversion(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_conversion_free) { }

        /// <summary>Gives the document that was written.</summary>
        public byte[] Document() { return Native.conversion_document(this); }

        /// <summary>Gives one number: any of Constants.CONVERSION_*.</summary>
        public long Number(int which) { return Native.conversion_number(this, which); }

        /// <summary>How many losses are listed: all of them, or the first hundred thousand.</summary>
        public long Count() { return Native.conversion_count(this); }

        /// <summary>Gives one text of loss <c>index</c>, any of Constants.LOSS_*.</summary>
        public string Loss(long index, int which) { return String(Native.conversion_loss(this, index, which, null)); }

        /// <summary>The number: that of the entry that lost it, from 0.</summary>
        public long LossNumber(long index) { UIntPtr[] more = new UIntPtr[1]; Native.conversion_loss(this, index, 1, more); return (long)(ulong)more[0]; }
    }

    /// <summary>One finding, copied.</summary>
    public sealed class Finding
    {
        /// <summary>"SHR201": stable, never reused</summary>
        public string Rule { get; private set; }
        /// <summary>where: RFC 6901 JSON Pointer into the entry</summary>
        public string At { get; private set; }
        /// <summary>what is wrong</summary>
        public string Message { get; private set; }
        /// <summary>what to do; may be empty</summary>
        public string Help { get; private set; }
        /// <summary>"none-without-basis": the rule in words, stable</summary>
        public string Name { get; private set; }
        /// <summary>what is cited, one place a line</summary>
        public string Basis { get; private set; }
        /// <summary>the rule's fault in a few words</summary>
        public string Title { get; private set; }
        /// <summary>why it is one, and what to do, in a paragraph</summary>
        public string Explain { get; private set; }
        /// <summary>the sheet of a workbook on which it stands, or empty</summary>
        public string Sheet { get; private set; }
        /// <summary>one of Constants.SEVERITY_*</summary>
        public long Severity { get; private set; }
        /// <summary>the entry, from 0; 0 too where it is about the document</summary>
        public long Entry { get; private set; }
        /// <summary>line or row, from 1, of what is wrong or of what lacks it; or 0</summary>
        public long Line { get; private set; }
        /// <summary>the column in characters, or of a workbook, from 1</summary>
        public long Column { get; private set; }
        /// <summary>the first byte, from 0; 0 when the document is not in UTF-8</summary>
        public long Offset { get; private set; }
        /// <summary>how many bytes; 0 when the document is not in UTF-8</summary>
        public long Length { get; private set; }
        /// <summary>the other entries that it is about, by their numbers from 0</summary>
        public IList<long> Related { get; private set; }

        internal Finding(Report report, long finding)
        {
            Rule = report.String(Native.report_text(report, finding, Constants.TEXT_RULE));
            At = report.String(Native.report_text(report, finding, Constants.TEXT_AT));
            Message = report.String(Native.report_text(report, finding, Constants.TEXT_MESSAGE));
            Help = report.String(Native.report_text(report, finding, Constants.TEXT_HELP));
            Name = report.String(Native.report_text(report, finding, Constants.TEXT_NAME));
            Basis = report.String(Native.report_text(report, finding, Constants.TEXT_BASIS));
            Title = report.String(Native.report_text(report, finding, Constants.TEXT_TITLE));
            Explain = report.String(Native.report_text(report, finding, Constants.TEXT_EXPLAIN));
            Sheet = report.String(Native.report_text(report, finding, Constants.TEXT_SHEET));
            Severity = Native.report_number(report, finding, Constants.NUMBER_SEVERITY);
            Entry = Native.report_number(report, finding, Constants.NUMBER_ENTRY);
            Line = Native.report_number(report, finding, Constants.NUMBER_LINE);
            Column = Native.report_number(report, finding, Constants.NUMBER_COLUMN);
            Offset = Native.report_number(report, finding, Constants.NUMBER_OFFSET);
            Length = Native.report_number(report, finding, Constants.NUMBER_LENGTH);
            Related = Handle.List(Native.report_number(report, finding, Constants.NUMBER_RELATED), each => Native.report_related(report, finding, each));
        }
    }
}
