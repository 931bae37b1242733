/* The VM's records of modules, as the natives of Module and BootLoader change them. */
#ifndef ATOLL_STDLIB_MODULE_ENTRIES_H
#define ATOLL_STDLIB_MODULE_ENTRIES_H

#include "stdlib/support.h"

/* The record of a java.lang.Module: that of its loader's unnamed module when it has no name.  NULL:
 * a named module that was never defined (nothing thrown), or FAILED. */
struct module_entry *module_entry_of(struct thread *t, struct ref module);
/* False: out of metadata. */
bool module_add_read(struct isolate *iso, struct module_entry *from, struct module_entry *to);
bool package_export_to(struct isolate *iso, struct package_entry *package,
                       struct module_entry *to);
/* java.base has its Module now: every mirror made so far gets it, later ones get it when made. */
void module_publish_java_base(struct thread *t, struct module_entry *entry, struct ref module);

#endif
