/*
 * Natives of java.lang.Class.  Those about inner classes, nests and sealed classes are in
 * stdlib/class_nesting.c.
 */
#include "stdlib/support.h"

#include <string.h>

#include "stdlib/class_nesting.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/model/assertions.h"

static struct class *this_class(struct thread *t, const union slot *a)
{
    return class_of_mirror(t->iso, a[0].r);
}

/* ---- lookup ---- */

/* A binary name in slashed form: parts that are not empty, without the characters of descriptors.  A
 * slash at the end is let through, as other VMs do. */
static bool is_class_name(const char *name, size_t length)
{
    size_t i;
    if (length == 0 || name[0] == '/')
        return false;
    for (i = 0; i < length; i++) {
        if (name[i] == ';' || name[i] == '[' || (name[i] == '/' && name[i - 1] == '/'))
            return false;
    }
    return true;
}

/* "[I", "[[Lpkg/Name;", or the name of a class (JVMS 4.3.2, 4.4.1). */
static bool is_legal_name(const char *name, size_t length)
{
    size_t dimensions = 0, left;
    while (dimensions < length && name[dimensions] == '[')
        dimensions++;
    if (dimensions == 0)
        return is_class_name(name, length);
    left = length - dimensions;
    if (dimensions > 255 || left == 0)
        return false;
    if (name[dimensions] == 'L')
        return name[length - 1] == ';' && is_class_name(name + dimensions + 1, left - 2);
    return left == 1 && strchr("BCDFIJSZ", name[dimensions]) != NULL;
}

/* Names that cannot name a class are shown as they are looked up, with slashes, unless they had
 * slashes to begin with. */
static enum native_status throw_illegal_name(struct thread *t, const union slot *a,
                                             const char *slashed, bool had_slashes)
{
    struct ref message = had_slashes ? a[0].r : string_from_mutf8(t, slashed, strlen(slashed));
    if (!IS_NULL(message))
        exec_throw_cause(t, "java/lang/ClassNotFoundException", message, NULL_REF);
    return NATIVE_FAILED(t);
}

/* The boot loader's own message names the class with slashes; other loaders speak for themselves. */
static struct class *find_for_name(struct thread *t, struct loader *loader, struct symbol_ref name)
{
    struct error error = {0};
    struct class *class;
    if (!loader->is_boot || SYMBOL_TEXT(t, name)[0] == '[')
        return exec_find_class(t, loader, name);
    class = boot_find_class(t->iso, name, &error);
    if (class == NULL && error.id != ERROR_none)
        exec_throw_error(t, &error);
    else if (class == NULL)
        exec_throw(t, "java/lang/ClassNotFoundException", "%s", SYMBOL_TEXT(t, name));
    return class;
}

/* (name, initialize, loader, caller) */
static enum native_status for_name(struct thread *t, union slot *a)
{
    struct loader *loader;
    struct class *class;
    struct symbol_ref symbol = {0};
    enum native_status status = NATIVE_DONE;
    char *name, *at;
    size_t length;
    bool has_slashes;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    name = string_to_mutf8(t->iso, a[0].r, &length);
    if (name == NULL)
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    has_slashes = strchr(name, '/') != NULL;
    for (at = name; *at != '\0'; at++) {
        if (*at == '.')
            *at = '/';
    }
    if (has_slashes || length > UINT16_MAX || !is_legal_name(name, length))
        status = throw_illegal_name(t, a, name, has_slashes || length > UINT16_MAX);
    else
        symbol = symbol_intern(t->iso, name, length);
    mem_free(name);
    if (status != NATIVE_DONE)
        return status;
    if (IS_NONE(symbol))
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    loader = exec_loader_of(t, a[2].r);
    class = loader == NULL ? NULL : find_for_name(t, loader, symbol);
    if (class == NULL)
        return NATIVE_FAILED(t);
    if (a[1].i != 0 && class->kind == CLASS_INSTANCE && !exec_initialize(t, class))
        return NATIVE_FAILED(t);
    return return_mirror(t, class);
}

