#!/bin/bash
# Hosts that are compiled against the installed tree, as others would: C and C++, shared and static. The last line is
# "N passed, N failed".
# usage: installed.sh BUILD
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$1 passed=0 failed=0
state=$(readlink -f "$1")/tests/installed
root=$state/root
rm -rf "$state" && mkdir -p "$state/classes" || exit 1

check() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s\n-- expected\n%s\n-- got\n%s\n' "$1" "$2" "$3"
    fi
}

pkgs="libuv libzstd zlib libffi libxxhash"
tests/tools/install.sh install "$build" "$root" /usr/local "$pkgs" || { echo "0 passed, 1 failed"; exit 1; }
javac -nowarn -d "$state/classes" tests/api/Guest.java || exit 1
export PKG_CONFIG_PATH=$root/usr/local/lib/pkgconfig LD_LIBRARY_PATH=$root/usr/local/lib
lib=$root/usr/local/lib
flags="-I$root/usr/local/include"
check "pkg-config" "-I$root/usr/local/include -L$root/usr/local/lib -latoll" \
    "$(pkg-config --define-variable=prefix="$root/usr/local" --cflags --libs atoll | xargs)"
cp tests/api/{readme.c,plugins.c,embedded.c,server.cc} "$state"
sources=$PWD/tests
cd "$state" || exit 1
gcc -std=c99 -pedantic -Wall -Wextra -Werror $flags -o readme readme.c -L"$lib" -latoll && check readme "40 + 2 = 42" "$(./readme 2>&1)"
gcc -std=c99 $flags -o readme-static readme.c "$lib/libatoll.a" $(pkg-config --libs $pkgs) -pthread -lm -ldl &&
    cp -p "$lib/atoll/atoll.image" . && check "readme, static" "40 + 2 = 42" "$(./readme-static 2>&1)"
g++ -std=c++14 -pedantic -Wall -Wextra -Werror $flags -o server server.cc -L"$lib" -latoll &&
    check server $'200 hello, one\n200 hello, two\n504 too slow\n200 hello, three' "$(./server 2>&1)"
gcc -std=c99 -pedantic -Wall -Wextra -Werror $flags -o plugins plugins.c -L"$lib" -latoll &&
    check plugins $'plugin 2: it took too long\nplugin 4: java.lang.OutOfMemoryError: Java heap space\nplugin 6: java.lang.IllegalStateException: world-7\nhello, ' \
        "$(./plugins 2>&1 | sed 's/IllegalStateException: .*/IllegalStateException: world-7/; s/^hello, .*/hello, /')"
javac -nowarn -d classes "$sources/java/jni/Embedded.java" &&
    gcc -shared -fPIC $flags -o libembedded.so "$sources/jni/embedded.c" -L"$lib" -ljvm &&
    gcc -std=c99 -pedantic -Wall -Wextra -Werror $flags -o embedded embedded.c -L"$lib" -latoll &&
    check "a library that needs libjvm.so" $'created 1, another thread 42, for all 0\ncreated 1, another thread 42, for all 0' \
        "$(GUEST_CLASSES=classes LIBRARY_FOLDER=. ./embedded 2>&1)"
check "the README" "$(tail -n +2 "$sources/api/readme.c")" "$(sed -n '/^```c$/,/^```$/p' "$sources/../README.md" | sed '1d;$d')"
mkdir -p cmake && cat >cmake/CMakeLists.txt <<'CMAKE'
cmake_minimum_required(VERSION 3.10)
project(readme C)
find_package(Atoll 0.1 REQUIRED)
add_executable(readme ../readme.c)
target_link_libraries(readme Atoll::atoll)
CMAKE
cmake -S cmake -B cmake/build -DCMAKE_PREFIX_PATH="$root/usr/local" >cmake/log 2>&1 && cmake --build cmake/build >>cmake/log 2>&1 || cat cmake/log
check CMake "40 + 2 = 42" "$(./cmake/build/readme 2>&1)"
check "the launcher" "main of Guest" "$("$root/usr/local/bin/atoll" -cp classes Guest 2>&1)"
check "manual pages" "2" "$(for page in "$root"/usr/local/share/man/man[13]/*; do man -l "$page" 2>&1 | grep -c '^NAME'; done | grep -c 1)"
cd - >/dev/null || exit 1
tests/tools/install.sh uninstall "$build" "$root" /usr/local "$pkgs"
check "uninstall" "" "$(find "$root" -type f -o -type l)"
[ "$((passed + failed))" = 11 ] || { echo "some hosts did not compile"; failed=$((failed + 1)); }
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
