/* See zlib.h. */
#include "stdlib/java/util/zip/zlib.h"

#include "vm/base/mem.h"

static voidpf allocate(voidpf opaque, uInt items, uInt size)
{
    (void)opaque;
    return mem_alloc((size_t)items * size);
}

static void release(voidpf opaque, voidpf block)
{
    (void)opaque;
    mem_free(block);
}

z_stream *zlib_stream_new(void)
{
    z_stream *stream = mem_alloc(sizeof *stream);
    if (stream) {
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
