// System.out and System.err: every form, printf, append, write, flush, checkError, redirecting with setOut.
import java.io.*;
import java.util.*;

public class PrintForms {
    public static void main(String[] args) throws Exception {
        PrintStream o = System.out;
        o.print('c');
        o.print(1);
        o.print(2L);
        o.print(3f);
        o.print(4.0);
        o.print("s");
        o.print((Object) null);
        o.print(new char[] {'x'});
        o.print(true);
        o.println();
        o.append('a').append("bc").append("defg", 1, 3).append(null).println();
        o.printf("%d-%s%n", 5, "x").format("%c|", 'y').println(1.5f);
        o.write('W');
        o.write('\n');
        o.write("bytes\n".getBytes());
        o.write("xxpartxx\n".getBytes(), 2, 4);
        o.println();
        o.flush();
        System.err.println("to err " + o.checkError());
        System.err.printf("%s%n", "err printf");
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        System.setOut(new PrintStream(b, true, "UTF-8"));
        System.out.println("captured \u00e9");
        System.out.print(7);
        System.setOut(o);
        System.out.println(b.size() + " " + Arrays.toString(b.toByteArray()));
        PrintStream p = new PrintStream(new OutputStream() {
            public void write(int x) throws IOException { throw new IOException("full"); }
        });
        p.println("lost");
        System.out.println(p.checkError());
        StringWriter sw = new StringWriter();
        PrintWriter w = new PrintWriter(sw);
        w.println(1);
        w.printf("%5.2f", 3.14159);
        w.print('c');
        w.write("str", 1, 2);
        w.println(new char[] {'q'});
        w.append("z").flush();
        System.out.println(sw.toString().replace("\n", "|"));
        for (int i = 0; i < 300; i++) System.out.print((char) ('a' + i % 26));
        System.out.println();
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 3000; i++) big.append(i);
        System.out.println(big);
        System.out.println("no newline at end");
        System.err.print("err tail");
        System.out.print("tail");
    }
}
