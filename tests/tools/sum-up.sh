#!/bin/bash
# Runs each argument as a shell command, shows its output, and adds up their last lines of the form
# "N passed, N failed" (not counting what make says about a failed job). A command that ends without such a line, or with an error but no failure
# counted, is one failure. The sum is the last line printed; the exit code is 1 if anything failed.
# usage: sum-up.sh COMMAND...
set -u
passed=0 failed=0
log=$(mktemp) && trap 'rm -f "$log"' EXIT

for command; do
    bash -c "$command" 2>&1 | tee "$log"
    code=${PIPESTATUS[0]}
    if [[ $(grep -v '^make: ' "$log" | tail -n 1) =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        p=${BASH_REMATCH[1]} f=${BASH_REMATCH[2]}
        if [ "$code" != 0 ] && [ "$f" = 0 ]; then
            echo "exit code $code though no failure was counted: ${command:0:100}"
            f=1
        fi
    else
        echo "no result (exit code $code): ${command:0:100}"
        p=0 f=1
    fi
    passed=$((passed + p)) failed=$((failed + f))
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
