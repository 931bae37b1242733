// iconst, bipush, sipush, ldc of int; the same for long, float and double.
public class IntConstants {
    public static void main(String[] args) {
        System.out.println(-1);
        System.out.println(0);
        System.out.println(1);
        System.out.println(2);
        System.out.println(3);
        System.out.println(4);
        System.out.println(5);
        System.out.println(6);
        System.out.println(-2);
        System.out.println(127);
        System.out.println(128);
        System.out.println(-128);
        System.out.println(-129);
        System.out.println(32767);
        System.out.println(32768);
        System.out.println(-32768);
        System.out.println(-32769);
        System.out.println(0x7fffffff);
        System.out.println(0x80000000);
        System.out.println(0L);
        System.out.println(1L);
        System.out.println(2L);
        System.out.println(-1L);
        System.out.println(0x123456789abcdefL);
        System.out.println(0xfedcba9876543210L);
        System.out.println(0f);
        System.out.println(1f);
        System.out.println(2f);
        System.out.println(3f);
        System.out.println(1.5e10f);
        System.out.println(1e-10f);
        System.out.println(0d);
        System.out.println(1d);
        System.out.println(2d);
        System.out.println(1e100);
        System.out.println(1e-100);
        System.out.println('\u0041');
        System.out.println((int) '\uffff');
    }
}
