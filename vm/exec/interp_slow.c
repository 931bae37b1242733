/*
 * The interpreter's slow paths: resolution of slots and what the fast cases leave over.
 */
#include <stdio.h>
#include <string.h>

#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/model/opcodes.h"

/* ---- resolved objects ---- */

struct ref resolved_get(struct thread *t, const struct class *c, uint32_t index)
{
    struct ref resolved = {LOAD_ACQUIRE(&class_mirror_tail(t->iso, c->mirror)->resolved.bits)};
    return GET_ELEMENT_REF(t, resolved, index);
}

uint32_t resolved_add(struct thread *t, struct class *c, struct ref object)
{
    struct {
        struct local_roots head;
        struct ref object, grown;
    } roots;
    struct error error = {0};
    uint32_t index = UINT32_MAX;
    ROOTS_ENTER(t, roots);
    roots.object = object;
    for (;;) {
        struct mirror_tail *tail = class_mirror_tail(t->iso, c->mirror);
        uint32_t capacity;
        struct class *objects;
        pthread_mutex_lock(&t->iso->link_lock);
        capacity = IS_NULL(tail->resolved) ? 0 : (uint32_t)ARRAY_LENGTH(t, tail->resolved);
        if (tail->resolved_used == capacity && !IS_NULL(roots.grown) &&
            (uint32_t)ARRAY_LENGTH(t, roots.grown) > capacity) {
            for (uint32_t i = 0; i < capacity; i++)
                SET_ELEMENT_REF(t, roots.grown, i, GET_ELEMENT_REF(t, tail->resolved, i));
            STORE_RELEASE(&tail->resolved.bits, roots.grown.bits);
            MARK_CARD_AT(t, &tail->resolved);
            capacity = (uint32_t)ARRAY_LENGTH(t, roots.grown);
        }
        if (tail->resolved_used < capacity) {
            index = tail->resolved_used++;
            SET_ELEMENT_REF(t, tail->resolved, index, roots.object);
        }
        pthread_mutex_unlock(&t->iso->link_lock);
        if (index != UINT32_MAX)
            break;
        objects = class_array_of(t->iso, WK(t, java_lang_Object), &error);
        if (objects == NULL) {
            exec_throw_error(t, &error);
            break;
        }
        roots.grown = array_new(t, objects, (int32_t)(capacity == 0 ? TINY(4, 1) : capacity * 2));
        if (IS_NULL(roots.grown))
            break;
    }
    ROOTS_LEAVE(t, roots);
    return index;
}

/* ---- failures that stay (JVMS 5.4.3) ---- */

bool slot_fail(struct thread *t, struct class *c, uint32_t slot)
{
    struct {
        struct local_roots head;
        struct ref exception;
    } roots;
    if (!THROWN(t) ||
        !class_is_subclass(t->iso, CLASS_OF(t, t->exception), WK(t, java_lang_LinkageError)))
        return false;
    ROOTS_ENTER(t, roots);
    roots.exception = t->exception;
    t->exception = NULL_REF;
    uint32_t index = resolved_add(t, c, roots.exception);
    t->exception = roots.exception;
    ROOTS_LEAVE(t, roots);
    uint64_t expected = SLOT_UNRESOLVED;
    if (index == UINT32_MAX ||
        CAS_SEQ_CST(&SLOTS(t, c)[slot], &expected, SLOT_WORD(index, 0, 0, SLOT_FAILED)))
        return false;
    if (SLOT_TAG(expected) != SLOT_FAILED)
        return true;
    t->exception = NULL_REF;
    slot_rethrow(t, c, expected);
    return false;
}

bool slot_rethrow(struct thread *t, struct class *c, uint64_t word)
{
    struct {
        struct local_roots head;
        struct ref first, cause;
    } roots;
    struct ref cause;
    ROOTS_ENTER(t, roots);
    roots.first = resolved_get(t, c, SLOT_HIGH(word));
    cause = GET_REF(t, roots.first, WKF(t, java_lang_Throwable, cause));
    /* The cause is told again too, as of here: the frames that led to it are gone. */
    if (!IS_NULL(cause) && !SAME_REF(cause, roots.first))
        roots.cause = exec_make_exception(t, SYMBOL_TEXT(t, CLASS_OF(t, cause)->name),
                                          GET_REF(t, cause, WKF(t, java_lang_Throwable, detailMessage)),
                                          NULL_REF);
    if (!FAILED(t))
        exec_throw_cause(t, SYMBOL_TEXT(t, CLASS_OF(t, roots.first)->name),
                         GET_REF(t, roots.first, WKF(t, java_lang_Throwable, detailMessage)), roots.cause);
    ROOTS_LEAVE(t, roots);
    return false;
}

