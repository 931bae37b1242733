/*
 * The command line as the user meant it: JDK_JAVA_OPTIONS in front, @argument files in place.
 */
#ifndef ATOLL_LAUNCHER_ARGFILE_H
#define ATOLL_LAUNCHER_ARGFILE_H

#include "vm/launcher/text.h"

/* Appends all arguments (without the program's name) to *out.  `environment` is the value of
 * JDK_JAVA_OPTIONS or NULL.  False: a message was printed and the exit code is 1. */
bool expand_command_line(int argc, char *const *argv, const char *environment,
                         struct string_list *out);

/* Splits the text of an argument file.  Quotes group, inside them a backslash escapes (n r t f as
 * in Java; at the end of a line it also swallows the line break and the indentation after it), an
 * unquoted # comments the rest of its line out. */
void split_argument_file(const char *text, size_t length, struct string_list *out);

/* Splits what an environment variable holds: white space separates, single and double quotes group,
 * there are no escapes.  False: a quote is not closed. */
bool split_environment(const char *text, struct string_list *out);

#endif
