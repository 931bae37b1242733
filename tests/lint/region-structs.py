#!/usr/bin/env python3
"""A struct that lives in an isolate's region holds no address and no type of varying width.

A header marks such a struct by the comment line `/* region struct */` just before `struct name {`.
Its members, also nested ones, array elements and members of structs it contains, must be integers
of fixed width, bool, char, float, double, enums, or structs of these. The headers are preprocessed
(comments kept), so that members which come from macros and lists are seen too.

usage: region-structs.py [FILE...]      default: all headers below vm gc loader jit stdlib
Exit code 1 if any member is wrong.
"""
import os
import re
import subprocess
import sys

MARK = re.compile(r'/\*\s*region struct\s*\*/')
FIXED = set('''int8_t uint8_t int16_t uint16_t int32_t uint32_t int64_t uint64_t __int8_t __uint8_t
    __int16_t __uint16_t __int32_t __uint32_t __int64_t __uint64_t bool _Bool char short int
    signed unsigned float double atomic_bool'''.split())
QUALIFIERS = set('const volatile _Atomic __extension__ struct union enum inline static'.split())
DROPPED = set('__attribute__ __attribute _Alignas __asm__ asm _Static_assert __typeof__ typeof'.split())
TOKEN = re.compile(r'(?P<mark>/\*\s*region struct\s*\*/)|/\*.*?\*/|//[^\n]*'
                   r'|(?P<line>^\#[^\n]*)|(?P<str>"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\')'
                   r'|(?P<word>[A-Za-z_]\w*)|(?P<num>\d[\w.]*)|(?P<op>\S)', re.S | re.M)


class Struct:
    def __init__(self, name, where, marked):
        self.name, self.where, self.marked = name, where, marked
        self.members = []  # (tokens, where)


def tokens_of(text, header):
    """Yields (token, 'file:line'); the mark is the token '@region'."""
    file, line, at = header, 1, 0
    for m in TOKEN.finditer(text):
        line += text.count('\n', at, m.start())
        at = m.start()
        if m.group('line'):
            marker = re.match(r'#\s*(?:line\s+)?(\d+)\s+"([^"]*)"', m.group('line'))
            if marker:
                file, line = marker.group(2), int(marker.group(1)) - 1
        elif m.group('mark'):
            yield '@region', f'{file}:{line}'
        elif m.group('word') or m.group('num') or m.group('op') or m.group('str'):
            yield m.group(0), f'{file}:{line}'


def without_attributes(toks):
    """Drops attributes, alignments and static assertions with their parentheses; unwraps _Atomic(T)."""
    out, i = [], 0
    while i < len(toks):
        if toks[i][0] in DROPPED:
            i += 1
            while i < len(toks) and toks[i][0] != '(':  # __asm__ volatile (
                i += 1
            depth = 0
            while i < len(toks):
                depth += {'(': 1, ')': -1}.get(toks[i][0], 0)
                i += 1
                if depth == 0:
                    break
        elif toks[i][0] == '_Atomic' and i + 1 < len(toks) and toks[i + 1][0] == '(':
            close = matching(toks, i + 1, '(', ')')
            out += toks[i + 2:close]
            i = close + 1
        else:
            out.append(toks[i])
            i += 1
    return out


def matching(toks, i, opening, closing):
    depth = 0
    while i < len(toks):
        depth += {opening: 1, closing: -1}.get(toks[i][0], 0)
        if depth == 0:
            return i
        i += 1
    return len(toks) - 1


def members(toks):
    """Splits the inside of a struct at the semicolons of its own level."""
    out, start, depth = [], 0, 0
    for i, (t, _) in enumerate(toks):
        depth += {'{': 1, '}': -1}.get(t, 0)
        if t == ';' and depth == 0:
            if i > start:
                out.append(toks[start:i])
            start = i + 1
    return out


