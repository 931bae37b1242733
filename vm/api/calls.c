/* Classes, methods and calls. */
#include "loader/loader.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

#define ARGUMENT_SLOTS 256 /* JVMS 4.3.3: at most 255 */

/* ---- classes ---- */

/* The loader that the handle of a ClassLoader names, {0} = the system class loader. */
static bool loader_of(struct visit *visit, atoll_object handle, struct ref *loader)
{
    if (!handle_resolve(visit->record->isolate, handle, loader))
        return false;
    if (IS_NULL(*loader))
        *loader = HEADER(visit->iso)->roots.system_loader;
    return class_is_subclass(visit->iso, CLASS_OF(visit->t, *loader),
                             WK(visit->t, java_lang_ClassLoader));
}

static struct class *find_class(struct thread *t, struct ref loader_object, const char *name)
{
    size_t length = strlen(name);
    struct class *class = NULL;
    struct loader *loader;
    struct symbol_ref symbol = {0};
    uint32_t mark;
    if (length > SYMBOL_MAX_LENGTH) {
        exec_throw(t, "java/lang/NoClassDefFoundError", "Class name exceeds maximum length of 65535");
        return NULL;
    }
    char *slashed = mem_copy_string(name);
    if (slashed != NULL) {
        for (char *p = slashed; *p != 0; p++)
            *p = *p == '.' ? '/' : *p;
        symbol = symbol_intern(t->iso, slashed, length);
        mem_free(slashed);
    }
    if (IS_NONE(symbol)) {
        throw_out_of_memory(t, "Metaspace");
        return NULL;
    }
    loader = exec_loader_of(t, loader_object);
    if (loader == NULL || !nesting_enter(t, &mark))
        return NULL;
    do {
        class = exec_find_class(t, loader, symbol);
    } while (class == NULL && nesting_again(t));
    nesting_leave(t, mark);
    return class;
}

/* Ends the visit with a class as its result; NULL: as Java says. */
static atoll_status end_with_class(struct visit *visit, const struct class *class,
                                   atoll_object *class_object, atoll_outcome *outcome)
{
    if (class != NULL && !handle_new(visit->record->isolate, class->mirror, class_object))
        return visit_end(visit, ATOLL_OUT_OF_MEMORY);
    return visit_end_java(visit, class != NULL, outcome);
}

atoll_status atoll_find_class(atoll_thread *thread, atoll_object loader, const char *name,
                              atoll_object *class_object, atoll_outcome *outcome)
{
    struct visit visit;
    struct ref loader_object;
    if (name == NULL || class_object == NULL || outcome == NULL)
        return ATOLL_MISUSE;
    class_object->bits = 0;
    atoll_status status = visit_begin_java(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!loader_of(&visit, loader, &loader_object))
        return visit_end(&visit, ATOLL_MISUSE);
    return end_with_class(&visit, find_class(visit.t, loader_object, name), class_object, outcome);
}

atoll_status atoll_define_class(atoll_thread *thread, atoll_object loader, const void *bytes,
                                size_t length, atoll_object *class_object, atoll_outcome *outcome)
{
    struct visit visit;
    struct define_request request = {.bytes = bytes, .length = length};
    struct ref loader_object;
    struct class *class = NULL;
    uint32_t mark;
    if ((bytes == NULL && length > 0) || class_object == NULL || outcome == NULL)
        return ATOLL_MISUSE;
    class_object->bits = 0;
    atoll_status status = visit_begin_java(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!loader_of(&visit, loader, &loader_object))
        return visit_end(&visit, ATOLL_MISUSE);
    request.loader = exec_loader_of(visit.t, loader_object);
    if (request.loader != NULL && nesting_enter(visit.t, &mark)) {
        do {
            class = exec_define_class(visit.t, &request, NULL_REF);
        } while (class == NULL && nesting_again(visit.t));
        nesting_leave(visit.t, mark);
    }
    return end_with_class(&visit, class, class_object, outcome);
}

atoll_status atoll_class_of(atoll_thread *thread, atoll_object object, atoll_object *class_object)
{
    struct visit visit;
    struct ref ref;
    if (class_object == NULL)
        return ATOLL_MISUSE;
    class_object->bits = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!handle_resolve(visit.record->isolate, object, &ref) || IS_NULL(ref))
        status = ATOLL_MISUSE;
    else if (!handle_new(visit.record->isolate, CLASS_OF(visit.t, ref)->mirror, class_object))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

