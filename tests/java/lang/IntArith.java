// int addition, subtraction, multiplication, division, remainder, negation and the bit operations.
public class IntArith {
    static int id(int x) { return x; }

    static void all(int a, int b) {
        System.out.print(a);
        System.out.print(' ');
        System.out.print(b);
        System.out.print(": ");
        System.out.print(a + b);
        System.out.print(' ');
        System.out.print(a - b);
        System.out.print(' ');
        System.out.print(a * b);
        System.out.print(' ');
        if (b != 0) {
            System.out.print(a / b);
            System.out.print(' ');
            System.out.print(a % b);
            System.out.print(' ');
        }
        System.out.print(-a);
        System.out.print(' ');
        System.out.print(a & b);
        System.out.print(' ');
        System.out.print(a | b);
        System.out.print(' ');
        System.out.print(a ^ b);
        System.out.print(' ');
        System.out.println(~a);
    }

    public static void main(String[] args) {
        int[] v = {
            0, 1, -1, 2, -2, 7, -7, 100, 65535, 65536, -65536, 123456789, Integer.MAX_VALUE, Integer.MIN_VALUE,
            Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 1
        };
        for (int i = 0; i < v.length; i++) for (int j = 0; j < v.length; j++) all(v[i], v[j]);
        int x = id(5);
        x += 3;
        System.out.println(x);
        x -= 10;
        System.out.println(x);
        x *= -7;
        System.out.println(x);
        x /= 3;
        System.out.println(x);
        x %= 3;
        System.out.println(x);
        x++;
        ++x;
        x += 100;
        x += 1000;
        x += 100000;
        x--;
        --x;
        System.out.println(x);
        x = id(Integer.MAX_VALUE);
        x++;
        System.out.println(x);
        x = id(Integer.MIN_VALUE);
        x--;
        System.out.println(x);
        x = id(Integer.MIN_VALUE);
        System.out.println(x / id(-1));
        System.out.println(x % id(-1));
    }
}
