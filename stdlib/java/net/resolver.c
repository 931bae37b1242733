/*
 * Names of hosts.  The system's resolver blocks; it runs while the thread is in the blocked state,
 * so that collections go on.
 */
#include "stdlib/java/net/resolver.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <string.h>

#include "stdlib/host/environment.h"
#include "stdlib/host/files.h"
#include "stdlib/java/net/addresses.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"

/* InetAddress.preferIPv6Address */
enum { PREFER_IPV4, PREFER_IPV6, PREFER_SYSTEM };
#define ECHO_PORT 7

/* ---- the name of this machine ---- */

enum native_status resolver_local_host_name(struct thread *t, union slot *a)
{
    char name[NI_MAXHOST];
    struct addrinfo hints = {.ai_flags = AI_CANONNAME, .ai_family = AF_UNSPEC}, *found;
    (void)a;
    thread_enter_blocked(t);
    if (host_host_name(t->iso, name, sizeof name) < 0) {
        strcpy(name, "localhost");
    } else if (host_look_up(t->iso, name, &hints, &found) == 0) {
        char full[NI_MAXHOST];
        if (found->ai_addrlen <= sizeof(union host_address) &&
            host_reverse_look_up(t->iso, (const union host_address *)(const void *)found->ai_addr,
                                 found->ai_addrlen, full, sizeof full) == 0)
            strcpy(name, full);
        host_look_up_free(found);
    }
    thread_leave_blocked(t);
    return return_new(t, string_from_utf8(t, name));
}

/* ---- addresses of a name ---- */

static int32_t preference(struct thread *t)
{
    const struct class *class = exec_boot_class(t, "java/net/InetAddress");
    struct symbol_ref name = symbol_of(t->iso, "preferIPv6Address");
    struct symbol_ref type = symbol_of(t->iso, "I");
    const struct field *field =
        class && !IS_NONE(name) ? class_find_field_local(t->iso, class, name, type) : NULL;
    return field ? GET_I32(t, class->mirror, field->offset) : PREFER_IPV4;
}

static bool same_address(const struct addrinfo *a, const struct addrinfo *b)
{
    if (a->ai_family != b->ai_family)
        return false;
    const union host_address *x = (const void *)a->ai_addr, *y = (const void *)b->ai_addr;
    if (a->ai_family == AF_INET)
        return x->v4.sin_addr.s_addr == y->v4.sin_addr.s_addr;
    return memcmp(&x->v6.sin6_addr, &y->v6.sin6_addr, sizeof x->v6.sin6_addr) == 0 &&
           x->v6.sin6_scope_id == y->v6.sin6_scope_id;
}

/* The family counts, and nobody in front has the same address. */
static bool counts(const struct addrinfo *list, const struct addrinfo *one, int family)
{
    if (one->ai_family != family)
        return false;
    for (const struct addrinfo *before = list; before != one; before = before->ai_next)
        if (same_address(before, one))
            return false;
    return true;
}

static bool set_name(struct thread *t, struct ref address, struct ref name)
{
    struct ref holder = io_get_ref(t->iso, address, IO_address_holder);
    io_set_ref(t->iso, holder, IO_holder_host_name, name);
    io_set_ref(t->iso, holder, IO_holder_original_name, name);
    return true;
}

/* Makes the array; families in the order of `order`, both at once when it is AF_UNSPEC. */
static struct ref addresses_of(struct thread *t, const union slot *name,
                               const struct addrinfo *list, const int order[2])
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    int32_t count = 0, next = 0;
    for (const struct addrinfo *one = list; one; one = one->ai_next)
        count += counts(list, one, AF_INET) ||
                 (order[1] != AF_INET && counts(list, one, AF_INET6));
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array_of(t, "java/net/InetAddress", count);
    for (int pass = 0; pass < 2 && !IS_NULL(roots.array); pass++) {
        for (const struct addrinfo *one = list; one && next < count; one = one->ai_next) {
            bool taken = order[pass] == AF_UNSPEC
                             ? pass == 0 && counts(list, one, one->ai_family)
                             : counts(list, one, order[pass]);
            if (!taken || (one->ai_family != AF_INET && one->ai_family != AF_INET6))
                continue;
            struct ref address = addresses_new(t, (const void *)one->ai_addr, NULL);
            if (IS_NULL(address)) {
                roots.array = NULL_REF;
                break;
            }
            set_name(t, address, name->r);
            SET_ELEMENT_REF(t, roots.array, next++, address);
        }
        if (order[0] == order[1])
            break;
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}

static enum native_status unknown_host(struct thread *t, const char *name, int code, int error)
{
    char text[IO_ERROR_TEXT_SIZE];
    return THROW(t, "java/net/UnknownHostException", "%s: %s", name,
                 code == EAI_SYSTEM ? io_error_text(error, text, sizeof text)
                                    : gai_strerror(code));
}

static enum native_status look_up(struct thread *t, union slot *a, bool six)
{
    if (IS_NULL(a[1].r))
        return THROW(t, "java/lang/NullPointerException", "host argument is null");
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    int32_t preferred = six ? preference(t) : PREFER_IPV4;
    const int order[2] = {preferred == PREFER_SYSTEM ? AF_UNSPEC
                          : preferred == PREFER_IPV6 ? AF_INET6
                                                     : AF_INET,
                          preferred == PREFER_SYSTEM        ? AF_UNSPEC
                          : preferred == PREFER_IPV6 || !six ? AF_INET
                                                             : AF_INET6};
    struct addrinfo hints = {.ai_flags = AI_CANONNAME, .ai_family = six ? AF_UNSPEC : AF_INET};
    struct addrinfo *found = NULL;
    char *name = io_path(t, a[1].r);
    if (!name)
        return NATIVE_FAILED(t);
    thread_enter_blocked(t);
    int code = host_look_up(t->iso, name, &hints, &found), error = errno;
    thread_leave_blocked(t);
    enum native_status status = code ? unknown_host(t, name, code, error)
                                     : return_new(t, addresses_of(t, &a[1], found, order));
    if (code == 0)
        host_look_up_free(found);
    mem_free(name);
    return status;
}

