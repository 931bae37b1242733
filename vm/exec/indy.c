/*
 * Linking through java.lang.invoke: call sites, polymorphic calls, and constants that Java makes.
 *
 * Each is a resume frame that gathers its arguments step by step in its FRAME_REF slots, calls the
 * upcall of MethodHandleNatives, and stores the answer in the resolution slot; the bytecode is then
 * executed again.  FRAME_REF 0 belongs to the unwinder (a caught exception).
 */
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"

#define OWNER(frame) ((struct class_ref){(int32_t)FRAME_RAW(frame, 0)})
#define SLOT_OF(frame) ((uint32_t)FRAME_RAW(frame, 1))

static struct frame *push_link(struct thread *t, unsigned resume, struct class *c, uint32_t slot,
                               uint64_t raw2)
{
    struct frame *frame = push_resume_frame(t, resume, FRAME_CATCHES);
    if (frame == NULL)
        return NULL;
    FRAME_RAW(frame, 0) = (uint64_t)(int64_t)META_OFFSET(t, c);
    FRAME_RAW(frame, 1) = slot;
    FRAME_RAW(frame, 2) = raw2;
    return frame;
}

static struct class *object_array_class(struct thread *t)
{
    struct error error = {0};
    struct class *class = class_array_of(t->iso, WK(t, java_lang_Object), &error);
    if (class == NULL)
        exec_throw_error(t, &error);
    return class;
}

/*
 * The value of a loadable constant as an object (JVMS 5.4.3.6 wants static arguments boxed).  False:
 * FAILED; what had to be linked is in its slot when this is executed again.
 */
static bool constant_object(struct thread *t, struct class *c, uint16_t cp_index, struct ref *object)
{
    union slot value = {0};
    uint64_t word;
    switch (CP_TAG(t, c, cp_index)) {
    case CP_INTEGER:
        value.i = (int32_t)CP_DATA(t, c, cp_index);
        *object = exec_box(t, TYPE_INT, value);
        return !IS_NULL(*object);
    case CP_FLOAT:
        value.i = (int32_t)CP_DATA(t, c, cp_index);
        *object = exec_box(t, TYPE_FLOAT, value);
        return !IS_NULL(*object);
    case CP_LONG:
        value.raw = CP_DATA(t, c, cp_index);
        *object = exec_box(t, TYPE_LONG, value);
        return !IS_NULL(*object);
    case CP_DOUBLE:
        value.raw = CP_DATA(t, c, cp_index);
        *object = exec_box(t, TYPE_DOUBLE, value);
        return !IS_NULL(*object);
    default:
        word = LOAD_ACQUIRE(&SLOTS(t, c)[CP_SLOT(t, c, cp_index)]);
        if (SLOT_TAG(word) != SLOT_READY) {
            if (!slow_resolve_constant(t, c, cp_index))
                return false;
            word = LOAD_ACQUIRE(&SLOTS(t, c)[CP_SLOT(t, c, cp_index)]);
        }
        if (CP_TAG(t, c, cp_index) == CP_CLASS)
            *object = CLASS(t, ((struct class_ref){(int32_t)SLOT_HIGH(word)}))->mirror;
        else
            *object = resolved_get(t, c, SLOT_HIGH(word));
        return true;
    }
}

/* Bootstrap method table entry `index`: the constant pool indices, big-endian, of the method handle
 * and the static arguments. */
static const uint8_t *bootstrap_entry(struct thread *t, const struct class *c, unsigned index)
{
    const uint8_t *p = class_file_at(t->iso, c, c->bootstrap_methods.offset);
    p += 2;
    while (index-- > 0)
        p += 4 + 2 * read_u2(p + 2);
    return p;
}

