/*
 * Natives of java.lang.invoke.MethodHandleNatives.  The work on MemberName is in
 * vm/exec/member_name.c.
 */
#include "stdlib/support.h"

#include "vm/exec/exec_extra.h"

#define LOOKUP_UNCONDITIONAL 32 /* MethodHandles.Lookup.UNCONDITIONAL */

enum {
    MEMBER_IS_METHOD = 0x10000,
    MEMBER_IS_CONSTRUCTOR = 0x20000,
    MEMBER_IS_FIELD = 0x40000,
    MEMBER_ALL_KINDS = 0xF0000,
    MEMBER_REFERENCE_KIND_SHIFT = 24
};

static int32_t flags_of(struct thread *t, struct ref member)
{
    return GET_I32(t, member, WKF(t, java_lang_invoke_MemberName, flags));
}

/* ---- MemberName ---- */

/* (member, reflection object) */
static enum native_status init(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r))
        return THROW(t, "java/lang/InternalError", "mname is null");
    if (IS_NULL(a[1].r))
        return THROW(t, "java/lang/InternalError", "target is null");
    return member_name_init(t, a[0].r, a[1].r) ? NATIVE_DONE : NATIVE_FAILED(t);
}

static enum native_status expand(struct thread *t, union slot *a)
{
    if (IS_NULL(a[0].r))
        return THROW(t, "java/lang/InternalError", "mname is null");
    return member_name_expand(t, a[0].r) ? NATIVE_DONE : NATIVE_FAILED(t);
}

static enum native_status throw_not_found(struct thread *t, int32_t flags)
{
    switch (flags & MEMBER_ALL_KINDS) {
    case MEMBER_IS_FIELD:
        return THROW(t, "java/lang/NoSuchFieldError", "field resolution failed");
    case MEMBER_IS_METHOD:
    case MEMBER_IS_CONSTRUCTOR:
        return THROW(t, "java/lang/NoSuchMethodError", "method resolution failed");
    default:
        return THROW(t, "java/lang/LinkageError", "resolution failed");
    }
}

/* (member, caller, lookup mode, speculative): the member itself, or null when a speculative lookup
 * fails. */
static enum native_status resolve(struct thread *t, union slot *a)
{
    bool speculative = a[3].i != 0, public_lookup = (a[2].i & LOOKUP_UNCONDITIONAL) != 0;
    if (IS_NULL(a[0].r))
        return THROW(t, "java/lang/InternalError", "mname is null");
    switch (member_name_resolve(t, a[0].r, class_of_mirror(t->iso, a[1].r), speculative,
                                public_lookup)) {
    case MEMBER_RESOLVED:
        return return_ref(t, a[0].r);
    case MEMBER_FAILED:
        return NATIVE_FAILED(t);
    default:
        break;
    }
    if (flags_of(t, a[0].r) >> MEMBER_REFERENCE_KIND_SHIFT == 0)
        return THROW(t, "java/lang/InternalError", "obsolete MemberName format");
    if (speculative)
        return return_ref(t, NULL_REF);
    return throw_not_found(t, flags_of(t, a[0].r));
}

/* ---- fields ---- */

static bool is_field(struct thread *t, struct ref member, bool is_static)
{
    int32_t flags;
    if (IS_NULL(member))
        return false;
    flags = flags_of(t, member);
    return (flags & MEMBER_IS_FIELD) && ((flags & ACC_STATIC) != 0) == is_static;
}

static enum native_status object_field_offset(struct thread *t, union slot *a)
{
    if (!is_field(t, a[0].r, false))
        return THROW(t, "java/lang/InternalError", "non-static field required");
    return return_long(t, GET_I64(t, a[0].r, WKF(t, java_lang_invoke_MemberName, vmindex)));
}

static enum native_status static_field_offset(struct thread *t, union slot *a)
{
    if (!is_field(t, a[0].r, true))
        return THROW(t, "java/lang/InternalError", "static field required");
    return return_long(t, GET_I64(t, a[0].r, WKF(t, java_lang_invoke_MemberName, vmindex)));
}

/* Statics lie in the mirror. */
static enum native_status static_field_base(struct thread *t, union slot *a)
{
    if (!is_field(t, a[0].r, true))
        return THROW(t, "java/lang/InternalError", "static field required");
    return return_ref(t, GET_REF(t, a[0].r, WKF(t, java_lang_invoke_MemberName, clazz)));
}

/* ---- call sites ---- */

