/*
 * See vm_options.h.  One table of options, each with a function; what HotSpot prints on standard
 * output goes there here too.
 */
#include "vm/launcher/vm_options.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/launcher/argfile.h"
#include "vm/launcher/memory_size.h"
#include "vm/launcher/vm_flags.h"

#define COUNT_OF(a) (sizeof(a) / sizeof(a)[0])
#define KIB UINT64_C(1024)
#define LEAST_STACK (136 * KIB)
#define LARGEST_STACK (1024 * 1024 * KIB)
#define LEAST_MAX_HEAP (2048 * KIB)
#define LEAST_INITIAL_HEAP (1024 * KIB)

/* ---- shared with vm_flags.c ---- */

void vm_set_property(struct vm_settings *settings, const char *key, const char *value)
{
    for (size_t i = 0; i < settings->keys.count; i++) {
        if (text_equal(settings->keys.items[i], key)) {
            free(settings->values.items[i]);
            settings->values.items[i] = need(strdup(value));
            return;
        }
    }
    list_add(&settings->keys, key);
    list_add(&settings->values, value);
}

void vm_warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("Atoll VM warning: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

enum vm_answer vm_fail_at_start(struct vm_settings *settings, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("Error occurred during initialization of VM\n", stdout);
    vfprintf(stdout, format, arguments);
    fputc('\n', stdout);
    va_end(arguments);
    settings->status = 1;
    return VM_ENDED;
}

/* ---- the options, one function each ---- */

/* `option` is the whole, `tail` what follows its name. */
typedef enum vm_answer option_reader(struct vm_settings *s, const char *option, const char *tail);

static enum vm_answer refuse(FILE *stream, const char *text, const char *option)
{
    fprintf(stream, "%s%s\n", text, option);
    return VM_REFUSED;
}

static enum vm_answer unrecognized(struct vm_settings *s, const char *option)
{
    return s->ignore_unrecognized ? VM_FINE : refuse(stderr, "Unrecognized option: ", option);
}

static enum vm_answer accept(struct vm_settings *s, const char *option, const char *tail)
{
    (void)s, (void)option, (void)tail;
    return VM_FINE;
}

static enum vm_answer read_interpreted(struct vm_settings *s, const char *option, const char *tail)
{
    return accept(s, option, tail); /* the interpreter is what there is */
}

static enum vm_answer read_verbose(struct vm_settings *s, const char *option, const char *tail)
{
    (void)option;
    if (*tail == '\0' || after_prefix(tail, ":class") != NULL)
        xlog_read(&s->log, ":class+load,class+unload");
    else if (after_prefix(tail, ":gc") != NULL)
        xlog_read(&s->log, ":gc");
    else if (after_prefix(tail, ":jni") != NULL)
        list_add(&s->trace, "native");
    return VM_FINE;
}

static enum vm_answer read_max_heap(struct vm_settings *s, const char *option, const char *tail)
{
    if (!parse_memory_size(tail, &s->max_heap) || s->max_heap == 0)
        return refuse(stderr, "Invalid maximum heap size: ", option);
    return VM_FINE;
}

static enum vm_answer read_initial_heap(struct vm_settings *s, const char *option, const char *tail)
{
    if (!parse_memory_size(tail, &s->initial_heap))
        return refuse(stderr, "Invalid initial heap size: ", option);
    s->min_heap = s->initial_heap;
    return VM_FINE;
}

static enum vm_answer read_young_heap(struct vm_settings *s, const char *option, const char *tail)
{
    uint64_t size;
    (void)s;
    if (!parse_memory_size(tail, &size) || size == 0)
        return refuse(stderr, "Invalid initial young generation size: ", option);
    return VM_FINE;
}

static enum vm_answer read_stack(struct vm_settings *s, const char *option, const char *tail)
{
    if (!parse_memory_size(tail, &s->stack_size))
        return refuse(stderr, "Invalid thread stack size: ", option);
    if (s->stack_size > LARGEST_STACK) {
        refuse(stderr, "Invalid thread stack size: ", option);
        return refuse(stderr, "The specified size exceeds the maximum representable size.", "");
    }
    return VM_FINE;
}

static enum vm_answer read_code_cache(struct vm_settings *s, const char *option, const char *tail)
{
    uint64_t size;
    (void)s;
    if (parse_memory_size(tail, &size))
        return VM_FINE;
    fprintf(stderr, "Invalid maximum code cache size: %s.\n", option);
    return VM_REFUSED;
}

static bool is_share(const char *text)
{
    char *end;
    double value = strtod(text, &end);
    return end != text && *end == '\0' && value >= 0 && value <= 1;
}

static enum vm_answer read_max_free(struct vm_settings *s, const char *option, const char *tail)
{
    (void)s;
    return is_share(tail) ? VM_FINE : refuse(stderr, "Bad max heap free percentage size: ", option);
}

static enum vm_answer read_min_free(struct vm_settings *s, const char *option, const char *tail)
{
    (void)s;
    return is_share(tail) ? VM_FINE : refuse(stderr, "Bad min heap free percentage size: ", option);
}

static enum vm_answer read_verify(struct vm_settings *s, const char *option, const char *tail)
{
    if (*tail == '\0' || text_equal(tail, ":all"))
        s->verify_all = true;
    else if (text_equal(tail, ":remote"))
        s->verify_all = false;
    else if (text_equal(tail, ":none")) /* Atoll verifies all the same */
        vm_warn("Options -Xverify:none and -noverify were deprecated in JDK 13 and will likely be "
                "removed in a future release.");
    else
        return refuse(stderr, "Unrecognized verification option: ", option);
    return VM_FINE;
}

static enum vm_answer read_reduced_signals(struct vm_settings *s, const char *option, const char *tail)
{
    (void)option, (void)tail;
    s->no_signals = true;
    return VM_FINE;
}

static enum vm_answer read_check(struct vm_settings *s, const char *option, const char *tail)
{
    if (!text_equal(tail, ":jni"))
        return refuse(stderr, "Unrecognized check option: ", option);
    s->check_jni = true;
    return VM_FINE;
}

static enum vm_answer read_log(struct vm_settings *s, const char *option, const char *tail)
{
    if (text_equal(tail, ":help")) {
        xlog_print_help();
        s->status = 0;
        return VM_ENDED;
    }
    if ((*tail == '\0' || *tail == ':') && xlog_read(&s->log, tail))
        return VM_FINE;
    fprintf(stderr, "Invalid -Xlog option '%s', see error log for details.\n", option);
    return VM_REFUSED;
}

static enum vm_answer read_share(struct vm_settings *s, const char *option, const char *tail)
{
    if (text_equal(tail, "dump"))
        return vm_fail_at_start(s, "%s: there are no class data archives; see atoll image build",
                                option);
    return text_equal(tail, "auto") || text_equal(tail, "on") || text_equal(tail, "off")
               ? VM_FINE
               : unrecognized(s, option);
}

static enum vm_answer read_old(struct vm_settings *s, const char *option, const char *tail)
{
    (void)s, (void)tail;
    vm_warn("Ignoring option %s; support was removed in %s", option,
            option[1] == 'X' ? "10.0" : "17.0");
    return VM_FINE;
}

static enum vm_answer read_boot_path(struct vm_settings *s, const char *option, const char *tail)
{
    char *joined = NULL;
    (void)option;
    if (*tail == '\0')
        return VM_FINE;
    if (s->boot_class_path == NULL) {
        s->boot_class_path = need(strdup(tail));
    } else {
        if (asprintf(&joined, "%s:%s", s->boot_class_path, tail) < 0)
            joined = NULL;
        free(s->boot_class_path);
        s->boot_class_path = need(joined);
    }
    return VM_FINE;
}

static enum vm_answer read_old_boot_path(struct vm_settings *s, const char *option,
                                         const char *tail)
{
    (void)s;
    printf("%.*s is no longer a supported option.\n", (int)(tail - option - 1), option);
    return VM_REFUSED;
}

static enum vm_answer read_agent(struct vm_settings *s, const char *option, const char *tail)
{
    (void)tail;
    return vm_fail_at_start(s, "agents are not there yet: %s", option);
}

static enum vm_answer read_preview(struct vm_settings *s, const char *option, const char *tail)
{
    (void)option, (void)tail;
    s->preview = true;
    return VM_FINE;
}

static enum vm_answer print_internal_version(struct vm_settings *s, const char *option,
                                             const char *tail)
{
    (void)option, (void)tail;
    printf("Atoll VM (%s) for linux\n", atoll_version());
    s->status = 0;
    return VM_ENDED;
}

/* ---- assertions ---- */

static enum vm_answer read_assertions(struct vm_settings *s, const char *tail, bool value)
{
    if (*tail == '\0') {
        s->assertions = value;
        return VM_FINE;
    }
    list_add(&s->assertion_names, tail + 1);
    s->assertion_values = need(realloc(s->assertion_values, s->assertion_names.count));
    s->assertion_values[s->assertion_names.count - 1] = value;
    return VM_FINE;
}

static enum vm_answer read_user_assertions(struct vm_settings *s, const char *option,
                                           const char *tail)
{
    return *tail == '\0' || *tail == ':' ? read_assertions(s, tail, option[1] == 'e')
                                        : unrecognized(s, option);
}

static enum vm_answer read_system_assertions(struct vm_settings *s, const char *option,
                                             const char *tail)
{
    (void)tail;
    s->system_assertions = option[1] == 'e';
    return VM_FINE;
}

/* ---- modules and properties ---- */

/* Options that may be repeated; each becomes a property with a number. */
enum numbered { ADD_READS, ADD_EXPORTS, ADD_OPENS, ADD_MODULES, NATIVE_ACCESS, PATCH };
static const struct {
    const char *option, *key;
} numbered[] = {
    [ADD_READS] = {"--add-reads=", "jdk.module.addreads"},
    [ADD_EXPORTS] = {"--add-exports=", "jdk.module.addexports"},
    [ADD_OPENS] = {"--add-opens=", "jdk.module.addopens"},
    [ADD_MODULES] = {"--add-modules=", "jdk.module.addmods"},
    [NATIVE_ACCESS] = {"--enable-native-access=", "jdk.module.enable.native.access"},
    [PATCH] = {"--patch-module=", "jdk.module.patch"},
};

static enum vm_answer read_numbered(struct vm_settings *s, const char *option, const char *tail)
{
    char key[64];
    for (size_t i = 0; i < COUNT_OF(numbered); i++) {
        if (after_prefix(option, numbered[i].option) == NULL)
            continue;
        snprintf(key, sizeof key, "%s.%u", numbered[i].key, s->numbered[i]++);
        vm_set_property(s, key, tail);
    }
    return VM_FINE;
}

static enum vm_answer read_patch(struct vm_settings *s, const char *option, const char *tail)
{
    if (strchr(tail, '=') == NULL)
        return refuse(stdout, "Missing '=' in --patch-module specification", "");
    if (after_prefix(tail, "java.base=") != NULL) {
        if (s->java_base_patched)
            return vm_fail_at_start(s, "Cannot specify java.base more than once to --patch-module");
        s->java_base_patched = true;
    }
    return read_numbered(s, option, tail);
}

static enum vm_answer read_limit_modules(struct vm_settings *s, const char *option,
                                         const char *tail)
{
    (void)option;
    vm_set_property(s, "jdk.module.limitmods", tail);
    return VM_FINE;
}

static enum vm_answer read_module_path(struct vm_settings *s, const char *option, const char *tail)
{
    (void)option;
    vm_set_property(s, "jdk.module.path", tail);
    return VM_FINE;
}

static enum vm_answer read_upgrade_path(struct vm_settings *s, const char *option, const char *tail)
{
    (void)option;
    vm_set_property(s, "jdk.module.upgrade.path", tail);
    return VM_FINE;
}

/* Properties that only options may set. */
static bool is_module_property(const char *key)
{
    static const char *const names[] = {"addexports", "addopens", "addreads", "patch", "limitmods",
                                        "path", "upgrade.path", "addmods", "enable.native.access"};
    const char *name = after_prefix(key, "jdk.module.");
    if (name == NULL)
        return false;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *rest = after_prefix(name, names[i]);
        if (rest != NULL && (*rest == '\0' || *rest == '.'))
            return true;
    }
    return false;
}

