// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** The constants of mulu.h, by their names there. */
public final class Mulu {
    static {
        String library = Platform.isWindows() ? "mulu-1" : Platform.isMac() ? "libmulu.1.dylib" : "libmulu.so.1";
        Native.register(Mulu.class, library);
        if (mulu_abi() != Mulu.ABI) throw new UnsatisfiedLinkError(library + " has another interface: " + mulu_abi());
    }

    private Mulu() {}

    /** the interface that this header describes */
    public static final int ABI = 1;
    /** done */
    public static final int OK = 0;
    /** a required pointer was NULL */
    public static final int E_NULL = 1;
    /** an index, a constant or a field that does not exist */
    public static final int E_RANGE = 2;
    /** larger than this library reads */
    public static final int E_LIMIT = 3;
    /** no memory for a buffer of the input's size */
    public static final int E_MEMORY = 4;
    /** a pointer to some other kind of object */
    public static final int E_HANDLE = 5;
    /** a defect in this library; free your objects and report it */
    public static final int E_PANIC = 6;
    /** settings that make no sense */
    public static final int E_SETTINGS = 7;
    /** a day in a year of which the calendar knows nothing */
    public static final int E_CALENDAR = 8;
    /** a format that is not part of this build of the library */
    public static final int E_FEATURE = 9;
    /** a document that cannot be read to its end */
    public static final int E_UNREAD = 10;
    /** "SHR201": stable, never reused */
    public static final int TEXT_RULE = 1;
    /** where: RFC 6901 JSON Pointer into the entry */
    public static final int TEXT_AT = 2;
    /** what is wrong */
    public static final int TEXT_MESSAGE = 3;
    /** what to do; may be empty */
    public static final int TEXT_HELP = 4;
    /** "none-without-basis": the rule in words, stable */
    public static final int TEXT_NAME = 5;
    /** what is cited, one place a line */
    public static final int TEXT_BASIS = 6;
    /** the rule's fault in a few words */
    public static final int TEXT_TITLE = 7;
    /** why it is one, and what to do, in a paragraph */
    public static final int TEXT_EXPLAIN = 8;
    /** the sheet of a workbook on which it stands, or empty */
    public static final int TEXT_SHEET = 9;
    /** worth knowing; nothing is wrong */
    public static final int SEVERITY_NOTICE = 1;
    /** probably wrong, or against good practice */
    public static final int SEVERITY_WARNING = 2;
    /** against a binding text, or a contradiction in the data */
    public static final int SEVERITY_ERROR = 3;
    /** one of Mulu.ABOUT_* */
    public static final int RULE_ABOUT = 1;
    /** how many places of the law it rests on: at least one */
    public static final int RULE_SOURCES = 2;
    /** one entry by itself */
    public static final int ABOUT_ENTRY = 1;
    /** all entries of a catalogue, beside each other */
    public static final int ABOUT_CATALOGUE = 2;
    /** one request */
    public static final int ABOUT_REQUEST = 3;
    /** the place as findings cite it: short name and article */
    public static final int SOURCE_PLACE = 1;
    /** the title of the text */
    public static final int SOURCE_TITLE = 2;
    /** the number under which it was issued; empty for what is no law */
    public static final int SOURCE_NUMBER = 3;
    /** its first day in force, such as "2025-08-01", or empty */
    public static final int SOURCE_FROM = 4;
    /** the first day on which it no longer is in force, or empty */
    public static final int SOURCE_UNTIL = 5;
    /** how its words bind: "must", "should" or "may" */
    public static final int SOURCE_FORCE = 6;
    /** how the text is known: "verified", "second_hand" or "memory" */
    public static final int SOURCE_EVIDENCE = 7;
    /** where it stands, with an asterisk for any index of a list */
    public static final int FIELD_POINTER = 1;
    /** the heading in Chinese, which readers take for the member */
    public static final int FIELD_HEADING = 2;
    /** the title in English */
    public static final int FIELD_TITLE = 3;
    /** what belongs there */
    public static final int FIELD_NOTE = 4;
    /** the article, standard or form that it comes from */
    public static final int FIELD_SOURCE = 5;
    /** one of Mulu.KIND_* */
    public static final int FIELD_KIND = 1;
    /** 1 for a list of such texts or words; else 0 */
    public static final int FIELD_LIST = 2;
    /** how many words there are; 0 for what is no word */
    public static final int FIELD_WORDS = 3;
    /** any text */
    public static final int KIND_TEXT = 1;
    /** one of the words */
    public static final int KIND_WORD = 2;
    /** one of the words, or a duration of ISO 8601 such as "P121D" */
    public static final int KIND_CYCLE = 3;
    /** one of the two words "true" and "false" */
    public static final int KIND_FLAG = 4;
    /** a day such as "2026-02-13" */
    public static final int KIND_DATE = 5;
    /** a whole number */
    public static final int KIND_COUNT = 6;
    /** a decimal number */
    public static final int KIND_AMOUNT = 7;
    /** the word as it stands in documents, in ASCII */
    public static final int WORD_TOKEN = 1;
    /** the word as people read it, in Chinese */
    public static final int WORD_LABEL = 2;
    /** the code that the dialect of the checker has for it, or empty */
    public static final int WORD_CODE = 3;
    /** nothing asks for it, but only some words may stand there */
    public static final int NEED_FREE = 1;
    /** without it the entry has a warning */
    public static final int NEED_ADVISED = 2;
    /** without it the entry has an error */
    public static final int NEED_REQUIRED = 3;
    /** whatever it says is wrong */
    public static final int NEED_SUPERFLUOUS = 4;
    /** one of Mulu.NEED_* */
    public static final int QUESTION_NEED = 1;
    /** 1 when it says something to which no rule objects; else 0 */
    public static final int QUESTION_ANSWERED = 2;
    /** how many words alone may stand there; 0: no limit */
    public static final int QUESTION_WORDS = 3;
    /** how many rules miss it, forbid it or limit it */
    public static final int QUESTION_RULES = 4;
    /** what the bytes say, also of their encoding */
    public static final int FORMAT_AUTO = 0;
    /** a JSON list of entries, an object with {@code entries}, or one entry */
    public static final int FORMAT_JSON = 1;
    /** one entry a line */
    public static final int FORMAT_NDJSON = 2;
    /** a table as text; its lines say what parts the cells */
    public static final int FORMAT_CSV = 3;
    /** the same with tabs */
    public static final int FORMAT_TSV = 4;
    /** a workbook */
    public static final int FORMAT_XLSX = 5;
    /** a workbook of old, which is only read */
    public static final int FORMAT_XLS = 6;
    /** XML as {@code mulu convert} writes it, and in other shapes */
    public static final int FORMAT_XML = 7;
    /** one of Mulu.SEVERITY_* */
    public static final int NUMBER_SEVERITY = 1;
    /** the entry, from 0; 0 too where it is about the document */
    public static final int NUMBER_ENTRY = 2;
    /** line or row, from 1, of what is wrong or of what lacks it; or 0 */
    public static final int NUMBER_LINE = 3;
    /** the column in characters, or of a workbook, from 1 */
    public static final int NUMBER_COLUMN = 4;
    /** the first byte, from 0; 0 when the document is not in UTF-8 */
    public static final int NUMBER_OFFSET = 5;
    /** how many bytes; 0 when the document is not in UTF-8 */
    public static final int NUMBER_LENGTH = 6;
    /** how many other entries it is about: see mulu_report_related */
    public static final int NUMBER_RELATED = 7;
    /** keys, and values as written; for a code of the dialect its word */
    public static final int WORDS_KEYS = 1;
    /** headings and labels in Chinese */
    public static final int WORDS_CHINESE = 2;
    /** keys, and the codes of the checker's dialect for values */
    public static final int WORDS_CODES = 3;
    /** how many entries were written */
    public static final int CONVERSION_ENTRIES = 1;
    /** how many losses there are, listed or not */
    public static final int CONVERSION_LOSSES = 2;
    /** what kind of loss it is: a word such as "too_long" */
    public static final int LOSS_KIND = 1;
    /** where: RFC 6901 JSON Pointer into the entry, empty for all of it */
    public static final int LOSS_AT = 2;
    /** the text that it is about, cut short; or why it was not read */
    public static final int LOSS_DETAIL = 3;
    /** the code of the entry, or empty */
    public static final int LOSS_CODE = 4;
    /** the name of the entry, or empty */
    public static final int LOSS_NAME = 5;
    /** what is lost, as a sentence */
    public static final int LOSS_MESSAGE = 6;
    /** the last day, such as "2026-03-05"; empty when it is not known */
    public static final int DUE_DAY = 1;
    /** the text that sets the period; empty for a number of working days */
    public static final int DUE_BASIS = 2;
    /** what the calendar lacks; empty when the last day is known */
    public static final int DUE_LACK = 3;
    /** how long the period is, its extension included */
    public static final int COUNTING_WORKING_DAYS = 1;
    /** the first year on the way that is not known, or 0 */
    public static final int COUNTING_UNCOVERED = 2;
    /** the year whose notice may still move a day, or 0 */
    public static final int COUNTING_PROVISIONAL = 3;
    /** 1 for requests from outside the declared scope only */
    public static final int COUNTING_OUTSIDE_SCOPE = 4;
    /** the day, such as "2026-02-14" */
    public static final int DAY_DATE = 1;
    /** why it counts, or does not, in a few words */
    public static final int DAY_WHY = 2;
    /** unconditional data: shared */
    public static final int OUTCOME_SHARE = 1;
    /** inside what the entry declares */
    public static final int OUTCOME_SHARE_ON_CONDITIONS = 2;
    /** outside of that: the provider decides */
    public static final int OUTCOME_PROVIDER_DECIDES = 3;
    /** not shared, by an article */
    public static final int OUTCOME_REFUSE = 4;
    /** the request lacks what the law asks of it */
    public static final int OUTCOME_INCOMPLETE = 5;
    /** something cannot be known */
    public static final int OUTCOME_UNDETERMINED = 6;
    /** the outcome in words */
    public static final int DECISION_TITLE = 1;
    /** the code of the entry */
    public static final int DECISION_ENTRY = 2;
    /** the number of the request */
    public static final int DECISION_REQUEST = 3;
    /** the day of receipt, such as "2026-02-13", or empty */
    public static final int DECISION_RECEIVED = 4;
    /** the day by which the provider answers, or empty */
    public static final int DECISION_REPLY_BY = 5;
    /** the articles that set the periods, one a line */
    public static final int DECISION_PERIODS = 6;
    /** within how many working days the provider answers, or 0 */
    public static final int DECISION_REPLY_DAYS = 1;
    /** within how many more it delivers, or 0 */
    public static final int DECISION_DELIVER_DAYS = 2;
    /** the year of which the days off are not known, or 0 */
    public static final int DECISION_UNCOVERED = 3;
    /** why, the strongest reason first */
    public static final int LIST_REASONS = 1;
    /** what is missing or not known, such as "request:/basis" */
    public static final int LIST_MISSING = 2;
    /** what the applicant keeps to */
    public static final int LIST_OBLIGATIONS = 3;
    /** the working days up to the answer */
    public static final int LIST_COUNTED = 4;
    /** the sentence, the place or the day */
    public static final int ITEM_TEXT = 1;
    /** the article, or empty */
    public static final int ITEM_BASIS = 2;
    /** what it rests on, such as "entry:/share/type", or empty */
    public static final int ITEM_AT = 3;
    /** the member of the request, such as "request:/purposes" */
    public static final int EDIT_AT = 1;
    /** what it would say, in JSON */
    public static final int EDIT_TO = 2;
    /** not done, and there is time */
    public static final int STANDING_OPEN = 1;
    /** done in time */
    public static final int STANDING_DONE = 2;
    /** done too late */
    public static final int STANDING_LATE = 3;
    /** not done, and the time is over */
    public static final int STANDING_OVERDUE = 4;
    /** the day on which it began or was done is not known */
    public static final int STANDING_UNDATED = 5;
    /** the calendar knows nothing of a year on the way */
    public static final int STANDING_NOT_COVERED = 6;
    /** no text in force sets a period */
    public static final int STANDING_NO_PERIOD = 7;
    /** the number of the request, or empty */
    public static final int REQUEST_ID = 1;
    /** the code of the entry that it asks for, or empty */
    public static final int REQUEST_ENTRY = 2;
    /** where the request stands: a word such as "agreed" */
    public static final int LIFE_STAGE = 1;
    /** the same for people */
    public static final int LIFE_TITLE = 2;
    /** the day of receipt, such as "2026-02-13", or empty */
    public static final int LIFE_RECEIVED = 3;
    /** what is to be done: a word such as "deliver" */
    public static final int DUTY_NAME = 1;
    /** the same for people */
    public static final int DUTY_TITLE = 2;
    /** what began it: a pointer into the request */
    public static final int DUTY_AT = 3;
    /** the day on which it began, or empty */
    public static final int DUTY_START = 4;
    /** the last day, or empty */
    public static final int DUTY_DUE = 5;
    /** the day on which it was done, or empty */
    public static final int DUTY_DONE = 6;
    /** how it stands, for people */
    public static final int DUTY_STANDING = 7;
    /** the text that sets the period, or empty */
    public static final int DUTY_BASIS = 8;

