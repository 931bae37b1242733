#!/usr/bin/env python3
"""What crossing between Java and C costs, on Atoll and on HotSpot: `make bench-crossing`.

Runs jni/Crossing.java on all VMs in turn, A B C A B C ..., and prints the medians in ns with their ratios.
"""
import argparse
import os
import statistics
import subprocess
import sys

MODES = {'int': ['-Xint'], 'int10': ['-Xint', '-XX:StackShadowPages=10'], 'java': []}


def run(command):
    """name -> ns, and the checksums"""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f'{" ".join(command)}: exit code {done.returncode}\n{done.stdout}')
    lines = done.stdout.splitlines()
    times = dict(line.split() for line in lines if not line.startswith('#'))
    return {name: float(ns) for name, ns in times.items()}, [line for line in lines if line.startswith('#')]


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument('--vm', default='build/atoll')
    p.add_argument('--library', default='build/bench/libcrossing.so')
    p.add_argument('--count', default='100000', help='operations per round: %(default)s')
    p.add_argument('-n', type=int, default=5, help='runs of each VM: %(default)s')
    options = p.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    library = os.path.abspath(options.library)
    classes = os.path.join(os.path.dirname(library), 'crossing')
    subprocess.run(['javac', '-nowarn', '-d', classes, f'{here}/jni/Crossing.java'], check=True)
    arguments = ['-cp', classes, 'Crossing', library, options.count]
    commands = {'atoll': [options.vm] + arguments}
    commands.update({mode: ['java'] + flags + arguments for mode, flags in MODES.items()})
    results, sums = {name: [] for name in commands}, set()
    for _ in range(options.n):
        for name, command in commands.items():
            times, checks = run(command)
            results[name].append(times)
            sums.add('\n'.join(checks))
    if len(sums) != 1:
        sys.exit('the results differ')
    print(f'ns per operation, median of {options.n}; x: atoll over the other, below 1 is faster')
    print(f'{"":20}' + f'{"atoll":>9}' + ''.join(f'{mode:>9}{"x":>7}' for mode in MODES))
    for kind in results['atoll'][0]:
        median = {name: statistics.median(times[kind] for times in series) for name, series in results.items()}
        row = ''.join(f'{median[mode]:9.1f}{median["atoll"] / max(median[mode], 0.1):7.2f}' for mode in MODES)
        print(f'{kind:20}{median["atoll"]:9.1f}{row}')


main()
