// A compiler from a small language of eight signs to class files, which are loaded and run; an interpreter says the same.
// Loops become branches backwards and forwards, repeated signs become additions, all within one method or several.
// uses: ClassMaker
import java.util.*;

public class BrainCompiler {
    static class Loader extends ClassLoader {
        Loader() { super(BrainCompiler.class.getClassLoader()); }
        Class<?> define(ClassMaker m) { byte[] b = m.make(); return defineClass(null, b, 0, b.length); }
    }
    static StringBuilder out = new StringBuilder();
    static String in = "";
    static int at;
    public static void put(int c) { out.append((char) c); }
    public static int get() { return at < in.length() ? in.charAt(at++) : 0; }
    /** Interprets; returns the number of steps. */
    static long interpret(String p, byte[] tape) {
        int[] jump = new int[p.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < p.length(); i++)
            if (p.charAt(i) == '[') open.push(i);
            else if (p.charAt(i) == ']') { jump[i] = open.pop(); jump[jump[i]] = i; }
        long steps = 0;
        int d = 0;
        for (int i = 0; i < p.length(); i++, steps++)
            switch (p.charAt(i)) {
            case '>' -> d++;
            case '<' -> d--;
            case '+' -> tape[d]++;
            case '-' -> tape[d]--;
            case '.' -> put(tape[d] & 255);
            case ',' -> tape[d] = (byte) get();
            case '[' -> { if (tape[d] == 0) i = jump[i]; }
            case ']' -> { if (tape[d] != 0) i = jump[i]; }
            }
        return steps;
    }
    /** Local 0 is the tape, local 1 the place.  Code is text with lengths kept, so that branches can be measured. */
    static class Gen {
        final StringBuilder text = new StringBuilder();
        int length;
        void add(int n, String s) { text.append(s).append("; "); length += n; }
    }
    static final String CELL = "aload_0; iload_1";
    static Gen block(String p, int[] i) {
        Gen g = new Gen();
        while (i[0] < p.length() && p.charAt(i[0]) != ']') {
            char c = p.charAt(i[0]);
            int run = 0;
            if (c == '>' || c == '<' || c == '+' || c == '-') {
                char other = c == '>' ? '<' : c == '<' ? '>' : c == '+' ? '-' : '+';
                while (i[0] < p.length() && (p.charAt(i[0]) == c || p.charAt(i[0]) == other))
                    run += p.charAt(i[0]++) == c ? 1 : -1;
                if (c == '<' || c == '-')
                    run = -run;
            }
            switch (c) {
            case '>': case '<': g.add(6, "wide iinc 1 " + run); break;
            case '+': case '-': g.add(9, CELL + "; dup2; baload; sipush " + run + "; iadd; bastore"); break;
            case '.': g.add(10, CELL + "; baload; sipush 255; iand; invokestatic M:BrainCompiler.put:(I)V"); i[0]++; break;
            case ',': g.add(6, CELL + "; invokestatic M:BrainCompiler.get:()I; bastore"); i[0]++; break;
            case '[': {
                i[0]++;
                Gen body = block(p, i);
                i[0]++;
                // test at the head: baload, ifeq over the body; goto back
                g.add(3, CELL + "; baload");
                g.add(3, "ifne 8");
                g.add(5, "goto_w " + (5 + body.length + 5));
                g.text.append(body.text);
                g.length += body.length;
                g.add(5, "goto_w " + -(3 + 3 + 5 + body.length));
                break;
            }
            default: i[0]++;
            }
        }
        return g;
    }
    static byte[] compiled(String p) throws Exception {
        ClassMaker m = new ClassMaker();
        m.version = 49;
        Gen g = block(p, new int[1]);
        m.method(9, "run([B)I", 8, 2, "iconst_0; istore_1; " + g.text + "iload_1; ireturn", "", "", "");
        byte[] tape = new byte[3000];
        Object place = new Loader().define(m).getMethod("run", byte[].class).invoke(null, tape);
        System.out.println("  " + g.length + " bytes of code, ends at " + place);
        return tape;
    }
    static void compare(String name, String program, String input) throws Exception {
        in = input;
        at = 0;
        out.setLength(0);
        byte[] tape = new byte[3000];
        long steps = interpret(program, tape);
        String first = out.toString();
        at = 0;
        out.setLength(0);
        byte[] other = compiled(program);
        System.out.println(name + ": " + steps + " steps, " + first.equals(out.toString()) + " " + Arrays.equals(tape, other) + " " + first.replace("\n", "|"));
    }
    public static void main(String[] args) throws Exception {
        compare("hello", "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.", "");
        compare("echo reversed", ">,[>,]<[.<]", "abcdef");
        compare("squares", "++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]", "");
        compare("sort", ">>,[>>,]<<[[-<+<]>[>[>>]<[.[-]<[[>>+<<-]<]>>]>]<<]", "");
        compare("wrap", "-[>+<-]>.[-]<+++[>-<-]>.", "");
        compare("count letters", ",[>+<,]>++++++++++++++++++++++++++++++++++++++++++++++++.", "seven77");
        compare("nested", "+++[>+++[>+++[>+++[>++<-]<-]<-]<-]>>>>++++++++++++.", "");
        compare("multiply table", "+++++[>+++++++>++<<-]>-[>+>+<<-]>>[<<+>>-]<.>>.", "");
        // A long straight program with thousands of signs.
        StringBuilder big = new StringBuilder();
        Random r = new Random(5);
        int pos = 0;
        for (int i = 0; i < 4000; i++) {
            int k = r.nextInt(10);
            if (k < 4) big.append('+');
            else if (k < 6) big.append('-');
            else if (k < 8 || pos == 0) { big.append('>'); pos++; }
            else if (k == 8) { big.append('<'); pos--; }
            else big.append("[>+>+<<-]>[<+>-]<");
        }
        compare("random", big.toString(), "");
        for (String bad : new String[] {"<+", "+[>+]"})
            try {
                in = "";
                compiled(bad);
            } catch (java.lang.reflect.InvocationTargetException e) {
                System.out.println(e.getCause());
            }
    }
}
