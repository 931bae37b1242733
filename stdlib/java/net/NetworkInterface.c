/*
 * java.net.NetworkInterface.  The interfaces are gathered anew for each question: those with IPv4
 * addresses in the system's order, then those that only have IPv6 ones; a later one stands before an
 * earlier one, as do the addresses of one interface.  An alias (eth0:1) is a virtual child of its
 * interface and shares its addresses with it.
 */
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

#include "stdlib/java/net/addresses.h"
#include "stdlib/java/net/interfaces.h"
#include "stdlib/java/net/plain_sockets.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

#define NO_PARENT (-1)

struct entry {
    char name[IFNAMSIZ];
    int index;
    int parent; /* of an alias: place of its interface in the list */
};

/* One address of one interface: two for an address of an alias. */
struct binding {
    union host_address address, broadcast;
    int owner; /* place in the list of entries */
    uint8_t prefix;
    bool has_broadcast;
};

struct listing {
    struct entry *entries;
    struct binding *bindings;
    int count, binding_count;
};

/* ---- gathering ---- */

static int find(const struct listing *listing, const char *name)
{
    for (int i = 0; i < listing->count; i++)
        if (strcmp(listing->entries[i].name, name) == 0)
            return i;
    return -1;
}

static int enter(struct isolate *iso, struct listing *listing, const char *name, int parent)
{
    int at = find(listing, name);
    if (at >= 0)
        return at;
    struct entry *entry = &listing->entries[listing->count];
    (void)snprintf(entry->name, sizeof entry->name, "%s", name);
    entry->index = host_interface_index(iso, parent == NO_PARENT ? name
                                                                 : listing->entries[parent].name);
    entry->parent = parent;
    return listing->count++;
}

static uint8_t prefix_of(const struct sockaddr *mask)
{
    uint8_t bits = 0;
    if (!mask)
        return 0;
    const uint8_t *bytes = mask->sa_family == AF_INET6
                               ? ((const struct sockaddr_in6 *)(const void *)mask)->sin6_addr.s6_addr
                               : (const void *)&((const struct sockaddr_in *)(const void *)mask)->sin_addr;
    for (size_t i = 0; i < (mask->sa_family == AF_INET6 ? 16u : 4u); i++)
        bits = (uint8_t)(bits + __builtin_popcount(bytes[i]));
    return bits;
}

static void bind_address(struct listing *listing, int owner, const struct ifaddrs *from)
{
    struct binding *binding = &listing->bindings[listing->binding_count++];
    bool six = from->ifa_addr->sa_family == AF_INET6;
    memcpy(&binding->address, from->ifa_addr,
           six ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in));
    if (six) /* every IPv6 address of an interface names it */
        binding->address.v6.sin6_scope_id = (uint32_t)listing->entries[owner].index;
    binding->owner = owner;
    binding->prefix = prefix_of(from->ifa_netmask);
    binding->has_broadcast = !six && (from->ifa_flags & IFF_BROADCAST) && from->ifa_broadaddr;
    if (binding->has_broadcast)
        memcpy(&binding->broadcast, from->ifa_broadaddr, sizeof(struct sockaddr_in));
}

static void gather_family(struct isolate *iso, struct listing *listing,
                          const struct ifaddrs *found, int family)
{
    for (const struct ifaddrs *one = found; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != family)
            continue;
        char name[IFNAMSIZ] = {0};
        strncpy(name, one->ifa_name, sizeof name - 1);
        char *alias = strchr(name, ':');
        if (alias)
            *alias = 0;
        int owner = enter(iso, listing, name, NO_PARENT);
        bind_address(listing, owner, one);
        if (alias) {
            *alias = ':';
            bind_address(listing, enter(iso, listing, name, owner), one);
        }
    }
}

static void drop(struct listing *listing)
{
    mem_free(listing->entries);
    mem_free(listing->bindings);
}

