// timeout: 400
// Access across modules (JLS 6.6, 7.7; JVMS 5.4.4): layers of modules written here whose classes use one another's public and
// hidden types, reads and exports added at run time, opens for reflection, services, unnamed modules; the text of each refusal.
// uses: ClassMaker
import java.lang.module.*;
import java.lang.reflect.*;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.*;
import java.io.*;

public class ModuleAccess {
    interface Act { Object get() throws Throwable; }
    static void ask(String what, Act a) { String e; try { e = String.valueOf(a.get()); } catch (InvocationTargetException x) { e = "!!" + x.getCause(); } catch (Throwable x) { e = "!" + x; } System.out.println(what + ": " + e.replaceAll("@[0-9a-fx]{3,}", "@")); }
    static class Mem implements ModuleFinder {
        final Map<String, ModuleDescriptor> ds = new HashMap<>(); final Map<String, Map<String, byte[]>> files = new HashMap<>();
        void add(ModuleDescriptor d, ClassMaker... cs) { ds.put(d.name(), d); Map<String, byte[]> m = new HashMap<>(); for (ClassMaker c : cs) m.put(c.name + ".class", c.make()); files.put(d.name(), m); }
        public Optional<ModuleReference> find(String n) { return ds.containsKey(n) ? Optional.of(new ModuleReference(ds.get(n), URI.create("mem:" + n)) { public ModuleReader open() { return new ModuleReader() { public Optional<URI> find(String f) { return files.get(n).containsKey(f) ? Optional.of(URI.create("mem:" + f)) : Optional.empty(); } @Override public Optional<ByteBuffer> read(String f) { byte[] b = files.get(n).get(f); return b == null ? Optional.empty() : Optional.of(ByteBuffer.wrap(b)); } @Override public Optional<InputStream> open(String f) { byte[] b = files.get(n).get(f); return b == null ? Optional.empty() : Optional.of(new ByteArrayInputStream(b)); } public java.util.stream.Stream<String> list() { return files.get(n).keySet().stream(); } public void close() { } }; } }) : Optional.empty(); }
        public Set<ModuleReference> findAll() { Set<ModuleReference> s = new HashSet<>(); for (String n : ds.keySet()) s.add(find(n).get()); return s; }
    }
    static ClassMaker cls(String name) { ClassMaker m = new ClassMaker(); m.name = name; m.field(9, "f", "I"); m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:java/lang/Object.<init>:()V; return", "", "", ""); m.method(9, "hello()Ljava/lang/String;", 1, 0, "ldc s:" + name + "; areturn", "", "", ""); m.method(10, "priv()I", 1, 0, "iconst_5; ireturn", "", "", ""); return m; }
    static ClassMaker user(String name, String... targets) { ClassMaker m = cls(name); for (int i = 0; i < targets.length; i++) { String t = targets[i]; m.method(9, "call" + i + "()Ljava/lang/Object;", 2, 0, "invokestatic M:" + t + ".hello:()Ljava/lang/String;; areturn", "", "", ""); m.method(9, "make" + i + "()Ljava/lang/Object;", 2, 0, "new c:" + t + "; dup; invokespecial M:" + t + ".<init>:()V; areturn", "", "", ""); m.method(9, "array" + i + "()Ljava/lang/Object;", 2, 0, "iconst_1; anewarray c:" + t + "; areturn", "", "", ""); m.method(9, "field" + i + "()Ljava/lang/Object;", 2, 0, "getstatic F:" + t + ".f:I; pop; aconst_null; areturn", "", "", ""); m.method(9, "cast" + i + "()Ljava/lang/Object;", 2, 0, "aconst_null; checkcast c:" + t + "; areturn", "", "", ""); m.method(9, "type" + i + "()Ljava/lang/Object;", 2, 0, "ldc c:" + t + "; areturn", "", "", ""); } return m; }
    public static void main(String[] args) throws Throwable {
        for (boolean one : new boolean[] {true, false}) {
            Mem mem = new Mem();
            mem.add(ModuleDescriptor.newModule("lib").requires("java.base").exports("lib.api").exports("lib.some", Set.of("friend")).opens("lib.open").packages(Set.of("lib.hidden")).provides("lib.api.S", List.of("lib.hidden.Impl")).build(), cls("lib/api/A"), cls("lib/some/Q"), cls("lib/hidden/H"), cls("lib/open/O"), service(), impl());
            mem.add(ModuleDescriptor.newModule("app").requires("java.base").requires("lib").uses("lib.api.S").packages(Set.of("app")).exports("app").build(), user("app/Main", "lib/api/A", "lib/some/Q", "lib/hidden/H", "other/X", "java/util/ImmutableCollections", "jdk/internal/misc/Unsafe"));
            mem.add(ModuleDescriptor.newModule("friend").requires("java.base").requires("lib").packages(Set.of("friend")).exports("friend").build(), user("friend/F", "lib/some/Q", "lib/hidden/H"));
            mem.add(ModuleDescriptor.newModule("other").requires("java.base").exports("other").build(), user("other/X", "lib/api/A"));
            mem.add(ModuleDescriptor.newOpenModule("wide").requires("java.base").packages(Set.of("wide")).build(), cls("wide/W"));
            Configuration conf = ModuleLayer.boot().configuration().resolve(mem, ModuleFinder.of(), Set.of("app", "friend", "other", "wide"));
            ModuleLayer layer = one ? ModuleLayer.boot().defineModulesWithOneLoader(conf, null) : ModuleLayer.boot().defineModulesWithManyLoaders(conf, null);
            System.out.println((one ? "one loader " : "many loaders ") + layer.modules().stream().map(Module::getName).sorted().toList() + (layer.findLoader("lib") == layer.findLoader("app")));
            Class<?> app = layer.findLoader("app").loadClass("app.Main"), friend = layer.findLoader("friend").loadClass("friend.F"), other = layer.findLoader("other").loadClass("other.X"), hidden = layer.findLoader("lib").loadClass("lib.hidden.H"), api = layer.findLoader("lib").loadClass("lib.api.A"), open = layer.findLoader("lib").loadClass("lib.open.O"), wide = layer.findLoader("wide").loadClass("wide.W");
            for (int i = 0; i < 6; i++) for (String op : new String[] {"call", "make", "array", "field", "cast", "type"}) { int k = i; if (i < 2 || op.equals("call") || op.equals("type") && i < 4) ask("app " + op + i, () -> app.getMethod(op + k).invoke(null)); }
            for (int i = 0; i < 2; i++) { int k = i; ask("friend call" + i, () -> friend.getMethod("call" + k).invoke(null)); }
            ask("other call0", () -> other.getMethod("call0").invoke(null));
            Module lib = api.getModule(), am = app.getModule(), me = ModuleAccess.class.getModule();
            System.out.println(lib + " " + lib.isExported("lib.api") + lib.isExported("lib.some") + lib.isExported("lib.some", friend.getModule()) + lib.isExported("lib.some", am) + lib.isOpen("lib.open") + lib.isOpen("lib.api") + lib.canRead(am) + am.canRead(lib) + other.getModule().canRead(lib) + lib.isExported("none") + wide.getModule().isOpen("wide") + wide.getModule().isExported("wide", me));
            for (Class<?> c : new Class<?>[] {api, hidden, open, wide}) {
                ask("reflect " + c.getName(), () -> c.getMethod("hello").invoke(null));
                ask("  private", () -> { Method m = c.getDeclaredMethod("priv"); m.setAccessible(true); return m.invoke(null); });
                ask("  constructor", () -> c.getConstructor().newInstance().getClass());
                ask("  can access", () -> c.getMethod("hello").canAccess(null) + " " + c.getDeclaredMethod("priv").trySetAccessible());
                ask("  lookup", () -> java.lang.invoke.MethodHandles.lookup().findStatic(c, "hello", java.lang.invoke.MethodType.methodType(String.class)).invoke());
                ask("  private lookup", () -> java.lang.invoke.MethodHandles.privateLookupIn(c, java.lang.invoke.MethodHandles.lookup()).lookupModes());
            }
            ask("add exports by a stranger", () -> lib.addExports("lib.hidden", me));
            ask("add reads by a stranger", () -> other.getModule().addReads(lib));
            ask("unknown package", () -> me.addExports("nothing", me));
            ModuleLayer.Controller ctl = one ? ModuleLayer.defineModulesWithOneLoader(conf, List.of(ModuleLayer.boot()), null) : ModuleLayer.defineModulesWithManyLoaders(conf, List.of(ModuleLayer.boot()), null);
            Class<?> app2 = ctl.layer().findLoader("app").loadClass("app.Main"), other2 = ctl.layer().findLoader("other").loadClass("other.X"), hidden2 = ctl.layer().findLoader("lib").loadClass("lib.hidden.H");
            Module lib2 = hidden2.getModule();
            ctl.addExports(lib2, "lib.hidden", app2.getModule()).addOpens(lib2, "lib.hidden", me).addReads(other2.getModule(), lib2);
            ask("exported by the controller", () -> app2.getMethod("call2").invoke(null));
            ask("opened by the controller", () -> { Method m = hidden2.getDeclaredMethod("priv"); m.setAccessible(true); return m.invoke(null); });
            ask("read by the controller", () -> other2.getMethod("call0").invoke(null));
            ask("foreign module", () -> ctl.addReads(lib, am));
            ask("foreign package", () -> ctl.addExports(lib2, "none", am));
            ask("first failed stays", () -> app.getMethod("call2").invoke(null));
            ask("service", () -> { int n = 0; for (Object s : ServiceLoader.load(layer, layer.findLoader("lib").loadClass("lib.api.S"))) n++; return n; });
            ask("resource", () -> lib.getResourceAsStream("lib/api/A.class") != null ? "found" : "none");
            ask("class in module", () -> Class.forName(lib, "lib.hidden.H") + " " + Class.forName(am, "lib.api.A") + Class.forName(lib, "no.Such"));
        }
    }
    static ClassMaker service() { ClassMaker m = new ClassMaker(); m.name = "lib/api/S"; m.access = 0x601; m.bare(0x401, "s()I"); return m; }
    static ClassMaker impl() { ClassMaker m = cls("lib/hidden/Impl"); m.interfaces.add("lib/api/S"); m.method(1, "s()I", 1, 1, "iconst_1; ireturn", "", "", ""); return m; }
}
