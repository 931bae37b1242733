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

/* The bindings by their numbers; replaced by a longer one, and the old one stays, as threads look into it. */
struct binding_list {
    struct binding_list *older;
    uint32_t capacity;
    uint32_t count; /* atomic */
    struct jni_binding *bindings[];
};

static ALWAYS_INLINE struct jni_binding *binding_of(const struct binding_list *list,
                                                    const struct method *method)
{
    uint32_t index = LOAD_ACQUIRE(&((struct method *)(uintptr_t)method)->foreign) - 1u;
    struct jni_binding *binding;
    if (list == NULL || index >= LOAD_ACQUIRE(&((struct binding_list *)(uintptr_t)list)->count))
        return NULL;
    binding = list->bindings[index];
    return binding->method == method->index ? binding : NULL;
}

/* Under the lock; 0 = no memory, else the number of the new binding, which owns `function`. */
static uint32_t binding_add(struct jni *jni, const struct method *method,
                            struct foreign_function *function, void *entry)
{
    struct binding_list *list = jni->bindings;
    uint32_t count = list == NULL ? 0 : list->count;
    struct jni_binding *binding = foreign_allocate(jni->iso, sizeof *binding);
    if (binding == NULL)
        return 0;
    *binding = (struct jni_binding){.method = method->index, .entry = entry, .function = function};
    if (list == NULL || count == list->capacity) {
        uint32_t capacity = count == 0 ? 32 : 2 * count;
        struct binding_list *longer =
            foreign_allocate(jni->iso, sizeof *longer + capacity * sizeof longer->bindings[0]);
        if (longer == NULL) {
            foreign_free(jni->iso, binding);
            return 0;
        }
        longer->older = list;
        longer->capacity = capacity;
        longer->count = count;
        if (count != 0)
            memcpy(longer->bindings, list->bindings, count * sizeof list->bindings[0]);
        STORE_RELEASE(&jni->bindings, longer);
        list = longer;
    }
    list->bindings[count] = binding;
    STORE_RELEASE(&list->count, count + 1);
    return count + 1;
}

bool native_bind(struct thread *t, struct method *method, void *entry)
{
    struct jni *jni = t->iso->jni;
    struct foreign_function *function =
        foreign_function_new(t->iso, SYMBOL_TEXT(t, method->descriptor), method->return_type);
    struct jni_binding *binding = NULL;
    uint32_t number = 0;
    pthread_mutex_lock(&jni->lock);
    if (function != NULL)
        binding = binding_of(jni->bindings, method);
    if (binding != NULL) {
        STORE_RELEASE(&binding->entry, entry);
    } else if (function != NULL) {
        number = binding_add(jni, method, function, entry);
        if (number != 0)
            STORE_RELEASE(&method->foreign, number);
    }
    pthread_mutex_unlock(&jni->lock);
    if (number == 0)
        foreign_free(t->iso, function);
    if (number == 0 && binding == NULL) {
        throw_out_of_memory(t, "no memory to bind a native method");
        return false;
    }
    STORE_RELEASE(&method->native, 0); /* one of the class library's own is replaced */
    return true;
}

void native_unbind(struct isolate *iso, struct method *method)
{
    struct jni_binding *binding = binding_of(LOAD_ACQUIRE(&iso->jni->bindings), method);
    if (binding != NULL)
        STORE_RELEASE(&binding->entry, (void *)NULL);
}

