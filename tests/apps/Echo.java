import io.netty.bootstrap.*;
import io.netty.buffer.*;
import io.netty.channel.*;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.*;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.*;

public class Echo {
    public static void main(String[] args) throws Exception {
        EventLoopGroup group = new NioEventLoopGroup(2);
        try {
            Channel server = new ServerBootstrap().group(group).channel(NioServerSocketChannel.class)
                    .childHandler(new ChannelInitializer<Channel>() {
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                                public void channelRead(ChannelHandlerContext context, Object message) {
                                    context.writeAndFlush(message);
                                }
                            });
                        }
                    }).bind("127.0.0.1", 0).sync().channel();
            StringBuffer received = new StringBuffer();
            CountDownLatch done = new CountDownLatch(1);
            int size = 100_000;
            Channel client = new Bootstrap().group(group).channel(NioSocketChannel.class)
                    .handler(new SimpleChannelInboundHandler<ByteBuf>() {
                        protected void channelRead0(ChannelHandlerContext context, ByteBuf buffer) {
                            received.append(buffer.toString(StandardCharsets.US_ASCII));
                            if (received.length() == size)
                                done.countDown();
                        }
                    }).connect((InetSocketAddress) server.localAddress()).sync().channel();
            StringBuilder text = new StringBuilder();
            for (int i = 0; text.length() < size; i++)
                text.append((char) ('a' + i % 26));
            client.writeAndFlush(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII)).sync();
            System.out.println(done.await(60, TimeUnit.SECONDS) + " " + received.toString().equals(text.toString()));
            client.close().sync();
            server.close().sync();
        } finally {
            group.shutdownGracefully(0, 10, TimeUnit.SECONDS).sync();
        }
    }
}
