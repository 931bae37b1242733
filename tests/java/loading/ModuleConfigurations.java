// java.lang.module by hand: finders over directories, jars and descriptors of one's own, resolving with cycles, services, static and
// transitive requires, what cannot be resolved, layers with one or many loaders and a controller, readers, names of automatic modules.
import java.io.*;
import java.lang.module.*;
import java.lang.module.ModuleDescriptor.*;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.stream.*;
import java.util.zip.ZipEntry;

public class ModuleConfigurations {
    static Path root;
    interface Act { Object run() throws Throwable; }
    static String clean(Object o) { return String.valueOf(o).replace(root.toString(), "ROOT").replaceAll("@[0-9a-f]{5,}", "@"); }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + clean(a.run()));
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getSimpleName() + " " + clean(t.getMessage()) + (t.getCause() == null ? "" : " <- " + clean(t.getCause())));
        }
    }
    /** A finder over descriptors; a module's only resource is its own name. */
    static ModuleFinder finder(ModuleDescriptor... all) {
        Map<String, ModuleReference> map = new LinkedHashMap<>();
        for (ModuleDescriptor d : all)
            map.put(d.name(), new ModuleReference(d, URI.create("own:" + d.name())) {
                @Override public ModuleReader open() {
                    return new ModuleReader() {
                        public Optional<URI> find(String n) { return n.equals("name") ? Optional.of(URI.create("own:" + d.name() + "/name")) : Optional.empty(); }
                        @Override public Optional<ByteBuffer> read(String n) { return n.equals("name") ? Optional.of(ByteBuffer.wrap(d.name().getBytes())) : Optional.empty(); }
                        public Stream<String> list() { return Stream.of("name"); }
                        public void close() { }
                    };
                }
            });
        return new ModuleFinder() {
            public Optional<ModuleReference> find(String n) { return Optional.ofNullable(map.get(n)); }
            public Set<ModuleReference> findAll() { return new LinkedHashSet<>(map.values()); }
        };
    }
    static ModuleDescriptor module(String text) {
        String[] parts = text.split(";");
        String[] head = parts[0].trim().split(" ");
        Builder b = head.length > 1 && head[1].equals("open") ? ModuleDescriptor.newOpenModule(head[0]) : head.length > 1 && head[1].equals("auto") ? ModuleDescriptor.newAutomaticModule(head[0]) : ModuleDescriptor.newModule(head[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] w = parts[i].trim().split(" ");
            switch (w[0]) {
            case "requires": b.requires(w[1]); break;
            case "transitive": b.requires(Set.of(Requires.Modifier.TRANSITIVE), w[1]); break;
            case "static": b.requires(Set.of(Requires.Modifier.STATIC), w[1]); break;
            case "exports": if (w.length > 2) b.exports(w[1], Set.of(w[2])); else b.exports(w[1]); break;
            case "opens": b.opens(w[1]); break;
            case "packages": b.packages(Set.of(w[1])); break;
            case "uses": b.uses(w[1]); break;
            case "provides": b.provides(w[1], List.of(w[2])); break;
            case "version": b.version(w[1]); break;
            case "main": b.mainClass(w[1]); break;
            default: throw new IllegalArgumentException(w[0]);
            }
        }
        return b.build();
    }
    static String show(Configuration c) {
        StringBuilder s = new StringBuilder();
        for (ResolvedModule m : c.modules().stream().sorted(Comparator.comparing(ResolvedModule::name)).toList())
            s.append(m.name()).append(" reads ").append(m.reads().stream().map(ResolvedModule::name).sorted().toList()).append("; ");
        return s.toString();
    }
    static final Configuration BOOT = ModuleLayer.boot().configuration();
    static Configuration resolve(String roots, String... modules) { return BOOT.resolve(finder(Stream.of(modules).map(ModuleConfigurations::module).toArray(ModuleDescriptor[]::new)), ModuleFinder.of(), List.of(roots.split(" "))); }
    static void resolving() {
        ask("one", () -> show(resolve("a", "a")));
        ask("chain", () -> show(resolve("a", "a; requires b", "b; requires c", "c")));
        ask("transitive", () -> show(resolve("a", "a; requires b", "b; transitive c", "c; transitive d", "d")));
        ask("static there", () -> show(resolve("a", "a; static b", "b")));
        ask("static resolved by another", () -> show(resolve("a b", "a; static b", "b")));
        ask("static missing", () -> show(resolve("a", "a; static nope")));
        ask("missing", () -> show(resolve("a", "a; requires nope")));
        ask("missing root", () -> show(resolve("nope", "a")));
        ask("missing below", () -> show(resolve("a", "a; requires b", "b; requires nope")));
        ask("cycle", () -> show(resolve("a", "a; requires b", "b; requires c", "c; requires a")));
        ask("self", () -> show(resolve("a", "a; requires a")));
        ask("package twice", () -> show(resolve("a b", "a; packages p", "b; packages p")));
        ask("package own and read", () -> show(resolve("a", "a; requires b; packages p", "b; exports p")));
        ask("package exported to another", () -> show(resolve("a", "a; requires b; packages p", "b; exports p c")));
        ask("package of java.base", () -> show(resolve("a", "a; packages java.util")));
        ask("automatic reads all", () -> show(resolve("a m", "a auto; packages q", "m; requires a")));
        ask("services not bound", () -> show(resolve("a", "a; uses java.lang.Runnable", "b; provides java.lang.Runnable p.I; packages p")));
        ask("services bound", () -> BOOT.resolveAndBind(finder(module("a; uses java.lang.Runnable"), module("b; provides java.lang.Runnable p.I; packages p; requires c"), module("c; uses java.util.List"), module("d; provides java.util.List q.I; packages q"), module("e; provides java.util.Map r.I; packages r")), ModuleFinder.of(), List.of("a")).modules().stream().map(ResolvedModule::name).filter(n -> n.length() == 1).sorted().toList());
        ask("before and after", () -> show(BOOT.resolve(finder(module("a; requires b"), module("b; version 1")), finder(module("b; version 2"), module("c")), List.of("a", "c"))));
        ask("parent's wins", () -> show(BOOT.resolve(ModuleFinder.of(), finder(module("java.logging; version 9"), module("x; requires java.logging")), List.of("x"))));
        ask("before parent", () -> BOOT.resolve(finder(module("java.logging")), ModuleFinder.of(), List.of("java.logging")).findModule("java.logging").get().reference().location().get());
        ask("two parents", () -> { Configuration p = resolve("p", "p; exports pp"), q = resolve("q", "q; exports qq"); Configuration c = Configuration.resolve(finder(module("a; requires p; requires q")), List.of(p, q), ModuleFinder.of(), List.of("a")); return show(c) + c.parents().size() + c.findModule("q").isPresent() + c.findModule("none"); });
        ask("no parents", () -> Configuration.resolve(finder(), List.of(), ModuleFinder.of(), List.of("x")));
        ask("without java.base", () -> show(Configuration.empty().resolve(finder(module("a")), ModuleFinder.of(), List.of("a"))));
        ask("reference twice", () -> { Configuration c = resolve("a b", "a; requires b", "b"); ResolvedModule a = c.findModule("a").get(); return a.name() + " " + a.configuration().equals(c) + " " + a.reference().descriptor().toNameAndVersion() + " " + a.equals(c.findModule("a").get()); });
        ask("finder null", () -> BOOT.resolve(null, ModuleFinder.of(), List.of("x")));
    }
    static void descriptors() {
        for (String t : new String[] {"m; exports p; exports q r", "m open; requires java.sql; version 1.2-beta+3", "m auto; packages x", "m; provides s.S p.A; uses s.S; main p.M; packages p"})
            ask(t, () -> { ModuleDescriptor d = module(t); return d.toNameAndVersion() + " " + d.modifiers() + d.isOpen() + d.isAutomatic() + " " + new TreeSet<>(d.packages()) + d.version() + d.mainClass() + new TreeSet<>(d.requires()) + new TreeSet<>(d.exports()); });
        for (String t : new String[] {"1m", "m; exports p; exports p", "m; requires x; requires x", "m open; opens p", "m auto; requires x", "m auto; exports p", "m; provides s.S p.A; provides s.S p.B", "m; main M", "m; version ", "a.class", "m..n", "m; exports p.1", "m; uses S", "m; requires m-n"})
            ask("wrong " + t, () -> module(t));
        ask("strict", () -> ModuleDescriptor.newModule("m", Set.of(ModuleDescriptor.Modifier.AUTOMATIC, ModuleDescriptor.Modifier.OPEN)));
        for (String v : new String[] {"1", "1.0", "1.0.0", "1.2", "1.10", "1-ea", "1+b", "1-ea+b", "2a", "a", "1..2", "1-", "+", ""})
            ask("version " + v, () -> Stream.of("1", "1.2", "1.10", "1-ea", "2a").map(o -> Integer.signum(Version.parse(v).compareTo(Version.parse(o)))).toList());
        ask("read", () -> ModuleDescriptor.read(ByteBuffer.wrap(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 53})));
        ask("read java.base's", () -> { try (InputStream i = Object.class.getModule().getResourceAsStream("module-info.class")) { return ModuleDescriptor.read(i).name(); } });
        ask("read a class", () -> { try (InputStream i = Object.class.getResourceAsStream("Object.class")) { return ModuleDescriptor.read(i); } });
    }
    static void files() throws IOException {
        String[] names = {"a.jar", "foo-1.2.3.jar", "foo-bar.baz_qux-2-SNAPSHOT.jar", "x1.jar", "Some$Name-v1.jar", "-1.jar", "9lives.jar", "a..b.jar", "named.jar"};
        for (String n : names) {
            Path dir = Files.createDirectories(root.resolve("each/" + n.replace(".jar", "") + "_"));
            Manifest m = new Manifest();
            m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            if (n.startsWith("named"))
                m.getMainAttributes().putValue("Automatic-Module-Name", "given.name");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(dir.resolve(n)), m)) {
                out.putNextEntry(new ZipEntry("p/q/X.class"));
                out.putNextEntry(new ZipEntry("META-INF/services/java.lang.Runnable"));
                out.write("p.q.X # comment\n".getBytes());
            }
            ask(n, () -> ModuleFinder.of(dir).findAll().stream().map(r -> r.descriptor().toNameAndVersion() + r.descriptor().packages() + r.descriptor().provides() + r.descriptor().isAutomatic()).toList());
        }
        Path one = root.resolve("each/a_/a.jar");
        ask("a jar itself", () -> ModuleFinder.of(one).find("a").get().location().get().getScheme());
        ask("nothing", () -> ModuleFinder.of(root.resolve("none")).findAll());
        ask("a text", () -> ModuleFinder.of(Files.writeString(root.resolve("t.jar"), "text")).findAll());
        ask("compose", () -> ModuleFinder.compose(finder(module("a; version 1")), finder(module("a; version 2"), module("b"))).findAll().stream().map(r -> r.descriptor().toNameAndVersion()).sorted().toList());
        try (ModuleReader r = ModuleFinder.of(one).find("a").get().open()) {
            System.out.println(r.list().sorted().toList() + " " + r.find("none").isPresent() + " " + r.read("META-INF/services/java.lang.Runnable").get().remaining() + " " + r.open("p/q/X.class").get().available());
            r.close();
            ask("closed reader", () -> r.list().count());
        }
        ask("two of a name", () -> { Path two = Files.createDirectories(root.resolve("two")); Files.copy(one, two.resolve("z-1.jar")); Files.copy(one, two.resolve("z-2.jar")); return ModuleFinder.of(two).findAll(); });
        System.out.println(ModuleFinder.ofSystem().find("java.base").get().location().get() + " " + ModuleFinder.ofSystem().find("none").isPresent());
    }
    static void layers() {
        Configuration c = resolve("a b", "a; requires b; uses java.lang.Runnable", "b; exports p; opens q");
        ask("one loader", () -> { ModuleLayer l = ModuleLayer.boot().defineModulesWithOneLoader(c, ClassLoader.getPlatformClassLoader()); Module a = l.findModule("a").get(), b = l.findModule("b").get(); return (l.findLoader("a") == l.findLoader("b")) + " " + a.canRead(b) + b.canRead(a) + b.isExported("p", a) + b.isOpen("q", a) + b.isOpen("p") + " " + a.getLayer().equals(l) + l.parents().size() + a.canUse(Runnable.class) + " " + new String(a.getResourceAsStream("name") == null ? new byte[0] : a.getResourceAsStream("name").readAllBytes()); });
        ask("many loaders", () -> { ModuleLayer l = ModuleLayer.boot().defineModulesWithManyLoaders(c, null); return (l.findLoader("a") == l.findLoader("b")) + " " + l.findModule("java.base").isPresent() + " " + l.modules().size() + l.findLoader("java.base"); });
        ask("controller", () -> { ModuleLayer.Controller k = ModuleLayer.defineModulesWithOneLoader(c, List.of(ModuleLayer.boot()), null); Module a = k.layer().findModule("a").get(), b = k.layer().findModule("b").get(); k.addReads(b, a).addExports(b, "q", a).addOpens(b, "p", a); return b.canRead(a) + " " + b.isExported("q", a) + b.isOpen("p", a) + b.isOpen("p"); });
        ask("controller of another", () -> ModuleLayer.defineModulesWithOneLoader(c, List.of(ModuleLayer.boot()), null).addReads(Object.class.getModule(), Object.class.getModule()));
        ask("controller's package", () -> { ModuleLayer.Controller k = ModuleLayer.defineModulesWithOneLoader(c, List.of(ModuleLayer.boot()), null); Module b = k.layer().findModule("b").get(); return k.addOpens(b, "none", b); });
        ask("own function", () -> { Map<String, ClassLoader> ls = new HashMap<>(); ModuleLayer l = ModuleLayer.defineModules(c, List.of(ModuleLayer.boot()), n -> ls.computeIfAbsent(n, k -> new ClassLoader(k, null) { })).layer(); return l.findModule("a").get().getClassLoader().getName() + " " + l.findModule("b").get().getClassLoader().getUnnamedModule().isNamed(); });
        ask("boot loader", () -> ModuleLayer.defineModules(c, List.of(ModuleLayer.boot()), n -> null));
        ask("parents do not match", () -> ModuleLayer.defineModules(c, List.of(ModuleLayer.empty()), n -> null));
        ask("package twice in a loader", () -> ModuleLayer.boot().defineModulesWithOneLoader(resolve("a b", "a; packages z", "b; packages z"), null));
        ask("package twice, many", () -> ModuleLayer.boot().defineModulesWithManyLoaders(resolve("a b", "a; packages z", "b; packages z"), null).modules().size());
        ask("java. package", () -> ModuleLayer.boot().defineModulesWithOneLoader(resolve("a", "a; packages java.own"), null));
        ask("empty", () -> ModuleLayer.empty() + "|" + ModuleLayer.empty().modules() + ModuleLayer.empty().parents() + Configuration.empty());
        Module u = ModuleConfigurations.class.getModule(), base = Object.class.getModule();
        System.out.println(u.isNamed() + " " + u.getDescriptor() + u.getName() + " " + u.canRead(base) + base.canRead(u) + " " + base.isExported("jdk.internal.misc", u) + base.isExported("java.util") + base.isOpen("java.util") + " " + u.isExported("anything") + u.getLayer() + " " + u.getPackages().contains("") + base.getAnnotations().length + " " + base + " " + u.toString().startsWith("unnamed module @"));
        ask("add reads", () -> u.addReads(base) == u);
        ask("add exports of another", () -> base.addExports("java.util", u));
        ask("add opens of another", () -> base.addOpens("java.util", u));
    }
    public static void main(String[] args) throws Exception {
        root = Files.createTempDirectory("moduleconfigurations").toRealPath();
        try {
            resolving();
            descriptors();
            files();
            layers();
        } finally {
            try (Stream<Path> s = Files.walk(root)) {
                for (Path p : s.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(p);
            }
        }
    }
}
