// ResourceBundle: lookup order with candidate locales and fallback, parents, class and property bundles, controls of one's
// own, caching, formats, reload, missing keys and bundles, enumeration, ListResourceBundle, messages of the exceptions.
import java.io.*;
import java.net.*;
import java.util.*;

public class ResourceBundlesMore {
    public static class Words extends ListResourceBundle {
        protected Object[][] getContents() { return new Object[][] {{"hello", "Hello"}, {"bye", "Bye"}, {"list", new String[] {"a", "b"}}, {"number", 42}}; }
    }
    public static class Words_de extends ListResourceBundle {
        protected Object[][] getContents() { return new Object[][] {{"hello", "Hallo"}}; }
    }
    public static class Words_de_AT extends ListResourceBundle {
        protected Object[][] getContents() { return new Object[][] {{"bye", "Servus"}}; }
    }
    public static class Words_fr extends ResourceBundle {
        protected Object handleGetObject(String key) { return key.startsWith("x") ? "fr " + key : null; }
        public Enumeration<String> getKeys() { return Collections.enumeration(List.of("x1", "x2")); }
    }
    public static class Broken extends ListResourceBundle {
        public Broken() { throw new IllegalStateException("broken"); }
        protected Object[][] getContents() { return null; }
    }
    static class Files extends ClassLoader {
        final Map<String, String> texts = new HashMap<>();
        final List<String> asked = new ArrayList<>();
        @Override public URL getResource(String name) {
            asked.add(name);
            String s = texts.get(name);
            try {
                return s == null ? null : new URL(null, "mem:" + name, new URLStreamHandler() {
                    @Override protected URLConnection openConnection(URL u) {
                        return new URLConnection(u) {
                            @Override public void connect() { }
                            @Override public InputStream getInputStream() { return new ByteArrayInputStream(s.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)); }
                        };
                    }
                });
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        @Override protected Class<?> findClass(String n) throws ClassNotFoundException { asked.add("class " + n); throw new ClassNotFoundException(n); }
    }
    static String get(ResourceBundle b, String key) {
        try {
            Object o = b.getObject(key);
            return o instanceof Object[] ? Arrays.toString((Object[]) o) : String.valueOf(o);
        } catch (MissingResourceException e) {
            return "!" + e.getMessage() + "/" + e.getClassName() + "/" + e.getKey();
        }
    }
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.GERMANY);
        String base = "ResourceBundlesMore$Words";
        for (String tag : new String[] {"", "en", "de", "de-AT", "de-CH", "fr-FR", "de-Latn-AT", "it"}) {
            ResourceBundle b = ResourceBundle.getBundle(base, Locale.forLanguageTag(tag));
            System.out.println(tag + " -> '" + b.getLocale() + "' " + b.getBaseBundleName() + " " + get(b, "hello") + " " + get(b, "bye") + " " + get(b, "list") + " " + get(b, "number") + " " + get(b, "none") + " " + new TreeSet<>(b.keySet()) + b.containsKey("x1") + b.containsKey("bye"));
        }
        ResourceBundle.Control none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        System.out.println("'" + ResourceBundle.getBundle(base, Locale.ITALY, none).getLocale() + "' " + (ResourceBundle.getBundle(base, Locale.ITALY) == ResourceBundle.getBundle(base, Locale.ITALY)));
        for (String name : new String[] {"Gone", "ResourceBundlesMore$Broken", "java.lang.String"})
            try {
                ResourceBundle.getBundle(name, Locale.ENGLISH);
            } catch (MissingResourceException e) {
                System.out.println(e.getMessage() + " / " + e.getClassName() + " / " + e.getKey() + " / " + (e.getCause() == null ? null : e.getCause().getClass().getName() + e.getCause().getMessage()));
            } catch (RuntimeException | Error e) {
                System.out.println(e);
            }
        try {
            ResourceBundle.getBundle(base, Locale.GERMAN).getString("number");
        } catch (RuntimeException e) {
            System.out.println(e.getMessage().replaceAll("\\(.*", ""));
        }
        try {
            ResourceBundle.getBundle(base).getStringArray("hello");
        } catch (RuntimeException e) {
            System.out.println(e.getClass());
        }
        Files f = new Files();
        f.texts.put("msg.properties", "a=base\nb=only here\n");
        f.texts.put("msg_pt.properties", "a=pt \\u00e3\n");
        f.texts.put("msg_pt_BR.properties", "c=br\n");
        ResourceBundle p = ResourceBundle.getBundle("msg", new Locale("pt", "BR"), f);
        System.out.println(p.getLocale() + " " + (int) p.getString("a").charAt(3) + " " + p.getString("b") + " " + p.getString("c") + " " + p.getClass().getSimpleName() + " " + Collections.list(p.getKeys()).stream().sorted().toList());
        System.out.println(f.asked);
        f.asked.clear();
        ResourceBundle.getBundle("msg", new Locale("pt", "BR"), f);
        System.out.println("cached " + f.asked);
        ResourceBundle.clearCache(f);
        f.texts.put("msg_pt_BR.properties", "c=br again\n");
        System.out.println(ResourceBundle.getBundle("msg", new Locale("pt", "BR"), f).getString("c"));
        List<String> log = new ArrayList<>();
        ResourceBundle.Control own = new ResourceBundle.Control() {
            @Override public List<String> getFormats(String name) { return List.of("x.upper"); }
            @Override public List<Locale> getCandidateLocales(String name, Locale l) { log.add("candidates " + l); return List.of(l, Locale.ROOT); }
            @Override public Locale getFallbackLocale(String name, Locale l) { log.add("fallback " + l); return l.equals(Locale.JAPAN) ? Locale.KOREA : null; }
            @Override public long getTimeToLive(String name, Locale l) { return TTL_DONT_CACHE; }
            @Override public ResourceBundle newBundle(String name, Locale l, String format, ClassLoader loader, boolean reload) {
                log.add("new " + toBundleName(name, l) + " " + format + " " + toResourceName(toBundleName(name, l), "ext"));
                return l.equals(Locale.KOREA) ? new ListResourceBundle() { protected Object[][] getContents() { return new Object[][] {{"k", "v"}}; } } : null;
            }
        };
        System.out.println(ResourceBundle.getBundle("any.name", Locale.JAPAN, own).getString("k") + " " + log);
        try {
            ResourceBundle.getBundle("any.name", Locale.CHINA, own);
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
        ResourceBundle.Control std = ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_CLASS);
        for (String tag : new String[] {"zh-TW", "zh-Hans-CN", "nn-NO", "no-NO-x-lvariant-NY", "sr-Latn-RS", "en-US-x-lvariant-a", "iw"})
            System.out.println(tag + " " + std.getCandidateLocales("b", new Locale.Builder().setLanguageTag(tag).build()) + " " + std.toBundleName("b", Locale.forLanguageTag(tag)));
        PropertyResourceBundle r = new PropertyResourceBundle(new StringReader("x = 1\n y : 2\n#no\nz\\ z=3\\\n   4"));
        System.out.println(new TreeSet<>(r.keySet()) + r.getString("z z") + r.handleGetObject("q") + r.getBaseBundleName() + r.getLocale());
        try {
            new PropertyResourceBundle(new ByteArrayInputStream(new byte[] {'a', '=', (byte) 0xff})).getString("a").chars().forEach(c -> System.out.print(c + " "));
            r.getString(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
