import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Changes class files at random and says what the VM thinks of each: `make mutate` runs this on HotSpot and on
 * Atoll and compares.  Everything follows from the seed, so one number names a mutation:
 *
 *     java Mutate FOLDER FIRST COUNT        one line for each: number, class, verdict
 *     java Mutate FOLDER NUMBER write FILE  writes the class file with that number
 *
 * A mutation knows the structure of class files: it changes one place of the constant pool, of the flags, of a
 * member, of an attribute or of an instruction, or several of them.  The class is defined by a loader of its own
 * and linked, but none of its code is run: verification is what counts.
 */
public class Mutate {
    /** What can be changed: where, how many bytes, and what they mean. */
    enum Meaning {
        INDEX, TAG, FLAGS, COUNT, NUMBER, TEXT, OPCODE, BYTE_OPERAND, OFFSET, LIMIT, FRAME
    }

    static final class Place {
        final int at, size;
        final Meaning meaning;

        Place(int at, int size, Meaning meaning) {
            this.at = at;
            this.size = size;
            this.meaning = meaning;
        }
    }

    /** A class file taken apart, as far as it takes to know what each byte means. */
    static final class Seed {
        final String name;
        final byte[] bytes;
        final List<Place> places = new ArrayList<>();
        final List<Integer> bodies = new ArrayList<>(); /* where the Code attributes begin */
        int at, poolCount;
        int[] poolAt;

        Seed(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
            at = 6;
            place(2, Meaning.NUMBER); /* major version */
            pool();
            place(2, Meaning.FLAGS);
            place(2, Meaning.INDEX);
            place(2, Meaning.INDEX);
            int interfaces = place(2, Meaning.COUNT);
            for (int i = 0; i < interfaces; i++)
                place(2, Meaning.INDEX);
            members();
            members();
            attributes();
        }

        int u(int where, int size) {
            int value = 0;
            for (int i = 0; i < size; i++)
                value = value << 8 | bytes[where + i] & 0xFF;
            return value;
        }

        int place(int size, Meaning meaning) {
            places.add(new Place(at, size, meaning));
            at += size;
            return u(at - size, size);
        }

        void pool() {
            poolCount = place(2, Meaning.COUNT);
            poolAt = new int[poolCount];
            for (int i = 1; i < poolCount; i++) {
                poolAt[i] = at;
                int tag = place(1, Meaning.TAG);
                switch (tag) {
                case 1: {
                    int length = place(2, Meaning.COUNT);
                    for (int k = 0; k < length; k++)
                        place(1, Meaning.TEXT);
                    break;
                }
                case 3:
                case 4:
                    place(4, Meaning.NUMBER);
                    break;
                case 5:
                case 6:
                    place(4, Meaning.NUMBER);
                    place(4, Meaning.NUMBER);
                    i++;
                    break;
                case 15:
                    place(1, Meaning.BYTE_OPERAND);
                    place(2, Meaning.INDEX);
                    break;
                case 7:
                case 8:
                case 16:
                case 19:
                case 20:
                    place(2, Meaning.INDEX);
                    break;
                default:
                    place(2, Meaning.INDEX);
                    place(2, Meaning.INDEX);
                    break;
                }
            }
        }

