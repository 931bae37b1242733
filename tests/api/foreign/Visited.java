import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What foreign hosts call. */
public class Visited {
    public interface Listener {
        String hear(String text, int number);
    }

    public static int total = 5;
    public String name;
    public double[] weights = {0.5, 1.5};

    public Visited(String name) {
        this.name = name;
    }

    public static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers)
            sum += number;
        return sum;
    }

    public static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers)
            sum += number;
        return sum / numbers.length;
    }

    public static int add(int a, int b) {
        return a + b;
    }

    public static long large(long value) {
        return value * 3;
    }

    public String greet(String other) {
        return name + " greets " + other;
    }

    public static String[] words(String text) {
        return text.split(" ");
    }

    public static List<Object> list() {
        List<Object> list = new ArrayList<>();
        list.add("first");
        list.add(2);
        list.add(3.5);
        return list;
    }

    public static void fail(String message) {
        throw new IllegalStateException(message);
    }

    public static void failWithin() throws Exception {
        try {
            fail("inner");
        } catch (RuntimeException e) {
            throw new Exception("outer", e);
        }
    }

    public static String tell(Listener listener, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++)
            text.append(listener.hear("call", i)).append(';');
        return text.toString();
    }

    /** The same from a thread of Java's own. */
    public static String tellElsewhere(Listener listener, int times) throws InterruptedException {
        String[] answer = new String[1];
        Thread thread = new Thread(() -> answer[0] = tell(listener, times));
        thread.start();
        thread.join();
        return answer[0];
    }

    public static String allocate(int count) {
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kept.add(new byte[10_000]);
            if (kept.size() > 100)
                kept.clear();
        }
        System.gc();
        return "allocated " + count;
    }

    public static Object apply(Function<Object, Object> function, Object argument) {
        return function.apply(argument);
    }

    public static void exitHook(String text) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(text)));
    }

    public static String property(String key) {
        return System.getProperty(key);
    }

    static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    public static int deep(int n) {
        try {
            return deep(n + 1);
        } catch (StackOverflowError e) {
            return fibonacci(15);
        }
    }
}
