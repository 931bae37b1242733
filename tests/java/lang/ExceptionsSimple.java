// throw, catch by type, finally, rethrow; only constant messages.
public class ExceptionsSimple {
    static class MyEx extends Exception {
        MyEx(String m) { super(m); }
    }

    static class SubEx extends MyEx {
        SubEx(String m) { super(m); }
    }

    static void thrower(int k) throws MyEx {
        switch (k) {
            case 0: return;
            case 1: throw new MyEx("my");
            case 2: throw new SubEx("sub");
            case 3: throw new IllegalStateException("state");
            case 4: throw new Error("error");
            default: throw new RuntimeException();
        }
    }

    static int fin(int k) {
        try {
            thrower(k);
            return 1;
        } catch (SubEx e) {
            return 2;
        } catch (MyEx e) {
            return 3;
        } finally {
            System.out.print("finally ");
        }
    }

    @SuppressWarnings("finally") static int override() {
        try { throw new RuntimeException("lost"); } finally { return 9; }
    }

    static int changed() {
        int x = 1;
        try { return x; } finally { x = 2; }
    }

    static int deep(int n) { if (n == 0) throw new IllegalArgumentException("bottom"); return deep(n - 1) + 1; }

    public static void main(String[] args) {
        for (int k = 0; k < 6; k++) {
            try {
                System.out.println(fin(k));
            } catch (RuntimeException e) {
                System.out.print("rt ");
                System.out.println(e.getMessage());
            } catch (Error e) {
                System.out.print("err ");
                System.out.println(e);
            }
        }
        System.out.println(override());
        System.out.println(changed());
        try {
            deep(50);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            System.out.println(e.getStackTrace().length);
        }
        try {
            try { throw new MyEx("inner"); } finally { System.out.println("cleanup"); }
        } catch (MyEx e) {
            System.out.println(e.getMessage());
        }
        try {
            try {
                throw new MyEx("one");
            } catch (MyEx e) {
                throw new SubEx("two");
            } finally {
                System.out.println("f");
            }
        } catch (MyEx e) {
            System.out.println(e);
        }
        for (int i = 0; i < 4; i++) {
            try {
                if (i == 1) continue;
                if (i == 3) break;
                System.out.println(i);
            } finally {
                System.out.println("it");
            }
        }
        try { throw null; } catch (NullPointerException e) { System.out.println("npe"); }
        System.out.println(new SubEx("str").toString());
        System.out.println(new RuntimeException().toString());
    }
}
