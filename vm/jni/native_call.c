/*
 * Calling a native method of a library: finding its function by the mangled names of the specification
 * ("Resolving Native Method Names"), and the call itself.
 */
#include "vm/base/utf8.h"
#include "vm/jni/foreign_function.h"
#include "vm/jni/internal.h"

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

/* The functions by their numbers; replaced by a longer one, and the old one stays, as threads look into it. */
struct binding_list {
    struct binding_list *older;
    uint32_t capacity;
    uint32_t count; /* atomic */
    struct foreign_function *functions[];
};

static ALWAYS_INLINE struct foreign_function *function_of(const struct binding_list *list,
                                                          const struct method *method)
{
    uint32_t index = LOAD_ACQUIRE(&((struct method *)(uintptr_t)method)->foreign) - 1u;
    struct foreign_function *function;
    if (list == NULL || index >= LOAD_ACQUIRE(&((struct binding_list *)(uintptr_t)list)->count))
        return NULL;
    function = list->functions[index];
    return function->method == method->index ? function : NULL;
}

/* Under the lock; 0 = no memory, else the number of the function, which is the list's now. */
static uint32_t binding_add(struct jni *jni, struct foreign_function *function)
{
    struct binding_list *list = jni->bindings;
    uint32_t count = list == NULL ? 0 : list->count;
    if (list == NULL || count == list->capacity) {
        uint32_t capacity = count == 0 ? 32 : 2 * count;
        struct binding_list *longer =
            foreign_allocate(jni->iso, sizeof *longer + capacity * sizeof longer->functions[0]);
        if (longer == NULL)
            return 0;
        longer->older = list;
        longer->capacity = capacity;
        longer->count = count;
        if (count != 0)
            memcpy(longer->functions, list->functions, count * sizeof list->functions[0]);
        STORE_RELEASE(&jni->bindings, longer);
        list = longer;
    }
    list->functions[count] = function;
    STORE_RELEASE(&list->count, count + 1);
    return count + 1;
}

bool native_bind(struct thread *t, struct method *method, void *entry)
{
    struct jni *jni = t->iso->jni;
    struct foreign_function *function, *fresh = foreign_function_new(t->iso, method);
    bool bound = false;
    pthread_mutex_lock(&jni->lock);
    function = function_of(jni->bindings, method);
    if (function != NULL) {
        STORE_RELEASE(&function->entry, entry);
        bound = true;
    } else if (fresh != NULL) {
        fresh->entry = entry;
        uint32_t number = binding_add(jni, fresh);
        bound = number != 0;
        if (bound) {
            STORE_RELEASE(&method->foreign, number);
            fresh = NULL;
        }
    }
    pthread_mutex_unlock(&jni->lock);
    foreign_free(t->iso, fresh);
    if (!bound) {
        throw_out_of_memory(t, "no memory to bind a native method");
        return false;
    }
    STORE_RELEASE(&method->native, 0); /* one of the class library's own is replaced */
    return true;
}

void native_unbind(struct isolate *iso, struct method *method)
{
    struct foreign_function *function = function_of(LOAD_ACQUIRE(&iso->jni->bindings), method);
    if (function != NULL)
        STORE_RELEASE(&function->entry, (void *)NULL);
}

