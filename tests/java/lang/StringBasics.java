// Strings without concatenation: length, charAt, substring, equals, compareTo, indexOf, StringBuilder.
public class StringBasics {
    public static void main(String[] args) {
        String s = "Hello, Atoll";
        System.out.println(s.length());
        System.out.println(s.charAt(4));
        System.out.println(s.substring(7));
        System.out.println(s.substring(0, 5));
        System.out.println(s.equals("Hello, Atoll"));
        System.out.println(s.equals(null));
        System.out.println(s.equalsIgnoreCase("HELLO, ATOLL"));
        System.out.println(s.compareTo("Hello"));
        System.out.println("a".compareTo("b"));
        System.out.println(s.indexOf('o'));
        System.out.println(s.indexOf("toll"));
        System.out.println(s.lastIndexOf('l'));
        System.out.println(s.indexOf('z'));
        System.out.println(s.hashCode());
        System.out.println("".hashCode());
        System.out.println(s.toUpperCase());
        System.out.println(s.toLowerCase());
        System.out.println(s.replace('l', 'L'));
        System.out.println("  trim ".trim());
        System.out.println(s.startsWith("Hell"));
        System.out.println(s.endsWith("oll"));
        System.out.println(s.contains(", "));
        System.out.println(s.isEmpty());
        System.out.println(String.valueOf(17));
        System.out.println(String.valueOf('c'));
        System.out.println(String.valueOf(1.5));
        System.out.println(String.valueOf(true));
        System.out.println(s == "Hello, Atoll");
        System.out.println(new String("x") == "x");
        System.out.println(new String("x").intern() == "x");
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 20; i++) sb.append(i).append(i % 2 == 0 ? ',' : ';');
        sb.append(1L << 40).append(' ').append(2.5f).append(' ').append(1e10).append(true).append((String) null)
                .append(new char[] {
            'x', 'y'
        });
        System.out.println(sb.toString());
        System.out.println(sb.length());
        sb.setLength(10);
        sb.insert(0, "start ").reverse();
        System.out.println(sb);
        sb.setCharAt(0, '#');
        sb.deleteCharAt(1);
        sb.delete(2, 4);
        System.out.println(sb);
        char[] cs = s.toCharArray();
        cs[0] = 'J';
        System.out.println(new String(cs));
        System.out.println(new String(cs, 2, 3));
        System.out.println(s);
        System.out.println(s.concat("!"));
        System.out.println("ab".repeat(3));
        System.out.println(String.join("-", "p", "q", "r"));
        System.out.println(Integer.parseInt("-123"));
        System.out.println(Integer.toString(255, 16));
        System.out.println(Long.parseLong("123456789012"));
        System.out.println(Integer.toHexString(-1));
        System.out.println(Integer.toBinaryString(10));
        System.out.println(Double.parseDouble("1.25e3"));
    }
}
