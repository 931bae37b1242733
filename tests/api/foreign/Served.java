import org.apache.commons.daemon.Daemon;
import org.apache.commons.daemon.DaemonContext;
import org.apache.commons.daemon.DaemonController;

/** A daemon of jsvc, which ends itself after some work. */
public class Served implements Daemon {
    private DaemonController controller;
    private Thread worker;

    @Override
    public void init(DaemonContext context) {
        controller = context.getController();
        System.out.println("init " + String.join(",", context.getArguments()) + " " + System.getProperty("host.key"));
        worker = new Thread(() -> {
            System.out.println("working " + Visited.sum(new int[] {1, 2, 3}) + " " + Visited.allocate(20000));
            controller.shutdown();
        });
    }

    @Override
    public void start() {
        System.out.println("start");
        worker.start();
    }

    @Override
    public void stop() throws Exception {
        worker.join();
        System.out.println("stop");
    }

    @Override
    public void destroy() {
        System.out.println("destroy");
    }
}
