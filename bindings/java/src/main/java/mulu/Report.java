package mulu;

import com.sun.jna.Pointer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The findings of one check, in order. */
public final class Report extends Handle implements Iterable<Finding> {
    Report(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_report_free); }

    /** Whether all of the input was read; if not, then no finding is no good news. */
    public boolean isComplete() { return Mulu.report_complete(this) != 0; }

    /** Sentences on the document as a whole: how it was read, and what of it was passed over. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (long index = 0; index < Mulu.report_notes(this); index++) notes.add(string(Mulu.report_note(this, index)));
        return notes;
    }

    /** One text of a finding, any of Mulu.TEXT_*, in the encoding of the checker. */
    public byte[] text(int index, int which) { return Mulu.report_text(this, index, which); }

    /** The findings, each read when it is asked for. */
    public List<Finding> findings() {
        return new AbstractList<Finding>() {
            @Override public int size() { return Math.toIntExact(Mulu.report_count(Report.this)); }

            @Override public Finding get(int index) { return new Finding(Report.this, index); }
        };
    }

    @Override public Iterator<Finding> iterator() { return findings().iterator(); }
}
