/* java.util.zip.Inflater: zlib's inflate.  The packed results are Java's own: see finish. */
#include "stdlib/java/util/zip/zlib.h"
#include "vm/base/mem.h"

void inflater_destroy(void *resource)
{
    (void)inflateEnd(resource);
    mem_free(resource);
}

z_stream *inflater_make(struct isolate *iso, int32_t nowrap, int *code)
{
    z_stream *stream = zlib_stream_new(iso);
    *code = stream ? inflateInit2(stream, nowrap ? -MAX_WBITS : MAX_WBITS) : Z_MEM_ERROR;
    if (*code == Z_OK) {
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

/* (boolean nowrap) */
static enum native_status init(struct thread *t, union slot *a)
{
    int code;
    z_stream *stream = inflater_make(t->iso, a[0].i, &code);
    int64_t handle = 0;
    if (stream)
        handle = host_resource_add(t->iso, HOST_INFLATER, stream, inflater_destroy);
    if (code == Z_MEM_ERROR || (code == Z_OK && !handle))
        return fail(t, "java/lang/OutOfMemoryError", NULL);
    return code == Z_OK ? return_long(t, handle)
                        : fail(t, "java/lang/InternalError", "inflateInit2 failed");
}

/*
 * Bytes consumed in bits 0..30, produced in 31..61, bit 62: at the end of the stream, bit 63: a
 * dictionary is needed.  When the data are wrong Java finds the counts in two fields.
 */
static enum native_status finish(struct thread *t, union slot *a, const z_stream *stream, int code)
{
    uint64_t consumed = (uint64_t)a[5].i - stream->avail_in;
    uint64_t produced = (uint64_t)a[8].i - stream->avail_out;
    switch (code) {
    case Z_BUF_ERROR:
        return return_long(t, 0);
    case Z_OK:
    case Z_STREAM_END:
    case Z_NEED_DICT:
        return return_long(t, (int64_t)(consumed | produced << 31 |
                                        (uint64_t)(code == Z_STREAM_END) << 62 |
                                        (uint64_t)(code == Z_NEED_DICT) << 63));
    case Z_DATA_ERROR:
        io_set_int(t->iso, a[0].r, IO_inflater_input_consumed, (int32_t)consumed);
        io_set_int(t->iso, a[0].r, IO_inflater_output_consumed, (int32_t)produced);
        return fail(t, "java/util/zip/DataFormatException", stream->msg);
    case Z_MEM_ERROR:
        return fail(t, "java/lang/OutOfMemoryError", NULL);
    default:
        return fail(t, "java/lang/InternalError", stream->msg);
    }
}

static enum native_status run(struct thread *t, union slot *a, enum zlib_form input,
                              enum zlib_form output)
{
    int64_t handle = a[1].j;
    z_stream *stream = zlib_acquire(t, HOST_INFLATER, handle);
    if (!stream)
        return NATIVE_FAILED(t);
    enum native_status status = NATIVE_THROW;
    if (zlib_point(t, stream, a, input, output))
        status = finish(t, a, stream, inflate(stream, Z_SYNC_FLUSH));
    else
        status = NATIVE_FAILED(t);
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
    z_stream *stream = bytes ? zlib_acquire(t, HOST_INFLATER, handle) : NULL;
    if (!stream)
        return NATIVE_FAILED(t);
    int code = inflateSetDictionary(stream, bytes, (uInt)length);
    zlib_record(stream)->dictionary = true;
    enum native_status status = NATIVE_DONE;
    if (code == Z_STREAM_ERROR || code == Z_DATA_ERROR)
        status = fail(t, "java/lang/IllegalArgumentException", stream->msg);
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
    z_stream *stream = zlib_acquire(t, HOST_INFLATER, a[0].j);
    if (!stream)
        return NATIVE_FAILED(t);
    int32_t adler = (int32_t)stream->adler;
    host_resource_release(t->iso, a[0].j);
    return return_int(t, adler);
}

static enum native_status reset(struct thread *t, union slot *a)
{
    z_stream *stream = zlib_acquire(t, HOST_INFLATER, a[0].j);
    if (!stream)
        return NATIVE_FAILED(t);
    int code = inflateReset(stream);
    zlib_record(stream)->dictionary = false;
    host_resource_release(t->iso, a[0].j);
    return code == Z_OK ? return_void() : fail(t, "java/lang/InternalError", NULL);
}

static enum native_status end(struct thread *t, union slot *a)
{
    (void)host_resource_remove(t->iso, HOST_INFLATER, a[0].j);
    return return_void();
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "end", "(J)V", end),
    NATIVE(PLAIN, "getAdler", "(J)I", get_adler),
    NATIVE(PLAIN, "inflateBufferBuffer", "(JJIJI)J", memory_to_memory),
    NATIVE(PLAIN, "inflateBufferBytes", "(JJI[BII)J", memory_to_array),
    NATIVE(PLAIN, "inflateBytesBuffer", "(J[BIIJI)J", array_to_memory),
    NATIVE(PLAIN, "inflateBytesBytes", "(J[BII[BII)J", array_to_array),
    NATIVE(PLAIN, "init", "(Z)J", init),
    NATIVE(LEAF, "initIDs", "()V", native_nothing),
    NATIVE(PLAIN, "reset", "(J)V", reset),
    NATIVE(PLAIN, "setDictionary", "(J[BII)V", set_dictionary),
    NATIVE(PLAIN, "setDictionaryBuffer", "(JJI)V", set_dictionary_memory),
};
const struct native_class native_java_util_zip_Inflater = {"java/util/zip/Inflater", natives,
                                                           COUNT_OF(natives)};
