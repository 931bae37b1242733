// float arithmetic: rounding, infinities, NaN, negative zero, remainder.
public class FloatArith {
    public static void main(String[] args) {
        float[] v = {
            0f, -0f, 1f, -1f, 0.1f, 1.5f, -2.5f, 3f, 1e30f, -1e30f, 1e-40f, Float.MIN_VALUE, Float.MAX_VALUE,
            Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN
        };
        for (float a : v) for (float b : v) {
            System.out.print(a + b);
            System.out.print(' ');
            System.out.print(a - b);
            System.out.print(' ');
            System.out.print(a * b);
            System.out.print(' ');
            System.out.print(a / b);
            System.out.print(' ');
            System.out.print(a % b);
            System.out.print(' ');
            System.out.println(-a);
        }
        float s = 0;
        for (int i = 1; i <= 1000; i++) s += 1f / i;
        System.out.println(s);
        System.out.println(Float.floatToRawIntBits(s));
        float x = 1;
        x++;
        x += 0.1f;
        x *= 3;
        x /= 7;
        x -= 1e-3f;
        x--;
        System.out.println(x);
        System.out.println(Float.floatToIntBits(-0f));
        System.out.println(16777216f + 1f);
    }
}