static enum native_status get_primitive_class(struct thread *t, union slot *a)
{
    char *name;
    int type;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    name = string_to_mutf8(t->iso, a[0].r, NULL);
    if (name == NULL) {
        exec_throw(t, "java/lang/OutOfMemoryError", NULL);
        return NATIVE_FAILED(t);
    }
    for (type = TYPE_BOOLEAN; type < TYPE_COUNT; type++) {
        const char *text = basic_type_name((enum basic_type)type);
        if (text != NULL && strcmp(text, name) == 0) {
            mem_free(name);
            return return_mirror(t, CLASS(t, HEADER(t)->primitive_classes[type]));
        }
    }
    mem_free(name);
    exec_throw_cause(t, "java/lang/ClassNotFoundException", a[0].r, NULL_REF);
    return NATIVE_FAILED(t);
}

/* ---- what kind of class ---- */

static enum native_status is_interface(struct thread *t, union slot *a)
{
    return return_boolean(t, class_is_interface(this_class(t, a)));
}

static enum native_status is_array(struct thread *t, union slot *a)
{
    return return_boolean(t, this_class(t, a)->kind == CLASS_ARRAY);
}

static enum native_status is_primitive(struct thread *t, union slot *a)
{
    return return_boolean(t, this_class(t, a)->kind == CLASS_PRIMITIVE);
}

static enum native_status is_hidden(struct thread *t, union slot *a)
{
    return return_boolean(t, (this_class(t, a)->flags & CLASS_HIDDEN) != 0);
}

/* A final class that extends Record directly and has the attribute (JVMS 4.7.30). */
static enum native_status is_record(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    return return_boolean(t, class->kind == CLASS_INSTANCE && class->record.offset != 0 &&
                                 (class->access_flags & ACC_FINAL) &&
                                 SAME_META(class->super, WK_REF(t, java_lang_Record)));
}

static enum native_status is_instance(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    return return_boolean(t, !IS_NULL(a[1].r) && class->kind != CLASS_PRIMITIVE &&
                                 class_is_assignable(t->iso, CLASS_OF(t, a[1].r), class));
}

static enum native_status is_assignable_from(struct thread *t, union slot *a)
{
    const struct class *to = this_class(t, a), *from;
    if (IS_NULL(a[1].r))
        return throw_null(t);
    from = class_of_mirror(t->iso, a[1].r);
    if (to->kind == CLASS_PRIMITIVE || from->kind == CLASS_PRIMITIVE)
        return return_boolean(t, to == from);
    return return_boolean(t, class_is_assignable(t->iso, from, to));
}

static enum native_status get_modifiers(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    enum { ACCESS = ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED };
    switch (class->kind) {
    case CLASS_PRIMITIVE:
        return return_int(t, ACC_PUBLIC | ACC_FINAL | ACC_ABSTRACT);
    case CLASS_ARRAY: {
        const struct class *element = CLASS(t, class->element);
        int32_t access = element->kind == CLASS_PRIMITIVE ? ACC_PUBLIC : element->modifiers & ACCESS;
        return return_int(t, access | ACC_FINAL | ACC_ABSTRACT);
    }
    default:
        return return_int(t, class->modifiers);
    }
}

/* ---- names and supertypes ---- */

static enum native_status init_class_name(struct thread *t, union slot *a)
{
    return return_new(t, exec_class_name(t, this_class(t, a)));
}

static enum native_status get_superclass(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    if (class->kind == CLASS_PRIMITIVE || class_is_interface(class) || IS_NONE(class->super))
        return return_ref(t, NULL_REF);
    return return_mirror(t, CLASS(t, class->super));
}

