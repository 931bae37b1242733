// Runtime.Version: parsing of every form, refusals, comparison with and without the optional part, and the version of
// this runtime against its properties; ModuleDescriptor.Version and its order as well.
import java.lang.module.ModuleDescriptor;
import java.util.*;

public class RuntimeVersions {
    static String show(String s) {
        try {
            Runtime.Version v = Runtime.Version.parse(s);
            return v + " " + v.version() + " " + v.feature() + "/" + v.interim() + "/" + v.update() + "/" + v.patch() + " pre " + v.pre() + " build " + v.build() + " opt " + v.optional() + " hash " + v.hashCode();
        } catch (IllegalArgumentException | NullPointerException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }
    public static void main(String[] args) {
        String[] good = {"9", "9.0.1", "17", "17.0.2", "17.0.2.1", "17.0.1.2.3.4", "10-ea", "11+28", "11.0.1+13-LTS", "12-ea+1", "13-internal+0-adhoc.x.y", "14+-opt", "9-Ubuntu+0", "2147483647", "9.0.0.0.1"};
        String[] bad = {"", "0", "09", "9.", "9.0", "9.0.0", ".9", "9..1", "9-", "9+", "9+x", "9+01", "9-ea-", "9--x", "1.8.0_292", "9.x", " 9", "9 ", "2147483648", "9+1+2", "-1", "9-ea+", "9+-", "15-ea+-x.y-z", "9-\u00e9"};
        for (String s : good)
            System.out.println(s + " -> " + show(s));
        for (String s : bad)
            System.out.println("'" + s.replace("\u00e9", "e'") + "' -> " + show(s).replace("\u00e9", "e'"));
        System.out.println(show(null));
        List<Runtime.Version> all = new ArrayList<>();
        for (String s : good)
            all.add(Runtime.Version.parse(s));
        for (String s : new String[] {"11+27", "11-ea+99", "11-1+1", "11-a+1", "11-10+1", "11-9+1", "11+28-b", "11+28-a", "11+28-10", "11+28-9"})
            all.add(Runtime.Version.parse(s));
        List<Runtime.Version> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        System.out.println(sorted);
        sorted.sort(Runtime.Version::compareToIgnoreOptional);
        System.out.println(sorted);
        int eq = 0, eqo = 0, cons = 0;
        for (Runtime.Version a : all)
            for (Runtime.Version b : all) {
                eq += a.equals(b) ? 1 : 0;
                eqo += a.equalsIgnoreOptional(b) ? 1 : 0;
                cons += Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a)) && (a.compareTo(b) == 0) == a.equals(b) ? 1 : 0;
            }
        System.out.println(all.size() * all.size() + " " + eq + " " + eqo + " " + cons);
        Runtime.Version mine = Runtime.version();
        System.out.println(mine.feature() + " " + mine.toString().equals(System.getProperty("java.runtime.version")) + " " + System.getProperty("java.specification.version") + " " + System.getProperty("java.version").startsWith("17.") + " " + mine.version().get(0) + " " + System.getProperty("java.class.version") + " " + System.getProperty("java.vm.specification.version"));
        try {
            mine.version().add(1);
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed");
        }
        String[] modules = {"1", "1.0", "1.0.0", "1.0-alpha", "1.0-beta", "1.0-1", "1.0+1", "1.0-rc+5", "1.2.3.4", "2a", "2.a", "2.1", "10", "9", "1.x", "1.10", "1.9", "0", "1-2+3", "1.0-a.b", "1--2"};
        List<ModuleDescriptor.Version> mv = new ArrayList<>();
        for (String s : modules)
            try {
                mv.add(ModuleDescriptor.Version.parse(s));
            } catch (IllegalArgumentException e) {
                System.out.println(s + " " + e.getMessage());
            }
        for (String s : new String[] {"", "a1", "-1", "1+", "1-", "1..", ".", "1-+2"})
            try {
                System.out.println(s + " ok " + ModuleDescriptor.Version.parse(s));
            } catch (IllegalArgumentException e) {
                System.out.println(s + " " + e.getMessage());
            }
        Collections.sort(mv);
        System.out.println(mv);
        System.out.println(mv.get(0).equals(ModuleDescriptor.Version.parse(mv.get(0).toString())) + " " + ModuleDescriptor.Version.parse("1.0").equals(ModuleDescriptor.Version.parse("1")) + " " + ModuleDescriptor.Version.parse("1.0").compareTo(ModuleDescriptor.Version.parse("1")) + " " + ModuleDescriptor.Version.parse("1.0").hashCode());
    }
}
