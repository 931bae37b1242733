#!/usr/bin/env python3
"""Defines and links changed class files on HotSpot and on Atoll and compares what they say.

    tests/tools/mutate.py [--vm build/atoll] [-n 2000] [--first 0] [--show 10]

The mutations come from tests/tools/Mutate.java, which says more; a number names one for ever, as long as
the seeds stay the same. A VM that dies is started again behind the mutation it died of. What differs is
sorted: Atoll died, Atoll takes what HotSpot refuses, the reverse, another exception, another message. The
last line is "N passed, N failed".
"""
import argparse
import collections
import concurrent.futures
import hashlib
import os
import re
import shutil
import subprocess
import sys

SEEDS = '''lang/LambdaBasics lang/TryFinally lang/SwitchExpressions lang/Records lang/SealedAndPatterns
lang/Generics lang/InnerClasses lang/CategoryTwo lang/StackShuffles lang/TableSwitch lang/WideLocals
lang/EnumBasics lang/ConcatIndy lang/Synchronized lang/NestedGenericsInner lang/InterfaceDefaults
lang/ArraysMultiDim lang/Conversions lang/TryWithResources reflect/Annotations programs/ExprCompiler
programs/Huffman util/StreamBasics hot/HotFloatLoops'''.split()
OLD_SEEDS = '''lang/TryFinally lang/InnerClasses lang/ArraysMultiDim lang/Conversions lang/EnumBasics
lang/InitOrder lang/InstanceInit lang/InterfaceCalls lang/BridgeMethods lang/StackShuffles
lang/Synchronized lang/TableSwitch lang/VirtualCalls lang/WideLocals lang/LongArith hot/HotExceptions
hot/HotFloatLoops hot/HotStrings programs/BTree'''.split()
# What no compiler makes any more: jsr and ret.
SUBROUTINES = ['tests/java/verify/Subroutines.java', 'tests/java/support/ClassMaker.java']
# So many for one process, so that a difference is soon found again by itself.
CHUNK = 5000
ORACLE = ['java', '-Xlog:disable', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']


def digest():
    h = hashlib.sha256(subprocess.run(['java', '-fullversion'], stderr=subprocess.PIPE).stderr)
    for path in ['tests/tools/Mutate.java', 'tests/tools/mutate.py'] + \
            [f'tests/java/{s}.java' for s in SEEDS + OLD_SEEDS] + SUBROUTINES:
        with open(path, 'rb') as f:
            h.update(f.read())
    return h.hexdigest()


def build(folder):
    """Seeds as javac makes them today, and for Java 8: without indy their classes suit older versions."""
    key = digest()
    try:
        with open(f'{folder}/key') as f:
            if f.read() == key:
                return
    except OSError:
        pass
    shutil.rmtree(folder, ignore_errors=True)
    jobs = [(program, 'new', '') for program in SEEDS] + [(program, 'old', '--release 8') for program in OLD_SEEDS]
    lines = ''.join(f'tests/java/{program}.java\t{folder}/seeds/{name}/{program}\t{options}\n'
                    for program, name, options in jobs)
    lines += f'tests/tools/Mutate.java\t{folder}/tool\t\n'
    lines += f'{":".join(SUBROUTINES)}\t{folder}/subroutines\t\n'
    p = subprocess.run(['java', '-XX:TieredStopAtLevel=1', 'tests/tools/CompileTests.java'], input=lines, text=True,
                       stdout=subprocess.PIPE, check=True)
    if 'bad' in p.stdout:
        sys.exit(p.stdout)
    subprocess.run(['java', '-cp', f'{folder}/subroutines', 'Subroutines', 'write', f'{folder}/seeds/old/subroutines'],
                   stdout=subprocess.DEVNULL, check=True)
    with open(f'{folder}/key', 'w') as f:
        f.write(key)


def run(vm, folder, first, count):
    """What the VM says to each mutation, by number."""
    places = sorted(d for d, _, files in os.walk(f'{folder}/seeds') if any(f.endswith('.class') for f in files))
    path = ':'.join([f'{folder}/tool'] + places)
    verdicts, at = {}, first
    while at < first + count:
        try:
            p = subprocess.run([*vm, '-cp', path, 'Mutate', f'{folder}/seeds', str(at), str(first + count - at)],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60 + count / 20)
            out, end = p.stdout, f'exit code {p.returncode} {p.stderr.decode("latin-1")[-200:]}'
        except subprocess.TimeoutExpired as e:
            out, end = e.stdout or b'', 'does not end'
        for line in out.decode('latin-1').split('\n')[:-1]:
            number, text = line.split(' ', 1)
            verdicts[int(number)] = text
            at = int(number) + 1
        if at < first + count:
            verdicts[at] = f'? DIED: {end}'
            at += 1
    return verdicts


def golden(folder, first, count):
    """HotSpot's answers are kept."""
    path = f'{folder}/golden-{first}-{count}'
    if os.path.exists(path):
        with open(path) as f:
            return {int(n): text for n, text in (line.rstrip('\n').split(' ', 1) for line in f)}
    verdicts = run(ORACLE, folder, first, count)
    with open(path + '.new', 'w') as f:
        f.writelines(f'{n} {verdicts[n]}\n' for n in sorted(verdicts))
    os.rename(path + '.new', path)
    return verdicts


def kind(want, got):
    want, got = want.split(' ', 1)[1], got.split(' ', 1)[1]
    if got.startswith('DIED'):
        return '1 died'
    if want.startswith('DIED'):
        return None  # nothing to learn
    if got == 'fine':
        return '2 taken here, refused by HotSpot'
    if want == 'fine':
        return '3 refused here, taken by HotSpot'
    # Of several bad methods HotSpot names the one whose name happens to lie lowest; another may be the one
    # that needs a class which is not there.
    if 'NoClassDefFoundError' in want and got != 'fine':
        return None
    if got.split(':')[0] != want.split(':')[0]:
        return '4 another exception'
    places = [re.search(r'\|    (\S+) @|method: (.*? signature: \S+)\)', text) for text in (want, got)]
    if all(places) and places[0].groups() != places[1].groups():
        return None  # of several bad methods HotSpot names the one whose name happens to lie lowest
    return '5 another message'


def shape(text):
    """A message without its names and numbers, to count alike ones together."""
    text = re.sub(r'\|.*', '', text.split(' ', 1)[1])
    return re.sub(r"[\w$/;\[<>]*[$/;][\w$/;\[<>]*|'[^']*'|\d+|[A-Z]\w+\b", '*', text)[:150]


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
    p = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    p.add_argument('--vm', default='build/atoll', help='the VM under test')
    p.add_argument('-n', type=int, default=2000, help='how many mutations (2000)')
    p.add_argument('--first', type=int, default=0, help='number of the first (0)')
    p.add_argument('--show', type=int, default=10, help='how many shapes of differences to show of each kind (10)')
    p.add_argument('-j', type=int, default=2, help='VMs at a time (2)')
    p.add_argument('--folder', default='build/mutate', help='where the seeds are built')
    options = p.parse_args()
    build(options.folder)
    vm = [os.path.abspath(options.vm) if os.path.exists(options.vm) else options.vm]
    chunks = [(at, min(CHUNK, options.first + options.n - at))
              for at in range(options.first, options.first + options.n, CHUNK)]
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        jobs = [(pool.submit(golden, options.folder, *c), pool.submit(run, vm, options.folder, *c)) for c in chunks]
        for oracle, here in jobs:
            want, got = oracle.result(), here.result()
            for n in want:
                what = None if want[n] == got[n] else kind(want[n], got[n])
                if what is None:
                    passed += 1
                    continue
                failed += 1
                found[what][shape(want[n]) + ' / ' + shape(got[n])].append((n, want[n], got[n]))
    for what in sorted(found):
        shapes = sorted(found[what].values(), key=len, reverse=True)
        print(f'{what[2:]}: {sum(map(len, shapes))}')
        for cases in shapes[:options.show]:
            n, want, got = cases[0]
            print(f'  {len(cases)} times, first of them {n}\n    - {want[:700]}\n    + {got[:700]}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
