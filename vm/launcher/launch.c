/*
 * See launch.h.  The order of the questions asked of each argument, and which mistakes end the
 * reading at once, decide what a wrong command line says; both are HotSpot's.
 */
#include "vm/launcher/launch.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "vm/launcher/classpath.h"
#include "vm/launcher/jar.h"
#include "vm/launcher/memory_size.h"

#define SOURCE_LAUNCHER "jdk.compiler/com.sun.tools.javac.launcher.Main"

/* ---- which options there are ---- */

enum option_id {
    OPTION_CLASS_PATH,
    OPTION_MODULE,          /* the main module */
    OPTION_SOURCE,
    OPTION_DESCRIBE_MODULE,
    OPTION_MODULE_PATH,     /* this and the next are for the virtual machine */
    OPTION_MODULES,
    OPTION_OPENS,           /* as the one before, but HotSpot lets --add-opens= pass */
    OPTION_IMAGE,           /* these are Atoll's own */
    OPTION_TRACE
};

/* All options with a value that may be an argument of its own.  Those with two dashes may also have
 * it after an equals sign. */
static const struct value_option {
    const char *name;
    enum option_id id;
    const char *full_name;  /* what the virtual machine is told, when not the same */
} value_options[] = {
    {"-cp", OPTION_CLASS_PATH, NULL},
    {"-classpath", OPTION_CLASS_PATH, NULL},
    {"--class-path", OPTION_CLASS_PATH, NULL},
    {"-m", OPTION_MODULE, NULL},
    {"--module", OPTION_MODULE, NULL},
    {"--source", OPTION_SOURCE, NULL},
    {"-d", OPTION_DESCRIBE_MODULE, NULL},
    {"--describe-module", OPTION_DESCRIBE_MODULE, NULL},
    {"-p", OPTION_MODULE_PATH, "--module-path"},
    {"--module-path", OPTION_MODULE_PATH, NULL},
    {"--upgrade-module-path", OPTION_MODULE_PATH, NULL},
    {"--add-modules", OPTION_MODULES, NULL},
    {"--limit-modules", OPTION_MODULES, NULL},
    {"--add-exports", OPTION_MODULES, NULL},
    {"--add-opens", OPTION_OPENS, NULL},
    {"--add-reads", OPTION_MODULES, NULL},
    {"--patch-module", OPTION_MODULES, NULL},
    {"--enable-native-access", OPTION_MODULES, NULL},
    {"--image", OPTION_IMAGE, NULL},
    {"--trace", OPTION_TRACE, NULL},
};

/* Older names that the virtual machine no longer knows. */
static const struct old_name {
    const char *old, *new;
} old_names[] = {
    {"-verbosegc", "-verbose:gc"},
    {"-t", "-Xt"},
    {"-tm", "-Xtm"},
    {"-debug", "-Xdebug"},
    {"-noclassgc", "-Xnoclassgc"},
    {"-Xfuture", "-Xverify:all"},
    {"-verify", "-Xverify:all"},
    {"-verifyremote", "-Xverify:remote"},
    {"-noverify", "-Xverify:none"},
};

static const char *const old_size_prefixes[] = {"-ss", "-oss", "-ms", "-mx"};
static const char *const unsupported[] = {"-checksource", "-cs", "-noasyncgc"};
/* HotSpot chooses among virtual machines by these; here all mean the one there is. */
static const char *const machine_names[] = {"-server", "-client", "-zero"};

#define COUNT_OF(a) (sizeof(a) / sizeof(a)[0])

static bool one_of(const char *text, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(text, names[i]))
            return true;
    return false;
}
#define ONE_OF(text, names) one_of(text, names, COUNT_OF(names))

/* *value is what follows the equals sign, NULL without one. */
static const struct value_option *find_value_option(const char *argument, const char **value)
{
    for (size_t i = 0; i < COUNT_OF(value_options); i++) {
        const char *tail = after_prefix(argument, value_options[i].name);
        if (tail == NULL)
            continue;
        if (*tail == '\0') {
            *value = NULL;
            return &value_options[i];
        }
        if (*tail == '=' && argument[1] == '-') {
            *value = tail + 1;
            return &value_options[i];
        }
    }
    return NULL;
}

