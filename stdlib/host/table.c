/*
 * The table of what an isolate holds of the outside world.
 *
 * 1. A slot names a struct host_descriptor; operations hold a reference to it, so the real
 *    descriptor is closed only when no operation can use it any more.
 * 2. The lock guards the arrays, reference counts and children; it is a leaf: nothing that waits or
 *    touches the region happens under it.
 */
#include "stdlib/host/host.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/base/mem.h"

#define FIRST_CAPACITY TINY(16u, (uint32_t)HOST_NOT_STANDARD)
#define SLOT_LIMIT (1u << 20)

/* ---- making and ending ---- */

static struct host_descriptor *describe_as_is(int real, uint8_t standard)
{
    struct stat status;
    if (fstat(real, &status) != 0)
        return NULL;
    struct host_descriptor *descriptor = mem_alloc(sizeof *descriptor);
    if (!descriptor) {
        errno = ENOMEM;
        return NULL;
    }
    descriptor->real = real;
    descriptor->references = 1;
    descriptor->standard = standard;
    descriptor->owned = standard == HOST_NOT_STANDARD;
    descriptor->socket = S_ISSOCK(status.st_mode);
    descriptor->kind = S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) || S_ISBLK(status.st_mode)
                           ? HOST_FILE
                           : HOST_STREAM;
    return descriptor;
}

static struct host_descriptor *describe(int real, uint8_t standard)
{
    struct host_descriptor *descriptor = describe_as_is(real, standard);
    /* The standard streams are shared with other processes, which would see the flag too. */
    if (descriptor && descriptor->kind == HOST_STREAM && descriptor->owned) {
        int flags = fcntl(real, F_GETFL);
        descriptor->real_nonblocking = flags >= 0 && fcntl(real, F_SETFL, flags | O_NONBLOCK) == 0;
    }
    return descriptor;
}

static void free_descriptor(struct host_descriptor *descriptor)
{
    if (descriptor->owned && !descriptor->stale)
        (void)close(descriptor->real);
    mem_free(descriptor);
}

static struct host_table *make_table(bool real_numbers)
{
    struct host_table *table = mem_alloc(sizeof *table);
    if (!table)
        return NULL;
    table->descriptors = mem_alloc(FIRST_CAPACITY * sizeof *table->descriptors);
    if (!table->descriptors) {
        mem_free(table);
        return NULL;
    }
    table->descriptor_capacity = FIRST_CAPACITY;
    table->first_free = HOST_NOT_STANDARD;
    table->granted = (1u << HOST_CAPABILITY_COUNT) - 1;
    table->real_numbers = real_numbers;
    pthread_mutex_init(&table->lock, NULL);
    pthread_mutex_init(&table->output_lock, NULL);
    return table;
}

/* A standard stream that is closed has no record; one without memory for its record is a failure. */
static bool describe_standard(struct host_table *table)
{
    for (uint8_t i = 0; i < HOST_NOT_STANDARD; i++) {
        table->descriptors[i] = describe(i, i);
        if (!table->descriptors[i] && errno == ENOMEM)
            return false;
    }
    return true;
}

static void free_table(struct host_table *table)
{
    for (uint32_t i = 0; i < table->descriptor_capacity; i++)
        if (table->descriptors[i] && --table->descriptors[i]->references == 0)
            free_descriptor(table->descriptors[i]);
    for (uint32_t i = 0; i < table->resource_capacity; i++)
        if (table->resources[i].kind != HOST_NO_RESOURCE)
            table->resources[i].destroy(table->resources[i].resource);
    for (struct host_child *child = table->children, *next; child; child = next) {
        next = child->next;
        if (child->pidfd >= 0)
            (void)close(child->pidfd);
        mem_free(child);
    }
    mem_free(table->descriptors);
    mem_free(table->resources);
    mem_free(table->loads);
    pthread_mutex_destroy(&table->lock);
    pthread_mutex_destroy(&table->output_lock);
    mem_free(table);
}

struct host_table *host_table_of(struct isolate *iso)
{
    struct host_table *table = LOAD_ACQUIRE(&iso->host);
    if (LIKELY(table != NULL))
        return table;
    struct host_table *fresh = make_table(iso->native_libraries);
    if (!fresh)
        return NULL;
    if (!describe_standard(fresh)) {
        free_table(fresh);
        return NULL;
    }
    if (CAS_SEQ_CST(&iso->host, &table, fresh))
        return fresh;
    free_table(fresh); /* another thread was faster */
    return table;
}

