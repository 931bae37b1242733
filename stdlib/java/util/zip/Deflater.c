/* java.util.zip.Deflater: zlib's deflate.  The packed results are Java's own: see finish. */
#include "stdlib/java/util/zip/zlib.h"
#include "vm/base/mem.h"

#define MEMORY_LEVEL 8

void deflater_destroy(void *resource)
{
    (void)deflateEnd(resource);
    mem_free(resource);
}

z_stream *deflater_make(struct isolate *iso, int32_t level, int32_t strategy, int32_t nowrap, int *code)
{
    z_stream *stream = zlib_stream_new(iso);
    *code = Z_MEM_ERROR;
    if (stream)
        *code = deflateInit2(stream, level, Z_DEFLATED, nowrap ? -MAX_WBITS : MAX_WBITS, MEMORY_LEVEL,
                             strategy);
    if (*code == Z_OK) {
        zlib_record(stream)->level = level;
        zlib_record(stream)->strategy = strategy;
        zlib_record(stream)->nowrap = nowrap;
        return stream;
    }
    mem_free(stream);
    return NULL;
}

static enum native_status fail(struct thread *t, const char *class_name, const char *text)
{
    exec_throw(t, class_name, text ? "%s" : NULL, text);
    return NATIVE_FAILED(t);
}

/* (int level, int strategy, boolean nowrap) */
static enum native_status init(struct thread *t, union slot *a)
{
    int code;
    z_stream *stream = deflater_make(t->iso, a[0].i, a[1].i, a[2].i, &code);
    int64_t handle = 0;
    if (stream)
        handle = host_resource_add(t->iso, HOST_DEFLATER, stream, deflater_destroy);
    if (code == Z_MEM_ERROR || (code == Z_OK && !handle))
        return fail(t, "java/lang/OutOfMemoryError", NULL);
    if (code == Z_STREAM_ERROR)
        return fail(t, "java/lang/IllegalArgumentException", NULL);
    return code == Z_OK ? return_long(t, handle)
                        : fail(t, "java/lang/InternalError", "deflateInit2 failed");
}

/* Level and strategy to change to, as Java packs them: bit 0 = change, strategy << 1, level << 3. */
#define CHANGES(parameters) ((parameters) & 1)
#define STRATEGY(parameters) ((parameters) >> 1 & 3)
#define LEVEL(parameters) ((parameters) >> 3)

/*
 * Bytes consumed in bits 0..30, produced in 31..61, bit 62: finished, bit 63: the parameters are
 * still to be set.
 */
static enum native_status finish(struct thread *t, const union slot *a, const z_stream *stream,
                                 int code, bool changes)
{
    uint64_t consumed = (uint64_t)a[5].i - stream->avail_in;
    uint64_t produced = (uint64_t)a[8].i - stream->avail_out;
    bool finished = false, pending = false;
    if (changes && (code == Z_OK || code == Z_BUF_ERROR))
        pending = code == Z_BUF_ERROR;
    else if (!changes && code == Z_BUF_ERROR)
        consumed = produced = 0;
    else if (!changes && (code == Z_OK || code == Z_STREAM_END))
        finished = code == Z_STREAM_END;
    else
        return fail(t, "java/lang/InternalError", stream->msg);
    return return_long(t, (int64_t)(consumed | produced << 31 | (uint64_t)finished << 62 |
                                    (uint64_t)pending << 63));
}

static enum native_status run(struct thread *t, union slot *a, enum zlib_form input,
                              enum zlib_form output)
{
    int64_t handle = a[1].j;
    int flush = a[9].i, parameters = a[10].i;
    z_stream *stream = zlib_acquire(t, HOST_DEFLATER, handle);
    if (!stream)
        return NATIVE_FAILED(t);
    enum native_status status;
    if (zlib_point(t, stream, a, input, output)) {
        int code = CHANGES(parameters)
                       ? deflateParams(stream, LEVEL(parameters), STRATEGY(parameters))
                       : deflate(stream, flush);
        if (CHANGES(parameters) && code == Z_OK) {
            zlib_record(stream)->level = LEVEL(parameters);
            zlib_record(stream)->strategy = STRATEGY(parameters);
        }
        status = finish(t, a, stream, code, CHANGES(parameters));
    } else {
        status = NATIVE_FAILED(t);
    }
    host_resource_release(t->iso, handle);
    return status;
}

