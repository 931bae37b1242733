#!/bin/sh
# Builds the memory map toy and runs it: natively with all figures, and for AArch64 under an
# emulator for its results alone.  Exit code 1 if any check fails.
#   run.sh [--regions N]        CC, CROSS_CC, QEMU and BUILD may be set.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
build=${BUILD:-$root/build/bench/memory-map}
flags="-std=c11 -O2 -g -Wall -Wextra -Werror -I$root"
sources="memory_map.c check_code.c check_mappings.c measure_starts.c toy_region.c toy_report.c"
status=0

mkdir -p "$build" && cd "$here" || exit 1
echo "== $(uname -m), $(uname -sr), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
${CC:-cc} $flags $sources -o "$build/memory_map" || exit 1
"$build/memory_map" "$@" || status=1

cross=${CROSS_CC:-aarch64-linux-gnu-gcc}
qemu=${QEMU:-qemu-aarch64}
if [ "$(uname -m)" = aarch64 ]; then
    echo "skip  AArch64 under emulation: this machine is one"
elif ! command -v "$cross" >/dev/null 2>&1; then
    echo "skip  AArch64: no $cross (Debian: gcc-aarch64-linux-gnu)"
elif ! command -v "$qemu" >/dev/null 2>&1; then
    echo "skip  AArch64: no $qemu (Debian: qemu-user)"
else
    echo "== AArch64 under $("$qemu" --version | head -n 1)"
    "$cross" $flags -static $sources -o "$build/memory_map_a64" || exit 1
    "$qemu" "$build/memory_map_a64" --emulated || status=1
fi
exit $status
