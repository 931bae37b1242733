// vmargs: -Djava.util.logging.SimpleFormatter.format=%4$s:%5$s%n
// java.util.jar: manifests with long lines, sections and odd names, what they refuse, attributes, jar streams whose manifest comes late or
// never, versioned jars, indexes of entries, digests that do not hold, and pack of it all in memory and in files.
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.stream.*;
import java.util.zip.*;

public class JarManifests {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    static String shown(String s) { return s.replace("\r", "<cr>").replace("\n", "<lf>").replace("\0", "<0>").replaceAll("[^ -~]", "?"); }
    static Manifest parse(String s) throws IOException { return new Manifest(new ByteArrayInputStream(s.getBytes(StandardCharsets.UTF_8))); }
    static String show(Manifest m) {
        StringBuilder s = new StringBuilder();
        new TreeMap<>(m.getMainAttributes().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue))).forEach((k, v) -> s.append(k).append('=').append(v).append(' '));
        new TreeMap<>(m.getEntries()).forEach((k, v) -> s.append("{").append(k).append(' ').append(new TreeMap<>(v.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)))).append('}'));
        return shown(s.toString());
    }
    static String written(Manifest m) throws IOException {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        m.write(o);
        return shown(o.toString(StandardCharsets.UTF_8));
    }
    static void manifests() {
        String v = "Manifest-Version: 1.0\n";
        for (String s : new String[] {"", v, v + "\n", "A: b", "A: b\n", v + "A:  b \n", v + "A: b\r\nC: d\r", v + "A: one\n two\n  three\n", v + "A: b\n\nName: x\nC: d\n\nName: y\nC: e\n", v + "\nName: x\nC: 1\n\nName: x\nD: 2\n", v + "\n\n\nName: x\nC: d", v + "A: b\nA: c\n", v + "a: b\nA: c\n", v + "\nname: x\nC: d\n", v + "\nName: long\n er\nC: d\n",
            "Signature-Version: 1.0\nA: b\n", v + "A: \n", v + "A: b\n\n\n"})
            ask("parse " + shown(s), () -> show(parse(s)));
        for (String s : new String[] {v + "A\n", v + "A:b\n", v + ": b\n", v + " A: b\n", " A: b\n", v + "A b: c\n", v + "\nC: d\n", v + "\nName: \n", v + "\nName:x\n", v + "A.b: c\n", v + "\u00e4: c\n", v + "A: \u00e4\u20ac\n", v + "A: b\n\n Name: x\n", v + "Name: x\n", v + "A: b\0c\n", v + "\nName: x\nA\n", v + "-a: b\n", v + "_a: b\n", v + "A" + "b".repeat(69) + ": c\n", v + "A" + "b".repeat(70) + ": c\n", v + "A: " + "c".repeat(600) + "\n"})
            ask("wrong " + (s.length() > 200 ? s.length() : shown(s)), () -> { String r = show(parse(s)); return r.length() > 200 ? r.length() : r; });
        ask("write without version", () -> { Manifest m = new Manifest(); m.getMainAttributes().putValue("A", "b"); return written(m); });
        ask("write", () -> { Manifest m = new Manifest(); m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0"); m.getMainAttributes().putValue("X", "y"); m.getEntries().put("e/" + "f".repeat(80), new Attributes()); m.getEntries().values().iterator().next().putValue("Long", "0123456789".repeat(15)); return written(m); });
        ask("write wide", () -> { Manifest m = new Manifest(); m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0"); m.getMainAttributes().putValue("W", "\u20ac".repeat(50)); String s = written(m); return s.length() + " " + parse("Manifest-Version: 1.0\nW: " + "\u20ac".repeat(50) + "\n").equals(m); });
        ask("round trip", () -> { Manifest m = parse(v + "B: c\n\nName: n\nD: " + "e".repeat(200) + "\n"); ByteArrayOutputStream o = new ByteArrayOutputStream(); m.write(o); return new Manifest(new ByteArrayInputStream(o.toByteArray())).equals(m) + " " + new Manifest(m).equals(m) + m.clone().equals(m) + (m.hashCode() == ((Manifest) m.clone()).hashCode()); });
        ask("read again", () -> { Manifest m = parse(v + "A: 1\n\nName: x\nP: 1\n"); m.read(new ByteArrayInputStream((v + "A: 2\n\nName: x\nQ: 2\n").getBytes())); String s = show(m); m.clear(); return s + " | " + show(m); });
        ask("newline in a value", () -> { Manifest m = new Manifest(); m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0"); m.getMainAttributes().putValue("A", "b\nC: d"); return written(m); });
    }
    static void attributes() {
        Attributes a = new Attributes();
        System.out.println(a.putValue("Some-Name", "1") + " " + a.putValue("SOME-name", "2") + " " + a.getValue("some-NAME") + " " + a.size() + " " + a.keySet() + " " + a.containsKey(new Attributes.Name("some-name")) + a.containsKey("Some-Name") + " " + a.get("Some-Name") + a.get(new Attributes.Name("Some-Name")));
        ask("string as a key", () -> a.put("x", "y"));
        ask("number as a value", () -> a.put(new Attributes.Name("x"), 1));
        ask("put all of another map", () -> { a.putAll(Map.of("x", "y")); return a; });
        ask("put all", () -> { Attributes b = new Attributes(a); b.putValue("New", "n"); a.putAll(b); return a.size() + " " + a.equals(b) + (a.hashCode() == b.hashCode()) + a.clone().equals(a) + b.remove(new Attributes.Name("NEW")) + b.remove("none"); });
        for (String n : new String[] {"", "a b", "a:b", "-a", "1", "a".repeat(70), "a".repeat(71), "\u00e4", "a_b-c"})
            ask("name " + (n.length() > 20 ? n.length() : shown(n)), () -> new Attributes.Name(n).toString().length());
        ask("null name", () -> new Attributes.Name(null));
        System.out.println(Attributes.Name.CLASS_PATH + " " + Attributes.Name.MULTI_RELEASE + " " + new Attributes.Name("class-path").equals(Attributes.Name.CLASS_PATH) + " " + new Attributes.Name("X").equals("X") + " " + (new Attributes.Name("aB").hashCode() == new Attributes.Name("Ab").hashCode()));
    }
    static byte[] jar(Manifest m, String... entries) throws IOException {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        try (JarOutputStream j = m == null ? new JarOutputStream(o) : new JarOutputStream(o, m)) {
            for (String e : entries) {
                JarEntry x = new JarEntry(e);
                x.setTime(1_000_000_000_000L);
                j.putNextEntry(x);
                if (!e.endsWith("/"))
                    j.write((e.equals("META-INF/MANIFEST.MF") ? "Manifest-Version: 1.0\nBy: hand\n\nName: a\nK: v\n\n" : "content of " + e).getBytes());
                j.closeEntry();
            }
        }
        return o.toByteArray();
    }
    static void streams() throws Exception {
        Manifest m = parse("Manifest-Version: 1.0\nMade: up\n\nName: a\nKind: first\n\n");
        for (byte[] b : new byte[][] {jar(m, "a", "b/"), jar(null, "META-INF/MANIFEST.MF", "a"), jar(null, "META-INF/", "META-INF/MANIFEST.MF", "a"), jar(null, "a", "META-INF/MANIFEST.MF"), jar(null, "a"), new byte[0], jar(null, "meta-inf/manifest.mf", "a")}) {
            try (JarInputStream j = new JarInputStream(new ByteArrayInputStream(b))) {
                StringBuilder s = new StringBuilder(j.getManifest() == null ? "no manifest" : show(j.getManifest()));
                for (JarEntry e; (e = j.getNextJarEntry()) != null;)
                    s.append(" | ").append(e.getName()).append(' ').append(e.isDirectory()).append(e.getAttributes() == null ? null : e.getAttributes().getValue("Kind")).append(e.getCertificates()).append(e.getCodeSigners()).append(' ').append(new String(j.readAllBytes()).replaceAll("\\s+", " "));
                System.out.println(s);
            }
        }
        ask("twice the same", () -> jar(null, "a", "a"));
        ask("null manifest", () -> new JarOutputStream(new ByteArrayOutputStream(), null));
        ask("magic", () -> { byte[] b = jar(null, "a"); return b[30 + 1] == (byte) 0xfe || HexFormat.of().formatHex(b, 26, 36).length() > 0; });
    }
    static void files() throws Exception {
        Path p = Files.createTempFile("jarmanifests", ".jar");
        try {
            Files.write(p, jar(parse("Manifest-Version: 1.0\nMulti-Release: true\nClass-Path: x.jar  y/\n\nName: a\nKind: file\n\n"), "a", "dir/", "dir/c", "META-INF/versions/9/a", "META-INF/versions/11/dir/c", "META-INF/versions/99/a", "META-INF/versions/9/only", "META-INF/versions/x/a"));
            for (String v : new String[] {"8", "9", "10", "11", "17", "99"}) {
                ask("version " + v, () -> {
                    try (JarFile j = new JarFile(p.toFile(), true, ZipFile.OPEN_READ, Runtime.Version.parse(v))) {
                        return new String(j.getInputStream(j.getEntry("a")).readAllBytes()) + " " + ((JarEntry) j.getEntry("dir/c")).getRealName() + " " + j.getEntry("only") + " " + j.versionedStream().map(JarEntry::getName).sorted().toList() + " " + j.getVersion() + " " + j.isMultiRelease() + " " + j.getJarEntry("a").getAttributes().getValue("Kind");
                    }
                });
            }
            try (JarFile j = new JarFile(p.toFile())) {
                System.out.println(j.getVersion().equals(JarFile.baseVersion()) + " " + (JarFile.runtimeVersion().feature() == Runtime.version().feature()) + " " + j.size() + " " + Collections.list(j.entries()).size() + " " + j.getEntry("dir").getName() + " " + j.getEntry("none") + " " + j.getEntry("META-INF/versions/9/a").getSize() + " " + j.getComment() + " " + j.getJarEntry("a").getTime() + " " + j.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
                ask("null entry", () -> j.getInputStream(null));
                ask("entry of nothing", () -> j.getInputStream(new ZipEntry("none")));
                j.close();
                ask("closed", () -> j.getEntry("a"));
                ask("closed manifest", () -> j.getManifest());
            }
            ask("wrong mode", () -> new JarFile(p.toFile(), true, 9));
            Files.writeString(p, "no jar at all, but long enough to look for a header");
            ask("no jar", () -> new JarFile(p.toFile()));
            Files.write(p, new byte[0]);
            ask("empty file", () -> new JarFile(p.toFile()));
            // A signature block that nobody can verify: the entries are plain.
            Files.write(p, jar(null, "META-INF/MANIFEST.MF", "META-INF/X.SF", "META-INF/X.RSA", "a"));
            ask("signature that is none", () -> { try (JarFile j = new JarFile(p.toFile())) { JarEntry e = j.getJarEntry("a"); j.getInputStream(e).readAllBytes(); return e.getCodeSigners(); } });
        } finally {
            Files.delete(p);
        }
        ask("not there", () -> { try { return new JarFile(p.toFile()); } catch (NoSuchFileException e) { return "NoSuchFileException"; } });
    }
    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        manifests();
        attributes();
        streams();
        files();
    }
}
