// jni: pending

/** Functions of JNI work with an exception pending, which the specification leaves open; it is pending again afterwards. */
public class Pending {
    static native void run(String string, int[] ints, Object[] objects);

    static int count;
    int field = 3;

    Pending() {
        count += 100000;
    }

    static int add(int a, int b) {
        count++;
        return a + b;
    }

    static int nested() {
        count += 10;
        return add(3, 1) + helper();
    }

    static int helper() {
        return 5;
    }

    static String text() {
        count += 100;
        return "text " + count;
    }

    static int thrower() {
        throw new IllegalStateException("inner");
    }

    static Object allocate() {
        count += 1000;
        return new int[3];
    }

    static int catcher() {
        try {
            count += 10000;
            return Integer.parseInt("x");
        } catch (NumberFormatException e) {
            return -7;
        }
    }

    static int initialize() {
        return Later.value;
    }

    static int callNative() {
        return System.nanoTime() == 0 ? 1 : 2;
    }

    static class Later {
        static int value = 9;

        static {
            System.out.println("Later is initialized");
        }
    }

    public static void main(String[] arguments) {
        System.loadLibrary("pending");
        for (int i = 0; i < 3; i++) {
            try {
                run("str", new int[4], new Object[] {"element"});
            } catch (RuntimeException e) {
                System.out.println("thrown: " + e + " at " + e.getStackTrace()[0].getMethodName() + ", " + count);
            }
        }
    }
}