static enum native_status get_interfaces(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    bool is_an_array = class->kind == CLASS_ARRAY;
    int32_t count = is_an_array ? 2 : class->local_interface_count, i;
    struct ref array;
    if (class->kind == CLASS_PRIMITIVE)
        count = 0;
    array = exec_new_array(t, WK(t, java_lang_Class), count);
    if (IS_NULL(array))
        return NATIVE_FAILED(t);
    if (is_an_array) {
        SET_ELEMENT_REF(t, array, 0, WK_MIRROR(t, java_lang_Cloneable));
        SET_ELEMENT_REF(t, array, 1, WK_MIRROR(t, java_io_Serializable));
    } else {
        const struct class_ref *interfaces = META_ADDRESS(t, class->local_interfaces);
        for (i = 0; i < count; i++)
            SET_ELEMENT_REF(t, array, i, CLASS(t, interfaces[i])->mirror);
    }
    return return_ref(t, array);
}

static enum native_status get_generic_signature(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    if (class->kind != CLASS_INSTANCE || IS_NONE(class->signature))
        return return_ref(t, NULL_REF);
    return return_new(t, string_from_symbol(t, class->signature));
}

/* ---- members ---- */

/* A class with members, or NULL for arrays and primitives.  *failed: it could not be linked. */
static struct class *class_with_members(struct thread *t, const union slot *a, bool *failed)
{
    struct class *class = this_class(t, a);
    *failed = false;
    if (class->kind != CLASS_INSTANCE)
        return NULL;
    *failed = !exec_link(t, class);
    return *failed ? NULL : class;
}

static bool is_declared_method(const struct method *method)
{
    return !(method->flags & (METHOD_IS_INIT | METHOD_IS_CLINIT));
}

static bool is_constructor(const struct method *method)
{
    return (method->flags & METHOD_IS_INIT) && !(method->access_flags & ACC_STATIC);
}

/* Objects for the methods that pass, in class file order. */
static enum native_status declared_methods(struct thread *t, union slot *a,
                                           struct class *component,
                                           bool (*passes)(const struct method *),
                                           struct ref (*make)(struct thread *, struct method *))
{
    struct {
        struct local_roots head;
        struct ref array, object;
    } roots;
    bool public_only = a[1].i != 0, failed;
    struct class *class = class_with_members(t, a, &failed);
    int32_t count = 0;
    unsigned i;
    if (failed)
        return NATIVE_FAILED(t);
    for (i = 0; class != NULL && i < class->method_count; i++) {
        struct method *method = METHOD(t, class->first_method + i);
        if (passes(method) && (!public_only || (method->access_flags & ACC_PUBLIC))) {
            if (!exec_resolve_member_types(t, method))
                return NATIVE_FAILED(t);
            count++;
        }
    }
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, component, count);
    count = 0;
    for (i = 0; class != NULL && i < class->method_count && !IS_NULL(roots.array); i++) {
        struct method *method = METHOD(t, class->first_method + i);
        if (!passes(method) || (public_only && !(method->access_flags & ACC_PUBLIC)))
            continue;
        roots.object = make(t, method);
        if (IS_NULL(roots.object))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, count++, roots.object);
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.array);
}

static enum native_status get_declared_methods(struct thread *t, union slot *a)
{
    return declared_methods(t, a, WK(t, java_lang_reflect_Method), is_declared_method,
                            exec_new_method);
}

static enum native_status get_declared_constructors(struct thread *t, union slot *a)
{
    return declared_methods(t, a, WK(t, java_lang_reflect_Constructor), is_constructor,
                            exec_new_constructor);
}

/* The fields visible to reflection; `previous` NULL to start, NULL at the end. */
static struct field *next_field(struct thread *t, const struct class *class, struct field *previous,
                                bool public_only)
{
    struct field *fields = META_ADDRESS(t, class->fields), *end = fields + class->field_count;
    struct field *field = previous == NULL ? fields : previous + 1;
    for (; field < end; field++) {
        if (!(field->flags & FIELD_INJECTED) &&
            (!public_only || (field->access_flags & ACC_PUBLIC)))
            return field;
    }
    return NULL;
}

