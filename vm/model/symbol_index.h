/*
 * The symbols of an image by their texts.  An image has so many that an ordinary table of them is megabytes, of which each
 * search touches another page; this one never changes and takes four and a half bytes for each.
 */
#ifndef ATOLL_MODEL_SYMBOL_INDEX_H
#define ATOLL_MODEL_SYMBOL_INDEX_H

#include "vm/model/isolate.h"

/* Of these symbols, whose texts have these hashes; in metadata memory.  False: memory is out, or two hashes are equal. */
bool symbol_index_build(struct isolate *iso, struct symbol_index *index, const struct symbol_ref *symbols,
                        const uint64_t *hashes, uint32_t count) MUST_CHECK;
/* The only symbol that may have a text of this hash; none: no symbol has. */
struct symbol_ref symbol_index_find(const struct isolate *iso, const struct symbol_index *index, uint64_t hash);

#endif
