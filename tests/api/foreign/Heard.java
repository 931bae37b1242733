/** A listener in C. */
public class Heard implements Visited.Listener {
    @Override
    public native String hear(String text, int number);
}