atoll_status atoll_is_instance(atoll_thread *thread, atoll_object object, atoll_object class_object,
                               int *is)
{
    struct visit visit;
    struct ref ref;
    if (is == NULL)
        return ATOLL_MISUSE;
    *is = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    const struct class *class = handle_class(&visit, class_object);
    if (class == NULL || !handle_resolve(visit.record->isolate, object, &ref) || IS_NULL(ref))
        status = ATOLL_MISUSE;
    else
        *is = class_is_assignable(visit.iso, CLASS_OF(visit.t, ref), class);
    return visit_end(&visit, status);
}

atoll_status atoll_class_name(atoll_thread *thread, atoll_object class_object, char **name)
{
    struct visit visit;
    if (name == NULL)
        return ATOLL_MISUSE;
    *name = NULL;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct class *class = handle_class(&visit, class_object);
    struct ref text = class == NULL ? NULL_REF : exec_class_name(visit.t, class);
    if (class == NULL)
        status = ATOLL_MISUSE;
    else if (IS_NULL(text))
        status = ATOLL_GUEST_OUT_OF_MEMORY;
    else if ((*name = string_to_utf8(visit.iso, text, NULL)) == NULL)
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

/* ---- methods ---- */

/* Of instance methods of an interface too, and its superinterfaces; constructors only in the class itself. */
static struct method *find_method(struct visit *visit, struct class *class, const char *name,
                                  const char *descriptor)
{
    struct symbol_ref name_symbol = symbol_find(visit->iso, name, strlen(name));
    struct symbol_ref descriptor_symbol = symbol_find(visit->iso, descriptor, strlen(descriptor));
    if (IS_NONE(name_symbol) || IS_NONE(descriptor_symbol) || strcmp(name, "<clinit>") == 0)
        return NULL;
    if (strcmp(name, "<init>") == 0)
        return class_find_method_local(visit->iso, class, name_symbol, descriptor_symbol);
    return class_find_method(visit->iso, class, name_symbol, descriptor_symbol);
}

atoll_status atoll_find_method(atoll_thread *thread, atoll_object class_object, const char *name,
                               const char *descriptor, atoll_method *method)
{
    struct visit visit;
    if (name == NULL || descriptor == NULL || method == NULL)
        return ATOLL_MISUSE;
    method->bits = 0;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct class *class = handle_class(&visit, class_object);
    const struct method *found =
        class == NULL ? NULL : find_method(&visit, class, name, descriptor);
    if (class == NULL)
        status = ATOLL_MISUSE;
    else if (found == NULL)
        status = ATOLL_NOT_FOUND;
    else if (!handle_new_member(visit.record->isolate, HANDLE_METHOD,
                                CLASS(visit.t, found->holder)->mirror, found->index, &method->bits))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

/* ---- calls ---- */

/* Are all arguments that are objects good handles, and of their parameters' types?  May run Java, so nothing of it
 * is kept. */
static bool arguments_suit(struct visit *visit, const struct method *method,
                           const atoll_value *arguments, bool *suit)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(visit->iso, method->descriptor));
    *suit = true;
    for (; *suit && (type = descriptor_next(&cursor, &text, &length)) != 0; arguments++) {
        struct ref ref;
        if (!basic_type_is_reference(type))
            continue;
        if (!handle_resolve(visit->record->isolate, arguments->object, &ref))
            *suit = false;
        else if (!value_suits(visit->t, CLASS(visit->t, method->holder), text, length, ref, suit))
            return false;
    }
    return true;
}

/* The slots of the arguments.  No collection may come between this and the push of the frame. */
static void fill_slots(struct visit *visit, const struct method *method,
                       const atoll_value *arguments, union slot *slots)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(visit->iso, method->descriptor));
    for (; (type = descriptor_next(&cursor, &text, &length)) != 0; arguments++) {
        slots->raw = 0;
        switch (type) {
        case TYPE_BOOLEAN: slots->i = arguments->i != 0; break;
        case TYPE_BYTE: slots->i = (int8_t)arguments->i; break;
        case TYPE_CHAR: slots->i = (uint16_t)arguments->i; break;
        case TYPE_SHORT: slots->i = (int16_t)arguments->i; break;
        case TYPE_INT: slots->i = arguments->i; break;
        case TYPE_LONG: slots->j = arguments->j; break;
        case TYPE_FLOAT: slots->f = arguments->f; break;
        case TYPE_DOUBLE: slots->d = arguments->d; break;
        default:
            if (!handle_resolve(visit->record->isolate, arguments->object, &slots->r))
                slots->r = NULL_REF;
            break;
        }
        slots += basic_type_slots(type);
    }
}

