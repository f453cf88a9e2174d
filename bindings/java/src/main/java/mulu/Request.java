package mulu;

import com.sun.jna.Pointer;

/** One request for data. */
public final class Request extends Handle {
    Request(Pointer made, Handle from) { super(made, from.charset, Mulu::mulu_request_free); }
}