void host_destroy(struct isolate *iso)
{
    if (iso->host)
        free_table(iso->host);
    iso->host = NULL;
}

bool host_allows(struct isolate *iso, enum host_capability capability)
{
    struct host_table *table = host_table_of(iso);
    return table && (LOAD_RELAXED(&table->granted) >> capability & 1);
}

void host_revoke(struct isolate *iso, enum host_capability capability)
{
    struct host_table *table = host_table_of(iso);
    if (table)
        __atomic_fetch_and(&table->granted, ~(1u << capability), __ATOMIC_SEQ_CST);
}

uint32_t *host_field_cache(struct isolate *iso)
{
    struct host_table *table = host_table_of(iso);
    return table ? table->fields : NULL;
}

/* ---- descriptors ---- */

bool host_limit_descriptors(struct isolate *iso, uint32_t limit)
{
    struct host_table *table = host_table_of(iso);
    if (table)
        table->descriptor_limit = limit;
    return table != NULL;
}

uint32_t host_descriptor_count(struct isolate *iso)
{
    struct host_table *table = host_table_of(iso);
    if (!table)
        return 0;
    pthread_mutex_lock(&table->lock);
    uint32_t count = table->descriptor_count;
    pthread_mutex_unlock(&table->lock);
    return count;
}

/* With the lock held: makes room for the slot; 0 or -errno. */
static int reserve(struct host_table *table, uint32_t slot)
{
    uint32_t first = table->descriptor_capacity, capacity = first;
    if (slot >= SLOT_LIMIT)
        return -EMFILE;
    while (capacity <= slot)
        capacity *= 2;
    if (capacity == first)
        return 0;
    struct host_descriptor **grown =
        mem_resize(table->descriptors, capacity * sizeof *table->descriptors);
    if (!grown)
        return -ENOMEM;
    for (uint32_t i = first; i < capacity; i++)
        grown[i] = NULL;
    table->descriptors = grown;
    table->descriptor_capacity = capacity;
    return 0;
}

/* With the lock held: the lowest free slot from 3 on, or -errno. */
static int free_slot(struct host_table *table)
{
    for (uint32_t i = table->first_free; i < table->descriptor_capacity; i++) {
        table->first_free = i;
        if (!table->descriptors[i])
            return (int)i;
    }
    uint32_t first = table->descriptor_capacity;
    int error = reserve(table, first);
    return error < 0 ? error : (int)first;
}

/* With the lock held: the slot names nothing any more.  What it named is not closed: native code does that. */
static void disown(struct host_table *table, uint32_t slot)
{
    struct host_descriptor *old = table->descriptors[slot];
    table->descriptors[slot] = NULL;
    table->descriptor_count--;
    if (slot < table->first_free)
        table->first_free = slot;
    old->owned = false;
    if (--old->references == 0)
        free_descriptor(old);
}

static bool names(const struct host_table *table, int slot, int real)
{
    return slot >= HOST_NOT_STANDARD && (uint32_t)slot < table->descriptor_capacity &&
           table->descriptors[slot] && table->descriptors[slot]->real == real;
}

/* With the lock held: the slot for a descriptor, or -errno. */
static int slot_for(struct host_table *table, int real)
{
    if (table->descriptor_limit != 0 && table->descriptor_count >= table->descriptor_limit)
        return -EMFILE;
    if (!table->real_numbers || real < HOST_NOT_STANDARD)
        return free_slot(table);
    int error = reserve(table, (uint32_t)real);
    if (error < 0)
        return error;
    if (names(table, real, real))
        disown(table, (uint32_t)real); /* native code has closed it meanwhile, or the number were not free */
    return table->descriptors[real] ? free_slot(table) : real;
}

static int enter(struct host_table *table, struct host_descriptor *descriptor)
{
    pthread_mutex_lock(&table->lock);
    int slot = slot_for(table, descriptor->real);
    if (slot >= 0) {
        table->descriptors[slot] = descriptor;
        table->descriptor_count++;
    }
    pthread_mutex_unlock(&table->lock);
    if (slot < 0)
        free_descriptor(descriptor);
    return slot;
}

/* What is adopted stays in the mode that native code expects.  Without memory for a record it is as if the
 * descriptor were closed. */
