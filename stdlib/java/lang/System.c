/* Natives of java.lang.System. */
#include "stdlib/support.h"

#include <string.h>
#include <time.h>

#include "vm/base/mem.h"

/* ---- arraycopy ---- */

static enum native_status throw_not_an_array(struct thread *t, const char *role, struct ref object)
{
    char name[512];
    return THROW(t, "java/lang/ArrayStoreException", "arraycopy: %s type %s is not an array", role,
                 class_external_name(t->iso, CLASS_OF(t, object), name, sizeof name));
}

/* "int" for an int[], "object array" for arrays of references, as the messages below say it. */
static const char *array_text(const struct class *array)
{
    const char *name = basic_type_name(array->basic_type);
    return name == NULL ? "object array" : name;
}

static enum native_status throw_array_types_differ(struct thread *t, const struct class *from,
                                                   const struct class *to)
{
    return THROW(t, "java/lang/ArrayStoreException",
                 "arraycopy: type mismatch: can not copy %s[] into %s[]", array_text(from),
                 array_text(to));
}

/* Some index is outside its array: says which, in the order the checks are specified. */
static enum native_status throw_range(struct thread *t, const union slot *a)
{
    static const char class_name[] = "java/lang/ArrayIndexOutOfBoundsException";
    struct ref from = a[0].r, to = a[2].r;
    int32_t from_start = a[1].i, to_start = a[3].i, count = a[4].i;
    int32_t from_length = ARRAY_LENGTH(t, from), to_length = ARRAY_LENGTH(t, to);
    const char *from_text = array_text(CLASS_OF(t, from)), *to_text = array_text(CLASS_OF(t, to));
    if (from_start < 0)
        return THROW(t, class_name, "arraycopy: source index %d out of bounds for %s[%d]",
                     from_start, from_text, from_length);
    if (to_start < 0)
        return THROW(t, class_name, "arraycopy: destination index %d out of bounds for %s[%d]",
                     to_start, to_text, to_length);
    if (count < 0)
        return THROW(t, class_name, "arraycopy: length %d is negative", count);
    if ((uint32_t)count + (uint32_t)from_start > (uint32_t)from_length)
        return THROW(t, class_name, "arraycopy: last source index %u out of bounds for %s[%d]",
                     (uint32_t)count + (uint32_t)from_start, from_text, from_length);
    return THROW(t, class_name, "arraycopy: last destination index %u out of bounds for %s[%d]",
                 (uint32_t)count + (uint32_t)to_start, to_text, to_length);
}

static void mark_cards(struct thread *t, const uint8_t *start, uint64_t size)
{
    const uint8_t *end = start + size, *at = start;
    while (at < end) {
        MARK_CARD_AT(t, at);
        at = t->base + align_down((uint64_t)(at - t->base) + CARD_SIZE, CARD_SIZE);
    }
}

/* Copies references that must be tested one by one; those before a wrong one stay copied. */
static enum native_status copy_checked(struct thread *t, const union slot *a,
                                       const struct class *from, const struct class *to)
{
    int32_t i;
    for (i = 0; i < a[4].i; i++) {
        struct ref element = GET_ELEMENT_REF(t, a[0].r, a[1].i + i);
        if (!IS_NULL(element) && !class_is_assignable(t->iso, CLASS_OF(t, element), to)) {
            char from_name[512], to_name[512];
            class_external_name(t->iso, from, from_name, sizeof from_name);
            class_external_name(t->iso, to, to_name, sizeof to_name);
            if (!class_is_assignable(t->iso, to, from))
                return THROW(t, "java/lang/ArrayStoreException",
                             "arraycopy: type mismatch: can not copy %s[] into %s[]", from_name,
                             to_name);
            return THROW(t, "java/lang/ArrayStoreException",
                         "arraycopy: element type mismatch: can not cast one of the elements of "
                         "%s[] to the type of the destination array, %s",
                         from_name, to_name);
        }
        SET_ELEMENT_REF(t, a[2].r, a[3].i + i, element);
    }
    return NATIVE_DONE;
}

