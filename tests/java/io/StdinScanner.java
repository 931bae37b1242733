// stdin: 5 10 20 30 40 50 words follow here
// Reading numbers and words with a Scanner from standard input.
import java.util.*;

public class StdinScanner {
    public static void main(String[] args) {
        Scanner s = new Scanner(System.in);
        int n = s.nextInt(), sum = 0;
        for (int i = 0; i < n; i++) sum += s.nextInt();
        System.out.println(n + " " + sum);
        while (s.hasNext()) System.out.print(s.next().toUpperCase() + ";");
        System.out.println(s.hasNextLine());
        try { s.next(); } catch (NoSuchElementException e) { System.out.println(e); }
    }
}
