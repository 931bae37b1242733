#!/usr/bin/env python3
"""Runs the programs in tests/java on HotSpot and on Atoll and compares them byte for byte.

A program is one file tests/java/<topic>/<Name>.java whose class Name has a main method; helper
classes stand in the same file. Comment lines of this form may say more about it:

    // args: a "b c"          arguments of main
    // vmargs: -Dx=1          options of both VMs
    // stdin: text            one line of standard input (may be repeated; \\n and \\t are understood)
    // exit: 3                exit code that HotSpot gives too (a check of the test itself)
    // modes: default debug !gc-boehm   run only in one of these modes, never in those with !
    // flaky-lines: REGEX     lines that match are dropped from both outputs (may be repeated)
    // javac: OPTIONS         options of the compiler
    // jni: NAME              loads lib<NAME>.so, which make builds of tests/jni/NAME.c or .cc
    // uses: NAME             tests/java/support/NAME.java is compiled with it
    // timeout: 120           seconds on the VM under test

Each program is compiled by HotSpot's javac and run by HotSpot once; both are cached below
build/tests (classes/, golden/) until the source or the JDK changes. The last line of output is
"N passed, N failed"; the exit code is 1 if anything failed. What a failed program printed stays in
<state>/out/<topic>/<Name>.{out,err}, the names of the failed ones in <state>/failed.
"""
import argparse
import concurrent.futures
import difflib
import glob
import hashlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time

# One compiler level: it starts quicker, and it never drops stack traces of frequent exceptions.
ORACLE_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
ORACLE_TIMEOUT = 120
OUTPUT_LIMIT = 64 << 20
SHARED = os.path.abspath('build/tests')
FREEZES = []  # of each program: how many, and the most threads that one of them found alive
SUPPORT = 'tests/java/support'
HEADER = re.compile(r'^//\s*(args|vmargs|stdin|exit|modes|flaky-lines|javac|uses|jni|timeout):(.*)$', re.M)


class Test:
    def __init__(self, path):
        self.path = path
        self.topic, file = os.path.relpath(path, 'tests/java').rsplit('/', 1)
        self.name = self.topic + '/' + file[:-len('.java')]
        with open(path, 'rb') as f:
            self.source = f.read()
        text = self.source.decode('utf-8', 'replace')
        package = re.search(r'^\s*package\s+([\w.]+)\s*;', text, re.M)
        self.main = (package.group(1) + '.' if package else '') + file[:-len('.java')]
        self.args, self.vmargs, self.javac, self.modes = [], [], [], []
        self.support = []
        self.flaky, self.exit, self.timeout = [], None, None
        self.stdin = b''
        self.error = None  # why it cannot be run at all
        try:
            for key, value in HEADER.findall(text):
                self.header(key, value)
        except (ValueError, re.error) as e:
            self.error = f'cannot read its header: {e}'
        self.classes = os.path.join(SHARED, 'classes', self.name)

    def header(self, key, raw):
        value = raw.strip()
        if key == 'stdin':
            line = raw[1:] if raw.startswith(' ') else raw
            line = re.sub(r'\\([nt\\])', lambda m: {'n': '\n', 't': '\t', '\\': '\\'}[m.group(1)], line)
            self.stdin += line.encode() + b'\n'
        elif key == 'exit':
            self.exit = int(value)
        elif key == 'timeout':
            self.timeout = float(value)
        elif key == 'flaky-lines':
            self.flaky.append(re.compile(value.encode()))
        elif key == 'uses':
            for name in value.split():
                self.support.append(f'{SUPPORT}/{name}.java')
                with open(self.support[-1], 'rb') as f:
                    self.source += f.read()
        elif key == 'jni':
            self.vmargs.append('-Djava.library.path=' + os.path.abspath('build/tests/jni'))
            for name in value.split():
                with open(glob.glob(f'tests/jni/{name}.c*')[0], 'rb') as f:
                    self.source += f.read()
                if not os.path.exists(f'build/tests/jni/lib{name}.so'):
                    self.error = f'lib{name}.so is missing: `make jni-libraries` makes it'
        elif key == 'modes':
            self.modes += value.replace(',', ' ').split()
        else:
            getattr(self, key).extend(shlex.split(value))

    def wanted(self, modes):
        only = [m for m in self.modes if not m.startswith('!')]
        never = [m[1:] for m in self.modes if m.startswith('!')]
        return (not only or any(m in modes for m in only)) and not any(m in modes for m in never)

    def key(self, *more):
        return hashlib.sha256(b'\0'.join([self.source] + [m.encode() for m in more])).hexdigest()


