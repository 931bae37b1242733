// BitSet: set, flip, ranges, logical operations, sieve, conversions.
import java.util.*;

public class BitSetOps {
    public static void main(String[] args) {
        BitSet b = new BitSet();
        b.set(1);
        b.set(64);
        b.set(100, 110);
        b.set(3, false);
        System.out.println(b + " " + b.cardinality() + " " + b.length() + " " + b.size() + b.get(64) + b.get(65)
                + b.get(99999));
        b.flip(0, 5);
        b.clear(104);
        System.out.println(b + " " + b.nextSetBit(5) + b.nextClearBit(100) + b.previousSetBit(99)
                + b.previousClearBit(109) + " " + b.nextSetBit(500));
        BitSet c = new BitSet();
        c.set(0, 128, true);
        c.clear(32, 96);
        BitSet d = (BitSet) c.clone();
        d.and(b);
        System.out.println(d);
        d = (BitSet) c.clone();
        d.or(b);
        System.out.println(d.cardinality());
        d.xor(b);
        System.out.println(d.cardinality());
        d.andNot(b);
        System.out.println(d.cardinality() + " " + b.intersects(c) + b.equals(c) + b.hashCode());
        System.out.println(Arrays.toString(b.toLongArray()) + Arrays.toString(b.toByteArray())
                + BitSet.valueOf(new long[] {
            5, 1
        }) + BitSet.valueOf(new byte[] {-1, 0, 3}) + b.get(60, 105) + b.stream().sum());
        BitSet p = new BitSet(2000);
        p.set(2, 2000);
        for (int i = 2; i * i < 2000; i = p.nextSetBit(i + 1)) for (int j = i * i; j < 2000; j += i) p.clear(j);
        System.out.println(p.cardinality() + " " + p.previousSetBit(1999));
        try { b.set(-1); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
        try { b.set(5, 2); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
        b.clear();
        System.out.println(b + "" + b.isEmpty() + b.length());
    }
}
