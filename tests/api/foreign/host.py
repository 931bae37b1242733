# Python's JPype: the class library, arrays, exceptions, proxies, threads.
import sys
import threading
import jpype
import jpype.imports
from jpype import JArray, JImplements, JInt, JOverride, JProxy, JString, java

jpype.startJVM('-ea', '-Dhost.key=value', '-Xmx256m', classpath=sys.argv[1:], convertStrings=False)
Visited = jpype.JClass('Visited')
print(jpype.isJVMStarted(), Visited.property('host.key'))
print(Visited.sum([1, 2, 3]), Visited.sum(JArray(JInt)(range(1000))), Visited.mean([1.0, 2.5]))
print(Visited.add(2**31 - 1, 1), Visited.large(2**60), Visited.total)
Visited.total = 6
print(Visited.total)
one = Visited('one')
print(one.greet('world \u00e9\u4e2d\U0001f600'), one.name, list(one.weights))
print([str(word) for word in Visited.words('some words here')], len(Visited.words('a b')))
for item in Visited.list():
    print(type(item).__name__, item)
try:
    Visited.fail('as wanted')
except java.lang.IllegalStateException as problem:
    print('caught', problem, problem.message(), len(problem.stacktrace()) > 0)
    print(problem.getStackTrace()[0])
try:
    Visited.failWithin()
except jpype.JException as problem:
    print(type(problem), problem.getCause())
try:
    Visited.add('no', 'numbers')
except TypeError as problem:
    print(str(problem).splitlines()[0])
try:
    jpype.JClass('no.such.Name')
except TypeError as problem:
    print(problem)


@JImplements('Visited$Listener')
class Listener:
    @JOverride
    def hear(self, text, number):
        if number == 7:
            raise ValueError('seven')
        return JString('%s-%d' % (text, number))


print(Visited.tell(Listener(), 3))
print(Visited.tellElsewhere(Listener(), 4))
try:
    Visited.tell(Listener(), 10)
except Exception as problem:
    print(type(problem).__name__, problem)
print(Visited.apply(JProxy('java.util.function.Function', dict(apply=lambda x: JString(str(x) + '!'))), 'text'))
from java.util import ArrayList, HashMap, Collections, TreeMap
items = ArrayList([3, 1, 2])
Collections.sort(items)
print(items, items.size(), 2 in items, [int(i) for i in items])
table = TreeMap({'a': 1, 'b': 2})
print({str(k): int(v) for k, v in table.items()}, table['b'])
print(Visited.allocate(20000), Visited.deep(0))
results = [None] * 4


def work(number):
    results[number] = int(sum(Visited.sum([i, number]) for i in range(500)))


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
data = bytes(range(256)) * 1000
stream = java.io.ByteArrayOutputStream()
stream.write(data)
print(bytes(stream.toByteArray()) == data)
buffer = bytearray(100)
direct = jpype.nio.convertToDirectBuffer(buffer)
direct.put(3, 77)
print(buffer[3], direct.capacity(), direct.isDirect())
Visited.exitHook('hook')
jpype.shutdownJVM()
print(jpype.isJVMStarted())