enum native_status resolver_look_up4(struct thread *t, union slot *a)
{
    return look_up(t, a, false);
}

enum native_status resolver_look_up(struct thread *t, union slot *a)
{
    return look_up(t, a, true);
}

/* ---- the name of an address ---- */

/* Address bytes of an array: 4 or 16 of them.  False: neither. */
static bool address_of(struct thread *t, struct ref array, union host_address *address,
                       socklen_t *length)
{
    memset(address, 0, sizeof *address);
    if (IS_NULL(array))
        return false;
    const uint8_t *bytes = ARRAY_ELEMENTS(t, array, uint8_t);
    if (ARRAY_LENGTH(t, array) == 4) {
        address->v4.sin_family = AF_INET;
        memcpy(&address->v4.sin_addr, bytes, 4);
        *length = sizeof address->v4;
        return true;
    }
    address->v6.sin6_family = AF_INET6;
    *length = sizeof address->v6;
    if (ARRAY_LENGTH(t, array) == 16)
        memcpy(&address->v6.sin6_addr, bytes, 16);
    return ARRAY_LENGTH(t, array) == 16;
}

enum native_status resolver_reverse(struct thread *t, union slot *a)
{
    char name[NI_MAXHOST];
    union host_address address;
    socklen_t length;
    int code = EAI_NONAME;
    if (address_of(t, a[1].r, &address, &length)) {
        thread_enter_blocked(t);
        code = host_reverse_look_up(t->iso, &address, length, name, sizeof name);
        thread_leave_blocked(t);
    }
    return code ? THROW(t, "java/net/UnknownHostException", NULL)
                : return_new(t, string_from_utf8(t, name));
}

/* ---- reachability: does the machine answer, be it with a refusal, at the echo port? ---- */

/* One step of the probe; states of the frame: 0 start, 1 connecting, the socket in raw slot 2 plus
 * one, the deadline in raw slot 3. */
static enum native_status probe(struct thread *t, union host_address *to, socklen_t length,
                                struct ref own, int timeout_ms, int hops)
{
    struct frame *frame = t->frame;
    int fd = (int)FRAME_RAW(frame, 2) - 1, error = 0;
    if (frame->state == 0) {
        fd = host_socket(t->iso, to->any.sa_family, SOCK_STREAM, 0);
        if (fd < 0)
            return io_throw_socket(t, -fd);
        bool six = to->any.sa_family == AF_INET6;
        if (hops > 0)
            (void)host_set_option(t->iso, fd, six ? IPPROTO_IPV6 : IPPROTO_IP,
                                  six ? IPV6_UNICAST_HOPS : IP_TTL, &hops, sizeof hops);
        union host_address from;
        socklen_t from_length;
        if (address_of(t, own, &from, &from_length) && from.any.sa_family == to->any.sa_family)
            (void)host_bind(t->iso, fd, &from, from_length);
        if (six)
            to->v6.sin6_port = htons(ECHO_PORT);
        else
            to->v4.sin_port = htons(ECHO_PORT);
        error = host_connect(t->iso, fd, to, length);
        if (error == -EINPROGRESS) {
            int64_t deadline = isolate_ns(t->iso) + (int64_t)timeout_ms * 1000000;
            frame->state = 1;
            FRAME_RAW(frame, 2) = (uint64_t)(fd + 1);
            FRAME_RAW(frame, 3) = (uint64_t)deadline;
            return io_wait_until(t, fd, POLLOUT, (int64_t)timeout_ms * 1000000);
        }
    } else {
        struct pollfd slot = {.fd = fd, .events = POLLOUT};
        socklen_t size = sizeof error;
        int64_t left = (int64_t)FRAME_RAW(frame, 3) - isolate_ns(t->iso);
        if (host_poll_now(t->iso, &slot, 1) == 0) {
            if (left > 0)
                return io_wait_until(t, fd, POLLOUT, left);
            error = -ETIMEDOUT;
        } else if (host_get_option(t->iso, fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0) {
            error = -ETIMEDOUT;
        } else {
            error = -error;
        }
    }
    (void)host_close(t->iso, fd);
    return return_boolean(t, error == 0 || error == -ECONNREFUSED);
}

enum native_status resolver_is_reachable4(struct thread *t, union slot *a)
{
    union host_address to;
    socklen_t length;
    if (!address_of(t, a[1].r, &to, &length))
        return return_boolean(t, false);
    return probe(t, &to, length, a[3].r, a[2].i, a[4].i);
}

enum native_status resolver_is_reachable6(struct thread *t, union slot *a)
{
    union host_address to;
    socklen_t length;
    if (!address_of(t, a[1].r, &to, &length))
        return return_boolean(t, false);
    if (to.any.sa_family == AF_INET6 && a[2].i > 0)
        to.v6.sin6_scope_id = (uint32_t)a[2].i;
    return probe(t, &to, length, a[4].r, a[3].i, a[5].i);
}
