/*
 * Natives of jdk.internal.jimage.NativeImageBuffer.
 *
 * java.base reads its resources from lib/modules.  The file is mapped into the isolate's window, once for
 * all that ask: the VM's own mapping lies outside of the region, where no guest address reaches.  Nothing
 * tells when the last buffer over it has gone, so it stays.
 */
#include "stdlib/support.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include "stdlib/direct_buffer.h"
#include "stdlib/host/files.h"
#include "vm/base/mem.h"
#include "vm/model/offheap.h"

static bool is_modules_file(const struct isolate *iso, const char *path)
{
    char expected[4096];
    if (iso->java_home == NULL)
        return false;
    snprintf(expected, sizeof expected, "%s/lib/modules", iso->java_home);
    return strcmp(expected, path) == 0;
}

/* Maps the whole file; 0 when that does not work, and Java shall try its own way. */
static uint64_t map_file(struct isolate *iso, const char *path, int64_t *size)
{
    int fd = host_open(iso, HOST_CWD, path, O_RDONLY | O_CLOEXEC, 0);
    uint64_t address = 0;
    if (fd < 0)
        return 0;
    *size = host_size(iso, fd);
    if (*size > 0 && *size <= INT32_MAX)
        address = offheap_reserve_pages(iso, (uint64_t)*size);
    if (address != 0 &&
        host_map(iso, fd, HOST_MAP_READ_ONLY, 0, address, (uint64_t)*size) < 0) {
        offheap_release_pages(iso, address, (uint64_t)*size);
        address = 0;
    }
    host_close(iso, fd);
    return address;
}

/* The same, once for an isolate. */
static uint64_t map_once(struct isolate *iso, const char *path, int64_t *size)
{
    struct region_header *header = HEADER(iso);
    uint64_t known = LOAD_ACQUIRE(&header->modules_map), none = 0;
    if (known == 0) {
        uint64_t address = map_file(iso, path, size);
        if (address == 0)
            return 0;
        STORE_RELAXED(&header->modules_map_size, (uint64_t)*size);
        if (CAS_SEQ_CST(&header->modules_map, &none, address))
            return address;
        offheap_release_pages(iso, address, (uint64_t)*size); /* another thread was faster */
        known = none;
    }
    *size = (int64_t)LOAD_RELAXED(&header->modules_map_size);
    return known;
}

/* (path): null makes Java map the file through a channel. */
static enum native_status get_native_map(struct thread *t, union slot *a)
{
    struct class *class;
    uint64_t address = 0;
    int64_t size;
    char *path;
    if (t->frame->state == DIRECT_BUFFER_MADE)
        return direct_buffer_result(t);
    class = direct_buffer_class(t);
    if (class == NULL)
        return NATIVE_FAILED(t);
    path = IS_NULL(a[0].r) ? NULL : string_to_utf8(t->iso, a[0].r, NULL);
    if (path != NULL && is_modules_file(t->iso, path))
        address = map_once(t->iso, path, &size);
    mem_free(path);
    return address == 0 ? return_ref(t, NULL_REF)
                        : direct_buffer_make(t, class, address, (int32_t)size);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getNativeMap", "(Ljava/lang/String;)Ljava/nio/ByteBuffer;", get_native_map),
};
const struct native_class native_jdk_internal_jimage_NativeImageBuffer = {
    "jdk/internal/jimage/NativeImageBuffer", natives, COUNT_OF(natives)};