/* Properties that say what the virtual machine is. */
static bool is_fixed_property(const char *key)
{
    static const char *const names[] = {
        "java.vm.name", "java.vm.version", "java.vm.info", "java.vm.specification.name",
        "java.vm.specification.vendor", "java.vm.specification.version", "java.vm.vendor",
        "jdk.debug",
        "java.compiler", /* not fixed, but not for System.getProperty */
    };
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (text_equal(key, names[i]))
            return true;
    return false;
}

static enum vm_answer read_property(struct vm_settings *s, const char *option, const char *tail)
{
    size_t length = strcspn(tail, "=");
    char *key = need(strndup(tail, length));
    const char *value = tail[length] == '=' ? tail + length + 1 : "";
    enum vm_answer answer = VM_FINE;
    if (text_equal(key, "java.ext.dirs")) {
        printf("%s is not supported.  Use -classpath instead.\n", option);
        answer = VM_REFUSED;
    } else if (text_equal(key, "java.endorsed.dirs")) {
        printf("%s is not supported. Endorsed standards and standalone APIs\n"
               "in modular form will be supported via the concept of upgradeable modules.\n",
               option);
        answer = VM_REFUSED;
    } else if (is_module_property(key)) {
        vm_warn("Ignoring system property options whose names match the '-Djdk.module.*'. names "
                "that are reserved for internal use.");
    } else if (*key != '\0' && !is_fixed_property(key)) {
        vm_set_property(s, key, value);
    }
    free(key);
    return answer;
}

