#!/bin/bash
# Runs all lints; one line each, what they found below it, and last "N passed, N failed".
# CC, LINT_CFLAGS and LINT_OBJECTS come from the Makefile.
set -u
cd "$(dirname "$0")/../.."
passed=0 failed=0

lint() {
    local name=$1 out
    shift
    if out=$("$@" 2>&1); then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL lint $name"
        sed 's/^/    /' <<<"$out"
    fi
}

lint layers         tests/lint/layers.sh
lint region-structs tests/lint/region-structs.py
lint names          tests/lint/names.sh
lint headers        tests/lint/headers.sh
lint self-test      tests/lint/self-test.sh
# Sanitizers add writable data of their own, so they pass no objects.
[ -n "${LINT_OBJECTS:-}" ] && lint globals tests/lint/globals.sh $LINT_OBJECTS

echo "$passed passed, $failed failed"
[ $failed = 0 ]
