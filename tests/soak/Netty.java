import io.netty.bootstrap.*;
import io.netty.buffer.*;
import io.netty.channel.*;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.*;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.*;
import java.util.zip.CRC32;

/** A server that sends back what it gets, and some clients that talk to it at the same time. */
public class Netty {
    static String client(EventLoopGroup group, InetSocketAddress server, int size, int seed) throws Exception {
        StringBuffer received = new StringBuffer();
        CountDownLatch done = new CountDownLatch(1);
        Channel client = new Bootstrap().group(group).channel(NioSocketChannel.class).handler(new SimpleChannelInboundHandler<ByteBuf>() {
            @Override protected void channelRead0(ChannelHandlerContext context, ByteBuf buffer) {
                received.append(buffer.toString(StandardCharsets.US_ASCII));
                if (received.length() == size)
                    done.countDown();
            }
        }).connect(server).sync().channel();
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size; i++)
            text.append((char) ('a' + (i * seed + i / 97) % 26));
        for (int at = 0; at < size; at += 5000)
            client.writeAndFlush(Unpooled.copiedBuffer(text.substring(at, Math.min(size, at + 5000)), StandardCharsets.US_ASCII));
        boolean whole = done.await(120, TimeUnit.SECONDS);
        client.close().sync();
        CRC32 sum = new CRC32();
        sum.update(received.toString().getBytes(StandardCharsets.US_ASCII));
        return whole + " " + received.toString().equals(text.toString()) + " " + sum.getValue();
    }
    public static String round(int n) throws Exception {
        EventLoopGroup group = new NioEventLoopGroup(3);
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try {
            Channel server = new ServerBootstrap().group(group).channel(NioServerSocketChannel.class).childHandler(new ChannelInitializer<Channel>() {
                @Override protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                        @Override public void channelRead(ChannelHandlerContext context, Object message) { context.writeAndFlush(message); }
                    });
                }
            }).bind("127.0.0.1", 0).sync().channel();
            InetSocketAddress address = (InetSocketAddress) server.localAddress();
            java.util.List<Future<String>> answers = new java.util.ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int seed = 3 + n + i;
                answers.add(clients.submit(() -> client(group, address, 40_000 + 1000 * seed, seed)));
            }
            StringBuilder all = new StringBuilder("echo " + n);
            for (Future<String> answer : answers)
                all.append(" | ").append(answer.get());
            server.close().sync();
            return all.toString();
        } finally {
            clients.shutdown();
            clients.awaitTermination(60, TimeUnit.SECONDS);
            group.shutdownGracefully(0, 30, TimeUnit.SECONDS).sync();
        }
    }
}