/* A failed link stays failed, and what is not an Error is wrapped (JVMS 5.4.3.6). */
static enum native_status link_failed(struct thread *t, struct frame *frame, bool wrap)
{
    struct class *c = CLASS(t, OWNER(frame));
    uint32_t slot = SLOT_OF(frame);
    struct ref thrown = FRAME_REF(frame, 0);
    frame->flags &= (uint8_t)~FRAME_CATCHES;
    if (wrap && !class_is_subclass(t->iso, CLASS_OF(t, thrown), WK(t, java_lang_Error))) {
        struct {
            struct local_roots head;
            struct ref cause, message;
        } roots;
        /* BootstrapMethodError(Throwable): the message is the cause's description. */
        char name[512];
        char *detail = NULL;
        ROOTS_ENTER(t, roots);
        roots.cause = thrown;
        class_external_name(t->iso, CLASS_OF(t, thrown), name, sizeof name);
        struct ref text = GET_REF(t, thrown, WKF(t, java_lang_Throwable, detailMessage));
        if (!IS_NULL(text))
            detail = string_to_mutf8(t->iso, text, NULL);
        size_t size = strlen(name) + (detail != NULL ? strlen(detail) : 0) + 4;
        char *message = mem_alloc(size);
        if (message != NULL) {
            snprintf(message, size, detail != NULL ? "%s: %s" : "%s", name, detail);
            roots.message = string_from_mutf8(t, message, strlen(message));
        }
        if (!THROWN(t))
            exec_throw_cause(t, "java/lang/BootstrapMethodError", roots.message, roots.cause);
        mem_free(message);
        mem_free(detail);
        ROOTS_LEAVE(t, roots);
    } else {
        exec_throw_ref(t, thrown);
    }
    slot_fail(t, c, slot);
    return NATIVE_THROW;
}

/* ---- MethodType ---- */

/* Pushes the frame that makes the MethodType; the frame below finds it in t->result.  With a slot
 * it is stored there as well. */
static enum native_status push_method_type(struct thread *t, struct class *from,
                                           struct symbol_ref descriptor, uint32_t slot_plus_1)
{
    struct frame *frame = push_link(t, RESUME_find_method_type, from, slot_plus_1,
                                    (uint64_t)(int64_t)descriptor.off);
    if (frame == NULL)
        return NATIVE_THROW;
    if (slot_plus_1 == 0)
        frame->flags &= (uint8_t)~FRAME_CATCHES;
    return NATIVE_AGAIN;
}

/*
 * A type of a method descriptor.  As long as all types so far are primitives or classes of java.lang
 * and java.lang.invoke, which every loader must leave to the boot loader, no loader is asked.
 */
static struct class *find_signature_type(struct thread *t, struct class *from, const char *text,
                                         size_t length, bool *everywhere)
{
    static const char *const packages[] = {"java/lang/", "java/lang/invoke/"};
    const char *name = text;
    while (*name == '[')
        name++;
    if (*everywhere && *name == 'L') {
        bool found = false;
        size_t left = length - (size_t)(name - text) - 2;
        for (size_t i = 0; i < COUNT_OF(packages); i++) {
            size_t prefix = strlen(packages[i]);
            found = found || (left > prefix && memcmp(name + 1, packages[i], prefix) == 0 &&
                              memchr(name + 1 + prefix, '/', left - prefix) == NULL);
        }
        *everywhere = found;
    }
    if (*everywhere) {
        struct class *class = exec_class_of_type(t, WK(t, java_lang_Object), text, length);
        if (class != NULL || t->called ||
            !class_is_subclass(t->iso, CLASS_OF(t, t->exception), WK(t, java_lang_NoClassDefFoundError)))
            return class;
        t->exception = NULL_REF; /* not in the boot loader after all */
        *everywhere = false;
    }
    return exec_class_of_type(t, from, text, length);
}

/* The types are resolved as if by symbolic references of `from`, so it must have access to them (JVMS
 * 5.4.3.5). */
static struct class *class_of_signature_type(struct thread *t, struct class *from, const char *text,
                                             size_t length, bool *everywhere)
{
    struct class *class = find_signature_type(t, from, text, length, everywhere), *element;
    struct error error = {0};
    if (class == NULL)
        return NULL;
    element = class->kind == CLASS_ARRAY ? CLASS(t, class->element) : class;
    if (element->kind != CLASS_PRIMITIVE && !access_class(t->iso, from, element, &error)) {
        exec_throw_error(t, &error);
        return NULL;
    }
    return class;
}

