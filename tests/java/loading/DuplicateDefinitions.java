// Defining a class twice by one loader: the message names what kind of thing it is.
import java.io.InputStream;

public class DuplicateDefinitions {
    public static class Plain { }
    public abstract static class Half { }
    public interface Face { }
    public @interface Note { }
    public enum Choice { A }
    public record Pair(int a, int b) { }

    static class Loader extends ClassLoader {
        Loader() {
            super("twice", DuplicateDefinitions.class.getClassLoader());
        }

        Class<?> define(String name) throws Exception {
            try (InputStream in = DuplicateDefinitions.class.getResourceAsStream(name + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Loader loader = new Loader();
        for (Class<?> c : new Class<?>[] {Plain.class, Half.class, Face.class, Note.class, Choice.class, Pair.class}) {
            System.out.println(loader.define(c.getName()).getSimpleName());
            try {
                loader.define(c.getName());
            } catch (LinkageError e) {
                System.out.println(e.toString().replaceAll("@[0-9a-f]+", "@id"));
            }
        }
    }
}
