/* See zlib.h. */
#include "stdlib/java/util/zip/zlib.h"

#include <stdio.h>

#include "vm/base/mem.h"
#include "vm/model/charge.h"

/* In front of each block of zlib's: what was charged for it. */
union block_head {
    int64_t charged;
    max_align_t alignment;
};

static voidpf allocate(voidpf opaque, uInt items, uInt size)
{
    struct zlib_stream *stream = opaque;
    int64_t bytes = (int64_t)((size_t)items * size + sizeof(union block_head));
    if (!charge(stream->iso, bytes))
        return NULL;
    union block_head *block = mem_alloc((size_t)bytes);
    if (!block) {
        charge(stream->iso, -bytes);
        return NULL;
    }
    block->charged = bytes;
    stream->charged += bytes;
    return block + 1;
}

static void release(voidpf opaque, voidpf address)
{
    struct zlib_stream *stream = opaque;
    if (!address)
        return;
    union block_head *block = (union block_head *)address - 1;
    charge(stream->iso, -block->charged);
    stream->charged -= block->charged;
    mem_free(block);
}

z_stream *zlib_stream_new(struct isolate *iso)
{
    struct zlib_stream *stream = mem_alloc(sizeof *stream);
    if (!stream)
        return NULL;
    stream->iso = iso;
    stream->z.opaque = stream;
    stream->z.zalloc = allocate;
    stream->z.zfree = release;
    return &stream->z;
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

/* ---- freezing and thawing ---- */

static bool refuse(char *reason, size_t size, const char *text)
{
    snprintf(reason, size, "%s", text);
    return false;
}

bool zlib_freeze(struct isolate *iso, struct record_writer *w, uint64_t *charged, char *reason, size_t size)
{
    struct host_table *table = host_table_of(iso);
    *charged = 0;
    for (uint32_t i = 0; table && i < table->resource_capacity; i++) {
        const struct host_resource *resource = &table->resources[i];
        if (resource->kind == HOST_NO_RESOURCE)
            continue;
        if (resource->kind != HOST_INFLATER && resource->kind != HOST_DEFLATER)
            return refuse(reason, size, "a directory, or the table of mounts, is being read");
        const struct zlib_stream *stream = resource->resource;
        if (stream->z.total_in != 0 || stream->z.total_out != 0 || stream->dictionary)
            return refuse(reason, size,
                          resource->kind == HOST_INFLATER
                              ? "a java.util.zip.Inflater is in the middle of its data"
                              : "a java.util.zip.Deflater is in the middle of its data");
        *charged += (uint64_t)stream->charged;
        record_put(w, resource->kind);
        record_put(w, (uint64_t)resource->generation << 32 | (i + 1));
        record_put(w, (uint64_t)(int64_t)stream->level);
        record_put(w, (uint64_t)stream->strategy);
        record_put(w, (uint64_t)stream->nowrap);
    }
    record_put(w, HOST_NO_RESOURCE);
    return true;
}

bool zlib_thaw(struct isolate *iso, struct record_reader *r, char *reason, size_t size)
{
    uint64_t kind;
    while ((kind = record_get(r)) != HOST_NO_RESOURCE) {
        int64_t handle = (int64_t)record_get(r);
        int32_t level = (int32_t)record_get(r), strategy = (int32_t)record_get(r);
        int32_t nowrap = (int32_t)record_get(r);
        int code = Z_STREAM_ERROR;
        bool done = false;
        z_stream *stream = NULL;
        if (r->failed || (kind != HOST_INFLATER && kind != HOST_DEFLATER))
            return refuse(reason, size, "the snapshot is damaged");
        stream = kind == HOST_INFLATER ? inflater_make(iso, nowrap, &code)
                                       : deflater_make(iso, level, strategy, nowrap, &code);
        if (stream)
            done = host_resource_put(iso, (enum host_resource_kind)kind, handle, stream,
                                     kind == HOST_INFLATER ? inflater_destroy : deflater_destroy);
        if (!done)
            return refuse(reason, size, code == Z_STREAM_ERROR ? "the snapshot is damaged" : "out of memory");
    }
    return !r->failed || refuse(reason, size, "the snapshot is damaged");
}
