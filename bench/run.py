#!/usr/bin/env python3
"""Runs the programs in bench/java on Atoll and on HotSpot's modes in turn, and compares the times.

All VMs run a program once, then all run it again, and so on: what else the machine does then hits
them alike. For each program the median of each VM counts. The ratio is Atoll's median over the other
one's: 0.50 is twice as fast, 2.00 half as fast. A program's output must be the same in all VMs.

Then start-up: a program that prints one line, in a new process, and an empty one in a new isolate of
a process that already runs (bench/host/isolate_start.c).

Tables are Markdown. The exit code is 1 if a program failed or printed something else than HotSpot.
"""
import argparse
import math
import os
import platform
import re
import resource
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)

# Options of `java`. Plain -Xint touches 20 pages of stack in each call, hence int10.
MODES = {
    'int10': ['-Xint', '-XX:StackShadowPages=10'],
    'zero': ['-zero'],
    'c1': ['-XX:TieredStopAtLevel=1'],
    'java': [],
}

# How the argument grows when the work is to grow by a factor; for the others it grows as the work.
ARGUMENT = {
    'BinaryTrees': lambda depth, factor: depth + math.log2(factor),
    'Mandelbrot': lambda size, factor: size * math.sqrt(factor),
}

SOURCES = {
    'BenchHello': 'public class BenchHello { public static void main(String[] a) '
                  '{ System.out.println("hello"); } }\n',
    'BenchNothing': 'public class BenchNothing { public static void main(String[] a) { } }\n',
}


class Failure(Exception):
    pass


class Run:
    """One run of one command."""

    def __init__(self, command, place, timeout):
        out, err = os.path.join(place, 'out'), os.path.join(place, 'err')
        create = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 1, out, create, 0o644),
                   (os.POSIX_SPAWN_OPEN, 2, err, create, 0o644)]
        begin = time.monotonic()
        pid = os.posix_spawnp(command[0], command, environment(), file_actions=actions)
        watch = threading.Timer(timeout, os.kill, (pid, signal.SIGKILL))
        watch.start()
        _, status, usage = os.wait4(pid, 0)
        self.wall = time.monotonic() - begin
        watch.cancel()
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss  # KiB
        with open(out, 'rb') as f:
            self.output = f.read()
        code = os.waitstatus_to_exitcode(status)
        if code == -signal.SIGKILL and self.wall >= timeout:
            raise Failure(f'no end within {timeout:g} s')
        if code != 0:
            with open(err, 'rb') as f:
                said = f.read().decode('utf-8', 'replace').strip().split('\n')[0]
            raise Failure(f'exit code {code}: {said}')


def environment():
    dropped = ('JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS', 'CLASSPATH')
    env = {k: v for k, v in os.environ.items() if k not in dropped}
    env.update(LANG='C.UTF-8', LC_ALL='C.UTF-8', TZ='UTC')
    return env


class Program:
    def __init__(self, name, scale):
        self.name = name
        with open(os.path.join(HERE, 'java', name + '.java'), encoding='utf-8') as f:
            default = re.search(r'Integer\.parseInt\(args\[0\]\) : (\d+)', f.read())
        self.arguments = []
        if scale != 1 and default:
            grow = ARGUMENT.get(name, lambda n, factor: n * factor)
            self.arguments = [str(max(1, round(grow(int(default.group(1)), scale))))]


class Series:
    """The runs of one program on one VM."""

    def __init__(self):
        self.runs = []
        self.error = None

    def median(self, clock):
        return statistics.median(getattr(r, clock) for r in self.runs)

    def unsteady(self, clock):
        values = [getattr(r, clock) for r in self.runs]
        return max(values) - min(values) > 0.2 * statistics.median(values)

    def seconds(self, clock):
        if self.error:
            return 'failed'
        return f'{self.median(clock):.3f}' + ('~' if self.unsteady(clock) else '')