void host_descriptor_stored(struct isolate *iso, int before, int after)
{
    struct host_table *table = host_table_of(iso);
    struct host_descriptor *descriptor = NULL;
    if (!table || before == after)
        return;
    if (after >= HOST_NOT_STANDARD)
        descriptor = describe_as_is(after, HOST_NOT_STANDARD);
    if (descriptor)
        descriptor->real_nonblocking = (fcntl(after, F_GETFL) & O_NONBLOCK) != 0;
    pthread_mutex_lock(&table->lock);
    if (names(table, before, before))
        disown(table, (uint32_t)before);
    if (names(table, after, after))
        disown(table, (uint32_t)after);
    if (descriptor && reserve(table, (uint32_t)after) == 0 && !table->descriptors[after]) {
        table->descriptors[after] = descriptor;
        table->descriptor_count++;
        descriptor = NULL;
    }
    pthread_mutex_unlock(&table->lock);
    mem_free(descriptor);
}

int host_descriptor_add(struct isolate *iso, int real)
{
    struct host_table *table = host_table_of(iso);
    struct host_descriptor *descriptor = table ? describe(real, HOST_NOT_STANDARD) : NULL;
    if (!descriptor) {
        (void)close(real);
        return -ENOMEM;
    }
    return enter(table, descriptor);
}

static struct host_descriptor *stale_descriptor(void)
{
    struct host_descriptor *descriptor = mem_alloc(sizeof *descriptor);
    if (!descriptor)
        return NULL;
    *descriptor = (struct host_descriptor){
        .real = -1, .references = 1, .kind = HOST_STREAM, .standard = HOST_NOT_STANDARD, .stale = true};
    return descriptor;
}

static int put(struct host_table *table, uint32_t slot, struct host_descriptor *descriptor)
{
    struct host_descriptor *old = NULL;
    int error = 0;
    pthread_mutex_lock(&table->lock);
    if (slot >= HOST_NOT_STANDARD && table->descriptor_limit != 0 &&
        table->descriptor_count >= table->descriptor_limit)
        error = -EMFILE;
    if (error == 0 && slot >= table->descriptor_capacity)
        error = reserve(table, slot);
    if (error == 0) {
        old = table->descriptors[slot];
        table->descriptors[slot] = descriptor;
        table->descriptor_count += slot >= HOST_NOT_STANDARD && !old;
    }
    pthread_mutex_unlock(&table->lock);
    if (error != 0)
        free_descriptor(descriptor);
    if (old)
        free_descriptor(old); /* no operation is going on */
    return error;
}

int host_descriptor_put(struct isolate *iso, uint32_t slot, int real, bool nonblocking)
{
    struct host_descriptor *descriptor =
        real < 0 ? stale_descriptor() : describe(real, HOST_NOT_STANDARD);
    if (!descriptor) {
        if (real >= 0)
            (void)close(real);
        return -ENOMEM;
    }
    descriptor->nonblocking = nonblocking;
    return put(host_table_of(iso), slot, descriptor);
}

/* The process may have closed it meanwhile; then the slot is stale.  A slot from 3 on is a copy. */
bool host_descriptor_put_standard(struct isolate *iso, uint32_t slot, int standard)
{
    struct host_descriptor *descriptor = describe(standard, (uint8_t)standard);
    if (!descriptor)
        descriptor = errno == ENOMEM ? NULL : stale_descriptor();
    return descriptor && put(host_table_of(iso), slot, descriptor) == 0;
}

struct host_descriptor *host_descriptor_acquire(struct isolate *iso, int fd)
{
    struct host_table *table = host_table_of(iso);
    if (!table || fd < 0)
        return NULL;
    struct host_descriptor *descriptor = NULL;
    pthread_mutex_lock(&table->lock);
    if ((uint32_t)fd < table->descriptor_capacity)
        descriptor = table->descriptors[fd];
    if (descriptor && descriptor->stale)
        descriptor = NULL;
    if (descriptor)
        descriptor->references++;
    pthread_mutex_unlock(&table->lock);
    return descriptor;
}

void host_descriptor_release(struct isolate *iso, struct host_descriptor *descriptor)
{
    struct host_table *table = host_table_of(iso);
    pthread_mutex_lock(&table->lock);
    bool last = --descriptor->references == 0;
    pthread_mutex_unlock(&table->lock);
    if (last)
        free_descriptor(descriptor);
}