def read(header, structs, typedefs, problems):
    cc = os.environ.get('CC', 'cc').split()
    # Later flags only: warnings have no place here, and -fsyntax-only does not go with -E.
    run = subprocess.run(cc + ['-std=gnu11', '-D_GNU_SOURCE=', '-E', '-C', '-w', '-I.', '-Iinclude', header],
                         capture_output=True, text=True)
    if run.returncode != 0:
        problems.add(f'{header}: cannot be preprocessed: {run.stderr.strip()[:300]}')
        return
    toks = without_attributes(list(tokens_of(run.stdout, header)))
    i, start, marked = 0, 0, False
    while i < len(toks):
        t, where = toks[i]
        if t == '@region':
            marked = True
            ok = [x[0] for x in toks[i + 1:i + 4]]
            if len(ok) < 3 or ok[0] not in ('struct', 'union') or ok[2] != '{':
                problems.add(f'{where}: /* region struct */ must stand just before `struct name {{`')
            start = i + 1
        elif t == '{':
            close = matching(toks, i, '{', '}')
            if i >= 2 and toks[i - 2][0] in ('struct', 'union'):
                s = Struct(toks[i - 1][0], toks[i - 1][1], marked)
                s.members = members(toks[i + 1:close])
                structs[s.name] = s
                for inner in nested(toks[i + 1:close]):
                    structs.setdefault(inner.name, inner)
            marked = False
            i = close
            if i + 1 < len(toks) and toks[i + 1][0] not in (';', ',', '*') and \
                    not (re.match(r'[A-Za-z_@]', toks[i + 1][0]) and toks[start][0] in ('typedef', 'struct')):
                start = i + 1  # a function body ends without a semicolon
        elif t == ';':
            if toks[start][0] == 'typedef':
                typedefs[toks[i - 1][0]] = toks[start + 1:i - 1] if toks[i - 1][0] not in ')]' else \
                    [('*', where)]
                if toks[i - 1][0] in ')]':  # typedef of a function pointer or an array: find its name
                    for k in range(start, i - 1):
                        if toks[k][0] == '(' and toks[k + 1][0] == '*':
                            typedefs[toks[k + 2][0]] = [('*', where)]
            start = i + 1
        i += 1


def nested(toks):
    for i, (t, where) in enumerate(toks):
        if t == '{' and i >= 2 and toks[i - 2][0] in ('struct', 'union'):
            s = Struct(toks[i - 1][0], toks[i - 1][1], False)
            s.members = members(toks[i + 1:matching(toks, i, '{', '}')])
            yield s


def check_type(toks, structs, typedefs, seen):
    """Returns why a member (or typedef) may not be in a region, or None."""
    words = [t for t, _ in toks]
    if '*' in outside_brackets(words):
        return 'is a pointer'
    if '{' in words:  # struct { ... } x;  enum { ... } x;
        if words[0] == 'enum' or 'enum' in words[:words.index('{')]:
            return None
        i = words.index('{')
        for m in members(toks[i + 1:matching(toks, i, '{', '}')]):
            why = check_type(m, structs, typedefs, seen)
            if why:
                return f'contains `{text(m)}`, which {why}'
        return None
    for k in ('struct', 'union'):
        if k in words:
            return check_struct(words[words.index(k) + 1], structs, typedefs, seen)
    if 'enum' in words:
        return None
    if 'long' in words:
        return 'is long, whose width differs between machines'
    types = [w for w in words if w not in QUALIFIERS]
    if not types:
        return None
    if types[0] in FIXED:
        return None
    name = types[0]
    if name in ('size_t', 'ssize_t', 'ptrdiff_t', 'uintptr_t', 'intptr_t', 'off_t', 'time_t', 'pthread_t'):
        return f'is {name}, whose width or meaning belongs to the process'
    if name in typedefs and name not in seen:
        why = check_type(typedefs[name], structs, typedefs, seen | {name})
        return f'is {name}, which {why}' if why else None
    return f'has the type {name}, which is not known to be free of addresses'


def outside_brackets(words):
    """Words that are not inside [ ] or after a bit-field colon: `*` there multiplies."""
    out, depth = [], 0
    for w in words:
        depth += {'[': 1, ']': -1}.get(w, 0)
        if w == ':' and depth == 0 and '{' not in words:
            break
        if depth == 0:
            out.append(w)
    if '{' in out:  # the members inside are judged one by one
        close = len(out) - 1 - out[::-1].index('}')
        out = out[:out.index('{')] + out[close + 1:]
    return out


def check_struct(name, structs, typedefs, seen):
    if name in seen:
        return None
    if name not in structs:
        return f'is struct {name}, which has no definition here'
    for m in structs[name].members:
        why = check_type(m, structs, typedefs, seen | {name})
        if why:
            return f'is struct {name}, whose member `{text(m)}` {why}'
    return None


def text(toks):
    return ' '.join(t for t, _ in toks)[:100]


def main():
    if len(sys.argv) > 1:
        headers = sys.argv[1:]
    else:
        os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
        headers = [os.path.join(d, f) for top in ('vm', 'gc', 'loader', 'jit', 'stdlib')
                   for d, _, fs in os.walk(top) for f in fs if f.endswith('.h')]
    problems = set()
    for header in sorted(headers):
        with open(header) as f:
            if not MARK.search(f.read()):
                continue
        structs, typedefs = {}, {}
        read(header, structs, typedefs, problems)
        for s in structs.values():
            if not s.marked:
                continue
            for m in s.members:
                why = check_type(m, structs, typedefs, {s.name})
                if why:
                    problems.add(f'{s.where}: region struct {s.name}: `{text(m)}` {why}')
    for p in sorted(problems):
        print(p)
    return 1 if problems else 0


sys.exit(main())
