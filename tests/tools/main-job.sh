#!/bin/bash
# The main job: Atoll hosts the JDK's javac, which compiles the Java programs of this repository
# (bench/ and part of tests/java/) in one invocation; then Atoll runs one of the programs it has made.
# usage: main-job.sh VM [VMARGS]          RUN=<class> chooses the program that is run at the end
set -eu
vm=$1
read -r -a vmargs <<<"${2:-}"
out=build/run
command -v "$vm" >/dev/null || { echo "make run: there is no VM at $vm yet" >&2; exit 1; }

rm -rf "$out" && mkdir -p "$out/classes"

# Programs of different topics may use the same class name; of those the first is taken. Programs
# that need options of javac or another source are left to make java-tests.
find bench/java tests/java/programs tests/java/util tests/java/lang -name '*.java' 2>/dev/null | LC_ALL=C sort | xargs -r awk '
    FNR == 1 { keep(); file = FILENAME; n = 0; clash = 0 }
    /^\/\/ (javac|uses):/ { clash = 1 }
    /^([a-z-]+ +)*(class|interface|enum|record|@interface) +[A-Za-z_]/ {
        name = $0
        sub(/^([a-z-]+ +)*(class|interface|enum|record|@interface) +/, "", name)
        sub(/[^A-Za-z0-9_$].*/, "", name)
        names[++n] = name
        if (name in taken) clash = 1
    }
    function keep(   i) {
        if (file == "" || clash) return
        for (i = 1; i <= n; i++) taken[names[i]] = 1
        print file
    }
    END { keep() }' >"$out/sources"

count=$(wc -l <"$out/sources")
[ "$count" != 0 ] || { echo "make run: there are no Java programs in bench/ and tests/java/" >&2; exit 1; }
first=$(grep -m1 '^tests/java/' "$out/sources" || head -n 1 "$out/sources")
main=${RUN:-$(basename "$first" .java)}

echo "javac on Atoll: $count source files"
time "$vm" "${vmargs[@]}" -m jdk.compiler/com.sun.tools.javac.Main -nowarn -Xlint:none -proc:none \
    -d "$out/classes" @"$out/sources"
echo "$(find "$out/classes" -name '*.class' | wc -l) class files"
echo "running $main on Atoll"
time "$vm" "${vmargs[@]}" -cp "$out/classes" "$main"
