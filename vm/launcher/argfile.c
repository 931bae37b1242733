/*
 * See argfile.h.  Expansion stops at the main class (or jar, or module): what follows belongs to
 * the program.  So this file must know which arguments are values of the option before them;
 * launch.h says.
 */
#include "vm/launcher/argfile.h"

#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/launcher/launch.h"

#define VARIABLE "JDK_JAVA_OPTIONS"

/* ---- splitting ---- */

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static char unescaped(char c)
{
    switch (c) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'f': return '\f';
    default: return c;
    }
}

enum split_state {
    BETWEEN,     /* before a token, or inside one that a comment has interrupted */
    IN_COMMENT,
    IN_TOKEN,
    IN_QUOTES,
    AFTER_BACKSLASH,
    CONTINUED    /* skipping the indentation after a line that ended with a backslash */
};

void split_argument_file(const char *text, size_t length, struct string_list *out)
{
    enum split_state state = BETWEEN;
    char *token = need(malloc(length + 1)), quote = 0;
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        bool ended = false;
        if (state == BETWEEN || state == CONTINUED) {
            if (is_space(c))
                continue;
            state = state == BETWEEN ? IN_TOKEN : IN_QUOTES;
        }
        if (state == IN_COMMENT) {
            if (is_line_end(c))
                state = BETWEEN;
        } else if (state == AFTER_BACKSLASH) {
            if (!is_line_end(c))
                token[used++] = unescaped(c);
            state = is_line_end(c) ? CONTINUED : IN_QUOTES;
        } else if (state == IN_QUOTES) {
            if (c == quote)
                state = IN_TOKEN;
            else if (c == '\\')
                state = AFTER_BACKSLASH;
            else if (is_line_end(c))
                ended = true; /* the quote was forgotten */
            else
                token[used++] = c;
        } else if (is_space(c)) {
            ended = true;
        } else if (c == '#') {
            state = IN_COMMENT;
        } else if (c == '"' || c == '\'') {
            quote = c;
            state = IN_QUOTES;
        } else {
            token[used++] = c;
        }
        if (ended) {
            list_add_part(out, token, used);
            used = 0;
            state = BETWEEN;
        }
    }
    if ((state == IN_TOKEN || state == IN_QUOTES) && used > 0)
        list_add_part(out, token, used);
    free(token);
}

bool split_environment(const char *text, struct string_list *out)
{
    char *token = need(malloc(strlen(text) + 1));
    while (*text != '\0') {
        size_t used = 0;
        while (isspace((unsigned char)*text))
            text++;
        if (*text == '\0')
            break;
        while (*text != '\0' && !isspace((unsigned char)*text)) {
            char quote = *text;
            if (quote != '"' && quote != '\'') {
                token[used++] = *text++;
                continue;
            }
            for (text++; *text != quote; text++) {
                if (*text == '\0') {
                    free(token);
                    return false;
                }
                token[used++] = *text;
            }
            text++;
        }
        list_add_part(out, token, used);
    }
    free(token);
    return true;
}

/* ---- expansion ---- */

struct expansion {
    struct string_list *out;
    bool value_expected; /* the last argument was an option that takes the next one as its value */
    bool literal;        /* --disable-@files was seen */
    bool program_found;  /* main class, jar or module was seen: the rest is the program's */
};

static void add(struct expansion *e, const char *argument)
{
    list_add(e->out, argument);
    if (argument[0] != '-') {
        if (!e->value_expected)
            e->program_found = true;
        e->value_expected = false;
        return;
    }
    e->value_expected = launch_option_takes_value(argument);
    if (text_equal(argument, "-m") || text_equal(argument, "--module"))
        e->value_expected = false; /* its value is the program */
    else if (text_equal(argument, "--disable-@files"))
        e->literal = true;
    else if (after_prefix(argument, "--module=") != NULL)
        e->program_found = true;
}

