// ProcessHandle and environment facts that do not vary; Runtime.exec of a missing program.
import java.io.*;
import java.util.*;

public class ProcessFacts {
    public static void main(String[] args) throws Exception {
        ProcessHandle h = ProcessHandle.current();
        System.out.println((h.pid() > 0) + " " + h.isAlive() + h.equals(ProcessHandle.of(h.pid()).get())
                + h.supportsNormalTermination());
        try {
            new ProcessBuilder("no-such-program-here").start();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try { new ProcessBuilder().start(); } catch (IndexOutOfBoundsException e) { System.out.println("no command"); }
        Process p = new ProcessBuilder("/bin/sh", "-c", "read x; echo got $x; echo err >&2; exit 3").start();
        try (Writer w = new OutputStreamWriter(p.getOutputStream())) { w.write("input\n");
                } System.out.println(new String(p.getInputStream().readAllBytes()).trim() + "|"
                + new String(p.getErrorStream().readAllBytes()).trim() + "|" + p.waitFor() + p.exitValue()
                + p.isAlive());
        ProcessBuilder b = new ProcessBuilder("/bin/sh", "-c", "echo $VAR; pwd").redirectErrorStream(true);
        b.environment().put("VAR", "from env");
        b.directory(new File("/"));
        System.out.println(new String(b.start().getInputStream().readAllBytes()).replace("\n", "|"));
        Process s = new ProcessBuilder("/bin/sleep", "100").start();
        System.out.println(s.isAlive() + " " + s.waitFor(1, java.util.concurrent.TimeUnit.MILLISECONDS));
        s.destroyForcibly();
        System.out.println(s.waitFor());
        try {
            s.exitValue();
            System.out.println("ended");
        } catch (IllegalThreadStateException e) {
            System.out.println(e);
        }
    }
}
