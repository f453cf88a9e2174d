package mulu;

import com.sun.jna.Pointer;
import java.util.function.Function;

/** One catalogue entry, read or built. A thread waits while another one uses it. */
public final class Entry extends Handle {
    Entry(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_entry_free); }

    @Override synchronized <T> T use(Function<Pointer, T> call) { return super.use(call); }

    /** Empty text clears the field. */
    public void set(String pointer, String text) { Mulu.entry_set(this, bytes(pointer), bytes(text)); }

    public String get(String pointer) { return string(Mulu.entry_get(this, bytes(pointer))); }

    /** The number of elements of a list. */
    public long count(String pointer) { return Mulu.entry_count(this, bytes(pointer)); }

    public void remove(String pointer) { Mulu.entry_remove(this, bytes(pointer)); }

    public String write() { return written(Mulu.entry_write(this)); }
}
