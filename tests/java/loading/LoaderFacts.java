// The built-in loaders: parents, names, which classes belong to whom, context loader, modules.
import java.util.*;

public class LoaderFacts {
    public static void main(String[] args) throws Exception {
        ClassLoader app = LoaderFacts.class.getClassLoader(), plat = app.getParent();
        System.out.println(app.getName() + " " + plat.getName() + " " + plat.getParent() + " "
                + (app == ClassLoader.getSystemClassLoader()) + (plat == ClassLoader.getPlatformClassLoader())
                + (Thread.currentThread().getContextClassLoader() == app));
        System.out.println(String.class.getClassLoader() + " " + int.class.getClassLoader()
                + int[].class.getClassLoader() + (LoaderFacts[].class.getClassLoader() == app) + app.getClass()
                .getName() + " " + plat.getClass().getName());
        Module m = String.class.getModule(), u = LoaderFacts.class.getModule();
        System.out.println(m + " " + m.getName() + m.isNamed() + m.getClassLoader() + " " + u.isNamed() + u.getName()
                + (u.getClassLoader() == app) + (u == app.getUnnamedModule()) + " " + m.getDescriptor().isOpen()
                + m.getDescriptor().name() + m.getPackages().contains("java.util") + " " + m.isExported("java.util")
                + m.isExported("sun.util") + m.isOpen("java.util") + m.isExported("jdk.internal.misc", u)
                + u.canRead(m) + m.canRead(u) + u.isOpen("anything") + u.getDescriptor() + m.getLayer()
                .equals(ModuleLayer.boot()) + ModuleLayer.boot().findModule("java.base").isPresent()
                + ModuleLayer.boot().findModule("no.module").isPresent());
        Package p = LoaderFacts.class.getPackage(), q = String.class.getPackage();
        System.out.println("'" + p.getName() + "' " + p + " " + q + q.getImplementationTitle() + q.isSealed()
                + p.isSealed() + p.getAnnotations().length + Package.getPackage("java.util").getName()
                + (app.getDefinedPackage("") == p) + app.getDefinedPackage("no.pkg"));
        try {
            m.addReads(u);
        } catch (IllegalCallerException e) {
            System.out.println(e.getMessage().replaceAll("@[0-9a-f]+", "@H"));
        }
        System.out.println(u.addReads(m) == u);
        Class<?> c = app.loadClass("java.util.ArrayList");
        System.out.println(c == ArrayList.class);
        try { plat.loadClass("LoaderFacts"); } catch (ClassNotFoundException e) { System.out.println(e); }
        Thread t = new Thread(() -> System.out.println(Thread.currentThread().getContextClassLoader() == app));
        t.start();
        t.join();
        Thread.currentThread().setContextClassLoader(plat);
        Thread v = new Thread(() -> System.out.println(Thread.currentThread().getContextClassLoader() == plat));
        v.start();
        v.join();
        Thread.currentThread().setContextClassLoader(app);
        System.out.println(app.isRegisteredAsParallelCapable() + " " + LoaderFacts.class.desiredAssertionStatus());
        System.out.println(new ClassLoader("named", null) { }.getName() + " " + new ClassLoader(null) { }.getParent()
                + new ClassLoader() {
        }.getName() + (new ClassLoader() { }.getParent() == app) + new ClassLoader("x", app) { }.toString()
                .startsWith("LoaderFacts$"));
        try {
            new ClassLoader("", null) { };
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(m.getDescriptor().exports().size() > 50);
        ServiceLoader<Runnable> s = ServiceLoader.load(Runnable.class);
        System.out.println(s.iterator().hasNext() + " " + s.findFirst().isPresent() + s.stream().count());
        try { s.iterator().next(); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); }
        System.out.println(ServiceLoader.loadInstalled(Runnable.class).findFirst().isEmpty() + " " + s);
    }
}
