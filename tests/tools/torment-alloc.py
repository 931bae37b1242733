#!/usr/bin/env python3
"""Runs programs while memory runs out at one request or another, and judges how they end.

    make TORMENT=alloc && tests/tools/torment-alloc.py

Each program is run with ATOLL_FAIL_AFTER=n (vm/base/fault.h) for n = 1, 2, 3, then growing by a quarter
up to the number of requests the program makes, and for random n from a fixed seed; once with that request
refused alone, once with it and all that follow. Right is

    - what HotSpot prints and its exit code: the request was tried again, or was not needed;
    - an OutOfMemoryError, told on the error output or by the program, or what follows from it: a class
      whose initialization ran out of memory cannot be used;
    - a refusal to start of the launcher, which says that memory is out.

Wrong is a signal (a failed assertion is SIGABRT; the torment build verifies the heap after the failure),
a sanitizer's report, a hang, or other output without a word of memory. The last line is "N passed, N failed".
"""
import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys

PROGRAMS = ['lang/Hello', 'lang/StackTraces', 'lang/LambdaBasics', 'threads/ThreadLocals', 'threads/SynchronizedCounter',
            'gc/OutOfMemory', 'io/ByteStreams', 'io/Processes', 'nio/FileChannels', 'loading/ChildFirst',
            'loading/LookupDefine', 'util/ZipStreams', 'lang/HelpfulNpe', 'lang/InitFailure']
MEMORY = re.compile(rb'OutOfMemoryError|out of memory|Cannot allocate memory|'
                    rb'Could not initialize class|NoClassDefFoundError thrown from the Uncaught', re.I)
START = b'Error occurred during initialization of VM'
GROWTH = 1.25


def environment(**more):
    env = dict(os.environ, LANG='C.UTF-8', LC_ALL='C.UTF-8', TZ='UTC', ATOLL_FAIL_EVERY='0')
    env.update({k: str(v) for k, v in more.items()})
    return env


def execute(command, timeout, **settings):
    """Exit code (None: it hangs) and what was printed."""
    p = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         env=environment(**settings), start_new_session=True)
    try:
        out, err = p.communicate(timeout=timeout)
        return p.returncode, out, err
    except subprocess.TimeoutExpired:
        os.killpg(p.pid, 9)
        out, err = p.communicate()
        return None, out, err


def lost_a_message(expected, out):
    """An exception for whose stack trace there was no memory has none, as on HotSpot, and so no helpful message."""
    before, after = expected.split(b'\n'), out.split(b'\n')
    different = [a for b, a in zip(before, after) if b != a]
    return len(before) == len(after) and different == [b'null']


def judge(expected, got):
    """None, or what is wrong."""
    code, out, err = got
    if b'Sanitizer' in err or b'runtime error:' in err:
        return 'a sanitizer reports'
    if code is None:
        return 'hangs'
    if code < 0 or code >= 128:
        return f'ends by signal {-code if code < 0 else code - 128}'
    if (code, out, err) == expected:
        return None
    if code == expected[0] and err == expected[2] and lost_a_message(expected[1], out):
        return None
    if not MEMORY.search(out) and not MEMORY.search(err):
        return f'exit code {code} and other output without a word of memory'
    if START in err and code != 1:
        return f'does not start, but its exit code is {code}'
    return None


def failing_requests(count, random_count, seed):
    """1, 2, 3, ... growing, and random ones."""
    chosen, n = set(), 1
    while n <= count:
        chosen.add(n)
        n = max(n + 1, int(n * GROWTH))
    generator = random.Random(seed)
    chosen.update(generator.randint(1, count) for _ in range(random_count))
    return sorted(chosen)


def count_requests(command, timeout):
    """libjvm.so, if a library wants it, counts its own."""
    _, _, err = execute(command, timeout, ATOLL_FAIL_TELL=1)
    return max(int(n) for n in re.findall(rb'^(\d+) requests for memory$', err, re.M))


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
    p = argparse.ArgumentParser(description='Memory runs out at the n-th request, for many n.')
    p.add_argument('--vm', default='build/torment-alloc/atoll')
    p.add_argument('--timeout', type=float, default=60, help='seconds for one run (60)')
    p.add_argument('-j', type=int, default=2, dest='jobs', help='runs at a time (2)')
    p.add_argument('--random', type=int, default=40, help='random requests per program (40)')
    p.add_argument('--seed', type=int, default=17)
    p.add_argument('--show', action='store_true', help='show the end of what a failed run printed')
    p.add_argument('programs', nargs='*', default=PROGRAMS, help='topic/Name of programs in tests/java')
    options = p.parse_args()
    vm = os.path.abspath(options.vm)
    passed = failed = 0
    for name in options.programs:
        classes = os.path.abspath(os.path.join('build/tests/classes', name))
        if not os.path.isdir(classes):
            print(f'FAIL {name}: not compiled; run make java-tests FILTER={name} first')
            failed += 1
            continue
        command = [vm, '-Djava.library.path=' + os.path.abspath('build/tests/jni'), '-cp', classes,
                   name.rsplit('/', 1)[1]]
        expected = execute(command, options.timeout)
        if expected[0] is None or judge(expected, expected):
            print(f'FAIL {name}: without any failure: {judge((), expected)}')
            failed += 1
            continue
        count = count_requests(command, options.timeout)
        runs = [(n, times) for n in failing_requests(count, options.random, options.seed) for times in (1, 0)]

        def one(run):
            n, times = run
            got = execute(command, options.timeout, ATOLL_FAIL_AFTER=n, ATOLL_FAIL_TIMES=times)
            return run, judge(expected, got), got

        wrong = 0
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for (n, times), reason, got in pool.map(one, runs):
                if reason is None:
                    passed += 1
                    continue
                wrong += 1
                print(f'FAIL {name} ATOLL_FAIL_AFTER={n} ATOLL_FAIL_TIMES={times}: {reason}', flush=True)
                if options.show:
                    for text in got[1:]:
                        for line in text.decode('utf-8', 'replace').splitlines()[-8:]:
                            print('    ' + line[:200], flush=True)
        failed += wrong
        print(f'{name}: {len(runs)} runs, {wrong} wrong', flush=True)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


sys.exit(main())
