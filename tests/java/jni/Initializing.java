// jni: initializing

/** Static members by JNI while their class is being initialized by another thread, and after that has failed: nobody waits. */
public class Initializing {
    static native void note(Class<?> c);
    static native int use();
    static native int callReflected(Class<?> c, Object method, boolean call);
    static native int readReflected(Class<?> c, Object field);

    static void useElsewhere(String when) {
        Thread thread = new Thread(() -> System.out.println(when + ": " + use()));
        thread.start();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            System.out.println(e);
        }
        System.out.println(thread.isAlive() ? "waits" : "has ended");
    }

    static class Slow {
        static int number = 5;

        static {
            note(Slow.class);
            useElsewhere("being initialized");
        }

        static int answer() {
            return 1;
        }

        static synchronized int locked() {
            return 2;
        }

        static native int nativeAnswer();
    }

    static class Failing {
        static int number = 6;

        static {
            note(Failing.class);
            useElsewhere("going to fail");
            fail();
        }

        static void fail() {
            throw new IllegalStateException("not this one");
        }

        static int answer() {
            return 1;
        }

        static synchronized int locked() {
            return 2;
        }

        static native int nativeAnswer();
    }

    static class Reflected {
        static int number = Integer.parseInt("7");

        static {
            System.out.println("Reflected is initialized");
        }

        static int answer() {
            return 8;
        }
    }

    static class Read {
        static int number = Integer.parseInt("9");

        static {
            System.out.println("Read is initialized");
        }
    }

    static class Broken {
        static int number = Integer.parseInt("no number");

        static int answer() {
            return number;
        }
    }

    public static void main(String[] args) throws Exception {
        System.loadLibrary("initializing");
        System.out.println("number " + Slow.number);
        useElsewhere("initialized");
        try {
            System.out.println(Failing.number);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause());
        }
        useElsewhere("failed");
        System.out.println(callReflected(Reflected.class, Reflected.class.getDeclaredMethod("answer"), false));
        System.out.println("then");
        System.out.println(callReflected(Reflected.class, Reflected.class.getDeclaredMethod("answer"), true));
        System.out.println(readReflected(Read.class, Read.class.getDeclaredField("number")));
        try {
            System.out.println(callReflected(Broken.class, Broken.class.getDeclaredMethod("answer"), true));
        } catch (Throwable t) {
            System.out.println(t);
        }
        try {
            System.out.println(readReflected(Broken.class, Broken.class.getDeclaredField("number")));
        } catch (Throwable t) {
            System.out.println(t);
        }
    }
}
