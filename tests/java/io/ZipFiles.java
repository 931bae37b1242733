// Zip and jar files on disk: writing, ZipFile, JarFile with manifest, zip file system left out, errors.
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

public class ZipFiles {
    public static void main(String[] args) throws Exception {
        Path p = Files.createTempFile("atoll", ".jar");
        try {
            Manifest m = new Manifest();
            m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            m.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "x.Main");
            m.getMainAttributes().putValue("Long-Value", "v".repeat(150));
            Attributes sec = new Attributes();
            sec.putValue("Sealed", "true");
            m.getEntries().put("x/", sec);
            try (JarOutputStream o = new JarOutputStream(new FileOutputStream(p.toFile()), m)) {
                for (int i = 0; i < 30; i++) {
                    JarEntry e = new JarEntry("x/f" + i + ".txt");
                    e.setTime(1000000000000L);
                    o.putNextEntry(e);
                    for (int k = 0; k < 20; k++) o.write(("content " + i + " ").getBytes());
                    o.closeEntry();
                }
                o.putNextEntry(new ZipEntry("empty/"));
            } try (ZipFile z = new ZipFile(p.toFile())) {
                System.out.println(z.size() + " " + z.getEntry("x/f3.txt").getSize() + z.getEntry("none")
                        + z.getEntry("empty").getName() + z.getEntry("x/f7.txt").getCrc());
                System.out.println(new String(z.getInputStream(z.getEntry("x/f12.txt")).readNBytes(22)) + z.stream()
                        .filter(e -> e.getName().endsWith(".txt")).count());
                long total = 0;
                for (Enumeration<? extends ZipEntry> e = z.entries(); e.hasMoreElements();) {
                    ZipEntry x = e.nextElement();
                    if (!x.isDirectory()) total += z.getInputStream(x).readAllBytes().length;
                }
                System.out.println(total > 8000);
                InputStream in = z.getInputStream(z.getEntry("x/f1.txt"));
                in.read();
                System.out.println(in.available() > 0);
            } try (JarFile j = new JarFile(p.toFile())) {
                Manifest r = j.getManifest();
                System.out.println(r.getMainAttributes().getValue("Main-Class") + r.getMainAttributes()
                        .getValue("long-value").length() + r.getAttributes("x/").getValue("Sealed")
                        + j.getJarEntry("x/f0.txt").getMethod() + r.equals(m) + j.isMultiRelease());
            } try (JarInputStream ji = new JarInputStream(Files.newInputStream(p))) {
                System.out.println(ji.getManifest().getMainAttributes().size() + ji.getNextJarEntry().getName());
            } ByteArrayOutputStream bo = new ByteArrayOutputStream();
            m.write(bo);
            System.out.println(bo.toString().replace("\r\n", "|"));
            java.net.URL u = new java.net.URL("jar:" + p.toUri() + "!/x/f5.txt");
            try (InputStream in = u.openStream()) { System.out.println(new String(in.readNBytes(9))); }
            try (java.net.URLClassLoader cl = new java.net.URLClassLoader(new java.net.URL[] {p.toUri().toURL()},
                    null)) {
                System.out.println(cl.getResource("x/f5.txt") != null ? cl.getResourceAsStream("x/f6.txt").read() : -1);
                System.out.println(cl.findResource("none"));
            } ZipFile c = new ZipFile(p.toFile());
            c.close();
            try { c.getEntry("x"); } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
            Files.write(p, new byte[40]);
            try { new ZipFile(p.toFile()); } catch (ZipException e) { System.out.println(e.getMessage()); }
            Files.write(p, new byte[0]);
            try { new ZipFile(p.toFile()); } catch (ZipException e) { System.out.println(e.getMessage()); }
        } finally {
            Files.deleteIfExists(p);
        }
        try {
            new Manifest(new ByteArrayInputStream("bad manifest\n".getBytes()));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
