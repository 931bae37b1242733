import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import net.jpountz.lz4.LZ4BlockInputStream;
import net.jpountz.lz4.LZ4BlockOutputStream;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.xxhash.StreamingXXHash32;
import net.jpountz.xxhash.StreamingXXHash64;
import net.jpountz.xxhash.XXHashFactory;
import org.xerial.snappy.BitShuffle;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyFramedInputStream;
import org.xerial.snappy.SnappyFramedOutputStream;
import org.xerial.snappy.SnappyInputStream;
import org.xerial.snappy.SnappyOutputStream;

/** Compressors written in C: arrays large and small, direct buffers, streams, errors, threads. */
public class Packing {
    interface Step {
        Object run() throws Throwable;
    }

    interface Wrap<T> {
        T wrap(T stream) throws Exception;
    }

    /** What a step answers or throws. */
    static void say(String what, Step step) {
        Object answer;
        try {
            answer = step.run();
        } catch (Throwable problem) {
            answer = problem;
        }
        System.out.println(what + ": " + answer);
    }

    static byte[] text(int length, int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
            bytes[i] = i > 100 && random.nextInt(8) != 0 ? bytes[i - 97] : (byte) ('a' + random.nextInt(26));
        return bytes;
    }

    static String sum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return bytes.length + " bytes " + Long.toHexString(crc.getValue());
    }

    static ByteBuffer direct(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length);
        buffer.put(bytes).flip();
        return buffer;
    }

    static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    static void streams(String name, byte[] data, Wrap<OutputStream> pack, Wrap<InputStream> unpack) {
        say(name + " streams", () -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = pack.wrap(packed)) {
                out.write(data, 0, data.length / 2);
                out.flush();
                for (int i = data.length / 2; i < data.length; i += 1000)
                    out.write(data, i, Math.min(1000, data.length - i));
            }
            try (InputStream in = unpack.wrap(new ByteArrayInputStream(packed.toByteArray()))) {
                return packed.size() + " " + Arrays.equals(data, in.readAllBytes());
            }
        });
        say(name + " cut off", () -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = pack.wrap(packed)) {
                out.write(data);
            }
            byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
            try (InputStream in = unpack.wrap(new ByteArrayInputStream(half))) {
                return in.readAllBytes().length;
            }
        });
    }

    static void snappy(byte[] data) {
        say("version", () -> Snappy.getNativeLibraryVersion());
        say("array", () -> sum(Snappy.compress(data)));
        say("back", () -> Arrays.equals(data, Snappy.uncompress(Snappy.compress(data))));
        say("empty", () -> Snappy.compress(new byte[0]).length);
        say("length", () -> Snappy.uncompressedLength(Snappy.compress(data)));
        say("valid", () -> Snappy.isValidCompressedBuffer(Snappy.compress(data)) + " "
                + Snappy.isValidCompressedBuffer(data));
        say("direct", () -> {
            ByteBuffer packed = ByteBuffer.allocateDirect(Snappy.maxCompressedLength(data.length));
            ByteBuffer back = ByteBuffer.allocateDirect(data.length);
            Snappy.compress(direct(data), packed);
            Snappy.uncompress(packed, back);
            return sum(array(packed)) + " " + Arrays.equals(data, array(back));
        });
        say("not direct", () -> Snappy.compress(ByteBuffer.wrap(data), ByteBuffer.allocate(data.length)));
        say("garbage", () -> Snappy.uncompress(new byte[] {-1, -1, -1, -1, -1, -1, 3}));
        say("truncated", () -> Snappy.uncompress(Arrays.copyOf(Snappy.compress(data), 1000)));
        say("null", () -> Snappy.compress((byte[]) null));
        say("floats", () -> {
            double[] numbers = new Random(9).doubles(10000).toArray();
            return Arrays.equals(numbers, Snappy.uncompressDoubleArray(Snappy.compress(numbers)));
        });
        say("string", () -> Snappy.uncompressString(Snappy.compress("s\u00e9\u4e2d")));
        say("shuffle", () -> {
            int[] numbers = new Random(9).ints(4096, 0, 100).toArray();
            byte[] shuffled = BitShuffle.shuffle(numbers);
            return sum(Snappy.compress(shuffled)) + " " + Arrays.equals(numbers, BitShuffle.unshuffleIntArray(shuffled));
        });
        say("raw", () -> {
            byte[] target = new byte[Snappy.maxCompressedLength(1000)];
            return Snappy.rawCompress(data, 10, 1000, target, 3) + " " + sum(target);
        });
        streams("snappy", data, SnappyOutputStream::new, SnappyInputStream::new);
        streams("framed", data, SnappyFramedOutputStream::new, SnappyFramedInputStream::new);
    }

    static void lz4(byte[] data) {
        LZ4Factory factory = LZ4Factory.nativeInstance();
        XXHashFactory hashes = XXHashFactory.nativeInstance();
        say("factory", () -> factory);
        for (LZ4Compressor compressor : new LZ4Compressor[] {factory.fastCompressor(), factory.highCompressor(),
            factory.highCompressor(12)}) {
            say(compressor.toString(), () -> {
                byte[] packed = compressor.compress(data);
                return sum(packed) + " " + Arrays.equals(data, factory.fastDecompressor().decompress(packed, data.length))
                        + " " + Arrays.equals(data, factory.safeDecompressor().decompress(packed, data.length));
            });
        }
        say("direct", () -> {
            ByteBuffer packed = ByteBuffer.allocateDirect(factory.fastCompressor().maxCompressedLength(data.length));
            ByteBuffer back = ByteBuffer.allocate(data.length);
            factory.fastCompressor().compress(direct(data), packed);
            packed.flip();
            factory.safeDecompressor().decompress(packed, back);
            back.flip();
            return sum(array(back)) + " " + Arrays.equals(data, array(back));
        });
        say("too small", () -> factory.fastCompressor().compress(data, 0, data.length, new byte[100], 0, 100));
        say("garbage", () -> factory.safeDecompressor().decompress(new byte[] {9, 9, 9, 9, 9, 9, 9}, 100).length);
        say("out of range", () -> factory.fastCompressor().compress(data, data.length - 1, 2));
        say("hash", () -> Integer.toHexString(hashes.hash32().hash(data, 0, data.length, 42)) + " "
                + Long.toHexString(hashes.hash64().hash(direct(data), 5, 1000, 42)));
        say("streaming hash", () -> {
            try (StreamingXXHash32 small = hashes.newStreamingHash32(7);
                    StreamingXXHash64 large = hashes.newStreamingHash64(7)) {
                for (int i = 0; i + 1000 <= data.length; i += 1000) {
                    small.update(data, i, 1000);
                    large.update(data, i, 1000);
                }
                return Integer.toHexString(small.getValue()) + " " + Long.toHexString(large.getValue());
            }
        });
        streams("lz4", data, out -> new LZ4BlockOutputStream(out, 1 << 14, factory.fastCompressor()),
                in -> new LZ4BlockInputStream(in, factory.fastDecompressor()));
        streams("frames", data, LZ4FrameOutputStream::new, LZ4FrameInputStream::new);
    }

    static void zstd(byte[] data) {
        for (int level : new int[] {-1, 1, 3, 9, 19})
            say("level " + level, () -> {
                byte[] packed = Zstd.compress(data, level);
                byte[] back = new byte[data.length];
                return sum(packed) + " " + Zstd.decompress(back, packed) + " " + Arrays.equals(data, back) + " "
                        + Zstd.decompressedSize(packed);
            });
        say("direct", () -> {
            ByteBuffer packed = Zstd.compress(direct(data), 3);
            ByteBuffer back = Zstd.decompress(packed, data.length);
            return sum(array(back));
        });
        say("not direct", () -> Zstd.compress(ByteBuffer.wrap(data), 3));
        say("dictionary", () -> {
            ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4096);
            for (int i = 0; i < 1000; i++)
                trainer.addSample(("{\"name\": \"user" + i + "\", \"number\": " + i * 31 + ", \"active\": true}").getBytes());
            byte[] words = trainer.trainSamples();
            byte[] message = "{\"name\": \"user77\", \"number\": 12345, \"active\": true}".getBytes();
            try (ZstdDictCompress pack = new ZstdDictCompress(words, 3);
                    ZstdDictDecompress unpack = new ZstdDictDecompress(words)) {
                byte[] packed = Zstd.compress(message, pack);
                return sum(words) + " " + packed.length + " " + new String(Zstd.decompress(packed, unpack, 1000));
            }
        });
        say("garbage", () -> Zstd.decompress(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 100));
        say("too small", () -> Zstd.decompress(Zstd.compress(data), 10));
        say("error", () -> Zstd.isError(-20) + " " + Zstd.getErrorName(-20));
        say("bound", () -> Zstd.compressBound(1000));
        streams("zstd", data, ZstdOutputStream::new, ZstdInputStream::new);
        streams("checked", data, out -> new ZstdOutputStream(out).setChecksum(true).setLevel(7),
                in -> new ZstdInputStream(in).setContinuous(false));
    }

    static void threads(byte[] data) throws InterruptedException {
        Thread[] threads = new Thread[4];
        String[] results = new String[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                int good = 0;
                for (int j = 0; j < 30; j++) {
                    byte[] part = Arrays.copyOfRange(data, 1000 * (number + j), 2000 * (number + j + 1));
                    try {
                        byte[] packed = number % 2 == 0 ? Snappy.compress(part) : Zstd.compress(part);
                        byte[] back = number % 2 == 0 ? Snappy.uncompress(packed) : Zstd.decompress(packed, part.length);
                        good += Arrays.equals(part, back) ? 1 : 0;
                    } catch (Exception e) {
                        results[number] = e.toString();
                    }
                }
                results[number] = good + " good";
            });
            threads[i].start();
        }
        for (Thread thread : threads)
            thread.join();
        System.out.println(Arrays.toString(results));
    }

    public static void main(String[] arguments) throws Exception {
        byte[] data = text(300_000, 1);
        byte[] large = text(12_000_000, 2);
        switch (arguments[0]) {
            case "snappy":
                snappy(data);
                say("large", () -> sum(Snappy.compress(large)));
                break;
            case "lz4":
                lz4(data);
                say("large", () -> sum(LZ4Factory.nativeInstance().fastCompressor().compress(large)));
                break;
            default:
                zstd(data);
                say("large", () -> sum(Zstd.compress(large)));
                threads(data);
        }
    }
}
