package mulu;

import com.sun.jna.Pointer;
import java.util.function.Function;

/** Any number of entries, piece by piece, and what is wrong between them. A thread waits while another one uses it. */
public final class Catalogue extends Handle {
    Catalogue(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_catalogue_free); }

    @Override synchronized <T> T use(Function<Pointer, T> call) { return super.use(call); }

    public void feed(byte[] piece) { Mulu.catalogue_feed(this, piece); }

    public void add(Entry entry) { Mulu.catalogue_add(this, entry); }

    /** The findings of all; the catalogue is empty again. */
    public Report finish() { return new Report(Mulu.catalogue_finish(this), this); }
}
