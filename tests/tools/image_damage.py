#!/usr/bin/env python3
"""Gives `atoll` image files that are damaged, foreign or no images at all.

An image that was asked for must be refused with one line and exit code 1; a default image that does
not suit must be passed over for a plain boot; `atoll image check` must find every flipped byte. Nothing
may ever crash. Ends with "N passed, N failed".
"""
import argparse
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile

SPAN_AT = 65536
# struct image_header of loader/image_format.h, up to the runs.
FIELDS = ['magic', 'layout', 'checksum', 'identity', 'limit', 'span_start', 'span_end', 'modules_size',
          'modules_time', 'written', 'run_count']
RUNS_AT = 8 * len(FIELDS)


class Tests:
    def __init__(self, vm, place):
        self.vm = os.path.abspath(vm)
        self.image = os.path.join(os.path.dirname(self.vm), 'atoll.image')
        self.place = place
        self.passed = self.failed = 0
        self.copy = os.path.join(place, 'copy.image')
        subprocess.check_call(['cp', '-p', '--sparse=always', self.image, self.copy])
        self.time = os.stat(self.image).st_mtime_ns
        with open(self.image, 'rb') as f:
            self.header = f.read(SPAN_AT)
        # A launcher of its own, so that the copy is its default image.
        self.own = os.path.join(place, 'bin')
        os.mkdir(self.own)
        shutil.copy2(self.vm, self.own)
        os.link(self.copy, os.path.join(self.own, 'atoll.image'))

    def judge(self, name, good, said):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print('FAIL %s: %s' % (name, said))

    def run(self, *command):
        try:
            r = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               stdin=subprocess.DEVNULL, timeout=60, text=True, errors='replace')
            return r.returncode, r.stdout, r.stderr
        except subprocess.TimeoutExpired:
            return 'timeout', '', ''

    def refused(self, name, path, word=None):
        result = self.run(self.vm, '--image', path, '-version')
        lines = result[2].splitlines()
        self.judge(name, result[0] == 1 and result[1] == '' and len(lines) == 2 and path in lines[1] and
                   (word is None or word in lines[1]), result)

    def passed_over(self, name):
        """The copy is the default image of a launcher of its own."""
        result = self.run(os.path.join(self.own, 'atoll'), '--version')
        self.judge(name + ', as the default', result[0] == 0 and result[1] != '' and result[2] == '', result)

    def found(self, name):
        result = self.run(self.vm, 'image', 'check', self.copy)
        self.judge(name + ', checked', result[0] == 1 and len(result[2].splitlines()) == 1, result)

    def change(self, offset, new, keep_time=False):
        """Writes bytes into the copy and returns what was there."""
        with open(self.copy, 'r+b') as f:
            f.seek(offset)
            old = f.read(len(new))
            f.seek(offset)
            f.write(new)
        if keep_time:
            os.utime(self.copy, ns=(self.time, self.time))
        return old

    def flip(self, offset, name, word=None, default=False):
        old = self.change(offset, bytes([self.byte(offset) ^ 1 << random.randrange(8)]))
        self.refused(name, self.copy, word)
        if default:
            self.passed_over(name)
        self.change(offset, old, True)

    def byte(self, offset):
        with open(self.copy, 'rb') as f:
            f.seek(offset)
            return f.read(1)[0]

    def sound(self):
        result = self.run(self.vm, '--image', self.copy, '--trace', 'image', '--version')
        self.judge('the untouched copy', result[0] == 0, result)
        result = self.run(self.vm, 'image', 'check', self.copy)
        self.judge('the untouched copy, checked', result == (0, '', ''), result)
        os.utime(self.copy)
        result = self.run(self.vm, '--image', self.copy, '--version')
        self.judge('a sound copy of another time', result[0] == 0, result)
        os.utime(self.copy, ns=(self.time, self.time))

    def no_images(self):
        def make(name, contents):
            path = os.path.join(self.place, name)
            with open(path, 'wb') as f:
                f.write(contents)
            return path
        self.refused('empty file', make('empty', b''), 'not an Atoll image')
        self.refused('text', make('text', b'hello\n'), 'not an Atoll image')
        self.refused('zeros', make('zeros', bytes(1 << 20)), 'not an Atoll image')
        self.refused('header only', make('header', self.header), 'truncated')
        self.refused('half a header', make('half', self.header[:30000]), 'truncated')
        swapped = b''.join(self.header[i:i + 8][::-1] for i in range(0, SPAN_AT, 8))
        self.refused('other byte order', make('swapped', swapped), 'byte order')
        self.refused('directory', self.place, 'not a regular file')
        self.refused('no file', os.path.join(self.place, 'none'), 'No such file')
        fifo = os.path.join(self.place, 'fifo')
        os.mkfifo(fifo)
        self.refused('FIFO', fifo, 'not a regular file')
        if os.geteuid() != 0:
            path = make('unreadable', self.header)
            os.chmod(path, 0)
            self.refused('unreadable', path, 'Permission denied')

    def headers(self):
        for i, field in enumerate(FIELDS):
            word = {'magic': 'image', 'layout': 'another version of Atoll'}.get(field, 'damaged header')
            for byte in (0, 3, 7):
                self.flip(8 * i + byte, '%s, byte %d' % (field, byte), word, byte == 0)
        for offset in (RUNS_AT, RUNS_AT + 8, RUNS_AT + 16, RUNS_AT + 24 * 1023):
            self.flip(offset, 'run list, offset %d' % offset, 'damaged header')

    def lengths(self):
        size = os.stat(self.copy).st_size
        cut = os.path.join(self.place, 'cut')
        with open(cut, 'wb') as f:
            f.write(self.header)
        for length in [1, 7, 8, 88, 4096, SPAN_AT - 1, SPAN_AT, SPAN_AT + 1, size // 3, size - 4096, size - 1]:
            os.truncate(cut, length)
            self.refused('cut at %d' % length, cut, 'truncated' if length >= 16 else None)
            with open(cut, 'r+b') as f:
                f.write(self.header)
        os.truncate(self.copy, size + 4096)
        self.refused('longer', self.copy, 'longer')
        os.truncate(self.copy, size - 4096)
        self.refused('shorter', self.copy, 'truncated')
        self.passed_over('shorter')
        os.truncate(self.copy, size)

    def bodies(self, count):
        number = struct.unpack_from('<Q', self.header, RUNS_AT - 8)[0]
        runs = [struct.unpack_from('<QQQ', self.header, RUNS_AT + 24 * i) for i in range(number)]
        places = [(SPAN_AT + start, 'first byte of a run') for start, _, _ in runs]
        places += [(SPAN_AT + start + length - 1, 'last byte of a run') for start, length, _ in runs]
        for _ in range(count):
            start, length, _ = random.choices(runs, [r[1] for r in runs])[0]
            places.append((SPAN_AT + start + random.randrange(length), 'somewhere'))
        for i, (offset, name) in enumerate(places):
            self.flip(offset, '%s, offset %d' % (name, offset), 'damaged contents', i % 8 == 0)
            if i % 8 == 0:
                old = self.change(offset, bytes([self.byte(offset) ^ 128]), True)
                self.found('%s, offset %d' % (name, offset))
                self.change(offset, old, True)
        hole = next((SPAN_AT + a[0] + a[1] + 4096 for a, b in zip(runs, runs[1:])
                     if b[0] - a[0] - a[1] > 16384), None)
        if hole:
            self.flip(hole, 'in a hole', 'damaged contents')


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('--vm', default='build/atoll')
    p.add_argument('--flips', type=int, default=12, help='bytes of the contents to flip')
    p.add_argument('--seed', type=int, default=random.randrange(1 << 32))
    options = p.parse_args()
    random.seed(options.seed)
    with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(options.vm))) as place:
        tests = Tests(options.vm, place)
        tests.sound()
        tests.no_images()
        tests.headers()
        tests.lengths()
        tests.bodies(options.flips)
        if tests.failed:
            print('seed %d' % options.seed)
        print('%d passed, %d failed' % (tests.passed, tests.failed))
    return 1 if tests.failed else 0


if __name__ == '__main__':
    sys.exit(main())
