// getResource, getResourceAsStream, getResources: relative and absolute names, missing ones, modules.
import java.io.*;
import java.net.URL;
import java.util.*;

public class Resources {
    class Inner { }

    public static void main(String[] args) throws Exception {
        Class<?> c = Resources.class;
        ClassLoader l = c.getClassLoader();
        System.out.println((c.getResource("Resources.class") != null) + " "
                + (c.getResource("/Resources.class") != null) + (l.getResource("Resources.class") != null)
                + (l.getResource("/Resources.class") != null) + (c.getResource("no.such") != null)
                + (c.getResource("Resources$Inner.class") != null) + (c.getResource("") != null));
        try (InputStream in = c.getResourceAsStream("Resources.class")) {
            DataInputStream d = new DataInputStream(in);
            System.out.println(Integer.toHexString(d.readInt()) + " " + d.readUnsignedShort() + " "
                    + (d.readUnsignedShort() > 50));
        }
        System.out.println(l.getResourceAsStream("nope") + " " + c.getResourceAsStream("/nope")
                + Collections.list(l.getResources("Resources.class")).size() + Collections.list(l.getResources("nope"))
                .size());
        URL u = c.getResource("Resources.class");
        System.out.println(u.getProtocol() + " " + u.getPath().endsWith("/Resources.class")
                + (u.openConnection().getContentLength() > 500) + u.openStream().read());
        URL b = Object.class.getResource("Object.class");
        System.out.println(b + " " + b.getProtocol());
        try (InputStream in = Object.class.getResourceAsStream("Object.class")) {
            byte[] x = in.readAllBytes();
            System.out.println((x[0] & 255) + " " + (x.length > 1000));
        }
        System.out.println(ClassLoader.getSystemResource("java/lang/String.class") + " "
                + ClassLoader.getSystemResource("nope") + (String.class.getResource("/java/util/List.class") != null)
                + String.class.getResource("List.class") + Object.class.getModule()
                .getResourceAsStream("java/lang/Thread.class").read());
        try { c.getResource(null); } catch (NullPointerException e) { System.out.println("npe"); }
        try { l.getResources(null); } catch (NullPointerException e) { System.out.println("npe"); }
        System.out.println(l.resources("Resources.class").count() + " "
                + Resources[].class.getResource("Resources.class").getPath().endsWith("Resources.class")
                + int.class.getResource("Integer.class"));
    }
}
