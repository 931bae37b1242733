/* vm/launcher/argfile.c: the expected arguments are what `java` makes of the same text. */
#include "vm/launcher/argfile.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* All arguments with bars between. */
static void expect_list(const struct string_list *list, const char *expected)
{
    char shown[1024] = "";
    for (size_t i = 0; i < list->count; i++) {
        strcat(shown, i > 0 ? "|" : "");
        strcat(shown, list->items[i]);
    }
    cr_assert_str_eq(shown, expected, "\n  wanted %s\n  got    %s", expected, shown);
}

static void expect_file(const char *text, const char *expected)
{
    struct string_list list = {0};
    split_argument_file(text, strlen(text), &list);
    expect_list(&list, expected);
    list_free(&list);
}

Test(argfile, quotes_group_and_escape)
{
    expect_file("-Dfoo=1 -cp cls", "-Dfoo=1|-cp|cls");
    expect_file("-Dfoo=\"a b\" 'c d'\n", "-Dfoo=a b|c d");
    expect_file("-Dfoo=\"a\"b\"c d\"e 'q'", "-Dfoo=abc de|q");
    expect_file("'a\"b' \"a'b\"", "a\"b|a'b");
    expect_file("\"a\\nb\\tc\\qd\\\\ \\\"e\"", "a\nb\tcqd\\ \"e");
    expect_file("-Dfoo=a\\ b", "-Dfoo=a\\|b");
    expect_file("-Dfoo=1\f-cp\tcls\r\n", "-Dfoo=1|-cp|cls");
    expect_file("\"\" x", "|x");
}

Test(argfile, lines_continue_only_in_quotes)
{
    expect_file("\"a\\\n   b\" c", "ab|c");
    expect_file("\"a\\\r\n   b\" c", "ab|c");
    expect_file("a\\\n   b", "a\\|b");
}

Test(argfile, comments_end_with_the_line)
{
    expect_file("# x\n-a # y \"z\n-b\n  #c\n#d", "-a|-b");
    /* A comment does not end the argument it interrupts. */
    expect_file("\"abc\"#d e\n-x -y\n", "abc-x|-y");
}

Test(argfile, mistakes_end_where_java_ends_them)
{
    expect_file("\"a\n-cp cls", "a|-cp|cls");
    expect_file("\"a b", "a b");
    expect_file("-Dfoo=abc#d", "");
    expect_file("\"a\\", "");
    expect_file("\"\"", "");
}

Test(argfile, environment_has_no_escapes)
{
    struct string_list list = {0};
    cr_assert(split_environment("  -Da='b c' \"d e\"f g\\ h\t'' ", &list));
    expect_list(&list, "-Da=b c|d ef|g\\|h|");
    list_free(&list);
    cr_assert_not(split_environment("-Da='b", &list));
    list_free(&list);
}

/* ---- expansion ---- */

static char file_name[64];

static void write_file(const char *text)
{
    FILE *file;
    snprintf(file_name, sizeof file_name, "argfile-test-%ld", (long)getpid());
    file = fopen(file_name, "w");
    fputs(text, file);
    fclose(file);
}

static bool expand(struct string_list *list, const char *environment, const char *a, const char *b,
                   const char *c)
{
    char *const argv[] = {strdup("atoll"), strdup(a), strdup(b), strdup(c)};
    bool done = expand_command_line(4, argv, environment, list);
    for (int i = 0; i < 4; i++)
        free(argv[i]);
    return done;
}

static void expect_expansion(const char *text, const char *a, const char *b, const char *c,
                             const char *expected)
{
    char at[80];
    struct string_list list = {0};
    write_file(text);
    snprintf(at, sizeof at, "@%s", file_name);
    cr_assert(expand(&list, NULL, text_equal(a, "@") ? at : a, text_equal(b, "@") ? at : b, c));
    unlink(file_name);
    expect_list(&list, expected);
    list_free(&list);
}

Test(argfile, files_stand_for_their_arguments)
{
    expect_expansion("-cp cls", "@", "Main", "x", "-cp|cls|Main|x");
    expect_expansion("-cp", "@", "cls", "Main", "-cp|cls|Main");
    expect_expansion("cls", "-cp", "@", "Main", "-cp|cls|Main");
    expect_expansion("-cp cls @other", "@", "x", "y", "-cp|cls|@other|x|y");
}

Test(argfile, expansion_ends_at_the_program)
{
    expect_expansion("-cp cls Main", "@", "@nofile", "@@x", "-cp|cls|Main|@nofile|@@x");
    expect_expansion("-jar a.jar", "@", "@nofile", "x", "-jar|a.jar|@nofile|x");
    expect_expansion("--module m", "@", "@nofile", "x", "--module|m|@nofile|x");
    expect_expansion("", "--module=m", "@nofile", "x", "--module=m|@nofile|x");
    expect_expansion("", "@@Main", "@nofile", "x", "@Main|@nofile|x");
    expect_expansion("", "--disable-@files", "@nofile", "x", "--disable-@files|@nofile|x");
}

Test(argfile, script_line_is_one_argument)
{
    expect_expansion("", "--source 17 -cp x", "a.sh", "b", "--source|17|-cp|x|a.sh|b");
}

static void expect_mistake(const char *environment, const char *argument, const char *message)
{
    struct string_list list = {0};
    cr_redirect_stderr();
    cr_assert_not(expand(&list, environment, argument, "x", "y"));
    fflush(stderr);
    cr_assert_stderr_eq_str(message);
    list_free(&list);
}

Test(argfile, missing_file)
{
    expect_mistake(NULL, "@no-such-file", "Error: could not open `no-such-file'\n");
}

Test(argfile, environment_may_not_choose_the_program)
{
    expect_mistake("-Da -jar", "x",
                   "NOTE: Picked up JDK_JAVA_OPTIONS: -Da -jar\n"
                   "Error: Option -jar is not allowed in environment variable JDK_JAVA_OPTIONS\n");
}

Test(argfile, environment_may_not_hold_a_class)
{
    expect_mistake("-cp a Main", "x",
                   "NOTE: Picked up JDK_JAVA_OPTIONS: -cp a Main\n"
                   "Error: Cannot specify main class in environment variable JDK_JAVA_OPTIONS\n");
}

Test(argfile, environment_with_open_quote)
{
    expect_mistake("-Da='b", "x",
                   "NOTE: Picked up JDK_JAVA_OPTIONS: -Da='b\n"
                   "Error: Unmatched quote in environment variable JDK_JAVA_OPTIONS\n");
}

Test(argfile, script_line_may_hold_options_only)
{
    expect_mistake(NULL, "--source 17 Main", "Error: Cannot specify main class in this context\n");
}
