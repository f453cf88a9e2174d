package mulu;

/** What can be found, and how much it weighs under the settings of a checker. */
public final class Rule {
    public final String code, name, title, explain;
    /** One of Mulu.SEVERITY_*; 0 when the rule is not in force under the profile on the day. */
    public final int severity;

    Rule(Checker checker, long index) {
        code = checker.string(Mulu.rule_text(checker, index, Mulu.TEXT_RULE));
        name = checker.string(Mulu.rule_text(checker, index, Mulu.TEXT_NAME));
        title = checker.string(Mulu.rule_text(checker, index, Mulu.TEXT_TITLE));
        explain = checker.string(Mulu.rule_text(checker, index, Mulu.TEXT_EXPLAIN));
        severity = Mulu.rule_severity(checker, index);
    }
}
