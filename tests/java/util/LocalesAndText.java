// Locale, ResourceBundle controls, Scanner on hard inputs, StringTokenizer, StringJoiner, Formatter's errors, HexFormat,
// UUID, Base64's errors, Currency, IntSummaryStatistics, Objects' checks, Optional's errors.
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LocalesAndText {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    public static void main(String[] args) {
        Locale l = new Locale.Builder().setLanguage("sr").setScript("Latn").setRegion("RS").setVariant("POSIX").setExtension('x', "priv").setUnicodeLocaleKeyword("ca", "gregory").build();
        t("locale", () -> l + " " + l.toLanguageTag() + " " + l.getDisplayLanguage(Locale.ENGLISH) + "/" + l.getDisplayScript(Locale.ENGLISH) + "/" + l.getDisplayCountry(Locale.ENGLISH) + " " + l.getISO3Language() + l.getISO3Country() + " " + l.getExtension('x') + l.getUnicodeLocaleType("ca") + l.stripExtensions() + l.hasExtensions());
        for (String s : new String[] {"en-US", "de_DE", "zh-Hans-CN", "x-y", "i-klingon", "en-US-u-nu-thai", "und", "", "no-NO-NY", "ja-JP-u-ca-japanese-x-lvariant-JP", "toolonglanguage", "iw"}) t("tag " + s, () -> { Locale x = Locale.forLanguageTag(s); return x + " | " + x.toLanguageTag() + " | " + x.getLanguage() + "," + x.getScript() + "," + x.getCountry() + "," + x.getVariant(); });
        t("bad tag", () -> new Locale.Builder().setLanguageTag("de_DE"));
        t("bad region", () -> new Locale.Builder().setRegion("ABCD"));
        t("no such country", () -> new Locale("xx", "YY").getISO3Country());
        t("filter", () -> Locale.filter(Locale.LanguageRange.parse("de-*,en;q=0.5,fr;q=0.9"), List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.UK)) + " " + Locale.lookup(Locale.LanguageRange.parse("zh-TW,en-GB"), List.of(Locale.UK, Locale.CHINA)) + Locale.LanguageRange.parse("en;q=0.3,de"));
        t("equal", () -> new Locale("EN", "us").equals(Locale.US) + " " + Locale.US.hashCode() + " " + Locale.ROOT.toString().isEmpty() + new Locale("he") + Locale.forLanguageTag("he"));
        t("cases", () -> "TITLE i".toLowerCase(new Locale("tr")).codePointAt(1) + " " + "\u00df".toUpperCase() + " " + "\u03a3A\u03a3".toLowerCase().codePointAt(2) + " " + "i".toUpperCase(new Locale("lt")).length());
        ResourceBundle.Control c = new ResourceBundle.Control() {
            @Override public List<String> getFormats(String b) { return List.of("mem"); }
            @Override public ResourceBundle newBundle(String b, Locale x, String f, ClassLoader cl, boolean r) { String n = toBundleName(b, x); return n.equals("B") || n.equals("B_de") || n.equals("B_de_AT") ? new ListResourceBundle() { protected Object[][] getContents() { return n.equals("B") ? new Object[][] {{"a", "root a"}, {"b", "root b"}} : new Object[][] {{"a", n + " a"}, {"n", new int[] {1}}}; } } : null; }
            @Override public Locale getFallbackLocale(String b, Locale x) { return x.equals(Locale.GERMANY) ? null : Locale.GERMANY; }
        };
        for (Locale x : new Locale[] {new Locale("de", "AT"), new Locale("de", "CH"), Locale.FRANCE, Locale.ROOT}) t("bundle " + x, () -> { ResourceBundle b = ResourceBundle.getBundle("B", x, c); return b.getLocale() + " " + b.getString("a") + " " + b.getString("b") + " " + new TreeSet<>(b.keySet()) + c.getCandidateLocales("B", x); });
        t("missing bundle", () -> ResourceBundle.getBundle("no.Such", Locale.US));
        t("missing key", () -> ResourceBundle.getBundle("B", Locale.GERMANY, c).getString("zz"));
        t("no string", () -> ResourceBundle.getBundle("B", Locale.GERMANY, c).getString("n"));
        Scanner s = new Scanner("12 abc 0x1F 1,234 3.5e2 true\nrest of line\n\nlast").useLocale(Locale.US);
        t("scanner", () -> s.nextInt() + s.next("[a-c]+") + s.hasNextInt() + s.nextInt(36 > 0 ? 10 : 16));
        t("scanner on", () -> s.next() + " " + s.nextInt() + " " + s.nextDouble() + s.nextBoolean() + "|" + s.nextLine() + "|" + s.nextLine() + "|" + s.nextLine() + "|" + s.hasNextLine() + s.findInLine("l(.)s") + s.match().group(1) + s.next() + s.hasNext());
        t("scanner at the end", () -> s.next());
        t("scanner closed", () -> { s.close(); return s.hasNext(); });
        t("scanner delimiters", () -> new Scanner("a1b22c").useDelimiter("\\d").tokens().toList() + "" + new Scanner("x,,y").useDelimiter(",").tokens().toList() + new Scanner("k=v;k2=v2").findAll("(\\w+)=(\\w+)").map(m -> m.group(2)).toList() + new Scanner("aXbXc").useDelimiter("X").skip("a").next());
        t("scanner overflow", () -> new Scanner("99999999999").nextInt());
        t("tokenizer", () -> { StringTokenizer k = new StringTokenizer("a,b;;c", ",;", true); StringBuilder sb = new StringBuilder().append(k.countTokens()); while (k.hasMoreTokens()) sb.append('<').append(k.nextToken()).append('>'); return sb; });
        t("tokenizer ends", () -> new StringTokenizer("").nextToken());
        t("joiner", () -> new StringJoiner(",", "[", "]").setEmptyValue("none") + "" + new StringJoiner("-").add("a").merge(new StringJoiner("+", "(", ")").add("b").add("c")) + new StringJoiner(",", "{", "}").length());
        for (String f : new String[] {"%d", "%s %s", "%q", "%", "%-d", "%05s", "%,x", "%+x", "%.2d", "%10.-3s", "%n%%", "%1$s %3$s", "%<s", "%c", "%b", "%e", "%tQ", "%ty", "%#s", "%(d", "%-05d", "% +d", "%2147483648d", "%S %X %H %h", "%a", "%o"}) t("format " + f, () -> String.format(Locale.US, f, 5.5).replace("\n", "\\n") + "|");
        for (String f : new String[] {"%d %<x %<o", "%,d", "%(,.2f", "%08.3f", "%+d", "% d", "%-8d|", "%x", "%c", "%#x %#o", "%s", "%b", "%h", "%e", "%g"}) t("of -1234 " + f, () -> String.format(Locale.US, f, -1234) + "|");
        t("formattable", () -> String.format("%-10.3s|%#S", (Formattable) (fm, fl, w, p) -> fm.format("f%d,%d,%d", fl, w, p), (Formattable) (fm, fl, w, p) -> fm.format("x")));
        t("null formats", () -> String.format("%s %10s %.2s %b %h %S %d %c", null, null, null, null, null, null, null, null));
        HexFormat h = HexFormat.ofDelimiter(":").withPrefix("<").withSuffix(">").withUpperCase();
        t("hex", () -> h.formatHex(new byte[] {1, (byte) 0xab, -1}) + Arrays.toString(h.parseHex("<0A>:<fF>")) + HexFormat.of().toHexDigits((short) 0xbeef) + HexFormat.fromHexDigits("7fffffff") + HexFormat.of().parseHex("").length + HexFormat.isHexDigit('g') + h);
        t("bad hex", () -> HexFormat.of().parseHex("abc"));
        t("bad hex digit", () -> HexFormat.of().parseHex("0g"));
        t("uuid", () -> { UUID u = UUID.fromString("12345678-9abc-1ef0-8234-56789abcdef0"); return u.version() + " " + u.variant() + " " + u.timestamp() + " " + u.clockSequence() + " " + Long.toHexString(u.node()) + " " + UUID.nameUUIDFromBytes("x".getBytes()) + " " + UUID.fromString("1-2-3-4-5") + " " + new UUID(-1, 1).compareTo(new UUID(1, -1)); });
        t("bad uuid", () -> UUID.fromString("12345678"));
        t("uuid without time", () -> UUID.fromString("0-0-4000-8000-0").timestamp());
        for (String b : new String[] {"YQ==", "YQ", "YQ=", "Y", "Y===", "YW=I", "Y-_Q", "YQ==x", " YQ=="}) t("base64 " + b, () -> new String(Base64.getDecoder().decode(b)) + new String(Base64.getMimeDecoder().decode(b)));
        t("mime", () -> Base64.getMimeEncoder(8, "|".getBytes()).encodeToString("abcdefghijk".getBytes()) + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2}) + " " + Base64.getEncoder().encode(new byte[] {1}, new byte[4]));
        t("objects", () -> Objects.requireNonNullElse(null, "d") + Objects.toString(null, "n") + Objects.hash(1, null, "a") + Objects.equals(null, null) + Objects.checkIndex(2, 3) + Objects.compare("a", "b", Comparator.reverseOrder()) + Objects.deepEquals(new int[][] {{1}}, new int[][] {{1}}));
        t("check index", () -> Objects.checkIndex(3, 3));
        t("check range", () -> Objects.checkFromToIndex(2, 1, 5));
        t("check size", () -> Objects.checkFromIndexSize(2, 4, 5));
        t("check long", () -> Objects.checkIndex(-1L, 5L));
        t("optional", () -> Optional.empty().orElseThrow());
        t("optional get", () -> OptionalInt.empty().getAsInt());
        t("optional of null", () -> Optional.of(null));
        t("optional chain", () -> Optional.of(5).filter(x -> x > 5).or(() -> Optional.of(6)).map(x -> x * 2).stream().toList() + "" + Optional.of(1).flatMap(x -> Optional.empty()) + OptionalDouble.of(-0.0).equals(OptionalDouble.of(0.0)) + OptionalLong.of(5));
        t("flat map null", () -> Optional.of(1).flatMap(x -> null));
    }
}
