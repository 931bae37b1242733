/*
 * Off-heap guest memory: Unsafe.allocateMemory, direct buffers, file mappings.  A guest address is
 * a byte displacement from base inside the off-heap window (never a host pointer), 0 = none.
 *
 * Memory of the host, once an isolate may see such: its guest address is its host address, which lies
 * above all windows, so what C code hands to Java as a long is one too.  Where it does not (a program
 * that is not position-independent), the address is the displacement from base, which is negative.
 */
#ifndef ATOLL_MODEL_OFFHEAP_H
#define ATOLL_MODEL_OFFHEAP_H

#include "vm/model/isolate.h"

bool offheap_create(struct isolate *iso);
uint64_t offheap_allocate(struct isolate *iso, uint64_t size); /* 16-aligned; 0 = out of memory */
uint64_t offheap_resize(struct isolate *iso, uint64_t address, uint64_t size);
void offheap_free(struct isolate *iso, uint64_t address);      /* 0 is allowed */
/* Page-aligned space for a file mapping; the caller maps over it with MAP_FIXED. */
uint64_t offheap_reserve_pages(struct isolate *iso, uint64_t size);
void offheap_release_pages(struct isolate *iso, uint64_t address, uint64_t size);
/* End of the part of the window that was ever used, as a guest address. */
uint64_t offheap_used_end(struct isolate *iso);
/* The region has moved here from old_base and its pages have been copied: file mappings follow.
 * Returns up to where the old region is released: nothing is there any more below it. */
uint8_t *offheap_move_mappings(struct isolate *iso, uint8_t *old_base);
/* Host pointer for [address, address + size), or NULL when that is not inside the window, and the
 * isolate may see no other memory. */
void *offheap_pointer(struct isolate *iso, uint64_t address, uint64_t size);
/* The guest address of host memory, and back from either kind of guest address. */
uint64_t offheap_guest_address(const struct isolate *iso, const void *memory);
void *offheap_host_address(const struct isolate *iso, uint64_t address);
/* Memory of the host is shown to the guest by a native library, or one may have done it: from now on the guest may use
 * any such address, as the library may, and the region stays where it is for good. */
void offheap_show_foreign(struct isolate *iso);
/* The host itself shows this memory: from now on the guest may use it, but no other, and the region stays.  False: there
 * is no memory to note it. */
bool offheap_show_range(struct isolate *iso, const void *memory, size_t length) MUST_CHECK;
void offheap_forget_ranges(struct isolate *iso); /* when the isolate goes */

#endif
