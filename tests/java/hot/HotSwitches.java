// Hot switches: dense, sparse, strings, enums, with fall-through; an interpreter loop written as a switch.
public class HotSwitches {
    enum E { A, B, C, D }

    static int dense(int x) {
        switch (x) {
            case 0: return 7;
            case 1: x += 3;
            case 2: x *= 2; break;
            case 3: return -x;
            case 4:
            case 5: x ^= 9;
            default: x++;
        }
        return x;
    }

    static int sparse(int x) {
        switch (x) {
            case -1000: return 1;
            case 3: return 2;
            case 77: return 3;
            case 4096: return 4;
            case 1000000: return 5;
            default: return 0;
        }
    }

    static int str(String s) {
        switch (s) {
            case "alpha": return 1;
            case "beta": return 2;
            case "gamma": return 3;
            default: return s.length();
        }
    }

    static int en(E e) {
        return switch (e) {
            case A -> 1;
            case B -> 20;
            case C -> { int q = e.ordinal(); yield q * q; }
            case D -> -4;
        };
    }

    static int vm(int[] code, int n) {
        int acc = 0, pc = 0, cnt = n, steps = 0;
        int[] st = new int[8];
        int sp = 0;
        while (true) {
            steps++;
            switch (code[pc++]) {
                case 0: st[sp++] = code[pc++]; break;
                case 1: sp--; st[sp - 1] += st[sp]; break;
                case 2: sp--; st[sp - 1] *= st[sp]; break;
                case 3: st[sp] = st[sp - 1]; sp++; break;
                case 4: acc = acc * 31 + st[--sp]; break;
                case 5: if (--cnt > 0) pc = code[pc]; else pc++; break;
                case 6: st[sp++] = cnt; break;
                case 7: { int t = st[sp - 1]; st[sp - 1] = st[sp - 2]; st[sp - 2] = t; break; }
                case 8: sp--; st[sp - 1] -= st[sp]; break;
                case 9: return acc ^ steps;
                default: throw new IllegalStateException("op");
            }
        }
    }

    public static void main(String[] args) {
        long s = 0;
        int[] keys = {-1000, 3, 77, 4096, 1000000, 0, 5};
        String[] strs = {"alpha", "beta", "gamma", "delta", "", new String("alpha")};
        E[] es = E.values();
        for (int i = 0; i < 12000; i++) s = s * 31 + dense(i % 9 - 1) + sparse(keys[i % 7]) + str(strs[i % 6])
                + en(es[i & 3]);
        System.out.println(s);
        int[] code = {6, 3, 2, 0, 17, 1, 3, 4, 6, 7, 8, 4, 5, 0, 9};
        System.out.println(vm(code, 3000) + " " + vm(code, 1));
        for (int i = 0; i < 100; i++) s += vm(code, i + 1);
        System.out.println(s);
        char[] text = "The quick brown fox 123 jumps; over (the) lazy dog!".toCharArray();
        int[] cls = new int[5];
        for (int r = 0; r < 100; r++) for (char c : text) {
            switch (c) {
                case ' ': cls[0]++; break;
                case '0':
                case '1':
                case '2':
                case '3': cls[1]++; break;
                case '(':
                case ')':
                case ';':
                case '!': cls[2]++; break;
                default: cls[c < 'a' ? 3 : 4]++;
            }
        }
        System.out.println(java.util.Arrays.toString(cls));
    }
}
