/* Natives of java.security.AccessController. */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

static struct ref protection_domain_of(struct thread *t, const struct class *class)
{
    return IS_NULL(class->mirror) ? NULL_REF
                                  : class_mirror_tail(t->iso, class->mirror)->protection_domain;
}

/* ---- the walk: one step per frame, down to the first privileged one ---- */

/* What the walk has found so far. */
struct walk {
    struct stack_cursor cursor;
    struct ref previous;   /* last domain reported: repetitions are left out */
    struct ref privileged; /* the context given to doPrivileged, null = none */
    bool is_privileged;
};

static bool is_privileged_frame(struct thread *t, const struct method *method)
{
    return method == WKM(t, java_security_AccessController, executePrivileged) ||
           method == WKM(t, java_security_AccessController, executePrivilegedException);
}

/* Looks at the current frame: the domain to report, or null. */
static struct ref look(struct thread *t, struct walk *walk)
{
    const struct method *method = walk->cursor.method;
    const struct class *class = CLASS(t, method->holder);
    struct ref domain;
    if (is_privileged_frame(t, method)) {
        /* executePrivileged(action, context, caller) keeps its arguments alive for us. */
        const union slot *locals = t->stack + walk->cursor.frame->locals;
        walk->is_privileged = true;
        walk->privileged = locals[1].r;
        class = class_of_mirror(t->iso, locals[2].r);
    }
    domain = class == NULL ? NULL_REF : protection_domain_of(t, class);
    if (IS_NULL(domain) || SAME_REF(domain, walk->previous))
        return NULL_REF;
    walk->previous = domain;
    return domain;
}

/* Walks and stores the domains into the array, if it is not null; returns how many there are. */
static int32_t collect_domains(struct thread *t, struct walk *walk, struct ref array)
{
    int32_t count = 0;
    bool more = stack_first(&walk->cursor, t);
    walk->previous = walk->privileged = NULL_REF;
    walk->is_privileged = false;
    for (; more && !walk->is_privileged; more = stack_next(&walk->cursor)) {
        struct ref domain = look(t, walk);
        if (IS_NULL(domain))
            continue;
        if (!IS_NULL(array))
            SET_ELEMENT_REF(t, array, count, domain);
        count++;
    }
    return count;
}

/*
 * An AccessControlContext of the domains on the stack.  Null means full trust: the walk ended at a
 * privileged frame without context and saw only system classes.
 */
static enum native_status get_stack_context(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array, context;
    } roots;
    struct walk walk;
    int32_t count = collect_domains(t, &walk, NULL_REF);
    (void)a;
    if (count == 0 && walk.is_privileged && IS_NULL(walk.privileged))
        return return_ref(t, NULL_REF);
    ROOTS_ENTER(t, roots);
    if (count > 0)
        roots.array = exec_new_array(t, WK(t, java_security_ProtectionDomain), count);
    if (!FAILED(t))
        roots.context = object_new(t, WK(t, java_security_AccessControlContext));
    ROOTS_LEAVE(t, roots);
    if (IS_NULL(roots.context))
        return NATIVE_FAILED(t);
    /* Nothing allocates from here on; objects may have moved since the first walk. */
    collect_domains(t, &walk, roots.array);
    SET_REF(t, roots.context, WKF(t, java_security_AccessControlContext, context), roots.array);
    SET_REF(t, roots.context, WKF(t, java_security_AccessControlContext, privilegedContext),
            walk.privileged);
    SET_I8(t, roots.context, WKF(t, java_security_AccessControlContext, isPrivileged),
           walk.is_privileged);
    SET_I8(t, roots.context, WKF(t, java_security_AccessControlContext, isAuthorized), 1);
    return return_ref(t, roots.context);
}

static enum native_status get_inherited_context(struct thread *t, union slot *a)
{
    (void)a;
    return return_ref(t, GET_REF(t, t->g->java_thread,
                                 WKF(t, java_lang_Thread, inheritedAccessControlContext)));
}

static enum native_status get_protection_domain(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r))
        return return_ref(t, NULL_REF);
    return return_ref(t, protection_domain_of(t, class_of_mirror(t->iso, a[0].r)));
}

static const struct native_method natives[] = {
    NATIVE(PLAIN, "getStackAccessControlContext", "()Ljava/security/AccessControlContext;",
           get_stack_context),
    NATIVE(LEAF, "getInheritedAccessControlContext", "()Ljava/security/AccessControlContext;",
           get_inherited_context),
    NATIVE(LEAF, "getProtectionDomain", "(Ljava/lang/Class;)Ljava/security/ProtectionDomain;",
           get_protection_domain),
    NATIVE(LEAF, "ensureMaterializedForStackWalk", "(Ljava/lang/Object;)V", native_nothing),
};
const struct native_class native_java_security_AccessController = {
    "java/security/AccessController", natives, COUNT_OF(natives)};