void bindings_release(struct jni *jni)
{
    struct binding_list *list = jni->bindings;
    for (uint32_t i = 0; list != NULL && i < list->count; i++) {
        foreign_free(jni->iso, list->bindings[i]->function);
        foreign_free(jni->iso, list->bindings[i]);
    }
    while (list != NULL) {
        struct binding_list *older = list->older;
        foreign_free(jni->iso, list);
        list = older;
    }
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

/*
 * Each activation of a native method has a frame of local references.  It lies on the C stack here: env->newest is
 * replaced and put back.  What is rare, the frames that C code pushes itself and the critical sections that it enters, is
 * looked at only where there is any.
 */
static ALWAYS_INLINE bool is_plain(const struct jni_env *env)
{
    return (env->frame_count | env->critical) == 0;
}

/* Frames that C code of this activation has pushed and not popped, sections that it has not left. */
static NO_INLINE void leave_behind(struct thread *t, struct jni_env *env, uint32_t critical)
{
    while (env->frame_count > 0 && env->frames[env->frame_count - 1].level > t->foreign_frames)
        local_frame_pop(env);
    env->critical = critical;
    STORE_RELAXED(&t->critical, critical != 0);
}

/* There is room for it. */
static ALWAYS_INLINE int64_t local_for(struct jni_env *env, struct ref ref)
{
    if (IS_NULL(ref))
        return 0;
    env->locals[env->count] = (struct jni_reference){ref, REFERENCE_IN_USE};
    return (int64_t)(intptr_t)handle_of(env->count++, HANDLE_LOCAL);
}

static ALWAYS_INLINE int64_t word_for(struct jni_env *env, enum basic_type type,
                                      const union slot *slots)
{
    if (LIKELY(type == TYPE_INT))
        return slots->i;
    if (basic_type_is_reference(type))
        return local_for(env, slots->r);
    switch (type) {
    case TYPE_LONG: return slots->j;
    case TYPE_SHORT: return (int16_t)slots->i;
    case TYPE_CHAR: return (uint16_t)slots->i;
    case TYPE_BYTE: return (int8_t)slots->i;
    default: return (uint8_t)slots->i; /* TYPE_BOOLEAN */
    }
}

static ALWAYS_INLINE union foreign_word real_for(enum basic_type type, const union slot *slots)
{
    union foreign_word real = {0};
    if (type == TYPE_FLOAT)
        real.f = slots->f;
    else
        real.d = slots->d;
    return real;
}

static ALWAYS_INLINE bool is_real(enum basic_type type)
{
    return type == TYPE_FLOAT || type == TYPE_DOUBLE;
}

/* `slots` are the arguments without the receiver. */
static ALWAYS_INLINE void call_in_registers(struct thread *t, struct jni_env *env,
                                            const struct foreign_function *function, void *entry,
                                            struct ref receiver, const union slot *slots,
                                            uint32_t frame, union foreign_result *result)
{
    struct foreign_registers registers;
    unsigned words = 2;
    uint32_t level;
    if (UNLIKELY(function->has_reals)) { /* in two parts, which the compiler writes out */
        memset(registers.word, 0, sizeof registers.word);
        memset(registers.real, 0, sizeof registers.real);
    }
    registers.word[0] = (intptr_t)env;
    registers.word[1] = local_for(env, receiver);
    if (LIKELY(!function->has_reals)) {
        for (unsigned i = 0; i < function->count; i++) {
            enum basic_type type = function->types[i];
            registers.word[words++] = word_for(env, type, slots);
            slots += 1 + (type == TYPE_LONG);
        }
        level = foreign_enter_from(t, frame);
        result->word = foreign_call_words(entry, registers.word, words);
    } else {
        unsigned reals = 0;
        for (unsigned i = 0; i < function->count; i++) {
            enum basic_type type = function->types[i];
            if (type == TYPE_DOUBLE)
                registers.real[reals++].d = slots->d;
            else if (type == TYPE_FLOAT)
                registers.real[reals++].word = (uint32_t)slots->i; /* whole: it is read whole at once */
            else
                registers.word[words++] = word_for(env, type, slots);
            slots += 1 + (type == TYPE_LONG || type == TYPE_DOUBLE);
        }
        level = foreign_enter_from(t, frame);
        foreign_call_reals(function->result, entry, &registers, result);
    }
    foreign_leave_to(t, level);
}

static NO_INLINE void call_listed(struct thread *t, struct jni_env *env,
                                  const struct foreign_function *function, void *entry,
                                  struct ref receiver, const union slot *slots,
                                  union foreign_result *result)
{
    union foreign_word all[FOREIGN_ARGUMENTS];
    all[0].word = (intptr_t)env;
    all[1].word = local_for(env, receiver);
    for (unsigned i = 0; i < function->count; i++) {
        enum basic_type type = function->types[i];
        if (is_real(type))
            all[2 + i] = real_for(type, slots);
        else
            all[2 + i].word = word_for(env, type, slots);
        slots += basic_type_slots(type);
    }
    foreign_enter(t);
    foreign_call_listed(function, entry, all, result);
    foreign_leave(t);
}

static ALWAYS_INLINE union slot value_of(struct thread *t, enum basic_type type,
                                         const union foreign_result *result)
{
    union slot value = {0};
    if (LIKELY(type == TYPE_INT || type == TYPE_VOID)) {
        value.i = (int32_t)result->word;
        return value;
    }
    switch (type) {
    case TYPE_BOOLEAN: value.i = (uint8_t)result->word != 0; break;
    case TYPE_BYTE: value.i = (int8_t)result->word; break;
    case TYPE_CHAR: value.i = (uint16_t)result->word; break;
    case TYPE_SHORT: value.i = (int16_t)result->word; break;
    case TYPE_LONG: value.j = result->word; break;
    case TYPE_DOUBLE: value.d = result->d; break;
    case TYPE_FLOAT: value.f = result->f; break;
    default: value.r = resolve(t, (jobject)(intptr_t)result->word); break;
    }
    return value;
}

/* The frame of the method is on top, at slot number `frame`; `slots` are its arguments. */
static ALWAYS_INLINE void call(struct thread *t, struct jni_env *env, const struct method *method,
                               const struct foreign_function *function, void *entry,
                               const union slot *slots, uint32_t frame,
                               union foreign_result *result)
{
    struct ref receiver;
    if (method->access_flags & ACC_STATIC)
        receiver = CLASS(t, method->holder)->mirror;
    else
        receiver = (slots++)->r;
    if (LIKELY(function->in_registers))
        call_in_registers(t, env, function, entry, receiver, slots, frame, result);
    else
        call_listed(t, env, function, entry, receiver, slots, result);
    env->unchecked_call = NULL; /* its caller is Java, which sees every exception */
}

static enum native_status call_with_frame(struct thread *t, const struct method *method,
                                          const struct foreign_function *function, void *entry)
{
    struct jni_env *env = env_of(t);
    union foreign_result result;
    if (env == NULL || !locals_reserve(t, env, 1u + function->count))
        return NATIVE_THROW;
    struct local_frame caller = env->newest;
    uint32_t critical = env->critical;
    env->newest = (struct local_frame){.base = env->count};
    call(t, env, method, function, entry, t->stack + t->frame->locals, SLOT_NUMBER(t, t->frame),
         &result);
    t->result = value_of(t, function->result, &result);
    if (!is_plain(env))
        leave_behind(t, env, critical);
    locals_cut(env, env->newest.base);
    env->newest = caller;
    if (UNLIKELY(LOAD_ACQUIRE(&t->iso->exiting)))
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
        const struct binding_list *list = LOAD_ACQUIRE(&t->iso->jni->bindings);
        struct jni_binding *binding = binding_of(list, method);
        void *entry = binding == NULL ? NULL : LOAD_ACQUIRE(&binding->entry);
        if (entry != NULL && t->frame->state == 0) {
            if (t->jni != NULL)
                t->jni->bindings = list;
            return call_with_frame(t, method, binding->function, entry);
        }
        enum native_status status = look_up(t, method);
        if (status != NATIVE_DONE)
            return status;
        method = METHOD(t, t->frame->method);
    }
}

