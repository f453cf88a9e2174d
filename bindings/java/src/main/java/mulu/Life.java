// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** Where a request stands, and what is to be done by when. */
public final class Life extends Handle {
    Life(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_life_free); }

    /** Gives one text: any of Mulu.LIFE_*. */
    public String text(int which) { return string(Mulu.life_text(this, which)); }

    /** How many duties there are: the answer, the delivery, then every check that was filed. */
    public long count() { return Mulu.life_count(this); }

    /** Gives one text of duty {@code index}, any of Mulu.DUTY_*. */
    public String duty(long index, int which) { return string(Mulu.life_duty(this, index, which, null)); }

    /** The standing: one of Mulu.STANDING_*. */
    public int dutyStanding(long index) { int[] more = new int[1]; Mulu.life_duty(this, index, 1, more); return more[0]; }
}