/* 0 or -errno; drop the listing afterwards. */
static int gather(struct isolate *iso, struct listing *listing)
{
    struct ifaddrs *found;
    memset(listing, 0, sizeof *listing);
    int error = host_interfaces(iso, &found);
    if (error < 0)
        return error;
    size_t count = 1;
    for (const struct ifaddrs *one = found; one; one = one->ifa_next)
        count++;
    listing->entries = mem_alloc(2 * count * sizeof *listing->entries);
    listing->bindings = mem_alloc(2 * count * sizeof *listing->bindings);
    if (listing->entries && listing->bindings) {
        gather_family(iso, listing, found, AF_INET);
        if (addresses_ipv6(iso))
            gather_family(iso, listing, found, AF_INET6);
    } else {
        error = -ENOMEM;
    }
    host_interfaces_free(found);
    return error;
}

/* ---- making objects ---- */

struct made {
    struct local_roots head;
    struct ref interface, addresses, bindings, children, item, other;
};

static struct ref new_object(struct thread *t, const char *name)
{
    struct class *class = exec_boot_class(t, name);
    return class && exec_link(t, class) ? object_new(t, class) : NULL_REF;
}

static bool set_address(struct thread *t, struct made *roots, int32_t place,
                        const struct binding *binding)
{
    roots->item = addresses_new(t, &binding->address, NULL);
    if (IS_NULL(roots->item))
        return false;
    if (binding->address.any.sa_family == AF_INET6 && binding->address.v6.sin6_scope_id) {
        struct ref holder = io_get_ref(t->iso, roots->item, IO_address6_holder);
        io_set_ref(t->iso, holder, IO_holder6_interface, roots->interface);
    }
    SET_ELEMENT_REF(t, roots->addresses, place, roots->item);
    roots->other = new_object(t, "java/net/InterfaceAddress");
    if (IS_NULL(roots->other))
        return false;
    SET_ELEMENT_REF(t, roots->bindings, place, roots->other);
    io_set_ref(t->iso, roots->other, IO_binding_address, roots->item);
    uint32_t mask = io_field(t->iso, roots->other, IO_binding_mask);
    if (mask)
        SET_I16(t, roots->other, mask, binding->prefix);
    if (!binding->has_broadcast)
        return true;
    roots->item = addresses_new(t, &binding->broadcast, NULL);
    if (IS_NULL(roots->item))
        return false;
    io_set_ref(t->iso, roots->other, IO_binding_broadcast, roots->item);
    return true;
}

static bool set_addresses(struct thread *t, struct made *roots, const struct listing *listing,
                          int at)
{
    int32_t count = 0, place = 0;
    for (int i = 0; i < listing->binding_count; i++)
        count += listing->bindings[i].owner == at;
    roots->addresses = exec_new_array_of(t, "java/net/InetAddress", count);
    if (!IS_NULL(roots->addresses))
        roots->bindings = exec_new_array_of(t, "java/net/InterfaceAddress", count);
    if (IS_NULL(roots->bindings))
        return false;
    for (int i = listing->binding_count - 1; i >= 0; i--)
        if (listing->bindings[i].owner == at &&
            !set_address(t, roots, place++, &listing->bindings[i]))
            return false;
    io_set_ref(t->iso, roots->interface, IO_interface_addresses, roots->addresses);
    io_set_ref(t->iso, roots->interface, IO_interface_bindings, roots->bindings);
    return true;
}

static struct ref make(struct thread *t, const struct listing *listing, int at);

static bool set_children(struct thread *t, struct made *roots, const struct listing *listing,
                         int at)
{
    int32_t count = 0, place = 0;
    for (int i = 0; i < listing->count; i++)
        count += listing->entries[i].parent == at;
    roots->children = exec_new_array_of(t, "java/net/NetworkInterface", count);
    if (IS_NULL(roots->children))
        return false;
    for (int i = listing->count - 1; i >= 0; i--) {
        if (listing->entries[i].parent != at)
            continue;
        struct ref child = make(t, listing, i); /* aliases have none: one level deep */
        if (IS_NULL(child))
            return false;
        uint32_t offset = io_field(t->iso, child, IO_interface_virtual);
        if (offset)
            SET_I8(t, child, offset, 1);
        io_set_ref(t->iso, child, IO_interface_parent, roots->interface);
        SET_ELEMENT_REF(t, roots->children, place++, child);
    }
    io_set_ref(t->iso, roots->interface, IO_interface_children, roots->children);
    return true;
}

