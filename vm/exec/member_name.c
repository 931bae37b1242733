/*
 * java.lang.invoke.MemberName: how the VM names a method or field to the method handles of
 * java.base.
 *
 * `flags` holds the member's modifiers, its kind and its reference kind.  A resolved method has a
 * ResolvedMethodName in field `method`, whose injected vmtarget is the method index and whose
 * vmholder keeps the class alive.  `vmindex` of a field is its offset (Unsafe's cookie, too); of a
 * method it is the vtable or itable index, or -2 when the call is direct.  `clazz` says where the
 * index counts.
 *
 * The rules for which form a method gets are those of JVMS 5.4.3.5 and 6.5.invoke*: what can be
 * bound without a receiver is direct (static, private, final, <init>), interface methods found in
 * an interface go through the itable, everything else through the vtable.
 */
#include <string.h>

#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"

enum {
    IS_METHOD = 0x10000,
    IS_CONSTRUCTOR = 0x20000,
    IS_FIELD = 0x40000,
    IS_TYPE = 0x80000,
    ALL_KINDS = IS_METHOD | IS_CONSTRUCTOR | IS_FIELD | IS_TYPE,
    CALLER_SENSITIVE = 0x100000,
    TRUSTED_FINAL = 0x200000,
    REFERENCE_KIND_SHIFT = 24,
    REFERENCE_KIND_MASK = 15
};

enum reference_kind {
    REF_NONE,
    REF_GET_FIELD,
    REF_GET_STATIC,
    REF_PUT_FIELD,
    REF_PUT_STATIC,
    REF_INVOKE_VIRTUAL,
    REF_INVOKE_STATIC,
    REF_INVOKE_SPECIAL,
    REF_NEW_INVOKE_SPECIAL,
    REF_INVOKE_INTERFACE
};

#define VMINDEX_DIRECT (-2)
#define METHOD_MODIFIERS 0x1DFF
#define FIELD_MODIFIERS 0x50DF

/* ---- filling in ---- */

static struct ref new_resolved_method(struct thread *t, const struct method *method)
{
    struct ref name = object_new(t, WK(t, java_lang_invoke_ResolvedMethodName));
    if (IS_NULL(name))
        return name;
    SET_I32(t, name, WKF(t, java_lang_invoke_ResolvedMethodName, vmtarget), (int32_t)method->index);
    SET_REF(t, name, WKF(t, java_lang_invoke_ResolvedMethodName, vmholder),
            CLASS(t, method->holder)->mirror);
    return name;
}

static bool fill_method(struct thread *t, struct ref member, const struct method *method,
                        const struct class *class, int32_t flags, int64_t index)
{
    struct {
        struct local_roots head;
        struct ref member, resolved;
    } roots;
    flags |= method->access_flags & METHOD_MODIFIERS;
    if (method->flags & METHOD_CALLER_SENSITIVE)
        flags |= CALLER_SENSITIVE;
    ROOTS_ENTER(t, roots);
    roots.member = member;
    roots.resolved = new_resolved_method(t, method);
    ROOTS_LEAVE(t, roots);
    if (IS_NULL(roots.resolved))
        return false;
    member = roots.member;
    SET_I32(t, member, WKF(t, java_lang_invoke_MemberName, flags), flags);
    SET_I64(t, member, WKF(t, java_lang_invoke_MemberName, vmindex), index);
    SET_REF(t, member, WKF(t, java_lang_invoke_MemberName, clazz), class->mirror);
    SET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method), roots.resolved);
    return true;
}

/* True when no receiver can select another method: no dispatch is needed. */
static bool is_statically_bound(struct thread *t, const struct method *method)
{
    const struct class *holder = CLASS(t, method->holder);
    if (method->access_flags & (ACC_STATIC | ACC_PRIVATE))
        return true;
    if (method->flags & METHOD_IS_INIT)
        return true;
    if (holder->access_flags & ACC_INTERFACE)
        return false;
    return ((method->access_flags | holder->access_flags) & ACC_FINAL) != 0 ||
           method->table_index == VTABLE_NONE;
}