static enum native_status get_declared_fields(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array, object;
    } roots;
    bool public_only = a[1].i != 0, failed;
    struct class *class = class_with_members(t, a, &failed);
    struct field *field = NULL;
    int32_t count = 0;
    if (failed)
        return NATIVE_FAILED(t);
    while (class != NULL && (field = next_field(t, class, field, public_only)) != NULL) {
        if (exec_class_of_type(t, class, SYMBOL_TEXT(t, field->descriptor),
                               SYMBOL_LENGTH(t, field->descriptor)) == NULL)
            return NATIVE_FAILED(t);
        count++;
    }
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_reflect_Field), count);
    count = 0;
    while (class != NULL && !IS_NULL(roots.array) &&
           (field = next_field(t, class, field, public_only)) != NULL) {
        roots.object = exec_new_field(t, class, field);
        if (IS_NULL(roots.object))
            roots.array = NULL_REF;
        else
            SET_ELEMENT_REF(t, roots.array, count++, roots.object);
    }
    ROOTS_LEAVE(t, roots);
    return return_new(t, roots.array);
}

static enum native_status get_record_components(struct thread *t, union slot *a)
{
    struct class *class = this_class(t, a);
    if (class->kind != CLASS_INSTANCE || class->record.offset == 0)
        return return_ref(t, NULL_REF);
    return return_new(t, exec_record_components(t, class));
}

/* ---- annotations ---- */

static enum native_status attribute_bytes(struct thread *t, const struct class *class,
                                          struct file_span span)
{
    if (class->kind != CLASS_INSTANCE || span.offset == 0)
        return return_ref(t, NULL_REF);
    return return_new(t, exec_file_bytes(t, class, span));
}

static enum native_status get_raw_annotations(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    return attribute_bytes(t, class, class->annotations);
}

static enum native_status get_raw_type_annotations(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    return attribute_bytes(t, class, class->type_annotations);
}

/* The pool object names its class by the mirror. */
static enum native_status get_constant_pool(struct thread *t, union slot *a)
{
    struct class *pool_class = WK(t, jdk_internal_reflect_ConstantPool);
    struct ref pool;
    if (this_class(t, a)->kind != CLASS_INSTANCE)
        return return_ref(t, NULL_REF);
    if (!exec_initialize(t, pool_class))
        return NATIVE_FAILED(t);
    pool = object_new(t, pool_class);
    if (IS_NULL(pool))
        return NATIVE_FAILED(t);
    SET_REF(t, pool, WKF(t, jdk_internal_reflect_ConstantPool, constantPoolOop), a[0].r);
    return return_ref(t, pool);
}

/* ---- security and assertions ---- */

#define TAIL_OFFSET(t, a, field)                                                      \
    ((uint32_t)((uint8_t *)&class_mirror_tail((t)->iso, (a)[0].r)->field - REF_ADDRESS(t, (a)[0].r)))

static enum native_status get_protection_domain(struct thread *t, union slot *a)
{
    return return_ref(t, class_mirror_tail(t->iso, a[0].r)->protection_domain);
}

/* Callers get a copy: the array belongs to the class. */
static enum native_status get_signers(struct thread *t, union slot *a)
{
    struct ref signers = class_mirror_tail(t->iso, a[0].r)->signers;
    return IS_NULL(signers) ? return_ref(t, signers) : return_new(t, object_clone(t, signers));
}

static enum native_status set_signers(struct thread *t, union slot *a)
{
    if (this_class(t, a)->kind == CLASS_INSTANCE)
        SET_REF(t, a[0].r, TAIL_OFFSET(t, a, signers), a[1].r);
    return NATIVE_DONE;
}