static bool has_parameters(struct visit *visit, const struct method *method)
{
    return SYMBOL_TEXT(visit->iso, method->descriptor)[1] != ')';
}

/* ---- arguments that outlive the function that got them ---- */

void call_parameters(struct isolate *iso, uint32_t index, uint8_t kinds[CALL_PARAMETERS])
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(iso, METHOD(iso, index)->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0)
        *kinds++ = basic_type_is_reference(type);
    *kinds = 2;
}

void call_free_arguments(struct isolate_record *isolate, uint32_t index, atoll_value *arguments)
{
    uint8_t kinds[CALL_PARAMETERS];
    if (arguments == NULL)
        return;
    call_parameters(isolate->iso, index, kinds);
    for (unsigned i = 0; kinds[i] != 2; i++)
        if (kinds[i] == 1 && arguments[i].object.bits != 0)
            handle_release(isolate, arguments[i].object.bits, HANDLE_OBJECT);
    mem_free(arguments);
}

atoll_value *call_copy_arguments(struct isolate_record *isolate, uint32_t index, const atoll_value *arguments)
{
    uint8_t kinds[CALL_PARAMETERS];
    atoll_value *copy = mem_alloc(CALL_PARAMETERS * sizeof *copy);
    struct ref ref;
    call_parameters(isolate->iso, index, kinds);
    for (unsigned i = 0; copy != NULL && kinds[i] != 2; i++) {
        if (kinds[i] == 0) {
            copy[i] = arguments[i];
        } else if (!handle_resolve(isolate, arguments[i].object, &ref) ||
                   !handle_new(isolate, ref, &copy[i].object)) {
            call_free_arguments(isolate, index, copy);
            copy = NULL;
        }
    }
    return copy;
}

/* Before a static method or a constructor.  The initializer may take as long as any call, and be resumed as any. */
static enum call_result initialize(struct visit *visit, const struct method *method, const atoll_value *arguments)
{
    struct thread *t = visit->t;
    struct thread_record *record = visit->record;
    struct class *holder = CLASS(t, method->holder);
    struct pending_call outer = record->pending;
    uint32_t index = method->index;
    if (exec_initialized(t, holder))
        return CALL_DONE;
    atoll_value *copy = call_copy_arguments(record->isolate, index, arguments);
    if (copy == NULL) {
        throw_out_of_memory(t, "no memory for the arguments of a call");
        return CALL_FAILED;
    }
    record->pending = (struct pending_call){.kind = PENDING_INITIALIZER, .method = index, .arguments = copy};
    struct suspendable suspendable = suspendable_begin(record);
    bool done = nesting_initialize(t, holder);
    suspendable_end(record, suspendable);
    if (t->suspended_call)
        return CALL_SUSPENDED;
    record->pending = outer;
    call_free_arguments(record->isolate, index, copy);
    return done ? CALL_DONE : CALL_FAILED;
}

