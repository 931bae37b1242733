/*
 * Figures of the machine and of this process, as management tools show them.  Results as in host.h; they are
 * asked for under the capability `processes`.
 */
#ifndef ATOLL_STDLIB_HOST_FIGURES_H
#define ATOLL_STDLIB_HOST_FIGURES_H

#include "stdlib/host/host.h"

enum host_figure {
    HOST_MEMORY_TOTAL,      /* bytes */
    HOST_MEMORY_FREE,
    HOST_SWAP_TOTAL,
    HOST_SWAP_FREE,
    HOST_VIRTUAL_MEMORY,    /* of this process */
    HOST_DESCRIPTORS_MOST,
    HOST_DESCRIPTORS_OPEN,
    HOST_PROCESS_CPU_NS,
    HOST_PROCESSORS_CONFIGURED,
    HOST_PROCESSORS_ONLINE,
    HOST_PROCESSOR_TICKS    /* of all processors, idle ones too, since the machine was started */
};
int64_t host_figure(struct isolate *iso, enum host_figure figure);

/* User time of an OS thread of this process, by its number. */
int64_t host_thread_user_ns(struct isolate *iso, int32_t number);

/* How busy, from 0 to 1, the processors have been since this isolate asked last (at first: since the machine
 * was started).  -1: not known. */
enum { HOST_LOAD_MACHINE = -1, HOST_LOAD_PROCESS = -2 }; /* else: the number of one processor */
double host_load(struct isolate *iso, int which);

#endif
