/*
 * `atoll`: runs Java programs as `java` does.  A host like any other, it knows the library by
 * atoll.h alone.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "vm/launcher/argfile.h"
#include "vm/launcher/image_command.h"
#include "vm/launcher/launch.h"
#include "vm/launcher/run.h"
#include "vm/launcher/vm_options.h"

static int launch_and_run(const struct string_list *arguments)
{
    struct launch launch;
    struct vm_settings settings = {0};
    enum vm_answer answer;
    int status;
    if (launch_parse(arguments, &launch)) {
        /* The full version is printed whatever the other options are. */
        answer = launch.print_full_version ? VM_FINE
                                           : vm_settings_read(&launch.vm_options, &settings);
        status = answer == VM_FINE ? run(&launch, &settings, arguments) : settings.status;
        if (answer == VM_REFUSED) {
            fflush(stdout);
            fputs("Error: Could not create the Java Virtual Machine.\n"
                  "Error: A fatal exception has occurred. Program will exit.\n",
                  stderr);
        }
    } else {
        status = launch.status;
    }
    vm_settings_free(&settings);
    launch_free(&launch);
    return status;
}

int main(int argc, char **argv)
{
    struct string_list arguments = {0};
    int status = 1;
    if (is_image_command(argc, argv))
        return image_command(argc, argv);
    setlocale(LC_ALL, ""); /* native libraries expect it, as of HotSpot */
    if (expand_command_line(argc, argv, getenv("JDK_JAVA_OPTIONS"), &arguments))
        status = launch_and_run(&arguments);
    list_free(&arguments);
    return status;
}
