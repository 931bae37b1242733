// Main returns while a non-daemon thread still runs; a daemon thread does not keep the VM alive.
public class NoMainThread {
    public static void main(String[] args) throws Exception {
        Thread d = new Thread(() -> {
            while (true) try { Thread.sleep(100000); } catch (InterruptedException e) { return; }
        });
        d.setDaemon(true);
        d.start();
        Thread main = Thread.currentThread();
        new Thread(() -> {
            try { main.join(); Thread.sleep(20); } catch (InterruptedException e) { System.out.println(e); }
            System.out.println("after main: " + main.isAlive() + " " + main.getState());
        }).start();
        System.out.println("main returns");
    }
}
