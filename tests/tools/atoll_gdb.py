"""gdb commands that understand references into a region.

    gdb -x tests/tools/atoll_gdb.py build/debug/atoll

    atoll-object ISOLATE REF    an object: header, fields or elements, text of a String
    atoll-class ISOLATE CLASS   a class: name, supertypes, fields, methods
    atoll-stack THREAD          the Java frames of a thread, innermost first

ISOLATE is any expression with a member `base` (a struct isolate * or a struct thread *). REF is a struct
ref, its bits, or an address in the region; CLASS is a struct class_ref, its offset, or a struct class *.
They read memory only, so they also work on core files. Layouts come from the debug information, the places
of things from vm/base/geometry.h beside this file.
"""
import os
import re

import gdb

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
ACC_STATIC = 0x0008
MAX_ELEMENTS = 20


def constants():
    """The numbers of geometry.h and object.h: #define NAME expression."""
    known = {'KIB': lambda n: n << 10, 'MIB': lambda n: n << 20, 'GIB': lambda n: n << 30}
    for header in ('vm/base/geometry.h', 'gc/object.h'):
        try:
            with open(os.path.join(TOP, header)) as f:
                text = re.sub(r'/\*.*?\*/', '', f.read(), flags=re.S)
        except OSError as e:
            raise gdb.GdbError(f'atoll_gdb.py reads the memory map from {header}: {e.strerror}')
        for name, value in re.findall(r'^#define (\w+) +(.*)$', text, re.M):
            value = re.sub(r'\((?:u?int\d+_t|unsigned|size_t)\)', '', value)
            value = re.sub(r'\b(0x[0-9a-fA-F]+|\d+)[uUlL]+\b', r'\1', value)
            try:
                known[name] = eval(value.replace('/', '//'), {'__builtins__': {}}, known)
            except Exception:  # a macro that is no number
                pass
    return known


C = constants()


def value_of(text):
    return gdb.parse_and_eval(text)


def integer(value):
    """A number from a number, a pointer or a one-word struct."""
    t = value.type.strip_typedefs()
    if t.code in (gdb.TYPE_CODE_STRUCT, gdb.TYPE_CODE_UNION):
        return int(value[t.fields()[0]])
    return int(value)


def base_of(owner):
    return int(owner['base'])


def at(address, type_name):
    return gdb.Value(address).cast(gdb.lookup_type(type_name).pointer()).dereference()


def read(address, type_name):
    """A scalar by one of: i8 u8 u16 i16 i32 u32 i64 f32 f64."""
    size = int(re.sub(r'\D', '', type_name)) // 8
    data = bytes(gdb.selected_inferior().read_memory(address, size))
    if type_name[0] == 'f':
        import struct
        return struct.unpack('<f' if size == 4 else '<d', data)[0]
    return int.from_bytes(data, 'little', signed=type_name[0] == 'i')


def meta(base, ref, type_name):
    """What a metadata reference names, or None."""
    off = integer(ref)
    return at(base + off, type_name) if off else None


def symbol(base, ref):
    off = integer(ref)
    if off == 0:
        return ''
    s = at(base + off, 'struct symbol')
    start = int(s['bytes'].address)
    return bytes(gdb.selected_inferior().read_memory(start, int(s['length']))).decode('utf-8', 'replace')


def class_name(base, cls):
    return symbol(base, cls['name']).replace('/', '.')


def ref_address(base, bits):
    return base + (bits << 3)


def array_of(base, ref, type_name, count):
    if integer(ref) == 0:
        return
    first = at(base + integer(ref), type_name)
    for i in range(int(count)):
        yield first.address[i]


def enum_name(enum, number, prefix=''):
    try:
        fields = gdb.lookup_type('enum ' + enum).fields()
    except gdb.error:  # the program never uses the type
        return str(number)
    for f in fields:
        if f.enumval == number:
            return f.name[len(prefix):].lower() if f.name.startswith(prefix) else f.name
    return str(number)


BASIC = {4: 'u8', 5: 'u16', 6: 'f32', 7: 'f64', 8: 'i8', 9: 'i16', 10: 'i32', 11: 'i64', 12: 'u32', 13: 'u32'}


def shown(base, address, type_code):
    """A field or element as text."""
    if type_code not in BASIC:
        return '?'
    n = read(address, BASIC[type_code])
    return brief(base, n) if type_code in (12, 13) else repr(n)