/* The vtable index under which an interface method (default or miranda) lies in a class, or -1. */
static int32_t vtable_index_of(struct thread *t, struct class *class, const struct method *method)
{
    const struct method_index *vtable = CLASS_VTABLE(class);
    int32_t found = -1;
    uint32_t i;
    for (i = 0; i < class->vtable_length; i++) {
        const struct method *entry;
        if (vtable[i].m == method->index)
            return (int32_t)i;
        entry = METHOD(t, vtable[i].m);
        if (SAME_META(entry->name, method->name) &&
            SAME_META(entry->descriptor, method->descriptor) &&
            (entry->access_flags & ACC_PUBLIC))
            found = (int32_t)i;
    }
    return found;
}

bool member_name_set_method(struct thread *t, struct ref member, struct method *method,
                            struct class *resolved, bool dispatch)
{
    struct class *holder = CLASS(t, method->holder);
    bool in_interface = (holder->access_flags & ACC_INTERFACE) != 0;
    if (method->access_flags & ACC_STATIC)
        return fill_method(t, member, method, holder,
                           IS_METHOD | REF_INVOKE_STATIC << REFERENCE_KIND_SHIFT, VMINDEX_DIRECT);
    if (method->flags & METHOD_IS_INIT)
        return fill_method(t, member, method, holder,
                           IS_CONSTRUCTOR | REF_INVOKE_SPECIAL << REFERENCE_KIND_SHIFT,
                           VMINDEX_DIRECT);
    if (!dispatch || is_statically_bound(t, method))
        return fill_method(t, member, method, holder,
                           IS_METHOD | REF_INVOKE_SPECIAL << REFERENCE_KIND_SHIFT, VMINDEX_DIRECT);
    if (in_interface && (resolved->access_flags & ACC_INTERFACE))
        return fill_method(t, member, method, holder,
                           IS_METHOD | REF_INVOKE_INTERFACE << REFERENCE_KIND_SHIFT,
                           method->table_index);
    if (in_interface)
        return fill_method(t, member, method, resolved,
                           IS_METHOD | REF_INVOKE_VIRTUAL << REFERENCE_KIND_SHIFT,
                           vtable_index_of(t, resolved, method));
    return fill_method(t, member, method, holder,
                       IS_METHOD | REF_INVOKE_VIRTUAL << REFERENCE_KIND_SHIFT, method->table_index);
}

bool member_name_init_method(struct thread *t, struct ref member, struct method *method,
                             bool dispatch)
{
    return member_name_set_method(t, member, method, CLASS(t, method->holder), dispatch);
}

bool member_name_init_field(struct thread *t, struct ref member, struct class *holder,
                            struct field *field, bool setter)
{
    bool is_static = (field->access_flags & ACC_STATIC) != 0;
    int32_t kind = is_static ? REF_GET_STATIC : REF_GET_FIELD;
    int32_t flags = IS_FIELD | (field->access_flags & FIELD_MODIFIERS);
    if (setter)
        kind += REF_PUT_FIELD - REF_GET_FIELD;
    if ((field->access_flags & ACC_FINAL) && (is_static || (holder->flags & CLASS_TRUSTED_FINALS)))
        flags |= TRUSTED_FINAL;
    SET_I32(t, member, WKF(t, java_lang_invoke_MemberName, flags),
            flags | kind << REFERENCE_KIND_SHIFT);
    SET_I64(t, member, WKF(t, java_lang_invoke_MemberName, vmindex), field->offset);
    SET_REF(t, member, WKF(t, java_lang_invoke_MemberName, clazz), holder->mirror);
    SET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method), NULL_REF);
    return true;
}

/* ---- init: from a reflection object ---- */

