/* See multicast_interface.h. */
#include "stdlib/java/net/multicast_interface.h"

#include <arpa/inet.h>
#include <string.h>

#include "stdlib/java/net/addresses.h"
#include "stdlib/java/net/interfaces.h"

/* What the native's frame tells: InetAddress.anyLocalAddress was called, its result is kept. */
enum { STATE_ASKED = 1, STATE_ANSWERED };
enum { ANY_ADDRESS }; /* reference slot of the frame */

/* ---- setting ---- */

/* The first IPv4 address of an interface; all zeros when it has none. */
static bool first_ipv4(struct thread *t, struct ref interface, struct in_addr *address)
{
    struct ref addresses = io_get_ref(t->iso, interface, IO_interface_addresses);
    uint8_t bytes[16];
    for (int32_t i = 0; !IS_NULL(addresses) && i < ARRAY_LENGTH(t, addresses); i++) {
        struct ref one = GET_ELEMENT_REF(t, addresses, i);
        if (IS_NULL(one) || addresses_bytes(t, one, bytes) != 4)
            continue;
        memcpy(address, bytes, sizeof *address);
        return true;
    }
    return false;
}

static enum native_status set_index(struct thread *t, int fd, int index)
{
    int error =
        host_set_option(t->iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, sizeof index);
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

static enum native_status set_by_address(struct thread *t, int fd, const struct ref *address)
{
    uint8_t bytes[16];
    bool six = addresses_ipv6(t->iso);
    int index = 0;
    if (addresses_bytes(t, *address, bytes) != 4)
        memset(bytes, 0, sizeof bytes);
    if (six) {
        enum native_status status = interfaces_by_address(t, address);
        if (status != NATIVE_DONE)
            return status;
        if (IS_NULL(t->result.r))
            return THROW(t, "java/net/SocketException",
                         "bad argument for IP_MULTICAST_IF: address not bound to any interface");
        index = io_get_int(t->iso, t->result.r, IO_interface_index);
    }
    int error = host_set_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_IF, bytes, 4);
    if (six)
        return set_index(t, fd, index);
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

static enum native_status set_by_interface(struct thread *t, int fd, struct ref interface)
{
    struct ip_mreqn choice = {.imr_ifindex = io_get_int(t->iso, interface, IO_interface_index)};
    bool six = addresses_ipv6(t->iso);
    if (!first_ipv4(t, interface, &choice.imr_address) && !six)
        return THROW(t, "java/net/SocketException",
                     "bad argument for IP_MULTICAST_IF2: No IP addresses bound to interface");
    int error = host_set_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_IF, &choice, sizeof choice);
    if (six)
        return set_index(t, fd, choice.imr_ifindex);
    return error < 0 ? plain_failed(t, error, "Error setting socket option") : return_void();
}

enum native_status multicast_interface_set(struct thread *t, int fd, int option,
                                          const struct ref *value)
{
    return option == OPTION_IP_MULTICAST_IF2 ? set_by_interface(t, fd, *value)
                                             : set_by_address(t, fd, value);
}

/* ---- asking ---- */

static enum native_status first_address(struct thread *t, struct ref interface)
{
    struct ref addresses = io_get_ref(t->iso, interface, IO_interface_addresses);
    if (IS_NULL(addresses) || ARRAY_LENGTH(t, addresses) == 0)
        return THROW(t, "java/net/SocketException",
                     "IPV6_MULTICAST_IF returned interface without IP bindings");
    return return_ref(t, GET_ELEMENT_REF(t, addresses, 0));
}

static enum native_status ask_any_address(struct thread *t)
{
    struct class *class = exec_boot_class(t, "java/net/InetAddress");
    union slot none = {0};
    if (class == NULL)
        return NATIVE_FAILED(t);
    const struct method *any =
        class_find_method_local(t->iso, class, symbol_of(t->iso, "anyLocalAddress"),
                                symbol_of(t->iso, "()Ljava/net/InetAddress;"));
    if (any == NULL)
        return THROW(t, "java/lang/NoSuchMethodError", "java.net.InetAddress.anyLocalAddress");
    t->frame->state = STATE_ASKED;
    return exec_call(t, any, &none);
}

static enum native_status get_ipv6(struct thread *t, int fd, int option)
{
    int index = 0;
    socklen_t length = sizeof index;
    int error = host_get_option(t->iso, fd, IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, &length);
    if (error < 0)
        return plain_failed(t, error, "Error getting socket option");
    if (index > 0) {
        enum native_status status = interfaces_by_index(t, index);
        if (status != NATIVE_DONE)
            return status;
        if (IS_NULL(t->result.r))
            return THROW(t, "java/net/SocketException",
                         "IPV6_MULTICAST_IF returned index to unrecognized interface: %d", index);
        return option == OPTION_IP_MULTICAST_IF2 ? NATIVE_DONE : first_address(t, t->result.r);
    }
    if (option == OPTION_IP_MULTICAST_IF2)
        return return_ref(t, NULL_REF);
    return t->frame->state == 0 ? ask_any_address(t)
                                : return_ref(t, FRAME_REF(t->frame, ANY_ADDRESS));
}

static enum native_status get_ipv4(struct thread *t, int fd, int option)
{
    union host_address system = {.v4 = {.sin_family = AF_INET}};
    socklen_t length = sizeof system.v4.sin_addr;
    struct {
        struct local_roots head;
        struct ref address;
    } roots;
    int error =
        host_get_option(t->iso, fd, IPPROTO_IP, IP_MULTICAST_IF, &system.v4.sin_addr, &length);
    if (error < 0)
        return plain_failed(t, error, "Error getting socket option");
    ROOTS_ENTER(t, roots);
    roots.address = addresses_new(t, &system, NULL);
    enum native_status status = return_new(t, roots.address);
    if (status == NATIVE_DONE && option == OPTION_IP_MULTICAST_IF2)
        status = interfaces_by_address(t, &roots.address);
    ROOTS_LEAVE(t, roots);
    return status;
}

enum native_status multicast_interface_get(struct thread *t, int fd, int option)
{
    if (t->frame->state == STATE_ASKED) {
        FRAME_REF(t->frame, ANY_ADDRESS) = t->result.r;
        t->frame->state = STATE_ANSWERED;
    }
    if (!addresses_prepare(t))
        return NATIVE_FAILED(t);
    return addresses_ipv6(t->iso) ? get_ipv6(t, fd, option) : get_ipv4(t, fd, option);
}