bool launch_option_takes_value(const char *option)
{
    const char *value = NULL;
    return find_value_option(option, &value) != NULL && value == NULL;
}

/* ---- one reading ---- */

struct reader {
    const struct string_list *arguments;
    size_t next;             /* index of the argument to look at */
    struct launch *launch;
    bool class_path_given;
};

/* Always false. */
static bool fail(struct reader *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
static bool fail(struct reader *r, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    r->launch->status = 1;
    return false;
}

static const char *peek(const struct reader *r)
{
    return r->next < r->arguments->count ? r->arguments->items[r->next] : NULL;
}

static void add_vm_option(struct reader *r, const char *option)
{
    struct launch *launch = r->launch;
    const char *tail;
    uint64_t size;
    if ((tail = after_prefix(option, "-Xms")) != NULL && parse_memory_size(tail, &size))
        launch->initial_heap = size;
    else if ((tail = after_prefix(option, "-Xmx")) != NULL && parse_memory_size(tail, &size))
        launch->max_heap = size;
    else if ((tail = after_prefix(option, "-Xss")) != NULL && parse_memory_size(tail, &size))
        launch->stack_size = size;
    list_add(&launch->vm_options, option);
}

static void set_class_path(struct reader *r, const char *path)
{
    char *expanded = classpath_expand(path);
    list_add_format(&r->launch->vm_options, "-Djava.class.path=%s", expanded);
    free(expanded);
    r->class_path_given = true;
}

static bool set_mode(struct reader *r, int mode, const char *argument)
{
    if (r->launch->mode == ATOLL_MAIN_SOURCE)
        return fail(r, "Error: Option %s is not allowed with --source", argument);
    r->launch->mode = mode;
    return true;
}

/* An option with a value.  `argument` is as written, value NULL when there is none. */
static bool read_value_option(struct reader *r, const struct value_option *option,
                              const char *argument, const char *value)
{
    struct launch *launch = r->launch;
    bool empty = value == NULL || *value == '\0';
    switch (option->id) {
    case OPTION_CLASS_PATH:
        if (value == NULL)
            return fail(r, "Error: %s requires class path specification", argument);
        set_class_path(r, value);
        if (launch->mode != ATOLL_MAIN_SOURCE)
            launch->mode = ATOLL_MAIN_CLASS;
        return true;
    case OPTION_MODULE:
        if (empty)
            return fail(r, "Error: %s requires module name", argument);
        list_add_format(&launch->vm_options, "-Djdk.module.main=%.*s",
                        (int)strcspn(value, "/"), value);
        launch->what = value;
        return set_mode(r, ATOLL_MAIN_MODULE, argument);
    case OPTION_SOURCE:
        if (empty)
            return fail(r, "Error: %s requires source version", argument);
        list_add_format(&launch->vm_options, "-Djdk.internal.javac.source=%s", value);
        launch->mode = ATOLL_MAIN_SOURCE;
        return true;
    case OPTION_DESCRIBE_MODULE:
        if (value == NULL)
            return fail(r, "Error: %s requires module name", argument);
        launch->describe_module = value;
        return true;
    case OPTION_MODULE_PATH:
    case OPTION_MODULES:
    case OPTION_OPENS:
        if (empty && option->id == OPTION_MODULE_PATH && strchr(argument, '=') == NULL)
            return fail(r, "Error: %s requires module path specification", argument);
        if (value == NULL || (empty && option->id != OPTION_OPENS))
            return fail(r, "Error: %s requires modules to be specified", argument);
        list_add_format(&launch->vm_options, "%s=%s",
                        option->full_name != NULL ? option->full_name : option->name, value);
        return true;
    case OPTION_IMAGE:
        if (empty)
            return fail(r, "Error: %s requires an image file", argument);
        launch->image = value;
        return true;
    case OPTION_TRACE:
        if (empty)
            return fail(r, "Error: %s requires trace topics", argument);
        launch->trace = value;
        return true;
    }
    return true;
}

enum reading { READ_ON, READ_NOTHING_MORE };

/* Options that print something instead of running a program end the reading, others do not. */
static enum reading read_plain_option(struct reader *r, const char *argument)
{
    struct launch *launch = r->launch;
    static const struct {
        const char *name;
        size_t flag;          /* offset of a bool in struct launch */
        bool to_stdout, last;
    } flags[] = {
#define FLAG(name, member, to_stdout, last) {name, offsetof(struct launch, member), to_stdout, last}
        FLAG("-help", print_usage, false, true),
        FLAG("-h", print_usage, false, true),
        FLAG("-?", print_usage, false, true),
        FLAG("--help", print_usage, true, true),
        FLAG("-version", print_version, false, true),
        FLAG("--version", print_version, true, true),
        FLAG("-showversion", show_version, false, false),
        FLAG("--show-version", show_version, true, false),
        FLAG("-fullversion", print_full_version, false, true),
        FLAG("--full-version", print_full_version, true, true),
        FLAG("-X", print_extra_usage, false, true),
        FLAG("--help-extra", print_extra_usage, true, true),
        FLAG("--dry-run", dry_run, false, false),
        FLAG("--list-modules", list_modules, false, false),
        FLAG("--show-resolved-modules", show_resolved_modules, false, false),
        FLAG("--no-image", no_image, false, false),
#undef FLAG
    };
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        if (!text_equal(argument, flags[i].name))
            continue;
        *(bool *)((char *)launch + flags[i].flag) = true;
        if (flags[i].to_stdout)
            launch->to_stdout = true;
        return flags[i].last ? READ_NOTHING_MORE : READ_ON;
    }
    if (text_equal(argument, "--validate-modules")) {
        add_vm_option(r, "-Djdk.module.validation=true");
        launch->validate_modules = true;
        return READ_ON;
    }
    if (text_equal(argument, "-XshowSettings") || after_prefix(argument, "-XshowSettings:")) {
        launch->show_settings = argument;
        return READ_ON;
    }
    if (text_equal(argument, "-Xdiag")) {
        add_vm_option(r, "-Dsun.java.launcher.diag=true");
        return READ_ON;
    }
    if (text_equal(argument, "--show-module-resolution")) {
        add_vm_option(r, "-Djdk.module.showModuleResolution=true");
        return READ_ON;
    }
    if (text_equal(argument, "-Xfuture"))
        fprintf(stderr,
                "Warning: %s option is deprecated and may be removed in a future release.\n",
                argument);
    for (size_t i = 0; i < COUNT_OF(old_names); i++) {
        if (text_equal(argument, old_names[i].old)) {
            add_vm_option(r, old_names[i].new);
            return READ_ON;
        }
    }
    for (size_t i = 0; i < COUNT_OF(old_size_prefixes); i++) {
        if (after_prefix(argument, old_size_prefixes[i]) != NULL) {
            char *option = need(malloc(strlen(argument) + 2));
            sprintf(option, "-X%s", argument + 1);
            add_vm_option(r, option);
            free(option);
            return READ_ON;
        }
    }
    if (ONE_OF(argument, unsupported)) {
        fprintf(stderr, "Warning: %s option is no longer supported.\n", argument);
        return READ_ON;
    }
    if (ONE_OF(argument, machine_names) || after_prefix(argument, "-splash:") != NULL)
        return READ_ON;
    if (after_prefix(argument, "-Djava.class.path=") != NULL)
        r->class_path_given = true;
    add_vm_option(r, argument);
    return READ_ON;
}