bool member_name_init(struct thread *t, struct ref member, struct ref object)
{
    const struct class *class = CLASS_OF(t, object);
    struct class *holder;
    struct method *method = NULL;
    if (class == WK(t, java_lang_reflect_Field)) {
        struct field *field = exec_field_of(t->iso, object, &holder);
        if (field != NULL)
            return member_name_init_field(t, member, holder, field, false);
    } else if (class == WK(t, java_lang_reflect_Method)) {
        method = exec_method_of(t->iso, object);
    } else if (class == WK(t, java_lang_reflect_Constructor)) {
        method = exec_constructor_of(t->iso, object);
    }
    if (method == NULL)
        return exec_throw(t, "java/lang/InternalError", "unrecognized reflection object");
    /* A signature-polymorphic method keeps `clazz` null: Java then names it symbolically. */
    if (method->flags & METHOD_HAS_SIGNATURE_POLYMORPHISM)
        return true;
    return member_name_init_method(t, member, method, true);
}

/* ---- descriptors of MethodType, Class and String ---- */

/* A descriptor being put together; on the stack, so that looking one up needs no memory. */
struct text {
    size_t length;
    bool failed; /* no symbol is that long, or the type is malformed */
    char bytes[SYMBOL_MAX_LENGTH];
};

static void append(struct text *text, const char *bytes, size_t length)
{
    if (length > sizeof text->bytes - text->length)
        text->failed = true;
    if (text->failed)
        return;
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

static void append_class(struct isolate *iso, struct text *text, struct ref mirror)
{
    const struct class *class = class_of_mirror(iso, mirror);
    char primitive;
    if (class == NULL) {
        text->failed = true;
        return;
    }
    switch (class->kind) {
    case CLASS_PRIMITIVE:
        primitive = basic_type_char((enum basic_type)class->basic_type);
        append(text, &primitive, 1);
        break;
    case CLASS_ARRAY:
        append(text, SYMBOL_TEXT(iso, class->name), SYMBOL_LENGTH(iso, class->name));
        break;
    default:
        append(text, "L", 1);
        append(text, SYMBOL_TEXT(iso, class->name), SYMBOL_LENGTH(iso, class->name));
        append(text, ";", 1);
        break;
    }
}

static void append_method_type(struct isolate *iso, struct text *text, struct ref type)
{
    struct ref parameters = GET_REF(iso, type, WKF(iso, java_lang_invoke_MethodType, ptypes));
    int32_t i;
    append(text, "(", 1);
    for (i = 0; i < ARRAY_LENGTH(iso, parameters); i++)
        append_class(iso, text, GET_ELEMENT_REF(iso, parameters, i));
    append(text, ")", 1);
    append_class(iso, text, GET_REF(iso, type, WKF(iso, java_lang_invoke_MethodType, rtype)));
}

struct symbol_ref member_type_descriptor(struct thread *t, struct ref type, bool create)
{
    const struct class *class = CLASS_OF(t, type);
    struct text text;
    struct symbol_ref symbol = {0};
    text.length = 0;
    text.failed = false;
    if (class == WK(t, java_lang_String))
        return string_to_symbol(t->iso, type, false, create);
    if (class == WK(t, java_lang_Class))
        append_class(t->iso, &text, type);
    else if (class == WK(t, java_lang_invoke_MethodType))
        append_method_type(t->iso, &text, type);
    else
        text.failed = true;
    if (!text.failed)
        symbol = create ? symbol_intern(t->iso, text.bytes, text.length)
                        : symbol_find(t->iso, text.bytes, text.length);
    return symbol;
}

/* ---- resolve ---- */

/* The kind of a method of MethodHandle that is a signature-polymorphic intrinsic, by its name. */
static enum method_kind intrinsic_kind(struct isolate *iso, struct symbol_ref name)
{
    static const struct {
        const char *name;
        enum method_kind kind;
    } intrinsics[] = {
        {"invokeBasic", METHOD_INVOKE_BASIC},
        {"linkToStatic", METHOD_LINK_TO_STATIC},
        {"linkToSpecial", METHOD_LINK_TO_SPECIAL},
        {"linkToVirtual", METHOD_LINK_TO_VIRTUAL},
        {"linkToInterface", METHOD_LINK_TO_INTERFACE},
        {"linkToNative", METHOD_LINK_TO_NATIVE},
    };
    unsigned i;
    for (i = 0; i < COUNT_OF(intrinsics); i++) {
        if (symbol_equals(iso, name, intrinsics[i].name))
            return intrinsics[i].kind;
    }
    return METHOD_BYTECODE;
}

/* What resolve() works on. */
struct request {
    struct ref *member; /* a root; NULL: the lookup's errors are all that is wanted */
    int32_t flags;
    enum reference_kind kind;
    struct class *defining; /* the class named, Object for arrays */
    struct class *caller;   /* NULL = trusted */
    bool speculative;       /* the caller wants no error: MEMBER_NOT_FOUND will do */
    bool public_lookup;     /* belongs to no loader, so none has to agree on types */
    struct symbol_ref name, descriptor;
};

/* The lookup failed with this error (or, without one, found nothing). */
static enum member_name_result report(struct thread *t, const struct request *r,
                                      struct error *error)
{
    if (error->id == ERROR_none || (r->speculative && error->id != ERROR_out_of_memory))
        return MEMBER_NOT_FOUND;
    exec_throw_error(t, error);
    return MEMBER_FAILED;
}

static enum member_name_result resolve_intrinsic(struct thread *t, struct request *r,
                                                 enum method_kind intrinsic)
{
    struct error error = {0};
    struct class *needs;
    struct method *method;
    bool is_static = intrinsic != METHOD_INVOKE_BASIC;
    r->descriptor = member_type_descriptor(
        t, GET_REF(t, *r->member, WKF(t, java_lang_invoke_MemberName, type)), true);
    if (IS_NONE(r->descriptor)) {
        exec_throw(t, "java/lang/OutOfMemoryError", "Metaspace");
        return MEMBER_FAILED;
    }
    method = polymorphic_method(t->iso, intrinsic, r->descriptor, &error);
    if (method == NULL || (r->caller != NULL && !resolve_access_check(t->iso, r->caller, r->defining, method,
                                                                      &needs, &error)))
        return report(t, r, &error);
    return fill_method(t, *r->member, method, r->defining,
                       IS_METHOD | (is_static ? REF_INVOKE_STATIC : REF_INVOKE_SPECIAL)
                                       << REFERENCE_KIND_SHIFT,
                       VMINDEX_DIRECT)
               ? MEMBER_RESOLVED
               : MEMBER_FAILED;
}

static enum member_name_result throw_expected(struct thread *t, const struct request *r,
                                              const char *what, const struct method *method)
{
    char text[1024], holder[512];
    if (r->speculative)
        return MEMBER_NOT_FOUND;
    class_external_name(t->iso, CLASS(t, method->holder), holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor),
                        text, sizeof text);
    exec_throw(t, "java/lang/IncompatibleClassChangeError", "%s '%s'", what, text);
    return MEMBER_FAILED;
}

