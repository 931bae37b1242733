#!/bin/bash
# What becomes of signals in a process whose host makes a VM by the JNI Invocation API: the host of foreign/signals.c on
# HotSpot's libjvm.so and on ours, in a private JDK home. The last line is "N passed, N failed".
# usage: signal_hosts.sh BUILD [REGEX]   (BUILD has libjvm.so and atoll.image)
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$(readlink -f "$1") state=$(readlink -f "$1")/tests/api/signal-hosts filter=${2:-} passed=0 failed=0
real=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
rm -rf "$state" && mkdir -p "$state/classes" && tests/api/jdk_home.sh "$build" "$state/home" || exit 1
javac -XDignore.symbol.file -nowarn -d "$state/classes" tests/api/foreign/Signalled.java &&
    gcc -O1 -g -Wall -Iinclude -o "$state/host" tests/api/foreign/signals.c -pthread -L"$real/lib/server" -ljvm ||
    { echo "0 passed, 1 failed"; exit 1; }

# Of a thread dump only that it is there, and which threads of the program's own it shows, counts.
visit()
{
    local home=$1 output=$2
    shift 2
    (
        ulimit -c 0
        GUEST_CLASSES=$state/classes OUTPUT=$output LD_LIBRARY_PATH=$home/lib/server timeout -k 5 60 "$state/host" "$@" \
            >"$output" 2>&1
        echo "exit code $?" >>"$output"
    ) 2>/dev/null
    grep -v '^[0-9-]* [0-9:]*$' "$output" | sed 's/^Full thread dump .*/Full thread dump/' |
        awk '/^Full thread dump/ { print; dump = 1; next }
             dump && /^"(worker|main)"/ { sub(/ #.*/, ""); print; next }
             /^(the host|Java heard|hook|handle|raise|destroy|exit|end|create|not heard)/ { dump = 0 }
             !dump && NF { print }'
}

while IFS= read -r line; do
    [ -n "$line" ] && [[ $line =~ $filter ]] || continue
    eval "words=($line)"
    visit "$real" "$state/output" "${words[@]}" >"$state/expected"
    visit "$state/home" "$state/output" "${words[@]}" >"$state/got"
    if diff "$state/expected" "$state/got" >"$state/diff"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED $line"
        head -n 10 "$state/diff"
    fi
done <<'LINES'
table create table
option -Xrs create table
ignored HUP host INT host TERM ignored QUIT host USR1 create table
option -Xrs ignored HUP host INT host TERM ignored QUIT create table
create hook A later TERM sleep 30000
at-exit create hook A later TERM wait 30000
exit-hook create hook A later INT wait 30000
create hook A later HUP work worker destroy
ignored INT create hook A kill INT wait 200 destroy
host INT create hook A later INT wait 30000
host QUIT create work worker kill QUIT until 'Full thread dump' until worker hook A kill TERM wait 30000
ignored INT create handle INT raise INT handle HUP kill HUP until 'Java heard' normal HUP ignore HUP handle HUP destroy
block TERM block INT create hook A later TERM wait 30000
option -Xrs create hook A kill TERM wait 30000
option -Xrs create kill QUIT wait 30000
option -Xrs host TERM host QUIT create hook A kill TERM kill QUIT destroy
option -Xrs create handle TERM handle QUIT handle USR1 raise TERM raise HUP destroy
create handle TERM hook A kill TERM until 'Java heard' normal TERM kill TERM wait 30000
create handle USR1 ignore USR1 kill USR1 normal USR1 kill USR1 wait 30000
host USR1 create handle USR1 kill USR1 until 'Java heard' restore USR1 kill USR1 destroy
create host TERM hook A kill TERM handle TERM kill TERM until 'Java heard' destroy
create kill PIPE kill XFSZ destroy
option -Xrs create kill PIPE kill XFSZ destroy
host PIPE create kill PIPE destroy
ignored PIPE ignored XFSZ create kill PIPE kill XFSZ destroy
LINES
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
