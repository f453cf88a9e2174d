// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** What a member of an entry is called, what it holds, which words it takes. */
public final class Field extends Handle {
    Field(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_field_free); }

    /** Gives one text: Mulu.FIELD_POINTER to Mulu.FIELD_SOURCE. */
    public String text(int which) { return string(Mulu.field_text(this, which)); }

    /** Gives one number: Mulu.FIELD_KIND, LIST or WORDS. */
    public long number(int which) { return Mulu.field_number(this, which); }

    /** Gives one text of word {@code word}: any of Mulu.WORD_*. */
    public String word(long word, int which) { return string(Mulu.field_word(this, word, which)); }
}