static bool is_same_or_direct_interface(struct thread *t, const struct class *class,
                                        const struct class *interface)
{
    const struct class_ref *interfaces = META_ADDRESS(t->iso, class->local_interfaces);
    for (uint32_t i = 0; i < class->local_interface_count; i++) {
        if (CLASS(t, interfaces[i]) == interface)
            return true;
    }
    return class == interface || class->flags & CLASS_MAGIC_ACCESSOR;
}

/* What of an invokespecial the verifier would have refused, or the call (JVMS 4.9.2, 6.5.invokespecial). */
static enum member_name_result check_special(struct thread *t, const struct request *r,
                                             const struct method *resolved,
                                             const struct method *selected)
{
    char text[2048], caller[512];
    bool indirect = r->caller != NULL && r->defining->access_flags & ACC_INTERFACE &&
                    !is_same_or_direct_interface(t, r->caller, r->defining);
    if (!indirect && selected->kind != METHOD_ABSTRACT)
        return MEMBER_RESOLVED;
    if (r->speculative)
        return MEMBER_NOT_FOUND;
    describe_method(t, indirect ? resolved : selected, text, sizeof text);
    if (indirect) {
        class_external_name(t->iso, r->caller, caller, sizeof caller);
        exec_throw(t, "java/lang/IncompatibleClassChangeError",
                   "Interface method reference: '%s', is in an indirect superinterface of %s", text,
                   caller);
    } else {
        exec_throw(t, "java/lang/AbstractMethodError", "'%s'", text);
    }
    return MEMBER_FAILED;
}

