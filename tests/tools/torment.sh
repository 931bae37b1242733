#!/bin/bash
# Runs programs of tests/java in the torment builds and sums up; the last line is "N passed, N failed".
#   torment.sh quick|all JOBS
# A freeze or collection at each opportunity would take hours for the larger programs, so there are
# divisors; they are primes, lest they fall in step with a loop.
set -u
cd "$(dirname "$0")/../.." || exit 1
which=$1 jobs=$2 passed=0 failed=0

# mode FILTER TIMEOUT [NAME=VALUE...]: builds the mode and runs the programs that match.
mode() {
    local build=$1 filter=$2 timeout=$3 last output state
    shift 3
    local choice=TORMENT=${build#torment-}
    local under=()
    [ "$build" = san-address-san-undefined ] && choice=SAN=address,undefined
    # Its shadow memory must lie where the kernel would put us at random.
    [ "$build" = san-thread ] && choice=SAN=thread under=(setarch -R)
    echo "== $build $*"
    env -u MAKEFLAGS make --no-print-directory -j "$jobs" CC=gcc SAN= TORMENT= DEBUG= "$choice" all \
        > "build/$build.log" 2>&1 ||
        { tail -n 20 "build/$build.log"; failed=$((failed + 1)); return; }
    state=build/$build/tests
    mkdir -p "$state"
    output=$state/torment.log
    env TSAN_OPTIONS="suppressions=$PWD/tests/tools/tsan-suppressions.txt" "$@" "${under[@]}" tests/tools/run-java-tests.py --vm "build/$build/atoll" \
        --filter "$filter" --modes "${build//-/ } $build" --state "$state" -j "$jobs" \
        --timeout "$timeout" 2>&1 | tee "$output" | grep -v '^[0-9]* passed, [0-9]* failed$'
    last=$(tail -n 1 "$output")
    if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        echo "$build: $last"
        passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
    else
        failed=$((failed + 1))
    fi
}

mkdir -p build
if [ "$which" = quick ]; then
    few='^(lang/(Hello|Synchronized|TryFinally|LambdaBasics|StackTraces|InitOrder|StringSwitch)|'
    few+='threads/(WaitNotify|Locks|Executors|ThreadBasics|Interrupts|Synchronizers)|'
    few+='gc/(RootsEverywhere|WeakReferences|IdentityHash|DirectMemory|ClassUnloading)|'
    few+='nio/FileChannels)$'
    mode torment-freeze "$few" 60 ATOLL_FREEZE_EVERY=997
    mode torment-gc "$few" 60 ATOLL_GC_EVERY=997
else
    mode san-address-san-undefined . 120
    mode torment-freeze . 120 ATOLL_FREEZE_EVERY=997
    mode torment-gc . 120 ATOLL_GC_EVERY=997
    mode torment-tiny . 120
    mode torment-alloc '^(?!gc/HugeInstances)' 120
    mode torment-alloc gc/HugeInstances 120 ATOLL_FAIL_EVERY=997
    mode san-thread '^(threads|gc|lang|nio)/' 180
    # Memory that really runs out, at one request after the other.
    tests/tools/torment-alloc.py -j "$jobs" | tee build/torment-alloc.log
    read -r ended _ wrong _ < <(tail -n 1 build/torment-alloc.log)
    passed=$((passed + ended)) failed=$((failed + wrong))
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