        String utf8(int index) {
            try {
                return new DataInputStream(new java.io.ByteArrayInputStream(bytes, poolAt[index] + 1,
                    bytes.length - poolAt[index] - 1)).readUTF();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void members() {
            for (int count = place(2, Meaning.COUNT); count > 0; count--) {
                place(2, Meaning.FLAGS);
                place(2, Meaning.INDEX);
                place(2, Meaning.INDEX);
                attributes();
            }
        }

        void attributes() {
            for (int count = place(2, Meaning.COUNT); count > 0; count--) {
                String attribute = utf8(place(2, Meaning.INDEX));
                int length = place(4, Meaning.COUNT), end = at + length;
                switch (attribute) {
                case "Code":
                    bodies.add(at - 6);
                    code();
                    break;
                case "StackMapTable":
                    while (at < end)
                        place(1, Meaning.FRAME);
                    break;
                case "LineNumberTable":
                case "RuntimeVisibleAnnotations":
                    break;
                default:
                    while (end - at >= 2)
                        place(2, Meaning.INDEX);
                    break;
                }
                at = end;
            }
        }

        void code() {
            place(2, Meaning.LIMIT);
            place(2, Meaning.LIMIT);
            int length = place(4, Meaning.COUNT), start = at;
            while (at < start + length)
                instruction(start);
            for (int count = place(2, Meaning.COUNT); count > 0; count--) {
                for (int i = 0; i < 3; i++)
                    place(2, Meaning.OFFSET);
                place(2, Meaning.INDEX);
            }
            attributes();
        }

        void instruction(int start) {
            int op = place(1, Meaning.OPCODE);
            if (op == 170 || op == 171) {
                while ((at - start) % 4 != 0)
                    at++;
                place(4, Meaning.OFFSET);
                int low = place(4, Meaning.NUMBER);
                int words = op == 171 ? 2 * low : place(4, Meaning.NUMBER) - low + 1;
                for (int i = 0; i < words; i++)
                    place(4, Meaning.OFFSET);
            } else if (op == 196) {
                int wide = place(1, Meaning.OPCODE);
                place(2, Meaning.LIMIT);
                if (wide == 132)
                    place(2, Meaning.NUMBER);
            } else if (op == 18 || op == 16 || op == 188 || op >= 21 && op <= 25 || op >= 54 && op <= 58
                || op == 169) {
                place(1, Meaning.BYTE_OPERAND);
            } else if (op == 132) {
                place(1, Meaning.BYTE_OPERAND);
                place(1, Meaning.BYTE_OPERAND);
            } else if (op >= 153 && op <= 168 || op == 198 || op == 199) {
                place(2, Meaning.OFFSET);
            } else if (op == 200 || op == 201) {
                place(4, Meaning.OFFSET);
            } else if (op == 17) {
                place(2, Meaning.NUMBER);
            } else if (op == 19 || op == 20 || op >= 178 && op <= 184 || op == 187 || op == 189 || op == 192
                || op == 193) {
                place(2, Meaning.INDEX);
            } else if (op == 185 || op == 186) {
                place(2, Meaning.INDEX);
                place(1, Meaning.BYTE_OPERAND);
                place(1, Meaning.BYTE_OPERAND);
            } else if (op == 197) {
                place(2, Meaning.INDEX);
                place(1, Meaning.BYTE_OPERAND);
            }
        }

        /**
         * The same class with the code of only one method; all others throw null.  Of several bad methods
         * HotSpot names the one whose name happens to lie lowest in its memory.
         */
        Seed alone(int kept) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int from = 0;
            for (int i = 0; i < bodies.size(); i++) {
                int body = bodies.get(i);
                if (i == kept)
                    continue;
                out.write(bytes, from, body + 2 - from);
                out.writeBytes(new byte[] {0, 0, 0, 14, 0, 1, bytes[body + 8], bytes[body + 9], 0, 0, 0, 2, 1,
                    (byte) 191, 0, 0, 0, 0});
                from = body + 6 + u(body + 2, 4);
            }
            out.write(bytes, from, bytes.length - from);
            return new Seed(name, out.toByteArray());
        }

        byte[] mutate(Random random) {
            byte[] b = bytes.clone();
            /* Half of the old seeds are verified by inference, or in both ways. */
            if (name.startsWith("old") && random.nextInt(2) == 0)
                b[7] = (byte) (45 + random.nextInt(6));
            /* Text is most of a class file, and code is what matters most. */
            for (int times = 1 + (random.nextInt(4) == 0 ? random.nextInt(3) : 0); times > 0; times--) {
                Place p = places.get(random.nextInt(places.size()));
                for (int tries = 0; tries < 8 && dull(p, random); tries++)
                    p = places.get(random.nextInt(places.size()));
                change(b, p, random);
            }
            return b;
        }

        static boolean dull(Place p, Random random) {
            return p.meaning == Meaning.TEXT && random.nextInt(8) != 0
                || p.meaning == Meaning.COUNT && random.nextInt(4) != 0;
        }

        void change(byte[] b, Place p, Random random) {
            int old = u(p.at, p.size), value;
            switch (p.meaning) {
            case INDEX:
                value = random.nextInt(poolCount + 1);
                break;
            case TAG:
                value = random.nextInt(22);
                break;
            case FLAGS:
                value = old ^ 1 << random.nextInt(16);
                break;
            case OPCODE:
                value = random.nextInt(4) == 0 ? random.nextInt(256) : near(old, random, 3);
                if (random.nextInt(2) == 0)
                    value = random.nextInt(202);
                break;
            case TEXT: {
                String likely = "/;[L()VI.<>$JDab0";
                value = random.nextInt(3) == 0 ? random.nextInt(256) : likely.charAt(random.nextInt(likely.length()));
                break;
            }
            case FRAME:
                value = random.nextInt(2) == 0 ? random.nextInt(256) : near(old, random, 8);
                break;
            case OFFSET:
                value = random.nextInt(8) == 0 ? random.nextInt() : near(old, random, 12);
                break;
            case NUMBER:
                if (p.at == 6) { /* the version: those between which something changes */
                    int[] versions = {44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 60, 61, 62};
                    value = versions[random.nextInt(versions.length)];
                    break;
                }
                value = random.nextInt();
                break;
            default:
                value = random.nextInt(6) == 0 ? random.nextInt() : near(old, random, 2);
                break;
            }
            for (int i = p.size - 1; i >= 0; i--, value >>= 8)
                b[p.at + i] = (byte) value;
        }

        static int near(int old, Random random, int distance) {
            return old + random.nextInt(2 * distance + 1) - distance;
        }
    }

