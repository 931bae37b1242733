/*
 * The memory map of an isolate's region: every constant that fixes where something lies.
 * All values are byte displacements from the region's base unless they say otherwise.
 *
 *   base - 2 GiB     host side, never in a snapshot: method entry table, card table, mark bitmap
 *   base - 512 MiB   metadata arenas grow down from META_ARENA_TOP to META_LOW
 *   METHODS_TOP      method records grow down from here, 64 bytes each; record m has a fixed place
 *   CLASS_STATE      8 bytes of mutable state per class index
 *   REGION_HEADER    struct region_header, the isolate's root record
 *   base             64 KiB of zeros: class 0, length 0, method 0
 *   OBJECTS_START    image objects, pinned mirrors, movable objects, off-heap window
 *   base + limit
 */
#ifndef ATOLL_BASE_GEOMETRY_H
#define ATOLL_BASE_GEOMETRY_H

#include "vm/base/base.h"

#define REGION_BELOW GIB(2)             /* reserved below base */
#define REGION_DEFAULT_LIMIT GIB(4)     /* reserved above base */
#define REGION_MAX_LIMIT GIB(32)        /* what a 32-bit reference in 8-byte units reaches */
#define REGION_SECTION_ALIGN KIB(64)    /* sections start on the largest page size of our CPUs */

/* Host side, below META_LOW. */
#define ENTRY_TABLE (-(int64_t)GIB(2))              /* 8 bytes per method index */
#define CARD_TABLE (ENTRY_TABLE + (int64_t)MIB(64)) /* 1 byte per CARD_SIZE bytes above base */
#define CARD_SHIFT 9
#define CARD_SIZE (1u << CARD_SHIFT)
#define MARK_BITMAP (ENTRY_TABLE + (int64_t)MIB(256)) /* 1 bit per 8 bytes above base */

/* Metadata: signed negative offsets. */
#define META_LOW (-(int64_t)MIB(512))
#define META_ARENA_TOP (-(int64_t)MIB(128))
#define METHODS_TOP (-(int64_t)MIB(8))
#define METHOD_SIZE 64
#define METHOD_SIZE_SHIFT 6
#define METHOD_LIMIT ((uint32_t)((METHODS_TOP - META_ARENA_TOP) / METHOD_SIZE))
#define CLASS_STATE_TOP (-(int64_t)KIB(64))
#define CLASS_STATE_SIZE 8
#define CLASS_LIMIT ((uint32_t)((CLASS_STATE_TOP - METHODS_TOP) / CLASS_STATE_SIZE))
#define REGION_HEADER (-(int64_t)KIB(64))
#define REGION_HEADER_SIZE KIB(64)

/* Objects: unsigned positive offsets. */
#define ZERO_PAGE_SIZE KIB(64)
#define OBJECTS_START ((int64_t)ZERO_PAGE_SIZE)
#define OBJECT_ALIGN 8

#endif
