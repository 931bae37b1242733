// Scanner over strings: ints, words, lines, patterns, delimiters, radix, errors. StringTokenizer.
import java.util.*;
import java.util.regex.*;

public class ScannerTokens {
    public static void main(String[] args) {
        Scanner s = new Scanner("12 abc 3.5 true 0x1F 99999999999\nsecond line here\n\nlast");
        s.useLocale(Locale.ROOT);
        System.out.println(s.nextInt() + s.next() + s.nextDouble() + s.nextBoolean() + s.hasNextInt() + s.next()
                + s.hasNextInt() + s.hasNextLong() + s.nextLong());
        System.out.println("[" + s.nextLine() + "][" + s.nextLine() + "][" + s.nextLine() + "]" + s.hasNextLine()
                + s.nextLine() + s.hasNextLine() + s.hasNext());
        try { s.next(); } catch (NoSuchElementException e) { System.out.println(e); }
        try { new Scanner("abc").nextInt(); } catch (InputMismatchException e) { System.out.println(e); }
        try { new Scanner("99999999999").nextInt(); } catch (InputMismatchException e) { System.out.println(e); }
        Scanner c = new Scanner("1, 2,3 ,4").useDelimiter("\\s*,\\s*");
        int t = 0;
        while (c.hasNextInt()) t = t * 10 + c.nextInt();
        System.out.println(t);
        System.out.println(new Scanner("ff zz").nextInt(16) + " " + new Scanner("12345678901234567890")
                .nextBigInteger() + new Scanner("1.50").nextBigDecimal() + new Scanner("127").nextByte());
        Scanner f = new Scanner("name=Bob age=42 end");
        System.out.println(f.findInLine("name=(\\w+) age=(\\d+)") + f.match().group(1) + f.match().group(2) + f.next()
                + f.findInLine("zzz"));
        System.out.println(new Scanner("a1b22c333").findAll("\\d+").map(MatchResult::group).toList() + ""
                + new Scanner("x y z").tokens().toList() + new Scanner("a-b-c").useDelimiter("-").tokens().count());
        s.close();
        try { s.next(); } catch (IllegalStateException e) { System.out.println(e); }
        Scanner k = new Scanner("skip THIS 77");
        k.skip("skip\\s*");
        System.out.println(k.next("[A-Z]+") + k.hasNext("\\d+") + k.nextShort());
        Scanner big = new Scanner("w ".repeat(700) + "end");
        int n = 0;
        while (big.hasNext()) { big.next(); n++; }
        System.out.println(n);
        StringTokenizer st = new StringTokenizer("a b,c;d", " ,;");
        System.out.println(st.countTokens());
        while (st.hasMoreTokens()) System.out.print(st.nextToken() + ".");
        st = new StringTokenizer("1+2-3", "+-", true);
        while (st.hasMoreElements()) System.out.print(" " + st.nextElement());
        System.out.println();
        try { st.nextToken(); } catch (NoSuchElementException e) { System.out.println(e); }
        st = new StringTokenizer("x=1;y=2");
        System.out.println(st.nextToken("=") + st.nextToken(";") + st.nextToken());
    }
}