static bool add_file(struct expansion *e, const char *path)
{
    struct string_list tokens = {0};
    size_t length = 0;
    FILE *probe = fopen(path, "rb");
    char *text;
    if (probe == NULL) {
        fprintf(stderr, "Error: could not open `%s'\n", path);
        return false;
    }
    fclose(probe);
    text = read_file(path, &length);
    if (text == NULL) {
        fprintf(stderr, "Error: loading: %s\n", path);
        return false;
    }
    if (length > INT32_MAX) {
        fprintf(stderr, "Error: Argument file size should not be larger than %lu.\n",
                (unsigned long)INT32_MAX);
        free(text);
        return false;
    }
    split_argument_file(text, length, &tokens);
    for (size_t i = 0; i < tokens.count; i++)
        add(e, tokens.items[i]); /* a file in a file is not expanded */
    list_free(&tokens);
    free(text);
    return true;
}

static bool add_expanded(struct expansion *e, const char *argument)
{
    if (argument[0] != '@' || argument[1] == '\0' || e->literal || e->program_found) {
        add(e, argument);
        return true;
    }
    if (argument[1] == '@') {
        add(e, argument + 1);
        return true;
    }
    return add_file(e, argument + 1);
}

/* Options that say what to run, or that there is nothing to run, are for the command line only. */
static bool decides_program(const char *argument)
{
    static const char *const names[] = {
        "-jar", "-m", "--module", "--dry-run", "-h", "-?", "-help", "--help", "-X",
        "--help-extra", "-version", "--version", "-fullversion", "--full-version",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (text_equal(argument, names[i]))
            return true;
    return after_prefix(argument, "--module=") != NULL;
}

/* Adds tokens that may hold options only.  `place` is how messages call where they came from. */
static bool add_options_only(struct expansion *e, const struct string_list *tokens,
                             const char *place)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const char *token = tokens->items[i];
        size_t first = e->out->count;
        if (!add_expanded(e, token))
            return false;
        for (size_t k = first; k < e->out->count; k++) {
            const char *argument = e->out->items[k];
            if (!decides_program(argument))
                continue;
            if (token[0] == '@')
                fprintf(stderr, "Error: Option %s in %s is not allowed in %s\n", argument, token,
                        place);
            else
                fprintf(stderr, "Error: Option %s is not allowed in %s\n", argument, place);
            return false;
        }
        if (e->program_found) {
            fprintf(stderr, "Error: Cannot specify main class in %s\n", place);
            return false;
        }
    }
    return true;
}

static bool add_environment(struct expansion *e, const char *value)
{
    struct string_list tokens = {0};
    bool done = false;
    fprintf(stderr, "NOTE: Picked up " VARIABLE ": %s\n", value);
    if (split_environment(value, &tokens))
        done = add_options_only(e, &tokens, "environment variable " VARIABLE);
    else
        fputs("Error: Unmatched quote in environment variable " VARIABLE "\n", stderr);
    list_free(&tokens);
    return done;
}

/* The kernel hands a line such as `#!/usr/bin/atoll --source 17 -cp x` on as a single argument. */
static bool add_script_line(struct expansion *e, const char *argument)
{
    struct string_list tokens = {0};
    bool done;
    while (*argument != '\0') {
        size_t length = strcspn(argument, " \t\n\r\f\v");
        if (length > 0)
            list_add_part(&tokens, argument, length);
        argument += length;
        argument += *argument != '\0';
    }
    done = add_options_only(e, &tokens, "this context");
    list_free(&tokens);
    return done;
}

bool expand_command_line(int argc, char *const *argv, const char *environment,
                         struct string_list *out)
{
    struct expansion e = {.out = out};
    if (environment != NULL && !add_environment(&e, environment))
        return false;
    for (int i = 1; i < argc; i++) {
        bool is_line = !e.program_found && after_prefix(argv[i], "--source") != NULL &&
                       strchr(argv[i], ' ') != NULL;
        if (is_line ? !add_script_line(&e, argv[i]) : !add_expanded(&e, argv[i]))
            return false;
    }
    return true;
}
