// A string concatenation with nearly fifty operands in one call site.
public class ConcatMany {
    public static void main(String[] args) {
        boolean z = true;
        char c = 'q';
        int i = 42;
        long l = 1L << 40;
        double d = -0.25;
        String str = "str";
        String s = "start " + str + c + l + d + z + i + "<7>" + c + l + d + z + i + str + "<4>" + l + d + z + i + str
                + c + "<1>" + d + z + i + str + c + l + "<8>" + z + i + str + c + l + d + "<5>" + i + str + c + l + d
                + z + "<2>" + str + c + l + d + z + i + "<9>";
        System.out.println(s);
        System.out.println(s.length() + " " + s.hashCode());
    }
}
