// invokeinterface: several interfaces per class, super-interfaces, Object methods through an interface.
public class InterfaceCalls {
    interface Shape {
        double area();
        String name();
    }

    interface Scalable {
        Object scale(int k);
        int LIMIT = 10;
    }

    interface Both extends Shape, Scalable { long id(); }

    static class Square implements Shape {
        final double side;
        Square(double s) { side = s; }
        public double area() { return side * side; }
        public String name() { return "square"; }
    }

    static class Box extends Square implements Both {
        Box(double s) { super(s); }
        public Object scale(int k) { return new Box(side * k); }
        public long id() { return 1L << 35; }
        public String name() { return "box"; }
    }

    static class Circle implements Shape, Scalable {
        final int r;
        Circle(int r) { this.r = r; }
        public double area() { return 3 * r * r; }
        public String name() { return "circle"; }
        public Circle scale(int k) { return new Circle(r * k); }
        public String toString() { return "Circle!"; }
        public boolean equals(Object o) { return o instanceof Circle && ((Circle) o).r == r; }
        public int hashCode() { return r; }
    }

    static abstract class Half implements Shape {
        public String name() { return "half"; }
    }

    static class Whole extends Half {
        public double area() { return 0.5; }
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Square(2), new Box(3), new Circle(4), new Whole()};
        for (int i = 0; i < 12; i++) {
            Shape s = shapes[i % shapes.length];
            System.out.print(s.name());
            System.out.print(' ');
            System.out.println(s.area());
        }
        Scalable sc = new Circle(1);
        System.out.println(((Circle) sc.scale(5)).r);
        sc = new Box(1.5);
        System.out.println(((Box) sc.scale(Scalable.LIMIT)).side);
        Both both = new Box(7);
        System.out.println(both.id());
        System.out.println(both.name());
        System.out.println(both.area());
        Shape o = new Circle(9);
        System.out.println(o.toString());
        System.out.println(o.hashCode());
        System.out.println(o.equals(new Circle(9)));
        System.out.println(o.equals(null));
        System.out.println(o.getClass() == Circle.class);
    }
}