static struct ref make(struct thread *t, const struct listing *listing, int at)
{
    struct made roots;
    const struct entry *entry = &listing->entries[at];
    ROOTS_ENTER(t, roots);
    roots.interface = new_object(t, "java/net/NetworkInterface");
    if (!IS_NULL(roots.interface))
        roots.item = string_from_utf8(t, entry->name);
    bool done = !IS_NULL(roots.item);
    if (done) {
        io_set_ref(t->iso, roots.interface, IO_interface_name, roots.item);
        io_set_ref(t->iso, roots.interface, IO_interface_display_name, roots.item);
        io_set_int(t->iso, roots.interface, IO_interface_index, entry->index);
        done = set_addresses(t, &roots, listing, at) && set_children(t, &roots, listing, at);
    }
    struct ref interface = done ? roots.interface : NULL_REF;
    ROOTS_LEAVE(t, roots);
    return interface;
}

/* ---- questions ---- */


/* Gathers, and prepares what making objects needs; NATIVE_DONE, or why not. */
static enum native_status begin(struct thread *t, struct listing *listing)
{
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    int error = gather(t->iso, listing);
    if (error < 0)
        drop(listing);
    return error < 0 ? plain_failed(t, error, "getifaddrs failed") : NATIVE_DONE;
}

static enum native_status answer(struct thread *t, struct listing *listing, int at)
{
    enum native_status status =
        at < 0 ? return_ref(t, NULL_REF) : return_new(t, make(t, listing, at));
    drop(listing);
    return status;
}

static enum native_status all(struct thread *t, union slot *a)
{
    struct listing listing;
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    int32_t count = 0, place = 0;
    (void)a;
    enum native_status status = begin(t, &listing);
    if (status != NATIVE_DONE)
        return status;
    for (int i = 0; i < listing.count; i++)
        count += listing.entries[i].parent == NO_PARENT;
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array_of(t, "java/net/NetworkInterface", count);
    for (int i = listing.count - 1; i >= 0 && !IS_NULL(roots.array); i--) {
        if (listing.entries[i].parent != NO_PARENT)
            continue;
        struct ref interface = make(t, &listing, i);
        if (IS_NULL(interface))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, place++, interface);
    }
    status = return_new(t, roots.array);
    ROOTS_LEAVE(t, roots);
    drop(&listing);
    return status;
}

enum native_status interfaces_by_index(struct thread *t, int index)
{
    struct listing listing;
    enum native_status status = begin(t, &listing);
    if (status != NATIVE_DONE)
        return status;
    int at = -1;
    for (int i = 0; i < listing.count && at < 0; i++)
        if (listing.entries[i].parent == NO_PARENT && listing.entries[i].index == index)
            at = i;
    return answer(t, &listing, at);
}

static enum native_status by_index(struct thread *t, union slot *a)
{
    return interfaces_by_index(t, a[0].i);
}

static enum native_status by_name(struct thread *t, union slot *a)
{
    struct listing listing;
    enum native_status status = begin(t, &listing);
    if (status != NATIVE_DONE)
        return status;
    char *name = io_path(t, a[0].r);
    if (!name) {
        drop(&listing);
        return NATIVE_FAILED(t);
    }
    int at = find(&listing, name);
    mem_free(name);
    return answer(t, &listing, at);
}

/* Place of the interface that has the address, or -1. */
static int find_address(struct thread *t, const struct listing *listing, struct ref address)
{
    uint8_t bytes[16];
    int length = addresses_bytes(t, address, bytes);
    for (int i = 0; i < listing->binding_count; i++) {
        const union host_address *own = &listing->bindings[i].address;
        const void *own_bytes = length == 16 ? (const void *)&own->v6.sin6_addr
                                             : (const void *)&own->v4.sin_addr;
        if ((own->any.sa_family == AF_INET6) == (length == 16) &&
            memcmp(own_bytes, bytes, (size_t)length) == 0)
            return listing->bindings[i].owner;
    }
    return -1;
}

enum native_status interfaces_by_address(struct thread *t, const struct ref *address)
{
    struct listing listing;
    enum native_status status = begin(t, &listing);
    if (status != NATIVE_DONE)
        return status;
    return answer(t, &listing, find_address(t, &listing, *address));
}