/* invokespecial from a subclass looks the method up again above the caller (JVMS
 * 6.5.invokespecial). */
static struct method *special_target(struct thread *t, const struct request *r,
                                     struct method *method)
{
    struct class *caller = r->caller;
    if (caller == NULL || caller == r->defining || (method->flags & METHOD_IS_INIT) ||
        (r->defining->access_flags & ACC_INTERFACE) || IS_NONE(caller->super) ||
        !class_is_subclass(t->iso, caller, r->defining))
        return method;
    struct method *above =
        class_find_method(t->iso, CLASS(t, caller->super), method->name, method->descriptor);
    return above == NULL ? method : above;
}

static enum member_name_result resolve_a_method(struct thread *t, struct request *r)
{
    struct error error = {0};
    struct class *needs;
    struct method *method;
    bool is_static;
    for (;;) {
        bool interface = (r->defining->access_flags & ACC_INTERFACE) != 0;
        method = r->public_lookup
                     ? resolve_method_unconstrained(t->iso, r->caller, r->defining, r->name,
                                                    r->descriptor, interface, &needs, &error)
                     : resolve_method(t->iso, r->caller, r->defining, r->name, r->descriptor,
                                      interface, &needs, &error);
        if (method != NULL || needs == NULL)
            break;
        if (exec_nest_host(t, needs) == NULL)
            return MEMBER_FAILED;
    }
    if (method == NULL)
        return report(t, r, &error);
    is_static = (method->access_flags & ACC_STATIC) != 0;
    if (r->kind == REF_INVOKE_STATIC && !is_static)
        return throw_expected(t, r, "Expected static method", method);
    if (r->kind != REF_INVOKE_STATIC && is_static)
        return throw_expected(t, r,
                              r->kind == REF_INVOKE_INTERFACE ? "Expected instance not static method"
                                                              : "Expecting non-static method",
                              method);
    if (r->kind == REF_INVOKE_SPECIAL) {
        const struct method *resolved = method;
        method = special_target(t, r, method);
        enum member_name_result result = check_special(t, r, resolved, method);
        if (result != MEMBER_RESOLVED)
            return result;
    }
    if (r->member == NULL)
        return MEMBER_RESOLVED;
    return member_name_set_method(t, *r->member, method, r->defining,
                                  r->kind == REF_INVOKE_VIRTUAL || r->kind == REF_INVOKE_INTERFACE)
               ? MEMBER_RESOLVED
               : MEMBER_FAILED;
}

static enum member_name_result resolve_a_constructor(struct thread *t, struct request *r)
{
    if (!symbol_equals(t->iso, r->name, "<init>"))
        return MEMBER_NOT_FOUND;
    return resolve_a_method(t, r);
}

/* The field's type is filled in at once when that needs no loading: primitives and the classes
 * that every loader sees the same. */
static void put_simple_type(struct thread *t, struct ref member, struct symbol_ref descriptor)
{
    static const char *const simple[] = {"Ljava/lang/Object;", "Ljava/lang/String;",
                                         "Ljava/lang/Class;"};
    const char *text = SYMBOL_TEXT(t, descriptor);
    const struct class *type = NULL;
    if (text[1] == '\0')
        type = CLASS(t, HEADER(t)->primitive_classes[basic_type_of_char(text[0])]);
    else if (strcmp(text, simple[0]) == 0)
        type = WK(t, java_lang_Object);
    else if (strcmp(text, simple[1]) == 0)
        type = WK(t, java_lang_String);
    else if (strcmp(text, simple[2]) == 0)
        type = WK(t, java_lang_Class);
    if (type != NULL)
        SET_REF(t, member, WKF(t, java_lang_invoke_MemberName, type), type->mirror);
}