static enum native_status arraycopy(struct thread *t, union slot *a)
{
    struct ref from = a[0].r, to = a[2].r;
    const struct class *from_class, *to_class;
    int32_t from_start = a[1].i, to_start = a[3].i, count = a[4].i;
    unsigned shift;
    uint8_t *target;
    if (IS_NULL(from) || IS_NULL(to))
        return throw_null(t);
    from_class = CLASS_OF(t, from);
    to_class = CLASS_OF(t, to);
    if (from_class->kind != CLASS_ARRAY)
        return throw_not_an_array(t, "source", from);
    if (to_class->kind != CLASS_ARRAY)
        return throw_not_an_array(t, "destination", to);
    if (from_class->shape.kind != to_class->shape.kind ||
        (from_class->shape.kind == SHAPE_PRIMITIVE_ARRAY && from_class != to_class))
        return throw_array_types_differ(t, from_class, to_class);
    if (from_start < 0 || to_start < 0 || count < 0 ||
        (uint32_t)count + (uint32_t)from_start > (uint32_t)ARRAY_LENGTH(t, from) ||
        (uint32_t)count + (uint32_t)to_start > (uint32_t)ARRAY_LENGTH(t, to))
        return throw_range(t, a);
    if (from_class->shape.kind == SHAPE_REF_ARRAY && from_class != to_class) {
        const struct class *from_element = CLASS(t, from_class->component);
        const struct class *to_element = CLASS(t, to_class->component);
        if (!class_is_assignable(t->iso, from_element, to_element))
            return copy_checked(t, a, from_element, to_element);
    }
    /* Elements are naturally aligned and both ends are element boundaries, so that each is moved
     * whole: no reader sees half a reference. */
    shift = from_class->shape.element_shift;
    target = REF_ADDRESS(t, to) + ELEMENT_OFFSET(to_start, shift);
    guest_move(target, REF_ADDRESS(t, from) + ELEMENT_OFFSET(from_start, shift),
               (uint64_t)count << shift);
    if (from_class->shape.kind == SHAPE_REF_ARRAY)
        mark_cards(t, target, (uint64_t)count << shift);
    return NATIVE_DONE;
}

/* ---- clocks ---- */

static enum native_status current_time_millis(struct thread *t, union slot *a)
{
    struct timespec now;
    (void)a;
    clock_gettime(CLOCK_REALTIME, &now);
    return return_long(t, (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

static enum native_status nano_time(struct thread *t, union slot *a)
{
    (void)a;
    return return_long(t, isolate_ns(t->iso));
}

/* ---- the rest ---- */

static enum native_status identity_hash_code(struct thread *t, union slot *a)
{
    return return_int(t, IS_NULL(a[0].r) ? 0 : identity_hash(t, a[0].r));
}

static enum native_status map_library_name(struct thread *t, union slot *a)
{
    enum { NAME_LIMIT = 240 };
    struct ref result;
    char *name, *mapped;
    size_t length;
    if (IS_NULL(a[0].r))
        return throw_null(t);
    if (string_length(t->iso, a[0].r) > NAME_LIMIT)
        return THROW(t, "java/lang/IllegalArgumentException", "name too long");
    name = string_to_mutf8(t->iso, a[0].r, &length);
    mapped = name == NULL ? NULL : mem_alloc(length + sizeof "lib.so");
    if (mapped == NULL) {
        mem_free(name);
        return THROW(t, "java/lang/OutOfMemoryError", "native memory");
    }
    memcpy(mapped, "lib", 3);
    memcpy(mapped + 3, name, length);
    memcpy(mapped + 3 + length, ".so", 3);
    result = string_from_mutf8(t, mapped, length + 6);
    mem_free(name);
    mem_free(mapped);
    return return_new(t, result);
}

/* Stores into one of the final static fields in, out and err. */
static enum native_status set_stream(struct thread *t, const char *name, const char *descriptor,
                                     struct ref stream)
{
    const struct class *system = WK(t, java_lang_System);
    const struct field *field = class_find_field_local(
        t->iso, system, symbol_of(t->iso, name), symbol_of(t->iso, descriptor));
    if (field == NULL)
        return THROW(t, "java/lang/NoSuchFieldError", "%s", name);
    SET_REF(t, system->mirror, field->offset, stream);
    return NATIVE_DONE;
}

static enum native_status set_in(struct thread *t, union slot *a)
{
    return set_stream(t, "in", "Ljava/io/InputStream;", a[0].r);
}

static enum native_status set_out(struct thread *t, union slot *a)
{
    return set_stream(t, "out", "Ljava/io/PrintStream;", a[0].r);
}

static enum native_status set_err(struct thread *t, union slot *a)
{
    return set_stream(t, "err", "Ljava/io/PrintStream;", a[0].r);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "registerNatives", "()V", native_nothing),
    NATIVE(PLAIN, "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V", arraycopy),
    NATIVE(LEAF, "currentTimeMillis", "()J", current_time_millis),
    NATIVE(LEAF, "nanoTime", "()J", nano_time),
    NATIVE(LEAF, "identityHashCode", "(Ljava/lang/Object;)I", identity_hash_code),
    NATIVE(PLAIN, "mapLibraryName", "(Ljava/lang/String;)Ljava/lang/String;", map_library_name),
    NATIVE(PLAIN, "setIn0", "(Ljava/io/InputStream;)V", set_in),
    NATIVE(PLAIN, "setOut0", "(Ljava/io/PrintStream;)V", set_out),
    NATIVE(PLAIN, "setErr0", "(Ljava/io/PrintStream;)V", set_err),
};
const struct native_class native_java_lang_System = {"java/lang/System", natives,
                                                     COUNT_OF(natives)};
