#!/usr/bin/env python3
"""Which classes of java.base real programs load: writes vm/exec/usual_classes.def.

Runs each program of tests/apps by HotSpot, which tells what it loads. What at least two programs load is in the list, first
what most of them load, in the order in which it is first asked for.
"""
import collections
import importlib.util
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True # of tests/apps/run.py
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LEAST_PROGRAMS = 2
HEAD = """/*
 * Classes of java.base that programs load: those that most programs need first.  Made by tests/tools/usual_classes.py of
 * the programs in tests/apps; used in image_build.c.
 *
 *   USUAL_CLASS(name)
 */
"""


def applications():
    path = os.path.join(ROOT, 'tests/apps/run.py')
    spec = importlib.util.spec_from_file_location('apps', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def of_java_base(home):
    """The internal names of all its classes."""
    listing = subprocess.run(['jimage', 'list', '--include', 'regex:/java.base/.*', home + '/lib/modules'],
                             capture_output=True, text=True, check=True).stdout
    return {line.strip()[:-len('.class')] for line in listing.splitlines() if line.endswith('.class')}


def loaded(directory, known):
    """Names in the order in which they were loaded first."""
    names = {}
    for file in sorted(os.listdir(directory)):
        with open(os.path.join(directory, file), errors='replace') as log:
            for line in log:
                found = re.search(r'\] ([\w.$]+) source: ', line)
                name = found.group(1).replace('.', '/') if found else ''
                if name in known:
                    names.setdefault(name, len(names))
    return names


def main():
    apps = applications()
    home = os.path.dirname(os.path.dirname(os.path.realpath('/usr/bin/java')))
    home = os.environ.get('JAVA_HOME', home)
    known, count, first = of_java_base(home), collections.Counter(), {}
    with tempfile.TemporaryDirectory() as state:
        for application in apps.APPLICATIONS:
            if application.status != 0:
                continue
            log = os.path.join(state, 'log', application.name)
            os.makedirs(log)
            os.environ['JDK_JAVA_OPTIONS'] = f'-Xlog:class+load:file={log}/%p.txt'
            apps.outcome('java', application, state, 300)
            for name, place in loaded(log, known).items():
                count[name] += 1
                first.setdefault(name, place)
    usual = sorted((n for n in count if count[n] >= LEAST_PROGRAMS), key=lambda n: (-count[n], first[n], n))
    with open(os.path.join(ROOT, 'vm/exec/usual_classes.def'), 'w') as out:
        out.write(HEAD)
        out.writelines(f'USUAL_CLASS({name})\n' for name in usual)
    print(f'{len(usual)} classes')
    return 0


sys.exit(main())
