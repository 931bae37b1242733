// for, while, do, nested loops, break and continue with and without labels.
public class Loops {
    public static void main(String[] args) {
        int sum = 0;
        for (int i = 0; i < 10; i++) sum += i;
        System.out.println(sum);
        int n = 27, steps = 0;
        while (n != 1) { n = (n & 1) == 0 ? n / 2 : 3 * n + 1; steps++; }
        System.out.println(steps);
        int k = 0;
        do { k += 3; } while (k < 10);
        System.out.println(k);
        outer: for (int i = 2; i < 60; i++) {
            for (int j = 2; j * j <= i; j++) if (i % j == 0) continue outer;
            if (i > 50) break outer;
            System.out.print(i);
            System.out.print(' ');
        }
        System.out.println();
        int c = 0;
        a: for (;;) {
            b: for (;;) {
                c++;
                switch (c) {
                    case 1: continue a;
                    case 2: continue b;
                    case 3: break b;
                    case 9: break a;
                    default: break;
                }
                if (c > 5) continue a;
                System.out.print(c);
                System.out.print(' ');
            }
            System.out.print("b ");
        }
        System.out.println(c);
        blk: { if (c == 9) break blk; System.out.println("not reached"); }
        for (int i = 0, j = 10; i < j; i += 2, j--) { System.out.print(i * j); System.out.print(' '); }
        System.out.println();
        for (long l = 1; l < 1L << 40; l <<= 7) System.out.println(l);
        for (char ch = 'a'; ch <= 'z'; ch += 5) System.out.print(ch);
        System.out.println();
        for (double d = 0; d < 1; d += 0.25) System.out.println(d);
        int x = 0;
        for (;;) if (++x > 100) break;
        System.out.println(x);
    }
}
