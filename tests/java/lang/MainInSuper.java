// The main method is inherited from a superclass.
class MainInSuperBase {
    public static void main(String[] args) {
        System.out.println("inherited main " + args.length);
        Thread t = Thread.currentThread();
        System.out.println(t.getName() + " " + t.getPriority() + " " + t.isDaemon() + " " + t.getThreadGroup()
                .getName());
        StackTraceElement[] s = new Throwable().getStackTrace();
        System.out.println(s.length + " " + s[0]);
    }
}
public class MainInSuper extends MainInSuperBase {
    static { System.out.println("init of the subclass"); }
}
