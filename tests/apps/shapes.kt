sealed class Shape
data class Circle(val r: Double) : Shape()
data class Square(val s: Double) : Shape()
fun area(shape: Shape): Double = when (shape) {
    is Circle -> 3 * shape.r * shape.r
    is Square -> shape.s * shape.s
}
fun main() {
    println(listOf(Circle(1.0), Square(2.0)).map { area(it) })
    println("a b a c b a".split(" ").groupingBy { it }.eachCount().toSortedMap())
    val fibonacci = generateSequence(Pair(0, 1)) { Pair(it.second, it.first + it.second) }.map { it.first }
    println(fibonacci.take(10).joinToString())
}