static bool is_source_file(const char *name)
{
    size_t length = strlen(name);
    struct stat status;
    return length > 5 && text_equal(name + length - 5, ".java") && stat(name, &status) == 0;
}

/* The source launcher is a program too; it gets the file's name as its first argument. */
static void choose_program(struct reader *r)
{
    struct launch *launch = r->launch;
    bool is_file;
    if (launch->what == NULL && peek(r) != NULL)
        launch->what = r->arguments->items[r->next++];
    launch->first_argument = r->next;
    if (launch->what == NULL) {
        if (launch->mode != ATOLL_MAIN_SOURCE) {
            if (!launch->list_modules && launch->describe_module == NULL &&
                !launch->validate_modules)
                launch->status = 1;
            launch->mode = 0;
            return;
        }
    } else {
        is_file = is_source_file(launch->what);
        if (launch->mode == 0) {
            if (!r->class_path_given)
                set_class_path(r, ".");
            launch->mode = ATOLL_MAIN_CLASS;
        }
        if (launch->mode == ATOLL_MAIN_CLASS && is_file)
            launch->mode = ATOLL_MAIN_SOURCE;
    }
    if (launch->mode == ATOLL_MAIN_SOURCE) {
        list_add(&launch->vm_options, "--add-modules=ALL-DEFAULT");
        if (launch->what != NULL)
            launch->first_argument--;
        launch->what = SOURCE_LAUNCHER;
    }
}

