// Random, SplittableRandom, RandomGenerator of every algorithm of java.util.random that java.base and jdk.random offer with
// fixed seeds: ints, longs, bounded ones, doubles, gaussians, streams, splits and jumps, errors.
import java.util.*;
import java.util.random.*;
import java.util.stream.*;

public class RandomGenerators {
    interface Act { Object run(); }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " -> " + e);
        }
    }
    static String sample(RandomGenerator r) {
        byte[] b = new byte[5];
        r.nextBytes(b);
        return r.nextInt() + " " + r.nextInt(100) + " " + r.nextInt(-50, 50) + " " + r.nextLong() + " " + r.nextLong(1L << 40) + " " + r.nextLong(-5, 5) + " " + r.nextDouble() + " " + r.nextFloat() + " " + r.nextBoolean() + " " + Arrays.toString(b) + " " + r.nextGaussian() + " " + r.nextExponential() + " " + r.nextDouble(1, 2) + " " + r.nextFloat(5f);
    }
    public static void main(String[] args) {
        t("random", () -> sample(new Random(42)));
        t("random streams", () -> new Random(7).ints(5, 0, 10).boxed().toList() + "" + new Random(7).longs(2).boxed().toList() + new Random(7).doubles(2, 1, 3).boxed().toList() + new Random(1).ints().limit(2).sum());
        t("random bounds of powers of two", () -> { Random r = new Random(3); String s = ""; for (int b : new int[] {1, 2, 16, 1 << 30, 1 << 30 | 1, Integer.MAX_VALUE}) s += r.nextInt(b) + " "; return s; });
        t("splittable", () -> { SplittableRandom r = new SplittableRandom(42), s = r.split(); return sample(r) + " | " + sample(s) + " " + r.splits(2).map(x -> x.nextInt(1000)).toList(); });
        for (String n : new String[] {"L32X64MixRandom", "L64X128MixRandom", "L64X128StarStarRandom", "L64X256MixRandom", "L64X1024MixRandom", "L128X128MixRandom", "L128X256MixRandom", "L128X1024MixRandom", "Xoroshiro128PlusPlus", "Xoshiro256PlusPlus", "SplittableRandom", "Random"}) {
            RandomGeneratorFactory<RandomGenerator> f = RandomGeneratorFactory.of(n);
            t(n, () -> f.group() + " " + f.stateBits() + " " + f.equidistribution() + " " + f.isJumpable() + f.isLeapable() + f.isSplittable() + f.isStreamable() + f.isArbitrarilyJumpable() + f.isStatistical() + f.isStochastic() + f.isHardware() + " " + sample(f.create(12345)));
        }
        t("jumps", () -> { RandomGenerator.LeapableGenerator g = (RandomGenerator.LeapableGenerator) RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(9); g.jump(); long a = g.nextLong(); g.leap(); RandomGenerator.JumpableGenerator c = g.copy(); return a + " " + g.nextLong() + " " + c.nextLong() + " " + g.jumps(2).map(RandomGenerator::nextInt).toList(); });
        t("splits", () -> { RandomGenerator.SplittableGenerator g = RandomGenerator.SplittableGenerator.of("L64X128MixRandom") == null ? null : (RandomGenerator.SplittableGenerator) RandomGeneratorFactory.of("L64X128MixRandom").create(5); RandomGenerator.SplittableGenerator h = g.split(); return g.nextLong() + " " + h.nextLong() + " " + g.split(h).nextInt(); });
        t("seed bytes", () -> RandomGeneratorFactory.of("L64X128MixRandom").create(new byte[32]).nextLong());
        t("unknown", () -> RandomGenerator.of("Nonsense"));
        t("default", () -> RandomGeneratorFactory.getDefault().name() + " " + RandomGeneratorFactory.all().map(RandomGeneratorFactory::name).sorted().collect(Collectors.joining(",")));
        t("bound zero", () -> new Random().nextInt(0));
        t("bounds crossed", () -> new Random().nextInt(5, 5));
        t("double bound", () -> new SplittableRandom().nextDouble(Double.POSITIVE_INFINITY));
        t("double range", () -> new SplittableRandom().nextDouble(2, Double.NaN));
        t("negative size", () -> new Random().ints(-1));
        t("gaussian", () -> new Random(5).nextGaussian() + " " + new SplittableRandom(5).nextGaussian(10, 2));
        t("gaussian deviation", () -> new SplittableRandom(5).nextGaussian(1, -1));
        t("shuffle", () -> { List<Integer> l = new ArrayList<>(IntStream.range(0, 10).boxed().toList()); Collections.shuffle(l, new Random(99)); return l; });
        t("statistics", () -> { Random r = new Random(11); int[] c = new int[8]; for (int i = 0; i < 4000; i++) c[r.nextInt(8)]++; return Arrays.toString(c); });
        t("set seed", () -> { Random r = new Random(1); r.nextGaussian(); r.setSeed(1); return r.nextInt() == new Random(1).nextInt(); });
        t("subclass", () -> new Random(3) { @Override protected int next(int bits) { return (1 << bits - 1) - 1; } }.nextDouble() + " " + new Random(3) { @Override protected int next(int bits) { return 1; } }.nextLong());
        t("math", () -> Math.random() < 1 && Math.random() >= 0);
        t("only one method", () -> { RandomGenerator g = new RandomGenerator() { long s; public long nextLong() { return s += 0x9e3779b97f4a7c15L; } }; return sample(g); });
    }
}
