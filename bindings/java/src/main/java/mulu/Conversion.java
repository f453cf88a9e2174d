// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** A document written in another format, and what was lost by it. */
public final class Conversion extends Handle {
    Conversion(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_conversion_free); }

    /** Gives the document that was written. */
    public byte[] document() { return Mulu.conversion_document(this); }

    /** Gives one number: any of Mulu.CONVERSION_*. */
    public long number(int which) { return Mulu.conversion_number(this, which); }

    /** How many losses are listed: all of them, or the first hundred thousand. */
    public long count() { return Mulu.conversion_count(this); }

    /** Gives one text of loss {@code index}, any of Mulu.LOSS_*. */
    public String loss(long index, int which) { return string(Mulu.conversion_loss(this, index, which, null)); }

    /** The number: that of the entry that lost it, from 0. */
    public long lossNumber(long index) { long[] more = new long[1]; Mulu.conversion_loss(this, index, 1, more); return Handle.word(more); }
}
