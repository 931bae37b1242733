/* vm/launcher/vm_options.c, vm_flags.c */
#include "vm/launcher/vm_options.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/launcher/vm_flags.h"

static enum vm_answer read_words(const char *words, struct vm_settings *settings)
{
    struct string_list options = {0};
    enum vm_answer answer;
    char *copy = strdup(words), *rest = copy, *word;
    while ((word = strsep(&rest, " ")) != NULL)
        if (*word != '\0')
            list_add(&options, word);
    unsetenv("JAVA_TOOL_OPTIONS");
    unsetenv("_JAVA_OPTIONS");
    answer = vm_settings_read(&options, settings);
    list_free(&options);
    free(copy);
    return answer;
}

static const char *property(const struct vm_settings *settings, const char *key)
{
    for (size_t i = 0; i < settings->keys.count; i++)
        if (text_equal(settings->keys.items[i], key))
            return settings->values.items[i];
    return "(none)";
}

Test(vm_options, properties)
{
    struct vm_settings s;
    cr_redirect_stderr();
    cr_assert_eq(read_words("-Da=1 -Db -Da=2=3 -Djava.vm.name=x -Djava.compiler=NONE "
                            "-Djdk.module.addmods.0=x -Djdk.module.main=m",
                            &s),
                 VM_FINE);
    cr_assert_str_eq(property(&s, "a"), "2=3");
    cr_assert_str_eq(property(&s, "b"), "");
    cr_assert_str_eq(property(&s, "jdk.module.main"), "m");
    cr_assert_eq(s.keys.count, 3);
    vm_settings_free(&s);
}

Test(vm_options, module_options_are_numbered)
{
    struct vm_settings s;
    cr_assert_eq(read_words("--add-modules=a --add-modules=b,c --add-exports=m/p=q "
                            "--module-path=x --module-path=y --patch-module=m=z",
                            &s),
                 VM_FINE);
    cr_assert_str_eq(property(&s, "jdk.module.addmods.0"), "a");
    cr_assert_str_eq(property(&s, "jdk.module.addmods.1"), "b,c");
    cr_assert_str_eq(property(&s, "jdk.module.addexports.0"), "m/p=q");
    cr_assert_str_eq(property(&s, "jdk.module.path"), "y");
    cr_assert_str_eq(property(&s, "jdk.module.patch.0"), "m=z");
    vm_settings_free(&s);
}

Test(vm_options, sizes_assertions_and_the_rest)
{
    struct vm_settings s;
    cr_assert_eq(read_words("-Xmx64m -Xss1m -ea -da:a.b... -ea:c -esa -Xverify -verbose:gc "
                            "--enable-preview -Xbootclasspath/a:x -Xbootclasspath/a:y "
                            "-XX:MaxDirectMemorySize=1k -Dsun.java.command=z",
                            &s),
                 VM_FINE);
    cr_assert_eq(s.max_heap, 64 << 20);
    cr_assert_eq(s.stack_size, 1 << 20);
    cr_assert(s.assertions && s.system_assertions && s.verify_all && s.preview);
    cr_assert_eq(s.assertion_names.count, 2);
    cr_assert_str_eq(s.assertion_names.items[0], "a.b...");
    cr_assert(!s.assertion_values[0] && s.assertion_values[1]);
    struct string_list topics = {0};
    cr_assert_not_null(s.log);
    xlog_topics(s.log, &topics);
    cr_assert_eq(topics.count, 1);
    cr_assert_str_eq(topics.items[0], "gc");
    list_free(&topics);
    cr_assert_str_eq(s.boot_class_path, "x:y");
    cr_assert_str_eq(property(&s, "sun.nio.MaxDirectMemorySize"), "1024");
    cr_assert_eq(s.runtime_arguments.count, 12);
    vm_settings_free(&s);
}

Test(vm_options, flags_of_hotspot_are_known)
{
    struct vm_settings s;
    cr_assert_eq(read_words("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UseCompressedOops "
                            "-XX:MaxRAMPercentage=12.5 -XX:ThreadStackSize=512 -XX:OnError=ls "
                            "-XX:+UnlockDiagnosticVMOptions -XX:+PrintInlining",
                            &s),
                 VM_FINE);
    cr_assert_float_eq(s.max_heap_percent, 12.5, 0.001);
    cr_assert_eq(s.stack_size, 512 << 10);
    vm_settings_free(&s);
    cr_assert_eq(read_words("-foo -XX:+Foo -XX:+IgnoreUnrecognizedVMOptions", &s), VM_FINE);
    vm_settings_free(&s);
}

