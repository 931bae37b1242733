#!/usr/bin/env python3
"""Writes the seed inputs of the fuzz targets.
usage: seeds.py FOLDER   (a folder per target below it)

Class files are those of tests/classfile/broken.txt, which has every kind of constant, attribute and
frame, and some of the JDK; the small zip and jimage files are made here."""
import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib


def put(folder, target, name, content):
    os.makedirs(f"{folder}/{target}", exist_ok=True)
    with open(f"{folder}/{target}/{name}", "wb") as out:
        out.write(content)


def class_files(here):
    lines = open(f"{here}/../classfile/broken.txt").read().split("\n")
    # Every tenth is enough: the mutations find the others.
    for number, line in enumerate(lines):
        if line.startswith("== ") and number % 10 == 0:
            yield f"broken{number}", bytes.fromhex(lines[number + 1])


def compiled(folder):
    """What javac makes of a source that has a bit of everything."""
    source = f"{folder}/Seed.java"
    os.makedirs(folder, exist_ok=True)
    with open(source, "w") as out:
        out.write("""
import java.util.*; import java.util.function.*;
public class Seed<T extends Comparable<T>> implements Runnable {
    enum Kind { A, B } record Pair(int a, Object b) {} sealed interface S permits P, Q {}
    static final class P implements S {} static final class Q implements S {}
    @Deprecated static final long L = 5_000_000_000L; final double d = 1.5; static String s = "text";
    int[][] grid = new int[3][4];
    public void run() { Supplier<String> x = () -> s + d + grid.length; System.out.println(x.get()); }
    static int choose(Object o, Kind k) {
        try { switch (k) { case A: return 1; default: synchronized (o) { return o.hashCode(); } } }
        catch (NullPointerException | ClassCastException e) { return -1; } finally { s = null; }
    }
    static long loop(long n) { long sum = 0; for (long i = 0; i < n; i++) sum += i % 3 == 0 ? i << 2 : -i; return sum; }
    static boolean test(Object o) { return o instanceof Pair p && p.a() > 0 && p.b() instanceof List<?> l && l.isEmpty(); }
}""")
    subprocess.run(["javac", "-g", "-d", folder, source], check=True)
    subprocess.run(["javac", "-nowarn", "-Xlint:-options", "--release", "8", "-d", f"{folder}/old", write_old(folder)],
                   check=True)
    for where, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith(".class"):
                yield os.path.basename(where) + name, open(f"{where}/{name}", "rb").read()


def write_old(folder):
    path = f"{folder}/Old.java"
    with open(path, "w") as out:
        out.write("""class Old { int f; static Object[] o = {1, "a", 2.0f};
    int m(int a) { while (a > 0) { try { a--; f += o.length; } finally { f++; } } return f; } }""")
    return path


def zips():
    for name, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as z:
            z.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n")
            z.writestr("a/B.class", b"\xca\xfe\xba\xbe" * 50)
            z.writestr(zipfile.ZipInfo("a/Stored.class"), b"1234")
            z.comment = b"a comment"
        yield name, out.getvalue()
    yield "empty", b"PK\5\6" + bytes(18)


SEED = 0x01000193


def hash_of(path, seed=SEED):
    for byte in path.encode():
        seed = (seed * SEED & 0xFFFFFFFF) ^ byte
    return seed & 0x7FFFFFFF


def compressed(kind, content, full, strings):
    return struct.pack("<IQQIIB", 0xCAFEFAFA, len(content), full, strings[kind], 0, 1) + content


def jimage():
    strings, pool = {"": 0}, bytearray(1)
    for text in ("m", "a", "Plain", "Zipped", "Compact", "class", "zip", "compact-cp", "java.lang", "packages",
                 "LL;", "B"):
        strings[text] = len(pool)
        pool += text.encode() + b"\0"
    plain = b"\xca\xfe\xba\xbe\0\0\0\x3d\0\x01" + bytes(14)
    compact = (b"\xca\xfe\xba\xbe\0\0\0\x3d\0\x04" + bytes([23, 0x80 | 1 << 5 | strings["a"]]) +
               bytes([25, 0x80 | 2 << 5, strings["LL;"], 0x80 | 1 << 5 | 4]) +
               bytes([0x80 | 1 << 5 | strings["a"], 0xC0, strings["B"], 0x80 | 1 << 5]) + bytes([3, 0, 0, 0, 1]) + bytes(8))
    resources = [
        ("/m/a/Plain.class", ("m", "a", "Plain", "class"), plain, 0),
        ("/m/a/Zipped.class", ("m", "a", "Zipped", "class"),
         compressed("zip", zlib.compress(plain * 4), len(plain) * 4, strings), len(plain) * 4),
        ("/m/a/Compact.class", ("m", "a", "Compact", "class"), compressed("compact-cp", compact, 200, strings), 200),
        ("/packages/java.lang", ("", "packages", "java.lang", ""), None, 0),
    ]
    count, data, locations, where = len(resources), bytearray(), bytearray(), []
    for path, (module, parent, base, extension), content, full in resources:
        if path.startswith("/packages"):
            content, module = struct.pack("<II", 0, strings["m"]), "packages"
            parent, path = "", "/packages/java.lang"
        where.append(len(locations))
        for kind, value in ((1, strings[module]), (2, strings[parent]), (3, strings[base]), (4, strings[extension]),
                            (5, len(data)), (6, len(content) if full else 0), (7, full or len(content))):
            if value:
                locations += bytes([kind << 3 | 3]) + struct.pack(">I", value)
        locations.append(0)
        data += content
    # The perfect hash: a bucket with one name says its slot, one with more a seed that spreads them.
    redirect, offsets, free = [0] * count, [0] * count, set(range(count))
    buckets = {}
    for number, resource in enumerate(resources):
        buckets.setdefault(hash_of(resource[0]) % count, []).append(number)
    for bucket, numbers in sorted(buckets.items(), key=lambda item: -len(item[1])):
        if len(numbers) == 1:
            slot = free.pop()
            redirect[bucket], offsets[slot] = -1 - slot, where[numbers[0]]
            continue
        seed = 1
        while True:
            slots = [hash_of(resources[n][0], seed) % count for n in numbers]
            if len(set(slots)) == len(slots) and set(slots) <= free:
                break
            seed += 1
        redirect[bucket] = seed
        for number, slot in zip(numbers, slots):
            offsets[slot] = where[number]
            free.remove(slot)
    return (struct.pack("<7I", 0xCAFEDADA, 0x10000, 0, count, count, len(locations), len(pool)) +
            struct.pack(f"<{count}i", *redirect) + struct.pack(f"<{count}I", *offsets) + locations + pool + data)


def main():
    folder, here = sys.argv[1], os.path.dirname(os.path.abspath(__file__))
    for name, content in [*class_files(here), *compiled(f"{folder}/classes")]:
        put(folder, "classfile", name, content)
        put(folder, "verify", name, content)
    for name, content in zips():
        put(folder, "zip", name, content)
    small = jimage()
    put(folder, "jimage", "small", small)
    # A compressed size that no file can have.
    at = small.index(struct.pack("<I", 0xCAFEFAFA)) + 4
    put(folder, "jimage", "size", small[:at] + struct.pack("<Q", 1 << 63) + small[at + 8:])
    put(folder, "image", "sound", bytes(2))
    put(folder, "image", "runs", bytes(2) + struct.pack("<HB", 80, 3))


main()
