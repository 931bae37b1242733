/* See restore_places.h. */
#include "vm/exec/restore_places.h"

#include "vm/exec/boot.h"

#include <string.h>

/* Properties that java.base takes from nowhere but System.getProperties once it is up. */
static const char *const plain_properties[] = {"java.class.path", "sun.java.command", "sun.java.launcher"};
/* Names that java.base may have looked at already begin so. */
static const char *const library_prefixes[] = {"java.",   "javax.", "jdk.",  "sun.",    "user.",   "os.",
                                               "file.",   "path.",  "line.", "native.", "stdout.", "stderr."};
/* The same of the platform's, with the variable that repeats them. */
static const struct {
    enum platform_property which;
    const char *key;
    enum restore_place place;
} plain_platform[] = {{PLATFORM_USER_DIR, "user.dir", RESTORE_AT_user_dir},
                      {PLATFORM_USER_HOME, "user.home", RESTORE_AT_user_home},
                      {PLATFORM_USER_NAME, "user.name", RESTORE_AT_user_name},
                      {PLATFORM_SUN_STDOUT_ENCODING, "sun.stdout.encoding", RESTORE_AT_COUNT},
                      {PLATFORM_SUN_STDERR_ENCODING, "sun.stderr.encoding", RESTORE_AT_COUNT}};

static uint64_t hash_text(const char *text)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    if (text == NULL)
        return 0;
    while (*text != '\0')
        hash = (hash ^ (uint8_t)*text++) * UINT64_C(0x100000001B3);
    return hash | 1;
}

/* ---- variables ---- */

void *restore_address(struct thread *t, enum restore_place place)
{
    uint64_t offset = HEADER(t)->restore.places[place];
    return offset == 0 ? NULL : t->base + offset;
}

void restore_set(struct thread *t, enum restore_place place, struct ref value)
{
    struct ref *variable = restore_address(t, place);
    if (variable == NULL || SAME_REF(*variable, value))
        return;
    *variable = value;
    MARK_CARD_AT(t, variable);
}

static struct class *initialized_class(struct isolate *iso, const char *name)
{
    struct error error = {0};
    struct class *class = boot_find_class(iso, symbol_of(iso, name), &error);
    error_release(&error);
    return class != NULL && CLASS_STATE(iso, class)->stage == INIT_DONE ? class : NULL;
}

static uint64_t place_of(const struct field *field, struct ref holder)
{
    return field == NULL ? 0 : ((uint64_t)holder.bits << 3) + field->offset;
}

/* The field `name` of the object that the variable at `variable` refers to. */
static uint64_t place_in(struct isolate *iso, uint64_t variable, const char *name, const char *descriptor)
{
    struct ref object = variable == 0 ? NULL_REF : *(struct ref *)(void *)(iso->base + variable);
    if (IS_NULL(object))
        return 0;
    return place_of(class_find_field(iso, CLASS_OF(iso, object), symbol_of(iso, name), symbol_of(iso, descriptor)),
                    object);
}

static struct method_index method_named(struct isolate *iso, const char *class_name, const char *name,
                                        const char *descriptor)
{
    struct class *class = initialized_class(iso, class_name);
    struct method *method =
        class == NULL ? NULL
                      : class_find_method_local(iso, class, symbol_of(iso, name), symbol_of(iso, descriptor));
    return method == NULL ? (struct method_index){0} : METHOD_INDEX(method);
}

static void note_properties(struct isolate *iso, struct restore_data *restore)
{
    restore->property_count = 0;
    if (iso->property_count > RESTORE_MOST_PROPERTIES)
        return;
    for (uint32_t i = 0; i < iso->property_count; i++)
        restore->properties[i] = (struct restore_property){hash_text(iso->properties[i].key),
                                                           hash_text(iso->properties[i].value)};
    restore->property_count = iso->property_count;
    for (unsigned i = 0; i < PLATFORM_COUNT; i++)
        restore->platform[i] = hash_text(iso->platform->items[i]);
}