/* Between nesting_enter and nesting_leave.  The receiver, or the object that is being made, is `object`. */
static enum call_result call(struct visit *visit, const struct method *method, atoll_object *object,
                             const atoll_value *arguments)
{
    struct thread *t = visit->t;
    struct class *holder = CLASS(t, method->holder);
    bool makes = method->flags & METHOD_IS_INIT, is_static = method->access_flags & ACC_STATIC;
    union slot slots[ARGUMENT_SLOTS];
    struct ref receiver;
    bool suit;
    if (!handle_resolve(visit->record->isolate, *object, &receiver) ||
        IS_NULL(receiver) != (is_static || makes) ||
        (!IS_NULL(receiver) && !class_is_assignable(visit->iso, CLASS_OF(t, receiver), holder)))
        return CALL_MISUSED;
    if (!arguments_suit(visit, method, arguments, &suit))
        return CALL_FAILED;
    if (!suit)
        return CALL_MISUSED;
    enum call_result ready = is_static || makes ? initialize(visit, method, arguments) : CALL_DONE;
    if (ready != CALL_DONE)
        return ready;
    if (makes) {
        if (holder->access_flags & (ACC_ABSTRACT | ACC_INTERFACE) ||
            (holder->shape.kind != SHAPE_INSTANCE && holder->shape.kind != SHAPE_REFERENCE)) {
            char name[512];
            class_external_name(visit->iso, holder, name, sizeof name);
            exec_throw(t, "java/lang/InstantiationException", "%s", name);
            return CALL_FAILED;
        }
        receiver = object_new(t, holder);
        if (IS_NULL(receiver))
            return CALL_FAILED;
        if (!handle_new(visit->record->isolate, receiver, object))
            return CALL_NO_HANDLE;
    } else if (!handle_resolve(visit->record->isolate, *object, &receiver)) {
        return CALL_MISUSED;
    }
    slots[0].raw = 0;
    slots[0].r = receiver;
    fill_slots(visit, method, arguments, slots + !is_static);
    struct pending_call outer = visit->record->pending;
    visit->record->pending = (struct pending_call){
        .kind = PENDING_METHOD, .method = method->index, .made = {makes ? object->bits : 0}};
    struct suspendable suspendable = suspendable_begin(visit->record);
    bool done = nesting_call(t, method, !is_static && !makes, slots);
    suspendable_end(visit->record, suspendable);
    if (t->suspended_call)
        return CALL_SUSPENDED;
    visit->record->pending = outer;
    return done ? CALL_DONE : CALL_FAILED;
}

/* False: no handle for a result that is an object. */
bool call_deliver(struct visit *visit, uint32_t index, atoll_object made, atoll_value *result)
{
    const struct method *method = METHOD(visit->t, index);
    if (result == NULL)
        return true;
    if (method->flags & METHOD_IS_INIT) {
        result->object = made;
        return true;
    }
    if (basic_type_is_reference(method->return_type))
        return handle_new(visit->record->isolate, visit->t->result.r, &result->object);
    result->j = visit->t->result.j;
    return true;
}

atoll_status call_perform(struct visit *visit, uint32_t index, atoll_object receiver, const atoll_value *arguments,
                          atoll_value *owned, uint32_t mark, atoll_value *result, atoll_outcome *outcome)
{
    struct thread_record *record = visit->record;
    atoll_object object = receiver;
    atoll_status status = ATOLL_OK;
    enum call_result called = call(visit, METHOD(visit->t, index), &object, arguments);
    if (called == CALL_MISUSED)
        status = ATOLL_MISUSE;
    else if (called == CALL_NO_HANDLE || (called == CALL_DONE && !call_deliver(visit, index, object, result)))
        status = ATOLL_OUT_OF_MEMORY;
    if (called != CALL_SUSPENDED)
        nesting_leave(visit->t, mark);
    record->calls--;
    call_free_arguments(record->isolate, index, owned);
    if (called == CALL_SUSPENDED)
        return end_suspended(visit, outcome);
    if (object.bits != receiver.bits && (called != CALL_DONE || result == NULL))
        handle_release(record->isolate, object.bits, HANDLE_OBJECT);
    if (status != ATOLL_OK)
        return visit_end(visit, status);
    return visit_end_java(visit, called == CALL_DONE, outcome);
}

atoll_status atoll_call(atoll_thread *thread, atoll_method handle, atoll_object receiver,
                        const atoll_value *arguments, atoll_value *result, atoll_outcome *outcome)
{
    struct visit visit;
    uint32_t index, mark;
    if (outcome == NULL)
        return ATOLL_MISUSE;
    memset(outcome, 0, sizeof *outcome);
    if (result != NULL)
        memset(result, 0, sizeof *result);
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (!handle_member(visit.record->isolate, HANDLE_METHOD, handle.bits, NULL, &index))
        return visit_end(&visit, ATOLL_MISUSE);
    const struct method *method = METHOD(visit.t, index);
    if (arguments == NULL && has_parameters(&visit, method))
        return visit_end(&visit, ATOLL_MISUSE);
    if (!watch_begin(&visit))
        return visit_end(&visit, ATOLL_SYSTEM);
    visit.record->calls++;
    if (nesting_enter(visit.t, &mark))
        return call_perform(&visit, index, receiver, arguments, NULL, mark, result, outcome);
    visit.record->calls--;
    return visit_end_java(&visit, false, outcome);
}