static enum vm_answer read_flag(struct vm_settings *s, const char *option, const char *tail)
{
    (void)option;
    return vm_flag_read(tail, s);
}

/* ---- the table ---- */

/* EXACT: the name alone; TAIL: the name and anything after it. */
enum match { EXACT, TAIL };
static const struct vm_option {
    const char *name;
    enum match match;
    option_reader *read;
} vm_options[] = {
    {"-D", TAIL, read_property},
    {"-XX:", TAIL, read_flag},
    {"-Xmx", TAIL, read_max_heap},
    {"-Xms", TAIL, read_initial_heap},
    {"-Xmn", TAIL, read_young_heap},
    {"-Xss", TAIL, read_stack},
    {"-Xmaxjitcodesize", TAIL, read_code_cache},
    {"-Xmaxf", TAIL, read_max_free},
    {"-Xminf", TAIL, read_min_free},
    {"-Xbootclasspath/a:", TAIL, read_boot_path},
    {"-Xbootclasspath/p:", TAIL, read_old_boot_path},
    {"-Xbootclasspath:", TAIL, read_old_boot_path},
    {"-Xint", EXACT, read_interpreted},
    {"-Xmixed", EXACT, accept},
    {"-Xcomp", EXACT, accept},
    {"-Xbatch", EXACT, accept},
    {"-Xdebug", EXACT, accept},
    {"-Xnoagent", EXACT, accept},
    {"-Xnoclassgc", EXACT, accept},
    {"-Xrs", EXACT, read_reduced_signals},
    {"-Xprof", EXACT, read_old},
    {"-Xshare:", TAIL, read_share},
    {"-Xverify", TAIL, read_verify},
    {"-Xcheck", TAIL, read_check},
    {"-Xloggc:", TAIL, accept},
    {"-Xlog", TAIL, read_log},
    {"-Xrun", TAIL, read_agent},
    {"-Xinternalversion", EXACT, print_internal_version},
    {"-agentlib:", TAIL, read_agent},
    {"-agentpath:", TAIL, read_agent},
    {"-javaagent:", TAIL, read_agent},
    {"-verbose", TAIL, read_verbose},
    {"-esa", EXACT, read_system_assertions},
    {"-dsa", EXACT, read_system_assertions},
    {"-enablesystemassertions", EXACT, read_system_assertions},
    {"-disablesystemassertions", EXACT, read_system_assertions},
    {"-ea", TAIL, read_user_assertions},
    {"-da", TAIL, read_user_assertions},
    {"-enableassertions", TAIL, read_user_assertions},
    {"-disableassertions", TAIL, read_user_assertions},
    {"--add-reads=", TAIL, read_numbered},
    {"--add-exports=", TAIL, read_numbered},
    {"--add-opens=", TAIL, read_numbered},
    {"--add-modules=", TAIL, read_numbered},
    {"--enable-native-access=", TAIL, read_numbered},
    {"--limit-modules=", TAIL, read_limit_modules},
    {"--module-path=", TAIL, read_module_path},
    {"--upgrade-module-path=", TAIL, read_upgrade_path},
    {"--patch-module=", TAIL, read_patch},
    {"--enable-preview", EXACT, read_preview},
    {"--illegal-access=", TAIL, read_old},
};

