/* See addresses.h. */
#include "stdlib/java/net/addresses.h"

#include <arpa/inet.h>
#include <errno.h>
#include <string.h>

/* InetAddress.IPv4 and IPv6, the families of an InetAddressHolder. */
enum { FAMILY_IPV4 = 1, FAMILY_IPV6 = 2 };

static const char *const classes[] = {
    "java/net/InetAddress$InetAddressHolder", "java/net/Inet4Address", "java/net/Inet6Address",
    "java/net/Inet6Address$Inet6AddressHolder", "java/net/InetSocketAddress",
    "java/net/InetSocketAddress$InetSocketAddressHolder"};

static bool prefers_ipv4(struct isolate *iso)
{
    for (uint32_t i = 0; i < iso->property_count; i++)
        if (strcmp(iso->properties[i].key, "java.net.preferIPv4Stack") == 0)
            return strcasecmp(iso->properties[i].value, "true") == 0;
    return false;
}

bool addresses_ipv6(struct isolate *iso)
{
    return !prefers_ipv4(iso) && host_has_ipv6(iso);
}

bool addresses_prepare(struct thread *t)
{
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        struct class *class = exec_boot_class(t, classes[i]);
        if (!class || (!exec_initialized(t, class) && !exec_initialize(t, class)))
            return false;
    }
    return true;
}

/* ---- making ---- */

static struct ref make(struct thread *t, const char *name)
{
    struct class *class = exec_boot_class(t, name);
    return class ? object_new(t, class) : NULL_REF;
}

struct new_address {
    struct local_roots head;
    struct ref address, holder, holder6, bytes;
};

static bool make_v4(struct thread *t, struct new_address *roots, uint32_t bits)
{
    roots->holder = make(t, "java/net/InetAddress$InetAddressHolder");
    if (!IS_NULL(roots->holder))
        roots->address = make(t, "java/net/Inet4Address");
    if (IS_NULL(roots->address))
        return false;
    io_set_ref(t->iso, roots->address, IO_address_holder, roots->holder);
    io_set_int(t->iso, roots->holder, IO_holder_address, (int32_t)bits);
    io_set_int(t->iso, roots->holder, IO_holder_family, FAMILY_IPV4);
    return true;
}

static void set_flag(struct isolate *iso, struct ref object, enum io_field field)
{
    uint32_t offset = io_field(iso, object, field);
    if (offset)
        SET_I8(iso, object, offset, 1);
}

static bool make_v6(struct thread *t, struct new_address *roots, const struct sockaddr_in6 *from)
{
    roots->holder = make(t, "java/net/InetAddress$InetAddressHolder");
    if (!IS_NULL(roots->holder))
        roots->holder6 = make(t, "java/net/Inet6Address$Inet6AddressHolder");
    if (!IS_NULL(roots->holder6))
        roots->bytes = byte_array_from(t, &from->sin6_addr, sizeof from->sin6_addr);
    if (!IS_NULL(roots->bytes))
        roots->address = make(t, "java/net/Inet6Address");
    if (IS_NULL(roots->address))
        return false;
    io_set_ref(t->iso, roots->address, IO_address_holder, roots->holder);
    io_set_ref(t->iso, roots->address, IO_address6_holder, roots->holder6);
    io_set_int(t->iso, roots->holder, IO_holder_family, FAMILY_IPV6);
    io_set_ref(t->iso, roots->holder6, IO_holder6_bytes, roots->bytes);
    if (from->sin6_scope_id > 0) {
        io_set_int(t->iso, roots->holder6, IO_holder6_scope, (int32_t)from->sin6_scope_id);
        set_flag(t->iso, roots->holder6, IO_holder6_scope_set);
    }
    return true;
}

static uint32_t mapped_bits(const struct in6_addr *address)
{
    uint32_t bits;
    memcpy(&bits, &address->s6_addr[12], sizeof bits);
    return ntohl(bits);
}

int addresses_port(const union host_address *address)
{
    return ntohs(address->any.sa_family == AF_INET6 ? address->v6.sin6_port
                                                    : address->v4.sin_port);
}

