/*
 * Metadata memory.  Blocks come from [META_LOW, META_ARENA_TOP), which grows down; callers hold
 * isolate.meta_lock unless no other thread exists.  Zeroed.  Offsets 8-aligned.  0/none = exhausted.
 */
#ifndef ATOLL_MODEL_META_H
#define ATOLL_MODEL_META_H

#include "vm/model/isolate.h"

/* A block of `size` bytes, rounded up to 1 KiB << i, from the free lists or fresh; for tables,
 * stacks and arena chunks. */
struct meta_ref meta_block_allocate(struct isolate *iso, uint64_t size);
void meta_block_free(struct isolate *iso, struct meta_ref block, uint64_t size);
/* Makes larger blocks of free ones that lie side by side, and gives back their pages. */
void meta_join_free(struct isolate *iso);

/* Bytes of the free blocks. */
uint64_t meta_free_bytes(const struct isolate *iso);

/* Address space for a table that is used from its start: not rounded, never freed, and charged by
 * its owner as it is touched. */
struct meta_ref meta_reserve(struct isolate *iso, uint64_t size);

/* Bump allocation in an arena; memory comes back only with meta_arena_free. */
struct meta_ref meta_arena_allocate(struct isolate *iso, struct meta_arena *arena, uint64_t size);
/* The same for what is seldom looked at.  In a large arena it lies apart, so that a program that uses the rest touches
 * fewer pages. */
struct meta_ref meta_arena_allocate_cold(struct isolate *iso, struct meta_arena *arena, uint64_t size);
void meta_arena_free(struct isolate *iso, struct meta_arena *arena);
/* A struct meta_arena that is the first thing in itself; free a copy of it.  `mortal`: of a class or
 * loader that can be unloaded. */
struct meta_ref meta_arena_create(struct isolate *iso, bool mortal);

/* `count` consecutive method records; returns the first index, UINT32_MAX when exhausted. */
uint32_t meta_methods_allocate(struct isolate *iso, uint32_t count);
void meta_methods_free(struct isolate *iso, uint32_t first, uint32_t count);
/* A class index; UINT32_MAX when exhausted. */
uint32_t meta_class_index_allocate(struct isolate *iso);
void meta_class_index_free(struct isolate *iso, uint32_t index);

#endif
