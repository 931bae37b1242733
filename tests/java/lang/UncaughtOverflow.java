// An uncaught error in another thread leaves exit code 0; main goes on.
public class UncaughtOverflow {
    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> { throw new IllegalStateException("in thread"); }, "worker-1");
        t.start();
        t.join();
        System.out.println("main goes on " + t.isAlive() + " " + t.getState());
        Thread u = new Thread(() -> { Object o = "x"; Integer i = (Integer) o; }, "name with spaces");
        u.start();
        u.join();
        System.out.println("end");
    }
}