/* ParameterizedTest cannot redirect per row, so the rows share one process each through this. */
#define MISTAKE(name, options, answer, out, err)                   \
    Test(vm_options, name)                                         \
    {                                                              \
        struct vm_settings s;                                      \
        cr_redirect_stdout();                                      \
        cr_redirect_stderr();                                      \
        cr_assert_eq(read_words(options, &s), answer);             \
        cr_assert_eq(s.status, 1);                                 \
        fflush(stdout);                                            \
        fflush(stderr);                                            \
        if (*(out) != '\0')                                        \
            cr_assert_stdout_eq_str(out);                          \
        if (*(err) != '\0')                                        \
            cr_assert_stderr_eq_str(err);                          \
        vm_settings_free(&s);                                      \
    }

MISTAKE(unknown, "-foo", VM_REFUSED, "", "Unrecognized option: -foo\n")
MISTAKE(unknown_flag, "-XX:+Foo=1", VM_REFUSED, "", "Unrecognized VM option 'Foo=1'\n")
MISTAKE(flag_nearly_right, "-XX:MaxHeapSizes=x", VM_REFUSED, "",
        "Unrecognized VM option 'MaxHeapSizes=x'\nDid you mean 'MaxHeapSize=<value>'? ")
MISTAKE(flag_without_sign, "-XX:UseSerialGC=x", VM_REFUSED, "",
        "Missing +/- setting for VM option 'UseSerialGC=x'\n")
MISTAKE(flag_with_sign, "-XX:+NewRatio", VM_REFUSED, "",
        "Unexpected +/- setting in VM option 'NewRatio'\n")
MISTAKE(flag_with_bad_number, "-XX:NewRatio=-2", VM_REFUSED, "",
        "Improperly specified VM option 'NewRatio=-2'\n")
MISTAKE(locked_flag, "-XX:+PrintInlining -XX:+UnlockDiagnosticVMOptions", VM_REFUSED, "",
        "Error: VM option 'PrintInlining' is diagnostic and must be enabled via "
        "-XX:+UnlockDiagnosticVMOptions.\n"
        "Error: The unlock option must precede 'PrintInlining'.\n")
MISTAKE(heap, "-Xmx0", VM_REFUSED, "", "Invalid maximum heap size: -Xmx0\n")
MISTAKE(stack, "-Xss135k -Xmx1k", VM_REFUSED,
        "\nThe Java thread stack size specified is too small. Specify at least 136k\n", "")
MISTAKE(small_heap, "-Xmx1k", VM_ENDED,
        "Error occurred during initialization of VM\nToo small maximum heap\n", "")
MISTAKE(two_collectors, "-XX:+UseSerialGC -XX:+UseG1GC -Xmx1k", VM_ENDED,
        "Error occurred during initialization of VM\nMultiple garbage collectors selected\n", "")
MISTAKE(extension_directories, "-Djava.ext.dirs=x", VM_REFUSED,
        "-Djava.ext.dirs=x is not supported.  Use -classpath instead.\n", "")

Test(vm_options, every_flag_is_read)
{
    static const struct { const char *name, *type; } flags[] = {
#define FLAG(kind, type, name) {#name, #type},
#include "vm/launcher/vm_flags.def"
#undef FLAG
    };
    cr_redirect_stderr(); /* deprecations */
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        struct vm_settings s = {.diagnostic_unlocked = true, .experimental_unlocked = true};
        char option[128];
        snprintf(option, sizeof option, text_equal(flags[i].type, "truth") ? "-%s" : "%s=%s",
                 flags[i].name, text_equal(flags[i].name, "NativeMemoryTracking") ? "off" : "1");
        if (!text_equal(flags[i].name, "Flags"))
            cr_expect_eq(vm_flag_read(option, &s), VM_FINE, "%s", option);
        vm_settings_free(&s);
    }
}
