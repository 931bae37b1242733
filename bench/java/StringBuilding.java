// Concatenation, builders, formatting, splitting, replacing, case mapping, substring search.
// Usage: StringBuilding [iterations]
public class StringBuilding {
    static int once(int k) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            b.append("item").append(i * k).append('=').append(i / 4.0).append(';');
            if (i % 50 == 49) b.insert(10, "ins").deleteCharAt(3).reverse();
        }
        String s = b.toString();
        int h = s.hashCode();
        String t = "";
        for (int i = 0; i < 60; i++) t += i + "," + (char) ('a' + i % 26);
        h = h * 31 + t.length();
        for (String p : s.split(";")) h = h * 31 + p.trim().toUpperCase(java.util.Locale.ROOT).hashCode();
        h = h * 31 + s.replace("it", "IT").indexOf("ITem7");
        int pos = 0, n = 0;
        while ((pos = s.indexOf("5", pos)) >= 0) { pos++; n++; }
        char[] cs = s.toCharArray();
        for (int i = 0; i < cs.length; i++) if (cs[i] >= '0' && cs[i] <= '9') cs[i] = (char) ('9' - (cs[i] - '0'));
        String r = new String(cs);
        h = h * 31 + r.hashCode() + n;
        for (int i = 0; i + 20 < r.length(); i += 20) if (r.substring(i, i + 20).compareTo(s.substring(i, i
                + 20)) < 0) h++;
        return h * 31 + String.join("-", t.split(",")).length() + (s + k + r).length()
                + Integer.parseInt("" + (k & 1023));
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 240;
        long sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + once(i + 1);
        System.out.println("StringBuilding " + n + " " + sum);
    }
}
