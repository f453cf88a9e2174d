package mulu;

/** A call that the library refused. Wrong data are no failure: checking them gives a report. */
public final class MuluException extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** One of Mulu.E_*. */
    public final int status;
    /** What is wrong with settings; else empty. */
    public final String why;

    MuluException(int status, String why) {
        super(textOf(status) + (why.isEmpty() ? "" : ": " + why));
        this.status = status;
        this.why = why;
    }

    /** The name of a status and what it means. */
    public static String textOf(int status) { return Mulu.mulu_status_text(status).getString(0, "UTF-8"); }
}
