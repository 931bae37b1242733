// jni: checked
// vmargs: -Xcheck:jni
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/** What -Xcheck:jni says: warnings in this process, the errors that end a VM in one process each. */
public class Checked {
    static int number;
    static Object object;
    int own;

    static native int warnings();
    static native int errors();
    static native void warn(int which, Object o, String s, int[] ints);
    static native void fail(int which, Object o, String s, int[] ints);

    static void boom() { throw new IllegalStateException("boom"); }
    static int fine() { return 1; }
    int own() { return own; }

    static void between(int which) {
        warn(which, new Checked(), "text", new int[5]);
    }

    public static void main(String[] args) throws Exception {
        System.loadLibrary("checked");
        if (args.length > 0) {
            fail(Integer.parseInt(args[0]), new Checked(), "text", new int[5]);
            System.out.println("went on");
            return;
        }
        for (int i = 0; i < warnings(); i++) {
            System.out.println("warning " + i);
            try {
                between(i);
            } catch (Throwable t) {
                System.out.println("caught " + t);
            }
        }
        for (int i = 0; i < errors(); i++) {
            List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().get(), "-Xcheck:jni",
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-cp", System.getProperty("java.class.path"),
                "-Djava.library.path=" + System.getProperty("java.library.path"), "Checked", "" + i));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            System.out.println("error " + i);
            try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                for (String line; (line = in.readLine()) != null;)
                    if (line.startsWith("FATAL") || line.startsWith("\tat") || line.startsWith("went"))
                        System.out.println(line);
            }
            System.out.println(process.waitFor() == 0 ? "went well" : "ended");
        }
    }
}
