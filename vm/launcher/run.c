/*
 * See run.h.  The order of what is printed is that of HotSpot's launcher: settings, modules,
 * version, usage, program.  LauncherHelper, a class of the class library, does most of the
 * printing.
 */
#include "vm/launcher/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vm/launcher/signals.h"
#include "vm/launcher/usage.h"
#include "vm/launcher/vm_config.h"

#define HELPER "sun.launcher.LauncherHelper"
#define VERSION "java.lang.VersionProps"

/* ---- the isolate ---- */

struct machine {
    atoll_engine *engine;
    atoll_isolate *isolate;
    struct signals *signals;
    int status;        /* the exit code once something has ended the program */
    bool stopping; /* the program has ended, `status` is what the process ends with */
};

/* C code of a native library will not return: the process ends as if it had.  Once the program has ended
 * by itself its status is known already. */
static void leave(void *context, int status)
{
    const struct machine *m = context;
    exit(m->stopping ? m->status : status);
}

static void end_for_want_of_memory(atoll_isolate *isolate, int status)
{
    atoll_isolate_kill(isolate, status);
}

static atoll_status create(struct machine *m, const struct launch *launch,
                           const struct vm_settings *settings, char *message, size_t message_size)
{
    atoll_config config;
    struct vm_config_parts parts;
    atoll_status status;
    vm_config_make(settings, launch->trace, &config, &parts);
    config.image = launch->no_image ? "" : launch->image;
    config.image_in_place = 1;
    config.stranded = leave;
    config.stranded_context = m;
    m->signals = need(signals_new(&config, settings->no_signals, end_for_want_of_memory));
    status = atoll_isolate_new(m->engine, &config, &m->isolate, message, message_size);
    vm_config_free(&parts);
    return status;
}

static bool start(struct machine *m, const struct launch *launch,
                  const struct vm_settings *settings)
{
    char message[1024] = "";
    atoll_status status;
    fflush(stdout);
    status = atoll_engine_open(&m->engine);
    if (status == ATOLL_OK)
        status = atoll_catch_bus_errors();
    if (status == ATOLL_OK)
        status = create(m, launch, settings, message, sizeof message);
    if (status == ATOLL_OK) {
        signals_begin(m->signals, m->isolate);
        return true;
    }
    m->status = 1;
    /* The class library refuses a configuration, for example a module that does not exist, in its
     * own words. */
    if (status != ATOLL_REFUSED)
        fprintf(stderr, "Error occurred during initialization of VM\n%s\n",
                message[0] != '\0' ? message : atoll_status_text(status));
    return false;
}

static void stop(struct machine *m)
{
    m->stopping = true;
    atoll_isolate_free(m->isolate);
    atoll_engine_close(m->engine);
}

/* ---- calls ---- */

static void print_jni_error(const atoll_outcome *outcome)
{
    fprintf(stderr,
            "Error: A JNI error has occurred, please check your installation and try again\n%s\n",
            outcome->message);
}

/* False: the program ends with m->status. */
static bool call(struct machine *m, const char *class_name, const char *method,
                 const char *descriptor, const atoll_value *arguments, atoll_value *result)
{
    atoll_outcome outcome = {0};
    atoll_status status = atoll_call_static(m->isolate, class_name, method, descriptor, arguments,
                                            result, &outcome);
    if (status == ATOLL_OK && outcome.kind == ATOLL_RETURNED)
        return true;
    m->status = 1;
    if (status != ATOLL_OK)
        fprintf(stderr, "Error: %s.%s: %s\n", class_name, method, atoll_status_text(status));
    else if (outcome.kind == ATOLL_EXITED)
        m->status = outcome.status;
    else
        print_jni_error(&outcome);
    return false;
}

static bool print_full_version(struct machine *m, bool to_stdout)
{
    atoll_value key = {.text = "java.runtime.version"}, version = {0};
    if (!call(m, "java.lang.System", "getProperty", "(Ljava/lang/String;)Ljava/lang/String;", &key,
              &version))
        return false;
    if (to_stdout)
        printf("openjdk %s\n", version.text);
    else
        fprintf(stderr, "openjdk full version \"%s\"\n", version.text);
    return true;
}

