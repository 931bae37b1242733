#!/bin/bash
# Runs fuzz targets for some seconds each, a few at a time, and ends with "N passed, N failed".
# usage: run.sh FOLDER SECONDS JOBS STATE TARGET...   (FOLDER has the programs)
# What a run found interesting stays in STATE/corpus/TARGET and is where the next one goes on; an input
# that broke a rule is in STATE/broken/ and fails from then on, until it is mended or deleted.
set -u
cd "$(dirname "$0")/../.." || exit 1
folder=$1 seconds=$2 jobs=$3 state=$4
shift 4
mkdir -p "$state/broken" "$state/log"
python3 tests/fuzz/seeds.py "$state/seeds" || { echo "0 passed, 1 failed"; exit 1; }

one() {
    local folder=$1 seconds=$2 state=$3 target=$4 old
    mkdir -p "$state/corpus/$target"
    for old in "$state/broken/$target"-*; do
        [ -e "$old" ] || continue
        "$folder/$target" -timeout=20 "$old" >"$state/log/$target" 2>&1 || { echo "$target $old"; return 1; }
    done
    # All is shared with a corpus that is known: a leak of the target would fill the memory.
    "$folder/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=20000 -print_final_stats=1 \
        -artifact_prefix="$state/broken/$target-" "$state/corpus/$target" "$state/seeds/$target" >"$state/log/$target" 2>&1
}
export -f one

for target; do printf '%s\0' "$target"; done |
    xargs -0 -P "$jobs" -I {} bash -c 'one "$0" "$1" "$2" "$3" && touch "$2/log/$3.good" || rm -f "$2/log/$3.good"' \
        "$folder" "$seconds" "$state" {}
passed=0 failed=0
for target; do
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$state/log/$target")
    cover=$(grep -o 'cov: [0-9]*' "$state/log/$target" | tail -n 1)
    if [ -e "$state/log/$target.good" ] && [ "${runs:-0}" -gt 100 ]; then
        echo "$target: $runs inputs, $cover"
        passed=$((passed + 1))
    else
        echo "FAILED $target: see $state/log/$target"
        grep -m 3 -E 'ERROR|SUMMARY|broken rule' "$state/log/$target"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
