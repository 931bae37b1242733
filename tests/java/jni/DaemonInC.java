// jni: exit
// exit: 1
// modes: !torment-freeze

/** The program ends by an exception while a daemon thread is in C for good. While C code is on a stack nothing can be frozen. */
public class DaemonInC {
    static native void hang();

    public static void main(String[] args) throws Exception {
        System.loadLibrary("exit");
        Thread daemon = new Thread(() -> hang());
        daemon.setDaemon(true);
        daemon.start();
        Thread.sleep(50);
        throw new Exception("main ends");
    }
}