class Result:
    def __init__(self, out, err, exit, note=None):
        self.out, self.err, self.exit, self.note = out, err, exit, note


def read(path):
    try:
        with open(path, 'rb') as f:
            return f.read()
    except FileNotFoundError:
        return None


def write(path, data):
    """Readers in another process see the old contents or all of the new."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f'{path}.{os.getpid()}.{threading.get_ident()}'
    with open(temporary, 'wb') as f:
        f.write(data)
    os.replace(temporary, path)


def environment():
    env = {k: v for k, v in os.environ.items()
           if k not in ('JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS', 'CLASSPATH')}
    env.update(LANG='C.UTF-8', LC_ALL='C.UTF-8', TZ='UTC')
    return env


def execute(command, test, place, timeout, **variables):
    """Runs a program in an empty folder of its own; output goes through files, so that a child that
    stays behind cannot block us."""
    cwd = os.path.join(place, 'cwd', test.name)
    shutil.rmtree(cwd, ignore_errors=True)
    os.makedirs(cwd)
    base = os.path.join(place, 'out', test.name)
    os.makedirs(os.path.dirname(base), exist_ok=True)
    with open(base + '.in', 'wb') as f:
        f.write(test.stdin)
    with open(base + '.in', 'rb') as i, open(base + '.out', 'wb') as o, open(base + '.err', 'wb') as e:
        try:
            p = subprocess.Popen(command, cwd=cwd, stdin=i, stdout=o, stderr=e, start_new_session=True,
                                 env=dict(environment(), **variables))
        except OSError as error:
            return Result(b'', b'', None, f'cannot start {command[0]}: {error.strerror}')
        deadline, note = time.monotonic() + timeout, None
        while True:
            try:
                p.wait(min(1.0, max(0.01, deadline - time.monotonic())))
                break
            except subprocess.TimeoutExpired:
                if time.monotonic() >= deadline:
                    note = f'timeout after {timeout:g} s'
                elif os.path.getsize(base + '.out') + os.path.getsize(base + '.err') > OUTPUT_LIMIT:
                    note = f'more than {OUTPUT_LIMIT >> 20} MiB of output'
                else:
                    continue
            try:
                os.killpg(p.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            p.wait()
            break
    out, err = (read(base + s)[:OUTPUT_LIMIT].replace(cwd.encode(), b'{cwd}')
                .replace(test.classes.encode(), b'{classes}') for s in ('.out', '.err'))
    os.remove(base + '.in')
    shutil.rmtree(cwd, ignore_errors=True)
    return Result(out, err, p.returncode, note)


def compile_all(tests, jdk, jobs):
    """Compiles what is not cached; sets test.error where that fails."""
    todo = []
    for t in tests:
        t.class_key = t.key(jdk, *t.javac)
        if t.error is None and read(t.classes + '.key') != t.class_key.encode():
            shutil.rmtree(t.classes, ignore_errors=True)
            todo.append(t)
    if not todo:
        return
    compiler = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'CompileTests.java')

    def batch(part):
        lines = ''.join(f'{":".join([t.path, *t.support])}\t{t.classes}\t{" ".join(t.javac)}\n' for t in part)
        p = subprocess.run(['java', '-XX:TieredStopAtLevel=1', compiler], input=lines, text=True,
                           capture_output=True, env=environment())
        answers = {}
        for line in p.stdout.splitlines():
            word, path, *error = line.split('\t', 2)
            answers[path] = (word == 'ok', error[0] if error else '')
        for t in part:
            ok, error = answers.get(':'.join([t.path, *t.support]), (False, 'the compiler died: ' + p.stderr.strip()[-300:]))
            if ok:
                write(t.classes + '.key', t.class_key.encode())
            else:
                t.error = 'does not compile: ' + error

    n = jobs if len(todo) > 20 else 1
    with concurrent.futures.ThreadPoolExecutor(n) as pool:
        list(pool.map(batch, [todo[i::n] for i in range(n)]))


def golden(test, jdk):
    """What HotSpot does, from the cache if it has been asked before."""
    base = os.path.join(SHARED, 'golden', test.name)
    key = test.key(jdk, *ORACLE_FLAGS)
    known = (read(base + '.key') or b'').decode().split()
    if len(known) == 2 and known[0] == key:
        return Result(read(base + '.out') or b'', read(base + '.err') or b'', int(known[1]))
    r = execute(['java', *ORACLE_FLAGS, *test.vmargs, '-cp', test.classes, test.main, *test.args],
                test, os.path.join(SHARED, 'hotspot'), ORACLE_TIMEOUT)
    if r.note is None:
        write(base + '.out', r.out)
        write(base + '.err', r.err)
        write(base + '.key', f'{key} {r.exit}\n'.encode())
    return r


def ended(code):
    if code is None:
        return 'not started'
    try:
        return f'killed by {signal.Signals(-code).name}' if code < 0 else f'exit code {code}'
    except ValueError:
        return f'killed by signal {-code}'


def without_flaky(test, data):
    if not test.flaky:
        return data
    return b''.join(line for line in data.splitlines(True) if not any(f.search(line) for f in test.flaky))


def difference(name, want, got, lines):
    """At most so many lines of a diff, without its heading."""
    a, b = (d.decode('utf-8', 'backslashreplace').splitlines() for d in (want[:1 << 20], got[:1 << 20]))
    if a == b:
        return [f'    {name} differs only in its line ends or beyond 1 MiB']
    start = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    diff = list(difflib.unified_diff(a[start:start + 200], b[start:start + 200], n=0, lineterm=''))[2:]
    diff = [d for d in diff if not d.startswith('@@')]
    more = [f'    ... {len(diff) - lines} more lines'] if len(diff) > lines else []
    return [f'    {name}, from line {start + 1} (- HotSpot, + here):'] + \
           ['    ' + d[:200] for d in diff[:lines]] + more


def frozen(command, test, options, timeout):
    """Runs a program in the build TORMENT=freeze so that it is frozen options.freezes times at least:
    at polls spread over its life, or, if it has but few, at every poll.  Returns its result and a list
    of what is wrong with the number of freezes."""
    report = os.path.join(options.state, 'out', test.name + '.freezes')
    few = 4 * options.freezes  # at so many polls there must be enough of them (vm/exec/torment_freeze.h)
    for choice in {'ATOLL_FREEZE_COUNT': str(options.freezes)}, {'ATOLL_FREEZE_EVERY': '1'}:
        if os.path.exists(report):
            os.remove(report)
        got = execute(command, test, options.state, timeout, ATOLL_FREEZE_REPORT=report, **choice)
        # VMs that the program started have lines of their own.
        lines = [[int(n) for n in line.split()] for line in (read(report) or b'').decode().splitlines()]
        if not lines:
            return got, ['no report of its freezes']
        freezes, polls, refusals, threads = max(lines)
        if freezes >= options.freezes or polls >= few:
            break
    FREEZES.append((freezes, threads))
    # Of every poll of a few, some may be refused or fall together.
    if freezes < min(options.freezes, polls // 2):
        return got, [f'only {freezes} freezes at {polls} polls, {refusals} refused']
    return got, []


def run(test, options, jdk):
    """Returns None, or the lines that tell the failure."""
    if test.error:
        return [test.error]
    want = golden(test, jdk)
    if want.note:
        return [f'HotSpot: {want.note}']
    if test.exit is not None and test.exit != want.exit:
        return [f'its header says exit code {test.exit}, but on HotSpot it is: {ended(want.exit)}']
    command = [options.vm, *shlex.split(options.vmargs), *test.vmargs, '-cp', test.classes, test.main, *test.args]
    timeout = max(test.timeout or 0, options.timeout)
    reasons, details = [], []
    if options.freezes:
        got, reasons = frozen(command, test, options, timeout)
    else:
        got = execute(command, test, options.state, timeout)
    if got.note:
        reasons.append(got.note)
    elif got.exit != want.exit:
        reasons.append(f'{ended(got.exit)}, not {want.exit}')
    for name in ('out', 'err'):
        a, b = (without_flaky(test, getattr(r, name)) for r in (want, got))
        if a != b:
            reasons.append('std' + name)
            details += difference('std' + name, a, b, options.diff)
    if reasons:
        return [', '.join(reasons)] + details
    for end in ('.out', '.err'):
        os.remove(os.path.join(options.state, 'out', test.name + end))
    return None


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
    global SHARED
    SHARED = os.path.abspath('build/tests')
    p = argparse.ArgumentParser(description='Compare the programs in tests/java with HotSpot.')
    p.add_argument('--vm', default='build/atoll', help='the VM under test (a path, or a name in PATH)')
    p.add_argument('--vmargs', default='', help='options for it')
    p.add_argument('--timeout', type=float, default=60, help='seconds for one program (60)')
    p.add_argument('-j', type=int, default=2, dest='jobs', help='programs at a time (2)')
    p.add_argument('--filter', default='', help='only programs whose topic/Name matches this expression')
    p.add_argument('--modes', default='default', help='the modes of this build, for // modes:')
    p.add_argument('--state', default='build/tests', help='folder for the list and output of failures')
    p.add_argument('--diff', type=int, default=6, help='lines of difference to show (6)')
    p.add_argument('--freezes', type=int, default=0, metavar='N',
                   help='with a VM of TORMENT=freeze: freeze each program N times at least')
    p.add_argument('--list-failed', action='store_true', help='print what failed last time, run nothing')
    p.add_argument('--failed', action='store_true', help='run only what failed last time')
    options = p.parse_args()
    options.state = os.path.abspath(options.state)

    failed_file = os.path.join(options.state, 'failed')
    before = (read(failed_file) or b'').decode().split()
    if options.list_failed:
        print('\n'.join(before))
        return 0

    paths = sorted(os.path.join(d, f) for d, _, fs in os.walk('tests/java') for f in fs
                   if f.endswith('.java') and d not in ('tests/java', SUPPORT))
    tests = [t for t in map(Test, paths) if re.search(options.filter, t.name)]
    if options.failed:
        tests = [t for t in tests if t.name in before]
    chosen = [t for t in tests if t.wanted(options.modes.split())]
    if len(chosen) < len(tests):
        print(f'{len(tests) - len(chosen)} programs are not for this mode')
    if not chosen:
        print('0 passed, 0 failed')
        return 0

    vm = shutil.which(options.vm)
    if vm is None:
        print(f'there is no VM at {options.vm}')
        print(f'0 passed, {len(chosen)} failed')
        return 1
    options.vm = os.path.abspath(vm)
    java = subprocess.run(['java', '-version'], capture_output=True, text=True, env=environment())
    jdk = java.stderr

    # What Atoll is known not to do yet, with the reason; such a program that passes is a failure of
    # the list.  Another VM is judged without it.
    known = {}
    if 'atoll' in os.path.basename(options.vm):
        for line in (read('tests/java/known-differences.txt') or b'').decode().splitlines():
            if line.strip() and not line.startswith('#'):
                name, reason = line.split(None, 1)
                known[name] = reason

    compile_all(chosen, jdk, options.jobs)
    failed = []
    differing = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = {pool.submit(run, t, options, jdk): t for t in chosen}
        for job in concurrent.futures.as_completed(jobs):
            try:
                report = job.result()
            except OSError as error:
                report = [f'the test runner failed: {error}']
            name = jobs[job].name
            if name in known and report:
                differing.append(name)
                print(f'KNOWN {name}: {known[name]}', flush=True)
                continue
            if name in known:
                report = ['passes, but stands in tests/java/known-differences.txt']
            if report:
                failed.append(jobs[job].name)
                print(f'FAIL {jobs[job].name}: ' + '\n'.join(report), flush=True)

    if FREEZES:
        print(f'{len(FREEZES)} programs were frozen {sum(f for f, _ in FREEZES)} times, the least often frozen one '
              f'{min(FREEZES)[0]} times, with up to {max(t for _, t in FREEZES)} threads alive')
    failed.sort()
    write(failed_file, ''.join(f + '\n' for f in failed).encode())
    print(f'{len(chosen) - len(failed) - len(differing)} passed, {len(failed)} failed')
    return 1 if failed else 0


sys.exit(main())
