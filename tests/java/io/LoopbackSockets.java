// ServerSocket and Socket over the loopback address: echo, half close, time-outs, options, errors.
import java.io.*;
import java.net.*;

public class LoopbackSockets {
    public static void main(String[] args) throws Exception {
        InetAddress lo = InetAddress.getLoopbackAddress();
        try (ServerSocket ss = new ServerSocket(0, 5, lo)) {
            System.out.println((ss.getLocalPort() > 0) + " " + ss.isBound() + ss.getInetAddress().isLoopbackAddress());
            Thread t = new Thread(() -> {
                try (Socket s = ss.accept(); BufferedReader r
                        = new BufferedReader(new InputStreamReader(s.getInputStream()));
                        PrintWriter w = new PrintWriter(s.getOutputStream(), true)) {
                    for (String l; (l = r.readLine()) != null;) w.println("echo " + l.toUpperCase());
                    w.println("bye");
                } catch (IOException e) { System.out.println(e); }
            });
            t.start();
            try (Socket c = new Socket(lo, ss.getLocalPort())) {
                c.setTcpNoDelay(true);
                c.setSoTimeout(5000);
                System.out.println(c.isConnected() + " " + c.getTcpNoDelay() + c.getSoTimeout()
                        + (c.getPort() == ss.getLocalPort()));
                PrintWriter w = new PrintWriter(c.getOutputStream(), true);
                BufferedReader r = new BufferedReader(new InputStreamReader(c.getInputStream()));
                for (String s : new String[] {"hello", "loopback", ""}) {
                    w.println(s);
                    System.out.println(r.readLine());
                }
                c.shutdownOutput();
                System.out.println(r.readLine() + " " + r.readLine());
                try { c.getOutputStream(); } catch (SocketException e) { System.out.println(e.getMessage()); }
            } t.join();
            Thread sink = new Thread(() -> {
                try (Socket s = ss.accept()) {
                    long n = 0;
                    byte[] b = new byte[5000];
                    int k;
                    InputStream in = s.getInputStream();
                    while ((k = in.read(b)) > 0) n += k;
                    DataOutputStream d = new DataOutputStream(s.getOutputStream());
                    d.writeLong(n);
                    d.flush();
                } catch (IOException e) {
                    System.out.println(e);
                }
            });
            sink.start();
            try (Socket c = new Socket(lo, ss.getLocalPort())) {
                OutputStream o = c.getOutputStream();
                byte[] b = new byte[7000];
                for (int i = 0; i < 40; i++) o.write(b);
                c.shutdownOutput();
                System.out.println(new DataInputStream(c.getInputStream()).readLong());
            } sink.join();
            ss.setSoTimeout(10);
            try { ss.accept(); } catch (SocketTimeoutException e) { System.out.println(e.getMessage()); }
            Socket q = new Socket(lo, ss.getLocalPort());
            Socket a = ss.accept();
            q.setSoTimeout(10);
            try { q.getInputStream().read(); } catch (SocketTimeoutException e) { System.out.println(e.getMessage()); }
            a.close();
            System.out.println(q.getInputStream().read());
            q.close();
            try { q.getInputStream(); } catch (SocketException e) { System.out.println(e.getMessage()); }
            int port = ss.getLocalPort();
            try { new ServerSocket(port, 1, lo); } catch (BindException e) { System.out.println(e.getMessage()); }
            Thread blocked = new Thread(() -> {
                try {
                    ss.setSoTimeout(0);
                    ss.accept();
                } catch (IOException e) {
                    System.out.println("closed: " + e.getMessage());
                }
            });
            blocked.start();
            Thread.sleep(20);
            ss.close();
            blocked.join();
            try { new Socket(lo, port); } catch (ConnectException e) { System.out.println(e.getMessage()); }
        } try (DatagramSocket d = new DatagramSocket(0, lo); DatagramSocket e = new DatagramSocket(0, lo)) {
            byte[] m = "datagram".getBytes();
            d.send(new DatagramPacket(m, m.length, lo, e.getLocalPort()));
            DatagramPacket p = new DatagramPacket(new byte[100], 100);
            e.setSoTimeout(5000);
            e.receive(p);
            System.out.println(new String(p.getData(), 0, p.getLength()) + (p.getPort() == d.getLocalPort()));
            e.setSoTimeout(5);
            try { e.receive(p); } catch (SocketTimeoutException x) { System.out.println(x.getMessage()); }
        } try {
            new Socket().getInputStream();
        } catch (SocketException e) { System.out.println(e.getMessage()); } try {
            new ServerSocket(70000);
        } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
    }
}
