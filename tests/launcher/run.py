#!/usr/bin/env python3
"""Runs command lines with `java` and with `atoll` and compares output, errors and exit codes.

The command lines are in table.py. Each runs in a fresh copy of a folder with a few classes, jars and
modules. Only what must differ is made equal first (see `normalise`). What `java` said is kept in
<state>/golden.json as long as it, the table and the classes stay the same. The last line of output
is "N passed, N failed"; the exit code is 1 if anything failed.
"""
import argparse
import concurrent.futures
import difflib
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
import table  # noqa: E402

REPLACEMENTS = [
    # Whose virtual machine it is.
    (re.compile(rb'^(OpenJDK 64-Bit Server VM|Atoll VM) warning:', re.M), b'VM warning:'),
    (re.compile(rb'^(OpenJDK 64-Bit Server VM|Atoll VM) \(build .*\)$', re.M), b'VM (build)'),
    (re.compile(rb'^(    Using VM: ).*$', re.M), rb'\1'),
]


def normalise(output, row):
    if row.usage and len(output) > 1000:
        return b'(text)'  # the words are our own
    for pattern, replacement in REPLACEMENTS:
        output = pattern.sub(replacement, output)
    for pattern, replacement in row.rules:
        output = re.sub(pattern.encode(), replacement.encode(), output, flags=re.M)
    return output if row.ordered else b''.join(sorted(output.splitlines(True)))