void bindings_release(struct jni *jni)
{
    struct binding_list *list = jni->bindings;
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        foreign_free(jni->iso, list->functions[i]);
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

/* What the arguments are taken from, and the table of local references, which has room for them. */
struct arguments {
    const struct foreign_argument *next, *end;
    const union slot *slots; /* without the receiver */
    struct jni_reference *locals;
    uint32_t count; /* jni_env.count, in a register meanwhile */
};

/* The first so many. */
static ALWAYS_INLINE struct arguments arguments_of(const struct jni_env *env,
                                                   const struct foreign_function *function,
                                                   const union slot *slots, unsigned count)
{
    return (struct arguments){.next = function->arguments,
                              .end = function->arguments + count,
                              .slots = slots,
                              .locals = env->locals,
                              .count = env->count};
}

static ALWAYS_INLINE int64_t local_for(struct arguments *rest, struct ref ref)
{
    if (IS_NULL(ref))
        return 0;
    rest->locals[rest->count] = (struct jni_reference){ref, REFERENCE_IN_USE};
    return (int64_t)(intptr_t)handle_of(rest->count++, HANDLE_LOCAL);
}

static NO_INLINE int64_t narrowed(enum basic_type type, int32_t value)
{
    switch (type) {
    case TYPE_BYTE: return (int8_t)value;
    case TYPE_CHAR: return (uint16_t)value;
    case TYPE_SHORT: return (int16_t)value;
    default: return (uint8_t)value; /* TYPE_BOOLEAN */
    }
}

/* 0 for none. */
static ALWAYS_INLINE int64_t take_word(struct arguments *rest)
{
    if (rest->next == rest->end)
        return 0;
    const union slot *slot = &rest->slots[rest->next->slot];
    enum basic_type type = (enum basic_type)(rest->next++)->type;
    /* No switch: a few comparisons are cheaper than a jump by a table. */
    if (LIKELY(type == TYPE_INT))
        return slot->i;
    if (basic_type_is_reference(type))
        return local_for(rest, slot->r);
    if (type == TYPE_LONG)
        return slot->j;
    return narrowed(type, slot->i);
}

static ALWAYS_INLINE double take_real(struct arguments *rest)
{
    union foreign_word real = {0};
    if (rest->next == rest->end)
        return 0;
    const union slot *slot = &rest->slots[rest->next->slot];
    if ((rest->next++)->type == TYPE_DOUBLE)
        return slot->d;
    real.f = slot->f;
    return real.d;
}

/* In one go, and each by itself: the compiler keeps all of them in registers. */
static ALWAYS_INLINE void take_words(struct arguments *rest, struct jni_env *env,
                                     struct ref receiver, int64_t *words)
{
    words[0] = (intptr_t)env;
    words[1] = local_for(rest, receiver);
    words[2] = take_word(rest);
    words[3] = take_word(rest);
    words[4] = take_word(rest);
    words[5] = take_word(rest);
#if WORD_REGISTERS == 8
    words[6] = take_word(rest);
    words[7] = take_word(rest);
#endif
    env->count = rest->count;
}

/* Four ways to call `entry`.  The top frame is at slot number `frame`. */
static ALWAYS_INLINE int64_t call_with_words(struct thread *t, struct jni_env *env,
                                             const struct foreign_function *function, void *entry,
                                             struct ref receiver, const union slot *slots,
                                             uint32_t frame)
{
    struct arguments rest = arguments_of(env, function, slots, function->words);
    int64_t words[WORD_REGISTERS];
    take_words(&rest, env, receiver, words);
    uint32_t level = foreign_enter_at(t, frame);
    int64_t result = foreign_call_words(entry, words);
    foreign_leave_to(t, level);
    return result;
}

static ALWAYS_INLINE int64_t call_with_few_reals(struct thread *t, struct jni_env *env,
                                             const struct foreign_function *function, void *entry,
                                             struct ref receiver, const union slot *slots,
                                             uint32_t frame)
{
    struct arguments rest = arguments_of(env, function, slots, function->words);
    int64_t words[WORD_REGISTERS];
    double reals[FEW_REALS];
    take_words(&rest, env, receiver, words);
    rest.end = function->arguments + function->count;
    reals[0] = take_real(&rest);
    reals[1] = take_real(&rest);
    reals[2] = take_real(&rest);
    reals[3] = take_real(&rest);
    uint32_t level = foreign_enter_at(t, frame);
    int64_t result = foreign_call_few_reals((enum basic_type)function->result, entry, words, reals);
    foreign_leave_to(t, level);
    return result;
}

static NO_INLINE int64_t call_with_reals(struct thread *t, struct jni_env *env,
                                         const struct foreign_function *function, void *entry,
                                         struct ref receiver, const union slot *slots,
                                         uint32_t frame)
{
    struct arguments rest = arguments_of(env, function, slots, function->words);
    int64_t words[WORD_REGISTERS];
    double reals[REAL_REGISTERS];
    take_words(&rest, env, receiver, words);
    rest.end = function->arguments + function->count;
    for (unsigned i = 0; i < REAL_REGISTERS; i++)
        reals[i] = take_real(&rest);
    uint32_t level = foreign_enter_at(t, frame);
    int64_t result = foreign_call_reals((enum basic_type)function->result, entry, words, reals);
    foreign_leave_to(t, level);
    return result;
}

static NO_INLINE int64_t call_listed(struct thread *t, struct jni_env *env,
                                     const struct foreign_function *function, void *entry,
                                     struct ref receiver, const union slot *slots, uint32_t frame)
{
    struct arguments rest = arguments_of(env, function, slots, function->count);
    union foreign_word all[FOREIGN_ARGUMENTS];
    unsigned count = 0;
    all[count++].word = (intptr_t)env;
    all[count++].word = local_for(&rest, receiver);
    while (rest.next != rest.end) {
        enum basic_type type = (enum basic_type)rest.next->type;
        if (type == TYPE_FLOAT || type == TYPE_DOUBLE)
            all[count++].d = take_real(&rest);
        else
            all[count++].word = take_word(&rest);
    }
    env->count = rest.count;
    uint32_t level = foreign_enter_at(t, frame);
    int64_t result = foreign_call_listed(function, entry, all);
    foreign_leave_to(t, level);
    return result;
}

static NO_INLINE union slot converted(struct thread *t, enum basic_type type, int64_t word)
{
    union slot value = {.raw = 0};
    switch (type) {
    case TYPE_BOOLEAN: value.i = (uint8_t)word != 0; break;
    case TYPE_BYTE: value.i = (int8_t)word; break;
    case TYPE_CHAR: value.i = (uint16_t)word; break;
    case TYPE_SHORT: value.i = (int16_t)word; break;
    default: value.r = resolve(t, (jobject)(intptr_t)word); break;
    }
    return value;
}

/* `word` is what the register of results, or of floating-point results, held. */
static ALWAYS_INLINE union slot value_of(struct thread *t, const struct foreign_function *function,
                                         int64_t word)
{
    if (UNLIKELY(!function->result_is_raw))
        return converted(t, (enum basic_type)function->result, word);
    return (union slot){.raw = (uint64_t)word};
}

/* The frame of the method is on top, at slot number `frame`; `slots` are its arguments. */
static ALWAYS_INLINE int64_t call(struct thread *t, struct jni_env *env,
                                  const struct method *method,
                                  const struct foreign_function *function, void *entry,
const union slot *slots, uint32_t frame)
{
    struct ref receiver;
    int64_t result;
    if (method->access_flags & ACC_STATIC)
        receiver = CLASS(t, method->holder)->mirror;
    else
        receiver = (slots++)->r;
    if (LIKELY(function->shape == FOREIGN_WORDS))
        result = call_with_words(t, env, function, entry, receiver, slots, frame);
    else if (function->shape == FOREIGN_FEW_REALS)
        result = call_with_few_reals(t, env, function, entry, receiver, slots, frame);
    else if (function->shape == FOREIGN_REALS)
        result = call_with_reals(t, env, function, entry, receiver, slots, frame);
    else
        result = call_listed(t, env, function, entry, receiver, slots, frame);
    if (UNLIKELY(env->unchecked_call != NULL))
        env->unchecked_call = NULL; /* its caller is Java, which sees every exception */
    return result;
}

static enum native_status call_with_frame(struct thread *t, const struct method *method,
                                          const struct foreign_function *function, void *entry)
{
    struct jni_env *env = env_of(t);
    if (env == NULL || !locals_reserve(t, env, 1u + function->count))
        return NATIVE_THROW;
    struct local_frame caller = env->newest;
    uint32_t critical = env->critical;
    env->newest = (struct local_frame){.base = env->count};
    int64_t word = call(t, env, method, function, entry, t->stack + t->frame->locals,
                        SLOT_NUMBER(t, t->frame));
    t->result = value_of(t, function, word);
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
        struct foreign_function *function = function_of(list, method);
        void *entry = function == NULL ? NULL : LOAD_ACQUIRE(&function->entry);
        if (entry != NULL && t->frame->state == 0) {
            if (t->jni != NULL)
                t->jni->bindings = list;
            return call_with_frame(t, method, function, entry);
        }
        enum native_status status = look_up(t, method);
        if (status != NATIVE_DONE)
            return status;
        method = METHOD(t, t->frame->method);
    }
}

