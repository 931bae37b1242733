/* Objects of java.net.NetworkInterface for other natives. */
#ifndef ATOLL_STDLIB_JAVA_NET_INTERFACES_H
#define ATOLL_STDLIB_JAVA_NET_INTERFACES_H

#include "stdlib/io.h"

/* NATIVE_DONE: t->result has the interface with this index, or with this address, or null.  `address`,
 * not null, is a root. */
enum native_status interfaces_by_index(struct thread *t, int index);
enum native_status interfaces_by_address(struct thread *t, const struct ref *address);

#endif
