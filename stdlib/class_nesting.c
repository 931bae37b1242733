/* See class_nesting.h. */
#include "stdlib/class_nesting.h"

#include "loader/loader.h"
#include "vm/exec/exec_extra.h"

/* ---- InnerClasses ---- */

#define INNER_ENTRY_SIZE 8

/* One entry: constant pool indices of the classes and of the simple name. */
struct inner_entry {
    uint16_t inner, outer, name;
};

static unsigned inner_count(struct thread *t, const struct class *class)
{
    if (class->kind != CLASS_INSTANCE || class->inner_classes.offset == 0)
        return 0;
    return read_u2(class_file_at(t->iso, class, class->inner_classes.offset));
}

static struct inner_entry inner_at(struct thread *t, const struct class *class, unsigned i)
{
    const uint8_t *at = class_file_at(t->iso, class, class->inner_classes.offset) + 2 +
                        (size_t)INNER_ENTRY_SIZE * i;
    return (struct inner_entry){read_u2(at), read_u2(at + 2), read_u2(at + 4)};
}

/* Does the constant name a class as `named` is named?  Asked before anything is resolved. */
static bool names(struct thread *t, const struct class *class, uint16_t index,
                  const struct class *named)
{
    if (index == class->this_index)
        return class == named;
    return SAME_META(CP_SYMBOL(t, class, index), named->name);
}

/* The entry about the class itself.  *found false: none. */
static bool find_own_entry(struct thread *t, struct class *class, struct inner_entry *entry,
                           bool *found)
{
    unsigned count = inner_count(t, class), i;
    *found = false;
    for (i = 0; i < count; i++) {
        *entry = inner_at(t, class, i);
        if (entry->inner != 0 && names(t, class, entry->inner, class)) {
            struct class *inner = exec_resolve_class(t, class, entry->inner);
            if (inner == NULL)
                return false;
            if (inner == class) {
                *found = true;
                return true;
            }
        }
    }
    return true;
}

static bool throw_disagree(struct thread *t, const struct class *outer, const struct class *inner)
{
    char outer_name[512], inner_name[512];
    class_external_name(t->iso, outer, outer_name, sizeof outer_name);
    class_external_name(t->iso, inner, inner_name, sizeof inner_name);
    return exec_throw(t, "java/lang/IncompatibleClassChangeError",
                      "%s and %s disagree on InnerClasses attribute", outer_name, inner_name);
}

/* Both classes must declare the relation, or a class could claim to be inside any other. */
static bool check_relation(struct thread *t, struct class *outer, struct class *inner,
                           bool is_member)
{
    unsigned count = inner_count(t, outer), i;
    for (i = 0; i < count; i++) {
        struct inner_entry entry = inner_at(t, outer, i);
        struct class *resolved;
        if (entry.inner == 0 || (entry.outer != 0) != is_member ||
            !names(t, outer, entry.inner, inner))
            continue;
        if (is_member) {
            if (!names(t, outer, entry.outer, outer))
                continue;
            resolved = exec_resolve_class(t, outer, entry.outer);
            if (resolved == NULL)
                return false;
            if (resolved != outer)
                continue;
        }
        resolved = exec_resolve_class(t, outer, entry.inner);
        if (resolved == NULL)
            return false;
        if (resolved == inner)
            return true;
    }
    return throw_disagree(t, outer, inner);
}

/* The class that directly encloses this one: *outer NULL when it is at top level, *is_member false
 * for local and anonymous classes. */
static bool find_enclosing(struct thread *t, struct class *class, struct class **outer,
                           bool *is_member)
{
    struct inner_entry entry;
    bool found;
    *outer = NULL;
    *is_member = false;
    if (!find_own_entry(t, class, &entry, &found))
        return false;
    if (!found)
        return true;
    if (entry.outer != 0) {
        *outer = exec_resolve_class(t, class, entry.outer);
        *is_member = true;
        if (*outer != NULL && (*outer)->kind != CLASS_INSTANCE)
            return throw_disagree(t, *outer, class);
    } else if (class->enclosing_method.offset != 0) {
        *outer = exec_resolve_class(
            t, class, read_u2(class_file_at(t->iso, class, class->enclosing_method.offset)));
    } else {
        return true;
    }
    return *outer != NULL && check_relation(t, *outer, class, *is_member);
}

enum native_status class_get_declaring_class(struct thread *t, union slot *a)
{
    struct class *class = class_of_mirror(t->iso, a[0].r), *outer;
    bool is_member;
    if (class->kind != CLASS_INSTANCE)
        return return_ref(t, NULL_REF);
    if (!find_enclosing(t, class, &outer, &is_member))
        return NATIVE_FAILED(t);
    return return_mirror(t, is_member ? outer : NULL);
}

