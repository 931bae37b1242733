// ByteArrayInputStream and ByteArrayOutputStream, sequence, filter, buffered, mark and reset, transferTo.
import java.io.*;
import java.util.*;

public class ByteStreams {
    public static void main(String[] args) throws Exception {
        byte[] d = new byte[300];
        for (int i = 0; i < d.length; i++) d[i] = (byte) i;
        ByteArrayInputStream in = new ByteArrayInputStream(d, 10, 100);
        System.out.println(in.available() + " " + in.read() + in.skip(5) + in.read(new byte[3]) + in.available()
                + in.markSupported());
        in.mark(0);
        in.skip(50);
        in.reset();
        System.out.println(in.read() + " " + in.readNBytes(5).length + in.readAllBytes().length + in.read()
                + in.read(new byte[2]) + in.read(new byte[0]));
        ByteArrayOutputStream o = new ByteArrayOutputStream(2);
        o.write(65);
        o.write(d, 66, 5);
        o.writeBytes(new byte[] {1});
        System.out.println(o + "".replace("\1", "") + o.size() + Arrays.toString(o.toByteArray()));
        o.reset();
        System.out.println(o.size());
        BufferedInputStream bi = new BufferedInputStream(new ByteArrayInputStream(d), 16);
        bi.mark(40);
        bi.skip(30);
        bi.read();
        bi.reset();
        System.out.println(bi.read() + " " + bi.available() + bi.skip(1000));
        BufferedOutputStream bo = new BufferedOutputStream(o, 8);
        bo.write(d, 0, 5);
        System.out.println(o.size());
        bo.write(d, 0, 10);
        System.out.println(o.size());
        bo.write(1);
        bo.flush();
        System.out.println(o.size());
        SequenceInputStream s = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream("one ".getBytes()),
                new ByteArrayInputStream(new byte[0]), new ByteArrayInputStream("two".getBytes()))));
        System.out.println(new String(s.readAllBytes()));
        PushbackInputStream pb = new PushbackInputStream(new ByteArrayInputStream("abc".getBytes()), 2);
        int c = pb.read();
        pb.unread(c);
        pb.unread('z');
        System.out.println(new String(pb.readAllBytes()));
        try {
            new PushbackInputStream(new ByteArrayInputStream(d)).unread(new byte[2]);
        } catch (IOException e) {
            System.out.println(e);
        }
        ByteArrayOutputStream t = new ByteArrayOutputStream();
        System.out.println(new ByteArrayInputStream(d).transferTo(t) + " " + t.size());
        FilterOutputStream f = new FilterOutputStream(t) {
            public void write(int b) throws IOException { super.write(b ^ 32); }
        };
        f.write("Hello".getBytes());
        f.close();
        System.out.println(new String(Arrays.copyOfRange(t.toByteArray(), 300, 305)));
        for (Runnable r : new Runnable[] {
            () -> new ByteArrayInputStream(d).read(new byte[3], 2, 5), () -> new ByteArrayOutputStream(-1), ()
            -> new ByteArrayInputStream(null), () -> new ByteArrayOutputStream().write(d, 299, 5), ()
            -> new BufferedInputStream(null, 0)
        }) try { r.run(); } catch (RuntimeException e) { System.out.println(e); }
        BufferedInputStream cl = new BufferedInputStream(new ByteArrayInputStream(d));
        cl.close();
        try { cl.read(); } catch (IOException e) { System.out.println(e); }
        PipedInputStream pi = new PipedInputStream(8);
        PipedOutputStream po = new PipedOutputStream(pi);
        Thread w = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) po.write(i);
                po.close();
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        w.start();
        int sum = 0;
        for (int x; (x = pi.read()) >= 0;) sum += x;
        w.join();
        System.out.println(sum);
        System.out.println(InputStream.nullInputStream().read());
    }
}
