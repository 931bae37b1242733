// multianewarray, ragged arrays, arrays of arrays as objects.
public class ArraysMultiDim {
    public static void main(String[] args) {
        int[][] a = new int[3][4];
        for (int i = 0; i < 3; i++) for (int j = 0; j < 4; j++) a[i][j] = i * 10 + j;
        int s = 0;
        for (int[] row : a) for (int v : row) s += v;
        System.out.println(s);
        long[][][] b = new long[2][3][4];
        b[1][2][3] = 1L << 40;
        System.out.println(b[1][2][3] + b[0][0][0]);
        String[][] t = new String[2][];
        System.out.println(t[0] == null);
        t[0] = new String[] {"x"};
        t[1] = new String[3];
        System.out.println(t[0][0]);
        System.out.println(t[1][2]);
        double[][][] d = new double[2][2][];
        System.out.println(d[1][1] == null);
        int[][] ragged = {{ 1 } , { 2, 3 } , { } , { 4, 5, 6 }};
        for (int[] r : ragged) {
            System.out.print(r.length);
            System.out.print(':');
            for (int v : r) { System.out.print(v); System.out.print(' '); }
            System.out.println();
        }
        char[][] pic = new char[3][5];
        for (char[] r : pic) for (int i = 0; i < r.length; i++) r[i] = i % 2 == 0 ? '#' : '.';
        for (char[] r : pic) System.out.println(r);
        Object o = a;
        System.out.println(o instanceof int[][]);
        System.out.println(o instanceof Object[]);
        System.out.println(o instanceof int[]);
        Object[] oa = a;
        System.out.println(oa.length);
        System.out.println(((int[]) oa[2])[3]);
        boolean[][][][] z = new boolean[1][2][3][4];
        System.out.println(z[0][1][2].length);
        int[][] e = new int[0][5];
        System.out.println(e.length);
        int[][] e2 = new int[5][0];
        System.out.println(e2[4].length);
        byte[][] bb = new byte[2][2];
        bb[1][1]--;
        System.out.println(bb[1][1]);
        bb[1][1] += 130;
        System.out.println(bb[1][1]);
        System.out.println(new int[2][2].getClass().getName());
        System.out.println(new String[1][1][1].getClass().getName());
        a[1] = new int[] {7};
        System.out.println(a[1].length);
        System.out.println(a[2].length);
    }
}
