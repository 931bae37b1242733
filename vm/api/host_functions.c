/*
 * Native methods whose code is the host's.  The method's record names a row of the isolate's table, with the
 * highest bit set, which tells it from the bindings of vm/jni.
 */
#include "loader/loader.h"
#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"

#define MOST_ARGUMENTS 256

struct host_function {
    uint32_t method; /* its index: a number from elsewhere is not believed */
    atoll_host_function function;
    void *user;
};

/* handles.lock is held. */
static struct host_function *function_of(struct isolate_record *isolate,
                                         const struct method *method)
{
    uint32_t number = LOAD_ACQUIRE(&method->foreign);
    struct host_function *function;
    if (!(number & HOST_FUNCTION) || (number & ~HOST_FUNCTION) >= isolate->host_functions.count)
        return NULL;
    function = chunk_table_at(&isolate->host_functions, number & ~HOST_FUNCTION);
    return function->method == method->index ? function : NULL;
}

static bool bind(struct isolate_record *isolate, struct method *method, atoll_host_function entry,
                 void *user)
{
    struct host_function *function;
    uint32_t index = 0;
    pthread_mutex_lock(&isolate->handles.lock);
    isolate->host_functions.entry_size = sizeof *function;
    function = function_of(isolate, method);
    if (function == NULL)
        function = chunk_table_add(&isolate->host_functions, &index);
    else
        index = method->foreign & ~HOST_FUNCTION;
    if (function != NULL) {
        *function = (struct host_function){method->index, entry, user};
        STORE_RELEASE(&method->foreign, index | HOST_FUNCTION);
        STORE_RELEASE(&method->native, 0); /* one of the class library's own is replaced */
    }
    pthread_mutex_unlock(&isolate->handles.lock);
    return function != NULL;
}

atoll_status atoll_bind(atoll_thread *thread, atoll_object class_object, const char *name,
                        const char *descriptor, atoll_host_function function, void *user)
{
    struct visit visit;
    if (name == NULL || descriptor == NULL || function == NULL)
        return ATOLL_MISUSE;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    struct class *class = handle_class(&visit, class_object);
    struct symbol_ref name_symbol = symbol_find(visit.iso, name, strlen(name));
    struct symbol_ref descriptor_symbol = symbol_find(visit.iso, descriptor, strlen(descriptor));
    struct method *method =
        class == NULL || IS_NONE(name_symbol) || IS_NONE(descriptor_symbol)
            ? NULL
            : class_find_method_local(visit.iso, class, name_symbol, descriptor_symbol);
    if (class == NULL)
        status = ATOLL_MISUSE;
    else if (method == NULL)
        status = ATOLL_NOT_FOUND;
    else if (!(method->access_flags & ACC_NATIVE))
        status = ATOLL_MISUSE;
    else if (!bind(visit.record->isolate, method, function, user))
        status = ATOLL_OUT_OF_MEMORY;
    return visit_end(&visit, status);
}

/* ---- freezing and thawing ---- */

void host_functions_note(struct isolate_record *isolate, struct record_writer *w)
{
    struct isolate *iso = isolate->iso;
    char name[1024];
    record_put(w, isolate->host_functions.count);
    for (uint32_t i = 0; i < isolate->host_functions.count; i++) {
        const struct host_function *function = chunk_table_at(&isolate->host_functions, i);
        const struct method *method = METHOD(iso, function->method);
        bool bound = function->method < HEADER(iso)->next_method && method->foreign == (i | HOST_FUNCTION);
        record_put(w, bound ? function->method : 0);
        if (!bound)
            continue; /* of a class that was unloaded */
        class_external_name(iso, CLASS(iso, method->holder), name, sizeof name);
        record_put_text(w, name);
        record_put_text(w, SYMBOL_TEXT(iso, method->name));
        record_put_text(w, SYMBOL_TEXT(iso, method->descriptor));
    }
}

static const atoll_binding *find_binding(const atoll_binding *bindings, size_t count, const char *class_name,
                                         const char *method, const char *descriptor)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(bindings[i].class_name, class_name) == 0 && strcmp(bindings[i].method, method) == 0 &&
            strcmp(bindings[i].descriptor, descriptor) == 0)
            return &bindings[i];
    return NULL;
}