static enum native_status by_address(struct thread *t, union slot *a)
{
    return IS_NULL(a[0].r) ? throw_null(t) : interfaces_by_address(t, &a[0].r);
}

static enum native_status is_bound(struct thread *t, union slot *a)
{
    struct listing listing;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    enum native_status status = begin(t, &listing);
    if (status != NATIVE_DONE)
        return status;
    bool bound = find_address(t, &listing, a[0].r) >= 0;
    drop(&listing);
    return return_boolean(t, bound);
}

/* ---- properties of one: (String name, int index) ---- */

static int ask(struct thread *t, struct ref name, unsigned long request, struct ifreq *argument)
{
    char *text = io_path(t, name);
    if (!text)
        return 0;
    memset(argument, 0, sizeof *argument);
    strncpy(argument->ifr_name, text, sizeof argument->ifr_name - 1);
    mem_free(text);
    return host_interface_ask(t->iso, request, argument);
}

static enum native_status has_flags(struct thread *t, union slot *a, int flags)
{
    struct ifreq request;
    int error = ask(t, a[0].r, SIOCGIFFLAGS, &request);
    if (THROWN(t))
        return NATIVE_THROW;
    if (error < 0)
        return plain_failed(t, error, "getFlags() failed");
    return return_boolean(t, (request.ifr_flags & flags) == flags);
}

static enum native_status is_up(struct thread *t, union slot *a)
{
    return has_flags(t, a, IFF_UP | IFF_RUNNING);
}

static enum native_status is_loopback(struct thread *t, union slot *a)
{
    return has_flags(t, a, IFF_LOOPBACK);
}

static enum native_status is_point_to_point(struct thread *t, union slot *a)
{
    return has_flags(t, a, IFF_POINTOPOINT);
}

static enum native_status supports_multicast(struct thread *t, union slot *a)
{
    return has_flags(t, a, IFF_MULTICAST);
}

static enum native_status largest_unit(struct thread *t, union slot *a)
{
    struct ifreq request;
    int error = ask(t, a[0].r, SIOCGIFMTU, &request);
    if (THROWN(t))
        return NATIVE_THROW;
    return error < 0 ? plain_failed(t, error, "getMTU() failed") : return_int(t, request.ifr_mtu);
}

/* (byte[] address, String name, int index); null when all bytes are 0 */
static enum native_status hardware_address(struct thread *t, union slot *a)
{
    static const char none[6];
    struct ifreq request;
    int error = ask(t, a[1].r, SIOCGIFHWADDR, &request);
    if (THROWN(t))
        return NATIVE_THROW;
    if (error < 0 || memcmp(request.ifr_hwaddr.sa_data, none, sizeof none) == 0)
        return return_ref(t, NULL_REF);
    return return_new(t, byte_array_from(t, request.ifr_hwaddr.sa_data, sizeof none));
}

#define NAMED "(Ljava/lang/String;I)"
#define INTERFACE "Ljava/net/NetworkInterface;"
static const struct native_method natives[] = {
    NATIVE(PLAIN, "boundInetAddress0", "(Ljava/net/InetAddress;)Z", is_bound),
    NATIVE(PLAIN, "getAll", "()[" INTERFACE, all),
    NATIVE(PLAIN, "getByIndex0", "(I)" INTERFACE, by_index),
    NATIVE(PLAIN, "getByInetAddress0", "(Ljava/net/InetAddress;)" INTERFACE, by_address),
    NATIVE(PLAIN, "getByName0", "(Ljava/lang/String;)" INTERFACE, by_name),
    NATIVE(PLAIN, "getMTU0", NAMED "I", largest_unit),
    NATIVE(PLAIN, "getMacAddr0", "([BLjava/lang/String;I)[B", hardware_address),
    NATIVE(LEAF, "init", "()V", native_nothing),
    NATIVE(PLAIN, "isLoopback0", NAMED "Z", is_loopback),
    NATIVE(PLAIN, "isP2P0", NAMED "Z", is_point_to_point),
    NATIVE(PLAIN, "isUp0", NAMED "Z", is_up),
    NATIVE(PLAIN, "supportsMulticast0", NAMED "Z", supports_multicast),
};
const struct native_class native_java_net_NetworkInterface = {"java/net/NetworkInterface", natives,
                                                              COUNT_OF(natives)};
