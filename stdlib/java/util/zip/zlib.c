/* See zlib.h. */
#include "stdlib/java/util/zip/zlib.h"

#include "vm/base/mem.h"
#include "vm/model/charge.h"

/* In front of each block of zlib's: what was charged for it. */
union block_head {
    int64_t charged;
    max_align_t alignment;
};

static voidpf allocate(voidpf isolate, uInt items, uInt size)
{
    int64_t bytes = (int64_t)((size_t)items * size + sizeof(union block_head));
    if (!charge(isolate, bytes))
        return NULL;
    union block_head *block = mem_alloc((size_t)bytes);
    if (!block) {
        charge(isolate, -bytes);
        return NULL;
    }
    block->charged = bytes;
    return block + 1;
}

static void release(voidpf isolate, voidpf address)
{
    if (!address)
        return;
    union block_head *block = (union block_head *)address - 1;
    charge(isolate, -block->charged);
    mem_free(block);
}

z_stream *zlib_stream_new(struct isolate *iso)
{
    z_stream *stream = mem_alloc(sizeof *stream);
    if (stream) {
        stream->opaque = iso;
        stream->zalloc = allocate;
        stream->zfree = release;
    }
    return stream;
}

z_stream *zlib_acquire(struct thread *t, enum host_resource_kind kind, int64_t handle)
{
    z_stream *stream = host_resource_acquire(t->iso, kind, handle);
    if (!stream)
        exec_throw(t, "java/lang/InternalError", "no such zlib stream");
    return stream;
}

const Bytef *zlib_bytes(struct thread *t, const union slot *a)
{
    if (!io_check_range(t, a[0].r, a[1].i, a[2].i))
        return NULL;
    return ARRAY_ELEMENTS(t, a[0].r, Bytef) + a[1].i;
}

static const Bytef *area(struct thread *t, const union slot *a, enum zlib_form form)
{
    return form == ZLIB_ARRAY ? zlib_bytes(t, a) : io_memory(t, (uint64_t)a[0].j, a[2].i);
}

bool zlib_point(struct thread *t, z_stream *stream, const union slot *a, enum zlib_form input,
                enum zlib_form output)
{
    const Bytef *in = area(t, a + 3, input);
    const Bytef *out = in ? area(t, a + 6, output) : NULL;
    if (!out)
        return false;
    stream->next_in = in;
    stream->avail_in = (uInt)a[5].i;
    stream->next_out = (Bytef *)(uintptr_t)out;
    stream->avail_out = (uInt)a[8].i;
    return true;
}
