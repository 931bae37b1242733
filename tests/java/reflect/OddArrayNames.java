/** Names of array classes that are nearly right: what stands between [L and ; names no array again. */
public class OddArrayNames {
    public static void main(String[] args) {
        String[] names = {"[L[I;;", "[[L[Ljava.lang.String;;", "[Ljava.lang.String;", "[L;", "[", "[LI;", "[I", "[L[I;"};
        for (String name : names) {
            try {
                System.out.println(name + " " + Class.forName(name));
            } catch (ClassNotFoundException e) {
                System.out.println(name + " " + e + " " + e.getCause());
            }
        }
    }
}