def execute(command, cwd, extra):
    environment = {k: v for k, v in os.environ.items()
                   if k not in ('CLASSPATH', 'JDK_JAVA_OPTIONS', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS',
                                'ATOLL_TRACE')}
    environment.update(extra)
    try:
        done = subprocess.run(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
        return done.stdout, done.stderr, done.returncode
    except subprocess.TimeoutExpired as e:
        return e.stdout or b'', (e.stderr or b'') + b'\n(timeout)\n', -1


def prepare(folder):
    """The folder all command lines start from."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder + '/lib')
    os.makedirs(folder + '/mods')
    os.makedirs(folder + '/empty')

    def run(*command, cwd=folder):
        subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)

    sources = [os.path.join(HERE, f) for f in sorted(os.listdir(HERE)) if f.endswith('.java')]
    run('javac', '-nowarn', '-d', 'cls', *sources)
    for name, text in table.FILES.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), 'w') as f:
            f.write(text)
    run('jar', 'cfm', 'show.jar', 'manifest', '-C', 'cls', 'Show.class')
    run('jar', 'cf', 'nomain.jar', '-C', 'cls', 'Show.class')
    run('jar', 'cfM', 'nomanifest.jar', '-C', 'cls', 'Show.class')
    for name in 'lib/a.jar', 'lib/b.JAR', 'lib/c.Jar':
        shutil.copy(folder + '/show.jar', os.path.join(folder, name))
    shutil.copytree(folder + '/cls', folder + '/with space')
    for name in 'one', 'two':
        run('javac', '-d', 'mods/' + name, '--module-path', 'mods',
            f'src/{name}/module-info.java', f'src/{name}/{name}/Main.java')
    run('jar', '--create', '--file', 'mods/three.jar', '--main-class', 'one.Main', '-C', 'mods/one', '.')
    os.rename(folder + '/mods/three.jar', folder + '/one.jar')
    for name, sources in (('java.base', ('lang/Extra', 'newborn/Extra', 'util/StringJoiner')),
                          ('java.logging', ('util/logging/Extra',))):
        run('javac', '-d', 'patch/' + name, '--patch-module', f'{name}=src/{name}',
            *(f'src/{name}/java/{source}.java' for source in sources))
    run('javac', '-nowarn', '-d', 'patch/object', '--patch-module', 'java.base=src/object', 'src/object/java/lang/Object.java')
    run('jar', 'cf', 'patch.jar', '-C', 'patch/java.base', '.')
    run('jar', 'cfm', 'boot.jar', 'title', '-C', 'cls', '.')
    run('jar', 'cfm0', 'stored.jar', 'title', '-C', 'cls', '.')
    with open(folder + '/boot.jar', 'rb') as f:
        jar = f.read()
    for name, contents in (('cut', jar[:-30]), ('prefixed', b'#!/bin/sh\n' + jar)):
        with open(f'{folder}/{name}.jar', 'wb') as f:
            f.write(contents)


class Golden:
    """What `java` said, by command line."""

    def __init__(self, path, fingerprint):
        self.path, self.fingerprint, self.answers = path, fingerprint, {}
        try:
            with open(path) as f:
                kept = json.load(f)
            if kept['fingerprint'] == fingerprint:
                self.answers = kept['answers']
        except (OSError, ValueError, KeyError):
            pass

    def get(self, row):
        out, err, code = self.answers.get(row.label(), (None, None, None))
        return None if out is None else (out.encode('latin-1'), err.encode('latin-1'), code)

    def put(self, row, answer):
        # The order of a folder's entries is not the same everywhere.
        if '*' not in row.label():
            out, err, code = answer
            self.answers[row.label()] = (out.decode('latin-1'), err.decode('latin-1'), code)

    def save(self):
        with open(self.path, 'w') as f:
            json.dump({'fingerprint': self.fingerprint, 'answers': self.answers}, f)


def fingerprint():
    digest = hashlib.sha256(subprocess.run(['java', '-fullversion'], stderr=subprocess.PIPE).stderr)
    for name in sorted(os.listdir(HERE)):
        if name.endswith(('.java', '.py')):
            with open(os.path.join(HERE, name), 'rb') as f:
                digest.update(f.read())
    return digest.hexdigest()


def check(row):
    name = re.sub(r'[^\w.-]+', '_', row.text)[:80]
    cwd = f'{STATE}/rows/{row.number}-{name}'
    shutil.rmtree(cwd, ignore_errors=True)
    shutil.copytree(TEMPLATE, cwd)
    answer = GOLDEN.get(row)
    if answer is None:
        answer = execute(['java', *shlex.split(row.text)], cwd, row.environment)
        GOLDEN.put(row, answer)
    answers = [answer, execute([VM, *VMARGS, *shlex.split(row.text)], cwd, row.environment)]
    results = [(normalise(out, row), normalise(err, row), code) for out, err, code in answers]
    shutil.rmtree(cwd)
    if results[0] == results[1]:
        return None
    report = [f'FAIL {row.label()}\n']
    for part, want, got in zip(('stdout', 'stderr'), results[0], results[1]):
        report += difflib.unified_diff(want.decode('utf-8', 'replace').splitlines(True),
                                       got.decode('utf-8', 'replace').splitlines(True),
                                       f'java {part}', f'atoll {part}', n=1)
        if report[-1][-1:] != '\n':
            report.append('\n')
    if results[0][2] != results[1][2]:
        report.append(f'exit code {results[0][2]} of java, {results[1][2]} of atoll\n')
    return '    '.join(report)


def main():
    global VM, VMARGS, STATE, TEMPLATE, TIMEOUT, GOLDEN
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--vm', default='build/atoll')
    parser.add_argument('--vmargs', default='', help='options for atoll only')
    parser.add_argument('--state', default='build/tests/launcher', help='where to work')
    parser.add_argument('--filter', default='', help='regular expression over the command lines')
    parser.add_argument('--timeout', type=int, default=60)
    parser.add_argument('-j', type=int, default=2)
    options = parser.parse_args()
    VM = os.path.abspath(options.vm) if '/' in options.vm else options.vm
    VMARGS = shlex.split(options.vmargs)
    STATE = os.path.abspath(options.state)
    TEMPLATE = STATE + '/template'
    TIMEOUT = options.timeout
    prepare(TEMPLATE)
    GOLDEN = Golden(STATE + '/golden.json', fingerprint())
    rows = [row for row in table.ROWS if re.search(options.filter, row.label())]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for report in pool.map(check, rows):
            if report:
                failed += 1
                sys.stdout.write(report)
                sys.stdout.flush()
    shutil.rmtree(STATE + '/work', ignore_errors=True)
    GOLDEN.save()
    print(f'{len(rows) - failed} passed, {failed} failed')
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
