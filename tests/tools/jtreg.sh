#!/bin/bash
# OpenJDK's regression tests on the VM under test, judged by what HotSpot passes with the same kit.
# usage: jtreg.sh VM KIT TREE STATE JOBS LIST...
#   KIT   a folder with run.sh, get.sh, golden.txt and lists/LIST.txt; TREE: what get.sh KIT has laid out
# Tests of golden.txt that do not pass are named in STATE/LIST/missed.  Ends with "N passed, N failed".
set -u
vm=$(readlink -f "$1") kit=$2 tree=$3 state=$4 jobs=$5 passed=0 failed=0
shift 5
if [ ! -x "$kit/run.sh" ] && [ ! -f "$kit/run.sh" ]; then
    echo "no test kit at $kit: give KIT=folder" >&2
    exit 1
fi
if [ ! -d "$tree/test" ]; then
    echo "no test tree at $tree: run $kit/get.sh $tree, or give TREE=folder" >&2
    exit 1
fi
for list in "$@"; do
    out=$state/$list
    rm -rf "$out" && mkdir -p "$out"
    VM_UNDER_TEST=$vm bash "$kit/run.sh" "$tree" "$kit/lists/$list.txt" "$out" "$jobs" >"$out/summary"
    # A line of golden.txt may have an #id that the list lacks: both name their files alike.
    sed 's/#.*//; s#^\(hotspot/jtreg\|jdk\)/##' "$kit/lists/$list.txt" | sort -u >"$out/names"
    awk -F'#' 'NR == FNR { listed[$1]; next } $1 in listed' "$out/names" "$kit/golden.txt" | sort -u \
        >"$out/expected"
    comm -23 "$out/expected" "$out/passed" >"$out/missed"
    total=$(wc -l <"$out/expected") missed=$(wc -l <"$out/missed")
    crashed=$(grep -rl 'Unexpected exit from test \[exit code: 1[23]' "$out/work" --include='*.jtr' 2>/dev/null | wc -l)
    echo "$list: $((total - missed)) of the $total that HotSpot passes, $crashed ended by a signal"
    passed=$((passed + total - missed)) failed=$((failed + missed))
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
