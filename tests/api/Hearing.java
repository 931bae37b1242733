import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What a host asks about signals, for jvm_signals.c. */
public class Hearing {
    static final Map<String, Integer> heard = new ConcurrentHashMap<>();
    static final Map<String, SignalHandler> before = new ConcurrentHashMap<>();

    /** 0: the system's default, 1: ignored, 3: native, 4: a handler in Java, -2: refused. */
    static int set(String name, SignalHandler handler) {
        try {
            SignalHandler old = Signal.handle(new Signal(name), handler);
            before.put(name, old);
            return old == SignalHandler.SIG_DFL ? 0 : old == SignalHandler.SIG_IGN ? 1
                : old.getClass().getName().startsWith("sun.misc") ? 3 : 4;
        } catch (IllegalArgumentException e) {
            return -2;
        }
    }

    static int handle(String name) {
        return set(name, s -> heard.merge(s.getName(), 1, Integer::sum));
    }

    static int ignore(String name) {
        return set(name, SignalHandler.SIG_IGN);
    }

    static int restore(String name) {
        return set(name, before.get(name));
    }

    static int heard(String name) {
        return heard.getOrDefault(name, 0);
    }
}