bool slot_rethrow_alone(struct thread *t, struct class *c, uint64_t word)
{
    struct ref first = resolved_get(t, c, SLOT_HIGH(word));
    exec_throw_cause(t, SYMBOL_TEXT(t, CLASS_OF(t, first)->name),
                     GET_REF(t, first, WKF(t, java_lang_Throwable, detailMessage)), NULL_REF);
    return false;
}

/* False with the recorded exception when another thread has failed to resolve meanwhile: then so do all
 * (JVMS 5.4.3). */
static bool publish(struct thread *t, struct class *c, uint32_t slot, uint64_t word)
{
    uint64_t *place = &SLOTS(t, c)[slot];
    uint64_t before = LOAD_ACQUIRE(place);
    do {
        if (SLOT_TAG(before) == SLOT_FAILED)
            return slot_rethrow(t, c, before);
    } while (!CAS_SEQ_CST(place, &before, word));
    return true;
}

/* ---- classes ---- */

bool slow_resolve_class(struct thread *t, struct class *c, uint32_t slot, bool instantiate)
{
    struct class *class = exec_resolve_class(t, c, SLOT_CP(t, c, slot));
    if (class == NULL)
        return false;
    if (!instantiate)
        return true;
    if (class->kind != CLASS_INSTANCE || class->access_flags & (ACC_ABSTRACT | ACC_INTERFACE) ||
        SAME_META(CLASS_REF(t, class), WK_REF(t, java_lang_Class))) {
        char name[512];
        class_external_name(t->iso, class, name, sizeof name);
        return exec_throw(t,
                          SAME_META(CLASS_REF(t, class), WK_REF(t, java_lang_Class))
                              ? "java/lang/IllegalAccessError"
                              : "java/lang/InstantiationError",
                          "%s", name);
    }
    if (!exec_initialize(t, class))
        return false;
    if (exec_initialized(t, class))
        return publish(
            t, c, slot,
            SLOT_WORD((uint32_t)META_OFFSET(t, class), 0, 0, SLOT_READY) | SLOT_INSTANTIABLE);
    return true;
}

/* ---- fields ---- */

enum { FIELD_MID_VOLATILE = 1, FIELD_MID_STATIC = 2 };

/* JVMS 6.5, getfield to putstatic: the field is static or not as the instruction wants, and only an initializer of the
 * declaring class assigns a final one.  `class` is the one that the program names, wherever the field was found.  False:
 * thrown. */
static bool may_access(struct thread *t, const struct class *c, const struct class *class, const struct class *holder,
                       const struct field *field, bool is_static, bool is_put)
{
    char name[512], other[512];
    if (((field->access_flags & ACC_STATIC) != 0) != is_static)
        return exec_throw(t, "java/lang/IncompatibleClassChangeError", "Expected %s field %s.%s",
                          is_static ? "static" : "non-static",
                          class_external_name(t->iso, class, name, sizeof name), SYMBOL_TEXT(t, field->name));
    if (!is_put || !(field->access_flags & ACC_FINAL) || c->flags & CLASS_MAGIC_ACCESSOR)
        return true;
    if (holder != c)
        return exec_throw(t, "java/lang/IllegalAccessError",
                          "Update to %s final field %s.%s attempted from a different class (%s) than the "
                          "field's declaring class",
                          is_static ? "static" : "non-static",
                          class_external_name(t->iso, class, name, sizeof name), SYMBOL_TEXT(t, field->name),
                          class_external_name(t->iso, c, other, sizeof other));
    const struct method *method = METHOD(t, t->frame->method);
    bool right_initializer = (method->flags & (is_static ? METHOD_IS_CLINIT : METHOD_IS_INIT)) != 0;
    if (c->major_version >= 53 && !right_initializer)
        return exec_throw(t, "java/lang/IllegalAccessError",
                          "Update to %s final field %s.%s attempted from a different method (%s) than the "
                          "initializer method %s ",
                          is_static ? "static" : "non-static",
                          class_external_name(t->iso, class, name, sizeof name), SYMBOL_TEXT(t, field->name),
                          SYMBOL_TEXT(t, method->name), is_static ? "<clinit>" : "<init>");
    return true;
}