static enum vm_answer read_option(struct vm_settings *s, const char *option)
{
    for (size_t i = 0; i < COUNT_OF(vm_options); i++) {
        const char *tail = after_prefix(option, vm_options[i].name);
        if (tail != NULL && (vm_options[i].match == TAIL || *tail == '\0'))
            return vm_options[i].read(s, option, tail);
    }
    return unrecognized(s, option);
}

/* ---- all of them ---- */

static bool add_environment(const char *name, struct string_list *out)
{
    const char *value = getenv(name);
    if (value == NULL)
        return true;
    fprintf(stderr, "Picked up %s: %s\n", name, value);
    if (split_environment(value, out))
        return true;
    fprintf(stderr, "Unmatched quote in %s\n", name);
    return false;
}

/* An options file stands for the options in it. */
static bool add_with_file(const char *option, struct string_list *out)
{
    const char *path = after_prefix(option, "-XX:VMOptionsFile=");
    size_t length = 0;
    char *text;
    bool closed;
    if (path == NULL) {
        list_add(out, option);
        return true;
    }
    text = read_file(path, &length);
    if (text == NULL) {
        fprintf(stderr, "Could not open options file '%s'\n", path);
        return false;
    }
    closed = split_environment(text, out);
    free(text);
    if (!closed)
        fprintf(stderr, "Unmatched quote in %s\n", path);
    return closed;
}