/* No thread of the isolate runs yet.  Rows keep their numbers, which the methods' records have. */
bool host_functions_rebind(struct isolate_record *isolate, struct record_reader *r,
                           const atoll_binding *bindings, size_t count, char *reason, size_t size)
{
    uint32_t rows = record_get_below(r, HOST_FUNCTION - 1), index;
    size_t said = 0;
    reason[0] = 0;
    isolate->host_functions.entry_size = sizeof(struct host_function);
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t number = record_get_below(r, HEADER(isolate->iso)->next_method - 1u);
        struct host_function *function = chunk_table_add(&isolate->host_functions, &index);
        if (function == NULL)
            return false;
        if (number == 0)
            continue;
        const char *class_name = record_get_text(r), *method = record_get_text(r);
        const char *descriptor = record_get_text(r);
        if (class_name == NULL || method == NULL || descriptor == NULL)
            r->failed = true;
        if (r->failed)
            return false;
        const atoll_binding *binding = find_binding(bindings, count, class_name, method, descriptor);
        if (binding != NULL)
            *function = (struct host_function){number, binding->function, binding->user};
        else if (said < size)
            said += (size_t)snprintf(reason + said, size - said, "%s%s.%s%s",
                                     said == 0 ? "no host function for " : ", ", class_name, method,
                                     descriptor);
    }
    return said == 0 && !r->failed;
}

/* ---- the call ---- */

/* The receiver or the class, then the parameters.  *count: those that are filled in, of which `objects` says which
 * have handles. */
static bool gather(struct thread *t, const struct method *method, atoll_value *values,
                   bool *objects, unsigned *count)
{
    struct isolate_record *isolate = t->iso->embedder;
    const union slot *slots = t->stack + t->frame->locals;
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    struct ref receiver =
        method->access_flags & ACC_STATIC ? CLASS(t, method->holder)->mirror : (slots++)->r;
    objects[0] = true;
    if (!handle_new(isolate, receiver, &values[0].object))
        return false;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    for (*count = 1; (type = descriptor_next(&cursor, &text, &length)) != 0; ++*count) {
        objects[*count] = basic_type_is_reference(type);
        if (!objects[*count])
            values[*count].j =
                basic_type_slots(type) == 2 || type == TYPE_FLOAT ? slots->j : (int64_t)slots->i;
        else if (!handle_new(isolate, slots->r, &values[*count].object))
            return false;
        slots += basic_type_slots(type);
    }
    return true;
}

/* The result of the host function becomes that of the method; false: an object of a wrong type. */
static bool deliver(struct thread *t, const struct method *method, const atoll_value *result)
{
    struct isolate_record *isolate = t->iso->embedder;
    const char *type = strchr(SYMBOL_TEXT(t, method->descriptor), ')') + 1;
    struct ref ref;
    bool suits = false;
    t->result.raw = 0;
    switch ((enum basic_type)method->return_type) {
    case TYPE_VOID: return true;
    case TYPE_BOOLEAN: t->result.i = result->i != 0; return true;
    case TYPE_BYTE: t->result.i = (int8_t)result->i; return true;
    case TYPE_CHAR: t->result.i = (uint16_t)result->i; return true;
    case TYPE_SHORT: t->result.i = (int16_t)result->i; return true;
    case TYPE_INT:
    case TYPE_FLOAT: t->result.i = result->i; return true;
    case TYPE_LONG:
    case TYPE_DOUBLE: t->result.j = result->j; return true;
    default: break;
    }
    if (handle_resolve(isolate, result->object, &ref) &&
        value_suits(t, CLASS(t, method->holder), type, strlen(type), ref, &suits) && suits &&
        handle_resolve(isolate, result->object, &ref))
        t->result.r = ref;
    handle_release(isolate, result->object.bits, HANDLE_OBJECT);
    if (!suits && !THROWN(t) && !LOAD_RELAXED(&t->iso->exiting))
        exec_throw(t, "java/lang/ClassCastException",
                   "the result of a host function is not of type %s", type);
    return suits;
}

/* A guest thread that Java made is the host's to use for the time of the call. */
static struct thread_record *begin_use(struct thread *t, struct thread_record *fresh)
{
    if (t->embedder != NULL)
        return t->embedder;
    fresh->kind = RECORD_CALLER;
    fresh->isolate = t->iso->embedder;
    fresh->owner = pthread_self();
    fresh->t = t;
    return thread_record_add(fresh) ? fresh : NULL;
}

/* An object that atoll_throw left is what the call ends with. */
static void take_thrown(struct thread *t, atoll_object thrown)
{
    struct isolate_record *isolate = t->iso->embedder;
    struct ref exception;
    if (thrown.bits == 0)
        return;
    if (handle_resolve(isolate, thrown, &exception))
        exec_throw_ref(t, exception);
    handle_release(isolate, thrown.bits, HANDLE_OBJECT);
}

