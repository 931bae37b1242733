// A proxy class that the boot loader defines has a module of its own, but no Package: it was not found by that loader.
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;

public class BootProxy {
    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws Exception {
        Object p = Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (x, m, r) -> null);
        Class<?> c = p.getClass();
        System.out.println(c.getPackageName() + " " + c.getModule() + " " + c.getClassLoader());
        System.out.println(c.getPackage());
        System.out.println(Arrays.stream(Package.getPackages()).map(Package::getName).filter(n -> n.contains("proxy"))
            .collect(Collectors.toList()));
        System.out.println(Package.getPackage(c.getPackageName()));
        System.out.println(Package.getPackage("java.util"));
        System.out.println(Package.getPackage("java.lang"));
        System.out.println(Package.getPackage("no.such"));
    }
}
