/*
 * Address space, in whole pages.  The one door to mmap for the memory of regions.  Sizes and
 * addresses are multiples of the page size; a region's sections are multiples of
 * REGION_SECTION_ALIGN, which is one of the largest page size of our CPUs.
 */
#ifndef ATOLL_BASE_PAGES_H
#define ATOLL_BASE_PAGES_H

#include "vm/base/base.h"

/* Reserves `size` bytes of address space that must not be touched yet; no memory is promised and
 * huge pages are off.  NULL with errno set when the process has no such space. */
void *pages_reserve(uint64_t size) MUST_CHECK;
/* The same at a wished address, if that is free; elsewhere if not.  NULL is no wish. */
void *pages_reserve_at(void *wish, uint64_t size) MUST_CHECK;
/* Makes reserved pages readable and writable.  They are zero until written. */
bool pages_open(void *start, uint64_t size) MUST_CHECK;
/* Write-protects pages, or forbids any access; for checked builds. */
bool pages_protect(void *start, uint64_t size, bool readable);
/* All of these pages are about to be written: one call instead of a fault for each.  Only a hint. */
void pages_populate(void *start, uint64_t size);
/* Returns the memory behind anonymous pages to the system: they read as zeros from now on. */
void pages_give_back(void *start, uint64_t size);
/* Puts fresh anonymous pages in the place of whatever is mapped there, a file for example. */
bool pages_renew(void *start, uint64_t size) MUST_CHECK;
/* Takes one mapping from `from` to `to`, where it replaces what is there; nothing is left at `from`. */
bool pages_move(void *from, void *to, uint64_t size) MUST_CHECK;
/* Ends a reservation, or a part of one. */
void pages_release(void *start, uint64_t size);

#endif
