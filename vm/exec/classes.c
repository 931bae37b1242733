/*
 * Finding, defining and linking classes: the part of JVMS 5.3 and 5.4 that may have to run Java.
 * Everything here may be executed again (vm/exec/exec.h): what a first pass found is in the loader's
 * dictionary when the second comes.
 */
#include <string.h>

#include "vm/exec/exec_extra.h"
#include "vm/exec/internal.h"

/* ---- names ---- */

static struct class *find_named(struct thread *t, struct loader *loader, struct symbol_ref name,
                                bool resolving, struct symbol_ref shown);

/* ---- frames of RESUME_load_class ----
 *
 * RAW 0 is the loader, 1 the name, 2 flags, 3 the name that messages show.  The upper half of 1 is the
 * class that resolves and that of 2 its slot + 1; or, when a class is being defined (LOAD_SUPER), the
 * upper half of 1 is that class's name. */

enum {
    LOAD_RESOLVING = 1,
    LOAD_SUPER = 2,
    LOAD_NEST_HOST = 4 /* of the class that resolves: a failure is its own matter (JVMS 5.4.4) */
};

bool load_frame_has_class(struct frame *frame)
{
    return !(FRAME_RAW(frame, 2) & LOAD_SUPER) && FRAME_RAW(frame, 1) >> 32 != 0;
}

/* Is this thread defining a class of this name in this loader, further out on the stack?  Then whoever
 * asks for it or for its supertypes goes round in a circle (JVMS 5.3.5 step 3). */
static bool is_being_defined(struct thread *t, struct loader *loader, struct symbol_ref name)
{
    for (struct frame *frame = t->frame; frame->caller != 0; frame = FRAME_AT(t, frame->caller)) {
        if (frame->kind == FRAME_RESUME && frame->method == RESUME_load_class &&
            FRAME_RAW(frame, 2) & LOAD_SUPER && (int32_t)FRAME_RAW(frame, 0) == META_OFFSET(t, loader) &&
            (int32_t)(FRAME_RAW(frame, 1) >> 32) == name.off)
            return true;
    }
    return false;
}

static void throw_circularity(struct thread *t, struct symbol_ref name)
{
    exec_throw(t, "java/lang/ClassCircularityError", "%s", SYMBOL_TEXT(t, name));
}

/* `whole` is the array's name, which messages show. */
static struct class *find_array(struct thread *t, struct loader *loader, struct symbol_ref whole,
                                const char *name, size_t length, bool resolving)
{
    struct error error = {0};
    struct class *class = NULL;
    size_t dimensions = 0;
    while (dimensions < length && name[dimensions] == '[')
        dimensions++;
    const char *element = name + dimensions;
    size_t left = length - dimensions;
    if (dimensions > 255 || left == 0)
        goto malformed;
    if (element[0] == 'L') {
        struct symbol_ref symbol;
        if (left < 3 || element[left - 1] != ';')
            goto malformed;
        symbol = symbol_intern(t->iso, element + 1, left - 2);
        if (IS_NONE(symbol)) {
            throw_out_of_memory(t, "Metaspace");
            return NULL;
        }
        class = find_named(t, loader, symbol, resolving, whole);
        if (class == NULL)
            return NULL;
    } else {
        enum basic_type type = basic_type_of_char(element[0]);
        if (left != 1 || type == 0 || type == TYPE_VOID)
            goto malformed;
        class = CLASS(t, HEADER(t)->primitive_classes[type]);
    }
    while (dimensions-- > 0 && class != NULL)
        class = class_array_of(t->iso, class, &error);
    if (class == NULL)
        exec_throw_error(t, &error);
    return class;
malformed: {
    char text[1024];
    size_t size = length < sizeof text - 1 ? length : sizeof text - 1;
    memcpy(text, name, size);
    text[size] = '\0';
    if (resolving) {
        exec_throw(t, "java/lang/NoClassDefFoundError", "%s", text);
    } else {
        for (char *p = text; *p != '\0'; p++)
            if (*p == '/')
                *p = '.';
        exec_throw(t, "java/lang/ClassNotFoundException", "%s", text);
    }
    return NULL;
}
}

