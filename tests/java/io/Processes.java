// Processes: output, input, exit codes, environment, directory, redirection, handles, destruction.
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

public class Processes {
    interface Op { Object run() throws Exception; }
    static void show(String what, Op op) {
        try {
            System.out.println(what + " " + op.run());
        } catch (Throwable t) {
            System.out.println(what + " " + t);
        }
    }
    static String all(InputStream in) throws IOException {
        return new String(in.readAllBytes());
    }
    /** Where memory has run out, the thread that would tell the exit may be gone. */
    static int exit(Process p) throws InterruptedException {
        if (!p.waitFor(30, TimeUnit.SECONDS))
            throw new OutOfMemoryError("nobody says how the process has ended");
        return p.exitValue();
    }
    public static void main(String[] args) throws Exception {
        show("echo", () -> all(Runtime.getRuntime().exec(new String[] {"echo", "a b", "c"}).getInputStream()));
        show("exit", () -> exit(new ProcessBuilder("sh", "-c", "exit 7").start()));
        show("stderr", () -> { Process p = new ProcessBuilder("sh", "-c", "echo out; echo err >&2").start(); return all(p.getInputStream()) + all(p.getErrorStream()); });
        show("merged", () -> all(new ProcessBuilder("sh", "-c", "echo out; echo err >&2").redirectErrorStream(true).start().getInputStream()));
        show("cat", () -> {
            Process p = new ProcessBuilder("cat").start();
            try (OutputStream o = p.getOutputStream()) {
                o.write("typed".getBytes());
            }
            return all(p.getInputStream()) + exit(p);
        });
        show("directory", () -> all(new ProcessBuilder("pwd").directory(new File("/usr")).start().getInputStream()).trim());
        show("environment", () -> {
            ProcessBuilder b = new ProcessBuilder("sh", "-c", "echo $X$HOME");
            b.environment().clear();
            b.environment().put("X", "y");
            return all(b.start().getInputStream()).trim();
        });
        show("missing", () -> new ProcessBuilder("no-such-program").start());
        show("denied", () -> new ProcessBuilder("/etc/passwd").start());
        show("nowhere", () -> new ProcessBuilder("ls").directory(new File("/no/such")).start());
        Path f = Files.createTempFile("proc", "out");
        show("toFile", () -> exit(new ProcessBuilder("echo", "filed").redirectOutput(f.toFile()).start()) + Files.readString(f).trim());
        show("append", () -> exit(new ProcessBuilder("echo", "more").redirectOutput(ProcessBuilder.Redirect.appendTo(f.toFile())).start()) + Files.readString(f).replace("\n", "|"));
        show("fromFile", () -> all(new ProcessBuilder("wc", "-l").redirectInput(f.toFile()).start().getInputStream()).trim());
        System.out.flush();
        show("inherit", () -> exit(new ProcessBuilder("echo", "inherited").inheritIO().start()));
        show("pipeline", () -> all(ProcessBuilder.startPipeline(List.of(new ProcessBuilder("printf", "b\\na\\n"), new ProcessBuilder("sort"))).get(1).getInputStream()).replace("\n", "|"));
        Process sleeper = new ProcessBuilder("sleep", "100").start();
        show("alive", () -> sleeper.isAlive() + " " + sleeper.waitFor(50, TimeUnit.MILLISECONDS));
        show("exitValue", sleeper::exitValue);
        show("info", () -> sleeper.info().command().get().endsWith("sleep") + " " + sleeper.info().arguments().map(Arrays::toString).get() + sleeper.info().user().isPresent() + sleeper.info().startInstant().isPresent());
        show("child", () -> ProcessHandle.current().children().anyMatch(h -> h.pid() == sleeper.pid()) + " " + sleeper.toHandle().parent().get().equals(ProcessHandle.current()));
        CompletableFuture<Process> done = sleeper.onExit();
        sleeper.destroy();
        show("destroyed", () -> done.get(30, TimeUnit.SECONDS).exitValue() + " " + sleeper.isAlive());
        Process stubborn = new ProcessBuilder("sleep", "100").start();
        show("forced", () -> exit(stubborn.destroyForcibly()));
        show("self", () -> ProcessHandle.current().isAlive() + " " + ProcessHandle.of(ProcessHandle.current().pid()).isPresent());
        show("selfDestroy", () -> ProcessHandle.current().destroy());
        show("of", () -> ProcessHandle.of(999999999));
        show("getenv", () -> System.getenv("PATH") != null && System.getenv().containsKey("PATH"));
        show("parallel", () -> {
            List<Process> all = new ArrayList<>();
            for (int i = 0; i < 10; i++)
                all.add(new ProcessBuilder("sh", "-c", "exit " + i).start());
            int sum = 0;
            for (Process p : all)
                sum += exit(p);
            return sum;
        });
        Files.delete(f);
    }
}
