#!/bin/bash
# Compiles and runs the hosts of this folder. The last line is "N passed, N failed".
# usage: run.sh BUILD COMPILE-AND-LINK... -- HOST...   (BUILD has the library; a host is a .c file without its suffix)
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$1 state=$1/tests/api compile=()
shift
while [ "$1" != -- ]; do compile+=("$1"); shift; done
shift
mkdir -p "$state/classes"
javac -XDignore.symbol.file -nowarn -d "$state/classes" tests/api/*.java tests/api/native/*.java &&
    "${compile[0]}" -shared -fPIC -O1 -g -Wall -I. -o "$state/libnative.so" tests/api/native/library.c ||
    { echo "0 passed, 1 failed"; exit 1; }
passed=0 failed=0
for host; do
    echo "== $host"
    # Those of libjvm.so are linked against that alone, as they would be against HotSpot's.
    case $host in
        jvm*) library=("-L$build" -ljvm "-Wl,-rpath,$PWD/$build") ;;
        *) library=("$build/libatoll.a") ;;
    esac
    if ! "${compile[@]}" -I. -o "$state/$host" "tests/api/$host.c" "${library[@]}" \
        $(pkg-config --libs libuv libzstd zlib libffi libxxhash) -pthread -lm -ldl; then
        failed=$((failed + 1))
        continue
    fi
    # The default image lies beside the program.
    ln -sf ../../atoll.image "$state/atoll.image"
    GUEST_CLASSES=$state/classes GUEST_LIBRARY=$(readlink -f "$state/libnative.so") timeout "${TIMEOUT:-300}" "$state/$host" >"$state/$host.log" 2>&1
    code=$?
    last=$(tail -n 1 "$state/$host.log")
    head -n -1 "$state/$host.log" | tail -n 60
    if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        echo "$host: $last"
        passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
        # A host that fails after its result, or is stopped by a sanitizer.
        if [ "$code" != 0 ] && [ "${BASH_REMATCH[2]}" = 0 ]; then echo "$host: exit code $code"; failed=$((failed + 1)); fi
    else
        echo "$last"
        echo "$host: no result, exit code $code"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
