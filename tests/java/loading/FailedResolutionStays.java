// A resolution that has failed stays failed for every thread, also for one that was about to succeed.
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

public class FailedResolutionStays {
    public static class Target {
        public static int value() { return 42; }
    }

    public static class User implements Runnable {
        public void run() {
            System.out.println(Target.value());
        }
    }

    static final CountDownLatch bothInside = new CountDownLatch(2), failed = new CountDownLatch(1);

    static class Loader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = FailedResolutionStays.class.getResourceAsStream(name + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (name.equals("FailedResolutionStays$User"))
                return define(name);
            if (!name.equals("FailedResolutionStays$Target"))
                return super.loadClass(name);
            try {
                bothInside.countDown();
                bothInside.await();
                if (Thread.currentThread().getName().equals("fails"))
                    throw new ClassNotFoundException("refused");
                failed.await();
                return define(name);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String run(Runnable user) {
        try {
            user.run();
            return "ran";
        } catch (Throwable e) {
            return e + ", cause " + e.getCause();
        }
    }

    public static void main(String[] args) throws Exception {
        Runnable user = (Runnable) new Loader().loadClass("FailedResolutionStays$User")
                .getDeclaredConstructor().newInstance();
        String[] outcomes = new String[2];
        Thread fails = new Thread(() -> {
            outcomes[0] = run(user);
            failed.countDown();
        }, "fails");
        Thread succeeds = new Thread(() -> outcomes[1] = run(user), "succeeds");
        fails.start();
        succeeds.start();
        fails.join();
        succeeds.join();
        System.out.println(outcomes[0]);
        System.out.println(outcomes[1]);
        System.out.println(run(user));
    }
}
