// jni: exit
// exit: 7
// modes: !torment-freeze

/** System.exit below C code, while another thread is in C for good. While C code is on a stack nothing can be frozen. */
public class ExitThroughC {
    static native void call();
    static native void hang();

    static void end() {
        System.out.println("ending");
        System.exit(7);
    }

    public static void main(String[] args) throws Exception {
        System.loadLibrary("exit");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        new Thread(() -> hang()).start();
        Thread.sleep(50);
        call();
    }
}
