// ObjectMethods bootstrap behind records: every component type, special values, wide records, hash code formula.
import java.lang.runtime.ObjectMethods;
import java.lang.invoke.*;
import java.util.*;

public class RecordMethodsIndy {
    record Prims(boolean z, byte b, char c, short s, int i, long l, float f, double d) { }
    record Wide(int a0, int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, long b0, long b1,
            long b2, long b3, double c0, double c1, String d0, String d1, Object e0, int[] e1) {
    }

    record Nested(Prims p, List<Nested> kids) { }
    record Arr(int[] a, String[] s) { }

    static class Manual {
        final int x;
        final String y;
        Manual(int x, String y) { this.x = x; this.y = y; }
    }

    public static void main(String[] args) throws Throwable {
        Prims a = new Prims(true, (byte) -5, 'x', (short) 300, -7, 1L << 33, 1.5f, -2.5), b = new Prims(true, (byte)
                -5, 'x', (short) 300, -7, 1L << 33, 1.5f, -2.5);
        System.out.println(a + " " + a.equals(b) + " " + a.hashCode() + " " + (a.hashCode() == b.hashCode()));
        Prims[] diff = {
            new Prims(false, (byte) -5, 'x', (short) 300, -7, 1L << 33, 1.5f, -2.5), new Prims(true, (byte) 5, 'x',
            (short) 300, -7, 1L << 33, 1.5f, -2.5), new Prims(true, (byte) -5, 'y', (short) 300, -7, 1L << 33, 1.5f,
            -2.5), new Prims(true, (byte) -5, 'x', (short) 301, -7, 1L << 33, 1.5f, -2.5), new Prims(true, (byte) -5,
            'x', (short) 300, 7, 1L << 33, 1.5f, -2.5), new Prims(true, (byte) -5, 'x', (short) 300, -7, 1L << 34,
            1.5f, -2.5), new Prims(true, (byte) -5, 'x', (short) 300, -7, 1L << 33, -1.5f, -2.5),
            new Prims(true, (byte) -5, 'x', (short) 300, -7, 1L << 33, 1.5f, 2.5)
        };
        for (Prims d : diff) System.out.print(a.equals(d) + " " + d.hashCode() + "; ");
        System.out.println();
        System.out.println(new Prims(false, (byte) 0, '\0', (short) 0, 0, 0, -0f, Double.NaN)
                .equals(new Prims(false, (byte) 0, '\0', (short) 0, 0, 0, 0f, Double.NaN)) + " "
                + new Prims(false, (byte) 0, '0', (short) 0, 0, 0, Float.NaN, Double.NaN));
        Wide w = new Wide(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14.5, 15.5, "d0", null, List.of(1), null);
        System.out.println(w);
        System.out.println(w.hashCode() + " " + w.equals(new Wide(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14.5,
                15.5, "d0", null, List.of(1), null)) + w.equals(new Wide(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                14.5, 15.5, "d0", null, List.of(2), null)));
        Nested n = new Nested(a, List.of(new Nested(null, null), new Nested(b, List.of())));
        System.out.println(n + " " + n.hashCode() + n.equals(new Nested(b, List.of(new Nested(null, null),
                new Nested(a, List.of())))));
        int[] x = {1};
        System.out.println(new Arr(x, null).equals(new Arr(x, null)) + " " + new Arr(x, null).equals(new Arr(new int[] {
            1
        }, null)));
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle gx = l.findGetter(Manual.class, "x", int.class), gy = l.findGetter(Manual.class, "y",
                String.class);
        CallSite ts = (CallSite) ObjectMethods.bootstrap(l, "toString", MethodType.methodType(String.class,
                Manual.class), Manual.class, "x;y", gx, gy);
        System.out.println((String) ts.getTarget().invokeExact(new Manual(5, "why")));
        CallSite eq = (CallSite) ObjectMethods.bootstrap(l, "equals", MethodType.methodType(boolean.class,
                Manual.class, Object.class), Manual.class, null, gx, gy);
        System.out.println((boolean) eq.getTarget().invokeExact(new Manual(5, "why"), (Object) new Manual(5, "why"))
                + " " + (boolean) eq.getTarget().invokeExact(new Manual(5, "why"), (Object) "str"));
        MethodHandle hc = (MethodHandle) ObjectMethods.bootstrap(l, "hashCode", MethodHandle.class, Manual.class,
                "x;y", gx, gy);
        System.out.println(hc.invoke(new Manual(5, "why")));
        try {
            ObjectMethods.bootstrap(l, "other", MethodHandle.class, Manual.class, "x;y", gx, gy);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            ObjectMethods.bootstrap(l, "toString", MethodHandle.class, Manual.class, "x", gx, gy);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
