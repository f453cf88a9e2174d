package mulu;

/** What can be found, and how much it weighs under the settings of its checker. */
public final class Rule {
    private final Checker checker;
    private final long index;

    Rule(Checker checker, long index) {
        this.checker = checker;
        this.index = index;
    }

    /** Mulu.TEXT_RULE, NAME, BASIS, TITLE or EXPLAIN. */
    public String text(int which) { return checker.string(Mulu.rule_text(checker, index, which)); }

    /** One of Mulu.SEVERITY_*; 0 when it is not in force under the profile on the day. */
    public int severity() { return Mulu.rule_severity(checker, index); }

    /** Any of Mulu.RULE_*. */
    public long number(int which) { return Mulu.rule_number(checker, index, which); }

    /** Any of Mulu.SOURCE_*, of one of its sources. */
    public String source(long source, int which) {
        return checker.string(Mulu.rule_source(checker, index, source, which));
    }

    /** All that there is to say of it, for people to read. */
    public String write() { return checker.written(Mulu.rule_write(checker, index)); }
}
