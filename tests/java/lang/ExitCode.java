// System.exit with a code; finally blocks do not run.
public class ExitCode {
    public static void main(String[] args) {
        System.out.println("leaving");
        try { System.exit(42); } finally { System.out.println("never"); }
    }
}
