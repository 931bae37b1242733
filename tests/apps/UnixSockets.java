import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.newsclub.net.unix.AFUNIXDatagramSocket;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

/** Unix sockets by junixsocket: streams, large writes, timeouts, descriptors sent along, datagrams, channels, errors. */
public class UnixSockets {
    static Path folder;

    static AFUNIXSocketAddress address(String name) throws Exception {
        return AFUNIXSocketAddress.of(folder.resolve(name));
    }

    /** Not the message: the library takes strerror_r's result for a number, so it is there or not by chance. */
    static void failure(String what, Exception problem) {
        System.out.println(what + ": " + problem.getClass().getName());
    }

    static void streams() throws Exception {
        try (AFUNIXServerSocket server = AFUNIXServerSocket.bindOn(address("server"))) {
            Thread answering = new Thread(() -> {
                for (int i = 0; i < 3; i++) {
                    try (AFUNIXSocket socket = server.accept()) {
                        DataInputStream in = new DataInputStream(socket.getInputStream());
                        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                        byte[] bytes = new byte[in.readInt()];
                        in.readFully(bytes);
                        long sum = 0;
                        for (byte b : bytes)
                            sum += b;
                        out.writeLong(sum);
                        out.writeBoolean(socket.getPeerCredentials().getPid() == ProcessHandle.current().pid());
                    } catch (Exception e) {
                        failure("server", e);
                    }
                }
            });
            answering.start();
            for (int size : new int[] {0, 10, 2_000_000}) {
                try (AFUNIXSocket socket = AFUNIXSocket.connectTo(address("server"))) {
                    byte[] bytes = new byte[size];
                    Arrays.fill(bytes, (byte) 3);
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    out.writeInt(size);
                    out.write(bytes);
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    System.out.println(size + " " + in.readLong() + " " + in.readBoolean() + " " + in.read());
                }
            }
            answering.join();
        }
    }

    static void timeouts() throws Exception {
        try (AFUNIXServerSocket server = AFUNIXServerSocket.bindOn(address("slow"))) {
            server.setSoTimeout(50);
            try {
                server.accept();
            } catch (SocketTimeoutException e) {
                failure("accept", e);
            }
            try (AFUNIXSocket client = AFUNIXSocket.connectTo(address("slow")); AFUNIXSocket other = server.accept()) {
                client.setSoTimeout(50);
                try {
                    client.getInputStream().read();
                } catch (SocketTimeoutException e) {
                    failure("read", e);
                }
                System.out.println(client.isConnected() + " " + client.getSoTimeout());
                other.close();
                System.out.println(client.getInputStream().read());
            }
        }
        try {
            AFUNIXSocket.connectTo(address("nobody"));
        } catch (Exception e) {
            failure("connect", e);
        }
        try {
            AFUNIXServerSocket.bindOn(AFUNIXSocketAddress.of(new File("/no/such/folder/socket")));
        } catch (Exception e) {
            failure("bind", e);
        }
        try {
            AFUNIXSocketAddress.of(new byte[200]);
        } catch (Exception e) {
            failure("address", e);
        }
    }

    static void descriptors() throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, "sent as a descriptor");
        try (AFUNIXServerSocket server = AFUNIXServerSocket.bindOn(address("descriptors"));
                AFUNIXSocket client = AFUNIXSocket.connectTo(address("descriptors"));
                AFUNIXSocket other = server.accept();
                FileInputStream in = new FileInputStream(file.toFile())) {
            client.setAncillaryReceiveBufferSize(1024);
            other.setOutboundFileDescriptors(in.getFD());
            other.getOutputStream().write("look".getBytes());
            byte[] word = new byte[10];
            int count = client.getInputStream().read(word);
            FileDescriptor[] received = client.getReceivedFileDescriptors();
            System.out.println(new String(word, 0, count) + " " + received.length);
            try (InputStream again = new FileInputStream(received[0])) {
                System.out.println(new String(again.readAllBytes()));
            }
        }
    }

    static void datagrams() throws Exception {
        try (AFUNIXDatagramSocket first = AFUNIXDatagramSocket.newInstance();
                AFUNIXDatagramSocket second = AFUNIXDatagramSocket.newInstance()) {
            first.bind(address("first"));
            second.bind(address("second"));
            second.connect(address("first"));
            second.send(new DatagramPacket("a datagram".getBytes(), 10));
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            first.receive(packet);
            System.out.println(new String(packet.getData(), 0, packet.getLength()));
            first.setSoTimeout(30);
            try {
                first.receive(packet);
            } catch (SocketTimeoutException e) {
                failure("receive", e);
            }
        }
    }

    static void channels() throws Exception {
        AFUNIXSocketPair<AFUNIXSocketChannel> pair = AFUNIXSocketPair.open();
        AFUNIXSocketChannel left = pair.getSocket1(), right = pair.getSocket2();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> {
            ByteBuffer buffer = ByteBuffer.allocateDirect(5000);
            try {
                while (right.read(buffer) >= 0) {
                    buffer.flip();
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    received.write(bytes);
                    buffer.clear();
                }
            } catch (Exception e) {
                failure("reader", e);
            }
        });
        reader.start();
        ByteBuffer buffer = ByteBuffer.allocate(1_000_000);
        while (buffer.hasRemaining())
            left.write(buffer);
        left.close();
        reader.join();
        System.out.println(received.size());
        right.close();
    }

    static void closing() throws Exception {
        AFUNIXServerSocket server = AFUNIXServerSocket.bindOn(address("closed"));
        Thread waiting = new Thread(() -> {
            try {
                server.accept();
            } catch (Exception e) {
                System.out.println("closed: " + (e instanceof java.net.SocketException
                        || e instanceof AsynchronousCloseException));
            }
        });
        waiting.start();
        Thread.sleep(100);
        server.close();
        waiting.join();
    }

    public static void main(String[] arguments) throws Exception {
        folder = Files.createTempDirectory("unix");
        System.out.println(AFUNIXSocket.isSupported() + " " + AFUNIXSocket.getLoadedLibrary());
        streams();
        timeouts();
        descriptors();
        datagrams();
        channels();
        closing();
        for (File file : folder.toFile().listFiles())
            file.delete();
        Files.delete(folder);
    }
}
