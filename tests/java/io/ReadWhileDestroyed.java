import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A read that waits for a process ends when the process is destroyed. */
public class ReadWhileDestroyed {
    static boolean reads(Thread thread) {
        StackTraceElement[] trace = thread.getStackTrace();
        return trace.length > 0 && trace[0].getMethodName().equals("readBytes");
    }

    static void read(boolean error, boolean forcibly, int length) throws Exception {
        Process process = new ProcessBuilder(List.of("/bin/cat")).start();
        InputStream in = error ? process.getErrorStream() : process.getInputStream();
        Thread thread = new Thread(() -> {
            try {
                System.out.println(length == 1 ? in.read() : in.read(new byte[length]));
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        thread.start();
        while (!reads(thread))
            Thread.sleep(10);
        Thread.sleep(50);
        if (forcibly)
            process.destroyForcibly();
        else
            process.destroy();
        thread.join();
        System.out.println(process.waitFor());
        try {
            System.out.println(in.read());
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 8; i++)
            read((i & 1) != 0, (i & 2) != 0, (i & 4) != 0 ? 1 : 10);
    }
}
