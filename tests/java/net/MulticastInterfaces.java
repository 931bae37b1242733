// vmargs: -Djdk.net.usePlainDatagramSocketImpl
// The interface that the old datagram sockets send to groups from, set and asked in all ways.
import java.io.IOException;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.util.Collections;

public class MulticastInterfaces {
    interface Setter {
        void set(MulticastSocket socket) throws IOException;
    }

    @SuppressWarnings("deprecation")
    static void show(Object what, Setter setter) {
        try (MulticastSocket socket = new MulticastSocket()) {
            setter.set(socket);
            System.out.println(what + " -> " + socket.getInterface() + " " + socket.getNetworkInterface() + " "
                + socket.getOption(StandardSocketOptions.IP_MULTICAST_IF));
        } catch (IOException e) {
            System.out.println(what + " -> " + e);
        }
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] arguments) throws Exception {
        show("nothing", s -> { });
        for (String text : new String[] {"127.0.0.1", "::1", "1.2.3.4", "::5"}) {
            InetAddress address = InetAddress.getByName(text);
            show(address, s -> s.setInterface(address));
        }
        for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(one.getInetAddresses()))
                show(address, s -> s.setInterface(address));
            show(one, s -> s.setNetworkInterface(one));
            show(one, s -> s.setOption(StandardSocketOptions.IP_MULTICAST_IF, one));
        }
    }
}
