// AccessController and the security manager: domains on the stack, doPrivileged in all forms, contexts inherited by
// threads, combiners, a manager of one's own that logs and refuses, ProtectionDomains of classes defined here, policies.
// vmargs: -Djava.security.manager=allow
// flaky-lines: ^WARNING: .*
import java.security.*;
import java.util.*;

@SuppressWarnings("removal")
public class AccessControl {
    static final Permission A = new RuntimePermission("a"), B = new RuntimePermission("b"), P = new PropertyPermission("x.*", "read");
    static class Loader extends ClassLoader {
        final ProtectionDomain pd;
        Loader(Permission... ps) {
            super(AccessControl.class.getClassLoader());
            Permissions all = new Permissions();
            for (Permission p : ps)
                all.add(p);
            pd = new ProtectionDomain(new CodeSource(null, (java.security.cert.Certificate[]) null), all);
        }
        Runner load() throws Exception {
            try (var in = AccessControl.class.getResourceAsStream("AccessControl$Guest.class")) {
                byte[] b = in.readAllBytes();
                return (Runner) defineClass("AccessControl$Guest", b, 0, b.length, pd).getDeclaredConstructor().newInstance();
            }
        }
    }
    public interface Runner { Object call(Runner next); }
    public static class Guest implements Runner {
        public Guest() { }
        public Object call(Runner next) { return next == null ? check("guest") : next.call(null); }
    }
    public static String check(String who) {
        StringBuilder sb = new StringBuilder(who);
        for (Permission p : new Permission[] {A, B, new PropertyPermission("x.y", "read"), new PropertyPermission("x.y", "write")})
            try {
                AccessController.checkPermission(p);
                sb.append(" yes");
            } catch (AccessControlException e) {
                sb.append(" no(").append(e.getPermission() == p).append(')');
            }
        return sb.toString();
    }
    static Object through(Runner r) { return r.call(null); }
    public static void main(String[] args) throws Exception {
        Runner none = new Loader().load(), a = new Loader(A).load(), ab = new Loader(A, B, P).load(), all = new Loader(new AllPermission()).load();
        Map<String, Runner> runners = new LinkedHashMap<>();
        runners.put("none", none);
        runners.put("a", a);
        runners.put("ab", ab);
        runners.put("all", all);
        Policy.setPolicy(new Policy() {
            @Override public boolean implies(ProtectionDomain d, Permission p) { return d.getClassLoader() instanceof Loader ? d.getPermissions().implies(p) : true; }
            @Override public PermissionCollection getPermissions(CodeSource c) { return new Permissions(); }
        });
        System.out.println(check("main"));
        for (String n : runners.keySet())
            for (String m : runners.keySet())
                System.out.println(n + " calls " + m + ": " + runners.get(n).call(runners.get(m)));
        System.out.println("privileged " + none.call(x -> AccessController.doPrivileged((PrivilegedAction<String>) () -> check("inside"))));
        System.out.println("limited " + none.call(x -> AccessController.doPrivileged((PrivilegedAction<String>) () -> check("inside"), null, A)));
        System.out.println("limited to property " + none.call(x -> AccessController.doPrivileged((PrivilegedAction<String>) () -> check("inside"), null, P, B)));
        AccessControlContext[] captured = new AccessControlContext[1];
        a.call(x -> captured[0] = AccessController.getContext());
        System.out.println("with context " + AccessController.doPrivileged((PrivilegedAction<String>) () -> check("inside"), captured[0]));
        AccessControlContext made = new AccessControlContext(new ProtectionDomain[] {((Loader) ab.getClass().getClassLoader()).pd, ((Loader) a.getClass().getClassLoader()).pd});
        System.out.println("made context " + AccessController.doPrivileged((PrivilegedAction<String>) () -> check("inside"), made) + " " + made.equals(made) + made.equals(captured[0]));
        for (Permission p : new Permission[] {A, B})
            try {
                captured[0].checkPermission(p);
                System.out.println("context has " + p.getName());
            } catch (AccessControlException e) {
                System.out.println(e.getMessage());
            }
        String[] inThread = new String[2];
        a.call(x -> {
            Thread t = new Thread(() -> inThread[0] = check("thread"));
            t.start();
            try { t.join(); } catch (InterruptedException e) { }
            return null;
        });
        Thread plain = new Thread(() -> inThread[1] = check("thread"));
        plain.start();
        plain.join();
        System.out.println(inThread[0] + " | " + inThread[1]);
        try {
            AccessController.doPrivileged((PrivilegedExceptionAction<Void>) () -> { throw new java.io.IOException("checked"); });
        } catch (PrivilegedActionException e) {
            System.out.println(e + " | " + e.getException() + " | " + e.getCause());
        }
        try {
            AccessController.doPrivileged((PrivilegedExceptionAction<Void>) () -> { throw new IllegalStateException("unchecked"); });
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[1].getMethodName());
        }
        DomainCombiner combiner = (current, assigned) -> { System.out.println("combine " + (current == null ? -1 : current.length) + " " + (assigned == null ? -1 : assigned.length)); return current; };
        AccessControlContext combined = new AccessControlContext(AccessController.getContext(), combiner);
        System.out.println(AccessController.doPrivileged((PrivilegedAction<Object>) () -> AccessController.getContext().getDomainCombiner() == combiner, combined));
        System.out.println(AccessController.doPrivilegedWithCombiner((PrivilegedAction<String>) () -> check("combiner")));
        List<String> log = new ArrayList<>();
        SecurityManager sm = new SecurityManager() {
            boolean in;
            @Override public void checkPermission(Permission p) {
                if (in || p.getName().equals("setSecurityManager"))
                    return;
                in = true;
                try {
                    if (p instanceof PropertyPermission || p.getName().startsWith("exit") || p.getName().equals("createClassLoader")) {
                        log.add(p.getName() + "/" + p.getActions());
                        if (p.getName().startsWith("exit") || p.getActions().contains("write"))
                            throw new SecurityException("refused " + p.getName());
                    }
                } finally {
                    in = false;
                }
            }
        };
        System.setSecurityManager(sm);
        for (Runnable r : new Runnable[] {() -> System.getProperty("user.dir"), () -> System.setProperty("q", "1"), () -> System.exit(5), () -> Runtime.getRuntime().halt(6), () -> new ClassLoader() { }, () -> System.getProperties(), () -> Boolean.getBoolean("zzz")})
            try {
                r.run();
                log.add("ok");
            } catch (SecurityException e) {
                log.add(e.getMessage());
            }
        System.setSecurityManager(null);
        System.out.println(log);
        ProtectionDomain own = AccessControl.class.getProtectionDomain();
        System.out.println((own.getCodeSource().getLocation() != null) + " " + own.getClassLoader().equals(AccessControl.class.getClassLoader()) + " " + String.class.getProtectionDomain().getCodeSource() + " " + String.class.getProtectionDomain().getClassLoader() + " " + own.staticPermissionsOnly() + " " + none.getClass().getProtectionDomain().equals(((Loader) none.getClass().getClassLoader()).pd) + " " + own.getPrincipals().length + " " + int.class.getProtectionDomain().implies(A));
        GuardedObject g = new GuardedObject("secret", A);
        System.out.println(g.getObject());
    }
}
