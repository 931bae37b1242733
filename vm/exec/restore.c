/*
 * Refreshing an isolate that was mapped from an image (restore.def).
 *
 * The resume frame `restore` runs the rows of the list one after the other; RAW 0 counts them, RAW 1
 * is the step within a row.  A row that has to call Java pushes the call and is executed again.
 */
#include <unistd.h>

#include "vm/exec/boot.h"
#include "vm/exec/internal.h"

enum restore_id {
#define RESTORE(name, text) RESTORE_##name,
#include "vm/model/restore.def"
#undef RESTORE
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
    struct class *collections = boot_class(t, "java/util/ImmutableCollections");
    struct field *field;
    (void)frame;
    isolate_seed(t->iso);
    if (is_initialized(t, collections)) {
        field = static_field(t, collections, "SALT32L", "J");
        if (field != NULL)
            SET_I64(t, collections->mirror, field->offset,
                    (int64_t)(next_random(HEADER(t)) & UINT32_MAX));
        field = static_field(t, collections, "REVERSE", "Z");
        if (field != NULL)
            SET_I8(t, collections->mirror, field->offset, (int8_t)(next_random(HEADER(t)) >> 40 & 1));
    }
    return NATIVE_DONE;
}

/* ---- properties ---- */

/* Steps of restore_properties: the short way compares what the natives say with what they said when
 * the image was made and sets the few properties that usually differ; anything else takes the long
 * way, the whole sequence of System.initPhase1. */
enum {
    PROPERTIES_ASK_VM,
    PROPERTIES_ASK_PLATFORM,
    PROPERTIES_COMPARE,
    PROPERTIES_SET, /* counts on from here, one step per property */
    PROPERTIES_LONG_WAY = 1000
};

/* Properties that java.base takes from nowhere but System.getProperties once it is up. */
static const char *const plain_vm_properties[] = {"java.class.path", "sun.java.command",
                                                  "sun.java.launcher"};
/* The same of the platform's, by their place in the array of SystemProps.Raw, with the field of
 * StaticProperty that repeats them. */
static const struct {
    int32_t index;
    const char *key, *field;
} plain_platform_properties[] = {
    {36, "user.dir", "USER_DIR"}, {37, "user.home", "USER_HOME"}, {38, "user.name", "USER_NAME"}};

static bool same_text(struct thread *t, struct ref a, struct ref b)
{
    return IS_NULL(a) || IS_NULL(b) ? SAME_REF(a, b) : string_equals(t->iso, a, b);
}

static bool text_is(struct thread *t, struct ref string, const char *text)
{
    int32_t length = (int32_t)strlen(text);
    if (string_length(t->iso, string) != length)
        return false;
    for (int32_t i = 0; i < length; i++)
        if (string_char_at(t->iso, string, i) != (uint16_t)text[i])
            return false;
    return true;
}

static bool add_change(struct thread *t, struct frame *frame, struct ref key, struct ref value)
{
    struct ref changes = FRAME_REF(frame, 3);
    if ((int32_t)FRAME_RAW(frame, 2) + 2 > ARRAY_LENGTH(t, changes))
        return false;
    SET_ELEMENT_REF(t, changes, FRAME_RAW(frame, 2), key);
    SET_ELEMENT_REF(t, changes, FRAME_RAW(frame, 2) + 1, value);
    FRAME_RAW(frame, 2) += 2;
    return true;
}

/* Collects in FRAME_REF 3 what must be set; false: the long way.  FRAME_REF 1 has the VM's properties
 * (keys and values, a null ends them), FRAME_REF 2 the platform's. */