static enum native_status array_to_array(struct thread *t, union slot *a)
{
    return run(t, a, ZLIB_ARRAY, ZLIB_ARRAY);
}

static enum native_status array_to_memory(struct thread *t, union slot *a)
{
    return run(t, a, ZLIB_ARRAY, ZLIB_MEMORY);
}

static enum native_status memory_to_array(struct thread *t, union slot *a)
{
    return run(t, a, ZLIB_MEMORY, ZLIB_ARRAY);
}

static enum native_status memory_to_memory(struct thread *t, union slot *a)
{
    return run(t, a, ZLIB_MEMORY, ZLIB_MEMORY);
}

/* Static natives: the handle is argument 0. */

static enum native_status set_dictionary_bytes(struct thread *t, int64_t handle, const Bytef *bytes,
                                               int32_t length)
{
    z_stream *stream = bytes ? zlib_acquire(t, HOST_DEFLATER, handle) : NULL;
    if (!stream)
        return NATIVE_FAILED(t);
    int code = deflateSetDictionary(stream, bytes, (uInt)length);
    zlib_record(stream)->dictionary = true;
    enum native_status status = NATIVE_DONE;
    if (code == Z_STREAM_ERROR)
        status = fail(t, "java/lang/IllegalArgumentException", NULL);
    else if (code != Z_OK)
        status = fail(t, "java/lang/InternalError", stream->msg);
    host_resource_release(t->iso, handle);
    return status;
}

static enum native_status set_dictionary(struct thread *t, union slot *a)
{
    return set_dictionary_bytes(t, a[0].j, zlib_bytes(t, a + 2), a[4].i);
}

static enum native_status set_dictionary_memory(struct thread *t, union slot *a)
{
    return set_dictionary_bytes(t, a[0].j, io_memory(t, (uint64_t)a[2].j, a[4].i), a[4].i);
}

static enum native_status get_adler(struct thread *t, union slot *a)
{
    z_stream *stream = zlib_acquire(t, HOST_DEFLATER, a[0].j);
    if (!stream)
        return NATIVE_FAILED(t);
    int32_t adler = (int32_t)stream->adler;
    host_resource_release(t->iso, a[0].j);
    return return_int(t, adler);
}

static enum native_status reset(struct thread *t, union slot *a)
{
    z_stream *stream = zlib_acquire(t, HOST_DEFLATER, a[0].j);
    if (!stream)
        return NATIVE_FAILED(t);
    int code = deflateReset(stream);
    zlib_record(stream)->dictionary = false;
    host_resource_release(t->iso, a[0].j);
    return code == Z_OK ? return_void() : fail(t, "java/lang/InternalError", NULL);
}

static enum native_status end(struct thread *t, union slot *a)
{
    (void)host_resource_remove(t->iso, HOST_DEFLATER, a[0].j);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "deflateBufferBuffer", "(JJIJIII)J", memory_to_memory),
    NATIVE(PLAIN, "deflateBufferBytes", "(JJI[BIIII)J", memory_to_array),
    NATIVE(PLAIN, "deflateBytesBuffer", "(J[BIIJIII)J", array_to_memory),
    NATIVE(PLAIN, "deflateBytesBytes", "(J[BII[BIIII)J", array_to_array),
    NATIVE(LEAF, "end", "(J)V", end),
    NATIVE(PLAIN, "getAdler", "(J)I", get_adler),
    NATIVE(PLAIN, "init", "(IIZ)J", init),
    NATIVE(PLAIN, "reset", "(J)V", reset),
    NATIVE(PLAIN, "setDictionary", "(J[BII)V", set_dictionary),
    NATIVE(PLAIN, "setDictionaryBuffer", "(JJI)V", set_dictionary_memory),
};
const struct native_class native_java_util_zip_Deflater = {"java/util/zip/Deflater", natives,
                                                           COUNT_OF(natives)};