bool slow_resolve_field(struct thread *t, struct class *c, uint32_t slot, unsigned opcode)
{
    uint16_t cp_index = SLOT_CP(t, c, slot);
    unsigned base_opcode = opcode_infos[opcode].base;
    bool is_static = base_opcode == OP_getstatic || base_opcode == OP_putstatic;
    bool is_put = base_opcode == OP_putfield || base_opcode == OP_putstatic;
    uint64_t word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
    struct error error = {0};
    struct class *needs;
    struct class *class, *holder;
    struct field *field;
    if (SLOT_TAG(word) == SLOT_FAILED)
        return slot_rethrow(t, c, word);
    class = exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, cp_index));
    if (class == NULL)
        return false;
    for (;;) {
        field = resolve_field(t->iso, c, class, CP_REF_NAME(t, c, cp_index),
                              CP_REF_DESCRIPTOR(t, c, cp_index), &holder, &needs, &error);
        if (field != NULL || needs == NULL)
            break;
        if (exec_nest_host(t, needs) == NULL)
            return false;
    }
    if (field == NULL) {
        exec_throw_error(t, &error);
        slot_fail(t, c, slot);
        return false;
    }
    if (!may_access(t, c, class, holder, field, is_static, is_put)) {
        slot_fail(t, c, slot);
        return false;
    }
    uint64_t offset = field->offset;
    unsigned middle = field->access_flags & ACC_VOLATILE ? FIELD_MID_VOLATILE : 0;
    bool ready = middle == 0;
    if (is_static) {
        if (!exec_initialize(t, holder))
            return false;
        offset += (uint64_t)holder->mirror.bits << 3;
        if (offset > UINT32_MAX)
            return exec_throw(t, "java/lang/InternalError", "mirror of %s out of reach",
                              SYMBOL_TEXT(t, holder->name));
        middle |= FIELD_MID_STATIC;
        ready = ready && exec_initialized(t, holder);
    }
    return publish(t, c, slot,
                   SLOT_WORD(offset, middle, field->type, ready ? SLOT_READY : SLOT_RESOLVED_SLOW));
}

/* Volatile accesses are sequentially consistent (JLS 17.4); statics of a class that this thread is
 * initializing are plain unless volatile. */
union slot *slow_field_access(struct thread *t, struct class *c, uint32_t slot, unsigned opcode,
                              union slot *sp)
{
    uint64_t word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
    unsigned base_opcode = opcode_infos[opcode].base;
    bool is_static = base_opcode == OP_getstatic || base_opcode == OP_putstatic;
    bool is_put = base_opcode == OP_putfield || base_opcode == OP_putstatic;
    enum basic_type type = SLOT_BYTE1(word);
    unsigned width = basic_type_slots(type);
    uint8_t *address;
    if (is_static) {
        if (SLOT_TAG(word) == SLOT_RESOLVED_SLOW) {
            /* Another thread may be initializing the class: JVMS 5.5 asks at every access. */
            uint32_t before = SLOT_NUMBER(t, sp);
            if (!slow_resolve_field(t, c, slot, opcode))
                return NULL;
            sp = t->stack + before;
            word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
        }
        address = t->base + SLOT_HIGH(word);
        sp -= is_put ? width : 0;
    } else {
        struct ref object;
        sp -= is_put ? width + 1 : 1;
        object = sp[0].r;
        if (IS_NULL(object)) {
            exec_throw_null(t);
            return NULL;
        }
        address = REF_ADDRESS(t, object) + SLOT_HIGH(word);
    }
    union slot *value = is_put && !is_static ? sp + 1 : sp;
    switch (type) {
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
        if (is_put)
            STORE_SEQ_CST((int8_t *)address,
                          (int8_t)(type == TYPE_BOOLEAN ? value->i & 1 : value->i));
        else
            value->i = LOAD_SEQ_CST((int8_t *)address);
        break;
    case TYPE_CHAR:
        if (is_put)
            STORE_SEQ_CST((uint16_t *)(void *)address, (uint16_t)value->i);
        else
            value->i = LOAD_SEQ_CST((uint16_t *)(void *)address);
        break;
    case TYPE_SHORT:
        if (is_put)
            STORE_SEQ_CST((int16_t *)(void *)address, (int16_t)value->i);
        else
            value->i = LOAD_SEQ_CST((int16_t *)(void *)address);
        break;
    case TYPE_INT:
    case TYPE_FLOAT:
        if (is_put)
            STORE_SEQ_CST((int32_t *)(void *)address, value->i);
        else
            value->i = LOAD_SEQ_CST((int32_t *)(void *)address);
        break;
    case TYPE_LONG:
    case TYPE_DOUBLE:
        if (is_put)
            STORE_SEQ_CST((int64_t *)(void *)address, value->j);
        else
            value->j = LOAD_SEQ_CST((int64_t *)(void *)address);
        break;
    default:
        if (is_put) {
            STORE_SEQ_CST((uint32_t *)(void *)address, value->r.bits);
            MARK_CARD_AT(t, address);
        } else {
            value->raw = LOAD_SEQ_CST((uint32_t *)(void *)address);
        }
        break;
    }
    return is_put ? sp : sp + width;
}

