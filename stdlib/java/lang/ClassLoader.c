/* Natives of java.lang.ClassLoader. */
#include "stdlib/support.h"

#include "loader/loader.h"
#include "stdlib/define_class.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/model/assertions.h"
#include "vm/model/offheap.h"

/* ---- ordinary classes ---- */

/* For the trace only: where the class comes from, as its loader says; the caller frees it. */
static char *traced_source(struct thread *t, struct ref source)
{
    bool traced = (t->log_mask & 1u << LOG_class) != 0;
    return traced && !IS_NULL(source) ? string_to_utf8(t->iso, source, NULL) : NULL;
}

/* (loader, name, bytes, offset, length, protection domain, source) */
static enum native_status define_class1(struct thread *t, union slot *a)
{
    struct define_request request = {0};
    struct class *class;
    request.loader = exec_loader_of(t, a[0].r);
    if (request.loader == NULL)
        return NATIVE_FAILED(t);
    char *source = traced_source(t, a[6].r);
    request.source = source;
    class = define_class_from_array(t, &request, a[1].r, a[2].r, a[3].i, a[4].i, a[5].r);
    mem_free(source);
    return class == NULL ? NATIVE_FAILED(t) : return_mirror(t, class);
}

/* The same from a direct buffer: its memory stays where it is while the class is defined. */
static enum native_status define_class2(struct thread *t, union slot *a)
{
    struct define_request request = {0};
    const struct field *address;
    const uint8_t *bytes;
    struct class *class;
    int64_t start;
    if (IS_NULL(a[2].r))
        return throw_null(t);
    if (a[3].i < 0 || a[4].i < 0)
        return THROW(t, "java/lang/ArrayIndexOutOfBoundsException", NULL);
    address = class_find_field(t->iso, CLASS_OF(t, a[2].r), symbol_of(t->iso, "address"),
                               symbol_of(t->iso, "J"));
    start = address == NULL ? 0 : GET_I64(t, a[2].r, address->offset);
    bytes = offheap_pointer(t->iso, (uint64_t)start + (uint64_t)a[3].i, (uint64_t)a[4].i);
    if (start == 0 || bytes == NULL)
        return throw_null(t);
    request.loader = exec_loader_of(t, a[0].r);
    if (request.loader == NULL)
        return NATIVE_FAILED(t);
    char *source = traced_source(t, a[6].r);
    request.source = source;
    class = define_class_from_memory(t, &request, a[1].r, bytes, a[4].i, a[5].r);
    mem_free(source);
    return class == NULL ? NATIVE_FAILED(t) : return_mirror(t, class);
}

/* ---- classes defined through a Lookup: (loader, lookup class, name, bytes, offset, length,
 * protection domain, initialize, flags, class data) ---- */

enum {
    FLAG_NESTMATE = 1,
    FLAG_HIDDEN = 2,
    FLAG_STRONG = 4,
    FLAG_VM_ANNOTATIONS = 8
};

static bool check_ordinary_flags(struct thread *t, int32_t flags)
{
    const char *text = NULL;
    if (flags & FLAG_NESTMATE)
        text = "dynamic nestmate is only applicable to hidden classes";
    else if (!(flags & FLAG_STRONG))
        text = "an ordinary class must be strongly referenced by its defining loader";
    else if (flags & FLAG_VM_ANNOTATIONS)
        text = "vm annotations only allowed for hidden classes";
    if (text != NULL)
        return exec_throw(t, "java/lang/IllegalArgumentException", "%s", text);
    if (flags != FLAG_STRONG)
        return exec_throw(t, "java/lang/IllegalArgumentException", "invalid flag 0x%x",
                          (unsigned)flags);
    return true;
}

/* Once defined the class waits in the frame, since its initialization may have to run Java and a
 * second execution must not define it again. */
enum { DEFINED_STATE = 0x100, DEFINED_REF = 5 };

static enum native_status define_class0(struct thread *t, union slot *a)
{
    struct class *class, *lookup = class_of_mirror(t->iso, a[1].r);
    int32_t flags = a[8].i;
    if (t->frame->state != DEFINED_STATE) {
        struct define_request request = {
            .lookup = lookup,
            .hidden = (flags & FLAG_HIDDEN) != 0,
            .nestmate = (flags & FLAG_NESTMATE) != 0,
            .strong = (flags & FLAG_STRONG) != 0,
            .vm_annotations = (flags & FLAG_VM_ANNOTATIONS) != 0,
        };
        if (lookup == NULL || lookup->kind != CLASS_INSTANCE)
            return THROW(t, "java/lang/IllegalArgumentException", "Lookup class is not a class");
        if (!request.hidden && !check_ordinary_flags(t, flags))
            return NATIVE_FAILED(t);
        request.loader = exec_loader_of(t, a[0].r);
        if (request.loader == NULL)
            return NATIVE_FAILED(t);
        class = define_class_from_array(t, &request, a[2].r, a[3].r, a[4].i, a[5].i, a[6].r);
        if (class == NULL)
            return NATIVE_FAILED(t);
        if (!IS_NULL(a[9].r))
            SET_REF(t, class->mirror, WKF(t, java_lang_Class, classData), a[9].r);
        t->frame->state = DEFINED_STATE;
        FRAME_REF(t->frame, DEFINED_REF) = class->mirror;
    }
    class = class_of_mirror(t->iso, FRAME_REF(t->frame, DEFINED_REF));
    if (!(a[7].i != 0 ? exec_initialize(t, class) : exec_link(t, class)))
        return NATIVE_FAILED(t);
    return return_mirror(t, class);
}