/* Access is Java's to check, so the lookup is a trusted one. */
static enum member_name_result resolve_a_field(struct thread *t, struct request *r)
{
    struct error error = {0};
    struct class *holder = NULL, *needs;
    struct field *field = resolve_field(t->iso, NULL, r->defining, r->name, r->descriptor, &holder,
                                        &needs, &error);
    if (field == NULL)
        return report(t, r, &error);
    if (r->member == NULL)
        return MEMBER_RESOLVED;
    member_name_init_field(t, *r->member, holder, field,
                           r->kind == REF_PUT_FIELD || r->kind == REF_PUT_STATIC);
    put_simple_type(t, *r->member, field->descriptor);
    return MEMBER_RESOLVED;
}

/* Looks up what the flags ask for, once the class is linked and the names are symbols. */
static enum member_name_result resolve_request(struct thread *t, struct request *r)
{
    int32_t what = r->flags & ALL_KINDS;
    if (what == IS_METHOD && r->defining == WK(t, java_lang_invoke_MethodHandle)) {
        enum method_kind intrinsic = intrinsic_kind(t->iso, r->name);
        if (intrinsic != METHOD_BYTECODE &&
            (intrinsic != METHOD_INVOKE_BASIC) == (r->kind == REF_INVOKE_STATIC))
            return resolve_intrinsic(t, r, intrinsic);
    }
    r->descriptor = member_type_descriptor(
        t, GET_REF(t, *r->member, WKF(t, java_lang_invoke_MemberName, type)), false);
    if (IS_NONE(r->descriptor))
        return MEMBER_NOT_FOUND; /* no loaded class has a member of this descriptor */
    switch (what) {
    case IS_METHOD:
        return resolve_a_method(t, r);
    case IS_CONSTRUCTOR:
        return resolve_a_constructor(t, r);
    case IS_FIELD:
        return resolve_a_field(t, r);
    default:
        exec_throw(t, "java/lang/InternalError", "unrecognized MemberName format");
        return MEMBER_FAILED;
    }
}

enum member_name_result member_name_resolve(struct thread *t, struct ref member,
                                            struct class *caller, bool speculative,
                                            bool public_lookup)
{
    struct {
        struct local_roots head;
        struct ref member;
    } roots;
    struct request r = {
        .caller = caller, .speculative = speculative, .public_lookup = public_lookup};
    struct ref mirror = GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, clazz));
    struct ref name = GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, name));
    struct ref type = GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, type));
    enum member_name_result result;
    if (!IS_NULL(GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method))))
        return MEMBER_RESOLVED;
    if (IS_NULL(mirror) || IS_NULL(name) || IS_NULL(type)) {
        exec_throw(t, "java/lang/IllegalArgumentException", "nothing to resolve");
        return MEMBER_FAILED;
    }
    r.flags = GET_I32(t, member, WKF(t, java_lang_invoke_MemberName, flags));
    r.kind = (enum reference_kind)(r.flags >> REFERENCE_KIND_SHIFT & REFERENCE_KIND_MASK);
    r.defining = class_of_mirror(t->iso, mirror);
    if (r.defining == NULL || r.defining->kind == CLASS_PRIMITIVE)
        return MEMBER_NOT_FOUND;
    if (r.defining->kind == CLASS_ARRAY)
        r.defining = WK(t, java_lang_Object);
    r.name = string_to_symbol(t->iso, name, false, false);
    if (IS_NONE(r.name) || symbol_equals(t->iso, r.name, "<clinit>"))
        return MEMBER_NOT_FOUND;
    ROOTS_ENTER(t, roots);
    roots.member = member;
    r.member = &roots.member;
    result = exec_link(t, r.defining) ? resolve_request(t, &r) : MEMBER_FAILED;
    ROOTS_LEAVE(t, roots);
    return result;
}

