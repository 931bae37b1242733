#!/bin/bash
# Runs programs of tests/java in the torment builds and sums up; the last line is "N passed, N failed".
#   torment.sh quick|all JOBS [FILTER]
#
# With freezes every program is frozen, unmapped and thawed elsewhere a thousand times at least, and
# one that was not is counted as failed (--freezes of run-java-tests.py). A collection at each
# allocation would take hours for the larger programs, so there is a divisor; it is a prime, lest it
# falls in step with a loop.
set -u
cd "$(dirname "$0")/../.." || exit 1
which=$1 jobs=$2 only=${3:-} passed=0 failed=0

# mode BUILD FILTER TIMEOUT [NAME=VALUE|--option=VALUE...]: builds the variant and runs the programs
# that match, with these environment variables and options of the runner.
mode() {
    local build=$1 filter=${only:-$2} timeout=$3 choice output state last extra variables=() options=() under=()
    shift 3
    for extra; do
        if [[ $extra == --* ]]; then options+=("$extra"); else variables+=("$extra"); fi
    done
    case $build in
        torment-*) choice=TORMENT=${build#torment-} ;;
        san-address-san-undefined) choice=SAN=address,undefined ;;
        # Its shadow memory must lie where the kernel would put us at random.
        san-thread) choice=SAN=thread under=(setarch -R) ;;
        *) echo "torment.sh: no such variant: $build"; failed=$((failed + 1)); return ;;
    esac
    state=build/$build/tests
    output=$state/torment.log
    mkdir -p "$state"
    echo "== $build $*"
    if ! env -u MAKEFLAGS -u MAKEOVERRIDES -u MFLAGS make --no-print-directory -j "$jobs" CC=gcc SAN= TORMENT= \
        DEBUG= GC=precise JIT=none "$choice" all jni-libraries > "$state/build.log" 2>&1; then
        tail -n 20 "$state/build.log"
        failed=$((failed + 1))
        return
    fi
    env TSAN_OPTIONS="suppressions=$PWD/tests/tools/tsan-suppressions.txt" "${variables[@]}" \
        "${under[@]}" tests/tools/run-java-tests.py \
        --vm "build/$build/atoll" --filter "$filter" --modes "${build//-/ } $build" --state "$state" \
        -j "$jobs" --timeout "$timeout" "${options[@]}" 2>&1 |
        tee "$output" | grep -v '^[0-9]* passed, [0-9]* failed$'
    last=$(tail -n 1 "$output")
    if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && [ "$last" != '0 passed, 0 failed' ]; then
        echo "$build: $last"
        passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
    else
        echo "$build: no result"
        failed=$((failed + 1))
    fi
}

if [ "$which" = quick ]; then
    few='^(lang/(Hello|Synchronized|TryFinally|LambdaBasics|StackTraces|InitOrder|StringSwitch)|'
    few+='threads/(WaitNotify|Locks|Executors|ThreadBasics|Interrupts|Synchronizers)|'
    few+='gc/(RootsEverywhere|WeakReferences|IdentityHash|DirectMemory|ClassUnloading)|'
    few+='nio/FileChannels)$'
    mode torment-freeze "$few" 60 --freezes=1000
    mode torment-gc "$few" 60 ATOLL_GC_EVERY=997
    mode torment-tiny "$few" 60
else
    mode san-address-san-undefined . 240
    mode torment-freeze . 180 --freezes=1000
    mode torment-gc . 120 ATOLL_GC_EVERY=997
    mode torment-tiny . 120
    mode torment-tiny . 120 --vmargs=--no-image
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