/* ---- methods ---- */

static bool is_method_handle_class(struct thread *t, struct class *class)
{
    return SAME_META(CLASS_REF(t, class), WK_REF(t, java_lang_invoke_MethodHandle)) ||
           SAME_META(CLASS_REF(t, class), WK_REF(t, java_lang_invoke_VarHandle));
}

/* A call that has not been linked yet tells more of a selected method that cannot be called than one
 * that has been, as on HotSpot; and it stays unlinked. */
static bool check_selection(struct thread *t, const struct method *method, unsigned opcode)
{
    struct ref receiver = (t->stack + t->frame->sp - method->arg_slots)->r;
    const struct method *selected;
    if (IS_NULL(receiver))
        return true;
    struct class *class = CLASS_OF(t, receiver);
    if (CLASS(t, method->holder)->access_flags & ACC_INTERFACE)
        selected = class_itable_lookup(t->iso, class, method->holder, (uint32_t)method->table_index);
    else
        selected = METHOD(t, CLASS_VTABLE(class)[method->table_index].m);
    if (selected == NULL)
        return true;
    if (opcode == OP_invokeinterface && !(selected->access_flags & ACC_PUBLIC)) {
        slow_throw_not_public(t, selected, class);
        return false;
    }
    bool overpass = is_overpass(t->iso, class, selected);
    if (selected->kind != METHOD_ABSTRACT || (overpass && opcode == OP_invokevirtual))
        return true;
    slow_throw_abstract(t, method, overpass ? NULL : selected, class);
    return false;
}

/* invokespecial in an interface: the receiver must be of that interface, which no verifier proves (JVMS
 * 6.5.invokespecial).  So it is asked again at every call. */
static bool check_special_receiver(struct thread *t, struct class *c, const struct method *method)
{
    struct ref receiver = (t->stack + t->frame->sp - method->arg_slots)->r;
    char actual[512], name[512];
    if (IS_NULL(receiver) || class_is_assignable(t->iso, CLASS_OF(t, receiver), c))
        return true;
    class_external_name(t->iso, CLASS_OF(t, receiver), actual, sizeof actual);
    class_external_name(t->iso, c, name, sizeof name);
    return exec_throw(t, "java/lang/IllegalAccessError",
                      "Receiver class %s must be the current class or a subtype of interface %s", actual,
                      name);
}

bool slow_check_interface(struct thread *t, struct class *c, uint32_t slot, struct ref receiver)
{
    struct class *interface =
        exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, SLOT_CP(t, c, slot)));
    if (interface == NULL)
        return false;
    if (class_is_assignable(t->iso, CLASS_OF(t, receiver), interface))
        return true;
    slow_throw_not_implemented(t, interface, receiver);
    return false;
}

/* invokestatic and invokespecial go by the class that is named; the constant must be of its kind. */
static bool throw_wrong_constant(struct thread *t, struct class *c, uint32_t slot, struct class *class)
{
    uint16_t cp_index = SLOT_CP(t, c, slot);
    char holder[512], text[2048];
    class_external_name(t->iso, class, holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, CP_REF_NAME(t, c, cp_index)),
                        SYMBOL_TEXT(t, CP_REF_DESCRIPTOR(t, c, cp_index)), text, sizeof text);
    exec_throw(t, "java/lang/IncompatibleClassChangeError", "Method '%s' must be %s constant", text,
               class->access_flags & ACC_INTERFACE ? "InterfaceMethodref" : "Methodref");
    slot_fail(t, c, slot);
    return false;
}

