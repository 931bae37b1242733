/*
 * The memory map toy: checks and measures the region of DESIGN.md section 1.
 *
 *   memory_map [--emulated] [--regions N]
 *
 * Prints PASS and FAIL lines, "figure" lines, and exits with 1 if any check failed.
 */
#include "bench/memory-map/toy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    bool emulated = false;
    unsigned regions = 10000;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--emulated")) {
            emulated = true;
        } else if (!strcmp(argv[i], "--regions") && i + 1 < argc) {
            regions = (unsigned)strtoul(argv[++i], NULL, 10);
        } else {
            fprintf(stderr, "usage: memory_map [--emulated] [--regions N]\n");
            return 2;
        }
    }
    check_code(emulated);
    check_mappings();
    if (emulated)
        printf("skip  times of mappings: this kernel interface is emulated\n");
    else
        measure_starts(regions);
    printf("%d checks failed\n", check_failures());
    return check_failures() ? 1 : 0;
}
