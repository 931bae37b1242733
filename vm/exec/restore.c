/*
 * Refreshing an isolate that was mapped from an image (restore.def).
 *
 * The resume frame `restore` runs the rows of the list one after the other; RAW 0 counts them, RAW 1
 * is the step within a row.  A row that has to call Java pushes the call and is executed again.
 */
#include <sched.h>

#include "vm/exec/boot.h"
#include "vm/exec/internal.h"
#include "vm/exec/restore_places.h"

enum restore_id {
#define RESTORE(name, text) RESTORE_##name,
#define THAW(name, text)
#include "vm/model/restore.def"
#undef RESTORE
#undef THAW
    RESTORE_COUNT
};

static struct class *boot_class(struct thread *t, const char *name)
{
    struct error error = {0};
    return boot_find_class(t->iso, symbol_of(t->iso, name), &error);
}

static struct field *static_field(struct thread *t, struct class *class, const char *name,
                                  const char *descriptor)
{
    return class_find_field_local(t->iso, class, symbol_of(t->iso, name), symbol_of(t->iso, descriptor));
}

static bool is_initialized(struct thread *t, struct class *class)
{
    return class != NULL && exec_initialized(t, class);
}

static struct method *method_of(struct thread *t, struct class *class, const char *name,
                                const char *descriptor)
{
    return class_find_method_local(t->iso, class, symbol_of(t->iso, name), symbol_of(t->iso, descriptor));
}

/* ---- rows: NATIVE_DONE = go on with the next row ---- */

static uint64_t next_random(struct region_header *header)
{
    uint64_t x = header->random;
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return header->random = x;
}

static enum native_status restore_random(struct thread *t, struct frame *frame)
{
    int64_t *salt = restore_address(t, RESTORE_AT_salt);
    int8_t *reverse = restore_address(t, RESTORE_AT_reverse);
    (void)frame;
    isolate_seed(t->iso);
    if (salt != NULL)
        *salt = (int64_t)(next_random(HEADER(t)) & UINT32_MAX);
    if (reverse != NULL)
        *reverse = (int8_t)(next_random(HEADER(t)) >> 40 & 1);
    return NATIVE_DONE;
}

/* ---- properties ---- */

/* Steps of restore_properties.  The short way compares what the properties are made of with what it
 * was when the image was made, and sets the few that usually differ; anything else takes the long
 * way, the whole sequence of System.initPhase1. */
enum {
    PROPERTIES_COMPARE,
    PROPERTIES_SET, /* counts on from here, one step per property */
    PROPERTIES_LONG_WAY = 100000
};

/* RAW 3 of the frame: the long way was taken, so what depends on properties must be made anew. */
#define TOOK_LONG_WAY(frame) (FRAME_RAW(frame, 3))

/* Sets the next property that differs; NATIVE_DONE: there is none left. */
static enum native_status set_next_property(struct thread *t)
{
    struct isolate *iso = t->iso;
    struct {
        struct local_roots head;
        struct ref key, value;
    } roots;
    enum native_status status = NATIVE_DONE;
    ROOTS_ENTER(t, roots);
    while (status == NATIVE_DONE) {
        struct restore_change change;
        unsigned step = (unsigned)(FRAME_RAW(t->frame, 1) - PROPERTIES_SET);
        union slot arguments[3] = {{0}, {0}, {0}};
        struct ref *properties = restore_address(t, RESTORE_AT_properties);
        if (step >= restore_step_count(iso))
            break;
        FRAME_RAW(t->frame, 1)++;
        if (!restore_changed(iso, step, &change))
            continue;
        roots.value = string_from_utf8(t, change.value);
        roots.key = IS_NULL(roots.value) ? NULL_REF : string_from_utf8(t, change.key);
        if (IS_NULL(roots.key)) {
            status = NATIVE_THROW;
            break;
        }
        if (change.place != RESTORE_AT_COUNT)
            restore_set(t, change.place, roots.value);
        arguments[0].r = *properties;
        arguments[1].r = roots.key;
        arguments[2].r = roots.value;
        status = exec_call(t, METHOD(t, HEADER(t)->restore.set_property.m), arguments);
    }
    ROOTS_LEAVE(t, roots);
    return status;
}

