/*
 * Calling a native method of a library: finding its function by the mangled names of the specification
 * ("Resolving Native Method Names"), and the call itself.
 */
#include "vm/base/utf8.h"
#include "vm/jni/foreign_function.h"
#include "vm/jni/internal.h"

struct jni_binding {
    uint32_t method; /* index; tells whether a method's record names its own binding */
    void *entry;     /* atomic; NULL = not bound */
    struct foreign_function *function; /* how it is called */
};

/* ---- names ---- */

struct text {
    char *bytes;
    size_t length, capacity;
    bool failed;
};

static void append(struct text *text, const char *bytes, size_t length)
{
    if (text->failed)
        return;
    if (text->length + length + 1 > text->capacity) {
        size_t capacity = (text->length + length + 1) * 2;
        char *grown = mem_resize(text->bytes, capacity);
        if (grown == NULL) {
            text->failed = true;
            return;
        }
        text->bytes = grown;
        text->capacity = capacity;
    }
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = 0;
}

static void append_unit(struct text *text, uint16_t unit)
{
    char escape[8];
    char plain = (char)unit;
    if ((unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') ||
        (unit >= '0' && unit <= '9'))
        append(text, &plain, 1);
    else if (unit == '/')
        append(text, "_", 1);
    else if (unit == '_')
        append(text, "_1", 2);
    else if (unit == ';')
        append(text, "_2", 2);
    else if (unit == '[')
        append(text, "_3", 2);
    else
        append(text, escape, (size_t)snprintf(escape, sizeof escape, "_0%04x", unit));
}

static void append_mangled(struct text *text, const char *bytes, size_t length)
{
    bool latin1;
    size_t count = mutf8_utf16_length((const uint8_t *)bytes, length, &latin1);
    uint16_t *units = mem_alloc((count + 1) * sizeof *units);
    if (units == NULL) {
        text->failed = true;
        return;
    }
    mutf8_to_utf16((const uint8_t *)bytes, length, units);
    for (size_t i = 0; i < count; i++)
        append_unit(text, units[i]);
    mem_free(units);
}

/* Host memory; NULL = out of it.  The long name tells overloaded methods apart by their parameters. */
static char *entry_name(struct thread *t, const struct method *method, bool full)
{
    struct text text = {0};
    struct symbol_ref holder = CLASS(t, method->holder)->name;
    const char *descriptor = SYMBOL_TEXT(t, method->descriptor);
    append(&text, "Java_", 5);
    append_mangled(&text, SYMBOL_TEXT(t, holder), SYMBOL_LENGTH(t, holder));
    append(&text, "_", 1);
    append_mangled(&text, SYMBOL_TEXT(t, method->name), SYMBOL_LENGTH(t, method->name));
    if (full) {
        append(&text, "__", 2);
        append_mangled(&text, descriptor + 1, (size_t)(strchr(descriptor, ')') - descriptor - 1));
    }
    if (!text.failed)
        return text.bytes;
    mem_free(text.bytes);
    return NULL;
}

/* ---- bindings ---- */

static struct jni_binding *binding_of(struct isolate *iso, const struct method *method)
{
    uint32_t number = LOAD_ACQUIRE(&method->foreign);
    struct jni_binding *binding;
    if (number == 0 || number > LOAD_ACQUIRE(&iso->jni->bindings.count))
        return NULL;
    binding = chunk_table_at(&iso->jni->bindings, number - 1);
    return binding->method == method->index ? binding : NULL;
}

bool native_bind(struct thread *t, struct method *method, void *entry)
{
    struct jni *jni = t->iso->jni;
    struct foreign_function *function =
        foreign_function_new(t->iso, SYMBOL_TEXT(t, method->descriptor), method->return_type);
    uint32_t index = 0;
    struct jni_binding *binding = NULL;
    pthread_mutex_lock(&jni->lock);
    if (function != NULL)
        binding = binding_of(t->iso, method);
    if (function != NULL && binding == NULL) {
        jni->bindings.entry_size = sizeof *binding;
        binding = foreign_table_add(t->iso, &jni->bindings, &index);
        if (binding != NULL) {
            binding->method = method->index;
            binding->function = function;
            function = NULL;
            STORE_RELEASE(&binding->entry, entry);
            STORE_RELEASE(&method->foreign, index + 1);
        }
    } else if (binding != NULL) {
        STORE_RELEASE(&binding->entry, entry);
    }
    pthread_mutex_unlock(&jni->lock);
    foreign_free(t->iso, function);
    if (binding == NULL) {
        throw_out_of_memory(t, "no memory to bind a native method");
        return false;
    }
    STORE_RELEASE(&method->native, 0); /* one of the class library's own is replaced */
    return true;
}

void native_unbind(struct isolate *iso, struct method *method)
{
    struct jni_binding *binding = binding_of(iso, method);
    if (binding != NULL)
        STORE_RELEASE(&binding->entry, (void *)NULL);
}

void bindings_release(struct jni *jni)
{
    for (uint32_t i = 0; i < jni->bindings.count; i++)
        foreign_free(jni->iso, ((struct jni_binding *)chunk_table_at(&jni->bindings, i))->function);
    chunk_table_release(&jni->bindings);
}

static enum native_status throw_unsatisfied(struct thread *t, const struct method *method)
{
    char text[1024], class_name[512];
    class_external_name(t->iso, CLASS(t, method->holder), class_name, sizeof class_name);
    descriptor_external(class_name, SYMBOL_TEXT(t, method->name),
                        SYMBOL_TEXT(t, method->descriptor), text, sizeof text);
    return THROW(t, "java/lang/UnsatisfiedLinkError", "'%s'", text);
}

/* Asks the libraries of the defining loader for the short name, then for the long one; the state of the
 * native's frame says how far it is.  The frame is free again afterwards. */
static enum native_status look_up(struct thread *t, struct method *method)
{
    union slot arguments[2] = {{0}, {0}};
    enum { ASK_SHORT, ASK_LONG, ASKED };
    if (t->frame->state != ASK_SHORT && t->result.j != 0) {
        void *entry = (void *)(uintptr_t)t->result.j;
        t->frame->state = ASK_SHORT;
        return native_bind(t, method, entry) ? NATIVE_DONE : NATIVE_THROW;
    }
    if (t->frame->state == ASKED || LOAD_ACQUIRE(&t->iso->jni->libraries.count) == 0)
        return throw_unsatisfied(t, method);
    char *name = entry_name(t, method, t->frame->state == ASK_LONG);
    struct ref string = name == NULL ? NULL_REF : string_from_utf8(t, name);
    if (name == NULL)
        throw_out_of_memory(t, "no memory for the name of a native method");
    mem_free(name);
    if (IS_NULL(string))
        return NATIVE_THROW;
    t->frame->state++;
    arguments[0].r = LOADER(t, CLASS(t, method->holder)->loader)->java_loader;
    arguments[1].r = string;
    return exec_call(t, WKM(t, java_lang_ClassLoader, findNative), arguments);
}

/* ---- the call ---- */

static bool gather(struct thread *t, const struct method *method,
                   const struct foreign_function *function, struct foreign_arguments *arguments)
{
    const union slot *slots = t->stack + t->frame->locals;
    struct ref receiver = CLASS(t, method->holder)->mirror;
    if (!(method->access_flags & ACC_STATIC))
        receiver = (slots++)->r;
    foreign_arguments_begin(arguments);
    foreign_add_word(function, arguments, (intptr_t)t->jni);
    foreign_add_word(function, arguments, (intptr_t)local_new(t, receiver));
    for (unsigned i = 0; i < function->count; i++) {
        enum basic_type type = function->types[i];
        switch (type) {
        case TYPE_FLOAT: foreign_add_float(function, arguments, slots->f); break;
        case TYPE_DOUBLE: foreign_add_double(function, arguments, slots->d); break;
        case TYPE_LONG: foreign_add_word(function, arguments, slots->j); break;
        case TYPE_INT: foreign_add_word(function, arguments, slots->i); break;
        case TYPE_SHORT: foreign_add_word(function, arguments, (int16_t)slots->i); break;
        case TYPE_CHAR: foreign_add_word(function, arguments, (uint16_t)slots->i); break;
        case TYPE_BYTE: foreign_add_word(function, arguments, (int8_t)slots->i); break;
        case TYPE_BOOLEAN: foreign_add_word(function, arguments, (uint8_t)slots->i); break;
        default: foreign_add_word(function, arguments, (intptr_t)local_new(t, slots->r)); break;
        }
        slots += basic_type_slots(type);
    }
    return !THROWN(t);
}

static void deliver(struct thread *t, enum basic_type type, const union foreign_result *result)
{
    t->result.raw = 0;
    switch (type) {
    case TYPE_BOOLEAN: t->result.i = (uint8_t)result->word != 0; break;
    case TYPE_BYTE: t->result.i = (int8_t)result->word; break;
    case TYPE_CHAR: t->result.i = (uint16_t)result->word; break;
    case TYPE_SHORT: t->result.i = (int16_t)result->word; break;
    case TYPE_INT: t->result.i = (int32_t)result->word; break;
    case TYPE_LONG: t->result.j = result->word; break;
    case TYPE_DOUBLE: t->result.d = result->d; break;
    case TYPE_FLOAT: t->result.f = result->f; break;
    case TYPE_VOID: break;
    default: t->result.r = resolve(t, (jobject)(intptr_t)result->word); break;
    }
}

static enum native_status call(struct thread *t, const struct method *method,
                               const struct foreign_function *function, void *entry)
{
    struct foreign_arguments arguments;
    union foreign_result result;
    struct jni_env *env = t->jni;
    uint32_t depth, critical;
    if (UNLIKELY(env == NULL)) {
        env = env_of(t);
        if (env == NULL)
            return NATIVE_THROW;
    }
    depth = env->frame_count;
    critical = env->critical;
    if (!local_frame_push(t, env))
        return NATIVE_THROW;
    if (gather(t, method, function, &arguments)) {
        foreign_enter(t);
        foreign_call(function, entry, &arguments, &result);
        foreign_leave(t);
        if (UNLIKELY(env->critical != critical)) {
            env->critical = critical;
            STORE_RELAXED(&t->critical, critical != 0);
        }
        env->unchecked_call = NULL; /* its caller is Java, which sees every exception */
        deliver(t, function->result, &result);
    }
    while (env->frame_count > depth)
        local_frame_pop(env);
    if (UNLIKELY(LOAD_RELAXED(&t->iso->exiting)))
        return exec_halt(t, t->iso->exit_status);
    return THROWN(t) ? NATIVE_THROW : NATIVE_DONE;
}

enum native_status jni_call_native(struct thread *t)
{
    struct method *method = METHOD(t, t->frame->method);
    if (LOAD_ACQUIRE(&method->foreign) & HOST_FUNCTION)
        return t->iso->call_host_function(t, method);
    if (t->iso->jni == NULL)
        return throw_unsatisfied(t, method);
    for (;;) {
        struct jni_binding *binding = binding_of(t->iso, method);
        void *entry = binding == NULL ? NULL : LOAD_ACQUIRE(&binding->entry);
        if (entry != NULL && t->frame->state == 0)
            return call(t, method, binding->function, entry);
        enum native_status status = look_up(t, method);
        if (status != NATIVE_DONE)
            return status;
        method = METHOD(t, t->frame->method);
    }
}