struct ref addresses_new(struct thread *t, const union host_address *address, int *port)
{
    struct new_address roots;
    ROOTS_ENTER(t, roots);
    if (port)
        *port = addresses_port(address);
    bool made;
    if (address->any.sa_family == AF_INET6)
        made = IN6_IS_ADDR_V4MAPPED(&address->v6.sin6_addr)
                   ? make_v4(t, &roots, mapped_bits(&address->v6.sin6_addr))
                   : make_v6(t, &roots, &address->v6);
    else
        made = make_v4(t, &roots, ntohl(address->v4.sin_addr.s_addr));
    struct ref result = made ? roots.address : NULL_REF;
    ROOTS_LEAVE(t, roots);
    return result;
}

struct ref addresses_new_socket_address(struct thread *t, const union host_address *address)
{
    struct {
        struct local_roots head;
        struct ref address, holder, result;
    } roots;
    ROOTS_ENTER(t, roots);
    int port;
    roots.address = addresses_new(t, address, &port);
    if (!IS_NULL(roots.address))
        roots.holder = make(t, "java/net/InetSocketAddress$InetSocketAddressHolder");
    if (!IS_NULL(roots.holder))
        roots.result = make(t, "java/net/InetSocketAddress");
    struct ref result = roots.result;
    if (!IS_NULL(result)) {
        io_set_ref(t->iso, result, IO_socket_address_holder, roots.holder);
        io_set_ref(t->iso, roots.holder, IO_socket_holder_address, roots.address);
        io_set_int(t->iso, roots.holder, IO_socket_holder_port, port);
    }
    ROOTS_LEAVE(t, roots);
    return result;
}

/* ---- reading ---- */

/* The bytes of an IPv6 address; false for anything else. */
static bool get_v6(struct isolate *iso, struct ref address, struct ref *holder6, uint8_t bytes[16])
{
    struct ref holder = io_get_ref(iso, address, IO_address_holder);
    if (IS_NULL(holder) || io_get_int(iso, holder, IO_holder_family) != FAMILY_IPV6)
        return false;
    *holder6 = io_get_ref(iso, address, IO_address6_holder);
    if (IS_NULL(*holder6))
        return false;
    struct ref array = io_get_ref(iso, *holder6, IO_holder6_bytes);
    if (IS_NULL(array) || ARRAY_LENGTH(iso, array) != 16)
        return false;
    memcpy(bytes, ARRAY_ELEMENTS(iso, array, uint8_t), 16);
    return true;
}

static uint32_t get_v4(struct isolate *iso, struct ref address)
{
    struct ref holder = io_get_ref(iso, address, IO_address_holder);
    return IS_NULL(holder) ? 0 : (uint32_t)io_get_int(iso, holder, IO_holder_address);
}

int addresses_bytes(struct thread *t, struct ref inet_address, uint8_t bytes[16])
{
    struct ref holder6;
    if (get_v6(t->iso, inet_address, &holder6, bytes))
        return 16;
    uint32_t bits = htonl(get_v4(t->iso, inet_address));
    memcpy(bytes, &bits, sizeof bits);
    return 4;
}

bool addresses_get(struct thread *t, struct ref inet_address, int port, bool map,
                   union host_address *address, socklen_t *length)
{
    struct ref holder6;
    uint8_t bytes[16];
    if (IS_NULL(inet_address))
        return exec_throw_null(t);
    memset(address, 0, sizeof *address);
    bool six = get_v6(t->iso, inet_address, &holder6, bytes);
    if (!addresses_ipv6(t->iso)) {
        if (six)
            return exec_throw(t, "java/net/SocketException", "Protocol family unavailable");
        map = false;
    }
    if (!six && !map) {
        address->v4.sin_family = AF_INET;
        address->v4.sin_port = htons((uint16_t)port);
        address->v4.sin_addr.s_addr = htonl(get_v4(t->iso, inet_address));
        *length = sizeof address->v4;
        return true;
    }
    address->v6.sin6_family = AF_INET6;
    address->v6.sin6_port = htons((uint16_t)port);
    *length = sizeof address->v6;
    if (six) {
        memcpy(&address->v6.sin6_addr, bytes, sizeof bytes);
        address->v6.sin6_scope_id = (uint32_t)io_get_int(t->iso, holder6, IO_holder6_scope);
        return true;
    }
    uint32_t bits = htonl(get_v4(t->iso, inet_address));
    if (bits != INADDR_ANY) { /* the wildcard is :: and not ::ffff:0.0.0.0 */
        memset(&address->v6.sin6_addr.s6_addr[10], 0xFF, 2);
        memcpy(&address->v6.sin6_addr.s6_addr[12], &bits, sizeof bits);
    }
    return true;
}
