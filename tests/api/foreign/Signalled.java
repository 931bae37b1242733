import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What a host asks about signals, for signals.c. */
public class Signalled {
    static SignalHandler before;

    static String kind(SignalHandler handler) {
        return handler == SignalHandler.SIG_DFL ? "SIG_DFL" : handler == SignalHandler.SIG_IGN ? "SIG_IGN"
            : handler.getClass().getSimpleName().replaceAll("Lambda.*", "Lambda");
    }

    static void set(String name, SignalHandler handler) {
        try {
            before = Signal.handle(new Signal(name), handler);
            System.out.println("handle " + name + ": before " + kind(before));
        } catch (IllegalArgumentException e) {
            System.out.println("handle " + name + ": " + e.getMessage());
        }
    }

    static void handle(String name) {
        set(name, s -> System.out.println("Java heard " + s + " on " + Thread.currentThread()));
    }

    static void ignore(String name) {
        set(name, SignalHandler.SIG_IGN);
    }

    static void normal(String name) {
        set(name, SignalHandler.SIG_DFL);
    }

    static void restore(String name) {
        set(name, before);
    }

    static void raise(String name) {
        try {
            Signal.raise(new Signal(name));
        } catch (IllegalArgumentException e) {
            System.out.println("raise " + name + ": " + e.getMessage());
        }
    }

    static void hook(String text) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("hook " + text);
            sleep("300");
            System.out.println("hook done");
        }));
    }

    static void sleep(String ms) {
        try {
            Thread.sleep(Long.parseLong(ms));
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
    }

    /** Works until the process ends. */
    static void work(String name) {
        new Thread(() -> sleep("60000"), name).start();
    }
}
