/* What the launcher says about its options. */
#ifndef ATOLL_LAUNCHER_USAGE_H
#define ATOLL_LAUNCHER_USAGE_H

#include <stdio.h>

void usage_print(FILE *stream);
void usage_print_extra(FILE *stream);

#endif
