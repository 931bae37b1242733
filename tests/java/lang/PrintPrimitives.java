// Every println and print overload with constants; no string concatenation.
public class PrintPrimitives {
    public static void main(String[] args) {
        System.out.println();
        System.out.println(true);
        System.out.println(false);
        System.out.println('x');
        System.out.println(0);
        System.out.println(-1);
        System.out.println(2147483647);
        System.out.println(-2147483648);
        System.out.println(0L);
        System.out.println(9223372036854775807L);
        System.out.println(-9223372036854775808L);
        System.out.println(1.0f);
        System.out.println(0.1f);
        System.out.println(1.0);
        System.out.println(-0.0);
        System.out.println(3.141592653589793);
        System.out.println(new char[] {'c', 'h', 'a', 'r', 's'});
        System.out.println((String) null);
        System.out.println((Object) null);
        System.out.print("no newline;");
        System.out.print(1);
        System.out.print(2L);
        System.out.print('3');
        System.out.print(4.5f);
        System.out.print(6.75);
        System.out.print(true);
        System.out.print((Object) "obj");
        System.out.print(new char[] {'!', '\n'});
    }
}