    static final class Definer extends ClassLoader {
        Definer() {
            super(Mutate.class.getClassLoader());
        }

        Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }
    }

    /* Listing members links the class, and initializes nothing. */
    static void link(Class<?> c) {
        c.getDeclaredConstructors();
        c.getDeclaredMethods();
        c.getDeclaredFields();
    }

    static String verdict(byte[] b) {
        try {
            Class<?> c = new Definer().define(b);
            link(c);
            return "fine";
        } catch (Throwable e) {
            return e.toString();
        }
    }

    /** Without what differs from run to run, and in one line. */
    static String clean(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '@' && s.startsWith("Definer @", i - 8)) {
                b.append("@H");
                i += hex(s, i + 1);
            } else if (c == '\n')
                b.append('|');
            else if (c < 32 || c > 126)
                b.append("\\u").append(Integer.toHexString(c));
            else
                b.append(c);
        }
        return b.toString();
    }

    static int hex(String s, int from) {
        int at = from;
        while (at < s.length() && Character.digit(s.charAt(at), 16) >= 0)
            at++;
        return at - from;
    }

    public static void main(String[] args) throws Exception {
        List<Seed> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class")).sorted()::iterator)
                seeds.add(new Seed(Path.of(args[0]).relativize(file).toString(), Files.readAllBytes(file)));
        }
        long first = Long.parseLong(args[1]);
        if (args[2].equals("write")) {
            Files.write(Path.of(args[3]), mutation(seeds, first));
            return;
        }
        long count = Long.parseLong(args[2]);
        for (long n = first; n < first + count; n++) {
            /* One write a line: what is there when the VM dies tells which mutation it was. */
            String line = n + " " + seed(seeds, n).name + " " + clean(verdict(mutation(seeds, n))) + "\n";
            System.out.write(line.getBytes("ISO-8859-1"));
            System.out.flush();
        }
    }

    static Seed seed(List<Seed> seeds, long number) {
        return seeds.get(new Random(number * 0x9E3779B97F4A7C15L).nextInt(seeds.size()));
    }

    static byte[] mutation(List<Seed> seeds, long number) {
        Random random = new Random(number * 0xD1B54A32D192ED03L + 1);
        Seed seed = seed(seeds, number);
        return seed.alone(random.nextInt(seed.bodies.size() + 1)).mutate(random);
    }
}
