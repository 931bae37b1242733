#!/bin/bash
# Builds the host and the guests of this folder, asks HotSpot for the answers, and soaks.
# usage: run.sh BUILD MINUTES COMPILER...; ATOLL_FREEZE_RANDOM=k: a freeze each k polls in the mean, with a
# library of TORMENT=freeze (2000000).  The last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$1 minutes=$2 state=$1/tests/soak jars=/usr/share/java
shift 2
path=
for jar in netty-common netty-buffer netty-transport netty-resolver h2; do
    [ -e "$jars/$jar.jar" ] || { echo "$jars/$jar.jar is missing; make deps-apps installs it"; echo "0 passed, 1 failed"; exit 1; }
    path=$path:$jars/$jar.jar
done
mkdir -p "$state/classes"
path=$PWD/$state/classes$path
javac -nowarn -proc:none -d "$state/classes" -cp "$path" tests/soak/*.java || { echo "0 passed, 1 failed"; exit 1; }
"$@" -I. -o "$state/soak" tests/soak/soak.c "$build/libatoll.a" \
    $(pkg-config --libs libuv libzstd zlib libffi libxxhash) -pthread -lm -ldl || { echo "0 passed, 1 failed"; exit 1; }
ln -sf ../../atoll.image "$state/atoll.image"
for class in Netty Database Compile; do
    # javac's sources are those of tests/java/programs.
    if [ "tests/soak/$class.java" -nt "$state/$class.txt" ] ||
        [ -n "$(find tests/java/programs -newer "$state/$class.txt" 2>&1 | head -n 1)" ]; then
        java -Dio.netty.transport.noNative=true -Dsoak.sources="$PWD/tests/java/programs" -cp "$path" Rounds $class 16 \
            < /dev/null > "$state/$class.new" && mv "$state/$class.new" "$state/$class.txt"
    fi
done
rm -f "$state/freezes"
cd "$state" || exit 1
# Else glibc keeps the freezes' buffers, of some MiB each, in up to sixteen arenas, and RSS grows for an hour until all have theirs.
export GLIBC_TUNABLES=${GLIBC_TUNABLES:-glibc.malloc.mmap_threshold=1048576}
export ATOLL_FREEZE_RANDOM=${ATOLL_FREEZE_RANDOM:-2000000} ATOLL_FREEZE_REPORT=$PWD/freezes
./soak "$minutes" . "$OLDPWD/tests/java/programs" "$path" > soak.log 2>&1
code=$?
head -n -1 soak.log | grep -v '^SLF4J:'
if [ -s freezes ]; then
    awk '{ n += $1; r += $3; if ($4 > m) m = $4 } END { print n " freezes of " NR " isolates, " r " refused, with up to " m " threads alive" }' freezes
fi
last=$(tail -n 1 soak.log)
[[ $last =~ ^[0-9]+\ passed,\ [0-9]+\ failed$ ]] || { echo "$last"; last="exit code $code"$'\n'"0 passed, 1 failed"; }
echo "$last"
exit $code
