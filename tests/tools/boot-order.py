#!/usr/bin/env python3
"""From the first class to the end of an empty main, static initializers must run and native methods be
first called in HotSpot's order.  usage: boot-order.py VM

Compares `java -Xshare:off -Xint -Xlog:class+init` with `VM --no-image --trace init`, and boot-natives.txt
with `--trace native`.  Ends with "N passed, N failed"."""
import os
import re
import subprocess
import sys
import tempfile

# Classes whose place may differ, and why.
ALLOWED = {
    'jdk/internal/misc/VM': 'first used by the reference handler or by main, whichever is earlier',
    'jdk/internal/misc/Signal$Handler': 'signals belong to the host: registering one is refused',
    'java/lang/AbstractStringBuilder': 'used earlier, for the text of that refusal',
    'java/lang/StringLatin1': 'methods of String that run in C do not need it',
    'jdk/internal/util/ArraysSupport': 'used earlier, for the text of that refusal',
}


# Native methods whose place may differ, and why.
ALLOWED_NATIVES = {
    'jdk/internal/misc/VM.initialize()V': 'in the initializer of VM, see above',
    'java/lang/Object.wait(J)V': 'called by the finalizer and cleaner threads as they start',
    'java/lang/ref/Reference.waitForReferencePendingList()V': 'called by the reference handler',
    'jdk/internal/misc/Unsafe.putReference(Ljava/lang/Object;JLjava/lang/Object;)V':
        'called by the cleaner thread as it ends',
    'java/lang/Throwable.fillInStackTrace(I)Ljava/lang/Throwable;':
        'signals belong to the host: registering one is refused by an exception',
    'java/lang/Module.addExports0(Ljava/lang/Module;Ljava/lang/String;Ljava/lang/Module;)V':
        'which export of a module comes first depends on the salt of Set.of',
    'java/lang/Module.addExportsToAll0(Ljava/lang/Module;Ljava/lang/String;)V': 'the same',
}


def initializers(vm, directory):
    """The classes whose static initializers ran: HotSpot's and the VM's."""
    log = os.path.join(directory, 'log')
    subprocess.run(['java', '-Xshare:off', '-Xint', f'-Xlog:class+init=info:file={log}:none', '-cp',
                    directory, 'Empty'], check=True)
    with open(log) as f:
        expected = [m.group(1) for line in f if '(no method)' not in line
                    for m in [re.search(r"Initializing '([^']*)'", line)] if m]
    traced = subprocess.run([vm, '--no-image', '--trace', 'init', '-cp', directory, 'Empty'],
                            check=True, capture_output=True, text=True)
    seen = [line.split()[1] for line in traced.stderr.splitlines() if line.startswith('[init] ')]
    return expected, seen


def natives(vm, directory):
    """The native methods by first call: the measured list and the VM's."""
    with open(os.path.join(os.path.dirname(__file__), 'boot-natives.txt')) as f:
        expected = [line.strip() for line in f if not line.startswith('#')]
    traced = subprocess.run([vm, '--no-image', '--trace', 'native', '-cp', directory, 'Empty'],
                            check=True, capture_output=True, text=True)
    calls = re.findall(r'^\[call\] \d+ +native (\S+?)\.([^.(]+\(.*)$', traced.stderr, re.MULTILINE)
    seen = [holder.replace('.', '/') + '.' + method for holder, method in calls]
    return expected, list(dict.fromkeys(seen))


def compare(what, expected, seen, allowed):
    expected = [name for name in expected if name not in allowed]
    seen = [name for name in seen if name not in allowed]
    for i, (want, have) in enumerate(zip(expected, seen)):
        if want != have:
            print(f'{what} {i}: HotSpot {want}, here {have}')
            return False
    if len(expected) != len(seen):
        print(f'{what}s: HotSpot {len(expected)}, here {len(seen)}')
        return False
    print(f'{len(seen)} {what}s in the order of HotSpot')
    return True


def main():
    vm = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory:
        source = os.path.join(directory, 'Empty.java')
        with open(source, 'w') as f:
            f.write('public class Empty { static int x; public static void main(String[] a) { x = 1; } }')
        subprocess.run(['javac', '-d', directory, source], check=True)
        results = [compare('static initializer', *initializers(vm, directory), ALLOWED),
                   compare('native method', *natives(vm, directory), ALLOWED_NATIVES)]
    print(f'{results.count(True)} passed, {results.count(False)} failed')
    return 0 if all(results) else 1


sys.exit(main())
