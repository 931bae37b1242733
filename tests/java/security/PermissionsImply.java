// Permissions: what implies what for file, property, socket, runtime and unresolved ones, their collections, actions in every
// spelling, equality, serialization and the refusals of their constructors.
import java.io.*;
import java.net.*;
import java.security.*;
import java.util.*;

public class PermissionsImply {
    interface Make { Permission get(); }
    static void matrix(String what, Make... makes) {
        List<Permission> ps = new ArrayList<>();
        for (Make m : makes)
            try {
                ps.add(m.get());
            } catch (RuntimeException e) {
                System.out.println(what + " refused: " + e.getClass().getSimpleName() + " " + e.getMessage());
            }
        for (Permission p : ps) {
            StringBuilder sb = new StringBuilder(what + " " + p.getName() + " " + p.getActions() + ": ");
            for (Permission q : ps)
                sb.append(p.implies(q) ? '1' : '0');
            sb.append(' ');
            for (Permission q : ps)
                sb.append(p.equals(q) ? '=' : '.');
            PermissionCollection c = p.newPermissionCollection();
            if (c != null) {
                c.add(p);
                sb.append(' ');
                for (Permission q : ps)
                    sb.append(c.implies(q) ? '1' : '0');
            }
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new ObjectOutputStream(out).writeObject(p);
                sb.append(' ').append(new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject().equals(p));
            } catch (IOException | ClassNotFoundException e) {
                sb.append(e);
            }
            System.out.println(sb + " " + p.toString().replace(p.getClass().getName(), p.getClass().getSimpleName()));
        }
        Permissions all = new Permissions();
        StringBuilder sb = new StringBuilder("  together ");
        for (Permission p : ps) {
            all.add(p);
            int n = 0;
            for (Permission q : ps)
                n += all.implies(q) ? 1 : 0;
            sb.append(n).append(' ');
        }
        all.setReadOnly();
        try {
            all.add(new AllPermission());
        } catch (SecurityException e) {
            sb.append(e.getMessage());
        }
        System.out.println(sb);
    }
    public static void main(String[] args) {
        matrix("file", () -> new FilePermission("/a/b", "read"), () -> new FilePermission("/a/*", "read"), () -> new FilePermission("/a/-", "read,write"), () -> new FilePermission("/a/b/c", "read"), () -> new FilePermission("<<ALL FILES>>", "read,write,execute,delete,readlink"), () -> new FilePermission("/a/b", " READ , write"),
            () -> new FilePermission("/a/./b/../b", "read"), () -> new FilePermission("*", "read"), () -> new FilePermission("-", "read"), () -> new FilePermission("x", "read"), () -> new FilePermission("", "delete"), () -> new FilePermission("/a", "fly"), () -> new FilePermission("/a", ""), () -> new FilePermission("/a", "read,"), () -> new FilePermission(null, "read"), () -> new FilePermission("/a", null));
        matrix("property", () -> new PropertyPermission("a.b", "read"), () -> new PropertyPermission("a.*", "read"), () -> new PropertyPermission("*", "read,write"), () -> new PropertyPermission("a.b", "write"), () -> new PropertyPermission("a*", "read"), () -> new PropertyPermission("a.b", "write,read"), () -> new PropertyPermission("", "read"), () -> new PropertyPermission("a", "execute"), () -> new PropertyPermission("a", null));
        matrix("runtime", () -> new RuntimePermission("exitVM"), () -> new RuntimePermission("exitVM.*"), () -> new RuntimePermission("exitVM.5"), () -> new RuntimePermission("*"), () -> new RuntimePermission("a.b.*"), () -> new RuntimePermission("a.b.c.d"), () -> new RuntimePermission("a.b."), () -> new RuntimePermission(""), () -> new RuntimePermission(null), () -> new RuntimePermission("x", "ignored"));
        matrix("socket", () -> new SocketPermission("127.0.0.1:80", "connect"), () -> new SocketPermission("127.0.0.1:1-100", "connect,accept"), () -> new SocketPermission("127.0.0.1", "connect"), () -> new SocketPermission("127.0.0.1:-1000", "listen"), () -> new SocketPermission("127.0.0.1:1024-", "accept"), () -> new SocketPermission("*", "resolve"), () -> new SocketPermission("127.0.0.1:99999", "connect"), () -> new SocketPermission("127.0.0.1:x", "connect"), () -> new SocketPermission("[::1]:80", "connect"), () -> new SocketPermission("127.0.0.1", "dance"), () -> new SocketPermission("127.0.0.1:5-3", "connect"));
        matrix("others", AllPermission::new, () -> new AllPermission("x", "y"), () -> new SecurityPermission("getPolicy"), () -> new SecurityPermission("*"), () -> new java.lang.reflect.ReflectPermission("suppressAccessChecks"), () -> new SerializablePermission("enableSubstitution"), () -> new NetPermission("getCookieHandler"), () -> new java.util.logging.LoggingPermission("control", null), () -> new java.util.logging.LoggingPermission("other", null),
            () -> new UnresolvedPermission("no.Such", "n", "a", null), () -> new URLPermission("http://h/*", "GET:"), () -> new URLPermission("http://h/-", "GET,POST:X,Y"), () -> new URLPermission("http://h/a", "GET"), () -> new URLPermission("http://h/a/b", "POST:X"), () -> new URLPermission("ftp:", "GET"), () -> new URLPermission("http://h/?q", "GET"));
        UnresolvedPermission u = new UnresolvedPermission("java.lang.RuntimePermission", "n", null, null);
        System.out.println(u + " " + u.getUnresolvedType() + u.getUnresolvedName() + u.getUnresolvedActions() + Arrays.toString(u.getUnresolvedCerts()) + u.implies(u));
        Permissions p = new Permissions();
        p.add(new RuntimePermission("a"));
        p.add(new FilePermission("/x", "read"));
        p.add(new FilePermission("/x", "write"));
        p.add(new PropertyPermission("k", "read"));
        int n = 0;
        for (Enumeration<Permission> e = p.elements(); e.hasMoreElements(); n++)
            e.nextElement();
        System.out.println(n + " " + p.implies(new FilePermission("/x", "read,write")) + p.implies(new FilePermission("/x", "read,delete")) + p.isReadOnly());
        try {
            new FilePermission("/x", "read").newPermissionCollection().add(new RuntimePermission("a"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage().replaceAll("\\(.*", ""));
        }
        CodeSource[] sources = new CodeSource[5];
        String[] urls = {"file:/a/-", "file:/a/*", "file:/a/b.jar", "http://h:80/x/", null};
        for (int i = 0; i < urls.length; i++)
            try {
                sources[i] = new CodeSource(urls[i] == null ? null : new URL(urls[i]), (CodeSigner[]) null);
            } catch (MalformedURLException e) {
                System.out.println(e);
            }
        for (CodeSource a : sources) {
            StringBuilder sb = new StringBuilder("source " + a.getLocation() + " ");
            for (CodeSource b : sources)
                sb.append(a.implies(b) ? 1 : 0).append(a.equals(b) ? '=' : '.');
            System.out.println(sb);
        }
    }
}