static bool compare_properties(struct thread *t, struct frame *frame)
{
    struct region_roots *roots = &HEADER(t)->roots;
    struct ref now = FRAME_REF(frame, 1), then = roots->image_vm_properties;
    int32_t count = 0, old_count = 0;
    if (IS_NULL(then) || IS_NULL(roots->image_platform_properties))
        return false;
    while (2 * count < ARRAY_LENGTH(t, now) && !IS_NULL(GET_ELEMENT_REF(t, now, 2 * count)))
        count++;
    while (2 * old_count < ARRAY_LENGTH(t, then) && !IS_NULL(GET_ELEMENT_REF(t, then, 2 * old_count)))
        old_count++;
    int32_t found = 0;
    for (int32_t i = 0; i < count; i++) {
        struct ref key = GET_ELEMENT_REF(t, now, 2 * i), value = GET_ELEMENT_REF(t, now, 2 * i + 1);
        bool same = false, plain = false;
        for (int32_t j = 0; j < old_count; j++) {
            if (!same_text(t, key, GET_ELEMENT_REF(t, then, 2 * j)))
                continue;
            found++;
            same = same_text(t, value, GET_ELEMENT_REF(t, then, 2 * j + 1));
            break;
        }
        for (size_t j = 0; j < COUNT_OF(plain_vm_properties) && !same; j++)
            plain = plain || text_is(t, key, plain_vm_properties[j]);
        if (!same && (!plain || !add_change(t, frame, key, value)))
            return false;
    }
    if (found != old_count)
        return false; /* one is gone */
    now = FRAME_REF(frame, 2);
    then = roots->image_platform_properties;
    if (ARRAY_LENGTH(t, now) != ARRAY_LENGTH(t, then))
        return false;
    for (int32_t i = 0; i < ARRAY_LENGTH(t, now); i++) {
        struct ref value = GET_ELEMENT_REF(t, now, i);
        size_t j = 0;
        if (same_text(t, value, GET_ELEMENT_REF(t, then, i)))
            continue;
        while (j < COUNT_OF(plain_platform_properties) && plain_platform_properties[j].index != i)
            j++;
        if (j == COUNT_OF(plain_platform_properties) || IS_NULL(value))
            return false;
        struct class *properties = boot_class(t, "jdk/internal/util/StaticProperty");
        struct field *field =
            static_field(t, properties, plain_platform_properties[j].field, "Ljava/lang/String;");
        SET_REF(t, properties->mirror, field->offset, value);
        struct ref key = string_from_utf8(t, plain_platform_properties[j].key);
        if (IS_NULL(key) ||
            !add_change(t, frame, key, GET_ELEMENT_REF(t, FRAME_REF(frame, 2), i)))
            return false;
        now = FRAME_REF(frame, 2);
        then = roots->image_platform_properties;
    }
    return true;
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

static enum native_status ask_properties(struct thread *t, const char *method)
{
    struct class *raw = boot_class(t, "jdk/internal/util/SystemProps$Raw");
    union slot none[1] = {{0}};
    return exec_call(t, method_of(t, raw, method, "()[Ljava/lang/String;"), none);
}

static enum native_status restore_properties(struct thread *t, struct frame *frame)
{
    struct error error = {0};
    struct class *objects;
    switch (FRAME_RAW(frame, 1)) {
    case PROPERTIES_ASK_VM:
        FRAME_RAW(frame, 1) = PROPERTIES_ASK_PLATFORM;
        return ask_properties(t, "vmProperties");
    case PROPERTIES_ASK_PLATFORM:
        FRAME_REF(frame, 1) = t->result.r;
        FRAME_RAW(frame, 1) = PROPERTIES_COMPARE;
        return ask_properties(t, "platformProperties");
    case PROPERTIES_COMPARE: {
        FRAME_REF(frame, 2) = t->result.r;
        FRAME_RAW(frame, 2) = 0;
        objects = class_array_of(t->iso, WK(t, java_lang_Object), &error);
        struct ref changes = objects == NULL ? NULL_REF : array_new(t, objects, 32);
        if (objects == NULL)
            exec_throw_error(t, &error);
        if (IS_NULL(changes))
            return NATIVE_THROW;
        FRAME_REF(t->frame, 3) = changes;
        FRAME_RAW(t->frame, 1) = compare_properties(t, t->frame) ? PROPERTIES_SET : PROPERTIES_LONG_WAY;
        if (THROWN(t))
            return NATIVE_THROW;
        frame = t->frame;
        break;
    }
    default:
        break;
    }
    if (FRAME_RAW(frame, 1) >= PROPERTIES_LONG_WAY)
        return restore_properties_long_way(t, frame);
    int32_t next = 2 * (int32_t)(FRAME_RAW(frame, 1) - PROPERTIES_SET);
    if (next >= (int32_t)FRAME_RAW(frame, 2))
        return NATIVE_DONE;
    struct class *system = WK(t, java_lang_System);
    struct field *field = static_field(t, system, "props", "Ljava/util/Properties;");
    union slot arguments[3] = {{0}, {0}, {0}};
    FRAME_RAW(frame, 1)++;
    arguments[0].r = GET_REF(t, system->mirror, field->offset);
    arguments[1].r = GET_ELEMENT_REF(t, FRAME_REF(frame, 3), next);
    arguments[2].r = GET_ELEMENT_REF(t, FRAME_REF(frame, 3), next + 1);
    return exec_call_virtual(t,
                             method_of(t, boot_class(t, "java/util/Properties"), "setProperty",
                                       "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/Object;"),
                             arguments);
}

/* Before an image is written: what compare_properties will compare with. */
enum native_status resume_note_properties(struct thread *t, struct frame *frame)
{
    switch (frame->state++) {
    case 0:
        return ask_properties(t, "vmProperties");
    case 1:
        HEADER(t)->roots.image_vm_properties = t->result.r;
        return ask_properties(t, "platformProperties");
    default:
        HEADER(t)->roots.image_platform_properties = t->result.r;
        return NATIVE_DONE;
    }
}

static struct ref get_field(struct thread *t, struct ref object, const char *name, const char *descriptor)
{
    struct field *field = class_find_field(t->iso, CLASS_OF(t, object), symbol_of(t->iso, name),
                                           symbol_of(t->iso, descriptor));
    return field == NULL ? NULL_REF : GET_REF(t, object, field->offset);
}

static void set_field(struct thread *t, struct ref object, const char *name, const char *descriptor,
                      struct ref value)
{
    struct field *field = class_find_field(t->iso, CLASS_OF(t, object), symbol_of(t->iso, name),
                                           symbol_of(t->iso, descriptor));
    if (field != NULL)
        SET_REF(t, object, field->offset, value);
}

/* java.io and java.nio.file keep the current directory in objects made while booting. */
static enum native_status restore_directories(struct thread *t, struct frame *frame)
{
    struct class *properties = boot_class(t, "jdk/internal/util/StaticProperty");
    struct class *file = boot_class(t, "java/io/File");
    struct class *provider = boot_class(t, "sun/nio/fs/DefaultFileSystemProvider");
    struct field *field = static_field(t, properties, "USER_DIR", "Ljava/lang/String;");
    struct ref bytes;
    size_t length;
    char *text;
    (void)frame;
    struct ref directory = GET_REF(t, properties->mirror, field->offset);
    field = static_field(t, file, "fs", "Ljava/io/FileSystem;");
    if (is_initialized(t, file)) {
        struct ref system = GET_REF(t, file->mirror, field->offset);
        if (!IS_NULL(system))
            set_field(t, system, "userDir", "Ljava/lang/String;", directory);
    }
    if (!is_initialized(t, provider))
        return NATIVE_DONE;
    text = string_to_utf8(t->iso, directory, &length);
    bytes = text == NULL ? NULL_REF : byte_array_from(t, text, (int32_t)length);
    mem_free(text);
    if (IS_NULL(bytes))
        return THROWN(t) ? NATIVE_THROW : THROW(t, "java/lang/OutOfMemoryError", "Java heap space");
    field = static_field(t, provider, "INSTANCE", "Lsun/nio/fs/LinuxFileSystemProvider;");
    struct ref instance = field == NULL ? NULL_REF : GET_REF(t, provider->mirror, field->offset);
    if (!IS_NULL(instance)) {
        struct ref system = get_field(t, instance, "theFileSystem", "Lsun/nio/fs/UnixFileSystem;");
        if (!IS_NULL(system))
            set_field(t, system, "defaultDirectory", "[B", bytes);
    }
    return NATIVE_DONE;
}

/* Charset.defaultCharset is computed anew.  Streams and properties of the image were made with the old
 * one; when they differ the image does not suit this process, and vm/api boots plainly instead. */
static enum native_status restore_charset(struct thread *t, struct frame *frame)
{
    struct class *charset = boot_class(t, "java/nio/charset/Charset");
    struct field *field = static_field(t, charset, "defaultCharset", "Ljava/nio/charset/Charset;");
    union slot arguments[2] = {{0}, {0}};
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
    struct class *locale = boot_class(t, "java/util/Locale");
    struct field *field;
    union slot arguments[1] = {{0}};
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
    struct class *path = boot_class(t, "jdk/internal/loader/URLClassPath");
    struct class *builtin = boot_class(t, "jdk/internal/loader/BuiltinClassLoader");
    struct field *ucp = static_field(t, builtin, "ucp", "Ljdk/internal/loader/URLClassPath;");
    const char *value = "", *main_module = NULL;
    union slot arguments[3] = {{0}, {0}, {0}};
    struct ref text, object;
    if (FRAME_RAW(frame, 1) == 0 && !exec_initialize(t, path))
        return NATIVE_FAILED(t);
    frame = t->frame;
    if (FRAME_RAW(frame, 1)++ != 0) {
        SET_REF(t, HEADER(t)->roots.system_loader, ucp->offset, FRAME_REF(frame, 1));
        return NATIVE_DONE;
    }
    for (uint32_t i = 0; i < iso->property_count; i++) {
        if (strcmp(iso->properties[i].key, "java.class.path") == 0)
            value = iso->properties[i].value;
        if (strcmp(iso->properties[i].key, "jdk.module.main") == 0)
            main_module = iso->properties[i].value;
    }
    object = object_new(t, path);
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
    return exec_call(t, method_of(t, path, "<init>", "(Ljava/lang/String;Z)V"), arguments);
}

static enum native_status restore_processors(struct thread *t, struct frame *frame)
{
    struct class *map = boot_class(t, "java/util/concurrent/ConcurrentHashMap");
    struct field *field;
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    (void)frame;
    if (is_initialized(t, map)) {
        field = static_field(t, map, "NCPU", "I");
        if (field != NULL)
            SET_I32(t, map->mirror, field->offset, (int32_t)(count < 1 ? 1 : count));
    }
    return NATIVE_DONE;
}

static enum native_status (*const rows[RESTORE_COUNT])(struct thread *t, struct frame *frame) = {
#define RESTORE(name, text) [RESTORE_##name] = restore_##name,
#include "vm/model/restore.def"
#undef RESTORE
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
