// Hot string work: charAt loops, builders, comparisons, hashing, both encodings.
public class HotStrings {
    static int vowels(String s) {
        int n = 0;
        for (int i = 0; i < s.length(); i++) switch (s.charAt(i)) {
            case 'a':
            case 'e':
            case 'i':
            case 'o':
            case 'u':
            case '\u00e4': n++;
        } return n;
    }

    static int hash(String s) { int h = 0; for (int i = 0; i < s.length(); i++) h = 31 * h + s.charAt(i); return h; }

    static String rot(String s) {
        char[] c = s.toCharArray();
        for (int i = 0; i < c.length; i++) if (c[i] >= 'a' && c[i] <= 'z') c[i] = (char) ((c[i] - 'a' + 13) % 26 + 'a');
        return new String(c);
    }

    static boolean pal(String s) {
        for (int i = 0, j = s.length() - 1; i < j; i++, j--) if (s.charAt(i) != s.charAt(j)) return false;
        return true;
    }

    static String rle(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length();) {
            int j = i;
            while (j < s.length() && s.charAt(j) == s.charAt(i)) j++;
            b.append(s.charAt(i));
            if (j - i > 1) b.append(j - i);
            i = j;
        }
        return b.toString();
    }

    static int words(String s) {
        int n = 0;
        boolean in = false;
        for (char c : s.toCharArray()) { boolean l = Character.isLetter(c); if (l && !in) n++; in = l; }
        return n;
    }

    static int find(String s, String p) {
        int c = 0;
        for (int i = s.indexOf(p); i >= 0; i = s.indexOf(p, i + 1)) c++;
        return c;
    }

    public static void main(String[] args) {
        String lat = "the quick brown fox jumps over the lazy dog \u00e4\u00f6\u00fc ",
                u = "\u0436\u4e2d mixed a\u0301 text \ud83d\ude00 end ", pal = "abcdefgfedcba";
        long t = 0;
        for (int r = 0; r < 120; r++) {
            String s = r % 3 == 0 ? lat : r % 3 == 1 ? u : lat + u;
            t = t * 31 + vowels(s) + hash(s) + rot(s).hashCode() + words(s) + find(s, "o") + (pal(pal) ? 1 : 0)
                    + (pal(s) ? 100 : 0);
            if (hash(s) != s.hashCode()) t = -1;
        }
        System.out.println(t);
        System.out.println(rle("aaabccddddde") + " " + rle("\u4e2d\u4e2d\u4e2dx") + rle(""));
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            b.append((char) ('a' + i % 26));
            if (i % 97 == 0) b.append('\u20ac');
            if (b.length() > 500) b.delete(0, 250);
        }
        System.out.println(b.length() + " " + b.toString().hashCode());
        String[] ws = new String[60];
        for (int i = 0; i < 60; i++) ws[i] = (i % 4 == 0 ? "\u00e9" : i % 4 == 1 ? "\u4e2d" : "w") + i * 7919 % 61;
        int cmp = 0, eq = 0;
        for (String x : ws) for (String y : ws) {
            int c = x.compareTo(y);
            cmp += Integer.signum(c);
            if (x.equals(y)) eq++;
            if (c < 0 && x.compareToIgnoreCase(y) < 0) cmp += 3;
            if (x.regionMatches(true, 1, y, 1, 1)) eq += 2;
        }
        System.out.println(cmp + " " + eq);
        long h = 0;
        for (int i = 0; i < 1500; i++) {
            String n = Integer.toString(i * i - 5000);
            h = h * 17 + Integer.parseInt(n) + n.length() + String.valueOf(i / 8.0).hashCode()
                    + Long.toHexString(i * 0x12345L).hashCode();
        }
        System.out.println(h);
    }
}
