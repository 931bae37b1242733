// A read that asks for more than is there returns what is there, however much that is: it never waits to
// fill the array.
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

public class ShortReads {
    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket peer = server.accept()) {
            OutputStream out = client.getOutputStream(), back = peer.getOutputStream();
            InputStream in = peer.getInputStream(), answer = client.getInputStream();
            byte[] buffer = new byte[100_000];
            for (int size : new int[] {1, 16, 32, 64, 128, 256, 1024, 4096, 8192, 16384}) {
                out.write(new byte[size]);
                int total = 0;
                while (total < size)
                    total += in.read(buffer, total, buffer.length - total);
                back.write(total & 0x7f);
                System.out.println(total + " " + answer.read());
            }
        }
        Process process = new ProcessBuilder("sh", "-c", "while read line; do echo \"$line\"; done").start();
        OutputStream out = process.getOutputStream();
        InputStream in = process.getInputStream();
        byte[] buffer = new byte[1000];
        for (int size : new int[] {15, 16, 31, 32, 63, 64, 127, 128}) {
            out.write(("x".repeat(size - 1) + "\n").getBytes());
            out.flush();
            int total = 0;
            while (total < size)
                total += in.read(buffer, total, buffer.length - total);
            System.out.println(total);
        }
        out.close();
        System.out.println(in.read(buffer) + " " + process.waitFor());
    }
}