    static native Pointer mulu_version();

    static native int mulu_abi();
    static int abi() { return mulu_abi(); }

    static native Pointer mulu_status_text(int status_);

    static native int mulu_text_get(Pointer owner_, long[] text_, long[] length_);
    static byte[] text_get(Handle owner) { return Handle.with(owner, owner_ -> Handle.lent((text_, length_) -> mulu_text_get(owner_, text_, length_))); }

    static native void mulu_text_free(Pointer text_);

    static native int mulu_checker_new(byte[] settings_, SizeT length_, long[] out_, long[] why_);
    static Pointer checker_new(byte[] settings, long[] why) { return new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_checker_new(settings, new SizeT(settings.length), out_, why)))); }

    static native Pointer mulu_checker_encoding(Pointer checker_);

    static native void mulu_checker_free(Pointer checker_);

    static native SizeT mulu_rule_count();
    static long rule_count() { return mulu_rule_count().longValue(); }

    static native int mulu_rule_find(byte[] code_, SizeT length_, long[] index_);
    static long rule_find(byte[] code) { return Handle.word(Handle.out(new long[1], index_ -> mulu_rule_find(code, new SizeT(code.length), index_))); }

    static native int mulu_rule_text(Pointer checker_, SizeT index_, int which_, long[] text_, long[] length_);
    static byte[] rule_text(Handle checker, long index, int which) { return Handle.with(checker, checker_ -> Handle.lent((text_, length_) -> mulu_rule_text(checker_, new SizeT(index), which, text_, length_))); }

    static native int mulu_rule_severity(Pointer checker_, SizeT index_, int[] severity_);
    static int rule_severity(Handle checker, long index) { return Handle.with(checker, checker_ -> Handle.out(new int[1], severity_ -> mulu_rule_severity(checker_, new SizeT(index), severity_))[0]); }

    static native int mulu_rule_number(Pointer checker_, SizeT index_, int which_, long[] number_);
    static long rule_number(Handle checker, long index, int which) { return Handle.with(checker, checker_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_rule_number(checker_, new SizeT(index), which, number_)))); }

    static native int mulu_rule_source(Pointer checker_, SizeT index_, SizeT source_, int which_, long[] text_, long[] length_);
    static byte[] rule_source(Handle checker, long index, long source, int which) { return Handle.with(checker, checker_ -> Handle.lent((text_, length_) -> mulu_rule_source(checker_, new SizeT(index), new SizeT(source), which, text_, length_))); }

    static native int mulu_rule_write(Pointer checker_, SizeT index_, long[] out_);
    static Pointer rule_write(Handle checker, long index) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_rule_write(checker_, new SizeT(index), out_))))); }

    static native SizeT mulu_field_count();
    static long field_count() { return mulu_field_count().longValue(); }

    static native int mulu_field_at(Pointer checker_, SizeT index_, long[] out_);
    static Pointer field_at(Handle checker, long index) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_field_at(checker_, new SizeT(index), out_))))); }

    static native int mulu_field_of(Pointer checker_, byte[] pointer_, SizeT length_, long[] out_);
    static Pointer field_of(Handle checker, byte[] pointer) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_field_of(checker_, pointer, new SizeT(pointer.length), out_))))); }

    static native int mulu_field_text(Pointer field_, int which_, long[] text_, long[] length_);
    static byte[] field_text(Handle field, int which) { return Handle.with(field, field_ -> Handle.lent((text_, length_) -> mulu_field_text(field_, which, text_, length_))); }

    static native int mulu_field_number(Pointer field_, int which_, long[] number_);
    static long field_number(Handle field, int which) { return Handle.with(field, field_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_field_number(field_, which, number_)))); }

    static native int mulu_field_word(Pointer field_, SizeT word_, int which_, long[] text_, long[] length_);
    static byte[] field_word(Handle field, long word, int which) { return Handle.with(field, field_ -> Handle.lent((text_, length_) -> mulu_field_word(field_, new SizeT(word), which, text_, length_))); }

    static native void mulu_field_free(Pointer field_);

    static native int mulu_entry_new(Pointer checker_, long[] out_);
    static Pointer entry_new(Handle checker) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_entry_new(checker_, out_))))); }

    static native int mulu_entry_read(Pointer checker_, byte[] json_, SizeT length_, long[] out_);
    static Pointer entry_read(Handle checker, byte[] json) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_entry_read(checker_, json, new SizeT(json.length), out_))))); }

    static native int mulu_entry_set(Pointer entry_, byte[] pointer_, SizeT pointer_length_, byte[] text_, SizeT length_);
    static int entry_set(Handle entry, byte[] pointer, byte[] text) { return Handle.with(entry, entry_ -> Handle.done(mulu_entry_set(entry_, pointer, new SizeT(pointer.length), text, new SizeT(text.length)))); }

    static native int mulu_entry_get(Pointer entry_, byte[] pointer_, SizeT pointer_length_, long[] text_, long[] length_);
    static byte[] entry_get(Handle entry, byte[] pointer) { return Handle.with(entry, entry_ -> Handle.lent((text_, length_) -> mulu_entry_get(entry_, pointer, new SizeT(pointer.length), text_, length_))); }

    static native int mulu_entry_count(Pointer entry_, byte[] pointer_, SizeT pointer_length_, long[] count_);
    static long entry_count(Handle entry, byte[] pointer) { return Handle.with(entry, entry_ -> Handle.word(Handle.out(new long[1], count_ -> mulu_entry_count(entry_, pointer, new SizeT(pointer.length), count_)))); }

    static native int mulu_entry_remove(Pointer entry_, byte[] pointer_, SizeT pointer_length_);
    static int entry_remove(Handle entry, byte[] pointer) { return Handle.with(entry, entry_ -> Handle.done(mulu_entry_remove(entry_, pointer, new SizeT(pointer.length)))); }

    static native int mulu_entry_write(Pointer entry_, long[] out_);
    static Pointer entry_write(Handle entry) { return Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_entry_write(entry_, out_))))); }

    static native void mulu_entry_free(Pointer entry_);

    static native int mulu_next_question(Pointer checker_, Pointer entry_, long[] out_);
    static Pointer next_question(Handle checker, Handle entry) { return Handle.with(checker, checker_ -> Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_next_question(checker_, entry_, out_)))))); }

    static native SizeT mulu_question_count(Pointer question_);
    static long question_count(Handle question) { return Handle.with(question, question_ -> mulu_question_count(question_).longValue()); }

    static native int mulu_question_next(Pointer question_, long[] index_);
    static long question_next(Handle question) { return Handle.with(question, question_ -> Handle.word(Handle.out(new long[1], index_ -> mulu_question_next(question_, index_)))); }

    static native int mulu_question_pointer(Pointer question_, SizeT index_, long[] text_, long[] length_);
    static byte[] question_pointer(Handle question, long index) { return Handle.with(question, question_ -> Handle.lent((text_, length_) -> mulu_question_pointer(question_, new SizeT(index), text_, length_))); }

    static native int mulu_question_number(Pointer question_, SizeT index_, int which_, long[] number_);
    static long question_number(Handle question, long index, int which) { return Handle.with(question, question_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_question_number(question_, new SizeT(index), which, number_)))); }

    static native int mulu_question_word(Pointer question_, SizeT index_, SizeT word_, long[] text_, long[] length_);
    static byte[] question_word(Handle question, long index, long word) { return Handle.with(question, question_ -> Handle.lent((text_, length_) -> mulu_question_word(question_, new SizeT(index), new SizeT(word), text_, length_))); }

    static native int mulu_question_rule(Pointer question_, SizeT index_, SizeT rule_, long[] number_);
    static long question_rule(Handle question, long index, long rule) { return Handle.with(question, question_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_question_rule(question_, new SizeT(index), new SizeT(rule), number_)))); }

    static native void mulu_question_free(Pointer question_);

    static native int mulu_entry_check(Pointer checker_, Pointer entry_, long[] out_);
    static Pointer entry_check(Handle checker, Handle entry) { return Handle.with(checker, checker_ -> Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_entry_check(checker_, entry_, out_)))))); }

    static native int mulu_checker_check(Pointer checker_, byte[] document_, SizeT length_, int format_, long[] out_);
    static Pointer checker_check(Handle checker, byte[] document, int format) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_checker_check(checker_, document, new SizeT(document.length), format, out_))))); }

    static native int mulu_checker_check_column(Pointer checker_, byte[] data_, int[] offsets_, SizeT count_, long[] out_);
    static Pointer checker_check_column(Handle checker, byte[] data, int[] offsets) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_checker_check_column(checker_, data, offsets, new SizeT(Handle.rows(data, offsets)), out_))))); }

    static native SizeT mulu_report_count(Pointer report_);
    static long report_count(Handle report) { return Handle.with(report, report_ -> mulu_report_count(report_).longValue()); }

    static native int mulu_report_complete(Pointer report_);
    static int report_complete(Handle report) { return Handle.with(report, report_ -> mulu_report_complete(report_)); }

    static native int mulu_report_text(Pointer report_, SizeT index_, int which_, long[] text_, long[] length_);
    static byte[] report_text(Handle report, long index, int which) { return Handle.with(report, report_ -> Handle.lent((text_, length_) -> mulu_report_text(report_, new SizeT(index), which, text_, length_))); }

    static native SizeT mulu_report_notes(Pointer report_);
    static long report_notes(Handle report) { return Handle.with(report, report_ -> mulu_report_notes(report_).longValue()); }

    static native int mulu_report_note(Pointer report_, SizeT index_, long[] text_, long[] length_);
    static byte[] report_note(Handle report, long index) { return Handle.with(report, report_ -> Handle.lent((text_, length_) -> mulu_report_note(report_, new SizeT(index), text_, length_))); }

    static native int mulu_report_number(Pointer report_, SizeT index_, int which_, long[] number_);
    static long report_number(Handle report, long index, int which) { return Handle.with(report, report_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_report_number(report_, new SizeT(index), which, number_)))); }

    static native int mulu_report_related(Pointer report_, SizeT index_, SizeT other_, long[] number_);
    static long report_related(Handle report, long index, long other) { return Handle.with(report, report_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_report_related(report_, new SizeT(index), new SizeT(other), number_)))); }

    static native void mulu_report_free(Pointer report_);

    static native int mulu_catalogue_new(Pointer checker_, int format_, long[] out_);
    static Pointer catalogue_new(Handle checker, int format) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_catalogue_new(checker_, format, out_))))); }

    static native int mulu_catalogue_feed(Pointer catalogue_, byte[] piece_, SizeT length_);
    static int catalogue_feed(Handle catalogue, byte[] piece) { return Handle.with(catalogue, catalogue_ -> Handle.done(mulu_catalogue_feed(catalogue_, piece, new SizeT(piece.length)))); }

    static native int mulu_catalogue_add(Pointer catalogue_, Pointer entry_);
    static int catalogue_add(Handle catalogue, Handle entry) { return Handle.with(catalogue, catalogue_ -> Handle.with(entry, entry_ -> Handle.done(mulu_catalogue_add(catalogue_, entry_)))); }

    static native int mulu_catalogue_finish(Pointer catalogue_, long[] out_);
    static Pointer catalogue_finish(Handle catalogue) { return Handle.with(catalogue, catalogue_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_catalogue_finish(catalogue_, out_))))); }

    static native void mulu_catalogue_free(Pointer catalogue_);

    static native int mulu_convert(Pointer checker_, byte[] document_, SizeT length_, int from_, int to_, int words_, long[] out_);
    static Pointer convert(Handle checker, byte[] document, int from, int to, int words) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_convert(checker_, document, new SizeT(document.length), from, to, words, out_))))); }

    static native int mulu_conversion_document(Pointer conversion_, long[] text_, long[] length_);
    static byte[] conversion_document(Handle conversion) { return Handle.with(conversion, conversion_ -> Handle.lent((text_, length_) -> mulu_conversion_document(conversion_, text_, length_))); }

    static native int mulu_conversion_number(Pointer conversion_, int which_, long[] number_);
    static long conversion_number(Handle conversion, int which) { return Handle.with(conversion, conversion_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_conversion_number(conversion_, which, number_)))); }

    static native SizeT mulu_conversion_count(Pointer conversion_);
    static long conversion_count(Handle conversion) { return Handle.with(conversion, conversion_ -> mulu_conversion_count(conversion_).longValue()); }

    static native int mulu_conversion_loss(Pointer conversion_, SizeT index_, int which_, long[] text_, long[] length_, long[] number_);
    static byte[] conversion_loss(Handle conversion, long index, int which, long[] number) { return Handle.with(conversion, conversion_ -> Handle.lent((text_, length_) -> mulu_conversion_loss(conversion_, new SizeT(index), which, text_, length_, number))); }

    static native void mulu_conversion_free(Pointer conversion_);

    static native int mulu_keys_write(Pointer checker_, byte[] data_, int[] offsets_, SizeT count_, long[] out_);
    static Pointer keys_write(Handle checker, byte[] data, int[] offsets) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_keys_write(checker_, data, offsets, new SizeT(Handle.rows(data, offsets)), out_))))); }

    static native int mulu_keys_check(Pointer checker_, byte[] data_, int[] offsets_, SizeT count_, long[] out_);
    static Pointer keys_check(Handle checker, byte[] data, int[] offsets) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_keys_check(checker_, data, offsets, new SizeT(Handle.rows(data, offsets)), out_))))); }

    static native int mulu_calendar_is_working_day(Pointer checker_, byte[] day_, SizeT length_, int[] answer_);
    static int calendar_is_working_day(Handle checker, byte[] day) { return Handle.with(checker, checker_ -> Handle.out(new int[1], answer_ -> mulu_calendar_is_working_day(checker_, day, new SizeT(day.length), answer_))[0]); }

    static native int mulu_calendar_due(Pointer checker_, byte[] duty_, SizeT duty_length_, byte[] start_, SizeT start_length_, SizeT extension_, long[] out_);
    static Pointer calendar_due(Handle checker, byte[] duty, byte[] start, long extension) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_calendar_due(checker_, duty, new SizeT(duty.length), start, new SizeT(start.length), new SizeT(extension), out_))))); }

    static native int mulu_calendar_count(Pointer checker_, SizeT working_days_, byte[] start_, SizeT start_length_, long[] out_);
    static Pointer calendar_count(Handle checker, long working_days, byte[] start) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_calendar_count(checker_, new SizeT(working_days), start, new SizeT(start.length), out_))))); }

    static native int mulu_counting_text(Pointer counting_, int which_, long[] text_, long[] length_);
    static byte[] counting_text(Handle counting, int which) { return Handle.with(counting, counting_ -> Handle.lent((text_, length_) -> mulu_counting_text(counting_, which, text_, length_))); }

    static native int mulu_counting_number(Pointer counting_, int which_, long[] number_);
    static long counting_number(Handle counting, int which) { return Handle.with(counting, counting_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_counting_number(counting_, which, number_)))); }

    static native SizeT mulu_counting_count(Pointer counting_);
    static long counting_count(Handle counting) { return Handle.with(counting, counting_ -> mulu_counting_count(counting_).longValue()); }

    static native int mulu_counting_day(Pointer counting_, SizeT index_, int which_, long[] text_, long[] length_, long[] number_);
    static byte[] counting_day(Handle counting, long index, int which, long[] number) { return Handle.with(counting, counting_ -> Handle.lent((text_, length_) -> mulu_counting_day(counting_, new SizeT(index), which, text_, length_, number))); }

    static native void mulu_counting_free(Pointer counting_);

    static native int mulu_decide(Pointer checker_, Pointer entry_, byte[] request_, SizeT length_, int published_, long[] out_);
    static Pointer decide(Handle checker, Handle entry, byte[] request, int published) { return Handle.with(checker, checker_ -> Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_decide(checker_, entry_, request, new SizeT(request.length), published, out_)))))); }

    static native int mulu_decision_outcome(Pointer decision_);
    static int decision_outcome(Handle decision) { return Handle.with(decision, decision_ -> mulu_decision_outcome(decision_)); }

    static native int mulu_decision_text(Pointer decision_, int which_, long[] text_, long[] length_);
    static byte[] decision_text(Handle decision, int which) { return Handle.with(decision, decision_ -> Handle.lent((text_, length_) -> mulu_decision_text(decision_, which, text_, length_))); }

    static native int mulu_decision_number(Pointer decision_, int which_, long[] number_);
    static long decision_number(Handle decision, int which) { return Handle.with(decision, decision_ -> Handle.word(Handle.out(new long[1], number_ -> mulu_decision_number(decision_, which, number_)))); }

    static native SizeT mulu_decision_count(Pointer decision_, int list_);
    static long decision_count(Handle decision, int list) { return Handle.with(decision, decision_ -> mulu_decision_count(decision_, list).longValue()); }

    static native int mulu_decision_item(Pointer decision_, int list_, SizeT index_, int which_, long[] text_, long[] length_);
    static byte[] decision_item(Handle decision, int list, long index, int which) { return Handle.with(decision, decision_ -> Handle.lent((text_, length_) -> mulu_decision_item(decision_, list, new SizeT(index), which, text_, length_))); }

    static native SizeT mulu_decision_changes(Pointer decision_);
    static long decision_changes(Handle decision) { return Handle.with(decision, decision_ -> mulu_decision_changes(decision_).longValue()); }

    static native SizeT mulu_decision_edits(Pointer decision_, SizeT change_);
    static long decision_edits(Handle decision, long change) { return Handle.with(decision, decision_ -> mulu_decision_edits(decision_, new SizeT(change)).longValue()); }

    static native int mulu_decision_edit(Pointer decision_, SizeT change_, SizeT index_, int which_, long[] text_, long[] length_);
    static byte[] decision_edit(Handle decision, long change, long index, int which) { return Handle.with(decision, decision_ -> Handle.lent((text_, length_) -> mulu_decision_edit(decision_, new SizeT(change), new SizeT(index), which, text_, length_))); }

    static native int mulu_decision_write(Pointer decision_, long[] out_);
    static Pointer decision_write(Handle decision) { return Handle.with(decision, decision_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_decision_write(decision_, out_))))); }

    static native void mulu_decision_free(Pointer decision_);

    static native int mulu_request_read(Pointer checker_, byte[] json_, SizeT length_, long[] out_);
    static Pointer request_read(Handle checker, byte[] json) { return Handle.with(checker, checker_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_request_read(checker_, json, new SizeT(json.length), out_))))); }

    static native int mulu_request_text(Pointer request_, int which_, long[] text_, long[] length_);
    static byte[] request_text(Handle request, int which) { return Handle.with(request, request_ -> Handle.lent((text_, length_) -> mulu_request_text(request_, which, text_, length_))); }

    static native int mulu_request_check(Pointer checker_, Pointer request_, Pointer entry_, long[] out_);
    static Pointer request_check(Handle checker, Handle request, Handle entry) { return Handle.with(checker, checker_ -> Handle.with(request, request_ -> Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_request_check(checker_, request_, entry_, out_))))))); }

    static native int mulu_request_check_listed(Pointer checker_, Pointer request_, Pointer entry_, long[] out_);
    static Pointer request_check_listed(Handle checker, Handle request, Handle entry) { return Handle.with(checker, checker_ -> Handle.with(request, request_ -> Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_request_check_listed(checker_, request_, entry_, out_))))))); }

    static native int mulu_request_life(Pointer checker_, Pointer request_, Pointer entry_, long[] out_);
    static Pointer request_life(Handle checker, Handle request, Handle entry) { return Handle.with(checker, checker_ -> Handle.with(request, request_ -> Handle.with(entry, entry_ -> new Pointer(Handle.word(Handle.out(new long[1], out_ -> mulu_request_life(checker_, request_, entry_, out_))))))); }

    static native void mulu_request_free(Pointer request_);

    static native int mulu_life_text(Pointer life_, int which_, long[] text_, long[] length_);
    static byte[] life_text(Handle life, int which) { return Handle.with(life, life_ -> Handle.lent((text_, length_) -> mulu_life_text(life_, which, text_, length_))); }

    static native SizeT mulu_life_count(Pointer life_);
    static long life_count(Handle life) { return Handle.with(life, life_ -> mulu_life_count(life_).longValue()); }

    static native int mulu_life_duty(Pointer life_, SizeT index_, int which_, long[] text_, long[] length_, int[] standing_);
    static byte[] life_duty(Handle life, long index, int which, int[] standing) { return Handle.with(life, life_ -> Handle.lent((text_, length_) -> mulu_life_duty(life_, new SizeT(index), which, text_, length_, standing))); }

    static native void mulu_life_free(Pointer life_);
}
