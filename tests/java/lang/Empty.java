// A program that does nothing at all.
// It must end with exit code 0 and print nothing.
public class Empty {
    public static void main(String[] args) { }
}
