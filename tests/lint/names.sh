#!/bin/bash
# The project builds anywhere: no file names a path of one machine or the host of one registry.
set -u
cd "$(dirname "$0")/../.."

# Written with brackets so that this file does not match itself.
patterns='(^|[^A-Za-z0-9_.$}-])/[w]ork/|\.debian[.]org|registry[.]npmjs|pypi[.]org|proxy[.]golang|repo[0-9]*[.]maven'

if git ls-files --error-unmatch Makefile >/dev/null 2>&1; then
    files() { git ls-files -z --cached --others --exclude-standard; }
else
    files() { find . \( -path ./build -o -name .git \) -prune -o -type f -print0; }
fi
if files | xargs -0 -r grep -nIE "$patterns" -- 2>/dev/null; then
    exit 1
fi
exit 0
