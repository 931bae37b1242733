/* sun.net.dns.ResolverConfigurationImpl. */
#include <string.h>

#include "stdlib/host/environment.h"
#include "stdlib/io.h"

/* The domain in the name of this machine, or null. */
static enum native_status fallback_domain(struct thread *t, union slot *a)
{
    char name[256];
    (void)a;
    const char *dot =
        host_host_name(t->iso, name, sizeof name) < 0 ? NULL : strchr(name, '.');
    return dot ? return_new(t, string_from_utf8(t, dot + 1)) : return_ref(t, NULL_REF);
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "fallbackDomain0", "()Ljava/lang/String;", fallback_domain),
};
const struct native_class native_sun_net_dns_ResolverConfigurationImpl = {
    "sun/net/dns/ResolverConfigurationImpl", natives, COUNT_OF(natives)};
