/*
 * First reading of the command line: what is to be run or shown, and which options are left for the
 * virtual machine (vm_options.h).
 */
#ifndef ATOLL_LAUNCHER_LAUNCH_H
#define ATOLL_LAUNCHER_LAUNCH_H

#include <atoll.h>
#include <stdint.h>

#include "vm/launcher/text.h"

/* What has to happen once there is a virtual machine, in this order. */
struct launch {
    /* Printed before anything else. */
    const char *show_settings;   /* the -XshowSettings option as it was written, or NULL */
    bool show_resolved_modules;
    /* Printed instead of running a program. */
    bool list_modules;
    const char *describe_module; /* name or NULL */
    bool print_full_version;
    bool print_version;
    bool show_version;           /* as well as running a program */
    bool validate_modules;
    bool print_usage, print_extra_usage;
    /* The program. */
    bool dry_run;
    int mode;                    /* enum atoll_main_mode, 0 = there is nothing to run */
    const char *what;            /* class, jar, module or the source launcher; NULL = nothing */
    size_t first_argument;       /* of the program, index into the arguments of launch_parse */

    bool to_stdout;              /* versions and usage; else standard error */
    int status;                  /* exit code when no program is run */
    struct string_list vm_options;
    uint64_t initial_heap, max_heap, stack_size; /* as in the options, for -XshowSettings */

    /* Options that only Atoll has. */
    bool no_image;
    const char *image, *trace;   /* NULL = not given */
};

/* Reads arguments (without the program's name).  Their strings must outlive *launch.  False: a
 * message was printed and launch->status is the exit code. */
bool launch_parse(const struct string_list *arguments, struct launch *launch);
void launch_free(struct launch *launch);

/* True for options such as -cp, whose value is the next argument. */
bool launch_option_takes_value(const char *option);

#endif
