#!/bin/bash
# Installs what building, running or testing Atoll needs on Debian 12, and only what is missing.
# usage: ensure-deps.sh run|check|all|apps|hosts (run: build and run; check: and test; all: and develop)
set -u

run="gcc libc6-dev make binutils pkg-config libuv1-dev libzstd-dev zlib1g-dev libffi-dev libxxhash-dev
     openjdk-17-jre-headless"
check="libcriterion-dev openjdk-17-jdk-headless ecj python3 g++ cmake man-db"
all="clang clang-format clang-tidy libclang-rt-dev libgc-dev gdb git"

apps="ant clojure groovy scala kotlin jruby rhino libh2-java libhsqldb-java liblucene4.10-java antlr4
      libbyte-buddy-java libgoogle-gson-java libjackson2-databind-java junit5 libfreemarker-java
      libbcprov-java libnetty-java libjetty9-java
      libjna-java libjffi-java libjnr-posix-java libxerial-sqlite-jdbc-java libsnappy-java liblz4-java
      libzstd-jni-java libsvn-java junit4 libjunixsocket-java"

hosts="python3-jpype swi-prolog-java r-cran-rjava libinline-java-perl jsvc libcommons-daemon-java"

case ${1:-all} in
    run)   want=$run ;;
    check) want="$run $check" ;;
    all)   want="$run $check $all" ;;
    apps)  want="$run $check $apps" ;;
    hosts) want="$run $check $hosts" ;;
    *)     echo "usage: $0 run|check|all|apps|hosts" >&2; exit 2 ;;
esac

# Elsewhere than on Debian the compiler will say what is missing.
command -v dpkg-query >/dev/null || exit 0

have=" $(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null |
         awk '$1 == "ii" { print $2 }' | tr '\n' ' ')"
missing=
for p in $want; do
    case $have in *" $p "*) ;; *) missing="$missing $p" ;; esac
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" != 0 ]; then
    echo "missing packages; as root run: apt-get install$missing" >&2
    exit 1
fi
echo "installing$missing"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp) && trap 'rm -f "$log"' EXIT
{ apt-get update && apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 || {
    tail -20 "$log" >&2
    echo "could not install$missing" >&2
    exit 1
}