static enum native_status set_target(struct thread *t, union slot *a)
{
    SET_REF(t, a[0].r, WKF(t, java_lang_invoke_CallSite, target), a[1].r);
    return NATIVE_DONE;
}

static enum native_status set_target_volatile(struct thread *t, union slot *a)
{
    uint32_t *at = FIELD_ADDRESS(t, a[0].r, WKF(t, java_lang_invoke_CallSite, target), uint32_t);
    STORE_SEQ_CST(at, a[1].r.bits);
    MARK_CARD_AT(t, at);
    return NATIVE_DONE;
}

/* ---- seldom used ---- */

/* Object[]: the index as Long, and the class of a field or the member itself. */
static enum native_status get_member_vm_info(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref member, info, index;
    } roots;
    union slot value = {0};
    if (IS_NULL(a[0].r))
        return return_ref(t, NULL_REF);
    value.j = GET_I64(t, a[0].r, WKF(t, java_lang_invoke_MemberName, vmindex));
    ROOTS_ENTER(t, roots);
    roots.member = a[0].r;
    roots.info = exec_new_array(t, WK(t, java_lang_Object), 2);
    if (!IS_NULL(roots.info))
        roots.index = exec_box(t, TYPE_LONG, value);
    ROOTS_LEAVE(t, roots);
    if (IS_NULL(roots.index))
        return NATIVE_FAILED(t);
    SET_ELEMENT_REF(t, roots.info, 0, roots.index);
    SET_ELEMENT_REF(t, roots.info, 1,
                    flags_of(t, roots.member) & MEMBER_IS_FIELD
                        ? GET_REF(t, roots.member, WKF(t, java_lang_invoke_MemberName, clazz))
                        : roots.member);
    return return_ref(t, roots.info);
}

static enum native_status get_members(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/lang/UnsupportedOperationException",
                 "MethodHandleNatives.getMembers is not there");
}

/* The linker hands bootstrap arguments over resolved, so nobody has to pull them. */
static enum native_status copy_out_bootstrap_arguments(struct thread *t, union slot *a)
{
    (void)a;
    return THROW(t, "java/lang/UnsupportedOperationException",
                 "MethodHandleNatives.copyOutBootstrapArguments is not there");
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "init", "(Ljava/lang/invoke/MemberName;Ljava/lang/Object;)V", init),
    NATIVE(PLAIN, "expand", "(Ljava/lang/invoke/MemberName;)V", expand),
    NATIVE(PLAIN, "resolve",
           "(Ljava/lang/invoke/MemberName;Ljava/lang/Class;IZ)Ljava/lang/invoke/MemberName;",
           resolve),
    NATIVE(PLAIN, "objectFieldOffset", "(Ljava/lang/invoke/MemberName;)J", object_field_offset),
    NATIVE(PLAIN, "staticFieldOffset", "(Ljava/lang/invoke/MemberName;)J", static_field_offset),
    NATIVE(PLAIN, "staticFieldBase", "(Ljava/lang/invoke/MemberName;)Ljava/lang/Object;",
           static_field_base),
    NATIVE(PLAIN, "getMemberVMInfo", "(Ljava/lang/invoke/MemberName;)Ljava/lang/Object;",
           get_member_vm_info),
    NATIVE(LEAF, "setCallSiteTargetNormal",
           "(Ljava/lang/invoke/CallSite;Ljava/lang/invoke/MethodHandle;)V", set_target),
    NATIVE(LEAF, "setCallSiteTargetVolatile",
           "(Ljava/lang/invoke/CallSite;Ljava/lang/invoke/MethodHandle;)V", set_target_volatile),
    NATIVE(LEAF, "clearCallSiteContext",
           "(Ljava/lang/invoke/MethodHandleNatives$CallSiteContext;)V", native_nothing),
    NATIVE(LEAF, "getNamedCon", "(I[Ljava/lang/Object;)I", native_zero),
    NATIVE(PLAIN, "getMembers",
           "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;ILjava/lang/Class;I"
           "[Ljava/lang/invoke/MemberName;)I",
           get_members),
    NATIVE(PLAIN, "copyOutBootstrapArguments",
           "(Ljava/lang/Class;[III[Ljava/lang/Object;IZLjava/lang/Object;)V",
           copy_out_bootstrap_arguments),
};
const struct native_class native_java_lang_invoke_MethodHandleNatives = {
    "java/lang/invoke/MethodHandleNatives", natives, COUNT_OF(natives)};
