package mulu;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import com.sun.jna.ptr.ByReference;

/** size_t of C, which has four bytes or eight; public for JNA alone. */
public final class SizeT extends IntegerType {
    private static final long serialVersionUID = 1;

    public SizeT() { this(0); }

    SizeT(long value) { super(Native.SIZE_T_SIZE, value, true); }

    public static final class Reference extends ByReference {
        public Reference() { super(Native.SIZE_T_SIZE); }

        long getValue() {
            return Native.SIZE_T_SIZE == 4 ? getPointer().getInt(0) & 0xFFFFFFFFL : getPointer().getLong(0);
        }
    }
}
