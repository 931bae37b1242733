// Much short-lived garbage of many sizes while a few objects survive.
public class AllocationChurn {
    static Object sink;

    public static void main(String[] args) {
        long sum = 0;
        Object[] keep = new Object[64];
        for (int i = 0; i < 30000; i++) {
            int[] a = new int[i % 50];
            if (a.length > 3) a[3] = i;
            Object o = switch (i % 6) {
                case 0 -> a;
                case 1 -> new long[i % 20];
                case 2 -> "s" + i;
                case 3 -> new Object[] { a, i }
                ;
                case 4 -> new byte[i % 300];
                default -> Integer.valueOf(i);
            };
            sink = o;
            if (i % 97 == 0) keep[i / 97 % 64] = o;
            sum += a.length;
        }
        System.out.println(sum);
        int h = 0;
        for (Object o : keep) h = h * 31 + (o instanceof int[] a ? a.length + (a.length > 3 ? a[3] : 0)
                : o instanceof String s ? s.hashCode() : o instanceof Object[] q ? (Integer) q[1]
                : o instanceof byte[] b ? b.length : o instanceof long[] l ? l.length * 7 : o instanceof Integer x ? x
                : -1);
        System.out.println(h);
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            sb.append(i);
            if (sb.length() > 1000) sb = new StringBuilder(sb.substring(900));
        }
        System.out.println(sb);
        for (int i = 0; i < 40; i++) { byte[] big = new byte[100000 + i]; big[i] = 1; sink = big; }
        System.out.println(((byte[]) sink).length);
    }
}
