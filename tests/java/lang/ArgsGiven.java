// args: a bc --flag=x 42 -Dnot.a.property
// Program arguments arrive unchanged.
public class ArgsGiven {
    public static void main(String[] args) {
        System.out.println(args.length);
        for (String a : args) System.out.println("[" + a + "]");
        System.out.println(args.getClass().getName());
        System.out.println(System.getProperty("not.a.property"));
        System.out.println(Integer.parseInt(args[3]) + 1);
        try {
            System.out.println(args[args.length]);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
