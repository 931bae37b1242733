#!/bin/bash
# No writable globals: every variable in .data, .bss or thread-local storage of our objects needs a
# row with a reason in globals.txt; a row without a variable is an error too.
# usage: globals.sh OBJECT...
set -u
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || exit 0

# nm's sysv format names the section. Constants that hold addresses live in .data.rel.ro and are
# read-only once relocated. GCC appends .N to the names of static locals.
nm -A --format=sysv "$@" | awk '
    BEGIN {
        FS = " *[|] *"
        while ((getline row < "tests/lint/globals.txt") > 0) {
            if (row ~ /^#/ || row ~ /^ *$/) continue
            n = split(row, w, " ")
            if (n < 3) { print "globals.txt: no reason given: " row; failed = 1 }
            allowed[w[1] " " w[2]] = 1
        }
    }
    NF >= 7 {
        object = $1; sub(/:[^:]*$/, "", object)
        source = object; sub(/^.*build\/obj\/[^\/]*\//, "", source); sub(/\.o$/, ".c", source)
        built[source] = 1
        if ($7 !~ /^\.(data|bss|tdata|tbss)/ && $7 != "*COM*" || $7 ~ /^\.data\.rel\.ro/) next
        if ($4 !~ /OBJECT|TLS/) next
        symbol = $1; sub(/^.*:/, "", symbol); sub(/\.[0-9]+$/, "", symbol)
        seen[source " " symbol] = 1
        if (!((source " " symbol) in allowed)) {
            print source ": writable global " symbol " (" $7 ")"
            failed = 1
        }
    }
    END {
        for (row in allowed) {
            split(row, w, " ")
            if ((w[1] in built) && !(row in seen)) { print "globals.txt: no such variable: " row; failed = 1 }
        }
        exit failed
    }'
