function Circle(r) { this.area = function () { return 3 * r * r; }; }
function Square(s) { this.area = function () { return s * s; }; }
print([new Circle(1), new Square(2)].map(function (s) { return s.area(); }));
var counts = {};
"a b a c b a".split(" ").forEach(function (w) { counts[w] = (counts[w] || 0) + 1; });
print(JSON.stringify(counts), /(\d+)-(\d+)/.exec("10-20")[2]);
var list = new java.util.ArrayList();
for (var i = 0; i < 5; i++) list.add(i * i);
print(list, (function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); })(15));
try { null.x; } catch (e) { print(e); }
