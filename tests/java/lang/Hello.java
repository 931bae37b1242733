// The first output: one constant string.
public class Hello {
    public static void main(String[] args) { System.out.println("Hello, world"); }
}
