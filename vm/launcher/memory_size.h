/* Sizes such as 64m, as the virtual machine's options have them. */
#ifndef ATOLL_LAUNCHER_MEMORY_SIZE_H
#define ATOLL_LAUNCHER_MEMORY_SIZE_H

#include <stdbool.h>
#include <stdint.h>

/* A number, decimal or after 0x hexadecimal, then at most one of k m g t in either case.  False: it
 * is something else or does not fit. */
bool parse_memory_size(const char *text, uint64_t *size);

#endif
