// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Pointer;

/** One request for data. */
public final class Request extends Handle {
    Request(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_request_free); }

    /** Gives one text: any of Mulu.REQUEST_*. */
    public String text(int which) { return string(Mulu.request_text(this, which)); }
}
