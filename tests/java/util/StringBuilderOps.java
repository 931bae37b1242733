// StringBuilder and StringBuffer: every append and insert, growth, errors.
public class StringBuilderOps {
    static void t(Runnable r) {
        try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
    }

    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        System.out.println(b.capacity() + " " + b.length() + "[" + b + "]");
        b.append(true).append('c').append(1).append(-2L).append(1.5f).append(-0.0).append("s").append((String) null)
                .append((Object) null).append(new char[] {
            'x', 'y'
        }).append("abcdef", 2, 4).append(new char[] {'1', '2', '3'}, 1, 2).append(new StringBuffer("buf"))
                .append((CharSequence) "cs").appendCodePoint(65).append(Integer.MIN_VALUE).append(Long.MIN_VALUE);
        System.out.println(b + " " + b.length());
        b.insert(0, 1).insert(0, 'z').insert(0, false).insert(0, 2.5).insert(0, 7L).insert(0, 1f).insert(0, "str")
                .insert(0, (Object) null).insert(0, new char[] {
            'q'
        }).insert(3, "abcdef", 1, 3).insert(2, new char[] {'1', '2', '3'}, 0, 2);
        System.out.println(b);
        b.delete(5, 20).deleteCharAt(0).replace(0, 3, "REPL").setCharAt(1, '!');
        System.out.println(b + " " + b.indexOf("null") + b.indexOf("null", 30) + b.lastIndexOf("c") + b.charAt(2)
                + b.substring(30) + b.substring(2, 5) + b.subSequence(0, 2));
        b.setLength(3);
        b.setLength(6);
        System.out.println(b.toString().replace('\0', '0') + b.length());
        System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")) + " " + new StringBuilder("x")
                .equals(new StringBuilder("x")) + "x".contentEquals(new StringBuilder("x"))
                + new StringBuilder("racecar").reverse() + new StringBuilder(5).capacity() + new StringBuilder("cap")
                .capacity());
        StringBuilder g = new StringBuilder(1);
        for (int i = 0; i < 1000; i++) g.append(i);
        System.out.println(g.length() + " " + g.toString().hashCode());
        g.trimToSize();
        g.ensureCapacity(10000);
        System.out.println(g.capacity() >= 10000);
        t(() -> b.charAt(6));
        t(() -> b.insert(99, "x"));
        t(() -> b.delete(5, 2));
        t(() -> b.delete(0, 999));
        t(() -> b.deleteCharAt(0));
        t(() -> b.setLength(-1));
        t(() -> new StringBuilder(-1));
        t(() -> new StringBuilder("ab").replace(3, 4, "x"));
        t(() -> new StringBuilder("ab").substring(3));
        t(() -> new StringBuilder().append("abc", 2, 1));
        t(() -> new StringBuilder((String) null));
        StringBuffer s = new StringBuffer("sync");
        s.append(1).insert(0, 'c').reverse();
        System.out.println(s + " " + s.length() + s.capacity());
        java.util.StringJoiner j = new java.util.StringJoiner(", ", "{", "}");
        j.setEmptyValue("EMPTY");
        System.out.println(j + " " + j.length());
        j.add("a").add("b");
        System.out.println(j + " " + j.merge(new java.util.StringJoiner("-").add("c").add("d")) + j.length());
        CharSequence cs = new CharSequence() {
            public int length() { return 3; }
            public char charAt(int i) { return (char) ('p' + i); }
            public CharSequence subSequence(int x, int y) { return "sub"; }
            public String toString() { return "own"; }
        };
        System.out.println(new StringBuilder().append(cs).append(cs, 1, 3).append("x" + cs) + ""
                + CharSequence.compare(cs, "pqr") + cs.chars().sum());
    }
}
