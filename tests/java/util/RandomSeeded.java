// java.util.Random, SplittableRandom with seeds: every generator method.
import java.util.*;

public class RandomSeeded {
    public static void main(String[] args) {
        for (long seed : new long[] {0, 42, -1, 1L << 50}) {
            Random r = new Random(seed);
            StringBuilder b = new StringBuilder();
            for (int i = 0; i < 5; i++) b.append(r.nextInt()).append(' ').append(r.nextInt(100)).append(' ')
                    .append(r.nextInt(64)).append(' ').append(r.nextLong()).append(' ').append(r.nextDouble())
                    .append(' ').append(r.nextFloat()).append(' ').append(r.nextBoolean()).append(' ')
                    .append(r.nextGaussian()).append(' ').append(r.nextInt(5, 10)).append("; ");
            System.out.println(b);
            byte[] x = new byte[7];
            r.nextBytes(x);
            System.out.println(Arrays.toString(x));
        }
        Random r = new Random(1);
        r.setSeed(2);
        System.out.println(r.nextInt() + " " + new Random(2).nextInt());
        int[] h = new int[6];
        for (int i = 0; i < 6000; i++) h[r.nextInt(6)]++;
        System.out.println(Arrays.toString(h));
        try { r.nextInt(0); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        try { r.nextInt(5, 5); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        SplittableRandom s = new SplittableRandom(7);
        System.out.println(s.nextInt() + " " + s.nextLong() + " " + s.nextInt(10) + " " + s.split().nextInt() + " "
                + s.nextDouble() + s.nextBoolean());
        System.out.println(java.util.random.RandomGenerator.of("Random") instanceof Random);
        List<Integer> l = new ArrayList<>();
        for (int i = 0; i < 15; i++) l.add(i);
        Collections.shuffle(l, new Random(99));
        System.out.println(l);
        double sum = 0;
        for (int i = 0; i < 1000; i++) sum += r.nextGaussian();
        System.out.println(sum);
        System.out.println(new Random(5).nextLong(1000) + " " + new Random(5).nextLong(5, 1L << 40) + " "
                + new Random(5).nextDouble(2.5) + " " + new Random(5).nextFloat(1f, 2f));
    }
}