/* No loader has thrown anything, so there is no cause. */
static void throw_not_found(struct thread *t, struct symbol_ref name, struct symbol_ref shown,
                            bool resolving)
{
    struct {
        struct local_roots head;
        struct ref message;
    } roots;
    ROOTS_ENTER(t, roots);
    roots.message = resolving ? string_from_symbol(t, shown) : string_from_symbol_dotted(t, name);
    if (!IS_NULL(roots.message))
        exec_throw_cause(t, resolving ? "java/lang/NoClassDefFoundError" : "java/lang/ClassNotFoundException",
                         roots.message, NULL_REF);
    ROOTS_LEAVE(t, roots);
}

static struct class *find(struct thread *t, struct loader *loader, struct symbol_ref name, bool resolving)
{
    /* Dictionaries have no arrays, so a name that is in one need not be looked at. */
    struct class *class = dictionary_find(t->iso, loader, name);
    if (class != NULL)
        return class;
    const struct symbol *symbol = SYMBOL(t, name);
    if (symbol->length > 0 && symbol->bytes[0] == '[')
        return find_array(t, loader, name, symbol->bytes, symbol->length, resolving);
    return find_named(t, loader, name, resolving, name);
}

static struct class *find_named(struct thread *t, struct loader *loader, struct symbol_ref name,
                                bool resolving, struct symbol_ref shown)
{
    struct class *class;
    struct frame *frame;
    class = dictionary_find(t->iso, loader, name);
    if (class != NULL)
        return class;
    if (loader->is_boot) {
        struct error error = {0};
        class = boot_find_class(t->iso, name, &error);
        if (class == NULL) {
            if (error.id != ERROR_none)
                exec_throw_error(t, &error);
            else
                throw_not_found(t, name, shown, resolving);
        }
        return class;
    }
    if (is_being_defined(t, loader, name)) {
        throw_circularity(t, name);
        return NULL;
    }
    frame = push_resume_frame(t, RESUME_load_class, FRAME_CATCHES);
    if (frame != NULL) {
        FRAME_RAW(frame, 0) = (uint64_t)(int64_t)META_OFFSET(t, loader);
        FRAME_RAW(frame, 1) = (uint32_t)name.off;
        FRAME_RAW(frame, 2) = resolving ? LOAD_RESOLVING : 0;
        FRAME_RAW(frame, 3) = (uint64_t)(int64_t)shown.off;
    }
    return NULL;
}

/* The exception set is how the resolution that waits for this frame ends, now and later. */
static enum native_status load_failed(struct thread *t, struct frame *frame)
{
    int32_t owner = (int32_t)(FRAME_RAW(frame, 1) >> 32);
    uint32_t slot_plus_1 = (uint32_t)(FRAME_RAW(frame, 2) >> 32);
    if (slot_plus_1 != 0 && /* never with LOAD_SUPER */
        slot_fail(t, CLASS(t, ((struct class_ref){owner})), slot_plus_1 - 1)) {
        t->exception = NULL_REF; /* what another thread has found is the class for all */
        return NATIVE_DONE;
    }
    if (FRAME_RAW(frame, 2) & LOAD_NEST_HOST &&
        exec_nest_host_failed(t, CLASS(t, ((struct class_ref){owner}))))
        return NATIVE_DONE;
    return NATIVE_THROW;
}

/* States: 0 start, 3 lock the loader, which is not parallel capable, 1 call loadClass, 2 look at the
 * result. */
