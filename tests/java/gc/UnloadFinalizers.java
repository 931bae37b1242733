// Finalizers and cleaners of objects whose class can be unloaded: they run, with the class whole; an object that a
// finalizer brings back keeps it; loading constraints and modules of dropped loaders leave nothing behind.
import java.lang.module.*;
import java.lang.ref.*;
import java.net.URI;
import java.util.*;
import java.util.concurrent.atomic.*;

public class UnloadFinalizers {
    public static final AtomicInteger FINALIZED = new AtomicInteger(), CLEANED = new AtomicInteger();
    public static volatile Object back;

    public static class Token { }
    public interface Api { Token take(Token t); Token[] many(Token[][] t); }

    public static class Victim implements Api {
        static String text = "alive";
        boolean resurrect;
        public Victim() { }
        public Victim(Boolean b) { resurrect = b; }
        protected void finalize() {
            if (text.length() == 5)
                FINALIZED.incrementAndGet();
            if (resurrect) {
                resurrect = false;
                back = this;
            }
        }
        public String toString() { return text; }
        public Token take(Token t) { return t; }
        public Token[] many(Token[][] t) { return t[0]; }
    }

    static byte[] bytes;

    static class L extends ClassLoader {
        L() { super(UnloadFinalizers.class.getClassLoader()); }
        Class<?> define() { return defineClass(null, bytes, 0, bytes.length); }
    }

    static WeakReference<Object> one(boolean resurrect) throws Exception {
        Class<?> c = new L().define();
        c.getConstructor(Boolean.class).newInstance(resurrect);
        return new WeakReference<>(c.getClassLoader());
    }

    static boolean gone(Reference<?> r) throws Exception {
        for (int i = 0; i < 300 && !r.refersTo(null); i++) {
            System.gc();
            System.runFinalization();
        }
        return r.refersTo(null);
    }

    static int finalized(int n) throws Exception {
        for (int i = 0; i < 300 && FINALIZED.get() < n; i++) {
            System.gc();
            System.runFinalization();
        }
        return FINALIZED.get();
    }

    static final Cleaner CLEANER = Cleaner.create();

    static void clean(int n) throws Exception {
        for (int i = 0; i < n; i++) {
            Class<?> c = new L().define();
            CLEANER.register(c, CLEANED::incrementAndGet);
        }
    }

    static int constraints(int n) throws Exception {
        int sum = 0;
        Token t = new Token();
        for (int i = 0; i < n; i++) {
            Api api = (Api) new L().define().getConstructor().newInstance();
            sum += api.take(t) == t ? 1 : 0;
            sum += api.many(new Token[1][3]).length;
        }
        return sum;
    }

    /* ---- modules ---- */

    static class Reference1 extends ModuleReference {
        Reference1(ModuleDescriptor d) { super(d, URI.create("memory:" + d.name())); }
        public ModuleReader open() {
            return new ModuleReader() {
                public Optional<URI> find(String name) { return Optional.empty(); }
                public java.util.stream.Stream<String> list() { return java.util.stream.Stream.empty(); }
                public void close() { }
            };
        }
    }

    static ModuleLayer.Controller layer(String name, ModuleLayer parent, String... requires) {
        ModuleDescriptor.Builder b = ModuleDescriptor.newModule(name).packages(Set.of(name + ".p"));
        for (String r : requires)
            b.requires(r);
        ModuleReference r = new Reference1(b.build());
        ModuleFinder finder = new ModuleFinder() {
            public Optional<ModuleReference> find(String n) { return n.equals(name) ? Optional.of(r) : Optional.empty(); }
            public Set<ModuleReference> findAll() { return Set.of(r); }
        };
        Configuration cf = parent.configuration().resolve(finder, ModuleFinder.of(), Set.of(name));
        return ModuleLayer.defineModulesWithOneLoader(cf, List.of(parent), null);
    }

    static WeakReference<Object> childLayers(ModuleLayer.Controller base, int n) {
        Module live = base.layer().findModule("base").get();
        Module m = null;
        for (int i = 0; i < n; i++) {
            m = layer("child" + i, base.layer(), "base").layer().findModule("child" + i).get();
            base.addExports(live, "base.p", m);
            base.addReads(live, m);
            if (!live.isExported("base.p", m) || !live.canRead(m) || !m.canRead(live))
                System.out.println("module graph is wrong");
        }
        return new WeakReference<>(m.getClassLoader());
    }

    public static void main(String[] args) throws Exception {
        bytes = UnloadFinalizers.class.getResourceAsStream("UnloadFinalizers$Victim.class").readAllBytes();
        WeakReference<Object> w = one(false);
        System.out.println("finalized, then gone " + gone(w) + " " + finalized(1));
        w = one(true);
        System.out.println("weak reference to the loader " + gone(w));
        for (int i = 0; i < 300 && back == null; i++) {
            System.gc();
            System.runFinalization();
        }
        System.out.println("brought back: " + back + " " + back.getClass().getName() + " " + finalized(2));
        w = new WeakReference<>(back.getClass());
        System.gc();
        System.out.println("kept by it " + (w.get() != null));
        back = null;
        System.out.println("then gone " + gone(w));
        clean(20);
        for (int i = 0; i < 500 && CLEANED.get() < 20; i++) {
            System.gc();
            Thread.sleep(1);
        }
        System.out.println("cleaned " + CLEANED.get());
        System.out.println(constraints(150));
        ModuleLayer.Controller base = layer("base", ModuleLayer.boot());
        System.out.println("layer gone " + gone(childLayers(base, 10)));
        System.out.println("again " + gone(childLayers(base, 10)));
        System.out.println(base.layer().findModule("base").get());
    }
}
