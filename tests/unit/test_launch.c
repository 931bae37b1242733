/* vm/launcher/launch.c, classpath.c, jar.c, memory_size.c */
#include "vm/launcher/launch.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/launcher/classpath.h"
#include "vm/launcher/jar.h"
#include "vm/launcher/memory_size.h"

/* Arguments separated by spaces; the options the virtual machine is told, with bars between. */
static void expect(const char *command, int mode, const char *what, size_t program_arguments,
                   const char *vm_options)
{
    struct string_list arguments = {0};
    struct launch launch;
    char shown[1024] = "", *copy = strdup(command), *rest = copy, *word;
    while ((word = strsep(&rest, " ")) != NULL)
        list_add(&arguments, word);
    unsetenv("CLASSPATH");
    cr_assert(launch_parse(&arguments, &launch), "%s", command);
    for (size_t i = 0; i < launch.vm_options.count; i++) {
        if (text_equal(launch.vm_options.items[i], "-Dsun.java.launcher=SUN_STANDARD"))
            continue;
        strcat(shown, *shown != '\0' ? "|" : "");
        strcat(shown, launch.vm_options.items[i]);
    }
    cr_assert_eq(launch.mode, mode, "%s: mode %d", command, launch.mode);
    cr_assert_str_eq(launch.what != NULL ? launch.what : "", what);
    cr_assert_eq(arguments.count - launch.first_argument, program_arguments, "%s", command);
    cr_assert_str_eq(shown, vm_options, "%s\n  wanted %s\n  got    %s", command, vm_options, shown);
    launch_free(&launch);
    list_free(&arguments);
    free(copy);
}

Test(launch, class_on_the_class_path)
{
    expect("-cp cls Show a b", ATOLL_MAIN_CLASS, "Show", 2,
           "-Djava.class.path=cls|-Dsun.java.command=Show a b");
    expect("Show", ATOLL_MAIN_CLASS, "Show", 0, "-Djava.class.path=.|-Dsun.java.command=Show");
    expect("--class-path= Show", ATOLL_MAIN_CLASS, "Show", 0,
           "-Djava.class.path=|-Dsun.java.command=Show");
    expect("-Djava.class.path=x Show", ATOLL_MAIN_CLASS, "Show", 0,
           "-Djava.class.path=x|-Dsun.java.command=Show");
    expect("-cp a -server -classpath b -Xmx64m Show -cp", ATOLL_MAIN_CLASS, "Show", 1,
           "-Djava.class.path=a|-Djava.class.path=b|-Xmx64m|-Dsun.java.command=Show -cp");
}

Test(launch, module)
{
    expect("-p lib -m foo/Bar x", ATOLL_MAIN_MODULE, "foo/Bar", 1,
           "--module-path=lib|-Djdk.module.main=foo|-Dsun.java.command=foo/Bar x");
    expect("--module=foo -cp x", ATOLL_MAIN_MODULE, "foo", 2,
           "-Djdk.module.main=foo|-Dsun.java.command=foo -cp x");
    expect("--add-exports a/b=c --add-opens=d/e=f --limit-modules g M", ATOLL_MAIN_CLASS, "M", 0,
           "--add-exports=a/b=c|--add-opens=d/e=f|--limit-modules=g|-Djava.class.path=.|"
           "-Dsun.java.command=M");
}

#define SOURCE_MAIN "jdk.compiler/com.sun.tools.javac.launcher.Main"

Test(launch, source)
{
    FILE *file = fopen("LaunchTest.java", "w");
    fclose(file);
    expect("LaunchTest.java a", ATOLL_MAIN_SOURCE, SOURCE_MAIN, 2,
           "-Djava.class.path=.|--add-modules=ALL-DEFAULT|"
           "-Dsun.java.command=" SOURCE_MAIN " LaunchTest.java a");
    unlink("LaunchTest.java");
    expect("LaunchTest.java a", ATOLL_MAIN_CLASS, "LaunchTest.java", 1,
           "-Djava.class.path=.|-Dsun.java.command=LaunchTest.java a");
    expect("--source 17 f a", ATOLL_MAIN_SOURCE, SOURCE_MAIN, 2,
           "-Djdk.internal.javac.source=17|--add-modules=ALL-DEFAULT|"
           "-Dsun.java.command=" SOURCE_MAIN " f a");
    expect("--source=17", ATOLL_MAIN_SOURCE, SOURCE_MAIN, 0,
           "-Djdk.internal.javac.source=17|--add-modules=ALL-DEFAULT|"
           "-Dsun.java.command=" SOURCE_MAIN);
}

