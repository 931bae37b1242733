// Lexical structure (JLS 3): contextual keywords as names, identifiers with signs and other letters written as escapes,
// comments of odd shapes, escapes that make tokens, operators without blanks, separators, empty statements and declarations.
import java.util.*;

public class LexicalForms {
    static int record = 1, sealed = 2, permits = 3, yields = 4, var = 5, module = 6, open = 7, with = 8, to = 9, transitive = 10, exports = 11, uses = 12, provides = 13;
    static int $ = 20, _a = 21, $_ = 22, a1$b_ = 23, \u0061\u0062 = 24, \u00e9t\u00e9 = 25, \u4e2d = 26, \u03b1\u03b2 = 27, _\u0661 = 28;;
    static class Record { int record() { return 30; } Record sealed(Record permits) { return permits; } }
    static <var$> var$ permits(var$ sealed) { return sealed; }
    static int var(int var) { return var * 2; }
    static int record(int record) { int sealed = record; { int permits = sealed; record += permits; } return record; }
    \u0073tatic \u0069nt escaped(\u0069nt \u0078)\u007b \u0072eturn x \u002b 1\u003b \u007d
    static int comments(/* in */int a/**/,/***/int b)/* before */{/* // */return a/* a */+/*+*/+/**/b;/*
        * } return 0; { */}
    static int slashes() { int x = 8, y = 2; return x //* y
        / y /* / 2 */ / 2; }
    static String text() { return "/* no comment */" + '/' + "// none" + "\u0022.length() + \u0022" + "\\u0041" + "\u005c\u005c"; }
    static int plus(int a, int b) { return a+++b+ ++a+-b- -a-~b+-+-a; }
    static boolean shifts(int a) { return a>>>2>a>>3==a<<1>>1<a!=!(a>=a)|a<=a&a!=a^true; }
    static int generic(Map<String,List<List<int[]>>>m) { return m.size()>>1>>>1; }
    static int empty() { ;;; for (;;) { ; break; } if (true) ; else ; { } {{{}}} label: ; do ; while (false); return 1; }
    static double numbers() { return 1.+.5+1e0+1.e-1+.1e+1f+0x.8p1+0x1.p0+0xAp-1d+1_0.0_1+0b1_01+0_7+0x7fff_ffff+'\u0041'+"\0".length()+1f/3; }
    static long longs() { return 0L+1l+0xffL+0b1L+077L+1_000L+0x8000_0000+0x8000_0000L+-2147483648+-9223372036854775808L; }
    static String chars() { return ""+'\''+'"'+"\"'"+'\\'+'\t'+'\101'+'\7'+'\377'+(int)'\u0000'+"\s|\t|"+"\18"+"\400"; }
    interface Empty { } @interface Nothing { } enum None { } enum Trailing { A, B, ; } record Unit() { } class Bare { ; ; }
    int[] oldStyle()[] { return new int[][] {{1,2,},{},}; }
    int mixed[] = {1,}, one = 2, twoD[][] = {{3}};
    static int ternaries(int a) { return a>0?a>1?a>2?3:2:1:a<-1?a<-2?-3:-2:a==0?0:-1; }
    static int labels() { int n = 0; a: for (int a = 0; ; a++) { b: { n += a; if (a == 1) continue a; if (a == 2) break b; if (a > 3) break a; } n += 100; } return n; }
    static Object casts(Object o) { return (int)+(char)-(byte)~(short)5+(o==null?(Object)"n":(Object)(o)).toString()+(Integer)(5)+(int)(Integer)6; }
    static int yieldLike(int k) { return switch (k) { case 0: yield +1; case 1: { int yields = 5; yield(yields) + 1; } default: yield -k; }; }
    @SuppressWarnings(value = {}) @Deprecated public static final synchronized strictfp int modifiers() { return 1; }
    static int unicodeNames() { int \u0041\u030a = 1, \uff21 = 2, A = 3; return \u0041\u030a * 100 + \uff21 * 10 + A; }
    static String block() {
        return """
            one "two" \"""three\"""
              indented\tTab \
            joined
            trailing   \040
            \u0041\101""";
    }
    public static void main(String... args) {
        System.out.println(record + sealed + permits + yields + var + module + open + with + to + transitive + exports + uses + provides + " " + ($ + _a + $_ + a1$b_ + ab + \u00e9t\u00e9 + \u4e2d + \u03b1\u03b2 + _\u0661));
        var var = new Record(); var record = var.record(); int yield_ = 1; System.out.println("" + record + permits(5) + LexicalForms.<Integer>permits(7) + var(3) + record(4) + var.sealed(null) + escaped(yield_));
        System.out.println(comments(3, 4) + " " + slashes() + " " + text() + " " + plus(3, 5) + " " + shifts(9) + shifts(-9) + " " + generic(new HashMap<>()) + empty());
        System.out.println(numbers() + " " + longs());
        for (char c : chars().toCharArray()) System.out.print((int) c + " ");
        System.out.println(Arrays.deepToString(new LexicalForms().oldStyle()) + new LexicalForms().mixed.length + new LexicalForms().twoD[0][0] + Trailing.values().length + None.values().length + new Unit() + Nothing.class.isAnnotation());
        for (int i = -4; i < 5; i++) System.out.print(ternaries(i) + " ");
        System.out.println(labels() + " " + casts(null) + casts("o") + " " + yieldLike(0) + yieldLike(1) + yieldLike(2) + modifiers() + " " + unicodeNames());
        System.out.println(block().replace("\n", "|"));
        /* \u002a\u002f System.out.println("after an escaped end of comment"); /**/
        // \u000a System.out.println("after an escaped end of line");
        char quote = '\u005c''; System.out.println(quote + "\u005cn".length() + '\u005c\u005c');
        List<String>names=new ArrayList<>();for(String s:new String[]{"a","b"})names.add(s);System.out.println(names);int i=0;i=i++ + ++i;i^=i<<1;System.out.println(i);
        int \u0069\u006e\u0064 = 3; ind <<= 2; ind >>>= 1; ind %= 4; ind |= 8; ind &= ~1; System.out.println(ind);
        if (args.length == 0) label: { if (i > 0) break label; System.out.println("not reached"); } else System.out.println("args");
        try { Class.forName("LexicalForms$Bare"); System.out.println(LexicalForms.class.getDeclaredField("\u4e2d").getName().length() + LexicalForms.class.getDeclaredField("\u00e9t\u00e9").getName().charAt(0)); } catch (ReflectiveOperationException e) { System.out.println(e); }
    }
}
