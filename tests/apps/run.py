#!/usr/bin/env python3
"""Ordinary Java programs from Debian's packages, run by the VM under test and by HotSpot: output and exit
code must be the same.  usage: run.py --vm VM --state DIRECTORY [--filter REGEX] [--timeout SECONDS]

An application is a row of APPLICATIONS; what it needs beyond the JDK is named in ensure-deps.sh.  Sources
lie beside this file: Java ones are compiled with the jars of the row.  Ends with "N passed, N failed"."""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
JARS = '/usr/share/java'
JRUBY = '/usr/share/jruby/lib'

# What may differ between two runs on HotSpot: times, and identity hashes.
NOISE = [(re.compile(r'\d{4}-\d\d-\d\d[T ][0-9:.]+Z?'), '<now>'),
         (re.compile(r'\b\d+([.,]\d+)? ?(ms|s|seconds?|milliseconds)\b'), '<time>'),
         (re.compile(r'^Time: [0-9.,]+', re.MULTILINE), 'Time: <time>'),
         (re.compile(r'@[0-9a-f]{5,8}\b'), '@<hash>')]


def jars(*names):
    """Jars by their names in Debian's folder; a name may be a pattern."""
    found = []
    for name in names:
        pattern = name if name.startswith('/') else os.path.join(JARS, name + '.jar')
        matches = sorted(glob.glob(pattern))
        if not matches:
            raise FileNotFoundError(pattern)
        found += matches
    return found


class Application:
    def __init__(self, name, arguments, jars=(), sources=(), options=(), stdin='', then=None, home=None,
                 status=0):
        self.name = name
        self.arguments = arguments  # after the class path; {out} is a folder of its own
        self.jars = jars
        self.sources = sources      # Java sources that are compiled first
        self.options = options      # of the VM
        self.stdin = stdin
        self.then = then            # a second command line: runs what the first one made
        self.home = home            # the second one runs on the modules of this JDK
        self.status = status        # the exit code on HotSpot


KOTLIN = ['/usr/share/kotlin/kotlinc/lib/*.jar']
NETTY = ['netty-common', 'netty-buffer', 'netty-transport', 'netty-resolver']
JETTY = ['jetty9-server', 'jetty9-util', 'jetty9-http', 'jetty9-io', 'jetty9-servlet', 'jetty9-security',
         'servlet-api']
