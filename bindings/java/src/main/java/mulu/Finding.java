package mulu;

/** One finding: Mulu.TEXT_* and Mulu.NUMBER_* say what its members are. */
public final class Finding {
    public final String rule, at, message, help, name, basis;
    public final long severity, entry, line, column, offset, length;

    Finding(Report report, int index) {
        rule = report.string(report.text(index, Mulu.TEXT_RULE));
        at = report.string(report.text(index, Mulu.TEXT_AT));
        message = report.string(report.text(index, Mulu.TEXT_MESSAGE));
        help = report.string(report.text(index, Mulu.TEXT_HELP));
        name = report.string(report.text(index, Mulu.TEXT_NAME));
        basis = report.string(report.text(index, Mulu.TEXT_BASIS));
        severity = Mulu.report_number(report, index, Mulu.NUMBER_SEVERITY);
        entry = Mulu.report_number(report, index, Mulu.NUMBER_ENTRY);
        line = Mulu.report_number(report, index, Mulu.NUMBER_LINE);
        column = Mulu.report_number(report, index, Mulu.NUMBER_COLUMN);
        offset = Mulu.report_number(report, index, Mulu.NUMBER_OFFSET);
        length = Mulu.report_number(report, index, Mulu.NUMBER_LENGTH);
    }
}
