// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** What an entry has to say now, may not say, or may say only so. */
public final class Question extends Handle {
    Question(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_question_free); }

    /** How many fields there is something to say of. */
    public long count() { return Mulu.question_count(this); }

    /** Gives the index of the first field that is required or advised and not answered; Mulu.E_RANGE when there is none. It stays the same while an answer is refused, or what is advised is left open: a form that goes on then looks through the fields by Mulu.QUESTION_NEED and ANSWERED. */
    public long next() { return Mulu.question_next(this); }

    /** Gives the pointer of field {@code index}: a field, or a whole object or list such as "/items", which is answered by a field within it, such as "/items/-/name". */
    public String pointer(long index) { return string(Mulu.question_pointer(this, index)); }

    /** Gives one number of field {@code index}: any of Mulu.QUESTION_*. */
    public long number(long index, int which) { return Mulu.question_number(this, index, which); }

    /** Gives word {@code word} of those that alone may stand in field {@code index}, as it stands in documents: mulu_field_word has its label. */
    public String word(long index, long word) { return string(Mulu.question_word(this, index, word)); }

    /** Gives rule {@code rule} of those that miss, forbid or limit field {@code index}: the index that mulu_rule_text takes. */
    public long rule(long index, long rule) { return Mulu.question_rule(this, index, rule); }
}