enum native_status resume_load_class(struct thread *t, struct frame *frame)
{
    struct loader *loader = LOADER(t, ((struct loader_ref){(int32_t)FRAME_RAW(frame, 0)}));
    struct symbol_ref name = {(int32_t)FRAME_RAW(frame, 1)};
    bool resolving = (FRAME_RAW(frame, 2) & LOAD_RESOLVING) != 0;
    struct symbol_ref shown = {(int32_t)FRAME_RAW(frame, 3)};
    if (t->caught) {
        struct {
            struct local_roots head;
            struct ref cause, message;
        } roots;
        struct ref thrown = FRAME_REF(frame, 0);
        frame->flags &= (uint8_t)~FRAME_CATCHES;
        if (!resolving || !class_is_subclass(t->iso, CLASS_OF(t, thrown),
                                             WK(t, java_lang_ClassNotFoundException))) {
            exec_throw_ref(t, thrown);
            return load_failed(t, frame);
        }
        ROOTS_ENTER(t, roots);
        roots.cause = thrown;
        roots.message = string_from_symbol(t, shown);
        if (!IS_NULL(roots.message))
            exec_throw_cause(t, "java/lang/NoClassDefFoundError", roots.message, roots.cause);
        ROOTS_LEAVE(t, roots);
        return load_failed(t, t->frame);
    }
    if (frame->state == 0) {
        if (dictionary_find(t->iso, loader, name) != NULL)
            return NATIVE_DONE;
        frame->state = IS_NULL(GET_REF(t, loader->java_loader,
                                       WKF(t, java_lang_ClassLoader, parallelLockMap)))
                           ? 3
                           : 1;
    }
    if (frame->state == 3) {
        /* A thread that was woken to enter must enter: it is the only one that was woken. */
        enum native_status status = monitor_enter(t, loader->java_loader);
        if (status != NATIVE_DONE)
            return status;
        frame->lock = loader->java_loader;
        frame->flags |= FRAME_LOCKED;
        if (dictionary_find(t->iso, loader, name) != NULL)
            return NATIVE_DONE;
        frame->state = 1;
    }
    if (frame->state == 1) {
        union slot arguments[2] = {{0}, {0}};
        struct ref text = string_from_symbol_dotted(t, name);
        if (IS_NULL(text))
            return NATIVE_FAILED(t);
        arguments[0].r = loader->java_loader;
        arguments[1].r = text;
        frame->state = 2;
        return exec_call_virtual(t, WKM(t, java_lang_ClassLoader, loadClass), arguments);
    }
    struct class *class = class_of_mirror(t->iso, t->result.r);
    if (class == NULL || !SAME_META(class->name, name)) {
        frame->flags &= (uint8_t)~FRAME_CATCHES;
        throw_not_found(t, name, shown, resolving);
        return load_failed(t, t->frame);
    }
    struct class *recorded = dictionary_record(t->iso, loader, class);
    if (recorded == NULL) {
        throw_out_of_memory(t, "Metaspace");
        return NATIVE_THROW;
    }
    if (recorded != class) {
        char text[512];
        frame->flags &= (uint8_t)~FRAME_CATCHES;
        class_external_name(t->iso, class, text, sizeof text);
        exec_throw(t, "java/lang/LinkageError",
                   "loader attempted to record a second class of the name %s", text);
        return NATIVE_THROW;
    }
    return NATIVE_DONE;
}

struct class *exec_find_class(struct thread *t, struct loader *loader, struct symbol_ref name)
{
    return find(t, loader, name, false);
}

struct class *exec_resolve_in_loader(struct thread *t, struct loader *loader, struct symbol_ref name)
{
    return find(t, loader, name, true);
}

struct class *exec_resolve_name(struct thread *t, struct class *from, struct symbol_ref name)
{
    if (SAME_META(name, from->name))
        return from;
    return find(t, LOADER(t, from->loader), name, true);
}

struct class *exec_boot_class(struct thread *t, const char *name)
{
    struct symbol_ref symbol = symbol_of(t->iso, name);
    if (IS_NONE(symbol)) {
        throw_out_of_memory(t, "Metaspace");
        return NULL;
    }
    return find(t, LOADER(t, HEADER(t)->boot_loader), symbol, true);
}