static enum native_status restore_properties_long_way(struct thread *t, struct frame *frame)
{
    struct class *props = boot_class(t, "jdk/internal/util/SystemProps");
    struct class *versions = boot_class(t, "java/lang/VersionProps");
    struct class *vm = boot_class(t, "jdk/internal/misc/VM");
    struct class *system = WK(t, java_lang_System);
    struct class *properties = boot_class(t, "jdk/internal/util/StaticProperty");
    struct field *field;
    union slot arguments[1] = {{0}};
    if (props == NULL || versions == NULL || vm == NULL || properties == NULL)
        return THROW(t, "java/lang/InternalError", "the class library has no system properties");
    arguments[0].r = FRAME_REF(frame, 1);
    switch (FRAME_RAW(frame, 1)++ - PROPERTIES_LONG_WAY) {
    case 0:
        return exec_call(t, method_of(t, props, "initProperties", "()Ljava/util/Map;"), arguments);
    case 1:
        FRAME_REF(frame, 1) = t->result.r;
        arguments[0].r = t->result.r;
        return exec_call(t, method_of(t, versions, "init", "(Ljava/util/Map;)V"), arguments);
    case 2:
        /* saveProperties insists on being called before the class library is up. */
        field = static_field(t, vm, "initLevel", "I");
        SET_I32(t, vm->mirror, field->offset, 0);
        return exec_call(t, method_of(t, vm, "saveProperties", "(Ljava/util/Map;)V"), arguments);
    case 3:
        field = static_field(t, vm, "initLevel", "I");
        SET_I32(t, vm->mirror, field->offset, 4);
        return exec_call(t,
                         method_of(t, system, "createProperties", "(Ljava/util/Map;)Ljava/util/Properties;"),
                         arguments);
    case 4:
        field = static_field(t, system, "props", "Ljava/util/Properties;");
        SET_REF(t, system->mirror, field->offset, t->result.r);
        return properties->clinit.m == 0 ? NATIVE_DONE
                                         : exec_call(t, METHOD(t, properties->clinit.m), arguments);
    default:
        return NATIVE_DONE;
    }
}

static enum native_status restore_properties(struct thread *t, struct frame *frame)
{
    if (FRAME_RAW(frame, 1) == PROPERTIES_COMPARE) {
        TOOK_LONG_WAY(frame) = !restore_is_short(t->iso);
        FRAME_RAW(frame, 1) = TOOK_LONG_WAY(frame) ? PROPERTIES_LONG_WAY : PROPERTIES_SET;
    }
    return TOOK_LONG_WAY(frame) ? restore_properties_long_way(t, frame) : set_next_property(t);
}

/* java.io and java.nio.file keep the current directory in objects made while booting. */
static enum native_status restore_directories(struct thread *t, struct frame *frame)
{
    const char *text = t->iso->platform->items[PLATFORM_USER_DIR];
    struct ref *directory = restore_address(t, RESTORE_AT_user_dir);
    (void)frame;
    if (text == NULL || directory == NULL)
        return NATIVE_DONE;
    restore_set(t, RESTORE_AT_io_directory, *directory);
    if (restore_address(t, RESTORE_AT_nio_directory) != NULL) {
        struct ref bytes = byte_array_from(t, text, (int32_t)strlen(text));
        if (IS_NULL(bytes))
            return NATIVE_THROW;
        restore_set(t, RESTORE_AT_nio_directory, bytes);
    }
    return NATIVE_DONE;
}

/* Charset.defaultCharset is computed anew.  Streams and properties of the image were made with the old
 * one; when they differ the image does not suit this process, and vm/api boots plainly instead. */
