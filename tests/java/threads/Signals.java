// javac: -nowarn
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Signals of the process: handlers, what is refused, shutdown hooks and exit codes, the stacks that SIGQUIT shows. */
public class Signals {
    static final SynchronousQueue<String> arrived = new SynchronousQueue<>();

    static String kind(SignalHandler handler) {
        return handler == SignalHandler.SIG_DFL ? "default" : handler == SignalHandler.SIG_IGN ? "ignored" : "handler";
    }

    static void handle(Signal signal) {
        Thread t = Thread.currentThread();
        try {
            arrived.offer(signal + " in " + t.getName() + " of " + t.getThreadGroup().getName() + " " + t.isDaemon() + t.getPriority(), 20,
                TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void inThisProcess() throws Exception {
        for (String name : new String[] {"TERM", "USR1", "ALRM", "CHLD", "QUIT", "KILL", "STOP", "SEGV", "FPE", "ILL", "NONE", "SIGINT"})
            try {
                Signal signal = new Signal(name);
                SignalHandler before = Signal.handle(signal, Signals::handle);
                System.out.println(signal + " " + signal.getNumber() + " was " + kind(before));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        for (String name : new String[] {"USR1", "TERM", "ALRM", "TERM"}) {
            Signal.raise(new Signal(name));
            System.out.println(arrived.poll(20, TimeUnit.SECONDS));
        }
        Signal user = new Signal("USR1");
        System.out.println(kind(Signal.handle(user, SignalHandler.SIG_IGN)) + " " + kind(Signal.handle(user, s -> { throw new IllegalStateException("in a handler"); })));
        System.out.println(kind(Signal.handle(user, SignalHandler.SIG_DFL)) + " " + kind(Signal.handle(user, SignalHandler.SIG_DFL)));
        try {
            Signal.raise(user);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Signal("INT").equals(new Signal("INT")) + " " + new Signal("INT").hashCode());
    }

    static void child(String how) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook of " + how)));
        if (how.equals("replaced"))
            Signal.handle(new Signal("TERM"), s -> { System.out.println("own handler"); System.exit(5); });
        Thread main = Thread.currentThread();
        new Thread(() -> {
            while (main.getState() != Thread.State.TIMED_WAITING)
                Thread.yield();
            System.out.println("ready");
        }).start();
        try {
            Thread.sleep(60_000);
        } finally {
            System.out.println("never");
        }
    }

    static void run(String how, String... signals) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().get(), "-cp",
            System.getProperty("java.class.path"), "Signals", how));
        if (how.equals("reduced"))
            command.add(1, "-Xrs");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            System.out.println(how + ": " + in.readLine());
            for (String signal : signals) {
                new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
                for (String line = ""; signal.equals("QUIT") && line != null && !line.contains("Signals.main"); line = in.readLine())
                    if (line.contains("Signals") || line.contains("Thread.sleep") || line.contains("TIMED_WAITING (sleeping)"))
                        System.out.println(line);
            }
            for (String line; (line = in.readLine()) != null;)
                if (line.startsWith("hook") || line.startsWith("own") || line.startsWith("never"))
                    System.out.println(line);
        }
        System.out.println("exit code " + process.waitFor());
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            child(args[0]);
            return;
        }
        inThisProcess();
        run("terminate", "TERM"); // INT and HUP are ignored where a shell or nohup has said so
        run("replaced", "TERM");
        run("dump", "QUIT", "TERM");
        run("reduced", "TERM");
    }
}
