#!/bin/bash
# Includes point down only: checks every include line of our C against layers.txt, and that
# include/atoll.h needs nothing but libc. Prints FILE:LINE: reason; exit code 1 if there is any.
set -u
cd "$(dirname "$0")/../.."

dirs=$(for d in include vm gc loader jit stdlib tests bench; do [ -d $d ] && echo $d; done)
[ -n "$dirs" ] || exit 0

grep -rnE '^[ \t]*#[ \t]*include\>' $dirs --include='*.[ch]' --include='*.def' | LC_ALL=C sort -t: -k1,1 -k2,2n |
awk -v rules=tests/lint/layers.txt '
function below(path, dir) {           # is path inside dir, or dir itself?
    return dir == path || index(path, dir (dir ~ /\/$/ ? "" : "/")) == 1
}
function longest(path, set,   d, best) {
    best = ""
    for (d in set) if (below(path, d) && length(d) > length(best)) best = d
    return best
}
function listed(path, list,   n, i, a) {
    n = split(list, a, " ")
    for (i = 1; i <= n; i++) if (below(path, a[i])) return 1
    return 0
}
function bad(why) { print file ":" line ": " why; failed = 1 }
function exists(path,   ok, x) { ok = (getline x < path) >= 0; close(path); return ok }

BEGIN {
    while ((getline row < rules) > 0) {
        if (row ~ /^#/ || row ~ /^ *$/) continue
        list = row; sub(/^[^:]*:/, "", list)
        split(row, w, " ")
        if (w[1] == "room") may[w[2]] = list
        else if (w[1] == "door") door[w[2]] = list
        else if (w[1] == "inner") inner[w[2]] = list
        else { print rules ": cannot read: " row; failed = 1 }
    }
}
{
    match($0, /:[0-9]+:/)
    file = substr($0, 1, RSTART - 1)
    line = substr($0, RSTART + 1, RLENGTH - 2)
    text = substr($0, RSTART + RLENGTH)
    if (match(text, /"[^"]*"/)) ours = 1
    else if (match(text, /<[^>]*>/)) ours = 0
    else { if (file !~ /^tests\/|\.def$/ && text !~ /include +[A-Z_]+ *(\/\*.*)?$/) bad("cannot read this include"); next }
    name = substr(text, RSTART + 1, RLENGTH - 2)
    room = longest(file, may)
    if (room == "") { bad("no room in layers.txt"); next }

    # <atoll.h> and "atoll.h" are the public headers, as a host writes them.
    if (name ~ /^(atoll|jni|jni_md)\.h$/ && exists("include/" name)) { name = "include/" name; ours = 1 }

    if (!ours) {
        if (file == "include/atoll.h" && name !~ /^(std[a-z]+|string|limits|inttypes)\.h$/)
            bad("atoll.h may include libc only, not <" name ">")
        d = longest(name, door)
        if (d != "" && !listed(file, door[d])) bad("<" name "> has one door:" door[d])
        next
    }
    if (name !~ /\// || !exists(name)) {
        bad("\"" name "\" is not a path from the top folder")
        next
    }
    if (longest(name, may) != room && !listed(name, may[room]))
        bad(room " may not include " name)
    d = longest(name, inner)
    if (d != "" && !below(file, d) && !listed(file, inner[d])) bad(name " is private to:" inner[d])
}
END { exit failed }'