/* The i-th entry's class when it is a member of `class`, else *member NULL. */
static bool member_class(struct thread *t, struct class *class, unsigned i, struct class **member)
{
    struct inner_entry entry = inner_at(t, class, i);
    struct class *outer;
    *member = NULL;
    if (entry.inner == 0 || entry.outer == 0 || !names(t, class, entry.outer, class))
        return true;
    outer = exec_resolve_class(t, class, entry.outer);
    if (outer == NULL)
        return false;
    if (outer != class)
        return true;
    *member = exec_resolve_class(t, class, entry.inner);
    return *member != NULL && check_relation(t, class, *member, true);
}

enum native_status class_get_declared_classes(struct thread *t, union slot *a)
{
    struct class *class = class_of_mirror(t->iso, a[0].r), *member;
    unsigned count = inner_count(t, class), i;
    int32_t members = 0;
    struct ref array;
    for (i = 0; i < count; i++) {
        if (!member_class(t, class, i, &member))
            return NATIVE_FAILED(t);
        members += member != NULL;
    }
    array = exec_new_array(t, WK(t, java_lang_Class), members);
    if (IS_NULL(array))
        return NATIVE_FAILED(t);
    /* All are resolved now, so nothing allocates while `array` is filled. */
    for (i = 0, members = 0; i < count; i++) {
        if (!member_class(t, class, i, &member))
            return NATIVE_FAILED(t);
        if (member != NULL)
            SET_ELEMENT_REF(t, array, members++, member->mirror);
    }
    return return_ref(t, array);
}

enum native_status class_get_simple_binary_name(struct thread *t, union slot *a)
{
    struct class *class = class_of_mirror(t->iso, a[0].r);
    struct inner_entry entry;
    bool found;
    if (!find_own_entry(t, class, &entry, &found))
        return NATIVE_FAILED(t);
    if (!found || entry.name == 0)
        return return_ref(t, NULL_REF);
    return return_new(t, string_from_symbol(t, CP_SYMBOL(t, class, entry.name)));
}

/* ---- EnclosingMethod ---- */

/* Object[3]: class, method name or null, descriptor or null. */
enum native_status class_get_enclosing_method(struct thread *t, union slot *a)
{
    struct {
        struct local_roots head;
        struct ref array, name, descriptor;
    } roots;
    struct class *class = class_of_mirror(t->iso, a[0].r), *outer;
    uint16_t method;
    const uint8_t *at;
    /* A class of this sort has an InnerClasses attribute (JVMS 4.7.6); without it HotSpot forgets the other. */
    if (class->kind != CLASS_INSTANCE || class->enclosing_method.offset == 0 || class->inner_classes.offset == 0)
        return return_ref(t, NULL_REF);
    at = class_file_at(t->iso, class, class->enclosing_method.offset);
    method = read_u2(at + 2);
    outer = exec_resolve_class(t, class, read_u2(at));
    if (outer == NULL)
        return NATIVE_FAILED(t);
    ROOTS_ENTER(t, roots);
    roots.array = exec_new_array(t, WK(t, java_lang_Object), 3);
    if (!IS_NULL(roots.array) && method != 0)
        roots.name = string_from_symbol(t, CP_NAME(t, class, method));
    if (!IS_NULL(roots.name))
        roots.descriptor = string_from_symbol(t, CP_DESCRIPTOR(t, class, method));
    ROOTS_LEAVE(t, roots);
    if (FAILED(t))
        return NATIVE_FAILED(t);
    SET_ELEMENT_REF(t, roots.array, 0, outer->mirror);
    SET_ELEMENT_REF(t, roots.array, 1, roots.name);
    SET_ELEMENT_REF(t, roots.array, 2, roots.descriptor);
    return return_ref(t, roots.array);
}

/* ---- lists of classes of which some may be missing ---- */

static bool is_vm_error(struct thread *t, struct ref exception)
{
    const struct class *class;
    for (class = CLASS_OF(t, exception); !IS_NONE(class->super); class = CLASS(t, class->super)) {
        if (symbol_equals(t->iso, class->name, "java/lang/VirtualMachineError"))
            return true;
    }
    return false;
}

/*
 * Collects the classes of a list of Class constants, leaving out those that cannot be loaded or are
 * not wanted.  A state machine, since each may have to be loaded by Java:
 *   FRAME_REF 1: Class[] with room for all, the first `prefix` elements given
 *   FRAME_RAW 0: next entry, 1: elements filled
 */
enum { COLLECT_ARRAY = 1, COLLECT_NEXT = 0, COLLECT_FILLED = 1 };

typedef bool (*class_filter)(struct thread *t, struct class *listing, struct class *found,
                             bool *wanted);

static enum native_status start_collecting(struct thread *t, struct class *listing,
                                           unsigned count, bool with_listing)
{
    struct frame *frame = t->frame;
    struct ref array = exec_new_array(t, WK(t, java_lang_Class), (int32_t)count + with_listing);
    if (IS_NULL(array))
        return NATIVE_FAILED(t);
    if (with_listing)
        SET_ELEMENT_REF(t, array, 0, listing->mirror);
    FRAME_REF(frame, COLLECT_ARRAY) = array;
    FRAME_RAW(frame, COLLECT_NEXT) = 0;
    FRAME_RAW(frame, COLLECT_FILLED) = with_listing;
    frame->state = 1;
    frame->flags |= FRAME_CATCHES;
    return NATIVE_DONE;
}

