// String concatenations with more operands than one call site can take (javac splits them at 200).
public class ConcatMany {
    public static void main(String[] args) {
        boolean z = true;
        byte b = -1;
        char c = 'q';
        short sh = 300;
        int i = 42;
        long l = 1L << 40;
        float f = 1.5f;
        double d = -0.25;
        String str = "str", nul = null;
        Object o = 'o';
        System.out.println("" + i + i + i + i + i + i + i + i + i + i + l + l + l + l + l + d + d + d + d + d + str
                + str + str + str + str + c + c + c + c + c + z + z + z + b + b + sh + sh + f + f + o + o + nul + "end"
                + i + i + i + i + i + i + i + i + i + i + l + l + l + l + l + d + d + d + d + d + str + str + str + str
                + str + c + c + c + c + c + z + z + z + b + b + sh + sh + f + f + o + o + nul + i + i + i + i + i + i
                + i + i + i + i + l + l + l + l + l + d + d + d + d + d + str + str + str + str + str + c + c + c + c
                + c + z + z + z + b + b + sh + sh + f + f + o + o + nul + i + i + i + i + i + i + i + i + i + i + l + l
                + l + l + l + d + d + d + d + d + str + str + str + str + str + c + c + c + c + c + z + z + z + b + b
                + sh + sh + f + f + o + o + nul + "+" + i + i + i + i + i + i + i + i + i + i);
    }
}