static bool gather(const struct string_list *options, struct string_list *all)
{
    struct string_list before = {0}, after = {0};
    const struct string_list *parts[] = {&before, options, &after};
    bool done = add_environment("JAVA_TOOL_OPTIONS", &before) &&
                add_environment("_JAVA_OPTIONS", &after);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        for (size_t k = 0; k < parts[i]->count && done; k++)
            done = add_with_file(parts[i]->items[k], all);
    list_free(&before);
    list_free(&after);
    return done;
}

/* Options that only carry what the launcher found out are not shown to programs. */
static bool is_shown(const char *option)
{
    return after_prefix(option, "-Djava.class.path") == NULL &&
           after_prefix(option, "-Dsun.java.command") == NULL &&
           after_prefix(option, "-Dsun.java.launcher") == NULL;
}

static enum vm_answer check_sizes(struct vm_settings *s)
{
    if (s->stack_size != 0 && s->stack_size < LEAST_STACK) {
        printf("\nThe Java thread stack size specified is too small. Specify at least %lluk\n",
               (unsigned long long)(LEAST_STACK / KIB));
        return VM_REFUSED;
    }
    if (s->max_heap != 0 && s->initial_heap > s->max_heap)
        return vm_fail_at_start(
            s, "Initial heap size set to a larger value than the maximum heap size");
    if (s->max_heap != 0 && s->min_heap > s->max_heap)
        return vm_fail_at_start(s, "Incompatible minimum and maximum heap sizes specified");
    if (s->initial_heap != 0 && s->min_heap > s->initial_heap)
        return vm_fail_at_start(s, "Incompatible minimum and initial heap sizes specified");
    if (s->max_heap != 0 && s->max_heap < LEAST_MAX_HEAP)
        return vm_fail_at_start(s, "Too small maximum heap");
    if (s->initial_heap != 0 && s->initial_heap < LEAST_INITIAL_HEAP)
        return vm_fail_at_start(s, "Too small initial heap");
    if (s->min_heap != 0 && s->min_heap < LEAST_INITIAL_HEAP)
        return vm_fail_at_start(s, "Too small minimum heap");
    return VM_FINE;
}

enum vm_answer vm_settings_read(const struct string_list *options, struct vm_settings *settings)
{
    struct string_list all = {0};
    enum vm_answer answer = VM_REFUSED;
    *settings = (struct vm_settings){0};
    if (gather(options, &all)) {
        answer = VM_FINE;
        for (size_t i = 0; i < all.count; i++) {
            const char *tail = after_prefix(all.items[i], "-XX:");
            if (tail != NULL && text_equal(tail + (*tail != '\0'), "IgnoreUnrecognizedVMOptions"))
                settings->ignore_unrecognized = *tail == '+';
        }
        for (size_t i = 0; i < all.count && answer == VM_FINE; i++) {
            if (is_shown(all.items[i]))
                list_add(&settings->runtime_arguments, all.items[i]);
            answer = read_option(settings, all.items[i]);
        }
    }
    list_free(&all);
    if (answer == VM_FINE)
        answer = vm_flags_check_collectors(settings);
    if (answer == VM_FINE)
        answer = check_sizes(settings);
    if (answer == VM_REFUSED)
        settings->status = 1;
    return answer;
}

void vm_settings_free(struct vm_settings *settings)
{
    list_free(&settings->keys);
    list_free(&settings->values);
    list_free(&settings->runtime_arguments);
    list_free(&settings->trace);
    list_free(&settings->assertion_names);
    free(settings->assertion_values);
    free(settings->boot_class_path);
    xlog_free(settings->log);
}
