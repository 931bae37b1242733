// Properties: load with every escape, store, defaults, lists, XML left out.
import java.io.*;
import java.util.*;

public class PropertiesFile {
    public static void main(String[] args) throws Exception {
        Properties p = new Properties();
        p.load(new StringReader("# comment\n! other\na=1\nb: two words \n"
                + "c   three\nd\\ key=v\\tal\\u0041\ne=line one \\\n    continued\n\n"
                + "f=\ng\nh\\:x=y\\=z\n i = \\  lead\nlast=no newline\\"));
        System.out.println(new TreeMap<>(p));
        System.out.println(p.getProperty("a") + p.getProperty("zz") + p.getProperty("zz", "dflt") + p.size());
        p.clear();
        p.setProperty("key one", " sp=ace:#! ");
        p.setProperty("uni", "\u00e9\u4e2d\ttab\n");
        StringWriter w = new StringWriter();
        p.store(w, "head\nmore");
        List<String> l = new ArrayList<>();
        for (String s : w.toString().split(System.lineSeparator())) if (!s.matches("#[A-Z][a-z]{2} .* \\d{4}")) {
            StringBuilder b = new StringBuilder();
            for (char c : s.toCharArray()) b.append(c < 127 ? "" + c : "<" + (int) c + ">");
            l.add(b.toString());
        }
        System.out.println(l.subList(0, 2));
        List<String> kv = new ArrayList<>(l.subList(2, l.size()));
        Collections.sort(kv);
        System.out.println(kv);
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        p.store(o, null);
        Properties q = new Properties();
        q.load(new ByteArrayInputStream(o.toByteArray()));
        System.out.println(q.equals(p));
        Properties d = new Properties(p);
        d.setProperty("own", "1");
        System.out.println(d.getProperty("key one") + d.get("key one") + d.stringPropertyNames().size() + d.size()
                + new TreeSet<>(d.stringPropertyNames()));
        try {
            p.load(new StringReader("x=\\u12"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try { p.put(null, 1); } catch (NullPointerException e) { System.out.println("npe"); }
        Properties one = new Properties();
        one.setProperty("k", "v");
        one.list(System.out);
        System.out.println(one + " " + one.propertyNames().nextElement() + one.getOrDefault("k", 1)
                + one.merge("k", "w", (a, b) -> a + "" + b));
    }
}