def object_class(base, bits):
    return meta(base, at(ref_address(base, bits), 'struct object')['class'], 'struct class')


def brief(base, bits):
    """A reference in a few words."""
    if bits == 0:
        return 'null'
    try:
        cls = object_class(base, bits)
        if cls is None:
            return f'ref {bits:#x} (no class)'
        name = class_name(base, cls)
        if name == 'java.lang.String':
            return f'ref {bits:#x} {string_text(base, bits)!r}'
        if int(cls['kind']) == array_kind():
            return f'ref {bits:#x} {name} length {int(at(ref_address(base, bits), "struct array")["length"])}'
        return f'ref {bits:#x} {name}'
    except gdb.MemoryError:
        return f'ref {bits:#x} (unreadable)'


def array_kind():
    for f in gdb.lookup_type('enum class_kind').fields():
        if f.name == 'CLASS_ARRAY':
            return f.enumval
    raise gdb.GdbError('no CLASS_ARRAY in the debug information')


def fields_of(base, cls):
    """Instance fields, those of superclasses first."""
    sup = meta(base, cls['super'], 'struct class')
    if sup is not None:
        yield from fields_of(base, sup)
    for f in array_of(base, cls['fields'], 'struct field', cls['field_count']):
        if not int(f['access_flags']) & ACC_STATIC:
            yield f


def string_text(base, bits):
    where = {symbol(base, f['name']): int(f['offset']) for f in fields_of(base, object_class(base, bits))}
    if 'value' not in where or 'coder' not in where:
        return '?'
    at_object = ref_address(base, bits)
    value = read(at_object + where['value'], 'u32')
    if value == 0:
        return '?'
    length = int(at(ref_address(base, value), 'struct array')['length'])
    data = bytes(gdb.selected_inferior().read_memory(ref_address(base, value) + C['ARRAY_DATA'], min(length, 2000)))
    return data.decode('utf-16-le' if read(at_object + where['coder'], 'i8') else 'latin-1', 'replace')


def lock_word(word):
    tag, payload = word & C['WORD_TAG_MASK'], word >> C['WORD_PAYLOAD_SHIFT']
    age = (word & C['WORD_AGE_MASK']) >> C['WORD_AGE_SHIFT']
    if tag == C['WORD_TAG_FREE']:
        state = f'free, hash {payload:#x}'
    elif tag == C['WORD_TAG_THIN']:
        state = (f'locked by thread {payload >> C["WORD_THIN_OWNER_SHIFT"]}, '
                 f'{payload & C["WORD_THIN_RECURSION_MASK"]} recursions')
    elif tag == C['WORD_TAG_INFLATED']:
        state = f'monitor {payload}'
    else:
        state = 'forwarded'
    return f'{state}, age {age}'


class Command(gdb.Command):
    """Splits the arguments as gdb does and turns Python errors into gdb's."""

    def __init__(self):
        super().__init__(self.name, gdb.COMMAND_DATA)

    def invoke(self, text, from_tty):
        argv = gdb.string_to_argv(text)
        if len(argv) != self.arguments:
            raise gdb.GdbError(self.__doc__.strip())
        try:
            self.run(*[value_of(a) for a in argv])
        except gdb.MemoryError as e:
            raise gdb.GdbError(f'the region cannot be read here: {e}')


class ObjectCommand(Command):
    """atoll-object ISOLATE REF: header, fields or elements of an object."""
    name, arguments = 'atoll-object', 2

    def run(self, owner, ref):
        base, bits = base_of(owner), integer(ref)
        if bits >= base:  # an address
            bits = (bits - base) >> 3
        if bits == 0:
            print('null')
            return
        address = ref_address(base, bits)
        header = at(address, 'struct object')
        print(f'ref {bits:#x} at {address:#x}: {lock_word(int(header["word"]))}')
        if int(header['word']) & C['WORD_TAG_MASK'] == C['WORD_TAG_FORWARDED']:
            print(f'  now at ref {integer(header["class"]) & 0xffffffff:#x}')
            return
        cls = object_class(base, bits)
        if cls is None:
            print('  no class: not an object, or freed')
            return
        print(f'  {class_name(base, cls)}')
        if int(cls['kind']) == array_kind():
            length, type_code = int(at(address, 'struct array')['length']), int(cls['basic_type'])
            size = int(re.sub(r'\D', '', BASIC[type_code])) // 8
            print(f'  length {length}')
            for i in range(min(length, MAX_ELEMENTS)):
                print(f'  [{i}] {shown(base, address + C["ARRAY_DATA"] + i * size, type_code)}')
            if length > MAX_ELEMENTS:
                print(f'  ... {length - MAX_ELEMENTS} more')
            return
        if class_name(base, cls) == 'java.lang.String':
            print(f'  {string_text(base, bits)!r}')
        for f in fields_of(base, cls):
            print(f'  +{int(f["offset"]):<4} {symbol(base, f["name"])} = '
                  f'{shown(base, address + int(f["offset"]), int(f["type"]))}')


