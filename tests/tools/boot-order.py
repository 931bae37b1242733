#!/usr/bin/env python3
"""The order in which static initializers run from the first class to the end of an empty main must be
HotSpot's.  usage: boot-order.py VM

Compares `java -Xshare:off -Xint -Xlog:class+init` with `VM --no-image --trace init`.  Ends with
"N passed, N failed"."""
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
    'jdk/internal/util/ArraysSupport': 'used earlier, for the text of that refusal',
}


def main():
    vm = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory:
        source = os.path.join(directory, 'Empty.java')
        with open(source, 'w') as f:
            f.write('public class Empty { static int x; public static void main(String[] a) { x = 1; } }')
        subprocess.run(['javac', '-d', directory, source], check=True)
        log = os.path.join(directory, 'log')
        subprocess.run(['java', '-Xshare:off', '-Xint', f'-Xlog:class+init=info:file={log}:none', '-cp',
                        directory, 'Empty'], check=True)
        with open(log) as f:
            expected = [m.group(1) for line in f if '(no method)' not in line
                        for m in [re.search(r"Initializing '([^']*)'", line)] if m]
        traced = subprocess.run([vm, '--no-image', '--trace', 'init', '-cp', directory, 'Empty'],
                                check=True, capture_output=True, text=True)
        seen = [line.split()[1] for line in traced.stderr.splitlines() if line.startswith('[init] ')]
    expected = [c for c in expected if c not in ALLOWED]
    seen = [c for c in seen if c not in ALLOWED]
    for i, (want, have) in enumerate(zip(expected, seen)):
        if want != have:
            print(f'initialized class {i}: HotSpot {want}, here {have}')
            break
    else:
        if len(expected) == len(seen):
            print(f'{len(seen)} static initializers ran in the order of HotSpot')
            print('1 passed, 0 failed')
            return 0
        print(f'HotSpot ran {len(expected)} static initializers, here {len(seen)}')
    print('0 passed, 1 failed')
    return 1


sys.exit(main())