/* ---- lookup ---- */

static enum native_status find_bootstrap_class(struct thread *t, union slot *a)
{
    struct error error = {0};
    struct symbol_ref name;
    struct class *class;
    if (IS_NULL(a[0].r))
        return return_ref(t, NULL_REF);
    name = string_to_symbol(t->iso, a[0].r, true, true);
    if (IS_NONE(name) && string_length(t->iso, a[0].r) > SYMBOL_MAX_LENGTH / 3)
        return return_ref(t, NULL_REF); /* too long for a class */
    if (IS_NONE(name))
        return THROW(t, "java/lang/OutOfMemoryError", "Metaspace");
    class = boot_find_class(t->iso, name, &error);
    if (class == NULL && error.id != ERROR_none) {
        exec_throw_error(t, &error);
        return NATIVE_FAILED(t);
    }
    return return_mirror(t, class);
}

/* A class is found here once the loader has been asked for it, whoever defined it (JVMS 5.3). */
static enum native_status find_loaded_class(struct thread *t, union slot *a)
{
    struct symbol_ref name;
    struct loader *loader;
    if (IS_NULL(a[1].r))
        return return_ref(t, NULL_REF);
    name = string_to_symbol(t->iso, a[1].r, true, false);
    if (IS_NONE(name))
        return return_ref(t, NULL_REF);
    loader = exec_loader_of(t, a[0].r);
    if (loader == NULL)
        return NATIVE_FAILED(t);
    return return_mirror(t, dictionary_find(t->iso, loader, name));
}

/* ---- assertions ---- */

/* Fills names and flags with the rules for packages or for classes, in the host's order. */
static bool fill_directives(struct thread *t, struct ref *names, struct ref *flags, bool packages)
{
    struct isolate *iso = t->iso;
    int32_t count = 0, next = 0;
    size_t length;
    for (uint32_t i = 0; i < iso->assertion_rule_count; i++)
        count += assertions_is_package(&iso->assertion_rules[i], &length) == packages;
    *names = exec_new_array(t, WK(t, java_lang_String), count);
    if (!IS_NULL(*names))
        *flags = primitive_array_new(t, TYPE_BOOLEAN, count);
    if (IS_NULL(*flags))
        return false;
    for (uint32_t i = 0; i < iso->assertion_rule_count; i++) {
        const struct assertion_rule *rule = &iso->assertion_rules[i];
        char *name;
        struct ref text;
        if (assertions_is_package(rule, &length) != packages)
            continue;
        name = mem_copy_string(rule->name);
        if (name == NULL)
            return exec_throw(t, "java/lang/OutOfMemoryError", NULL);
        name[length] = '\0';
        for (size_t k = 0; k < length; k++)
            if (name[k] == '/')
                name[k] = '.';
        text = string_from_utf8(t, name);
        mem_free(name);
        if (IS_NULL(text))
            return false;
        SET_ELEMENT_REF(t, *names, next, text);
        SET_I8(t, *flags, ELEMENT_OFFSET(next, 0), rule->enabled);
        next++;
    }
    return true;
}

static enum native_status retrieve_directives(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref object, classes, class_flags, packages, package_flags;
    } roots;
    struct class *class = WK(t, java_lang_AssertionStatusDirectives);
    (void)a;
    if (!exec_initialize(t, class))
        return NATIVE_FAILED(t);
    ROOTS_ENTER(t, roots);
    if (fill_directives(t, &roots.classes, &roots.class_flags, false) &&
        fill_directives(t, &roots.packages, &roots.package_flags, true))
        roots.object = object_new(t, class);
    ROOTS_LEAVE(t, roots);
    if (IS_NULL(roots.object))
        return NATIVE_FAILED(t);
#define SET(field, value) \
    SET_REF(t, roots.object, WKF(t, java_lang_AssertionStatusDirectives, field), value)
    SET(classes, roots.classes);
    SET(packages, roots.packages);
    SET(classEnabled, roots.class_flags);
    SET(packageEnabled, roots.package_flags);
#undef SET
    SET_I8(t, roots.object, WKF(t, java_lang_AssertionStatusDirectives, deflt),
           HEADER(t)->assertions_user);
    return return_ref(t, roots.object);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "defineClass0",
           "(Ljava/lang/ClassLoader;Ljava/lang/Class;Ljava/lang/String;[BII"
           "Ljava/security/ProtectionDomain;ZILjava/lang/Object;)Ljava/lang/Class;",
           define_class0),
    NATIVE(PLAIN, "defineClass1",
           "(Ljava/lang/ClassLoader;Ljava/lang/String;[BIILjava/security/ProtectionDomain;"
           "Ljava/lang/String;)Ljava/lang/Class;",
           define_class1),
    NATIVE(PLAIN, "defineClass2",
           "(Ljava/lang/ClassLoader;Ljava/lang/String;Ljava/nio/ByteBuffer;II"
           "Ljava/security/ProtectionDomain;Ljava/lang/String;)Ljava/lang/Class;",
           define_class2),
    NATIVE(PLAIN, "findBootstrapClass", "(Ljava/lang/String;)Ljava/lang/Class;",
           find_bootstrap_class),
    NATIVE(PLAIN, "findLoadedClass0", "(Ljava/lang/String;)Ljava/lang/Class;", find_loaded_class),
    NATIVE(PLAIN, "retrieveDirectives", "()Ljava/lang/AssertionStatusDirectives;",
           retrieve_directives),
};
const struct native_class native_java_lang_ClassLoader = {"java/lang/ClassLoader", natives,
                                                          COUNT_OF(natives)};
