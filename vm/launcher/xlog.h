/*
 * HotSpot's -Xlog and -verbose: which messages go where, and what stands in front of each line.  Every tag, level and
 * decorator of HotSpot 17 is understood; messages there are of class+load, class+unload, gc and exceptions, all at
 * level info.
 */
#ifndef ATOLL_LAUNCHER_XLOG_H
#define ATOLL_LAUNCHER_XLOG_H

#include <atoll.h>
#include <stdbool.h>

#include "vm/launcher/text.h"

struct xlog;

/* `text` is what follows -Xlog, "" or ":...".  *log is made when it is NULL.  False: a message was printed. */
bool xlog_read(struct xlog **log, const char *text);
/* The library's topics whose messages are wanted are added. */
void xlog_topics(const struct xlog *log, struct string_list *topics);
/* An atoll_log with the log as its context: a message of the library. */
void xlog_write(void *log, const char *topic, const char *text);
/* To standard output. */
void xlog_print_help(void);
/* Closes its files; NULL is allowed. */
void xlog_free(struct xlog *log);

#endif
