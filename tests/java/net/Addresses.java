// InetAddress and NetworkInterface: literals, names, the loopback interface.
import java.net.*;
import java.util.*;

public class Addresses {
    interface Op { Object run() throws Exception; }
    static void show(String what, Op op) {
        try {
            System.out.println(what + " " + op.run());
        } catch (Throwable t) {
            System.out.println(what + " " + t);
        }
    }
    public static void main(String[] args) throws Exception {
        show("v4", () -> InetAddress.getByName("127.0.0.1"));
        show("v6", () -> InetAddress.getByName("::1"));
        show("mapped", () -> InetAddress.getByName("::ffff:1.2.3.4"));
        show("localhost", () -> InetAddress.getByName("localhost"));
        show("all", () -> Arrays.toString(InetAddress.getAllByName("localhost")));
        show("bytes", () -> InetAddress.getByAddress("me", new byte[] {10, 0, 0, 1}));
        show("bad", () -> InetAddress.getByName("1.2.3.4.5"));
        show("unknown", () -> InetAddress.getByName("no-such-host.invalid"));
        show("self", () -> InetAddress.getLocalHost().getHostName().equals(InetAddress.getLocalHost().getHostName()));
        show("canonical", () -> InetAddress.getByName("127.0.0.1").getCanonicalHostName());
        show("flags", () -> InetAddress.getByName("224.0.0.1").isMulticastAddress() + " " + InetAddress.getByName("fe80::1").isLinkLocalAddress());
        show("reachable", () -> InetAddress.getByName("127.0.0.1").isReachable(1000));
        show("lo", () -> NetworkInterface.getByName("lo"));
        show("none", () -> NetworkInterface.getByName("nope0"));
        NetworkInterface lo = NetworkInterface.getByInetAddress(InetAddress.getByName("127.0.0.1"));
        show("loopback", () -> lo.isLoopback() + " " + lo.isUp() + " " + lo.isPointToPoint() + " " + lo.supportsMulticast() + " " + lo.isVirtual() + " " + lo.getMTU());
        show("mac", () -> lo.getHardwareAddress());
        show("index", () -> NetworkInterface.getByIndex(lo.getIndex()).getName());
        show("addresses", () -> lo.getInterfaceAddresses());
        show("list", () -> Collections.list(lo.getInetAddresses()));
        StringBuilder b = new StringBuilder();
        for (NetworkInterface n : Collections.list(NetworkInterface.getNetworkInterfaces()))
            b.append(n).append(n.getIndex()).append(Collections.list(n.getInetAddresses())).append(' ');
        show("interfaces", () -> b);
        show("uri", () -> new URL("http://localhost:1/x").openConnection().getInputStream());
    }
}
