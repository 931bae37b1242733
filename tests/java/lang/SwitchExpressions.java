// switch expressions: arrows, yield, several labels, enums, strings, nested, exceptions, exhaustiveness.
public class SwitchExpressions {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    static int letters(Day d) {
        return switch (d) {
            case MON, FRI, SUN -> 6;
            case TUE -> 7;
            case THU, SAT -> 8;
            case WED -> 9;
        };
    }

    static String old(int k) {
        String r = switch (k) {
            case 1: yield "one";
            case 2:
            case 3: { String t = "two"; t += "-three"; yield t; }
            default: if (k < 0) yield "neg"; yield "many";
        };
        return r;
    }

    static double mix(String s) {
        return switch (s) {
            case "int" -> 1;
            case "long" -> 2L;
            case "float" -> 3.5f;
            case "char" -> 'c';
            default -> { double d = 0; for (char c : s.toCharArray()) d += c; yield d / 2; }
        };
    }

    static Object boxy(int k) {
        return switch (k) {
            case 0 -> 1;
            case 1 -> "s";
            case 2 -> 'c';
            case 3 -> null;
            default -> throw new IllegalArgumentException("bad " + k);
        };
    }

    static int nested(int a, Day d) {
        return 10 * switch (a) {
            case 0 -> switch (d) {
                case MON -> 1;
                default -> switch (d.ordinal() % 2) { case 0 -> 2; default -> 3; };
            };
            case 1 -> {
                try {
                    yield Integer.parseInt("x" + a);
                } catch (NumberFormatException e) {
                    yield 4;
                } finally {
                    System.out.print("f ");
                }
            }
            default -> 5;
        } + a;
    }

    static int n;
    static int side(int v) { n += v; return v; }

    static void stmt(int k) {
        switch (k) {
            case 1 -> System.out.print("one ");
            case 2 -> { System.out.print("two "); n++; }
            case 3 -> throw new RuntimeException("three");
            default -> { }
        }
    }

    static boolean cond(char c) {
        return switch (c) { case 'a', 'e', 'i', 'o', 'u' -> true; default -> false; } && c != 'o';
    }

    static long call(long a, int b, String c) { return a * 100 + b * 10 + c.length(); }

    public static void main(String[] args) {
        for (Day d : Day.values()) System.out.print(letters(d) + " ");
        System.out.println();
        for (int k = -1; k < 5; k++) System.out.print(old(k) + " ");
        System.out.println();
        for (String s : new String[] {"int", "long", "float", "char", "zz"}) System.out.print(mix(s) + " ");
        System.out.println();
        for (int k = 0; k < 5; k++) try { System.out.print(boxy(k) + " "); } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (int a = 0; a < 3; a++) for (Day d : Day.values()) System.out.print(nested(a, d) + " ");
        System.out.println();
        System.out.println(side(1) + switch (side(2)) { case 2 -> side(3); default -> 0; } + side(4) + " " + n);
        for (int k = 0; k < 4; k++) try { stmt(k); } catch (RuntimeException e) {
            System.out.println(e.getMessage() + n);
        }
        for (char c = 'a'; c < 'p'; c++) System.out.print(cond(c) ? c : '.');
        System.out.println();
        for (int i = 0; i < 3; i++) System.out.println(call(i, switch (i) {
            case 0 -> 7;
            case 1 -> {
                int q = 0;
                do q += 2;
                while (q < 7);
                yield q;
            }
            default -> -i;
        }, switch (i) { case 0 -> "a"; default -> "bb" + i; }));
        Day nul = null;
        try { System.out.println(letters(nul)); } catch (NullPointerException e) { System.out.println("npe"); }
        int[] arr = {1, 2, 3};
        arr[switch (arr[1]) { case 2 -> 0; default -> 1; }] += switch (arr[2]) { case 3 -> 30; default -> 40; };
        System.out.println(arr[0]);
        Runnable r = switch (n % 2) {
            case 0 -> () -> System.out.println("even");
            default -> () -> System.out.println("odd");
        };
        r.run();
        var v = switch (arr[0]) {
            case 31 -> new int[] { 1, 2 }
            ;
            default -> null;
        };
        System.out.println(v.length);
    }
}
