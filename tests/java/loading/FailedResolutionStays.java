// A resolution that has failed stays failed for every thread, also for one that was about to succeed; one that has
// succeeded stays so, also for a thread that was about to fail.
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

    static CountDownLatch bothInside, firstDone;
    static String first;

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
                String own = Thread.currentThread().getName();
                if (!own.equals(first))
                    firstDone.await();
                if (own.equals("fails"))
                    throw new ClassNotFoundException("refused");
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
        for (String order : new String[] {"fails", "succeeds"}) {
            bothInside = new CountDownLatch(2);
            firstDone = new CountDownLatch(1);
            first = order;
            Runnable user = (Runnable) new Loader().loadClass("FailedResolutionStays$User")
                    .getDeclaredConstructor().newInstance();
            String[] outcomes = new String[2];
            Thread[] threads = new Thread[2];
            for (int i = 0; i < 2; i++) {
                int number = i;
                threads[i] = new Thread(() -> {
                    outcomes[number] = run(user);
                    if (Thread.currentThread().getName().equals(order))
                        firstDone.countDown();
                }, i == 0 ? "fails" : "succeeds");
                threads[i].start();
            }
            for (Thread thread : threads)
                thread.join();
            System.out.println(first + " first: " + outcomes[0]);
            System.out.println(outcomes[1]);
            System.out.println(run(user));
        }
    }
}