static enum native_status desired_assertion_status(struct thread *t, union slot *a)
{
    const struct class *class = this_class(t, a);
    return return_boolean(t, assertions_enabled(t->iso, SYMBOL_TEXT(t, class->name),
                                                LOADER(t, class->loader)->is_boot));
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "forName0",
           "(Ljava/lang/String;ZLjava/lang/ClassLoader;Ljava/lang/Class;)Ljava/lang/Class;",
           for_name),
    NATIVE(PLAIN, "getPrimitiveClass", "(Ljava/lang/String;)Ljava/lang/Class;",
           get_primitive_class),
    NATIVE(LEAF, "isInterface", "()Z", is_interface),
    NATIVE(LEAF, "isArray", "()Z", is_array),
    NATIVE(LEAF, "isPrimitive", "()Z", is_primitive),
    NATIVE(LEAF, "isHidden", "()Z", is_hidden),
    NATIVE(LEAF, "isRecord0", "()Z", is_record),
    NATIVE(LEAF, "isInstance", "(Ljava/lang/Object;)Z", is_instance),
    NATIVE(PLAIN, "isAssignableFrom", "(Ljava/lang/Class;)Z", is_assignable_from),
    NATIVE(LEAF, "getModifiers", "()I", get_modifiers),
    NATIVE(PLAIN, "initClassName", "()Ljava/lang/String;", init_class_name),
    NATIVE(LEAF, "getSuperclass", "()Ljava/lang/Class;", get_superclass),
    NATIVE(PLAIN, "getInterfaces0", "()[Ljava/lang/Class;", get_interfaces),
    NATIVE(PLAIN, "getGenericSignature0", "()Ljava/lang/String;", get_generic_signature),
    NATIVE(PLAIN, "getDeclaredMethods0", "(Z)[Ljava/lang/reflect/Method;", get_declared_methods),
    NATIVE(PLAIN, "getDeclaredConstructors0", "(Z)[Ljava/lang/reflect/Constructor;",
           get_declared_constructors),
    NATIVE(PLAIN, "getDeclaredFields0", "(Z)[Ljava/lang/reflect/Field;", get_declared_fields),
    NATIVE(PLAIN, "getRecordComponents0", "()[Ljava/lang/reflect/RecordComponent;",
           get_record_components),
    NATIVE(PLAIN, "getRawAnnotations", "()[B", get_raw_annotations),
    NATIVE(PLAIN, "getRawTypeAnnotations", "()[B", get_raw_type_annotations),
    NATIVE(PLAIN, "getConstantPool", "()Ljdk/internal/reflect/ConstantPool;", get_constant_pool),
    NATIVE(LEAF, "getProtectionDomain0", "()Ljava/security/ProtectionDomain;",
           get_protection_domain),
    NATIVE(PLAIN, "getSigners", "()[Ljava/lang/Object;", get_signers),
    NATIVE(LEAF, "setSigners", "([Ljava/lang/Object;)V", set_signers),
    NATIVE(LEAF, "desiredAssertionStatus0", "(Ljava/lang/Class;)Z", desired_assertion_status),
    NATIVE(PLAIN, "getDeclaringClass0", "()Ljava/lang/Class;", class_get_declaring_class),
    NATIVE(PLAIN, "getDeclaredClasses0", "()[Ljava/lang/Class;", class_get_declared_classes),
    NATIVE(PLAIN, "getSimpleBinaryName0", "()Ljava/lang/String;", class_get_simple_binary_name),
    NATIVE(PLAIN, "getEnclosingMethod0", "()[Ljava/lang/Object;", class_get_enclosing_method),
    NATIVE(PLAIN, "getNestHost0", "()Ljava/lang/Class;", class_get_nest_host),
    NATIVE(PLAIN, "getNestMembers0", "()[Ljava/lang/Class;", class_get_nest_members),
    NATIVE(PLAIN, "getPermittedSubclasses0", "()[Ljava/lang/Class;",
           class_get_permitted_subclasses),
};
const struct native_class native_java_lang_Class = {"java/lang/Class", natives, COUNT_OF(natives)};
