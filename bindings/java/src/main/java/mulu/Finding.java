// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import java.util.List;

/** One finding, copied. */
public final class Finding {
    /** "SHR201": stable, never reused */
    public final String rule;
    /** where: RFC 6901 JSON Pointer into the entry */
    public final String at;
    /** what is wrong */
    public final String message;
    /** what to do; may be empty */
    public final String help;
    /** "none-without-basis": the rule in words, stable */
    public final String name;
    /** what is cited, one place a line */
    public final String basis;
    /** the rule's fault in a few words */
    public final String title;
    /** why it is one, and what to do, in a paragraph */
    public final String explain;
    /** the sheet of a workbook on which it stands, or empty */
    public final String sheet;
    /** one of Mulu.SEVERITY_* */
    public final long severity;
    /** the entry, from 0; 0 too where it is about the document */
    public final long entry;
    /** line or row, from 1, of what is wrong or of what lacks it; or 0 */
    public final long line;
    /** the column in characters, or of a workbook, from 1 */
    public final long column;
    /** the first byte, from 0; 0 when the document is not in UTF-8 */
    public final long offset;
    /** how many bytes; 0 when the document is not in UTF-8 */
    public final long length;
    /** the other entries that it is about, by their numbers from 0 */
    public final List<Long> related;

    Finding(Report report, long finding) {
        rule = report.string(Mulu.report_text(report, finding, Mulu.TEXT_RULE));
        at = report.string(Mulu.report_text(report, finding, Mulu.TEXT_AT));
        message = report.string(Mulu.report_text(report, finding, Mulu.TEXT_MESSAGE));
        help = report.string(Mulu.report_text(report, finding, Mulu.TEXT_HELP));
        name = report.string(Mulu.report_text(report, finding, Mulu.TEXT_NAME));
        basis = report.string(Mulu.report_text(report, finding, Mulu.TEXT_BASIS));
        title = report.string(Mulu.report_text(report, finding, Mulu.TEXT_TITLE));
        explain = report.string(Mulu.report_text(report, finding, Mulu.TEXT_EXPLAIN));
        sheet = report.string(Mulu.report_text(report, finding, Mulu.TEXT_SHEET));
        severity = Mulu.report_number(report, finding, Mulu.NUMBER_SEVERITY);
        entry = Mulu.report_number(report, finding, Mulu.NUMBER_ENTRY);
        line = Mulu.report_number(report, finding, Mulu.NUMBER_LINE);
        column = Mulu.report_number(report, finding, Mulu.NUMBER_COLUMN);
        offset = Mulu.report_number(report, finding, Mulu.NUMBER_OFFSET);
        length = Mulu.report_number(report, finding, Mulu.NUMBER_LENGTH);
        related = Handle.list(Mulu.report_number(report, finding, Mulu.NUMBER_RELATED), each -> Mulu.report_related(report, finding, each));
    }
}
