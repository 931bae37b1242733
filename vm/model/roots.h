/* The collector's view of what lies in vm/model.  See roots.c. */
#ifndef ATOLL_MODEL_ROOTS_H
#define ATOLL_MODEL_ROOTS_H

#include "vm/model/isolate.h"

/* Registers the root sections region_roots, loaders and modules, and the hooks of gc/mutator.h for
 * charging, metadata, the pending list and the intern table; isolate_reserve has done so.  A room
 * with weak tables of its own replaces sweep_weak_tables and calls string_table_sweep from it. */
void roots_register(struct isolate *iso);

#endif
