// Hash codes that the specification fixes: strings, boxes, collections, arrays, enums left out, records of them.
import java.util.*;

public class HashCodes {
    record R(int a, String b, List<Integer> c) { }

    public static void main(String[] args) {
        Object[] os = {
            0, -1, 12345, 1L << 40, -7L, 1.5, -0.0, Double.NaN, 2.5f, 'x', true, false, (byte) -3, (short) 300, "",
            "a", "hello world", "\u20ac\u00e4", List.of(), List.of(1, 2, 3), Arrays.asList("x", null),
            new ArrayList<>(List.of("q")), Set.of(5), new TreeSet<>(List.of(1, 2)), Map.of("k", 1),
            new TreeMap<>(Map.of(1, "a", 2, "b")), Map.entry("k", "v"), Optional.of(3), Optional.empty(), new BitSet(),
            java.math.BigInteger.TEN.pow(30), new java.math.BigDecimal("1.50"), new R(1, "r", List.of(2)),
            java.time.LocalDate.of(2020, 2, 29), java.time.Duration.ofSeconds(5),
            UUID.fromString("00000000-0000-0001-0000-000000000002"), Locale.US, new java.io.File("a/b"),
            java.nio.file.Path.of("a/b"), java.net.URI.create("http://x/y"), new Date(1L << 40),
            String.class.getName(), java.nio.charset.StandardCharsets.UTF_8, new int[0].length,
            Character.getNumericValue('z'), new StringBuilder("sb").toString(),
            java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3}), Currency.getInstance("EUR").getCurrencyCode(),
            new AbstractMap.SimpleEntry<>(null, 5), Collections.nCopies(3, "z"), new ArrayDeque<>(List.of(1)).size(),
            java.time.ZoneOffset.UTC, EnumSet.noneOf(Thread.State.class), Boolean.TRUE
        };
        for (Object o : os) System.out.println(o.getClass().getSimpleName() + " " + o.hashCode());
        System.out.println(Arrays.hashCode(new int[] {1, 2}) + " " + Arrays.hashCode(new long[] {1L << 40}) + " "
                + Arrays.hashCode(new double[] {
            1.5
        }) + " " + Arrays.hashCode(new boolean[] {true, false}) + " " + Arrays.hashCode(new char[] {'a'}) + " "
                + Arrays.hashCode(new Object[] {
            null, "x"
        }) + " " + Arrays.deepHashCode(new int[][] {{ 1 } , { 2 }}) + " " + Objects.hash()
                + Objects.hash((Object) null) + " " + Objects.hash(1, "x", 2.5));
        String s = "";
        int h = 0;
        for (int i = 0; i < 40; i++) { s += (char) (i * 977); h ^= s.hashCode(); }
        System.out.println(h + " " + "polygenelubricants".hashCode() + " " + "AaAaAa".hashCode() + "BBBBBB".hashCode());
    }
}