bool member_name_check(struct thread *t, struct class *caller, struct class *class, unsigned kind,
                       struct symbol_ref name, struct symbol_ref descriptor)
{
    struct request r = {.caller = caller, .kind = (enum reference_kind)kind, .defining = class,
                        .name = name, .descriptor = descriptor};
    if (class->kind == CLASS_ARRAY)
        r.defining = WK(t, java_lang_Object);
    /* Those of any descriptor are found by name alone, by Java. */
    if (kind == REF_INVOKE_VIRTUAL && (class == WK(t, java_lang_invoke_MethodHandle) ||
                                       class == WK(t, java_lang_invoke_VarHandle)))
        return true;
    return exec_link(t, r.defining) &&
           (kind <= REF_PUT_STATIC ? resolve_a_field(t, &r) : resolve_a_method(t, &r)) == MEMBER_RESOLVED;
}

/* ---- expand: the names of what is resolved ---- */

static bool put(struct thread *t, const struct ref *member, uint32_t offset, struct ref value)
{
    if (IS_NULL(value))
        return false;
    SET_REF(t, *member, offset, value);
    return true;
}

static bool expand_method(struct thread *t, const struct ref *member)
{
    struct ref resolved = GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, method));
    const struct method *method = METHOD(
        t, (uint32_t)GET_I32(t, resolved, WKF(t, java_lang_invoke_ResolvedMethodName, vmtarget)));
    if (IS_NULL(GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, clazz))))
        SET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, clazz),
                CLASS(t, method->holder)->mirror);
    if (IS_NULL(GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, name))) &&
        !put(t, member, WKF(t, java_lang_invoke_MemberName, name),
             string_intern_symbol(t, method->name)))
        return false;
    return !IS_NULL(GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, type))) ||
           put(t, member, WKF(t, java_lang_invoke_MemberName, type),
               string_from_symbol(t, method->descriptor));
}

static const struct field *field_at_offset(struct isolate *iso, const struct class *class,
                                           bool is_static, int64_t offset)
{
    for (; class != NULL; class = IS_NONE(class->super) ? NULL : CLASS(iso, class->super)) {
        const struct field *fields = META_ADDRESS(iso, class->fields);
        unsigned i;
        for (i = 0; i < class->field_count; i++) {
            if (fields[i].offset == offset &&
                ((fields[i].access_flags & ACC_STATIC) != 0) == is_static)
                return &fields[i];
        }
    }
    return NULL;
}

static bool expand_field(struct thread *t, const struct ref *member, int32_t flags)
{
    const struct class *class =
        class_of_mirror(t->iso, GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, clazz)));
    const struct field *field;
    if (class == NULL)
        return exec_throw(t, "java/lang/IllegalArgumentException", "nothing to expand (as field)");
    field = field_at_offset(t->iso, class, (flags & ACC_STATIC) != 0,
                            GET_I64(t, *member, WKF(t, java_lang_invoke_MemberName, vmindex)));
    if (field == NULL)
        return exec_throw(t, "java/lang/InternalError", "unrecognized MemberName format");
    if (IS_NULL(GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, name))) &&
        !put(t, member, WKF(t, java_lang_invoke_MemberName, name),
             string_intern_symbol(t, field->name)))
        return false;
    if (IS_NULL(GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, type))))
        put_simple_type(t, *member, field->descriptor);
    return !IS_NULL(GET_REF(t, *member, WKF(t, java_lang_invoke_MemberName, type))) ||
           put(t, member, WKF(t, java_lang_invoke_MemberName, type),
               string_from_symbol(t, field->descriptor));
}

bool member_name_expand(struct thread *t, struct ref member)
{
    struct {
        struct local_roots head;
        struct ref member;
    } roots;
    int32_t flags = GET_I32(t, member, WKF(t, java_lang_invoke_MemberName, flags));
    bool done;
    ROOTS_ENTER(t, roots);
    roots.member = member;
    if (flags & IS_FIELD)
        done = expand_field(t, &roots.member, flags);
    else if (IS_NULL(GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method))))
        done = exec_throw(t, "java/lang/IllegalArgumentException", "nothing to expand (as method)");
    else
        done = expand_method(t, &roots.member);
    ROOTS_LEAVE(t, roots);
    return done;
}