Test(launch, printing_instead_of_running)
{
    expect("-version Show", 0, "", 0, "");
    expect("--help -nonsense", 0, "", 0, "");
    expect("--list-modules", 0, "", 0, "");
    expect("-verbosegc -mx64m -Xdiag -help", 0, "", 0,
           "-verbose:gc|-Xmx64m|-Dsun.java.launcher.diag=true");
}

static void expect_mistake(const char *command, const char *message)
{
    struct string_list arguments = {0};
    struct launch launch;
    char *copy = strdup(command), *rest = copy, *word;
    while ((word = strsep(&rest, " ")) != NULL)
        list_add(&arguments, word);
    cr_redirect_stderr();
    cr_assert_not(launch_parse(&arguments, &launch), "%s", command);
    cr_assert_eq(launch.status, 1);
    fflush(stderr);
    cr_assert_stderr_eq_str(message);
    launch_free(&launch);
    list_free(&arguments);
    free(copy);
}

Test(launch, class_path_missing)
{
    expect_mistake("-cp -jar", "Error: -cp requires class path specification\n");
}

Test(launch, modules_missing)
{
    expect_mistake("--add-modules= -cp x",
                   "Error: --add-modules= requires modules to be specified\n");
}

Test(launch, module_path_missing)
{
    expect_mistake("-p", "Error: -p requires module path specification\n");
}

Test(launch, jar_with_source)
{
    expect_mistake("--source 17 -m x", "Error: Option -m is not allowed with --source\n");
}

Test(launch, jar_that_is_not_there)
{
    expect_mistake("-foo -jar no-such.jar", "Error: Unable to access jarfile no-such.jar\n");
}

Test(launch, options_with_values)
{
    cr_assert(launch_option_takes_value("-cp"));
    cr_assert(launch_option_takes_value("--image"));
    cr_assert_not(launch_option_takes_value("--class-path=x"));
    cr_assert_not(launch_option_takes_value("-jar"));
    cr_assert_not(launch_option_takes_value("-cpx"));
}

Test(classpath, wildcards)
{
    static const struct { const char *path, *expanded; } rows[] = {
        {"a:b", "a:b"}, {"", ""}, {"a::b:", "a::b:"}, {"cp-test/*:x", "cp-test/a.jar:x"},
        {"nowhere/*", "nowhere/*"}, {"x*", "x*"}, {"cp-test*", "cp-test*"},
    };
    mkdir("cp-test", 0700);
    fclose(fopen("cp-test/a.jar", "w"));
    fclose(fopen("cp-test/b.txt", "w"));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char *expanded = classpath_expand(rows[i].path);
        cr_expect_str_eq(expanded, rows[i].expanded);
        free(expanded);
    }
    unlink("cp-test/a.jar");
    unlink("cp-test/b.txt");
    rmdir("cp-test");
}

Test(jar, only_what_has_a_manifest)
{
    static const unsigned char jar[] = /* one stored, empty entry */
        "PK\3\4\12\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\24\0\0\0META-INF/MANIFEST.MF"
        "PK\1\2\12\0\12\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\24\0\0\0\0\0\0\0\0\0\0\0\0\0"
        "\0\0\0\0META-INF/MANIFEST.MF"
        "PK\5\6\0\0\0\0\1\0\1\0\102\0\0\0\62\0\0\0\0\0";
    FILE *file;
    cr_assert_eq(jar_check("no-such.jar"), JAR_NOT_READABLE);
    cr_assert_eq(jar_check("."), JAR_DAMAGED);
    file = fopen("jar-test.jar", "w");
    fwrite("#!/bin/sh\n", 1, 10, file); /* bytes in front do not matter */
    fwrite(jar, 1, sizeof jar - 1, file);
    fclose(file);
    cr_expect_eq(jar_check("jar-test.jar"), JAR_FINE);
    file = fopen("jar-test.jar", "w");
    fwrite(jar, 1, sizeof jar - 2, file);
    fclose(file);
    cr_expect_eq(jar_check("jar-test.jar"), JAR_DAMAGED);
    unlink("jar-test.jar");
}

Test(memory_size, suffixes)
{
    uint64_t size;
    cr_assert(parse_memory_size("64m", &size) && size == 64 << 20);
    cr_assert(parse_memory_size("0x10K", &size) && size == 16 << 10);
    cr_assert(parse_memory_size("0", &size) && size == 0);
    cr_assert(parse_memory_size("16777215t", &size) && size == UINT64_C(16777215) << 40);
    static const char *const wrong[] = {"", "k", "-1", "+1", " 1", "1 ", "1mb", "1.5g", "1p",
                                        "16777216t", "99999999999999999999"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        cr_expect_not(parse_memory_size(wrong[i], &size), "%s", wrong[i]);
}