struct class *exec_class_of_type(struct thread *t, struct class *from, const char *text, size_t length)
{
    struct symbol_ref symbol;
    enum basic_type type = basic_type_of_char(text[0]);
    if (!basic_type_is_reference(type))
        return CLASS(t, HEADER(t)->primitive_classes[type]);
    symbol = text[0] == 'L' ? symbol_intern(t->iso, text + 1, length - 2)
                            : symbol_intern(t->iso, text, length);
    if (IS_NONE(symbol)) {
        throw_out_of_memory(t, "Metaspace");
        return NULL;
    }
    return exec_resolve_name(t, from, symbol);
}

static struct loader *loader_of(struct isolate *iso, struct ref java_loader)
{
    int32_t *place = FIELD_ADDRESS(iso, java_loader, WKF(iso, java_lang_ClassLoader, loader_data), int32_t);
    int32_t offset = LOAD_ACQUIRE(place);
    if (offset != 0)
        return LOADER(iso, ((struct loader_ref){offset}));
    pthread_mutex_lock(&iso->meta_lock);
    offset = *place;
    struct loader *loader = offset != 0 ? LOADER(iso, ((struct loader_ref){offset}))
                                        : loader_create(iso, java_loader);
    if (loader != NULL)
        STORE_RELEASE(place, META_OFFSET(iso, loader));
    pthread_mutex_unlock(&iso->meta_lock);
    return loader;
}

struct loader *exec_loader_of(struct thread *t, struct ref java_loader)
{
    struct {
        struct local_roots head;
        struct ref java_loader;
    } roots;
    if (IS_NULL(java_loader))
        return LOADER(t, HEADER(t)->boot_loader);
    struct loader *loader = loader_of(t->iso, java_loader);
    if (loader != NULL)
        return loader;
    ROOTS_ENTER(t, roots);
    roots.java_loader = java_loader;
    gc_collect_unloading(t, true);
    loader = loader_of(t->iso, roots.java_loader);
    ROOTS_LEAVE(t, roots);
    if (loader == NULL)
        throw_out_of_memory(t, "Metaspace");
    return loader;
}

/* ---- constant pool classes ---- */

struct class *exec_resolve_class(struct thread *t, struct class *from, uint16_t cp_index)
{
    uint32_t slot = CP_SLOT(t, from, cp_index);
    uint64_t *slots = SLOTS(t, from);
    uint64_t word = LOAD_ACQUIRE(&slots[slot]);
    struct error error = {0};
    struct class *class, *element;
    if (SLOT_TAG(word) == SLOT_READY)
        return CLASS(t, ((struct class_ref){(int32_t)SLOT_HIGH(word)}));
    if (SLOT_TAG(word) == SLOT_FAILED) {
        slot_rethrow(t, from, word);
        return NULL;
    }
    if (cp_index == from->this_index) {
        class = from;
    } else {
        class = exec_resolve_name(t, from, CP_SYMBOL(t, from, cp_index));
        if (class == NULL) {
            if (slot_fail(t, from, slot)) {
                t->exception = NULL_REF;
                return exec_resolve_class(t, from, cp_index);
            }
            /* When Java has to load it, the frame that waits for Java records the failure. */
            if (t->called && t->frame->kind == FRAME_RESUME && t->frame->method == RESUME_load_class) {
                FRAME_RAW(t->frame, 1) |= (uint64_t)(uint32_t)META_OFFSET(t, from) << 32;
                FRAME_RAW(t->frame, 2) |= (uint64_t)(slot + 1) << 32;
            }
            return NULL;
        }
    }
    element = class->kind == CLASS_ARRAY ? CLASS(t, class->element) : class;
    if (element->kind != CLASS_PRIMITIVE && !(from->flags & CLASS_MAGIC_ACCESSOR) &&
        !access_class(t->iso, from, element, &error)) {
        exec_throw_error(t, &error);
        slot_fail(t, from, slot);
        return NULL;
    }
    word = SLOT_WORD((uint32_t)META_OFFSET(t, class), 0, 0, SLOT_READY);
    uint64_t expected = SLOT_UNRESOLVED;
    /* Another thread may have failed meanwhile; then so do all (JVMS 5.4.3). */
    if (!CAS_SEQ_CST(&slots[slot], &expected, word) && SLOT_TAG(expected) == SLOT_FAILED) {
        slot_rethrow(t, from, expected);
        return NULL;
    }
    return class;
}

