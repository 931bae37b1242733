// Datagrams: DatagramSocket and DatagramChannel, connected and not.
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;

public class Datagrams {
    public static void main(String[] args) throws Exception {
        InetAddress loop = InetAddress.getLoopbackAddress();
        try (DatagramSocket a = new DatagramSocket(0, loop); DatagramSocket b = new DatagramSocket(0, loop)) {
            byte[] m = "ping".getBytes();
            a.send(new DatagramPacket(m, m.length, b.getLocalSocketAddress()));
            DatagramPacket p = new DatagramPacket(new byte[100], 100);
            b.receive(p);
            System.out.println(new String(p.getData(), 0, p.getLength()) + " " + p.getAddress() + " " + (p.getPort() == a.getLocalPort()));
            b.setSoTimeout(50);
            try {
                b.receive(p);
            } catch (SocketTimeoutException e) {
                System.out.println(e);
            }
            a.connect(b.getLocalSocketAddress());
            a.send(new DatagramPacket(new byte[3], 3));
            p.setLength(100);
            b.receive(p);
            System.out.println(p.getLength());
            a.disconnect();
            System.out.println(a.isConnected());
            a.setBroadcast(true);
            System.out.println(a.getBroadcast() + " " + a.getReuseAddress());
        }
        try (DatagramChannel a = DatagramChannel.open(); DatagramChannel b = DatagramChannel.open()) {
            a.bind(new InetSocketAddress(loop, 0));
            b.bind(new InetSocketAddress(loop, 0));
            b.configureBlocking(false);
            System.out.println(b.receive(ByteBuffer.allocate(10)));
            System.out.println(a.send(ByteBuffer.wrap("hello".getBytes()), b.getLocalAddress()));
            ByteBuffer in = ByteBuffer.allocate(3);
            b.configureBlocking(true);
            System.out.println(a.getLocalAddress().equals(b.receive(in)) + " " + in.position());
            b.connect(a.getLocalAddress());
            a.connect(b.getLocalAddress());
            System.out.println(b.write(ByteBuffer.wrap(new byte[7])) + " " + b.isConnected());
            ByteBuffer[] parts = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(9)};
            System.out.println(a.read(parts) + " " + parts[0].position() + " " + parts[1].position());
            System.out.println(a.write(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(4)}));
            ByteBuffer x = ByteBuffer.allocate(50);
            System.out.println(b.read(x));
            b.disconnect();
            try {
                b.write(x);
            } catch (NotYetConnectedException e) {
                System.out.println(e);
            }
        }
    }
}
