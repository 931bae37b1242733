package launcher.test;

/** Prints which classes have assertions on. */
public class Assertions {
    static class Nested { }

    private static void show() {
        boolean on = false;
        assert on = true;
        System.out.println(on + " " + Nested.class.desiredAssertionStatus() + " "
                           + java.util.ArrayList.class.desiredAssertionStatus());
    }

    public static void main(String[] arguments) {
        show();
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        loader.setClassAssertionStatus("other", true); /* from here on the class loader decides */
        show();
        System.out.println(Assertions.class.desiredAssertionStatus());
    }
}
