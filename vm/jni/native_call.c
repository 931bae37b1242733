/*
 * Calling a native method of a library: finding its function by the mangled names of the specification
 * ("Resolving Native Method Names"), and the call itself through libffi.
 */
#include <ffi.h>

#include "vm/base/utf8.h"
#include "vm/jni/internal.h"

struct jni_binding {
    uint32_t method;       /* index; tells whether a method's record names its own binding */
    void *entry;           /* atomic; NULL = not bound */
    ffi_cif *cif;          /* with its argument types behind it */
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
    if ((unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9'))
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

static ffi_type *ffi_type_of(enum basic_type type)
{
    switch (type) {
    case TYPE_BOOLEAN:
        return &ffi_type_uint8;
    case TYPE_BYTE:
        return &ffi_type_sint8;
    case TYPE_CHAR:
        return &ffi_type_uint16;
    case TYPE_SHORT:
        return &ffi_type_sint16;
    case TYPE_INT:
        return &ffi_type_sint32;
    case TYPE_LONG:
        return &ffi_type_sint64;
    case TYPE_FLOAT:
        return &ffi_type_float;
    case TYPE_DOUBLE:
        return &ffi_type_double;
    case TYPE_VOID:
        return &ffi_type_void;
    default:
        return &ffi_type_pointer;
    }
}

static ffi_cif *make_cif(struct thread *t, const struct method *method)
{
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    unsigned count = 2;
    unsigned slots = descriptor_arg_slots(SYMBOL_TEXT(t, method->descriptor));
    ffi_cif *cif = foreign_allocate(t->iso, sizeof *cif + (2 + slots) * sizeof(ffi_type *));
    if (cif == NULL)
        return NULL;
    ffi_type **types = (ffi_type **)(void *)(cif + 1);
    types[0] = types[1] = &ffi_type_pointer;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0)
        types[count++] = ffi_type_of(type);
    if (ffi_prep_cif(cif, FFI_DEFAULT_ABI, count, ffi_type_of(method->return_type), types) == FFI_OK)
        return cif;
    foreign_free(t->iso, cif);
    return NULL;
}

bool native_bind(struct thread *t, struct method *method, void *entry)
{
    struct jni *jni = t->iso->jni;
    ffi_cif *cif = make_cif(t, method);
    uint32_t index = 0;
    struct jni_binding *binding = NULL;
    pthread_mutex_lock(&jni->lock);
    if (cif != NULL)
        binding = binding_of(t->iso, method);
    if (cif != NULL && binding == NULL) {
        jni->bindings.entry_size = sizeof *binding;
        binding = foreign_table_add(t->iso, &jni->bindings, &index);
        if (binding != NULL) {
            binding->method = method->index;
            binding->cif = cif;
            cif = NULL;
            STORE_RELEASE(&binding->entry, entry);
            STORE_RELEASE(&method->foreign, index + 1);
        }
    } else if (binding != NULL) {
        STORE_RELEASE(&binding->entry, entry);
    }
    pthread_mutex_unlock(&jni->lock);
    foreign_free(t->iso, cif);
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
        foreign_free(jni->iso, ((struct jni_binding *)chunk_table_at(&jni->bindings, i))->cif);
    chunk_table_release(&jni->bindings);
}

static enum native_status throw_unsatisfied(struct thread *t, const struct method *method)
{
    char text[1024], class_name[512];
    class_external_name(t->iso, CLASS(t, method->holder), class_name, sizeof class_name);
    descriptor_external(class_name, SYMBOL_TEXT(t, method->name), SYMBOL_TEXT(t, method->descriptor), text,
                        sizeof text);
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

union argument {
    void *pointer;
    int64_t j;
    int32_t i;
    int16_t s;
    int8_t b;
    float f;
    double d;
};

static bool gather(struct thread *t, const struct method *method, union argument *values)
{
    const union slot *slots = t->stack + t->frame->locals;
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    enum basic_type type;
    struct ref receiver = CLASS(t, method->holder)->mirror;
    if (!(method->access_flags & ACC_STATIC))
        receiver = (slots++)->r;
    values[0].pointer = t->jni;
    values[1].pointer = local_new(t, receiver);
    values += 2;
    descriptor_begin(&cursor, SYMBOL_TEXT(t, method->descriptor));
    while ((type = descriptor_next(&cursor, &text, &length)) != 0) {
        if (basic_type_is_reference(type))
            values->pointer = local_new(t, slots->r);
        else if (basic_type_shift(type) == 0)
            values->b = (int8_t)slots->i;
        else if (basic_type_shift(type) == 1)
            values->s = (int16_t)slots->i;
        else
            values->j = slots->j;
        values++;
        slots += basic_type_slots(type);
    }
    return !THROWN(t);
}

/* libffi widens results below the size of a register. */
union result {
    ffi_arg word;
    int64_t j;
    float f;
    double d;
    jobject l;
};

static void deliver(struct thread *t, enum basic_type type, const union result *result)
{
    t->result.raw = 0;
    switch (type) {
    case TYPE_BOOLEAN:
        t->result.i = (uint8_t)result->word != 0;
        break;
    case TYPE_BYTE:
        t->result.i = (int8_t)result->word;
        break;
    case TYPE_CHAR:
        t->result.i = (uint16_t)result->word;
        break;
    case TYPE_SHORT:
        t->result.i = (int16_t)result->word;
        break;
    case TYPE_INT:
        t->result.i = (int32_t)result->word;
        break;
    case TYPE_LONG:
    case TYPE_DOUBLE:
        t->result.j = result->j;
        break;
    case TYPE_FLOAT:
        t->result.f = result->f;
        break;
    case TYPE_VOID:
        break;
    default:
        t->result.r = resolve(t, result->l);
        break;
    }
}

static enum native_status call(struct thread *t, const struct method *method,
                               const struct jni_binding *binding, void *entry)
{
    union argument values[2 + 255];
    void *places[2 + 255];
    union result result = {0};
    struct jni_env *env = env_of(t);
    enum basic_type type = method->return_type;
    uint32_t depth;
    void (*function)(void);
    if (env == NULL)
        return NATIVE_THROW;
    depth = env->frame_count;
    if (!local_frame_push(t, env))
        return NATIVE_THROW;
    if (gather(t, method, values)) {
        for (unsigned i = 0; i < binding->cif->nargs; i++)
            places[i] = &values[i];
        memcpy(&function, &entry, sizeof function);
        foreign_enter(t);
        ffi_call(binding->cif, function, &result, places);
        foreign_leave(t);
        deliver(t, type, &result);
    }
    while (env->frame_count > depth)
        local_frame_pop(env);
    if (LOAD_RELAXED(&t->iso->exiting))
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
            return call(t, method, binding, entry);
        enum native_status status = look_up(t, method);
        if (status != NATIVE_DONE)
            return status;
        method = METHOD(t, t->frame->method);
    }
}