/* Puts `descriptor` (may be NULL) into a slot that is in use and releases what was there. */
static int replace(struct isolate *iso, int fd, struct host_descriptor *descriptor)
{
    struct host_table *table = host_table_of(iso);
    struct host_descriptor *old = NULL;
    pthread_mutex_lock(&table->lock);
    if (fd >= 0 && (uint32_t)fd < table->descriptor_capacity)
        old = table->descriptors[fd];
    if (old)
        table->descriptors[fd] = descriptor;
    if (old && !descriptor && fd >= HOST_NOT_STANDARD) {
        table->descriptor_count--;
        if ((uint32_t)fd < table->first_free)
            table->first_free = (uint32_t)fd;
    }
    pthread_mutex_unlock(&table->lock);
    if (!old) {
        if (descriptor)
            free_descriptor(descriptor);
        return -EBADF;
    }
    host_descriptor_release(iso, old);
    return 0;
}

int host_close(struct isolate *iso, int fd)
{
    if (!host_table_of(iso))
        return -ENOMEM;
    if (fd < 0)
        return -EBADF;
    if (fd >= HOST_NOT_STANDARD)
        return replace(iso, fd, NULL);
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0)
        return -errno;
    struct host_descriptor *descriptor = describe(null, HOST_NOT_STANDARD);
    if (!descriptor) {
        (void)close(null);
        return -ENOMEM;
    }
    return replace(iso, fd, descriptor);
}

/* A second descriptor of the same open file. */
static struct host_descriptor *copy(const struct host_descriptor *from, int *error)
{
    int real = fcntl(from->real, F_DUPFD_CLOEXEC, 3);
    struct host_descriptor *descriptor = real >= 0 ? mem_alloc(sizeof *descriptor) : NULL;
    if (!descriptor) {
        *error = real >= 0 ? -ENOMEM : -errno;
        if (real >= 0)
            (void)close(real);
        return NULL;
    }
    *descriptor = *from;
    descriptor->real = real;
    descriptor->references = 1;
    descriptor->owned = true;
    return descriptor;
}

static struct host_descriptor *copy_slot(struct isolate *iso, int fd, int *error)
{
    struct host_descriptor *from = host_descriptor_acquire(iso, fd);
    if (!from) {
        *error = -EBADF;
        return NULL;
    }
    struct host_descriptor *descriptor = copy(from, error);
    host_descriptor_release(iso, from);
    return descriptor;
}

int host_duplicate(struct isolate *iso, int fd)
{
    int error = 0;
    struct host_descriptor *descriptor = copy_slot(iso, fd, &error);
    return descriptor ? enter(host_table_of(iso), descriptor) : error;
}

int host_duplicate_to(struct isolate *iso, int from, int to)
{
    int error = 0;
    struct host_descriptor *descriptor = copy_slot(iso, from, &error);
    return descriptor ? replace(iso, to, descriptor) : error;
}

int host_half_close(struct isolate *iso, int fd)
{
    int pair[2];
    if (!host_table_of(iso))
        return -ENOMEM;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return -errno;
    (void)close(pair[1]);
    struct host_descriptor *descriptor = describe(pair[0], HOST_NOT_STANDARD);
    if (!descriptor) {
        (void)close(pair[0]);
        return -ENOMEM;
    }
    return replace(iso, fd, descriptor);
}

int host_waitable(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    int real = descriptor->real;
    host_descriptor_release(iso, descriptor);
    return real;
}

bool host_is_nonblocking(struct isolate *iso, int fd)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return false;
    bool nonblocking = LOAD_RELAXED(&descriptor->nonblocking);
    host_descriptor_release(iso, descriptor);
    return nonblocking;
}

int host_set_nonblocking(struct isolate *iso, int fd, bool nonblocking)
{
    struct host_descriptor *descriptor = host_descriptor_acquire(iso, fd);
    if (!descriptor)
        return -EBADF;
    STORE_RELAXED(&descriptor->nonblocking, nonblocking);
    host_descriptor_release(iso, descriptor);
    return 0;
}

void host_descriptor_make_blocking(struct host_descriptor *descriptor)
{
    int flags = fcntl(descriptor->real, F_GETFL);
    if (descriptor->real_nonblocking && flags >= 0 &&
        fcntl(descriptor->real, F_SETFL, flags & ~O_NONBLOCK) == 0)
        descriptor->real_nonblocking = false;
}

/* ---- other resources ---- */

/* With the lock held: the resource of a handle, or NULL. */
static struct host_resource *find_resource(struct host_table *table, enum host_resource_kind kind,
                                           int64_t handle)
{
    uint32_t index = (uint32_t)handle - 1;
    if (handle <= 0 || index >= table->resource_capacity)
        return NULL;
    struct host_resource *resource = &table->resources[index];
    if (resource->generation != (uint32_t)(handle >> 32) || resource->doomed)
        return NULL;
    return resource->kind == kind ? resource : NULL;
}

