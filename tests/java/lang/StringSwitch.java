// switch on strings, colliding hash codes included.
public class StringSwitch {
    static int sw(String s) {
        switch (s) {
            case "": return 0;
            case "one": return 1;
            case "two": return 2;
            case "Aa": return 3;
            case "BB": return 4;
            case "AaAa":
            case "BBBB": return 5;
            case "AaBB": return 6;
            case "three": s = "fell";
            case "four": return s.length();
            default: return -1;
        }
    }

    static String nested(String a, String b) {
        switch (a) {
            case "x": switch (b) { case "x": return "xx"; case "y": return "xy"; } break;
            case "y": return "y?";
        }
        return "none";
    }

    public static void main(String[] args) {
        String[] t = {"", "one", "two", "Aa", "BB", "C#", "AaAa", "BBBB", "BBAa", "AaBB", "three", "four", "five"};
        for (String s : t) {
            System.out.print(s);
            System.out.print(' ');
            System.out.print(s.hashCode());
            System.out.print(' ');
            System.out.println(sw(new StringBuilder(s).toString()));
        }
        System.out.println(nested("x", "x"));
        System.out.println(nested("x", "y"));
        System.out.println(nested("x", "z"));
        System.out.println(nested("y", ""));
        System.out.println(nested("q", ""));
        try { sw(null); } catch (NullPointerException e) { System.out.println("npe"); }
    }
}
