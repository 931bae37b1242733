Circle = Struct.new(:r) { def area; 3 * r * r; end }
Square = Struct.new(:s) { def area; s * s; end }
p [Circle.new(1), Square.new(2)].map(&:area)
p "a b a c b a".split.group_by { |w| w }.map { |k, v| [k, v.size] }.sort
fibonacci = Enumerator.new { |y| a, b = 0, 1; loop { y << a; a, b = b, a + b } }
p fibonacci.first(10), 2**100, "abc".gsub(/b/) { |m| m.upcase }
begin
  raise ArgumentError, "wrong"
rescue => e
  puts "#{e.class}: #{e.message}"
end
puts java.lang.String.format("%05d", 42)