void exec_loading_nest_host(struct thread *t)
{
    if (t->called && t->frame->kind == FRAME_RESUME && t->frame->method == RESUME_load_class)
        FRAME_RAW(t->frame, 2) |= LOAD_NEST_HOST;
}

/* ---- when metadata is used up ---- */

/*
 * True: classes were unloaded, or may have been, and what failed is worth a second try.  What the caller
 * holds survives: the classes and the loader are those of its own frame, or found in their dictionaries.
 */
static bool unload_and_retry(struct thread *t, struct error *error, bool *tried)
{
    if (error->id != ERROR_out_of_memory || *tried)
        return false;
    *tried = true;
    error_release(error);
    *error = (struct error){0};
    gc_collect_unloading(t, true);
    return true;
}

/* The next poll of this thread collects when much has been defined since the last unloading. */
static void note_definition(struct thread *t)
{
    if (unload_is_due(t->iso))
        want_unloading(t);
}

/* ---- linking ---- */

static struct class *find_without_java(void *context, struct class *class, struct symbol_ref name)
{
    struct thread *t = context;
    struct loader *loader = LOADER(t, class->loader);
    struct error error = {0};
    struct class *found;
    if (SAME_META(name, class->name))
        return class;
    found = dictionary_find(t->iso, loader, name);
    if (found == NULL && loader->is_boot)
        found = boot_find_class(t->iso, name, &error);
    return found;
}

bool exec_link(struct thread *t, struct class *class)
{
    struct class_state *state = CLASS_STATE(t, class);
    struct error error = {0};
    struct class_finder finder = {find_without_java, t, {0}, 0};
    enum link_result result;
    bool tried = false;
    if (LOAD_ACQUIRE(&state->stage) >= INIT_LINKED)
        return true;
    if (class->kind != CLASS_INSTANCE) {
        STORE_RELEASE(&state->stage, INIT_LINKED);
        return true;
    }
    if (!IS_NONE(class->super) && !exec_link(t, CLASS(t, class->super)))
        return false;
    const struct class_ref *interfaces = META_ADDRESS(t, class->local_interfaces);
    for (uint32_t i = 0; i < class->local_interface_count; i++)
        if (!exec_link(t, CLASS(t, interfaces[i])))
            return false;
again:
    pthread_mutex_lock(&t->iso->link_lock);
    result = LINK_DONE;
    if (LOAD_ACQUIRE(&state->stage) < INIT_LINKED) {
        finder.progress = class->verified_methods;
        result = class_link(t->iso, class, &finder, &error);
        if (result == LINK_DONE)
            STORE_RELEASE(&state->stage, INIT_LINKED);
        else
            class->verified_methods = (uint16_t)finder.progress;
    }
    pthread_mutex_unlock(&t->iso->link_lock);
    switch (result) {
    case LINK_DONE:
        LOG(t, link, "%s", SYMBOL_TEXT(t, class->name));
        return true;
    case LINK_NEEDS_CLASS:
        /* The class is loaded through the class's own loader; then linking goes on. */
        if (exec_resolve_name(t, class, finder.needs) != NULL)
            return exec_link(t, class);
        return false;
    default:
        if (unload_and_retry(t, &error, &tried))
            goto again;
        return exec_throw_error(t, &error);
    }
}

/* ---- defining ---- */

/* A supertype of the class that is being defined. */
static struct class *find_super(struct thread *t, struct loader *loader, const struct parsed_class *parsed,
                                struct symbol_ref name)
{
    struct symbol_ref child = parsed_class_name(parsed), plain = parsed_class_plain_name(parsed);
    if (SAME_META(child, name))
        name = plain; /* the constant that names a hidden class has been renamed with it */
    if (SAME_META(plain, name) && dictionary_find(t->iso, loader, name) == NULL) {
        throw_circularity(t, plain);
        return NULL;
    }
    struct class *class = find(t, loader, name, true);
    if (class == NULL && t->called && t->frame->kind == FRAME_RESUME &&
        t->frame->method == RESUME_load_class) {
        FRAME_RAW(t->frame, 1) |= (uint64_t)(uint32_t)child.off << 32;
        FRAME_RAW(t->frame, 2) |= LOAD_SUPER;
    }
    return class;
}

