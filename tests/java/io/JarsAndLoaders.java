// Jar files: writing, manifests, reading through JarFile, jar: URLs, URLClassLoader, zip file system.
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

public class JarsAndLoaders {
    public static class Payload {
        public String toString() {
            return "payload of " + getClass().getClassLoader().getClass().getSimpleName();
        }
    }
    public static void main(String[] args) throws Exception {
        Path d = Files.createTempDirectory("jars"), jar = d.resolve("a.jar");
        Manifest m = new Manifest();
        m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        m.getMainAttributes().putValue("Hello", "world");
        try (JarOutputStream o = new JarOutputStream(Files.newOutputStream(jar), m)) {
            o.putNextEntry(new JarEntry("dir/"));
            ZipEntry stored = new ZipEntry("dir/stored.txt");
            byte[] b = "stored text".getBytes();
            CRC32 crc = new CRC32();
            crc.update(b);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(b.length);
            stored.setCrc(crc.getValue());
            o.putNextEntry(stored);
            o.write(b);
            String name = "JarsAndLoaders$Payload.class";
            o.putNextEntry(new JarEntry(name));
            try (InputStream in = JarsAndLoaders.class.getResourceAsStream(name)) {
                in.transferTo(o);
            }
            o.putNextEntry(new JarEntry("big.bin"));
            for (int i = 0; i < 100_000; i++)
                o.write(i * i >> 3);
        }
        try (JarFile f = new JarFile(jar.toFile())) {
            System.out.println(f.getManifest().getMainAttributes().getValue("Hello") + " " + f.size());
            for (Enumeration<JarEntry> e = f.entries(); e.hasMoreElements();) {
                JarEntry x = e.nextElement();
                System.out.println(x.getName() + " " + x.isDirectory() + " " + x.getSize() + " " + x.getMethod());
            }
            System.out.println(new String(f.getInputStream(f.getEntry("dir/stored.txt")).readAllBytes()));
            byte[] big = f.getInputStream(f.getEntry("big.bin")).readAllBytes();
            System.out.println(big.length + " " + Arrays.hashCode(big));
            System.out.println(f.getEntry("nothing"));
        }
        System.out.println(new String(new URL("jar:" + jar.toUri() + "!/dir/stored.txt").openStream().readAllBytes()));
        try (URLClassLoader l = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> c = l.loadClass("JarsAndLoaders$Payload");
            System.out.println(c.getDeclaredConstructor().newInstance());
            System.out.println(c.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("a.jar"));
            System.out.println(l.getResource("big.bin") != null);
            try {
                l.loadClass("Missing");
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
        }
        try (FileSystem z = FileSystems.newFileSystem(jar)) {
            System.out.println(Files.readString(z.getPath("dir", "stored.txt")));
            Files.writeString(z.getPath("new.txt"), "added");
            Files.delete(z.getPath("big.bin"));
        }
        try (ZipFile f = new ZipFile(jar.toFile())) {
            System.out.println(new String(f.getInputStream(f.getEntry("new.txt")).readAllBytes()) + " " + f.getEntry("big.bin"));
        }
        Path bad = d.resolve("bad.jar");
        Files.write(bad, new byte[] {1, 2, 3});
        try {
            new ZipFile(bad.toFile());
        } catch (IOException e) {
            System.out.println(e);
        }
        FileSystem jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
        System.out.println(Files.exists(jrt.getPath("modules/java.base/java/lang/Object.class")));
        System.out.println(ClassLoader.getSystemResource("java/lang/String.class"));
        Files.delete(jar);
        Files.delete(bad);
        Files.delete(d);
    }
}