/* States: 0 resolve the types, 1 the upcall has returned. */
enum native_status resume_find_method_type(struct thread *t, struct frame *frame)
{
    struct class *from = CLASS(t, OWNER(frame));
    struct symbol_ref descriptor = {(int32_t)FRAME_RAW(frame, 2)};
    if (t->caught) {
        FRAME_RAW(frame, 1)--; /* as the other frames have it */
        return link_failed(t, frame, false);
    }
    if (frame->state == 0) {
        struct descriptor_cursor cursor;
        const char *text;
        size_t length;
        int32_t count = 0, i = 0;
        struct error error = {0};
        struct class *classes = class_array_of(t->iso, WK(t, java_lang_Class), &error), *type;
        union slot arguments[2] = {{0}, {0}};
        if (classes == NULL) {
            exec_throw_error(t, &error);
            return NATIVE_THROW;
        }
        descriptor_begin(&cursor, SYMBOL_TEXT(t, descriptor));
        while (descriptor_next(&cursor, &text, &length) != 0)
            count++;
        struct ref types = array_new(t, classes, count);
        if (IS_NULL(types))
            return NATIVE_THROW;
        FRAME_REF(t->frame, 1) = types;
        bool everywhere = true;
        descriptor_begin(&cursor, SYMBOL_TEXT(t, descriptor));
        while (descriptor_next(&cursor, &text, &length) != 0) {
            type = class_of_signature_type(t, from, text, length, &everywhere);
            if (type == NULL)
                return NATIVE_FAILED(t);
            SET_ELEMENT_REF(t, FRAME_REF(t->frame, 1), i, type->mirror);
            i++;
        }
        descriptor_return(SYMBOL_TEXT(t, descriptor), &text);
        type = class_of_signature_type(t, from, text, strlen(text), &everywhere);
        if (type == NULL)
            return NATIVE_FAILED(t);
        arguments[0].r = type->mirror;
        arguments[1].r = FRAME_REF(t->frame, 1);
        t->frame->state = 1;
        return exec_call(t, WKM(t, java_lang_invoke_MethodHandleNatives, findMethodHandleType), arguments);
    }
    if (FRAME_RAW(frame, 1) != 0) {
        uint32_t slot = (uint32_t)FRAME_RAW(frame, 1) - 1;
        FRAME_REF(frame, 2) = t->result.r;
        uint32_t index = resolved_add(t, from, t->result.r);
        if (index == UINT32_MAX)
            return NATIVE_THROW;
        uint64_t expected = SLOT_UNRESOLVED;
        CAS_SEQ_CST(&SLOTS(t, from)[slot], &expected, SLOT_WORD(index, 0, TYPE_OBJECT, SLOT_READY));
        t->result.r = FRAME_REF(t->frame, 2);
    }
    return NATIVE_DONE;
}

/* ---- the answer of linkCallSite and linkMethod ---- */

static enum native_status store_handle(struct thread *t, struct frame *frame, unsigned declared_slots)
{
    struct class *c = CLASS(t, OWNER(frame));
    struct ref member = t->result.r, target, appendix;
    struct method *method;
    uint32_t appendix_index = 0;
    uint64_t expected = SLOT_UNRESOLVED;
    if (IS_NULL(member)) {
        exec_throw(t, "java/lang/LinkageError", "bad value from MethodHandleNatives");
        return NATIVE_THROW;
    }
    FRAME_REF(frame, 5) = member;
    target = GET_REF(t, member, WKF(t, java_lang_invoke_MemberName, method));
    method = METHOD(t, GET_I32(t, target, WKF(t, java_lang_invoke_ResolvedMethodName, vmtarget)));
    /* The MemberName keeps the (hidden) class of the adapter alive. */
    if (resolved_add(t, c, member) == UINT32_MAX)
        return NATIVE_THROW;
    appendix = GET_ELEMENT_REF(t, FRAME_REF(t->frame, 1), 0);
    if (!IS_NULL(appendix)) {
        appendix_index = resolved_add(t, c, appendix);
        if (appendix_index == UINT32_MAX)
            return NATIVE_THROW;
        appendix_index++;
        if (appendix_index > UINT16_MAX) {
            exec_throw(t, "java/lang/InternalError", "more than 65535 call sites in one class");
            return NATIVE_THROW;
        }
    }
    CAS_SEQ_CST(&SLOTS(t, c)[SLOT_OF(t->frame)], &expected,
                SLOT_WORD(method->index, appendix_index, declared_slots, SLOT_HANDLE));
    return NATIVE_DONE;
}

/* Makes the Object[1] that receives the appendix, in FRAME_REF 1. */
static bool make_appendix_box(struct thread *t)
{
    struct class *objects = object_array_class(t);
    struct ref box = objects == NULL ? NULL_REF : array_new(t, objects, 1);
    FRAME_REF(t->frame, 1) = box;
    return !IS_NULL(box);
}

