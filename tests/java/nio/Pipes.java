// Pipe: blocking and non-blocking ends, and threads that wait for one another.
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;

public class Pipes {
    public static void main(String[] args) throws Exception {
        Pipe p = Pipe.open();
        p.source().configureBlocking(false);
        System.out.println(p.source().read(ByteBuffer.allocate(4)));
        System.out.println(p.sink().write(ByteBuffer.wrap("abc".getBytes())));
        ByteBuffer b = ByteBuffer.allocate(10);
        System.out.println(p.source().read(b) + " " + b.position());
        p.source().configureBlocking(true);
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(100);
                p.sink().write(ByteBuffer.wrap("late".getBytes()));
                p.sink().close();
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        t.start();
        b.clear();
        System.out.println(p.source().read(b) + " " + new String(b.array(), 0, b.position()));
        System.out.println(p.source().read(b));
        t.join();
        Pipe q = Pipe.open();
        Thread reader = new Thread(() -> {
            try {
                q.source().read(ByteBuffer.allocate(1));
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        reader.start();
        Thread.sleep(200);
        q.source().close();
        reader.join();
        Pipe r = Pipe.open();
        Thread interrupted = new Thread(() -> {
            try {
                r.source().read(ByteBuffer.allocate(1));
            } catch (Exception e) {
                System.out.println(e + " " + Thread.currentThread().isInterrupted() + " " + r.source().isOpen());
            }
        });
        interrupted.start();
        Thread.sleep(200);
        interrupted.interrupt();
        interrupted.join();
        Pipe s = Pipe.open();
        s.source().close();
        try {
            s.sink().write(ByteBuffer.allocate(1));
        } catch (IOException e) {
            System.out.println(e);
        }
        Pipe big = Pipe.open();
        byte[] data = new byte[1 << 20];
        for (int i = 0; i < data.length; i++)
            data[i] = (byte) (i % 251);
        Thread w = new Thread(() -> {
            try {
                ByteBuffer out = ByteBuffer.wrap(data);
                while (out.hasRemaining())
                    big.sink().write(out);
                big.sink().close();
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        w.start();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = Channels.newInputStream(big.source())) {
            in.transferTo(all);
        }
        System.out.println(java.util.Arrays.equals(data, all.toByteArray()));
    }
}