def table(head, rows):
    """Markdown, but also straight on a terminal. Columns after the first are figures."""
    rows = [head] + rows
    widths = [max(len(r[i]) for r in rows) for i in range(len(head))]
    for number, row in enumerate(rows):
        print('| ' + ' | '.join(cell.ljust(w) if i == 0 else cell.rjust(w)
                                for i, (cell, w) in enumerate(zip(row, widths))) + ' |')
        if number == 0:
            print('|' + '|'.join('-' * (w + 2) if i == 0 else '-' * (w + 1) + ':'
                                 for i, w in enumerate(widths)) + '|')
    sys.stdout.flush()


def mean(ratios):
    return f'{statistics.geometric_mean(ratios):.2f}' if ratios else '-'


def first_line(command):
    """What a command says first, or why it cannot be run."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, env=environment(), timeout=60)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Failure(f'{command[0]}: {e}') from e
    lines = done.stdout.decode('utf-8', 'replace').strip().split('\n')
    if done.returncode != 0:
        raise Failure(lines[0])
    return lines


def print_machine(options):
    model = platform.machine()
    try:
        with open('/proc/cpuinfo', encoding='utf-8') as f:
            found = re.search(r'^model name\s*:\s*(.*)$', f.read(), re.M)
            model = found.group(1) if found else model
    except OSError:
        pass
    cpus, load = os.cpu_count(), os.getloadavg()[0]
    print(f'{model}, {cpus} CPUs, {platform.system()} {platform.release()} {platform.machine()}')
    print(' '.join(first_line([options.java, '-version'])[1:2]) + ', ' +
          f'load {load:.1f} at the start')
    if load > 0.5:
        print('The machine is busy: trust CPU times, not wall times.')
    print()


def compile_all(options, programs):
    """Into options.classes; again only when a source is newer."""
    sources = [os.path.join(HERE, 'java', p.name + '.java') for p in programs]
    os.makedirs(options.classes, exist_ok=True)
    for name, text in SOURCES.items():
        path = os.path.join(options.place, name + '.java')
        if not os.path.exists(path):
            with open(path, 'w', encoding='utf-8') as f:
                f.write(text)
        sources.append(path)

    def stale(source):
        made = os.path.join(options.classes, os.path.basename(source)[:-len('.java')] + '.class')
        return not os.path.exists(made) or os.path.getmtime(made) < os.path.getmtime(source)

    sources = [s for s in sources if stale(s)]
    if sources and subprocess.run(['javac', '-nowarn', '--release', '17', '-d', options.classes]
                                  + sources, env=environment(), check=False).returncode != 0:
        raise Failure('javac failed')


def choose_vms(options):
    """Name -> command, Atoll first. A mode this machine does not have is left out."""
    vms = {'atoll': options.atoll}
    for name in options.modes:
        command = [options.java] + MODES[name]
        try:
            first_line(command + ['-version'])
        except Failure as e:
            why = 'install openjdk-17-jre-zero' if name == 'zero' else str(e)
            print(f'skip {name}: {shlex.join(command)} does not run here ({why})')
            continue
        vms[name] = command
    for name, command in vms.items():
        print(f'{name:6}= {shlex.join(command)}')
    print()
    return vms


def take_turns(options, vms, arguments, count):
    """Series of all VMs; a VM that failed once is not asked again."""
    series = {vm: Series() for vm in vms}
    for _ in range(count):
        for vm, command in vms.items():
            one = series[vm]
            if one.error:
                continue
            try:
                one.runs.append(Run(command + ['-cp', options.classes] + arguments, options.place,
                                    options.timeout))
            except Failure as e:
                one.error = str(e)
    return series


def check(series):
    """Marks each VM that prints something else than the last one that ran, a HotSpot when there is
    one. Returns a line for everything that is wrong."""
    expected = None
    for vm, one in reversed(series.items()):
        for run in one.runs:
            if expected is None and not one.error:
                expected = vm, run.output
            elif not one.error and run.output != expected[1]:
                one.error = f'prints {run.output[:80]!r}, {expected[0]} {expected[1][:80]!r}'
    return [f'{vm}: {one.error}' for vm, one in series.items() if one.error]


def bench_programs(options, vms, programs):
    others = [vm for vm in vms if vm != 'atoll']
    measured, failed = {}, 0
    for program in programs:
        if sys.stderr.isatty():
            print(f'\r{program.name:20}', end='\r', file=sys.stderr)
        series = take_turns(options, vms, [program.name] + program.arguments, options.number)
        wrong = check(series)
        failed += len(wrong)
        for line in wrong:
            print(f'FAIL {program.name}, {line}')
        measured[program.name] = series
    empty = take_turns(options, vms, ['BenchHello'], options.number)
    for clock in ('cpu', 'wall'):
        if clock in options.clocks:
            print_programs(clock, others, measured, empty)
    return failed


def print_programs(clock, others, measured, empty):
    print(f'Programs, {"CPU" if clock == "cpu" else "wall"} time: seconds (median), '
          'and x = Atoll / the other')
    ratios, net = {vm: [] for vm in others}, {vm: [] for vm in others}
    rows = []

    def start(vm):
        return 0 if empty[vm].error else empty[vm].median(clock)

    for name, series in measured.items():
        atoll = series['atoll']
        row = [name, atoll.seconds(clock)]
        for vm in others:
            other, ratio = series[vm], '-'
            if not atoll.error and not other.error:
                a, b = atoll.median(clock), other.median(clock)
                ratios[vm].append(a / b)
                if a > start('atoll') and b > start(vm):
                    net[vm].append((a - start('atoll')) / (b - start(vm)))
                ratio = f'{a / b:.2f}'
            row += [other.seconds(clock), ratio]
        rows.append(row)
    for label, values in (('geometric mean', ratios), ('less start-up', net)):
        rows.append([label, ''] + [cell for vm in others for cell in ('', mean(values[vm]))])
    table(['program', 'atoll'] + [h for vm in others for h in (vm, 'x')], rows)
    print()


def bench_start(options):
    """Hello in a new process."""
    vms = {'atoll': options.atoll,
           'atoll --no-image': options.atoll + ['--no-image'],
           'java': [options.java],
           'java -Xshare:off -Xint': [options.java, '-Xshare:off', '-Xint']}
    series = take_turns(options, vms, ['BenchHello'], options.starts)
    wrong = check(series)
    for line in wrong:
        print(f'FAIL start-up, {line}')
    print(f'Start-up of a program that prints one line, {options.starts} runs: milliseconds, MiB')
    rows = []
    for vm, one in series.items():
        if one.error:
            rows.append([vm] + ['failed'] * 4)
            continue
        walls = [r.wall for r in one.runs]
        peak = statistics.median(r.peak for r in one.runs)
        # What a child uses before it is another program counts too, and that is our own memory.
        own = peak <= own_peak()
        rows.append([vm, f'{statistics.median(walls) * 1e3:.1f}', f'{min(walls) * 1e3:.1f}',
                     f'{one.median("cpu") * 1e3:.1f}', ('<' if own else '') + f'{peak / 1024:.1f}'])
    table(['', 'wall', 'fastest', 'CPU', 'peak RSS'], rows)
    print()
    return len(wrong)


def own_peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


ISOLATE_ROWS = (
    ('make it and run main: wall, median', 'start', 'µs'),
    ('the same, fastest', 'start_fastest', 'µs'),
    ('the same, CPU, median', 'start_cpu', 'µs'),
    ('of it making the isolate: wall, median', 'start_new', 'µs'),
    ('make, run and free: wall, median', 'start_and_free', 'µs'),
    ('the same, CPU, median', 'start_and_free_cpu', 'µs'),
    ('the first one of the process: wall', 'first', 'µs'),
    ('memory of its own (dirty pages)', 'dirty_per_isolate', 'KiB'),
    ('of it pages of the image', 'image_dirty_per_isolate', 'KiB'),
    ('RSS', 'rss_per_isolate', 'KiB'),
    ('of it pages of the image', 'image_rss_per_isolate', 'KiB'),
    ('PSS', 'pss_per_isolate', 'KiB'),
)


def bench_isolates(options):
    image = os.path.join(os.path.dirname(shutil.which(options.atoll[0]) or ''), 'atoll.image')
    if not options.host or not os.path.exists(options.host):
        print('skip isolates: no isolate_start (make bench builds it)')
        return 0
    if not os.path.exists(image):
        print(f'skip isolates from an image: no {image}')
        return 0
    kinds = (('from the image', image, options.isolates),
             ('plain boot', '', max(1, options.isolates // 10)))
    found = []
    for _, file, count in kinds:
        try:
            run = Run([options.host, str(count), file, options.classes, 'BenchNothing'],
                      options.place, options.timeout)
        except Failure as e:
            print(f'FAIL isolates: {e}')
            return 1
        found.append(dict(line.split() for line in run.output.decode().splitlines()))
    print('A new isolate in a running process, with a main that does nothing')
    table(['per isolate'] + [f'{kind}, {count}' for kind, _, count in kinds] + ['unit'],
          [[label] + [f[key] for f in found] + [unit] for label, key, unit in ISOLATE_ROWS])
    print()
    return 0


def parse():
    p = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    p.add_argument('-n', '--number', type=int, default=3, help='runs of each program and VM (3)')
    p.add_argument('--only', default='', metavar='REGEX', help='programs whose names match')
    p.add_argument('--modes', default=','.join(MODES), help='compare with these: %(default)s')
    p.add_argument('--scale', type=float, default=1, metavar='F',
                   help='F times the work in each program; 0.1 for a quick look')
    p.add_argument('--clocks', default='cpu,wall', help='tables for: %(default)s')
    p.add_argument('--parts', default='programs,start,isolates', help='what to run: %(default)s')
    p.add_argument('--starts', type=int, default=20, help='runs of Hello (20)')
    p.add_argument('--isolates', type=int, default=200, help='isolates from the image (200)')
    p.add_argument('--timeout', type=float, default=300, help='seconds for one run (300)')
    p.add_argument('--vm', default=os.path.join(ROOT, 'build/atoll'), help='the Atoll to measure')
    p.add_argument('--vmargs', default='', help='options for it')
    p.add_argument('--host', default=os.path.join(ROOT, 'build/bench/isolate_start'),
                   help='the program that starts isolates')
    p.add_argument('--java', default='java', help='the HotSpot to compare with')
    options = p.parse_args()
    options.modes = [m for m in options.modes.split(',') if m]
    for mode in options.modes:
        if mode not in MODES:
            p.error(f'no mode {mode}: choose from {", ".join(MODES)}')
    if min(options.number, options.starts, options.isolates) < 1 or options.scale <= 0:
        p.error('counts and the scale are greater than 0')
    options.clocks, options.parts = options.clocks.split(','), options.parts.split(',')
    options.atoll = [options.vm] + shlex.split(options.vmargs)
    options.place = os.path.join(ROOT, 'build/bench')
    options.classes = os.path.join(options.place, 'classes')
    return options


def main():
    options = parse()
    names = sorted(f[:-len('.java')] for f in os.listdir(os.path.join(HERE, 'java'))
                   if f.endswith('.java'))
    programs = [Program(n, options.scale) for n in names if re.search(options.only, n)]
    failed = 0
    try:
        compile_all(options, programs)
        print_machine(options)
        vms = choose_vms(options)
        if 'programs' in options.parts:
            failed += bench_programs(options, vms, programs)
        if 'start' in options.parts:
            failed += bench_start(options)
        if 'isolates' in options.parts:
            failed += bench_isolates(options)
    except Failure as e:
        print(f'bench: {e}', file=sys.stderr)
        return 1
    print('~ marks a median of runs that differ by more than a fifth.')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
