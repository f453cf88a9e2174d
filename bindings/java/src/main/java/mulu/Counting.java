// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** Which days are worked, and by when something is to be done. */
public final class Counting extends Handle {
    Counting(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_counting_free); }

    /** Gives one text: any of Mulu.DUE_*. */
    public String text(int which) { return string(Mulu.counting_text(this, which)); }

    /** Gives one number: any of Mulu.COUNTING_*. */
    public long number(int which) { return Mulu.counting_number(this, which); }

    /** How many days the proof lists: every one from the day of the event to the last day, or as far as the years are known. */
    public long count() { return Mulu.counting_count(this); }

    /** Gives one text of day {@code index}, any of Mulu.DAY_*. */
    public String day(long index, int which) { return string(Mulu.counting_day(this, index, which, null)); }

    /** The number: its number among the days that count, from 1, or 0 for a day that does not. */
    public long dayNumber(long index) { long[] more = new long[1]; Mulu.counting_day(this, index, 1, more); return Handle.word(more); }
}
