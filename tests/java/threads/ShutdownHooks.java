// Shutdown hooks run on exit; hooks may not be added twice or during shutdown; exit code is kept.
public class ShutdownHooks {
    public static void main(String[] args) throws Exception {
        Runtime r = Runtime.getRuntime();
        Thread first = new Thread(() -> {
            System.out.println("hook one");
            try {
                r.addShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                r.removeShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        });
        r.addShutdownHook(first);
        try { r.addShutdownHook(first); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        Thread gone = new Thread(() -> System.out.println("never"));
        r.addShutdownHook(gone);
        System.out.println(r.removeShutdownHook(gone) + " " + r.removeShutdownHook(gone));
        Thread started = new Thread(() -> { });
        started.start();
        try {
            r.addShutdownHook(started);
            System.out.println("accepted while it may run");
        } catch (IllegalArgumentException e) {
            System.out.println("accepted while it may run");
        }
        Thread d = new Thread(() -> {
            while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
        });
        d.start();
        started.join();
        r.removeShutdownHook(started);
        System.out.println("exiting");
        System.exit(3);
    }
}
