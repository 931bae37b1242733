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

void slot_fail(struct thread *t, struct class *c, uint32_t slot)
{
    struct {
        struct local_roots head;
        struct ref exception;
    } roots;
    if (!THROWN(t) ||
        !class_is_subclass(t->iso, CLASS_OF(t, t->exception), WK(t, java_lang_LinkageError)))
        return;
    ROOTS_ENTER(t, roots);
    roots.exception = t->exception;
    t->exception = NULL_REF;
    uint32_t index = resolved_add(t, c, roots.exception);
    t->exception = roots.exception;
    if (index != UINT32_MAX) {
        uint64_t expected = SLOT_UNRESOLVED;
        CAS_SEQ_CST(&SLOTS(t, c)[slot], &expected, SLOT_WORD(index, 0, 0, SLOT_FAILED));
    }
    ROOTS_LEAVE(t, roots);
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
        return exec_throw(t, "java/lang/InstantiationError", "%s", name);
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
    char name[512];
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
    class_external_name(t->iso, holder, name, sizeof name);
    if (((field->access_flags & ACC_STATIC) != 0) != is_static) {
        exec_throw(t, "java/lang/IncompatibleClassChangeError", "Expected %s field %s.%s",
                   is_static ? "static" : "non-static", name, SYMBOL_TEXT(t, field->name));
        slot_fail(t, c, slot);
        return false;
    }
    if (is_put && field->access_flags & ACC_FINAL && !(c->flags & CLASS_MAGIC_ACCESSOR)) {
        char other[512];
        if (holder != c) {
            class_external_name(t->iso, c, other, sizeof other);
            exec_throw(t, "java/lang/IllegalAccessError",
                       "Update to %s final field %s.%s attempted from a different class (%s) than the "
                       "field's declaring class",
                       is_static ? "static" : "non-static", name, SYMBOL_TEXT(t, field->name), other);
            slot_fail(t, c, slot);
            return false;
        }
        const struct method *method = METHOD(t, t->frame->method);
        bool right_initializer =
            (method->flags & (is_static ? METHOD_IS_CLINIT : METHOD_IS_INIT)) != 0;
        if (c->major_version >= 53 && !right_initializer) {
            exec_throw(t, "java/lang/IllegalAccessError",
                       "Update to %s final field %s.%s attempted from a different method (%s) than the "
                       "initializer method %s ",
                       is_static ? "static" : "non-static", name, SYMBOL_TEXT(t, field->name),
                       SYMBOL_TEXT(t, method->name), is_static ? "<clinit>" : "<init>");
            slot_fail(t, c, slot);
            return false;
        }
    }
    uint64_t offset = field->offset;
    unsigned middle = field->access_flags & ACC_VOLATILE ? FIELD_MID_VOLATILE : 0;
    bool ready = middle == 0;
    if (is_static) {
        if (!exec_initialize(t, holder))
            return false;
        offset += (uint64_t)holder->mirror.bits << 3;
        if (offset > UINT32_MAX)
            return exec_throw(t, "java/lang/InternalError", "mirror of %s out of reach", name);
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

static void describe_method(struct thread *t, const struct method *method, char *buffer, size_t size)
{
    char holder[512];
    class_external_name(t->iso, CLASS(t, method->holder), holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor), buffer,
                        size);
}

static bool is_method_handle_class(struct thread *t, struct class *class)
{
    return SAME_META(CLASS_REF(t, class), WK_REF(t, java_lang_invoke_MethodHandle)) ||
           SAME_META(CLASS_REF(t, class), WK_REF(t, java_lang_invoke_VarHandle));
}

/* The erased descriptor of invokeBasic and linkTo*: references become Object, subwords int. */
static struct symbol_ref erase_descriptor(struct thread *t, struct symbol_ref descriptor)
{
    static const char object[] = "Ljava/lang/Object;";
    char text[2 + 256 * sizeof object]; /* 255 parameters and the result (JVMS 4.3.3) */
    size_t used = 0;
    struct descriptor_cursor cursor;
    const char *part;
    size_t length;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, descriptor));
    text[used++] = '(';
    for (;;) {
        type = descriptor_next(&cursor, &part, &length);
        bool end = type == 0;
        if (end) {
            text[used++] = ')';
            type = descriptor_return(SYMBOL_TEXT(t, descriptor), &part);
        }
        switch (type) {
        case TYPE_OBJECT:
        case TYPE_ARRAY:
            memcpy(text + used, object, sizeof object - 1);
            used += sizeof object - 1;
            break;
        case TYPE_BOOLEAN:
        case TYPE_BYTE:
        case TYPE_CHAR:
        case TYPE_SHORT:
            text[used++] = 'I';
            break;
        default:
            text[used++] = basic_type_char(type);
            break;
        }
        if (end)
            break;
    }
    return symbol_intern(t->iso, text, used);
}

/* A call that has not been linked yet tells more of a selected method that is not public than one that
 * has been: that one calls Unsafe.throwIllegalAccessError instead, as on HotSpot. */
