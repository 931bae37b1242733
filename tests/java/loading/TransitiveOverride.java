// Package-private methods between public ones: overriding is transitive from class file version 51 on, direct before.
// uses: ClassMaker
import java.util.HashMap;
import java.util.Map;

public class TransitiveOverride {
    static class Definer extends ClassLoader {
        final Map<String, byte[]> classes = new HashMap<>();

        void put(ClassMaker m) {
            classes.put(m.name.replace('/', '.'), m.make());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] b = classes.get(name);
            if (b == null)
                throw new ClassNotFoundException(name);
            return defineClass(name, b, 0, b.length);
        }
    }

    static ClassMaker type(String name, String superName, int version, int access) {
        ClassMaker m = new ClassMaker();
        m.name = name;
        m.superName = superName;
        m.version = version;
        return m.method(1, "<init>()V", 1, 1, "aload_0; invokespecial M:" + superName + ".<init>:()V; return", "", "", "")
            .method(access, "m()Ljava/lang/String;", 1, 1, "ldc s:" + name + "; areturn", "", "", "");
    }

    static void calls(ClassMaker m, String... types) {
        for (String type : types) {
            String name = "call" + type.replace("/", "") + "(" + "L" + type + ";)Ljava/lang/String;";
            m.method(9, name, 1, 1, "aload_0; invokevirtual M:" + type + ".m:()Ljava/lang/String;; areturn", "", "", "");
        }
    }

    public static void main(String[] args) throws Exception {
        for (int[] access : new int[][] {{1, 0, 1, 1}, {0, 0, 0, 1}, {4, 0, 1, 0}, {0, 1, 0, 4}, {1, 0, 0, 0}}) {
            for (int version = 48; version <= 52; version++) {
                Definer d = new Definer();
                ClassMaker a = type("p/A", "java/lang/Object", 52, access[0]);
                ClassMaker b = type("p/B", "p/A", 52, access[1]);
                calls(b, "p/A", "p/B");
                d.put(a);
                d.put(b);
                d.put(type("q/C", "p/B", version, access[2]));
                d.put(type("p/D", "q/C", version, access[3]));
                StringBuilder line = new StringBuilder(version + ":");
                for (String receiver : "p.A p.B q.C p.D".split(" ")) {
                    Object o = d.loadClass(receiver).getConstructor().newInstance();
                    for (String type : "p.A p.B".split(" ")) {
                        Class<?> c = d.loadClass(type);
                        if (c.isInstance(o))
                            line.append(" ").append(d.loadClass("p.B")
                                .getMethod("call" + type.replace(".", ""), c).invoke(null, o));
                    }
                }
                System.out.println(line);
            }
        }
    }
}
