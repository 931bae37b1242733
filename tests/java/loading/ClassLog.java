// modes: !torment-gc
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** -Xlog and -verbose: where lines go, what stands in front of them, what is refused. */
public class ClassLog {
    public interface Shape {
        double area();
    }

    static class Square implements Shape {
        public double area() { return 4; }
    }

    static class Loader extends ClassLoader {
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] bytes = ClassLog.class.getResourceAsStream("ClassLog$Square.class").readAllBytes();
                return defineClass(null, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    static void work() throws Exception {
        System.out.println(new Square().area());
        new Loader().findClass("whatever");
        Runnable r = () -> System.out.println("in a lambda");
        r.run();
        java.lang.reflect.Proxy.newProxyInstance(ClassLog.class.getClassLoader(), new Class<?>[] {Shape.class}, (p, m, a) -> 1.0);
        System.gc();
    }

    /** Addresses, times and what differs from run to run are taken out. */
    static String plain(String line) {
        return line.replaceAll("0x[0-9a-f]+", "ADDRESS").replaceAll("\\d+\\.\\d+(s|ms)\\b", "TIME$1").replaceAll("\\d+M", "nM")
            .replaceAll("file:\\S*", "FILE").replaceAll("Lambda\\$\\d+", "Lambda\\$n").replaceAll("GC\\(\\d+\\)", "GC(n)").replaceAll("\\[(\\S+) +\\]", "[$1]");
    }

    static void run(Path log, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().get(), "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "ClassLog", "work"));
        System.out.println("== " + String.join(" ", options).replace(log.toString(), "LOG"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line; (line = in.readLine()) != null;)
                if (line.contains("ClassLog") || line.contains("Proxy0") || line.contains("lambda") || line.contains("System.gc()") || line.contains("nvalid"))
                    System.out.println(plain(line));
        }
        System.out.println("exit code " + process.waitFor());
        if (Files.exists(log)) {
            for (String line : Files.readAllLines(log))
                if (line.contains("ClassLog") || line.contains("System.gc()"))
                    System.out.println("file: " + plain(line));
            Files.delete(log);
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            work();
            return;
        }
        Path log = Files.createTempDirectory("log").resolve("lines");
        run(log, "-verbose:class");
        run(log, "-Xlog:class+load:stdout:none");
        run(log, "-Xlog:gc");
        run(log, "-Xlog:gc=info:stderr:level,tags");
        run(log, "-Xlog:class+load,gc:file=" + log + ":uptime,tags");
        run(log, "-Xlog:class+load:file=\"" + log + "\":none", "-Xlog:gc::none");
        run(log, "-Xlog:gc", "-Xlog:disable");
        run(log, "-Xlog:all=off", "-Xlog:class+load=off");
        run(log, "-Xlog:gc=info", "-Xlog:gc=error");
        run(log, "-Xlog:nonsense");
        run(log, "-Xlog:gc+nonsense");
        run(log, "-Xlog:gc=loud");
        run(log, "-Xlog:gc:stdout:colour");
        Files.delete(log.getParent());
    }
}
