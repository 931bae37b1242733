// An exception that nobody catches: trace with cause on stderr, exit code 1.
public class UncaughtException {
    static void level(int n) {
        if (n == 0) throw new IllegalArgumentException("deep", new NullPointerException("inner cause"));
        level(n - 1);
    }

    public static void main(String[] args) {
        System.out.println("before");
        try { level(3); } finally { System.out.println("finally runs"); }
        System.out.println("never");
    }
}
