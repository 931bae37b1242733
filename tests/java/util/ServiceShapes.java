// ServiceLoader over class path folders made here: providers in files with comments and blanks, several files, duplicates,
// wrong lines, missing and unfit classes, failing constructors, laziness, reload, stream, and each error's text.
import java.io.IOException;
import java.net.*;
import java.nio.file.*;
import java.util.*;

public class ServiceShapes {
    public interface Service { default String name() { return getClass().getSimpleName(); } }
    public static class One implements Service { static int made; public One() { made++; } }
    public static class Two implements Service { }
    public static class Private implements Service { private Private() { } }
    public static class Fails implements Service { public Fails() { throw new IllegalStateException("constructor"); } }
    public static class FailsInit implements Service { static { if (true) throw new IllegalStateException("initializer"); } }
    public static class Unfit { }
    public static abstract class Abstract implements Service { }
    public static class Arguments implements Service { public Arguments(int i) { } }
    static class Hidden implements Service { public Hidden() { } }
    public static class Provided { public static Service provider() { return new Two(); } }
    public interface Other { }
    static Path dir;
    static URLClassLoader loader(String... files) throws IOException {
        URL[] urls = new URL[files.length];
        for (int i = 0; i < files.length; i++) {
            Path p = Files.createDirectories(dir.resolve("d" + System.nanoTime() + i).resolve("META-INF/services"));
            Files.writeString(p.resolve("ServiceShapes$Service"), files[i]);
            urls[i] = p.getParent().getParent().toUri().toURL();
        }
        return new URLClassLoader(urls, ServiceShapes.class.getClassLoader());
    }
    static void walk(String what, String... files) throws IOException {
        StringBuilder sb = new StringBuilder(what).append(':');
        try (URLClassLoader l = loader(files)) {
            Iterator<Service> i = ServiceLoader.load(Service.class, l).iterator();
            for (int n = 0; n < 8; n++)
                try {
                    if (!i.hasNext()) {
                        sb.append(" end");
                        break;
                    }
                    sb.append(' ').append(i.next().name());
                } catch (ServiceConfigurationError e) {
                    sb.append(" !").append(e.getMessage().replaceAll("file:\\S*/META", "META")).append(e.getCause() == null ? "" : " of " + e.getCause());
                } catch (NoSuchElementException e) {
                    sb.append(" none");
                }
        }
        System.out.println(sb);
    }
    public static void main(String[] args) throws Exception {
        dir = Files.createTempDirectory("services");
        try {
            walk("one", "ServiceShapes$One\n");
            walk("two and comments", "# comment\n  ServiceShapes$One  # behind\n\n\t\nServiceShapes$Two");
            walk("none", "");
            walk("twice", "ServiceShapes$One\nServiceShapes$One\n");
            walk("two files", "ServiceShapes$One\n", "ServiceShapes$Two\nServiceShapes$One\n");
            walk("missing", "no.Such\nServiceShapes$One\n");
            walk("blank inside", "Service Shapes\n", "ServiceShapes$Two\n");
            walk("bad name", "1abc\nServiceShapes$One\n");
            walk("bad letter", "a-b\n");
            walk("dot at the end", "a.b.\n");
            walk("unfit", "ServiceShapes$Unfit\nServiceShapes$One\n");
            walk("private constructor", "ServiceShapes$Private\nServiceShapes$One\n");
            walk("fails", "ServiceShapes$Fails\nServiceShapes$One\nServiceShapes$Fails\n");
            walk("fails to initialize", "ServiceShapes$FailsInit\nServiceShapes$One\n");
            walk("abstract", "ServiceShapes$Abstract\nServiceShapes$One\n");
            walk("arguments", "ServiceShapes$Arguments\n");
            walk("not public", "ServiceShapes$Hidden\nServiceShapes$One\n");
            walk("provider method without a module", "ServiceShapes$Provided\n");
            walk("interface", "ServiceShapes$Service\n");
            One.made = 0;
            try (URLClassLoader l = loader("ServiceShapes$One\nServiceShapes$Two\nServiceShapes$Fails\n")) {
                ServiceLoader<Service> s = ServiceLoader.load(Service.class, l);
                System.out.println("made " + One.made + " " + s.toString().replace("ServiceShapes$", ""));
                Iterator<Service> i = s.iterator();
                i.hasNext();
                System.out.println("asked " + One.made);
                Service first = i.next();
                System.out.println("got " + One.made + " " + (s.iterator().next() == first) + " " + s.findFirst().get().name() + One.made);
                s.stream().limit(3).forEach(p -> System.out.println("  " + p.type().getSimpleName() + " " + One.made));
                ServiceLoader.Provider<Service> p = s.stream().findFirst().get();
                System.out.println((p.get() == p.get()) + " " + One.made);
                try {
                    i.remove();
                } catch (UnsupportedOperationException e) {
                    System.out.println("no remove");
                }
                s.reload();
                try {
                    i.next();
                } catch (ConcurrentModificationException | NoSuchElementException e) {
                    System.out.println(e.getClass().getSimpleName());
                }
                System.out.println((s.iterator().next() == first) + " " + One.made);
                try {
                    s.forEach(x -> { });
                } catch (ServiceConfigurationError e) {
                    System.out.println(e.getMessage());
                }
            }
            System.out.println(ServiceLoader.load(Other.class).findFirst().isPresent() + " " + ServiceLoader.loadInstalled(Service.class).iterator().hasNext() + " " + ServiceLoader.load(ModuleLayer.boot(), Service.class).findFirst());
            try {
                ServiceLoader.load((Class<?>) null);
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        } finally {
            try (var s = Files.walk(dir)) {
                for (Path p : s.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(p);
            }
        }
    }
}