bool restore_prepare(struct isolate *iso)
{
    static const struct {
        const char *class_name, *field, *descriptor;
    } variables[] = {
#define RESTORE_PLACE(id, class_name, field, descriptor) {class_name, field, descriptor},
#include "vm/model/restore_places.def"
#undef RESTORE_PLACE
    };
    struct restore_data *restore = &HEADER(iso)->restore;
    struct class *path = initialized_class(iso, "jdk/internal/loader/URLClassPath");
    struct ref loader = HEADER(iso)->roots.system_loader;
    memset(restore, 0, sizeof *restore);
    for (size_t i = 0; i < COUNT_OF(variables); i++) {
        struct class *class = initialized_class(iso, variables[i].class_name);
        if (class != NULL)
            restore->places[i] =
                place_of(class_find_field_local(iso, class, symbol_of(iso, variables[i].field),
                                                symbol_of(iso, variables[i].descriptor)),
                         class->mirror);
    }
    restore->places[RESTORE_AT_io_directory] =
        place_in(iso, restore->places[RESTORE_AT_file_system], "userDir", "Ljava/lang/String;");
    uint64_t nio = place_in(iso, restore->places[RESTORE_AT_nio_provider], "theFileSystem",
                            "Lsun/nio/fs/UnixFileSystem;");
    restore->places[RESTORE_AT_nio_directory] = place_in(iso, nio, "defaultDirectory", "[B");
    restore->places[RESTORE_AT_class_path] =
        place_of(class_find_field(iso, CLASS_OF(iso, loader), symbol_of(iso, "ucp"),
                                  symbol_of(iso, "Ljdk/internal/loader/URLClassPath;")),
                 loader);
    restore->url_class_path = path == NULL ? (struct class_ref){0} : CLASS_REF(iso, path);
    restore->new_url_class_path =
        method_named(iso, "jdk/internal/loader/URLClassPath", "<init>", "(Ljava/lang/String;Z)V");
    restore->set_property = method_named(iso, "java/util/Properties", "setProperty",
                                         "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/Object;");
    note_properties(iso, restore);
    return restore->places[RESTORE_AT_properties] != 0 && restore->places[RESTORE_AT_class_path] != 0 &&
           restore->new_url_class_path.m != 0 && restore->set_property.m != 0;
}

/* ---- properties ---- */

static bool has_library_prefix(const char *key)
{
    for (size_t i = 0; i < COUNT_OF(library_prefixes); i++)
        if (strncmp(key, library_prefixes[i], strlen(library_prefixes[i])) == 0)
            return true;
    return false;
}

static const struct restore_property *find_property(const struct isolate *iso, const char *key)
{
    const struct restore_data *restore = &HEADER(iso)->restore;
    uint64_t hash = hash_text(key);
    for (uint32_t i = 0; i < restore->property_count; i++)
        if (restore->properties[i].key == hash)
            return &restore->properties[i];
    return NULL;
}

/* The options of the launcher stand in numbered properties. */
bool exec_is_module_addition(const char *key)
{
    static const char *const prefixes[] = {"jdk.module.addexports.", "jdk.module.addopens.",
                                           "jdk.module.addreads.", "jdk.module.enable.native.access.",
                                           "jdk.module.addmods."};
    for (size_t i = 0; i < COUNT_OF(prefixes); i++)
        if (strncmp(key, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    return false;
}

/* May this one simply be set? */
static bool is_plain(const struct isolate *iso, const char *key)
{
    for (size_t i = 0; i < COUNT_OF(plain_properties); i++)
        if (strcmp(key, plain_properties[i]) == 0)
            return true;
    return find_property(iso, key) == NULL && (!has_library_prefix(key) || exec_is_module_addition(key));
}

static bool same_platform(const struct isolate *iso, enum platform_property which)
{
    return hash_text(iso->platform->items[which]) == HEADER(iso)->restore.platform[which];
}

static bool platform_is_short(const struct isolate *iso)
{
    char *const *items = iso->platform->items;
    for (unsigned i = 0; i < PLATFORM_COUNT; i++) {
        size_t j = 0;
        if (same_platform(iso, i))
            continue;
        while (j < COUNT_OF(plain_platform) && plain_platform[j].which != i)
            j++;
        if (j == COUNT_OF(plain_platform) || items[i] == NULL)
            return false;
        /* The image's streams print in the platform's encoding. */
        if (plain_platform[j].place == RESTORE_AT_COUNT && (items[PLATFORM_FILE_ENCODING] == NULL ||
                                                       strcmp(items[i], items[PLATFORM_FILE_ENCODING]) != 0))
            return false;
    }
    return true;
}

bool restore_is_short(struct isolate *iso)
{
    uint32_t found = 0;
    if (HEADER(iso)->restore.property_count == 0 || !platform_is_short(iso))
        return false;
    for (uint32_t i = 0; i < iso->property_count; i++) {
        const struct property *property = &iso->properties[i];
        const struct restore_property *then = find_property(iso, property->key);
        found += then != NULL;
        if ((then == NULL || then->value != hash_text(property->value)) && !is_plain(iso, property->key))
            return false;
    }
    return found == HEADER(iso)->restore.property_count; /* else one is gone */
}

unsigned restore_step_count(const struct isolate *iso)
{
    return (unsigned)COUNT_OF(plain_platform) + iso->property_count;
}

bool restore_changed(struct isolate *iso, unsigned step, struct restore_change *change)
{
    if (step < COUNT_OF(plain_platform)) {
        *change = (struct restore_change){plain_platform[step].key,
                                          iso->platform->items[plain_platform[step].which],
                                          plain_platform[step].place};
        return !same_platform(iso, plain_platform[step].which);
    }
    const struct property *property = &iso->properties[step - COUNT_OF(plain_platform)];
    const struct restore_property *then = find_property(iso, property->key);
    *change = (struct restore_change){property->key, property->value, RESTORE_AT_COUNT};
    return then == NULL || then->value != hash_text(property->value);
}
