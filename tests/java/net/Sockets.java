// java.net sockets on the loopback interface: echo, options, timeouts, errors, closing.
import java.io.*;
import java.net.*;
import java.util.concurrent.CountDownLatch;

public class Sockets {
    interface Op { Object run() throws Exception; }
    static void show(String what, Op op) {
        try {
            System.out.println(what + " " + op.run());
        } catch (Throwable t) {
            System.out.println(what + " " + t);
        }
    }
    public static void main(String[] args) throws Exception {
        InetAddress loop = InetAddress.getLoopbackAddress();
        ServerSocket server = new ServerSocket(0, 5, loop);
        Thread echo = new Thread(() -> {
            try {
                for (int i = 0; i < 2; i++) {
                    try (Socket s = server.accept()) {
                        s.getInputStream().transferTo(s.getOutputStream());
                    }
                }
            } catch (IOException e) {
                System.out.println("server " + e);
            }
        });
        echo.start();
        try (Socket s = new Socket(loop, server.getLocalPort())) {
            PrintWriter out = new PrintWriter(s.getOutputStream(), true);
            BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
            out.println("first");
            System.out.println(in.readLine());
            out.println("second");
            System.out.println(in.readLine());
            show("peer", () -> s.getInetAddress() + " " + (s.getPort() == server.getLocalPort()));
            show("noDelay", () -> { s.setTcpNoDelay(true); return s.getTcpNoDelay(); });
            show("keepAlive", () -> { s.setKeepAlive(true); return s.getKeepAlive(); });
            show("linger", () -> { s.setSoLinger(true, 3); int n = s.getSoLinger(); s.setSoLinger(false, 0); return n + " " + s.getSoLinger(); });
            show("buffers", () -> { s.setReceiveBufferSize(20000); return s.getReceiveBufferSize() >= 20000; });
            show("timeout", () -> { s.setSoTimeout(50); return s.getInputStream().read(); });
            s.setSoTimeout(0);
            s.shutdownOutput();
            show("end", () -> s.getInputStream().read());
            show("shut", () -> { s.getOutputStream().write(1); return ""; });
        }
        try (Socket s = new Socket()) {
            show("unconnected", () -> s.getInputStream());
            s.connect(new InetSocketAddress(loop, server.getLocalPort()), 1000);
            byte[] big = new byte[1 << 20];
            for (int i = 0; i < big.length; i++)
                big[i] = (byte) (i % 127);
            Thread writer = new Thread(() -> {
                try {
                    s.getOutputStream().write(big);
                    s.shutdownOutput();
                } catch (IOException e) {
                    System.out.println(e);
                }
            });
            writer.start();
            System.out.println(java.util.Arrays.equals(big, s.getInputStream().readAllBytes()));
        }
        echo.join();
        show("accept", () -> { server.setSoTimeout(50); return server.accept(); });
        server.setSoTimeout(0);
        CountDownLatch ready = new CountDownLatch(2);
        Op accept = server::accept;
        Thread waiting = new Thread(() -> {
            ready.countDown();
            show("closing", accept);
        });
        waiting.start();
        ready.countDown();
        ready.await();
        Thread.sleep(200);
        server.close();
        waiting.join();
        show("refused", () -> new Socket(loop, 1));
        show("inUse", () -> { try (ServerSocket a = new ServerSocket(0); ServerSocket b = new ServerSocket(a.getLocalPort())) { return b; } });
        show("unknown", () -> new Socket("no-such-host.invalid", 80).toString());
        show("readClosed", () -> {
            ServerSocket x = new ServerSocket(0, 5, loop);
            Socket c = new Socket(loop, x.getLocalPort());
            Thread t = new Thread(() -> show("blocked", () -> c.getInputStream().read()));
            t.start();
            Thread.sleep(200);
            c.close();
            t.join();
            x.close();
            return c.isClosed();
        });
        show("reset", () -> {
            try (ServerSocket x = new ServerSocket(0, 5, loop); Socket c = new Socket(loop, x.getLocalPort()); Socket p = x.accept()) {
                p.setSoLinger(true, 0);
                p.close();
                Thread.sleep(50);
                return c.getInputStream().read();
            }
        });
    }
}