static bool print_version(struct machine *m, const struct launch *launch)
{
    atoll_value to_stderr = {.i = !launch->to_stdout};
    return call(m, VERSION, launch->print_version ? "print" : "println", "(Z)V", &to_stderr, NULL);
}

static bool show_settings(struct machine *m, const struct launch *launch)
{
    atoll_value values[] = {{.i = !launch->to_stdout},
                            {.text = launch->show_settings},
                            {.j = (int64_t)launch->initial_heap},
                            {.j = (int64_t)launch->max_heap},
                            {.j = (int64_t)launch->stack_size}};
    return call(m, HELPER, "showSettings", "(ZLjava/lang/String;JJJ)V", values, NULL);
}

static bool describe_module(struct machine *m, const char *name)
{
    atoll_value value = {.text = name};
    return call(m, HELPER, "describeModule", "(Ljava/lang/String;)V", &value, NULL);
}

/* The main class is found and checked as for a real run. */
static bool load_program(struct machine *m, const struct launch *launch)
{
    atoll_value values[] = {{.i = 1}, {.i = launch->mode}, {.text = launch->what}};
    return call(m, HELPER, "checkAndLoadMain", "(ZILjava/lang/String;)Ljava/lang/Class;", values,
                NULL);
}

static void run_program(struct machine *m, const struct launch *launch,
                        const struct string_list *arguments)
{
    atoll_outcome outcome = {0};
    atoll_status status = atoll_run_main(
        m->isolate, (atoll_main_mode)launch->mode, launch->what,
        (const char *const *)arguments->items + launch->first_argument,
        arguments->count - launch->first_argument, &outcome);
    m->status = 1;
    if (status != ATOLL_OK) {
        fprintf(stderr, "Error: %s\n", atoll_status_text(status));
        return;
    }
    if (outcome.kind == ATOLL_EXCEPTION)
        print_jni_error(&outcome);
    else
        m->status = outcome.status;
}

/* Everything that needs a virtual machine; false when nothing is left to do. */
static bool run_in_machine(struct machine *m, const struct launch *launch)
{
    if (launch->print_full_version) {
        print_full_version(m, launch->to_stdout);
        return false;
    }
    if (launch->show_settings != NULL && !show_settings(m, launch))
        return false;
    if (launch->show_resolved_modules && !call(m, HELPER, "showResolvedModules", "()V", NULL, NULL))
        return false;
    if (launch->list_modules) {
        call(m, HELPER, "listModules", "()V", NULL, NULL);
        return false;
    }
    if (launch->describe_module != NULL) {
        describe_module(m, launch->describe_module);
        return false;
    }
    if ((launch->print_version || launch->show_version) && !print_version(m, launch))
        return false;
    return !launch->print_version && !launch->validate_modules;
}

/* Module options can be wrong, which only the class library finds out. */
static bool has_module_options(const struct vm_settings *settings)
{
    for (size_t i = 0; i < settings->keys.count; i++)
        if (after_prefix(settings->keys.items[i], "jdk.module.") != NULL)
            return true;
    return false;
}

static bool only_usage(const struct launch *launch, const struct vm_settings *settings)
{
    return !has_module_options(settings) &&
           (launch->print_usage || launch->print_extra_usage || launch->what == NULL) &&
           launch->show_settings == NULL && !launch->show_resolved_modules &&
           !launch->list_modules && launch->describe_module == NULL && !launch->print_version &&
           !launch->show_version && !launch->validate_modules && !launch->print_full_version;
}

static void print_usage(const struct launch *launch)
{
    FILE *stream = launch->to_stdout ? stdout : stderr;
    if (launch->print_extra_usage)
        usage_print_extra(stream);
    else
        usage_print(stream);
}

int run(const struct launch *launch, const struct vm_settings *settings,
        const struct string_list *arguments)
{
    struct machine m = {.status = launch->status};
    if (only_usage(launch, settings)) {
        print_usage(launch);
        return m.status;
    }
    if (start(&m, launch, settings) && run_in_machine(&m, launch)) {
        if (launch->print_usage || launch->print_extra_usage || launch->what == NULL)
            print_usage(launch);
        else if (launch->dry_run)
            load_program(&m, launch);
        else
            run_program(&m, launch, arguments);
    }
    stop(&m);
    return m.status;
}
