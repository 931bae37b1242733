#!/bin/bash
# javac hosted on the VM under test must make the very class files that javac makes on HotSpot.
# usage: javac-equal.sh VM OUT          compiles the sources the main job chose (build/run/sources)
set -eu
vm=$1
out=$2
rm -rf "$out" && mkdir -p "$out/atoll" "$out/hotspot"
options=(-nowarn -Xlint:none -proc:none)
"$vm" -m jdk.compiler/com.sun.tools.javac.Main "${options[@]}" -d "$out/atoll" @build/run/sources
javac "${options[@]}" -d "$out/hotspot" @build/run/sources
count=$(find "$out/hotspot" -name '*.class' | wc -l)
if diff -r "$out/atoll" "$out/hotspot" >"$out/differences"; then
    echo "javac: $count class files, all equal"
    echo "1 passed, 0 failed"
else
    head -20 "$out/differences"
    echo "javac: class files differ"
    echo "0 passed, 1 failed"
    exit 1
fi