/* ---- invokedynamic ---- */

bool link_call_site(struct thread *t, struct class *c, uint32_t slot)
{
    uint64_t word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
    if (SLOT_TAG(word) == SLOT_FAILED)
        return slot_rethrow_alone(t, c, word);
    push_link(t, RESUME_link_call_site, c, slot, 0);
    return false;
}

/* Gathers the static arguments into FRAME_REF(frame, 4): null, one object, or an Object[]. */
static bool static_arguments(struct thread *t, struct class *c, unsigned bootstrap_index)
{
    const uint8_t *entry = bootstrap_entry(t, c, bootstrap_index);
    unsigned count = read_u2(entry + 2);
    struct class *objects;
    struct ref object;
    if (count == 0) {
        FRAME_REF(t->frame, 4) = NULL_REF;
        return true;
    }
    if (count == 1) {
        if (!constant_object(t, c, read_u2(entry + 4), &object))
            return false;
        FRAME_REF(t->frame, 4) = object;
        if (IS_NULL(object) || CLASS_OF(t, object)->kind != CLASS_ARRAY)
            return !IS_NULL(object);
    }
    objects = object_array_class(t);
    if (objects == NULL)
        return false;
    object = array_new(t, objects, (int32_t)count);
    if (IS_NULL(object))
        return false;
    FRAME_REF(t->frame, 4) = object;
    for (unsigned i = 0; i < count; i++) {
        entry = bootstrap_entry(t, c, bootstrap_index);
        if (!constant_object(t, c, read_u2(entry + 4 + 2 * i), &object))
            return false;
        SET_ELEMENT_REF(t, FRAME_REF(t->frame, 4), i, object);
    }
    return true;
}

/* States: 0 gather, 1 the method type is in t->result, 2 the upcall has returned. */
enum native_status resume_link_call_site(struct thread *t, struct frame *frame)
{
    struct class *c = CLASS(t, OWNER(frame));
    uint16_t cp_index = SLOT_CP(t, c, SLOT_OF(frame));
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(t, c, cp_index);
    unsigned bootstrap = CP_LOW16(t, c, cp_index);
    struct ref object;
    if (t->caught)
        return link_failed(t, frame, frame->state != 3);
    if (frame->state == 0) {
        if (SLOT_TAG(LOAD_ACQUIRE(&SLOTS(t, c)[SLOT_OF(frame)])) != SLOT_UNRESOLVED)
            return NATIVE_DONE;
        if (!constant_object(t, c, read_u2(bootstrap_entry(t, c, bootstrap)), &object))
            return NATIVE_FAILED(t);
        FRAME_REF(t->frame, 2) = object;
        t->frame->state = 1;
        return push_method_type(t, c, descriptor, 0);
    }
    if (frame->state == 1) {
        FRAME_REF(frame, 3) = t->result.r;
        frame->state = 4;
    }
    if (frame->state == 4) {
        union slot arguments[7] = {{0}};
        if (!static_arguments(t, c, bootstrap))
            return NATIVE_FAILED(t);
        if (!make_appendix_box(t))
            return NATIVE_FAILED(t);
        object = string_intern_symbol(t, CP_REF_NAME(t, c, cp_index));
        if (IS_NULL(object))
            return NATIVE_FAILED(t);
        frame = t->frame;
        arguments[0].r = c->mirror;
        arguments[1].i = (int32_t)SLOT_OF(frame);
        arguments[2].r = FRAME_REF(frame, 2);
        arguments[3].r = object;
        arguments[4].r = FRAME_REF(frame, 3);
        arguments[5].r = FRAME_REF(frame, 4);
        arguments[6].r = FRAME_REF(frame, 1);
        frame->state = 2;
        return exec_call(t, WKM(t, java_lang_invoke_MethodHandleNatives, linkCallSite), arguments);
    }
    return store_handle(t, frame, descriptor_arg_slots(SYMBOL_TEXT(t, descriptor)));
}

/* ---- MethodHandle.invoke*, VarHandle access modes ---- */