JFFI = ['jnr-posix', 'jnr-ffi', 'jnr-constants', 'jnr-x86asm', 'jffi', 'asm', 'asm-*']
PACKING = ['snappy-java', 'lz4-java', 'zstd-jni']
APPLICATIONS = [
    Application('javac', ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '-d', '{out}', '{here}/Shapes.java'],
                then=['-cp', '{out}', 'Shapes']),
    Application('ecj', ['org.eclipse.jdt.internal.compiler.batch.Main', '-17', '-proc:none', '-d', '{out}',
                        '{here}/Shapes.java'], jars=['eclipse-jdt-core'], then=['-cp', '{out}', 'Shapes']),
    Application('ant', ['org.apache.tools.ant.Main', '-f', '{here}/build.xml', '-Dout={out}'],
                jars=['ant', 'ant-launcher']),
    Application('clojure', ['clojure.main', '{here}/shapes.clj'],
                jars=['clojure', 'spec.alpha', 'core.specs.alpha']),
    Application('groovy', ['groovy.ui.GroovyMain', '{here}/shapes.groovy'],
                jars=['groovy-all', 'commons-cli']),
    Application('scala', ['scala.tools.nsc.Main', '-d', '{out}', '{here}/Shapes.scala'],
                jars=['scala-library', 'scala-compiler', 'scala-reflect', 'scala-xml*', 'scala-parser*'],
                options=['-Dscala.usejavacp=true'],
                then=['-cp', '{out}:' + JARS + '/scala-library.jar', 'Shapes']),
    Application('kotlin', ['org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-no-stdlib', '-cp',
                           JARS + '/kotlin-stdlib.jar', '-d', '{out}', '{here}/shapes.kt'],
                jars=KOTLIN, then=['-cp', '{out}:' + JARS + '/kotlin-stdlib.jar', 'ShapesKt']),
    Application('jruby', ['org.jruby.Main', '{here}/shapes.rb'],
                jars=[JRUBY + '/jruby.jar', 'jruby-base', 'jruby-core', 'asm', 'asm-*', 'jcodings', 'joni',
                      'jnr-*', 'jffi'],
                options=['-Djruby.home=/usr/share/jruby', '-Djruby.native.enabled=false',
                         '-Dfile.encoding=UTF-8']),
    Application('rhino', ['org.mozilla.javascript.tools.shell.Main', '{here}/shapes.js'], jars=['rhino']),
    Application('h2', ['Sql', 'org.h2.Driver', 'jdbc:h2:mem:test'], jars=['h2'], sources=['Sql.java']),
    Application('hsqldb', ['Sql', 'org.hsqldb.jdbc.JDBCDriver', 'jdbc:hsqldb:mem:test'], jars=['hsqldb'],
                sources=['Sql.java']),
    Application('lucene', ['Search'], jars=['lucene-core-4*', 'lucene-analyzers-common-4*',
                                            'lucene-queryparser-4*'], sources=['Search.java']),
    Application('antlr4', ['org.antlr.v4.Tool', '-o', '{out}', '{here}/Sums.g4'],
                jars=['antlr4*', 'antlr3-runtime', 'stringtemplate4', 'treelayout*', 'icu4j*', 'javax.json*']),
    Application('byte-buddy', ['Buddy'], jars=['byte-buddy'], sources=['Buddy.java']),
    Application('gson-jackson', ['Json'], jars=['gson', 'jackson-core', 'jackson-databind',
                                                'jackson-annotations'], sources=['Json.java']),
    Application('junit5', ['org.junit.platform.console.ConsoleLauncher', '--disable-ansi-colors',
                           '--disable-banner', '-c', 'Cases'],
                jars=['junit-jupiter*', 'junit-platform-*', 'opentest4j', 'apiguardian-api', 'picocli'],
                sources=['Cases.java']),
    Application('freemarker', ['Template'], jars=['freemarker'], sources=['Template.java']),
    Application('bouncycastle', ['Crypto'], jars=['bcprov'], sources=['Crypto.java']),
    Application('netty', ['Echo'], jars=NETTY, sources=['Echo.java'],
                options=['-Dio.netty.transport.noNative=true', '-Dio.netty.noUnsafe=false']),
    Application('jetty', ['Serve'], jars=JETTY, sources=['Serve.java']),
    Application('httpserver', ['Http'], sources=['Http.java']),
    Application('jshell', ['-m', 'jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider', '--execution',
                           'local', '-'],
                stdin='int x = 6 * 7\nSystem.out.println("x is " + x);\nrecord P(int a) { }\n'
                      'System.out.println(new P(x));\n/exit\n'),
    Application('jar', ['-m', 'jdk.jartool/sun.tools.jar.Main', '--create', '--file', '{out}/shapes.jar',
                        '-C', '{here}', 'Shapes.java'],
                then=['-m', 'jdk.jartool/sun.tools.jar.Main', 'tf', '{out}/shapes.jar']),
    Application('jlink', ['-m', 'jdk.jlink/jdk.tools.jlink.internal.Main', '--add-modules', 'java.logging',
                          '--output', '{out}/linked'], sources=['Linked.java'],
                then=['-cp', '{classes}', 'Linked'], home='{out}/linked'),
    Application('time', ['Times'], sources=['Times.java']),
    # What follows loads native libraries.
    Application('jna', ['Jna'], jars=['jna'], sources=['Jna.java']),
    Application('jffi-posix', ['Posix'], jars=JFFI, sources=['Posix.java']),
    Application('jruby-native', ['org.jruby.Main', '{here}/shapes.rb'],
                jars=[JRUBY + '/jruby.jar', 'jruby-base', 'jruby-core', 'asm', 'asm-*', 'jcodings', 'joni',
                      'jnr-*', 'jffi'],
                options=['-Djruby.home=/usr/share/jruby', '-Dfile.encoding=UTF-8']),
    Application('sqlite', ['Sqlite'], jars=['sqlite-jdbc'], sources=['Sqlite.java']),
    Application('sqlite-sql', ['Sql', 'org.sqlite.JDBC', 'jdbc:sqlite::memory:'], jars=['sqlite-jdbc'],
                sources=['Sql.java']),
    Application('snappy', ['Packing', 'snappy'], jars=PACKING, sources=['Packing.java']),
    Application('lz4', ['Packing', 'lz4'], jars=PACKING, sources=['Packing.java']),
    Application('zstd', ['Packing', 'zstd'], jars=PACKING, sources=['Packing.java']),
    Application('junixsocket', ['UnixSockets'], jars=['junixsocket-common'], sources=['UnixSockets.java']),
    Application('javahl', ['Subversion'], jars=['svn-javahl'], sources=['Subversion.java']),
    # Subversion's own tests, some of which fail on HotSpot too.
    Application('javahl-tests', ['org.apache.subversion.javahl.RunTests'], jars=['svn-javahl', 'junit4'],
                status=1),
]


