// Objects with fields of every type: default values, reading and writing, inheritance and hiding.
public class ObjectFields {
    static class A {
        boolean z;
        byte b;
        char c;
        short s;
        int i;
        long l;
        float f;
        double d;
        String str;
        int[] arr;
        int hidden = 1;
        static int count;
        A() { count++; }
        int getHidden() { return hidden; }
    }

    static class B extends A {
        boolean z2;
        long l2;
        byte b2;
        int hidden = 2;
        B() { super(); b2 = 9; }
        int both() { return hidden * 10 + super.hidden; }
        int getHidden() { return hidden; }
    }

    static void show(A a) {
        System.out.print(a.z);
        System.out.print(' ');
        System.out.print(a.b);
        System.out.print(' ');
        System.out.print((int) a.c);
        System.out.print(' ');
        System.out.print(a.s);
        System.out.print(' ');
        System.out.print(a.i);
        System.out.print(' ');
        System.out.print(a.l);
        System.out.print(' ');
        System.out.print(a.f);
        System.out.print(' ');
        System.out.print(a.d);
        System.out.print(' ');
        System.out.print(a.str);
        System.out.print(' ');
        System.out.println(a.arr == null);
    }

    public static void main(String[] args) {
        A a = new A();
        show(a);
        a.z = true;
        a.b = -5;
        a.c = 'q';
        a.s = -300;
        a.i = 123456;
        a.l = -1L << 40;
        a.f = 1.5f;
        a.d = -2.25;
        a.str = "text";
        a.arr = new int[] {7};
        show(a);
        System.out.println(a.arr[0]);
        a.b = (byte) 0x1ff;
        a.s = (short) 0x1ffff;
        a.c = (char) 0x1ffff;
        show(a);
        B b = new B();
        show(b);
        b.l2 = Long.MAX_VALUE;
        b.z2 = true;
        b.i = 8;
        show(b);
        System.out.println(b.l2);
        System.out.println(b.z2);
        System.out.println(b.b2);
        System.out.println(b.hidden);
        System.out.println(((A) b).hidden);
        System.out.println(b.both());
        System.out.println(b.getHidden());
        System.out.println(((A) b).getHidden());
        System.out.println(A.count);
        System.out.println(B.count);
        B.count = 77;
        System.out.println(A.count);
        // neighbours are not disturbed
        b.z = true;
        b.b = 1;
        b.c = 2;
        b.s = 3;
        b.i = 4;
        b.l = 5;
        b.f = 6;
        b.d = 7;
        b.z2 = false;
        b.b2 = 8;
        b.b = -1;
        show(b);
        b.z = false;
        show(b);
        b.s = -1;
        show(b);
        b.c = 0xffff;
        show(b);
        System.out.println(b.l2);
        System.out.println(b.b2);
    }
}
