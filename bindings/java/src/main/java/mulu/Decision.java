// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** Who may have the data, by which article, and by when. */
public final class Decision extends Handle {
    Decision(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_decision_free); }

    /** The outcome: one of Mulu.OUTCOME_*. Only the first two are a grant. */
    public int outcome() { return Mulu.decision_outcome(this); }

    /** Gives one text of the decision: any of Mulu.DECISION_TITLE to Mulu.DECISION_PERIODS. */
    public String text(int which) { return string(Mulu.decision_text(this, which)); }

    /** Gives one number of the decision: any of Mulu.DECISION_REPLY_DAYS to Mulu.DECISION_UNCOVERED. */
    public long number(int which) { return Mulu.decision_number(this, which); }

    /** How many items a list has: any of Mulu.LIST_*. */
    public long count(int list) { return Mulu.decision_count(this, list); }

    /** Gives one text of item {@code index} of a list: any of Mulu.ITEM_*. */
    public String item(int list, long index, int which) { return string(Mulu.decision_item(this, list, index, which)); }

    /** How many sets of edits to the request there are: the smallest, each of which would make it a grant. None for a grant, nor where nothing can be changed, which the last reason then says. */
    public long changes() { return Mulu.decision_changes(this); }

    /** How many edits set {@code change} has. */
    public long edits(long change) { return Mulu.decision_edits(this, change); }

    /** Gives one text of edit {@code index} of set {@code change}: any of Mulu.EDIT_*. */
    public String edit(long change, long index, int which) { return string(Mulu.decision_edit(this, change, index, which)); }

    /** Writes the decision in JSON, as {@code mulu schema decision} describes it. */
    public String write() { return written(Mulu.decision_write(this)); }
}