enum native_status call_host_function(struct thread *t, const struct method *method)
{
    struct isolate_record *isolate = t->iso->embedder;
    struct host_function function = {0}, *bound;
    struct thread_record fresh = {0}, *record;
    atoll_value values[MOST_ARGUMENTS], result;
    bool objects[MOST_ARGUMENTS];
    atoll_object outer_thrown, thrown;
    unsigned count = 0;
    uint32_t mark;
    pthread_mutex_lock(&isolate->handles.lock);
    bound = function_of(isolate, method);
    if (bound != NULL)
        function = *bound;
    pthread_mutex_unlock(&isolate->handles.lock);
    if (function.function == NULL)
        return THROW(t, "java/lang/UnsatisfiedLinkError",
                     "the host function of this method is not there");
    /* Looks at the stack of the OS thread too: host functions and Java may alternate without end. */
    if (!nesting_enter(t, &mark))
        return THROWN(t) ? NATIVE_THROW : exec_halt(t, t->iso->exit_status);
    nesting_leave(t, mark);
    memset(values, 0, sizeof values);
    memset(&result, 0, sizeof result);
    record = begin_use(t, &fresh);
    if (record == NULL || !gather(t, method, values, objects, &count)) {
        throw_out_of_memory(t, "no memory for the call of a host function");
    } else {
        outer_thrown = record->thrown;
        record->thrown.bits = 0;
        bool visiting = record->visiting;
        record->visiting = false;
        foreign_enter(t);
        record->host_functions++;
        function.function(record->handle, function.user, values, &result);
        record->host_functions--;
        foreign_leave(t);
        record->visiting = visiting;
        thrown = record->thrown;
        record->thrown = outer_thrown;
        method = METHOD(t, t->frame->method);
        if (thrown.bits != 0)
            take_thrown(t, thrown);
        else
            deliver(t, method, &result);
    }
    for (unsigned i = 0; i < count; i++)
        if (objects[i] && values[i].object.bits != 0)
            handle_release(isolate, values[i].object.bits, HANDLE_OBJECT);
    if (record == &fresh)
        thread_record_remove(record);
    if (LOAD_ACQUIRE(&t->iso->exiting))
        return exec_halt(t, t->iso->exit_status);
    return THROWN(t) ? NATIVE_THROW : NATIVE_DONE;
}

/* ---- throwing ---- */

static atoll_status keep_thrown(struct visit *visit, struct ref exception)
{
    atoll_object old = visit->record->thrown;
    if (!handle_new(visit->record->isolate, exception, &visit->record->thrown)) {
        visit->record->thrown = old;
        return ATOLL_OUT_OF_MEMORY;
    }
    if (old.bits != 0)
        handle_release(visit->record->isolate, old.bits, HANDLE_OBJECT);
    return ATOLL_OK;
}

atoll_status atoll_throw_object(atoll_thread *thread, atoll_object exception)
{
    struct visit visit;
    struct ref ref;
    atoll_status status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (visit.record->host_functions == 0 ||
        !handle_resolve(visit.record->isolate, exception, &ref) || IS_NULL(ref) ||
        !class_is_subclass(visit.iso, CLASS_OF(visit.t, ref), WK(visit.t, java_lang_Throwable)))
        status = ATOLL_MISUSE;
    else
        status = keep_thrown(&visit, ref);
    return visit_end(&visit, status);
}

/* Throws it at once, and keeps what is pending then: the exception itself, or why there is none. */
atoll_status atoll_throw(atoll_thread *thread, const char *class_name, const char *message)
{
    struct visit visit;
    atoll_object class_object = {0}, exception, text = {0};
    atoll_value argument, made = {0};
    atoll_method constructor = {0};
    atoll_outcome outcome = {0};
    atoll_status status;
    if (class_name == NULL)
        return ATOLL_MISUSE;
    status = visit_begin(&visit, thread);
    if (status != ATOLL_OK)
        return status;
    if (visit.record->host_functions == 0)
        return visit_end(&visit, ATOLL_MISUSE);
    atoll_isolate *isolate = visit.record->isolate->handle;
    visit_end(&visit, ATOLL_OK);
    status = atoll_find_class(thread, (atoll_object){0}, class_name, &class_object, &outcome);
    if (status == ATOLL_OK && outcome.kind == ATOLL_RETURNED)
        status = atoll_find_method(thread, class_object, "<init>",
                                   message == NULL ? "()V" : "(Ljava/lang/String;)V", &constructor);
    if (status == ATOLL_OK && outcome.kind == ATOLL_RETURNED && message != NULL)
        status = atoll_string_new(thread, message, SIZE_MAX, &text);
    argument.object = text;
    if (status == ATOLL_OK && outcome.kind == ATOLL_RETURNED)
        status = atoll_call(thread, constructor, (atoll_object){0}, &argument, &made, &outcome);
    exception = outcome.kind == ATOLL_EXCEPTION ? outcome.exception : made.object;
    if (status == ATOLL_OK && outcome.kind != ATOLL_RETURNED && outcome.kind != ATOLL_EXCEPTION)
        status = ATOLL_ENDED;
    if (status == ATOLL_OK)
        status = atoll_throw_object(thread, exception);
    atoll_release(isolate, exception);
    atoll_release(isolate, text);
    atoll_release(isolate, class_object);
    if (constructor.bits != 0)
        atoll_release_method(isolate, constructor);
    return status;
}
