import java.util.List;
import java.util.stream.Collectors;

public class Shapes {
    sealed interface Shape permits Circle, Square { }
    record Circle(double radius) implements Shape { }
    record Square(double side) implements Shape { }

    static double area(Shape shape) {
        if (shape instanceof Circle c)
            return Math.PI * c.radius() * c.radius();
        if (shape instanceof Square s)
            return s.side() * s.side();
        throw new AssertionError();
    }

    public static void main(String[] args) {
        List<Shape> shapes = List.of(new Circle(1), new Square(2), new Circle(0.5));
        System.out.println(shapes.stream().map(s -> "%s %.3f".formatted(s, area(s)))
                .collect(Collectors.joining("; ")));
    }
}