/* The same as call_with_frame for the usual case, with a frame that exists only for the others to see. */
enum bound_call jni_call_bound(struct thread *t, const struct method *method, union slot *top)
{
    struct jni_env *env = t->jni;
    struct frame *frame = (struct frame *)(void *)top;
    union foreign_result result;
    if (UNLIKELY(env == NULL || !is_plain(env)))
        return BOUND_NOT;
    struct jni_binding *binding = binding_of(env->bindings, method);
    void *entry = UNLIKELY(binding == NULL) ? NULL : LOAD_ACQUIRE(&binding->entry);
    const struct foreign_function *function;
    if (UNLIKELY(entry == NULL))
        return BOUND_NOT;
    function = binding->function;
    if (UNLIKELY(env->capacity - env->count < 1u + function->count))
        return BOUND_NOT;

    uint32_t locals = t->frame->sp, at = locals + method->arg_slots;
    native_frame_fill(frame, SLOT_NUMBER(t, t->frame), method->index, locals, at);
    t->frame = frame;
    struct local_frame caller = env->newest;
    env->newest = (struct local_frame){.base = env->count};
    call(t, env, method, function, entry, top - method->arg_slots, at, &result);
    union slot value = {.raw = (uint64_t)result.word};
    enum bound_call done = BOUND_ONE;
    if (UNLIKELY(function->result != TYPE_INT)) {
        value = value_of(t, function->result, &result);
        done = (enum bound_call)basic_type_slots(function->result);
    }
    if (UNLIKELY(!is_plain(env)))
        leave_behind(t, env, 0);
    locals_cut(env, env->newest.base);
    env->newest = caller;
    if (UNLIKELY(LOAD_ACQUIRE(&t->iso->exiting))) {
        exec_halt(t, t->iso->exit_status);
        return BOUND_FAILED;
    }
    if (UNLIKELY(THROWN(t)))
        return BOUND_FAILED;
    t->frame = frame = FRAME_AT(t, t->frame->caller);
    union slot *place = t->stack + frame->sp;
    if (LIKELY(done != BOUND_TWO))
        place->i = value.i; /* of a void method: into a slot that is free */
    else
        place->j = value.j;
    return done;
}
