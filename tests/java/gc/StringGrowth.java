// Growing strings, builders, substrings, interned strings across collections.
import java.util.*;

public class StringGrowth {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 5000; i++) b.append(i).append(',');
        System.out.println(b.length() + " " + b.toString().hashCode());
        String s = "";
        for (int i = 0; i < 300; i++) s += (char) ('a' + i % 26);
        System.out.println(s.hashCode());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 2000; i++) parts.add(b.substring(i * 5, i * 5 + 7));
        b = null;
        System.gc();
        int h = 0;
        for (String p : parts) h = h * 31 + p.hashCode();
        System.out.println(h);
        String[] in = new String[300];
        for (int i = 0; i < 300; i++) in[i] = ("intern" + i).intern();
        for (int i = 0; i < 3000; i++) ("junk" + i).intern();
        System.gc();
        int same = 0;
        for (int i = 0; i < 300; i++) if (("int" + "ern".substring(0) + i).intern() == in[i]) same++;
        System.out.println(same + " " + ("lit" + "eral").equals("literal"));
        System.out.println(new String("literal").intern() == "literal");
        StringBuilder u = new StringBuilder();
        for (int i = 0; i < 1000; i++) u.append((char) (0x4e00 + i)).append('x');
        System.out.println(u.reverse().toString().hashCode() + " " + u.length());
        char[][] cs = new char[100][];
        for (int i = 0; i < 100; i++) cs[i] = ("chars" + i).toCharArray();
        System.gc();
        String all = "";
        for (int i = 0; i < 100; i += 9) all += new String(cs[i]);
        System.out.println(all);
        StringBuffer[] bufs = new StringBuffer[20];
        for (int i = 0; i < 20; i++) bufs[i] = new StringBuffer();
        for (int r = 0; r < 200; r++) for (int i = 0; i < 20; i++) bufs[i].append(r * i % 10);
        int t = 0;
        for (StringBuffer x : bufs) t = t * 17 + x.toString().hashCode();
        System.out.println(t);
    }
}