/* The same as call_with_frame for the usual case, with a frame that exists only for the others to see. */
enum bound_call jni_call_bound(struct thread *t, struct frame *caller, const struct method *method,
                               union slot *arguments, union slot *top)
{
    struct jni_env *env = t->jni;
    struct frame *frame = (struct frame *)(void *)top;
    uint32_t at = SLOT_NUMBER(t, top);
    if (UNLIKELY(env == NULL || !is_plain(env)))
        return BOUND_NOT;
    struct foreign_function *function = function_of(env->bindings, method);
    void *entry = UNLIKELY(function == NULL) ? NULL : LOAD_ACQUIRE(&function->entry);
    if (UNLIKELY(entry == NULL))
        return BOUND_NOT;
    if (UNLIKELY(env->capacity - env->count < 1u + function->count))
        return BOUND_NOT;

    bare_frame_fill(frame, SLOT_NUMBER(t, caller), method->index, caller->sp, at);
    t->frame = frame;
    struct local_frame older = env->newest;
    env->newest = (struct local_frame){.base = env->count, .free = 0};
    int64_t word = call(t, env, method, function, entry, arguments, at);
    union slot value = value_of(t, function, word);
    if (UNLIKELY(!is_plain(env)))
        leave_behind(t, env, 0);
    locals_cut(env, env->newest.base);
    env->newest = older;
    /* The isolate may be ending: the interpreter polls before it goes on. */
    if (UNLIKELY(THROWN(t))) {
        if (LOAD_ACQUIRE(&t->iso->exiting))
            exec_halt(t, t->iso->exit_status);
        return BOUND_FAILED;
    }
    t->frame = frame = FRAME_AT(t, t->frame->caller);
    t->stack[frame->sp].raw = value.raw; /* of a void method: into a slot that is free */
    return (enum bound_call)function->result_slots;
}
