package mulu;

import com.sun.jna.Pointer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The settings of a check, of which all is made; immutable, shared by all threads. Documents are strings, or bytes in
 *  the encoding that the settings name. Where a decision, a request or a life takes an entry, it may be null. */
public final class Checker extends Handle {
    /** Settings in TOML. */
    public Checker(String settings) { this(settings, StandardCharsets.UTF_8); }

    /** Settings that name an encoding, and that encoding. It is GB18030 for those that name "gbk" too: a charset with
     *  fewer characters would lose those of rare names. */
    public Checker(String settings, Charset charset) {
        super(read(settings.getBytes(charset), charset), charset, Mulu::mulu_checker_free);
        String encoding = encoding();
        if (charset.equals(Charset.forName(encoding))) return;
        close();
        throw new IllegalArgumentException("texts of these settings are in " + encoding + ", and not in " + charset);
    }

    private static Pointer read(byte[] settings, Charset charset) {
        long[] why = new long[1];
        try {
            return Mulu.checker_new(settings, why);
        } catch (MuluException refused) {
            if (why[0] == 0) throw refused;
            try (Handle text = new Handle(new Pointer(word(why)), charset, Mulu::mulu_text_free)) {
                throw new MuluException(refused.status, text.string(Mulu.text_get(text)));
            }
        }
    }

    /** The encoding that the settings name, "utf-8" or "gb18030". */
    public String encoding() { return use(Mulu::mulu_checker_encoding).getString(0, "UTF-8"); }

    /** The version of the library that was loaded, such as "0.1.0". */
    public static String version() { return Mulu.mulu_version().getString(0, "UTF-8"); }

    /** A rule by its code, such as "SHR201", or its name. */
    public Rule rule(String code) { return new Rule(this, Mulu.rule_find(bytes(code))); }

    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (long index = 0; index < Mulu.rule_count(); index++) rules.add(new Rule(this, index));
        return rules;
    }

    /** A field by its place in the table of fields, of which there are fieldCount(). */
    public Field field(long index) { return new Field(Mulu.field_at(this, index), this); }

    public Field field(String pointer) { return new Field(Mulu.field_of(this, bytes(pointer)), this); }

    public static long fieldCount() { return Mulu.field_count(); }

    /** An empty entry, to be filled. */
    public Entry newEntry() { return new Entry(Mulu.entry_new(this), this); }

    public Entry readEntry(String json) { return readEntry(bytes(json)); }

    public Entry readEntry(byte[] json) { return new Entry(Mulu.entry_read(this, json), this); }

    public Question question(Entry entry) { return new Question(Mulu.next_question(this, entry), this); }

    public Report check(Entry entry) { return new Report(Mulu.entry_check(this, entry), this); }

    public Report check(String document) { return check(bytes(document), Mulu.FORMAT_AUTO); }

    /** A whole document in one of Mulu.FORMAT_*. */
    public Report check(byte[] document, int format) {
        return new Report(Mulu.checker_check(this, document, format), this);
    }

    /** A column of entries as Apache Arrow lays it out: one offset more than there are rows. */
    public Report checkColumn(byte[] data, int[] offsets) {
        return new Report(Mulu.checker_check_column(this, data, offsets), this);
    }

    /** The keys under which the rows of such a column have to meet, a line each. */
    public String writeKeys(byte[] data, int[] offsets) { return written(Mulu.keys_write(this, data, offsets)); }

    /** A column of such lines, each from its key on. */
    public Report checkKeys(byte[] data, int[] offsets) {
        return new Report(Mulu.keys_check(this, data, offsets), this);
    }

    /** A document in one of Mulu.FORMAT_* written in another one, in the words that one of Mulu.WORDS_* names. */
    public Conversion convert(byte[] document, int from, int to, int words) {
        return new Conversion(Mulu.convert(this, document, from, to, words), this);
    }

    /** A catalogue that is fed a document in one of Mulu.FORMAT_*, or given entries. */
    public Catalogue catalogue(int format) { return new Catalogue(Mulu.catalogue_new(this, format), this); }

    /** In a year that is not known it throws MuluException of E_CALENDAR. */
    public boolean isWorkingDay(String day) { return Mulu.calendar_is_working_day(this, bytes(day)) != 0; }

    public Counting due(String duty, String start, long extension) {
        return new Counting(Mulu.calendar_due(this, bytes(duty), bytes(start), extension), this);
    }

    public Counting count(long workingDays, String start) {
        return new Counting(Mulu.calendar_count(this, workingDays, bytes(start)), this);
    }

    /** `published`: the whole catalogue is known to be published. */
    public Decision decide(Entry entry, byte[] request, boolean published) {
        return new Decision(Mulu.decide(this, entry, request, published ? 1 : 0), this);
    }

    public Request readRequest(byte[] json) { return new Request(Mulu.request_read(this, json), this); }

    public Report check(Request request, Entry entry) {
        return new Report(Mulu.request_check(this, request, entry), this);
    }

    /** The same where the whole published catalogue is at hand; null is an entry that it lacks. */
    public Report checkListed(Request request, Entry entry) {
        return new Report(Mulu.request_check_listed(this, request, entry), this);
    }

    public Life life(Request request, Entry entry) {
        return new Life(Mulu.request_life(this, request, entry), this);
    }
}
