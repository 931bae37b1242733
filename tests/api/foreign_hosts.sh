#!/bin/bash
# Programs of others that load a JVM, with our libjvm.so in the place of HotSpot's and nothing else changed: a private
# JDK home in which only that library is another one. Each must print what it prints with HotSpot.
# usage: foreign_hosts.sh BUILD [REGEX]   (BUILD has libjvm.so and atoll.image; make deps-hosts installs the hosts)
# The last line is "N passed, N failed"; a host that is not installed has failed.
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$(readlink -f "$1") state=$(readlink -f "$1")/tests/api/foreign filter=${2:-} passed=0 failed=0
sources=$PWD/tests/api/foreign
real=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
rm -rf "$state" && mkdir -p "$state/classes" && tests/api/jdk_home.sh "$build" "$state/home" || exit 1
jri=/usr/lib/R/site-library/rJava/jri
javac -XDignore.symbol.file -nowarn -cp "/usr/share/java/commons-daemon.jar:/usr/share/java/jpl.jar:$jri/JRI.jar" -d "$state/classes" "$sources"/*.java || exit 1
gcc -O1 -g -Wall -Iinclude -o "$state/host" "$sources/host.c" -pthread -L"$real/lib/server" -ljvm || exit 1

# The hosts: $1 is the JDK home, $2 a folder of its own, where it starts.
python() { /usr/bin/python3 "$sources/host.py" "$state/classes" /usr/share/java/org.jpype.jar; }
prolog() { CLASSPATH=/usr/share/java/jpl.jar:$state/classes swipl -q "$sources/host.pl"; }
r() { R_JAVA_LD_LIBRARY_PATH=$1/lib/server Rscript --vanilla "$sources/host.R" "$state/classes"; }
inline() { mkdir inline && perl "$sources/host.perl" "$1" "$2/inline" "$state/classes"; }
linked() { "$state/host" "$state/classes"; }
daemon()
{
    /usr/bin/jsvc -nodetach -home "$1" -cp "/usr/share/java/commons-daemon.jar:$state/classes" -pidfile "$2/pid" \
        -Dhost.key=value -Xmx256m -outfile "$2/log" -errfile '&1' Served one two
    echo "exit code of jsvc: $?"
    cat log
}
# The other way round: Java came first, and libraries that are linked against libjvm.so look for it. No JDK's `java`, but ours.
java_of() { if [ "$1" = "$real" ]; then echo "$real/bin/java"; else echo "$build/atoll"; fi; }
from_java_prolog() { "$(java_of "$1")" -cp "/usr/share/java/jpl.jar:$state/classes" Jpl; }
from_java_r() { R_HOME=/usr/lib/R "$(java_of "$1")" -Djava.library.path="$jri" -cp "$jri/JRI.jar:$state/classes" Jri; }
export state sources real build jri
export -f python prolog r inline linked daemon java_of from_java_prolog from_java_r

# What a host prints, and its exit code.
visit()
{
    local host=$1 home=$2 folder=$3
    mkdir -p "$folder"
    (
        cd "$folder" || exit 1
        export JAVA_HOME=$home LD_LIBRARY_PATH=$home/lib/server:$home/lib
        timeout -k 5 "${TIMEOUT:-120}" bash -c '"$0" "$@"' "$host" "$home" "$folder" </dev/null
        echo "exit code $?"
    ) >"$folder.out" 2>&1
}

row()
{
    local host=$1 program=$2
    [[ $host =~ $filter ]] || return
    if ! command -v "$program" >/dev/null; then
        echo "FAILED $host: $program is not there; make deps-hosts installs what is missing"
        failed=$((failed + 1))
        return
    fi
    visit "$host" "$real" "$state/$host-expected"
    visit "$host" "$state/home" "$state/$host-got"
    if ! grep -q '^exit code 0$' "$state/$host-expected.out"; then
        echo "FAILED $host: not even with HotSpot"
        tail -n 10 "$state/$host-expected.out"
        failed=$((failed + 1))
    elif diff "$state/$host-expected.out" "$state/$host-got.out" >"$state/$host.diff"; then
        passed=$((passed + 1))
    else
        echo "FAILED $host"
        head -n 20 "$state/$host.diff"
        failed=$((failed + 1))
    fi
}

row python /usr/bin/python3
row prolog swipl
row r Rscript
row inline perl
row daemon /usr/bin/jsvc
row linked gcc
row from_java_prolog swipl
row from_java_r Rscript
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
