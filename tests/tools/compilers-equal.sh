#!/bin/bash
# The Java compilers, javac and Eclipse's, hosted on the VM under test must make the very class files
# that they make on HotSpot, and say the same.  Ends with "N passed, N failed".
# usage: compilers-equal.sh VM OUT      compiles the sources the main job chose (build/run/sources)
set -u
vm=$1 out=$2 passed=0 failed=0
rm -rf "$out" && mkdir -p "$out"

# compare NAME SOURCES COMMAND...: runs COMMAND, a compiler's class and options, on both VMs.
compare() {
    local name=$1 sources=$2 side status count
    shift 2
    for side in atoll hotspot; do
        mkdir -p "$out/$name/$side"
        if [ "$side" = atoll ]; then
            "$vm" "$@" -d "$out/$name/$side" @"$sources" >"$out/$name/$side.log" 2>&1
        else
            java "$@" -d "$out/$name/$side" @"$sources" >"$out/$name/$side.log" 2>&1
        fi
        status=$?
        echo "exit code $status" >>"$out/$name/$side.log"
    done
    count=$(find "$out/$name/hotspot" -name '*.class' | wc -l)
    if [ "$status" = 0 ] && [ "$count" -gt 0 ] &&
        cmp "$out/$name/atoll.log" "$out/$name/hotspot.log" &&
        diff -r "$out/$name/atoll" "$out/$name/hotspot" >"$out/$name/differences"; then
        echo "$name: $count class files, all equal"
        passed=$((passed + 1))
    else
        tail -n 5 "$out/$name/atoll.log"
        head -n 20 "$out/$name/differences" 2>/dev/null
        echo "$name: differs, or compiled nothing"
        failed=$((failed + 1))
    fi
}

compare javac build/run/sources -m jdk.compiler/com.sun.tools.javac.Main -nowarn -Xlint:none -proc:none
# Eclipse's compiler fails on this source on any VM (an ArrayIndexOutOfBoundsException of its own).
grep -v '/SwitchExpressions\.java$' build/run/sources >"$out/ecj-sources"
compare ecj "$out/ecj-sources" -cp /usr/share/java/eclipse-jdt-core.jar \
    org.eclipse.jdt.internal.compiler.batch.Main -17 -nowarn -proc:none
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
