package mulu;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** An object of the C library. Used after close() it throws IllegalStateException. */
public class Handle implements AutoCloseable {
    final Charset charset;
    private final Owned owned;

    Handle(Pointer made, Charset charset, Consumer<Pointer> free) {
        this.charset = charset;
        owned = new Owned(this, made, free);
    }

    @Override public final void close() { owned.close(); }

    final byte[] bytes(String text) { return text.getBytes(charset); }

    final String string(byte[] text) { return new String(text, charset); }

    /** A text that was made, and is ours. */
    final String written(Pointer made) {
        try (Handle text = new Handle(made, charset, Mulu::mulu_text_free)) {
            return string(Mulu.text_get(text));
        }
    }

    /** The one way to the pointer. */
    <T> T use(Function<Pointer, T> call) {
        Pointer pointer = owned.enter();
        try {
            return call.apply(pointer);
        } finally {
            owned.leave();
        }
    }

    static <T> T with(Handle of, Function<Pointer, T> call) { return of == null ? call.apply(null) : of.use(call); }

    static int done(int status) { if (status == Mulu.OK) return status; throw new MuluException(status, ""); }

    static int rows(byte[] data, int[] offsets) {
        if (offsets.length > 0 && offsets[offsets.length - 1] <= data.length) return offsets.length - 1;
        throw new IllegalArgumentException("offsets without their data");
    }

    static <T> T out(T receiver, Function<T, Integer> call) {
        done(call.apply(receiver));
        return receiver;
    }

    /** The pointer or size_t that C wrote where there was room for eight bytes. */
    static long word(long[] out) {
        return Native.POINTER_SIZE == 4 && ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? out[0] >>> 32 : out[0];
    }

    /** As many numbers as there are; nobody changes the list. */
    static List<Long> list(long count, LongUnaryOperator number) {
        return Collections.unmodifiableList(LongStream.range(0, count).map(number).boxed().collect(Collectors.toList()));
    }

    /** Copies what is lent: inside of use(), so that nobody frees or changes it meanwhile. */
    static byte[] lent(BiFunction<long[], long[], Integer> call) {
        long[] length = new long[1];
        Pointer text = new Pointer(word(out(new long[1], receiver -> call.apply(receiver, length))));
        return text.getByteArray(0, Math.toIntExact(word(length)));
    }

    /** What a handle owns. It is freed once: when the handle is closed, or when another object is made after the
     *  collector took the handle; but not before the last call that uses it has come back. */
    static final class Owned extends PhantomReference<Handle> {
        private static final ReferenceQueue<Handle> COLLECTED = new ReferenceQueue<>();
        static final Set<Owned> ALIVE = ConcurrentHashMap.newKeySet();
        private final Pointer pointer;
        private final Consumer<Pointer> free;
        /** The handle itself, and the calls that are running. */
        private int users = 1;
        private boolean closed;

        Owned(Handle handle, Pointer pointer, Consumer<Pointer> free) {
            super(handle, COLLECTED);
            this.pointer = pointer;
            this.free = free;
            ALIVE.add(this);
            for (Reference<?> gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) ((Owned) gone).close();
        }

        synchronized Pointer enter() {
            if (closed) throw new IllegalStateException("it is closed");
            users++;
            return pointer;
        }

        synchronized void leave() {
            if (--users > 0) return;
            ALIVE.remove(this);
            free.accept(pointer);
        }

        synchronized void close() {
            if (!closed) leave();
            closed = true;
        }
    }
}
