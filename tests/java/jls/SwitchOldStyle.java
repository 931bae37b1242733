// Switch statements with colons (JLS 14.11): fall-through, default anywhere, all selector types, sparse and dense and
// extreme labels, strings with equal hash codes, scopes, nesting, and selectors that are null or throw.
public class SwitchOldStyle {
    static final int FOUR = 4;
    static final String KEY = "k" + FOUR;
    enum Day { MON, TUE, WED, THU, FRI }

    static String fall(int n) {
        String s = "";
        switch (n) {
        default: s += "d";
        case 1: s += "1";
        case 2: s += "2"; break;
        case 3:
        case FOUR: s += "34";
        case 5: { int n2 = n; s += n2; break; }
        }
        return s;
    }
    static int extremes(int n) {
        switch (n) {
        case Integer.MIN_VALUE: return 1;
        case Integer.MAX_VALUE: return 2;
        case -1: return 3;
        case 0: return 4;
        }
        return 0;
    }
    static int dense(int n) {
        switch (n) {
        case 2147483645: return 1;
        case 2147483646: return 2;
        case 2147483647: return 3;
        }
        switch (n) { case -2147483648: return 4; case -2147483647: return 5; case -2147483645: return 6; default: return 7; }
    }
    static String bytes(byte b) { switch (b) { case -128: return "min"; case 127: return "max"; case 'A': return "A"; default: return "?"; } }
    static String chars(char c) { switch (c) { case 0: return "nul"; case '\uffff': return "max"; case 'a': case 'e': return "vowel"; default: return "" + c; } }
    static String shorts(Short s) { switch (s) { case 300: return "three hundred"; case (short) 70000: return "wrapped"; default: return "" + s; } }
    static String strings(String s) {
        switch (s) {
        case "Aa": return "1";
        case "BB": return "2"; // the hash code of "Aa"
        case "AaBB": return "3";
        case "BBAa": return "4";
        case "": return "empty";
        case KEY: return "constant";
        case "\0": return "nul"; // the hash code of ""
        case "\ud83d\ude00": return "smile";
        default: return "none";
        }
    }
    static String days(Day d) {
        StringBuilder sb = new StringBuilder();
        switch (d) {
        case FRI: sb.append("weekend soon ");
        case THU: sb.append("late ");
        default: sb.append("work"); break;
        case MON: sb.append("coffee");
        }
        return sb.toString();
    }
    static int scope(int n) {
        switch (n) {
        case 0: int x = 1; x++; return x;
        case 1: x = 10; return x; // declared above, not yet assigned
        default: { int y = n; x = y; } return x * 2;
        }
    }
    static int nested(int a, int b) {
        switch (a) {
        case 1:
            switch (b) { case 1: return 11; case 2: break; default: return 19; }
            return 12;
        case 2:
            do { if (b-- > 0) continue; break; } while (true);
            return b;
        }
        return 0;
    }
    static int empty(int[] calls) { switch (calls[0]++) { } switch (calls[0]++) { default: } switch (calls[0]++) { case 7: } return calls[0]; }
    static int duff(int count) {
        int n = 0, rounds = (count + 3) / 4;
        switch (count % 4) {
        case 0: do { n++; if (true) { } n += 0;
            n++; n++; n++; } while (--rounds > 0); break;
        case 3: n++;
        case 2: n++;
        case 1: n++;
            n += 4 * (rounds - 1);
        }
        return n;
    }
    public static void main(String[] args) {
        for (int i = -1; i < 7; i++)
            System.out.print(fall(i) + " ");
        System.out.println();
        for (int i : new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MIN_VALUE + 2, Integer.MIN_VALUE + 3, -1, 0, 1,
            Integer.MAX_VALUE - 2, Integer.MAX_VALUE - 1, Integer.MAX_VALUE})
            System.out.print(extremes(i) + "" + dense(i) + " ");
        System.out.println();
        System.out.println(bytes((byte) 128) + bytes((byte) 127) + bytes((byte) 65) + bytes((byte) 0) + " " + chars('\0') + chars('\uffff')
            + chars('e') + chars('z') + " " + shorts((short) 300) + shorts((short) 4464) + shorts((short) 1));
        for (String s : new String[] {"Aa", "BB", "C#", "AaBB", "BBAa", "AaAa", "BBBB", "", "\0", "\0\0", "k4", "\ud83d\ude00", new String("Aa")})
            System.out.print(strings(s) + " ");
        System.out.println();
        for (Day d : Day.values())
            System.out.print(days(d) + ", ");
        System.out.println();
        System.out.println(scope(0) + " " + scope(1) + " " + scope(9) + " " + nested(1, 1) + " " + nested(1, 2) + " " + nested(1, 3) + " "
            + nested(2, 3) + " " + nested(3, 3) + " " + empty(new int[1]));
        for (int i = 1; i < 10; i++)
            System.out.print(duff(i) + " ");
        System.out.println();
        Object[] nulls = {(Runnable) () -> strings(null), (Runnable) () -> days(null), (Runnable) () -> shorts(null),
            (Runnable) () -> { switch (1 / Integer.parseInt("0")) { default: System.out.println("never"); } }};
        for (Object r : nulls) {
            try {
                ((Runnable) r).run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