static void trace_definition(struct thread *t, const struct class *class, const struct define_request *request)
{
    char name[512], source[512] = "__JVM_DefineClass__";
    class_external_name(t->iso, class, name, sizeof name);
    if (request->source != NULL)
        snprintf(source, sizeof source, "%s", request->source);
    else if (request->lookup != NULL && request->nestmate)
        class_external_name(t->iso, request->lookup, source, sizeof source);
    else if (request->lookup != NULL)
        snprintf(source, sizeof source, "__JVM_LookupDefineClass__");
    LOG(t, class, "%s source: %s", name, source);
}

struct class *exec_define_class(struct thread *t, const struct define_request *request,
                                struct ref protection_domain)
{
    struct {
        struct local_roots head;
        struct ref protection_domain;
    } roots;
    struct parse_options options = {0};
    struct error error = {0};
    struct parsed_class *parsed;
    struct class *super = NULL, *class = NULL;
    struct class **interfaces = NULL;
    uint32_t interface_count;
    bool tried = false;
    struct loader *loader = request->loader;

    options.requested_name = request->name;
    options.hidden = request->hidden;
    options.preview = t->iso->preview;
    options.boot = loader->is_boot;
    options.trusted = loader->is_boot || loader->is_platform;
    options.vm_annotations = request->vm_annotations || options.trusted;
    options.strong = request->strong;
    if (request->nestmate && request->lookup != NULL) {
        struct class *host = exec_nest_host(t, request->lookup);
        if (host == NULL)
            return NULL;
        options.nest_host = CLASS_REF(t, host);
    }
    parsed = classfile_parse(t->iso, request->bytes, request->length, &options, &error);
    if (parsed == NULL) {
        exec_throw_error(t, &error);
        return NULL;
    }
    ROOTS_ENTER(t, roots);
    roots.protection_domain = protection_domain;
    interface_count = parsed_class_interface_count(parsed);
    interfaces = mem_alloc(interface_count * sizeof *interfaces);
    if (interfaces == NULL) {
        throw_out_of_memory(t, "Java heap space");
        goto out;
    }
    if (is_being_defined(t, loader, parsed_class_name(parsed))) {
        throw_circularity(t, parsed_class_name(parsed));
        goto out;
    }
    /* HotSpot reads the interfaces first and judges each when it has it; loaders see the order. */
    for (uint32_t i = 0; i < interface_count; i++) {
        interfaces[i] = find_super(t, loader, parsed, parsed_class_interface(parsed, i));
        if (interfaces[i] == NULL)
            goto out;
        if (!class_may_implement(t->iso, parsed, interfaces[i], &error)) {
            exec_throw_error(t, &error);
            goto out;
        }
    }
    if (!IS_NONE(parsed_class_super(parsed))) {
        super = find_super(t, loader, parsed, parsed_class_super(parsed));
        if (super == NULL)
            goto out;
    }
    do
        class = class_define(t->iso, loader, parsed, super, interfaces, &error);
    while (class == NULL && unload_and_retry(t, &error, &tried));
    if (class == NULL) {
        exec_throw_error(t, &error);
        goto out;
    }
    if (!IS_NULL(class->mirror))
        class_mirror_tail(t->iso, class->mirror)->protection_domain = roots.protection_domain;
    MARK_CARD_AT(t, &class_mirror_tail(t->iso, class->mirror)->protection_domain);
    note_definition(t);
    if (UNLIKELY(t->log_mask & 1u << LOG_class))
        trace_definition(t, class, request);
out:
    mem_free(interfaces);
    parsed_class_free(parsed);
    ROOTS_LEAVE(t, roots);
    return class;
}
