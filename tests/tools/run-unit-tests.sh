#!/bin/bash
# Runs the Criterion program and ends with "N passed, N failed".
# usage: run-unit-tests.sh PROGRAM [PATTERN]     PATTERN is a glob over suite/test
# An empty PROGRAM means that there are no unit tests.
set -u
[ -n "${1:-}" ] || { echo "0 passed, 0 failed"; exit 0; }

args=(--jobs "${JOBS:-2}" --timeout "${UNIT_TIMEOUT:-120}" --color=never)
[ -n "${2:-}" ] && args+=(--filter "*$2*")

log=$(mktemp) && trap 'rm -f "$log"' EXIT
"$1" "${args[@]}" 2>&1 | tee "$log" | grep -v '^\[====\] Synthesis'
synthesis=$(grep '^\[====\] Synthesis' "$log" | tail -n 1)
if [[ $synthesis =~ Tested:\ ([0-9]+)\ .*Passing:\ ([0-9]+) ]]; then
    tested=${BASH_REMATCH[1]} passed=${BASH_REMATCH[2]}
else
    echo "the unit test program ended without a result"
    tested=1 passed=0
fi
echo "$passed passed, $((tested - passed)) failed"
[ "$tested" = "$passed" ]
