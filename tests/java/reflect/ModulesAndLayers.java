// Module, ModuleDescriptor, Configuration and ModuleLayer: descriptors of java.base and the unnamed module, exports and
// opens, layers made of modules written on the spot, services, reads, errors of resolution.
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.*;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.*;
import java.util.stream.*;

public class ModulesAndLayers {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | Error e) {
            System.out.println(what + " -> " + e.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }
    /** Finds modules that have descriptors and no contents. */
    static ModuleFinder finder(ModuleDescriptor... ds) {
        Map<String, ModuleReference> all = new TreeMap<>();
        for (ModuleDescriptor d : ds)
            all.put(d.name(), new ModuleReference(d, URI.create("mem:" + d.name())) {
                @Override public ModuleReader open() {
                    return new ModuleReader() {
                        public Optional<URI> find(String n) { return Optional.empty(); }
                        public Stream<String> list() { return Stream.of(); }
                        public void close() { }
                    };
                }
            });
        return new ModuleFinder() {
            public Optional<ModuleReference> find(String n) { return Optional.ofNullable(all.get(n)); }
            public Set<ModuleReference> findAll() { return new HashSet<>(all.values()); }
        };
    }
    static ModuleLayer layer(ModuleFinder f, String... roots) {
        ModuleLayer boot = ModuleLayer.boot();
        return boot.defineModulesWithOneLoader(boot.configuration().resolve(f, ModuleFinder.of(), Set.of(roots)), ClassLoader.getSystemClassLoader());
    }
    public static void main(String[] args) throws Exception {
        Module base = Object.class.getModule(), unnamed = ModulesAndLayers.class.getModule(), sql = ModuleLayer.boot().findModule("java.logging").orElseThrow();
        t("base", () -> base + " " + base.isNamed() + " " + base.getName() + " " + base.getDescriptor().isAutomatic() + base.getDescriptor().isOpen() + " " + base.getClassLoader() + " " + (base.getLayer() == ModuleLayer.boot()) + " " + base.getPackages().contains("java.util") + base.getDescriptor().requires());
        t("unnamed", () -> unnamed.isNamed() + " " + unnamed.getName() + " " + unnamed.getDescriptor() + " " + unnamed.getLayer() + " " + unnamed.toString().replaceAll("@.*", "@") + " " + (unnamed.getClassLoader() == ClassLoader.getSystemClassLoader()));
        t("exports", () -> base.isExported("java.util") + " " + base.isExported("jdk.internal.misc") + " " + base.isExported("jdk.internal.misc", unnamed) + " " + base.isOpen("java.util") + " " + base.isOpen("java.util", unnamed) + " " + base.isExported("no.such") + " " + unnamed.isExported("any") + unnamed.isOpen("any"));
        t("reads", () -> unnamed.canRead(base) + " " + base.canRead(unnamed) + " " + base.canRead(sql) + " " + sql.canRead(base) + " " + base.canUse(java.nio.file.spi.FileSystemProvider.class));
        t("add exports to base", () -> base.addExports("jdk.internal.misc", unnamed));
        t("add opens to base", () -> base.addOpens("java.lang", unnamed));
        t("add reads", () -> unnamed.addReads(sql) == unnamed);
        t("add reads to base", () -> base.addReads(unnamed));
        t("add uses", () -> base.addUses(Runnable.class));
        ModuleDescriptor d = ModuleDescriptor.newModule("m.one").version("1.2-beta+3").requires("java.base").requires(Set.of(ModuleDescriptor.Requires.Modifier.TRANSITIVE), "java.logging").exports("p.one").exports("p.hid", Set.of("m.two")).opens("p.open").packages(Set.of("p.more")).mainClass("p.one.Main").uses("java.lang.Runnable").provides("java.lang.Runnable", List.of("p.one.Impl")).build();
        t("descriptor", () -> d.toString().length() + " " + d.toNameAndVersion() + " " + new TreeSet<>(d.packages()) + " " + new TreeSet<>(d.requires()) + " " + new TreeSet<>(d.exports()) + " " + new TreeSet<>(d.opens()) + " " + d.uses() + d.provides() + d.mainClass() + d.modifiers() + d.rawVersion());
        for (String v : new String[] {"1", "1.0", "1.0.0", "1-ea", "1.10", "1.9", "2-a+b", "a", "", "1..2", "1+2"}) t("version " + v, () -> ModuleDescriptor.Version.parse(v) + " " + ModuleDescriptor.Version.parse(v).compareTo(ModuleDescriptor.Version.parse("1.0")));
        t("bad module name", () -> ModuleDescriptor.newModule("1a"));
        t("bad package", () -> ModuleDescriptor.newModule("a").exports("p-q"));
        t("exported twice", () -> ModuleDescriptor.newModule("a").exports("p").exports("p"));
        t("requires itself", () -> ModuleDescriptor.newModule("a").requires("a"));
        t("strict open module", () -> ModuleDescriptor.newOpenModule("a").opens("p"));
        t("automatic", () -> ModuleDescriptor.newAutomaticModule("auto").packages(Set.of("q")).build());
        t("read descriptor", () -> { try (InputStream i = base.getResourceAsStream("module-info.class")) { ModuleDescriptor r = ModuleDescriptor.read(i); return r.name() + " " + r.exports().size() + " " + r.equals(base.getDescriptor()); } });
        t("read nonsense", () -> ModuleDescriptor.read(ByteBuffer.wrap(new byte[] {1, 2, 3, 4})));
        t("read a class", () -> { try (InputStream i = Object.class.getResourceAsStream("Object.class")) { return ModuleDescriptor.read(i); } });
        ModuleDescriptor two = ModuleDescriptor.newModule("m.two").requires("m.one").build(), circle = ModuleDescriptor.newModule("m.c").requires("m.d").build(), circle2 = ModuleDescriptor.newModule("m.d").requires("m.c").build();
        t("layer", () -> {
            ModuleLayer l = layer(finder(d, two), "m.two");
            Module a = l.findModule("m.one").get(), b = l.findModule("m.two").get();
            return new TreeSet<>(l.modules().stream().map(Module::getName).toList()) + " " + a.isExported("p.one", b) + a.isExported("p.hid", b) + a.isExported("p.hid", unnamed) + a.isOpen("p.open", unnamed) + a.isExported("p.more", b) + " " + b.canRead(a) + b.canRead(sql) + a.canRead(b) + " " + l.parents().size() + l.findLoader("m.one").getClass().getSimpleName() + (l.findLoader("java.base") == null) + " " + (a.getClassLoader() == b.getClassLoader());
        });
        t("configuration", () -> { Configuration c = ModuleLayer.boot().configuration().resolve(finder(d, two), ModuleFinder.of(), Set.of("m.two")); ResolvedModule r = c.findModule("m.two").get(); return c.modules().size() + " " + r.reads().stream().map(ResolvedModule::name).sorted().toList() + " " + r.reference().location().get() + c.parents().size(); });
        t("no root", () -> layer(finder(d), "m.zero"));
        t("missing dependence", () -> layer(finder(two), "m.two"));
        t("circle", () -> layer(finder(circle, circle2), "m.c"));
        t("same package twice", () -> layer(finder(ModuleDescriptor.newModule("x").exports("p").build(), ModuleDescriptor.newModule("y").requires("x").packages(Set.of("p")).build()), "y"));
        t("package of java.base", () -> layer(finder(ModuleDescriptor.newModule("x").requires("java.base").packages(Set.of("java.util")).build()), "x"));
        t("unknown loader", () -> ModuleLayer.boot().findLoader("nowhere"));
        t("own loaders", () -> { ModuleLayer b = ModuleLayer.boot(); ModuleLayer l = b.defineModulesWithManyLoaders(b.configuration().resolve(finder(d, two), ModuleFinder.of(), Set.of("m.two")), null); return l.findLoader("m.one") != l.findLoader("m.two"); });
        t("controller", () -> { ModuleLayer b = ModuleLayer.boot(); ModuleLayer.Controller c = ModuleLayer.defineModules(b.configuration().resolve(finder(d, two), ModuleFinder.of(), Set.of("m.two")), List.of(b), n -> new ClassLoader() { }); Module m = c.layer().findModule("m.one").get(); c.addExports(m, "p.more", unnamed).addOpens(m, "p.one", unnamed).addReads(m, unnamed); return m.isExported("p.more", unnamed) + " " + m.isOpen("p.one", unnamed) + m.canRead(unnamed); });
        t("controller of a stranger", () -> { ModuleLayer b = ModuleLayer.boot(); return ModuleLayer.defineModules(b.configuration().resolve(finder(two, d), ModuleFinder.of(), Set.of("m.two")), List.of(b), n -> new ClassLoader() { }).addReads(base, unnamed); });
        t("missing class in a layer", () -> Class.forName(layer(finder(d), "m.one").findModule("m.one").get(), "p.one.Main"));
        t("class by module", () -> Class.forName(base, "java.util.List") + " " + Class.forName(base, "no.Such") + " " + Class.forName(unnamed, "ModulesAndLayers"));
        t("system finder", () -> ModuleFinder.ofSystem().find("java.base").get().location().get() + " " + ModuleFinder.ofSystem().find("nope"));
        t("services in a layer", () -> ServiceLoader.load(layer(finder(d), "m.one"), Runnable.class).stream().map(ServiceLoader.Provider::type).toList());
        t("packages", () -> Object.class.getPackage() + " " + ModulesAndLayers.class.getPackage().getName().isEmpty() + " " + Object.class.getPackage().isSealed() + Object.class.getPackage().getImplementationTitle() + " " + int[].class.getPackage() + int.class.getPackageName() + String[][].class.getPackageName() + int.class.getModule());
        t("resources", () -> base.getResourceAsStream("java/lang/Object.class") != null ? "found " + (unnamed.getResourceAsStream("no/such") == null) + (Object.class.getResource("Object.class")) : "none");
    }
}
