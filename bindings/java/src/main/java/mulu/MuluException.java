package mulu;

/** A call that the library refused. Wrong data are no failure: checking them gives a report. */
public final class MuluException extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** One of Mulu.E_*. */
    public final int status;

    MuluException(int status, String why) {
        super(Mulu.mulu_status_text(status).getString(0, "UTF-8") + (why.isEmpty() ? "" : ": " + why));
        this.status = status;
    }
}
