// stdin: hello 42 from stdin
// Reading the first line of standard input and then its end.
import java.io.*;

public class StdinLine {
    public static void main(String[] args) throws Exception {
        BufferedReader r = new BufferedReader(new InputStreamReader(System.in));
        String l = r.readLine();
        System.out.println("got " + l);
        String[] p = l.split(" ");
        System.out.println(Integer.parseInt(p[1]) + 1);
        String more = r.readLine();
        System.out.println(more == null || more.isEmpty());
        System.out.println(r.read() + " " + System.in.read());
    }
}
