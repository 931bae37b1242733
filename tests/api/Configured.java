/** What a host's configuration has made of the isolate, for config.c. */
public class Configured {
    static int depth;

    static int recurse(int n) {
        depth = n;
        return recurse(n + 1) + 1;
    }

    static int depth() {
        try {
            recurse(0);
        } catch (StackOverflowError e) {
            return depth;
        }
        return -1;
    }

    static String property(String key) {
        return System.getProperty(key);
    }

    static class Inner {
    }

    /** Bit 0: this class; 1: the inner one; 2: one of the system. */
    static int assertions() {
        return (Configured.class.desiredAssertionStatus() ? 1 : 0) + (Inner.class.desiredAssertionStatus() ? 2 : 0)
            + (java.util.ArrayList.class.desiredAssertionStatus() ? 4 : 0);
    }

    static String arguments() {
        return String.join("|", java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    static boolean isOfBootLoader() {
        return Configured.class.getClassLoader() == null;
    }

    static String readMapped(String path) throws Exception {
        try (var channel = java.nio.channels.FileChannel.open(java.nio.file.Path.of(path), java.nio.file.StandardOpenOption.READ,
                java.nio.file.StandardOpenOption.WRITE)) {
            var buffer = channel.map(java.nio.channels.FileChannel.MapMode.READ_ONLY, 0, 8192);
            channel.truncate(0);
            try {
                return "read " + buffer.get(5000);
            } catch (InternalError e) {
                return "InternalError";
            }
        }
    }
}