/* One entry; false: FAILED. */
static bool collect_one(struct thread *t, struct class *listing, uint16_t index,
                        class_filter filter)
{
    struct frame *frame = t->frame;
    struct class *found = exec_resolve_class(t, listing, index);
    bool wanted = false;
    if (found == NULL || !filter(t, listing, found, &wanted))
        return false;
    if (wanted)
        SET_ELEMENT_REF(t, FRAME_REF(frame, COLLECT_ARRAY),
                        (int64_t)FRAME_RAW(frame, COLLECT_FILLED)++, found->mirror);
    return true;
}

static enum native_status collect(struct thread *t, struct class *listing, const uint8_t *entries,
                                  unsigned count, class_filter filter)
{
    struct frame *frame = t->frame;
    struct ref result;
    int32_t filled, i;
    if (t->caught) {
        t->caught = false;
        if (is_vm_error(t, FRAME_REF(frame, 0))) {
            exec_throw_ref(t, FRAME_REF(frame, 0));
            return failed_uncaught(t);
        }
        FRAME_RAW(frame, COLLECT_NEXT)++;
    }
    for (; FRAME_RAW(frame, COLLECT_NEXT) < count; FRAME_RAW(frame, COLLECT_NEXT)++) {
        uint16_t index = read_u2(entries + 2 * FRAME_RAW(frame, COLLECT_NEXT));
        if (collect_one(t, listing, index, filter))
            continue;
        if (!THROWN(t) || is_vm_error(t, t->exception))
            return failed_uncaught(t);
        t->exception = NULL_REF;
    }
    filled = (int32_t)FRAME_RAW(frame, COLLECT_FILLED);
    if (filled == ARRAY_LENGTH(t, FRAME_REF(frame, COLLECT_ARRAY)))
        return return_ref(t, FRAME_REF(frame, COLLECT_ARRAY));
    result = exec_new_array(t, WK(t, java_lang_Class), filled);
    if (IS_NULL(result))
        return failed_uncaught(t);
    for (i = 0; i < filled; i++)
        SET_ELEMENT_REF(t, result, i, GET_ELEMENT_REF(t, FRAME_REF(frame, COLLECT_ARRAY), i));
    return return_ref(t, result);
}

/* ---- nests ---- */

enum native_status class_get_nest_host(struct thread *t, union slot *a)
{
    struct class *class = class_of_mirror(t->iso, a[0].r), *host = class;
    if (class->kind == CLASS_INSTANCE)
        host = exec_nest_host(t, class);
    return host == NULL ? NATIVE_FAILED(t) : return_mirror(t, host);
}

static bool is_of_nest(struct thread *t, struct class *host, struct class *found, bool *wanted)
{
    struct class *its_host;
    if (found->kind != CLASS_INSTANCE)
        return true;
    its_host = exec_nest_host(t, found);
    *wanted = its_host == host;
    return its_host != NULL;
}

enum native_status class_get_nest_members(struct thread *t, union slot *a)
{
    struct class *class = class_of_mirror(t->iso, a[0].r), *host;
    const uint8_t *at = NULL;
    unsigned count = 0;
    if (t->frame->state == 0) {
        host = class->kind == CLASS_INSTANCE ? exec_nest_host(t, class) : class;
        if (host == NULL)
            return NATIVE_FAILED(t);
        FRAME_REF(t->frame, 2) = host->mirror;
    }
    host = class_of_mirror(t->iso, FRAME_REF(t->frame, 2));
    if (host->kind == CLASS_INSTANCE && host->nest_members.offset != 0) {
        at = class_file_at(t->iso, host, host->nest_members.offset);
        count = read_u2(at);
        at += 2;
    }
    if (t->frame->state == 0) {
        enum native_status status = start_collecting(t, host, count, true);
        if (status != NATIVE_DONE)
            return failed_uncaught(t);
    }
    return collect(t, host, at, count, is_of_nest);
}

/* ---- sealed classes ---- */

static bool is_instance_class(struct thread *t, struct class *listing, struct class *found,
                              bool *wanted)
{
    (void)t, (void)listing;
    *wanted = found->kind == CLASS_INSTANCE;
    return true;
}

enum native_status class_get_permitted_subclasses(struct thread *t, union slot *a)
{
    struct class *class = class_of_mirror(t->iso, a[0].r);
    const uint8_t *at;
    unsigned count;
    if (class->kind != CLASS_INSTANCE || class->permitted_subclasses.offset == 0)
        return return_ref(t, NULL_REF);
    at = class_file_at(t->iso, class, class->permitted_subclasses.offset);
    count = read_u2(at);
    if (t->frame->state == 0) {
        enum native_status status = start_collecting(t, class, count, false);
        if (status != NATIVE_DONE)
            return status;
    }
    return collect(t, class, at + 2, count, is_instance_class);
}