bool slow_resolve_method(struct thread *t, struct class *c, uint32_t slot, unsigned opcode)
{
    uint16_t cp_index = SLOT_CP(t, c, slot);
    uint64_t word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
    struct error error = {0};
    struct symbol_ref name, descriptor;
    struct class *needs;
    struct class *class, *holder;
    struct method *method;
    char text[2048];
    if (SLOT_TAG(word) == SLOT_FAILED)
        return slot_rethrow(t, c, word);
    if (SLOT_TAG(word) == SLOT_RESOLVED_SLOW && opcode == OP_invokespecial)
        return check_special_receiver(t, c, METHOD(t, SLOT_HIGH(word)));
    name = CP_REF_NAME(t, c, cp_index);
    descriptor = CP_REF_DESCRIPTOR(t, c, cp_index);
    class = exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, cp_index));
    if (class == NULL)
        return false;
    if (is_method_handle_class(t, class)) {
        /* Signature polymorphism (JVMS 2.9.3): the declared descriptor says nothing. */
        for (uint32_t i = 0; i < class->method_count; i++) {
            struct method *declared = METHOD(t, class->first_method + i);
            if (!SAME_META(declared->name, name))
                continue;
            if (declared->kind == METHOD_POLYMORPHIC)
                return link_handle_call(t, c, slot, cp_index, class);
            if (declared->kind < METHOD_INVOKE_BASIC || declared->kind > METHOD_LINK_TO_NATIVE)
                continue;
            method = polymorphic_method(t->iso, declared->kind, descriptor, &error);
            if (method == NULL || !resolve_access_check(t->iso, c, class, method, &needs, &error)) {
                exec_throw_error(t, &error);
                slot_fail(t, c, slot);
                return false;
            }
            return publish(t, c, slot, SLOT_WORD(method->index, 0, method->arg_slots, SLOT_DIRECT));
        }
    }
    if ((opcode == OP_invokestatic || opcode == OP_invokespecial) &&
        (CP_TAG(t, c, cp_index) == CP_INTERFACE_METHOD) !=
            (class->kind == CLASS_INSTANCE && class->access_flags & ACC_INTERFACE))
        return throw_wrong_constant(t, c, slot, class);
    for (;;) {
        method = resolve_method(t->iso, c, class, name, descriptor,
                                CP_TAG(t, c, cp_index) == CP_INTERFACE_METHOD, &needs, &error);
        if (method != NULL || needs == NULL)
            break;
        if (exec_nest_host(t, needs) == NULL)
            return false;
    }
    if (method == NULL) {
        exec_throw_error(t, &error);
        slot_fail(t, c, slot);
        return false;
    }
    holder = CLASS(t, method->holder);
    if (((method->access_flags & ACC_STATIC) != 0) != (opcode == OP_invokestatic)) {
        describe_method(t, method, text, sizeof text);
        exec_throw(t, "java/lang/IncompatibleClassChangeError",
                   opcode == OP_invokestatic      ? "Expected static method '%s'"
                   : CP_TAG(t, c, cp_index) == CP_INTERFACE_METHOD
                       ? "Expected instance not static method '%s'"
                       : "Expecting non-static method '%s'",
                   text);
        slot_fail(t, c, slot);
        return false;
    }
    switch (opcode) {
    case OP_invokestatic:
        if (!exec_initialize(t, holder))
            return false;
        return publish(t, c, slot,
                       SLOT_WORD(method->index, 0, method->arg_slots,
                                 exec_initialized(t, holder) ? SLOT_DIRECT : SLOT_RESOLVED_SLOW));
    case OP_invokespecial:
        method = select_special_method(t->iso, c, class, method);
        if (method->kind == METHOD_ABSTRACT) {
            describe_method(t, method, text, sizeof text);
            return exec_throw(t, "java/lang/AbstractMethodError", "'%s'", text);
        }
        if (c->access_flags & ACC_INTERFACE && !(method->flags & METHOD_IS_INIT)) {
            if (!check_special_receiver(t, c, method))
                return false;
            return publish(t, c, slot,
                           SLOT_WORD(method->index, 0, method->arg_slots, SLOT_RESOLVED_SLOW));
        }
        return publish(t, c, slot, SLOT_WORD(method->index, 0, method->arg_slots, SLOT_DIRECT));
    default:
        if (method->access_flags & ACC_PRIVATE || method->table_index == VTABLE_NONE ||
            (method->access_flags & ACC_FINAL && !(holder->access_flags & ACC_INTERFACE)))
            return publish(t, c, slot, SLOT_WORD(method->index, 0, method->arg_slots, SLOT_DIRECT));
        if (holder->access_flags & ACC_INTERFACE) {
            if (!check_selection(t, method, opcode))
                return false;
            return publish(t, c, slot,
                           SLOT_WORD((uint32_t)META_OFFSET(t, holder), method->table_index,
                                     method->arg_slots, SLOT_INTERFACE));
        }
        if (!check_selection(t, method, opcode))
            return false;
        return publish(t, c, slot, SLOT_WORD(method->table_index, 0, method->arg_slots, SLOT_VIRTUAL));
    }
}

