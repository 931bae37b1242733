// The exceptions the VM itself throws, with their messages.
public class RuntimeChecks {
    static int zero = 0;
    static long lzero = 0;
    static int[] nul;
    static Object obj = "string";
    static int[] arr = new int[3];
    static void report(Throwable t) { System.out.println(t); }

    public static void main(String[] args) {
        try { System.out.println(1 / zero); } catch (ArithmeticException e) { report(e); }
        try { System.out.println(1 % zero); } catch (ArithmeticException e) { report(e); }
        try { System.out.println(1 / lzero); } catch (ArithmeticException e) { report(e); }
        try { System.out.println(1 % lzero); } catch (ArithmeticException e) { report(e); }
        try { zero /= zero; } catch (ArithmeticException e) { report(e); }
        try { arr[3] = 1; } catch (ArrayIndexOutOfBoundsException e) { report(e); }
        try { arr[-1] = 1; } catch (ArrayIndexOutOfBoundsException e) { report(e); }
        try { System.out.println(arr[Integer.MIN_VALUE]); } catch (ArrayIndexOutOfBoundsException e) { report(e); }
        try {
            byte[][] bb = new byte[2][3];
            System.out.println(bb[1][5]);
        } catch (ArrayIndexOutOfBoundsException e) {
            report(e);
        }
        try { System.out.println(new int[-1].length); } catch (NegativeArraySizeException e) { report(e); }
        try { System.out.println(new Object[zero - 5].length); } catch (NegativeArraySizeException e) { report(e); }
        try { System.out.println(new int[2][-3].length); } catch (NegativeArraySizeException e) { report(e); }
        try { System.out.println(new int[-4][2].length); } catch (NegativeArraySizeException e) { report(e); }
        try { Object[] oa = new String[1]; oa[0] = Integer.valueOf(1); } catch (ArrayStoreException e) { report(e); }
        try { Object[] oa = new Integer[1][1]; oa[0] = new Object[1]; } catch (ArrayStoreException e) { report(e); }
        try { Integer i = (Integer) obj; report(new Error("no")); } catch (ClassCastException e) { report(e); }
        try { int[] i = (int[]) obj; report(new Error("no")); } catch (ClassCastException e) { report(e); }
        try { Runnable i = (Runnable) obj; report(new Error("no")); } catch (ClassCastException e) { report(e); }
        try {
            RuntimeChecks i = (RuntimeChecks) obj;
            report(new Error("no"));
        } catch (ClassCastException e) {
            report(e);
        }
        try {
            obj = new int[1];
            long[] i = (long[]) obj;
            report(new Error("no"));
        } catch (ClassCastException e) {
            report(e);
        }
        try { "abc".charAt(5); } catch (StringIndexOutOfBoundsException e) { report(e); }
        try { "abc".substring(2, 1); } catch (StringIndexOutOfBoundsException e) { report(e); }
        try { Integer.parseInt("12x"); } catch (NumberFormatException e) { report(e); }
        try { System.arraycopy(arr, 0, arr, 2, 2); } catch (ArrayIndexOutOfBoundsException e) { report(e); }
        try { System.arraycopy(arr, -1, arr, 2, 2); } catch (ArrayIndexOutOfBoundsException e) { report(e); }
        try { System.arraycopy(arr, 0, new long[3], 0, 1); } catch (ArrayStoreException e) { report(e); }
        try { System.arraycopy("x", 0, arr, 0, 1); } catch (ArrayStoreException e) { report(e); }
        try {
            System.arraycopy(new Object[] {"a", 1, "b"}, 0, new String[3], 0, 3);
        } catch (ArrayStoreException e) {
            report(e);
        }
        try { System.arraycopy(null, 0, arr, 0, 1); } catch (NullPointerException e) { System.out.println("npe"); }
        System.out.println(zero);
    }
}
