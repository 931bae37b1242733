// switch over dense and sparse int keys, chars, bytes; fall-through; default in the middle; extreme keys.
public class TableSwitch {
    static int dense(int x) {
        switch (x) {
            case 0: return 10;
            case 1: return 11;
            case 2: return 12;
            case 4: return 14;
            default: return -1;
        }
    }

    static int negative(int x) {
        switch (x) {
            case -3: return 1;
            case -2: return 2;
            case -1: return 3;
            case 0: return 4;
        }
        return 0;
    }

    static int sparse(int x) {
        switch (x) {
            case 1: return 1;
            case 100: return 2;
            case 10000: return 3;
            case -1000000: return 4;
            default: return 0;
        }
    }

    static int edge(int x) {
        switch (x) {
            case Integer.MIN_VALUE: return 1;
            case Integer.MAX_VALUE: return 2;
            case 0: return 3;
            default: return 4;
        }
    }

    static int top(int x) {
        switch (x) {
            case Integer.MAX_VALUE: return 1;
            case Integer.MAX_VALUE - 1: return 2;
            case Integer.MAX_VALUE - 2: return 3;
            default: return 4;
        }
    }

    static int bottom(int x) {
        switch (x) {
            case Integer.MIN_VALUE: return 1;
            case Integer.MIN_VALUE + 1: return 2;
            case Integer.MIN_VALUE + 2: return 3;
            default: return 4;
        }
    }

    static int fall(int x) {
        int r = 0;
        switch (x) {
            case 1: r += 1;
            case 2: r += 10;
            default: r += 100;
            case 3: r += 1000; break;
            case 4: r += 5;
        }
        return r;
    }

    static int chars(char c) {
        switch (c) {
            case 'a':
            case 'e':
            case 'i':
            case 'o':
            case 'u': return 1;
            case '\uffff': return 2;
            default: return 0;
        }
    }

    static int empty(int x) {
        switch (x) { }
        switch (x) { default: return 5; }
    }

    static int pad1(int x) {
        int y = x;
        switch (y) {
            case 1: return 1;
            case 2: return 2;
        }
        return 3;
    }

    static int pad2(int x) {
        int a = x, y = a;
        y++;
        switch (y) {
            case 1: return 1;
            case 2: return 2;
        }
        return 3;
    }

    static int pad3(long l, int x) {
        int a = x, b = a, y = b;
        switch (y) {
            case 1: return 1;
            case 2000: return 2;
        }
        return 3;
    }

    public static void main(String[] args) {
        int[] v = {
            -1000001, -1000000, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 99, 100, 10000, Integer.MAX_VALUE, Integer.MIN_VALUE,
            Integer.MAX_VALUE - 2, Integer.MAX_VALUE - 3, Integer.MIN_VALUE + 2, Integer.MIN_VALUE + 3, 2000
        };
        for (int x : v) {
            System.out.print(x);
            System.out.print(": ");
            System.out.print(dense(x));
            System.out.print(' ');
            System.out.print(negative(x));
            System.out.print(' ');
            System.out.print(sparse(x));
            System.out.print(' ');
            System.out.print(edge(x));
            System.out.print(' ');
            System.out.print(top(x));
            System.out.print(' ');
            System.out.print(bottom(x));
            System.out.print(' ');
            System.out.print(fall(x));
            System.out.print(' ');
            System.out.print(empty(x));
            System.out.print(' ');
            System.out.print(pad1(x));
            System.out.print(pad2(x));
            System.out.println(pad3(1, x));
        }
        int n = 0;
        for (char c : "the quick brown fox \uffff jumps".toCharArray()) n = n * 3 + chars(c);
        System.out.println(n);
        byte b = -1;
        switch (b) { case -1: System.out.println("minus one"); }
        for (int i = 0; i < 40; i++) switch (i % 7) {
            case 0: continue;
            case 3: System.out.print('3'); break;
            case 5: System.out.print('5');
            default: System.out.print('.');
        } System.out.println();
    }
}
