/** Has no main method that can be run. */
public class NoMain {
    public static int main(String[] arguments) {
        return 1;
    }

    static class Instance {
        public void main(String[] arguments) { }
    }

    static class Private {
        private static void main(String[] arguments) { }
    }

    static class None { }

    static class BadInit {
        static int x = 1 / (int) Math.sin(0);

        public static void main(String[] arguments) { }
    }
}
