// java.lang.module: descriptors built, printed, compared, read from bytes that a class writer made, and the refusals of
// builder and reader; finders over a directory made by the program; resolution with cycles, conflicts, services.
// uses: ClassMaker
import java.io.*;
import java.lang.module.*;
import java.lang.module.ModuleDescriptor.*;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.util.*;

public class ModuleDescriptors {
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + ": " + a.get());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage().replaceAll("same. and same.|detected: .*", "...")); // of no order
        }
    }
    static String text(ModuleDescriptor d) {
        return d.toNameAndVersion() + (d.isOpen() ? " open" : "") + (d.isAutomatic() ? " automatic" : "") + " " + new TreeSet<>(d.modifiers()) + " requires " + new TreeSet<>(d.requires()) + " exports " + new TreeSet<>(d.exports()) + " opens " + new TreeSet<>(d.opens())
            + " uses " + new TreeSet<>(d.uses()) + " provides " + new TreeSet<>(d.provides()) + " packages " + new TreeSet<>(d.packages()) + " main " + d.mainClass();
    }
    /** requires: "name flags"; exports: "package flags to,to". */
    static byte[] info(String name, int flags, String version, String[] requires, String[] exports, String... more) {
        ClassMaker m = new ClassMaker();
        m.name = "module-info";
        m.access = 0x8000;
        ClassMaker.Bytes b = new ClassMaker.Bytes();
        int n = m.constant("m" + name, new ClassMaker.Bytes().u1(19).u2(m.utf8(name)), 1);
        b.u2(n).u2(flags).u2(version == null ? 0 : m.utf8(version)).u2(requires.length);
        for (String r : requires) {
            String[] w = r.split(" ");
            b.u2(m.constant("m" + w[0], new ClassMaker.Bytes().u1(19).u2(m.utf8(w[0])), 1)).u2(Integer.decode(w[1])).u2(0);
        }
        b.u2(exports.length);
        for (String e : exports) {
            String[] w = e.split(" ");
            b.u2(m.constant("p" + w[0], new ClassMaker.Bytes().u1(20).u2(m.utf8(w[0])), 1)).u2(Integer.decode(w[1]));
            String[] to = w.length > 2 ? w[2].split(",") : new String[0];
            b.u2(to.length);
            for (String t : to)
                b.u2(m.constant("m" + t, new ClassMaker.Bytes().u1(19).u2(m.utf8(t)), 1));
        }
        b.u2(0).u2(0).u2(0);
        m.attribute("Module", b);
        for (String extra : more) {
            if (extra.startsWith("main "))
                m.attribute("ModuleMainClass", new ClassMaker.Bytes().u2(m.cls(extra.substring(5))));
            else if (extra.equals("field"))
                m.field(9, "f", "I");
            else if (extra.equals("super"))
                m.access = 0x21;
            else if (extra.startsWith("packages ")) {
                ClassMaker.Bytes p = new ClassMaker.Bytes();
                String[] w = extra.substring(9).split(",");
                p.u2(w.length);
                for (String s : w)
                    p.u2(m.constant("p" + s, new ClassMaker.Bytes().u1(20).u2(m.utf8(s)), 1));
                m.attribute("ModulePackages", p);
            }
        }
        byte[] bytes = m.make();
        if (List.of(more).contains("super"))
            return bytes;
        // A module-info has no superclass: two bytes behind this_class become zero.
        byte[] self = {(byte) (0x8000 >> 8), 0, (byte) (m.cls("module-info") >> 8), (byte) m.cls("module-info"), (byte) (m.cls("java/lang/Object") >> 8), (byte) m.cls("java/lang/Object")};
        for (int i = bytes.length - 6; i >= 0; i--)
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + 6), self)) {
                bytes[i + 4] = bytes[i + 5] = 0;
                break;
            }
        return bytes;
    }
    static ModuleDescriptor read(byte[] b) throws IOException { return ModuleDescriptor.read(ByteBuffer.wrap(b)); }
    public static void main(String[] args) throws Exception {
        ModuleDescriptor d = ModuleDescriptor.newModule("a.b").version("1.2").requires("java.base").requires(Set.of(Requires.Modifier.TRANSITIVE), "java.sql").exports("p.q").exports("p.r", Set.of("x")).opens("p.s").uses("p.q.Service").provides("java.lang.Runnable", List.of("p.q.Run")).packages(Set.of("p.hidden")).mainClass("p.q.Main").build();
        System.out.println(text(d));
        System.out.println(d.hashCode() == ModuleDescriptor.newModule("a.b").version("1.2").requires("java.base").requires(Set.of(Requires.Modifier.TRANSITIVE), "java.sql").exports("p.q").exports("p.r", Set.of("x")).opens("p.s").uses("p.q.Service").provides("java.lang.Runnable", List.of("p.q.Run")).packages(Set.of("p.hidden")).mainClass("p.q.Main").build().hashCode());
        System.out.println(text(ModuleDescriptor.newOpenModule("o").packages(Set.of("z")).build()) + "\n" + text(ModuleDescriptor.newAutomaticModule("auto").packages(Set.of("z")).build()));
        for (String bad : new String[] {"", "a..b", "1a", "a.class", "a-b", ".a", "a.", "a b", "java.true"})
            ask("name '" + bad + "'", () -> ModuleDescriptor.newModule(bad).build().name());
        ask("requires twice", () -> ModuleDescriptor.newModule("a").requires("b").requires("b"));
        ask("requires itself", () -> ModuleDescriptor.newModule("a").requires("a"));
        ask("exports twice", () -> ModuleDescriptor.newModule("a").exports("p").exports("p"));
        ask("exports to none", () -> ModuleDescriptor.newModule("a").exports("p", Set.of()));
        ask("opens in open", () -> ModuleDescriptor.newOpenModule("a").opens("p"));
        ask("provides none", () -> ModuleDescriptor.newModule("a").provides("p.S", List.of()));
        ask("provides itself twice", () -> ModuleDescriptor.newModule("a").provides("p.S", List.of("p.T", "p.T")).build().provides());
        ask("uses unnamed package", () -> ModuleDescriptor.newModule("a").uses("S"));
        ask("automatic requires", () -> ModuleDescriptor.newAutomaticModule("a").requires("b"));
        ask("main without package", () -> ModuleDescriptor.newModule("a").mainClass("M"));
        ask("compare", () -> ModuleDescriptor.newModule("a").version("1").build().compareTo(ModuleDescriptor.newModule("a").version("2").build()) + " " + ModuleDescriptor.newModule("a").build().compareTo(ModuleDescriptor.newModule("b").build()));
        String[] none = {}, base = {"java.base 0x8000"};
        ask("read", () -> text(read(info("m.n", 0, "7", base, new String[] {"p/q 0", "p/r 0 x"}, "main p/q/Main", "packages p/q,p/r,p/z"))));
        ask("read open", () -> text(read(info("m", 0x20, null, base, none))));
        ask("read without java.base", () -> read(info("m", 0, null, none, none)));
        ask("read java.base itself", () -> text(read(info("java.base", 0, null, none, none))));
        ask("read bad name", () -> read(info("a..b", 0, null, base, none)));
        ask("read bad flags", () -> text(read(info("m", 0x1111, null, base, none))));
        ask("read twice", () -> read(info("m", 0, null, new String[] {"java.base 0x8000", "b 0", "b 0"}, none)));
        ask("read static java.base", () -> read(info("m", 0, null, new String[] {"java.base 0x40"}, none)));
        ask("read with a field", () -> read(info("m", 0, null, base, none, "field")));
        ask("read with a superclass", () -> read(info("m", 0, null, base, none, "super")));
        ask("read packages that miss an export", () -> read(info("m", 0, null, base, new String[] {"p/q 0"}, "packages z")));
        ask("read main outside", () -> read(info("m", 0, null, base, none, "main p/Main", "packages q")));
        ask("read bad magic", () -> read(new byte[20]));
        ask("read cut off", () -> read(Arrays.copyOf(info("m", 0, null, base, none), 60)));
        Path dir = Files.createTempDirectory("modules");
        try {
            String[][] mods = {{"one", "two 0x20"}, {"two", "three 0"}, {"three"}, {"loop1", "loop2 0"}, {"loop2", "loop1 0"}, {"lost", "nowhere 0"}, {"left", "same1 0", "same2 0"}, {"same1"}, {"same2"}, {"optional", "nowhere 0x40"}};
            for (String[] m : mods) {
                Path p = Files.createDirectory(dir.resolve(m[0]));
                String[] requires = m.clone();
                requires[0] = base[0];
                Path api = Files.createDirectories(p.resolve(m[0].startsWith("same") ? "dup" : m[0] + "/api"));
                Files.write(api.resolve("X.class"), new byte[1]);
                Files.write(p.resolve("module-info.class"), info(m[0], 0, "1", requires, m[0].startsWith("same") ? new String[] {"dup 0"} : new String[] {m[0] + "/api 0"}));
            }
            ModuleFinder finder = ModuleFinder.of(dir);
            System.out.println(finder.findAll().stream().map(r -> r.descriptor().toNameAndVersion()).sorted().toList() + " " + finder.find("nope") + finder.find("one").get().descriptor().requires().size());
            Configuration boot = ModuleLayer.boot().configuration();
            for (String[] m : mods)
                ask("resolve " + m[0], () -> {
                    Configuration c = boot.resolve(finder, ModuleFinder.of(), Set.of(m[0]));
                    StringBuilder sb = new StringBuilder();
                    TreeMap<String, ResolvedModule> byName = new TreeMap<>();
                    c.modules().forEach(x -> byName.put(x.name(), x));
                    for (ResolvedModule r : byName.values())
                        sb.append(r.name()).append(" reads ").append(r.reads().stream().map(ResolvedModule::name).filter(n -> !n.startsWith("j")).sorted().toList()).append("; ");
                    return sb;
                });
            ask("resolve missing", () -> boot.resolve(finder, ModuleFinder.of(), Set.of("nope")));
            ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(boot.resolve(finder, ModuleFinder.of(), Set.of("one")), ClassLoader.getSystemClassLoader());
            Module one = layer.findModule("one").get(), two = layer.findModule("two").get();
            System.out.println(one + " " + one.canRead(two) + two.canRead(one) + one.canRead(layer.findModule("three").get()) + " " + one.isExported("one.api") + one.isExported("x") + one.getPackages() + " " + layer.parents().size() + " " + new TreeSet<>(one.getDescriptor().exports()) + one.getClassLoader().getClass().getSimpleName() + one.getLayer().equals(layer));
            ask("layer twice the same package", () -> ModuleLayer.boot().defineModulesWithOneLoader(boot.resolve(finder, ModuleFinder.of(), Set.of("same1", "same2")), null));
        } finally {
            try (var files = Files.walk(dir)) {
                for (Path p : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(p);
            }
        }
    }
}
