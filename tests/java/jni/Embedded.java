// jni: embedded

/** A library that is linked against libjvm.so and is loaded by Java finds the VM that has loaded it. */
public class Embedded {
    static native int created();
    static native int arguments(int version);
    static native boolean isInProcess(String name);
    static native int inThread();

    static native void watchEnd();

    static int answer() {
        return 42;
    }

    static void load() {
        System.loadLibrary("embedded");
    }

    public static void main(String[] args) throws Exception {
        load();
        System.out.println("created: " + created());
        for (int version : new int[] {0x00010001, 0x00010002, 0x00010008, 0x000a0000, 0x7fff0000})
            System.out.println("arguments " + Integer.toHexString(version) + ": " + arguments(version));
        for (String name : new String[] {"JNI_GetCreatedJavaVMs", "JNI_CreateJavaVM", "JNI_GetDefaultJavaVMInitArgs", "JVM_GetVersionInfo"})
            System.out.println(name + " is there: " + isInProcess(name));
        System.out.println("another thread: " + inThread());
        System.out.println("created: " + created());
        watchEnd();
        if (args.length > 0)
            System.exit(3);
        /* Its VM is there to the last. */
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().get(), "-cp",
            System.getProperty("java.class.path"), "-Djava.library.path=" + System.getProperty("java.library.path"),
            "Embedded", "exit").redirectErrorStream(true).start();
        System.out.println(new String(process.getInputStream().readAllBytes()));
        System.out.println("exit code " + process.waitFor());
    }
}
