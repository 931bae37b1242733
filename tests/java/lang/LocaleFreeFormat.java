// The first use of String.format and regular expressions in the ladder.
public class LocaleFreeFormat {
    public static void main(String[] args) {
        System.out.println(String.format("%d %s %c %b %x %o %%", 42, "str", 'c', true, 255, 8));
        System.out.println(String.format("[%5d] [%-5d] [%05d] [%+d] [%,d]", 42, 42, 42, 42, 1234567));
        System.out.println(String.format("%.2f %8.3f %e %g", 3.14159, 2.71828, 12345.678, 0.0001));
        System.out.printf("%s-%s%n", "a", 1);
        System.out.println("a1b22c333".replaceAll("[0-9]+", "#") + " " + "x,y,,z".split(",").length + " "
                + "abc".matches("[a-c]+"));
    }
}
