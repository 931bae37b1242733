abstract class Shape { abstract def area() }
class Circle extends Shape { def r; def area() { 3 * r * r } }
class Square extends Shape { def s; def area() { s * s } }
println([new Circle(r: 1), new Square(s: 2)].collect { it.area() })
def words = "a b a c b a".split(' ').countBy { it }
println words.sort { a, b -> a.key <=> b.key }
println((1..10).findAll { it % 2 == 0 }.inject(0) { a, b -> a + b })
println "six times seven is ${6 * 7}, ${words.a ?: 'none'} of a"
println new groovy.json.JsonSlurper().parseText('{"a": [1, 2, {"b": null}]}')
