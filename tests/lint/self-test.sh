#!/bin/bash
# The lints find what they are there for: each is run on a sample that is right and one that is wrong.
set -u
cd "$(dirname "$0")/../.."
failed=0
fail() { echo "$*"; failed=1; }

# Region structs: every BAD member reported, nothing else.
out=$(tests/lint/region-structs.py tests/lint/samples/region_good.h) || fail "region_good.h: $out"
out=$(tests/lint/region-structs.py tests/lint/samples/region_bad.h) && fail "region_bad.h passed"
want=$(tail -n +2 tests/lint/samples/region_bad.h | grep -o BAD\ \\*/ | wc -l)
[ "$(wc -l <<<"$out")" = "$want" ] || fail "region_bad.h: $want wanted, got:" "$out"

# Layers and globals, in a project of their own.
top=$PWD tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
mkdir -p "$tmp"/{tests,include,vm/base,vm/model,vm/exec,vm/launcher,gc/precise,build/obj/v/vm/base}
cp -r tests/lint "$tmp/tests/"
cd "$tmp" || exit 1
touch vm/base/a.h vm/model/m.h gc/gc.h gc/precise/p.h
echo '#include <stdint.h>' >include/atoll.h
printf '#include "vm/base/a.h"\n#include "gc/gc.h"\n#include <stdlib.h>\n' >vm/model/ok.c
printf '#include "gc/precise/p.h"\n#include "vm/base/a.h"\n' >gc/precise/ok.c
printf '#include <uv.h>\n' >vm/base/ok.c
printf '#include <atoll.h>\n' >vm/launcher/ok.c
out=$(tests/lint/layers.sh) || fail "layers: good files rejected:" "$out"

bad() { # FILE INCLUDE
    echo "#include $2" >"$1"
    tests/lint/layers.sh >/dev/null && fail "layers: $1 may include $2"
    rm "$1"
}
bad vm/base/up.c     '"vm/model/m.h"'
bad gc/up.c          '"vm/model/m.h"'
bad vm/model/inner.c '"gc/precise/p.h"'
bad vm/model/near.c  '"m.h"'
bad vm/model/door.c  '<uv.h>'
bad vm/launcher/in.c '"vm/base/a.h"'
bad vm/stray.c       '"vm/base/a.h"'
cp include/atoll.h saved && bad include/atoll.h '<pthread.h>' && mv saved include/atoll.h

echo 'static const char *const ok[] = {"a"}; const char *const *f(void); const char *const *f(void) { return ok; }' \
    >vm/base/g.c
${CC:-gcc} -fPIC -c vm/base/g.c -o build/obj/v/vm/base/g.o
out=$(tests/lint/globals.sh build/obj/v/vm/base/g.o) || fail "globals: constants rejected:" "$out"
echo 'int *f(void); int *f(void) { static int n; static _Thread_local int t = 3; n += t; return &n; } int c = 1;' >vm/base/g.c
${CC:-gcc} -fPIC -c vm/base/g.c -o build/obj/v/vm/base/g.o
out=$(tests/lint/globals.sh build/obj/v/vm/base/g.o)
[ "$(wc -l <<<"$out")" = 3 ] || fail "globals: three wanted, got:" "$out"
printf 'vm/base/g.c n why\nvm/base/g.c t why\nvm/base/g.c c why\n' >tests/lint/globals.txt
out=$(tests/lint/globals.sh build/obj/v/vm/base/g.o) || fail "globals: allow-list not honoured:" "$out"

cd "$top" || exit 1
exit $failed