static enum native_status restore_charset(struct thread *t, struct frame *frame)
{
    struct class *charset;
    struct field *field;
    union slot arguments[2] = {{0}, {0}};
    if (!TOOK_LONG_WAY(frame))
        return NATIVE_DONE;
    charset = boot_class(t, "java/nio/charset/Charset");
    field = static_field(t, charset, "defaultCharset", "Ljava/nio/charset/Charset;");
    switch (FRAME_RAW(frame, 1)++) {
    case 0:
        FRAME_REF(frame, 1) = GET_REF(t, charset->mirror, field->offset);
        SET_REF(t, charset->mirror, field->offset, NULL_REF);
        return exec_call(t, method_of(t, charset, "defaultCharset", "()Ljava/nio/charset/Charset;"), arguments);
    case 1:
        if (SAME_REF(t->result.r, FRAME_REF(frame, 1)))
            return NATIVE_DONE;
        return THROW(t, "java/lang/InternalError", "the image was made for another charset");
    default:
        return NATIVE_DONE;
    }
}

static enum native_status restore_locale(struct thread *t, struct frame *frame)
{
    struct class *locale;
    struct field *field;
    union slot arguments[1] = {{0}};
    if (!TOOK_LONG_WAY(frame))
        return NATIVE_DONE;
    locale = boot_class(t, "java/util/Locale");
    if (!is_initialized(t, locale))
        return NATIVE_DONE;
    if (FRAME_RAW(frame, 1)++ == 0)
        return exec_call(t, method_of(t, locale, "initDefault", "()Ljava/util/Locale;"), arguments);
    field = static_field(t, locale, "defaultLocale", "Ljava/util/Locale;");
    SET_REF(t, locale->mirror, field->offset, t->result.r);
    return NATIVE_DONE;
}

/* As ClassLoaders.<clinit> does it: no class path and no main module means the current directory. */
static enum native_status restore_class_path(struct thread *t, struct frame *frame)
{
    struct isolate *iso = t->iso;
    const struct restore_data *restore = &HEADER(t)->restore;
    const char *value = "", *main_module = NULL;
    union slot arguments[3] = {{0}, {0}, {0}};
    struct ref text, object;
    if (FRAME_RAW(frame, 1)++ != 0) {
        restore_set(t, RESTORE_AT_class_path, FRAME_REF(frame, 1));
        return NATIVE_DONE;
    }
    for (uint32_t i = 0; i < iso->property_count; i++) {
        if (strcmp(iso->properties[i].key, "java.class.path") == 0)
            value = iso->properties[i].value;
        if (strcmp(iso->properties[i].key, "jdk.module.main") == 0)
            main_module = iso->properties[i].value;
    }
    object = object_new(t, CLASS(t, restore->url_class_path));
    if (IS_NULL(object))
        return NATIVE_THROW;
    FRAME_REF(t->frame, 1) = object;
    text = NULL_REF;
    if (value[0] != '\0' || main_module == NULL) {
        text = string_from_utf8(t, value);
        if (IS_NULL(text))
            return NATIVE_THROW;
    }
    arguments[0].r = FRAME_REF(t->frame, 1);
    arguments[1].r = text;
    return exec_call(t, METHOD(t, HEADER(t)->restore.new_url_class_path.m), arguments);
}

/* True when the image's boot layer has all modules that --add-modules names.  A class path program's
 * boot layer has the default root modules already. */
static bool has_modules(struct thread *t, const char *names)
{
    while (*names != '\0') {
        size_t length = strcspn(names, ",");
        bool found = length == 0 || (length == 11 && strncmp(names, "ALL-DEFAULT", length) == 0);
        for (struct module_ref m = HEADER(t)->modules; !IS_NONE(m) && !found; m = MODULE(t, m)->next) {
            const struct module_entry *module = MODULE(t, m);
            found = !IS_NONE(module->name) && SYMBOL(t, module->name)->length == length &&
                    strncmp(SYMBOL_TEXT(t, module->name), names, length) == 0;
        }
        if (!found)
            return false;
        names += length + (names[length] == ',');
    }
    return true;
}