static bool check_selection(struct thread *t, const struct method *method)
{
    struct ref receiver = (t->stack + t->frame->sp - method->arg_slots)->r;
    if (IS_NULL(receiver))
        return true;
    struct class *class = CLASS_OF(t, receiver);
    struct method *selected =
        class_itable_lookup(t->iso, class, method->holder, (uint32_t)method->table_index);
    if (selected == NULL || selected->access_flags & ACC_PUBLIC)
        return true;
    slow_throw_not_public(t, selected, class);
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
            struct symbol_ref erased = erase_descriptor(t, descriptor);
            method = polymorphic_method(t->iso, declared->kind, erased, &error);
            if (method == NULL)
                return exec_throw_error(t, &error);
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
                   : opcode == OP_invokeinterface ? "Expected instance not static method '%s'"
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
        return publish(t, c, slot, SLOT_WORD(method->index, 0, method->arg_slots, SLOT_DIRECT));
    default:
        if (method->access_flags & ACC_PRIVATE || method->table_index == VTABLE_NONE ||
            (method->access_flags & ACC_FINAL && !(holder->access_flags & ACC_INTERFACE)))
            return publish(t, c, slot, SLOT_WORD(method->index, 0, method->arg_slots, SLOT_DIRECT));
        if (holder->access_flags & ACC_INTERFACE) {
            if (opcode == OP_invokeinterface && !check_selection(t, method))
                return false;
            return publish(t, c, slot,
                           SLOT_WORD((uint32_t)META_OFFSET(t, holder), method->table_index,
                                     method->arg_slots, SLOT_INTERFACE));
        }
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

void slow_throw_not_implemented(struct thread *t, struct class *interface, struct ref receiver)
{
    char class_name[512], interface_name[512];
    class_external_name(t->iso, CLASS_OF(t, receiver), class_name, sizeof class_name);
    class_external_name(t->iso, interface, interface_name, sizeof interface_name);
    exec_throw(t, "java/lang/IncompatibleClassChangeError",
               "Class %s does not implement the requested interface %s", class_name, interface_name);
}

void slow_throw_not_public(struct thread *t, const struct method *method, struct class *receiver)
{
    char holder[512], text[2048];
    class_external_name(t->iso, receiver, holder, sizeof holder);
    descriptor_external(holder, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor), text,
                        sizeof text);
    exec_throw(t, "java/lang/IllegalAccessError", "'%s'", text);
}

void slow_throw_conflict(struct thread *t, const struct method *method, struct class *receiver)
{
    char text[2048];
    message_conflict(t->iso, receiver, method, text, sizeof text);
    exec_throw(t, "java/lang/IncompatibleClassChangeError", "Conflicting default methods: %s", text);
}

void slow_throw_abstract(struct thread *t, const struct method *resolved, struct class *receiver)
{
    char text[2048], start[600], holder_name[512];
    struct class *holder = CLASS(t, resolved->holder);
    describe_method(t, resolved, text, sizeof text);
    class_external_name(t->iso, holder, holder_name, sizeof holder_name);
    /* The message names the holder after the method, not before it. */
    char *qualified = strstr(text, holder_name);
    size_t prefix = strlen(holder_name) + 1;
    if (qualified != NULL && qualified[prefix - 1] == '.')
        memmove(qualified, qualified + prefix, strlen(qualified + prefix) + 1);
    if (receiver != NULL) {
        char receiver_name[512];
        class_external_name(t->iso, receiver, receiver_name, sizeof receiver_name);
        snprintf(start, sizeof start,
                 "Receiver class %s does not define or inherit an implementation of the", receiver_name);
    } else {
        snprintf(start, sizeof start, "Missing implementation of");
    }
    exec_throw(t, "java/lang/AbstractMethodError", "%s resolved method '%s%s' of %s %s.", start,
               resolved->access_flags & ACC_ABSTRACT ? "abstract " : "", text, message_kind(holder),
               holder_name);
}

/* The method a call names; NULL with the exception set when it cannot be found again. */
static const struct method *resolve_again(struct thread *t, struct class *c, uint32_t slot)
{
    struct error error = {0};
    struct class *needs;
    uint16_t cp_index = SLOT_CP(t, c, slot);
    struct class *class = exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, cp_index));
    if (class == NULL)
        return NULL;
    struct method *method =
        resolve_method(t->iso, c, class, CP_REF_NAME(t, c, cp_index), CP_REF_DESCRIPTOR(t, c, cp_index),
                       CP_TAG(t, c, cp_index) == CP_INTERFACE_METHOD, &needs, &error);
    if (method == NULL)
        exec_throw_error(t, &error);
    return method;
}

void slow_throw_abstract_call(struct thread *t, struct class *c, unsigned opcode, uint32_t slot,
                              const struct method *selected, const union slot *arguments)
{
    struct class *receiver = CLASS_OF(t, arguments[0].r);
    char text[2048];
    describe_method(t, selected, text, sizeof text);
    switch (selected->kind) {
    case METHOD_ABSTRACT:
        if (opcode == OP_invokevirtual || opcode == OP_invokeinterface) {
            const struct method *resolved = resolve_again(t, c, slot);
            if (resolved != NULL)
                slow_throw_abstract(t, resolved, receiver);
        } else if (CLASS(t, selected->holder)->access_flags & ACC_INTERFACE) {
            exec_throw(t, "java/lang/AbstractMethodError", NULL);
        } else {
            slow_throw_abstract(t, selected, NULL);
        }
        break;
    case METHOD_CONFLICT: {
        const struct method *resolved = opcode == OP_invokeinterface ? resolve_again(t, c, slot) : NULL;
        if (resolved != NULL)
            slow_throw_abstract(t, resolved, receiver);
        else if (opcode != OP_invokeinterface)
            call_conflict(t, selected, arguments);
        break;
    }
    case METHOD_LINK_TO_NATIVE:
    case METHOD_POLYMORPHIC:
        exec_throw(t, "java/lang/UnsupportedOperationException", "'%s' cannot be called this way", text);
        break;
    default:
        exec_throw(t, "java/lang/InternalError", "'%s' cannot be called", text);
        break;
    }
}
