object Shapes {
  sealed trait Shape
  case class Circle(r: Double) extends Shape
  case class Square(s: Double) extends Shape
  def area(shape: Shape): Double = shape match {
    case Circle(r) => 3 * r * r
    case Square(s) => s * s
  }
  implicit class Doubling(val x: Int) extends AnyVal { def doubled: Int = 2 * x }
  lazy val fibonacci: Stream[BigInt] = BigInt(0) #:: fibonacci.scanLeft(BigInt(1))(_ + _)
  def main(args: Array[String]): Unit = {
    println(List(Circle(1), Square(2)).map(area), 21.doubled, fibonacci(100))
    println("a b a c b a".split(" ").groupBy(identity).mapValues(_.length).toSeq.sorted)
    println(for { x <- 1 to 3; y <- x to 3; if (x + y) % 2 == 0 } yield (x, y))
  }
}
