#!/bin/bash
# Every header stands alone and may be included twice. The compiler and its flags come from the
# Makefile in CC and LINT_CFLAGS. A header that demands ATOLL_<ROOM>_IMPL (an inner one) gets it.
set -u
cd "$(dirname "$0")/../.."

dirs=$(for d in include vm gc loader jit stdlib tests; do [ -d $d ] && echo $d; done)
[ -n "$dirs" ] || exit 0

try() {
    impl=$(grep -ohE 'ATOLL_[A-Z0-9]+_IMPL\b' "$1" | sort -u | sed 's/^/-D/')
    printf '#include "%s"\n#include "%s"\nstruct atoll_lint;\n' "$1" "$1" |
        ${CC:-gcc} ${LINT_CFLAGS:--std=gnu11 -Wall -Wextra -I. -Iinclude} -Werror -Wno-unused-function \
            $impl -fsyntax-only -x c - 2>&1 | sed "s|^|$1: |;20q" | grep . && return 255
    return 0
}
export -f try

# The collector that is not built may need a library that is not there.
skip='tests/lint/samples/|gc/boehm/'
[[ ${LINT_CFLAGS:-} == *ATOLL_GC_BOEHM* ]] && skip=${skip/boehm/precise}
find $dirs -name '*.h' | grep -vE "^($skip)" | LC_ALL=C sort | {
    failed=0
    xargs -r -P 2 -n 8 bash -c 'code=0; for h; do try "$h" || code=1; done; exit $code' try || failed=1
    exit $failed
}