def run(command, stdin, timeout, home=None):
    started = time.monotonic()
    environment = dict(os.environ, JAVA_HOME=home) if home else None
    try:
        result = subprocess.run(command, input=stdin, capture_output=True, text=True, errors='replace',
                                timeout=timeout, env=environment)
        answer = result.returncode, result.stdout, result.stderr
    except subprocess.TimeoutExpired:
        answer = 'timeout', '', ''
    return answer, time.monotonic() - started


def quiet(text):
    for pattern, word in NOISE:
        text = pattern.sub(word, text)
    return text


def outcome(vm, application, state, timeout):
    """Runs one application by one VM; a list of (exit code, stdout, stderr), and the seconds."""
    class_path, total, answers = list(jars(*application.jars)), 0.0, []
    out = os.path.join(state, application.name, 'out')
    classes = os.path.join(state, application.name, 'classes')
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    os.makedirs(classes, exist_ok=True)
    if application.sources:
        sources = [os.path.join(HERE, source) for source in application.sources]
        subprocess.run(['javac', '-nowarn', '-proc:none', '-d', classes, '-cp', ':'.join(class_path + ['.'])]
                       + sources, check=True, capture_output=True)
        class_path.append(classes)
    first = list(application.options) + (['-cp', ':'.join(class_path)] if class_path else [])
    for arguments in [first + application.arguments, application.then]:
        if arguments is None:
            continue
        def fill(text):
            return text.replace('{out}', out).replace('{here}', HERE).replace('{classes}', classes)
        home = fill(application.home) if application.home and arguments is application.then else None
        program = os.path.join(home, 'bin/java') if home and vm == 'java' else vm
        answer, seconds = run([program] + [fill(a) for a in arguments], application.stdin, timeout, home)
        answers.append((answer[0], quiet(answer[1]), quiet(answer[2])))
        total += seconds
    return answers, total


def show(kind, theirs, ours):
    for want, have in zip(theirs.splitlines() + ['<end>'], ours.splitlines() + ['<end>']):
        if want != have:
            print(f'    {kind}: HotSpot {want[:200]}')
            print(f'    {kind}: here    {have[:200]}')
            return


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--vm', required=True)
    parser.add_argument('--state', required=True)
    parser.add_argument('--filter', default='.')
    parser.add_argument('--timeout', type=int, default=300)
    options = parser.parse_args()
    options.state = os.path.abspath(options.state) # programs look for relative names in folders of their own
    passed = failed = 0
    for application in APPLICATIONS:
        if not re.search(options.filter, application.name):
            continue
        try:
            theirs, seconds = outcome('java', application, options.state, options.timeout)
            ours, our_seconds = outcome(os.path.abspath(options.vm), application, options.state,
                                        options.timeout)
        except FileNotFoundError as missing:
            print(f'FAIL {application.name}: {missing} is missing; make deps-apps installs it')
            failed += 1
            continue
        except subprocess.CalledProcessError as error:
            print(f'FAIL {application.name}: javac: {error.stderr.decode()[:600]}')
            failed += 1
            continue
        if theirs == ours and all(answer[0] == application.status for answer in theirs):
            print(f'ok   {application.name} ({our_seconds:.1f} s, HotSpot {seconds:.1f} s)', flush=True)
            passed += 1
            continue
        failed += 1
        print(f'FAIL {application.name}')
        for want, have in zip(theirs, ours):
            if want[0] != have[0] or want[0] != application.status:
                print(f'    exit code: HotSpot {want[0]}, here {have[0]}')
            show('stdout', want[1], have[1])
            show('stderr', want[2], have[2])
        sys.stdout.flush()
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