/* With the lock held: makes the table larger than `index`. */
static bool make_room_for_resource(struct host_table *table, uint32_t index)
{
    uint32_t first = table->resource_capacity;
    uint32_t capacity = first ? first : FIRST_CAPACITY;
    while (capacity <= index)
        capacity *= 2;
    struct host_resource *grown = mem_resize(table->resources, capacity * sizeof *grown);
    if (!grown)
        return false;
    for (uint32_t i = first; i < capacity; i++)
        grown[i] = (struct host_resource){.generation = 0};
    table->resources = grown;
    table->resource_capacity = capacity;
    return true;
}

static uint32_t free_resource(struct host_table *table)
{
    for (uint32_t i = 0; i < table->resource_capacity; i++)
        if (table->resources[i].kind == HOST_NO_RESOURCE)
            return i;
    uint32_t first = table->resource_capacity;
    return make_room_for_resource(table, first) ? first : UINT32_MAX;
}

int64_t host_resource_add(struct isolate *iso, enum host_resource_kind kind, void *resource,
                          void (*destroy)(void *resource))
{
    struct host_table *table = host_table_of(iso);
    int64_t handle = 0;
    if (table) {
        pthread_mutex_lock(&table->lock);
        uint32_t index = free_resource(table);
        if (index != UINT32_MAX) {
            struct host_resource *entry = &table->resources[index];
            uint32_t generation = (entry->generation + 1) & INT32_MAX;
            *entry = (struct host_resource){.resource = resource, .destroy = destroy,
                                            .generation = generation, .kind = (uint8_t)kind};
            handle = (int64_t)generation << 32 | (int64_t)(index + 1);
        }
        pthread_mutex_unlock(&table->lock);
    }
    if (!handle)
        destroy(resource);
    return handle;
}

bool host_resource_put(struct isolate *iso, enum host_resource_kind kind, int64_t handle, void *resource,
                       void (*destroy)(void *resource))
{
    struct host_table *table = host_table_of(iso);
    uint32_t index = (uint32_t)handle - 1;
    bool done = table && handle > 0 && index < SLOT_LIMIT;
    if (done) {
        pthread_mutex_lock(&table->lock);
        done = index < table->resource_capacity || make_room_for_resource(table, index);
        if (done)
            table->resources[index] = (struct host_resource){.resource = resource, .destroy = destroy,
                                                             .generation = (uint32_t)(handle >> 32),
                                                             .kind = (uint8_t)kind};
        pthread_mutex_unlock(&table->lock);
    }
    if (!done)
        destroy(resource);
    return done;
}

void *host_resource_acquire(struct isolate *iso, enum host_resource_kind kind, int64_t handle)
{
    struct host_table *table = host_table_of(iso);
    void *found = NULL;
    if (!table)
        return NULL;
    pthread_mutex_lock(&table->lock);
    struct host_resource *entry = find_resource(table, kind, handle);
    if (entry && !entry->busy) {
        entry->busy = true;
        found = entry->resource;
    }
    pthread_mutex_unlock(&table->lock);
    return found;
}

void host_resource_release(struct isolate *iso, int64_t handle)
{
    struct host_table *table = host_table_of(iso);
    struct host_resource done = {.kind = HOST_NO_RESOURCE};
    pthread_mutex_lock(&table->lock);
    struct host_resource *entry = &table->resources[(uint32_t)handle - 1];
    entry->busy = false;
    if (entry->doomed) {
        done = *entry;
        entry->kind = HOST_NO_RESOURCE;
        entry->doomed = false;
    }
    pthread_mutex_unlock(&table->lock);
    if (done.kind != HOST_NO_RESOURCE)
        done.destroy(done.resource);
}

bool host_resource_remove(struct isolate *iso, enum host_resource_kind kind, int64_t handle)
{
    struct host_table *table = host_table_of(iso);
    struct host_resource done = {.kind = HOST_NO_RESOURCE};
    if (!table)
        return false;
    pthread_mutex_lock(&table->lock);
    struct host_resource *entry = find_resource(table, kind, handle);
    if (entry && entry->busy) {
        entry->doomed = true;
    } else if (entry) {
        done = *entry;
        entry->kind = HOST_NO_RESOURCE;
    }
    pthread_mutex_unlock(&table->lock);
    if (done.kind != HOST_NO_RESOURCE)
        done.destroy(done.resource);
    return entry != NULL;
}