bool link_handle_call(struct thread *t, struct class *c, uint32_t slot, uint16_t cp_index,
                      struct class *holder)
{
    uint64_t word = LOAD_ACQUIRE(&SLOTS(t, c)[slot]);
    struct frame *frame;
    if (SLOT_TAG(word) == SLOT_FAILED)
        return slot_rethrow(t, c, word);
    if (SLOT_TAG(word) == SLOT_HANDLE)
        return true;
    frame = push_link(t, RESUME_link_method, c, slot, cp_index);
    if (frame != NULL) {
        frame->flags &= (uint8_t)~FRAME_CATCHES;
        FRAME_RAW(frame, 3) = (uint64_t)(int64_t)META_OFFSET(t, holder);
    }
    return false;
}

/* States: 0 method type wanted, 1 it is in t->result, 2 the upcall has returned. */
enum native_status resume_link_method(struct thread *t, struct frame *frame)
{
    struct class *c = CLASS(t, OWNER(frame));
    uint16_t cp_index = (uint16_t)FRAME_RAW(frame, 2);
    struct class *holder = CLASS(t, ((struct class_ref){(int32_t)FRAME_RAW(frame, 3)}));
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(t, c, cp_index);
    if (frame->state == 0) {
        frame->state = 1;
        return push_method_type(t, c, descriptor, 0);
    }
    if (frame->state == 1) {
        union slot arguments[6] = {{0}};
        struct ref name;
        FRAME_REF(frame, 3) = t->result.r;
        frame->state = 3;
        if (!make_appendix_box(t))
            return NATIVE_FAILED(t);
        name = string_intern_symbol(t, CP_REF_NAME(t, c, cp_index));
        if (IS_NULL(name))
            return NATIVE_FAILED(t);
        frame = t->frame;
        arguments[0].r = c->mirror;
        arguments[1].i = 5; /* REF_invokeVirtual */
        arguments[2].r = holder->mirror;
        arguments[3].r = name;
        arguments[4].r = FRAME_REF(frame, 3);
        arguments[5].r = FRAME_REF(frame, 1);
        frame->state = 2;
        return exec_call(t, WKM(t, java_lang_invoke_MethodHandleNatives, linkMethod), arguments);
    }
    return store_handle(t, frame, descriptor_arg_slots(SYMBOL_TEXT(t, descriptor)) + 1);
}

/* ---- constants ---- */

bool link_constant(struct thread *t, struct class *c, uint32_t slot, uint16_t cp_index)
{
    switch (CP_TAG(t, c, cp_index)) {
    case CP_METHOD_TYPE:
        push_method_type(t, c, CP_SYMBOL(t, c, cp_index), slot + 1);
        return false;
    case CP_METHOD_HANDLE:
        push_link(t, RESUME_link_method_handle, c, slot, cp_index);
        return false;
    case CP_DYNAMIC:
        push_link(t, RESUME_link_dynamic_constant, c, slot, cp_index);
        return false;
    default:
        return exec_throw(t, "java/lang/InternalError", "constant pool entry %u cannot be loaded", cp_index);
    }
}

static enum native_status store_constant(struct thread *t, struct frame *frame, enum basic_type type)
{
    struct class *c = CLASS(t, OWNER(frame));
    uint32_t index = resolved_add(t, c, t->result.r);
    uint64_t expected = SLOT_UNRESOLVED;
    if (index == UINT32_MAX)
        return NATIVE_THROW;
    CAS_SEQ_CST(&SLOTS(t, c)[SLOT_OF(t->frame)], &expected, SLOT_WORD(index, 0, type, SLOT_READY));
    return NATIVE_DONE;
}

/* The constant must be of the named class's kind. */
static bool check_constant(struct thread *t, struct class *c, struct class *class, uint16_t cp_index)
{
    uint16_t reference = CP_HIGH16(t, c, cp_index);
    char name[512], descriptor[1024];
    const char *kinds[2] = {"CONSTANT_MethodRef", "CONSTANT_InterfaceMethodRef"};
    bool is_interface = class->kind == CLASS_INSTANCE && class->access_flags & ACC_INTERFACE;
    uint8_t tag = CP_TAG(t, c, reference);
    if (tag == CP_FIELD || is_interface == (tag == CP_INTERFACE_METHOD))
        return true;
    class_external_name(t->iso, class, name, sizeof name);
    descriptor_external(NULL, SYMBOL_TEXT(t, CP_REF_NAME(t, c, reference)),
                        SYMBOL_TEXT(t, CP_REF_DESCRIPTOR(t, c, reference)), descriptor, sizeof descriptor);
    return exec_throw(t, "java/lang/IncompatibleClassChangeError",
                      "Inconsistent constant pool data in classfile for class %s. Method '%s' at index %u "
                      "is %s and should be %s",
                      SYMBOL_TEXT(t, class->name), descriptor, cp_index, kinds[!is_interface],
                      kinds[is_interface]);
}