/* ---- constants ---- */

bool slow_resolve_constant(struct thread *t, struct class *c, uint16_t cp_index)
{
    uint32_t slot = CP_SLOT(t, c, cp_index);
    uint64_t word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
    if (SLOT_TAG(word) == SLOT_FAILED)
        return slot_rethrow(t, c, word);
    switch (CP_TAG(t, c, cp_index)) {
    case CP_CLASS:
        return exec_resolve_class(t, c, cp_index) != NULL;
    case CP_STRING: {
        struct ref string = string_intern_symbol(t, CP_SYMBOL(t, c, cp_index));
        uint32_t index = IS_NULL(string) ? UINT32_MAX : resolved_add(t, c, string);
        if (index == UINT32_MAX)
            return false;
        return publish(t, c, slot, SLOT_WORD(index, 0, TYPE_OBJECT, SLOT_READY));
    }
    default:
        return link_constant(t, c, slot, cp_index);
    }
}

/* ---- arrays ---- */

static struct ref multi_array(struct thread *t, struct class *array, const int32_t *counts,
                              unsigned dimensions)
{
    struct {
        struct local_roots head;
        struct ref array;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.array = array_new(t, array, counts[0]);
    if (!IS_NULL(roots.array) && dimensions > 1) {
        for (int32_t i = 0; i < counts[0]; i++) {
            struct ref element = multi_array(t, CLASS(t, array->component), counts + 1, dimensions - 1);
            if (IS_NULL(element)) {
                roots.array = NULL_REF;
                break;
            }
            SET_ELEMENT_REF(t, roots.array, i, element);
        }
    }
    ROOTS_LEAVE(t, roots);
    return roots.array;
}

struct ref slow_multi_array(struct thread *t, struct class *array, const union slot *counts,
                            unsigned dimensions)
{
    int32_t sizes[255];
    for (unsigned i = 0; i < dimensions; i++) {
        sizes[i] = counts[i].i;
        if (sizes[i] < 0) {
            exec_throw(t, "java/lang/NegativeArraySizeException", "%d", sizes[i]);
            return NULL_REF;
        }
    }
    /* A zero ends the nesting: the sizes after it are only checked. */
    return multi_array(t, array, sizes, dimensions);
}

/* ---- exceptions of the fast paths ---- */

void slow_throw_array_index(struct thread *t, struct ref array, int32_t index)
{
    if (IS_NULL(array))
        exec_throw_null(t);
    else
        exec_throw(t, "java/lang/ArrayIndexOutOfBoundsException",
                   "Index %d out of bounds for length %d", index, ARRAY_LENGTH(t, array));
}

void slow_throw_array_store(struct thread *t, struct ref value)
{
    char name[512];
    class_external_name(t->iso, CLASS_OF(t, value), name, sizeof name);
    exec_throw(t, "java/lang/ArrayStoreException", "%s", name);
}

void slow_throw_class_cast(struct thread *t, struct ref object, struct class *target)
{
    char from[512], to[512], where[4096];
    struct class *actual = CLASS_OF(t, object);
    class_external_name(t->iso, actual, from, sizeof from);
    class_external_name(t->iso, target, to, sizeof to);
    message_locations(t->iso, actual, target, where, sizeof where);
    exec_throw(t, "java/lang/ClassCastException", "class %s cannot be cast to class %s (%s)", from, to,
               where);
}