/* As ModuleBootstrap does it once the boot layer is made, by its own methods, which take the properties
 * away.  What they refuse is left to a plain boot. */
static enum native_status restore_modules(struct thread *t, struct frame *frame)
{
    static const struct {
        const char *name, *descriptor;
    } steps[] = {{"addModules", "()Ljava/util/Set;"},
                 {"addExtraReads", "(Ljava/lang/ModuleLayer;)V"},
                 {"addExtraExportsAndOpens", "(Ljava/lang/ModuleLayer;)Z"},
                 {"addEnableNativeAccess", "(Ljava/lang/ModuleLayer;)V"}};
    const struct isolate *iso = t->iso;
    union slot arguments[1] = {{0}};
    uint64_t step = FRAME_RAW(frame, 1)++;
    bool any = false;
    if (step == COUNT_OF(steps))
        return NATIVE_DONE;
    for (uint32_t i = 0; i < iso->property_count && step == 0; i++) {
        const struct property *property = &iso->properties[i];
        any = any || exec_is_module_addition(property->key);
        if (strncmp(property->key, "jdk.module.addmods.", 19) == 0 && !has_modules(t, property->value))
            return THROW(t, "java/lang/InternalError", "the image has no module %s", property->value);
    }
    if (step == 0 && !any)
        return NATIVE_DONE;
    struct class *bootstrap = boot_class(t, "jdk/internal/module/ModuleBootstrap");
    struct field *layer = static_field(t, WK(t, java_lang_System), "bootLayer", "Ljava/lang/ModuleLayer;");
    struct method *method =
        bootstrap == NULL ? NULL : method_of(t, bootstrap, steps[step].name, steps[step].descriptor);
    if (method == NULL || layer == NULL)
        return THROW(t, "java/lang/InternalError", "the class library adds no modules");
    arguments[0].r = GET_REF(t, WK(t, java_lang_System)->mirror, layer->offset);
    return exec_call(t, method, arguments);
}

static enum native_status restore_signals(struct thread *t, struct frame *frame)
{
    enum { DELIVER = 2 };
    struct isolate *iso = t->iso;
    (void)frame;
    for (int number = 1; number < 64; number++) {
        uint64_t bit = UINT64_C(1) << number;
        if (HEADER(iso)->wanted_signals & bit &&
            (iso->signal == NULL || iso->signal(iso->signal_context, number, DELIVER) < 0))
            HEADER(iso)->wanted_signals &= ~bit;
    }
    return NATIVE_DONE;
}

static enum native_status restore_processors(struct thread *t, struct frame *frame)
{
    int32_t *processors = restore_address(t, RESTORE_AT_processors);
    cpu_set_t set;
    (void)frame;
    if (processors != NULL)
        *processors = sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0 ? CPU_COUNT(&set) : 1;
    return NATIVE_DONE;
}

static enum native_status (*const rows[RESTORE_COUNT])(struct thread *t, struct frame *frame) = {
#define RESTORE(name, text) [RESTORE_##name] = restore_##name,
#define THAW(name, text)
#include "vm/model/restore.def"
#undef RESTORE
#undef THAW
};

enum native_status resume_restore(struct thread *t, struct frame *frame)
{
    while (FRAME_RAW(frame, 0) < RESTORE_COUNT) {
        enum native_status status = rows[FRAME_RAW(frame, 0)](t, frame);
        if (status != NATIVE_DONE)
            return status;
        frame = t->frame;
        FRAME_RAW(frame, 0)++;
        FRAME_RAW(frame, 1) = 0;
    }
    return NATIVE_DONE;
}