class ClassCommand(Command):
    """atoll-class ISOLATE CLASS: name, supertypes, fields and methods of a class."""
    name, arguments = 'atoll-class', 2

    def run(self, owner, what):
        base = base_of(owner)
        where = integer(what)
        cls = at(base + where if -(1 << 31) <= where < 0 else where, 'struct class')
        offset = int(cls.address) - base
        print(f'{class_name(base, cls)} at {int(cls.address):#x} (offset {offset})')
        state = at(base + C['CLASS_STATE_TOP'] - C['CLASS_STATE_SIZE'] * (int(cls['index']) + 1), 'struct class_state')
        print(f'  {enum_name("init_stage", int(state["stage"]), "INIT_")}, {"loaded" if state["loaded"] else "dormant"}, '
              f'index {int(cls["index"])}, mirror {brief(base, integer(cls["mirror"]))}')
        sup = meta(base, cls['super'], 'struct class')
        if sup is not None:
            print(f'  extends {class_name(base, sup)}')
        for i in array_of(base, cls['local_interfaces'], 'struct class_ref', cls['local_interface_count']):
            print(f'  implements {class_name(base, meta(base, i, "struct class"))}')
        for f in array_of(base, cls['fields'], 'struct field', cls['field_count']):
            static = 'static ' if int(f['access_flags']) & ACC_STATIC else ''
            print(f'  +{int(f["offset"]):<4} {static}{symbol(base, f["name"])} {symbol(base, f["descriptor"])}')
        for i in range(int(cls['method_count'])):
            m = method_at(base, int(cls['first_method']) + i)
            print(f'  #{int(m["index"])} {symbol(base, m["name"])}{symbol(base, m["descriptor"])} '
                  f'{enum_name("method_kind", int(m["kind"]), "METHOD_")}')


def method_at(base, index):
    return at(base + C['METHODS_TOP'] - ((index + 1) << C['METHOD_SIZE_SHIFT']), 'struct method')


def line_of(base, method, pc):
    code = meta(base, method['code'], 'struct code')
    line = None
    if code is not None:
        for row in array_of(base, code['lines'], 'struct line', code['line_count']):
            if int(row['start']) <= pc:
                line = int(row['line'])
    return line


class StackCommand(Command):
    """atoll-stack THREAD: the Java frames of a struct thread *, innermost first."""
    name, arguments = 'atoll-stack', 1

    def run(self, t):
        base, stack = base_of(t), int(t['stack'])
        slots, capacity = gdb.lookup_type('union slot').sizeof, int(t['g']['stack_slots'])
        address = int(t['frame'])
        slot = (address - stack) // slots if address else 0
        number = 0
        while slot != 0:
            if not 0 < slot < capacity:
                print(f'  the frame chain leaves the stack: slot {slot} of {capacity}')
                return
            f = at(stack + slot * slots, 'struct frame')
            print(f'#{number:<3} slot {slot:<6} {self.describe(base, f)}')
            caller = int(f['caller'])
            if caller >= slot:
                print(f'  the frame chain does not go down: slot {caller} called {slot}')
                return
            slot, number = caller, number + 1

    def describe(self, base, f):
        kind = enum_name('frame_kind', int(f['kind']), 'FRAME_')
        if kind == 'bottom':
            return '-- called from the host --'
        if kind == 'resume':
            return f'resume {enum_name("resume_id", int(f["method"]), "RESUME_")}, state {int(f["state"])}'
        m = method_at(base, int(f['method']))
        name = f'{class_name(base, meta(base, m["holder"], "struct class"))}.{symbol(base, m["name"])}{symbol(base, m["descriptor"])}'
        if kind == 'native':
            return f'{name} (native, state {int(f["state"])})'
        line = line_of(base, m, int(f['pc']))
        return f'{name} pc {int(f["pc"])}' + (f' line {line}' if line else '')


ObjectCommand()
ClassCommand()
StackCommand()