static bool read_options(struct reader *r)
{
    struct launch *launch = r->launch;
    const char *argument;
    while ((argument = peek(r)) != NULL && argument[0] == '-') {
        const char *value = NULL;
        const struct value_option *option = find_value_option(argument, &value);
        r->next++;
        if (option != NULL) {
            if (value == NULL && peek(r) != NULL && peek(r)[0] != '-')
                value = r->arguments->items[r->next++];
            if (!read_value_option(r, option, argument, value))
                return false;
            if (option->id == OPTION_MODULE)
                break;
        } else if (text_equal(argument, "-jar")) {
            if (peek(r) == NULL) {
                fprintf(stderr, "Error: %s requires jar file specification\n", argument);
                launch->print_usage = true;
                launch->status = 1;
                return true;
            }
            if (!set_mode(r, ATOLL_MAIN_JAR, argument))
                return false;
        } else if (read_plain_option(r, argument) == READ_NOTHING_MORE) {
            return true;
        }
    }
    choose_program(r);
    return true;
}

/* Mistakes that HotSpot's launcher reports before it reads the options. */
static bool check_first(struct reader *r)
{
    bool jar = false;
    const char *argument;
    while ((argument = peek(r)) != NULL && argument[0] == '-') {
        r->next++;
        if (after_prefix(argument, "-version:") != NULL)
            fputs("Error: Specifying an alternate JDK/JRE version is no longer supported.\n"
                  "  The use of the flag '-version:' is no longer valid.\n"
                  "  Please download and execute the appropriate version.\n",
                  stderr);
        else if (text_equal(argument, "-jre-restrict-search") ||
                 text_equal(argument, "-jre-no-restrict-search"))
            fputs("Error: Specifying an alternate JDK/JRE is no longer supported.\n"
                  "  The related flags -jre-restrict-search | -jre-no-restrict-search are also no "
                  "longer valid.\n",
                  stderr);
        else if (text_equal(argument, "-jar"))
            jar = true;
        if (launch_option_takes_value(argument) && peek(r) != NULL && peek(r)[0] != '-')
            r->next++;
    }
    if (jar && argument != NULL) {
        switch (jar_check(argument)) {
        case JAR_FINE:
            break;
        case JAR_NOT_READABLE:
            return fail(r, "Error: Unable to access jarfile %s", argument);
        case JAR_DAMAGED:
            return fail(r, "Error: Invalid or corrupt jarfile %s", argument);
        }
    }
    r->next = 0;
    return true;
}

/* jps and the like show this property. */
static void add_command_property(struct reader *r)
{
    struct launch *launch = r->launch;
    struct string_list words = {0};
    char *command;
    if (launch->what == NULL)
        return;
    list_add(&words, launch->what);
    for (size_t i = launch->first_argument; i < r->arguments->count; i++)
        list_add(&words, r->arguments->items[i]);
    command = list_join(&words);
    list_add_format(&launch->vm_options, "-Dsun.java.command=%s", command);
    free(command);
    list_free(&words);
}

bool launch_parse(const struct string_list *arguments, struct launch *launch)
{
    struct reader r = {.arguments = arguments, .launch = launch};
    const char *class_path = getenv("CLASSPATH");
    *launch = (struct launch){0};
    launch->first_argument = arguments->count;
    if (!check_first(&r))
        return false;
    if (class_path != NULL)
        set_class_path(&r, class_path);
    if (!read_options(&r))
        return false;
    if (launch->mode == ATOLL_MAIN_JAR && launch->what != NULL)
        set_class_path(&r, launch->what);
    add_command_property(&r);
    list_add(&launch->vm_options, "-Dsun.java.launcher=SUN_STANDARD");
    return true;
}

void launch_free(struct launch *launch)
{
    list_free(&launch->vm_options);
}
