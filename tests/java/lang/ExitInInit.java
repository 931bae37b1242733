// An exception in the static initializer of the main class.
public class ExitInInit {
    static int x = 5;
    static { System.out.println("init"); int[] a = new int[x]; a[x] = 1; }
    public static void main(String[] args) { System.out.println("never"); }
}