/* States: 0 class, type; 1 the method type is in t->result; 2 the upcall has returned. */
enum native_status resume_link_method_handle(struct thread *t, struct frame *frame)
{
    struct class *c = CLASS(t, OWNER(frame));
    uint16_t cp_index = (uint16_t)FRAME_RAW(frame, 2);
    unsigned kind = CP_LOW16(t, c, cp_index);
    uint16_t reference = CP_HIGH16(t, c, cp_index);
    struct symbol_ref descriptor = CP_REF_DESCRIPTOR(t, c, reference);
    if (t->caught)
        return link_failed(t, frame, false);
    if (frame->state == 0) {
        struct class *class = exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, reference));
        if (class == NULL || !check_constant(t, c, class, cp_index) ||
            !member_name_check(t, c, class, kind, CP_REF_NAME(t, c, reference), descriptor))
            return NATIVE_FAILED(t);
        frame = t->frame;
        if (kind <= 4) {
            const char *text = SYMBOL_TEXT(t, descriptor);
            struct class *type = exec_class_of_type(t, c, text, strlen(text));
            if (type == NULL)
                return NATIVE_FAILED(t);
            t->result.r = type->mirror;
            t->frame->state = 1;
        } else {
            frame->state = 1;
            return push_method_type(t, c, descriptor, 0);
        }
        frame = t->frame;
    }
    if (frame->state == 1) {
        union slot arguments[5] = {{0}};
        struct class *class = exec_resolve_class(t, c, CP_REF_CLASS_INDEX(t, c, reference));
        struct ref name;
        FRAME_REF(frame, 3) = t->result.r;
        name = string_intern_symbol(t, CP_REF_NAME(t, c, reference));
        if (IS_NULL(name) || class == NULL)
            return NATIVE_FAILED(t);
        frame = t->frame;
        arguments[0].r = c->mirror;
        arguments[1].i = (int32_t)kind;
        arguments[2].r = class->mirror;
        arguments[3].r = name;
        arguments[4].r = FRAME_REF(frame, 3);
        frame->state = 2;
        return exec_call(t, WKM(t, java_lang_invoke_MethodHandleNatives, linkMethodHandleConstant),
                         arguments);
    }
    return store_constant(t, frame, TYPE_OBJECT);
}

/* States as of a call site; the type is the Class of the constant's descriptor. */
enum native_status resume_link_dynamic_constant(struct thread *t, struct frame *frame)
{
    struct class *c = CLASS(t, OWNER(frame));
    uint16_t cp_index = (uint16_t)FRAME_RAW(frame, 2);
    const char *descriptor = SYMBOL_TEXT(t, CP_REF_DESCRIPTOR(t, c, cp_index));
    unsigned bootstrap = CP_LOW16(t, c, cp_index);
    enum basic_type type = basic_type_of_char(descriptor[0]);
    struct ref object;
    if (t->caught)
        return link_failed(t, frame, true);
    if (frame->state == 0) {
        union slot arguments[6] = {{0}};
        struct class *class;
        if (!constant_object(t, c, read_u2(bootstrap_entry(t, c, bootstrap)), &object))
            return NATIVE_FAILED(t);
        FRAME_REF(t->frame, 2) = object;
        class = exec_class_of_type(t, c, descriptor, strlen(descriptor));
        if (class == NULL || !static_arguments(t, c, bootstrap))
            return NATIVE_FAILED(t);
        object = string_intern_symbol(t, CP_REF_NAME(t, c, cp_index));
        if (IS_NULL(object))
            return NATIVE_FAILED(t);
        frame = t->frame;
        arguments[0].r = c->mirror;
        arguments[1].i = (int32_t)SLOT_OF(frame);
        arguments[2].r = FRAME_REF(frame, 2);
        arguments[3].r = object;
        arguments[4].r = class->mirror;
        arguments[5].r = FRAME_REF(frame, 4);
        frame->state = 2;
        return exec_call(t, WKM(t, java_lang_invoke_MethodHandleNatives, linkDynamicConstant), arguments);
    }
    return store_constant(t, frame, type);
}
