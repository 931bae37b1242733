/** Ends as its argument says. */
public class Ends {
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "exit": System.exit(Integer.parseInt(arguments[1])); break;
            case "halt": Runtime.getRuntime().halt(Integer.parseInt(arguments[1])); break;
            case "throw": throw new Exception(arguments[1]);
            case "cause": throw new IllegalStateException("outer", new Exception(arguments[1]));
            case "hook":
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
                if (arguments.length > 1)
                    throw new RuntimeException();
                break;
            case "thread": new Thread(() -> System.out.println("thread")).start(); break;
            case "threadthrow": new Thread(() -> { throw new RuntimeException("x"); }, "t").start(); break;
            case "daemon":
                Thread daemon = new Thread(() -> {
                    try {
                        Thread.sleep(1000000);
                    } catch (InterruptedException e) {
                        System.out.println("interrupted");
                    }
                });
                daemon.setDaemon(true);
                daemon.start();
                break;
            default: System.out.println("?");
        }
    }
}
