/* See error.h. */
#include "vm/model/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "vm/base/mem.h"

bool error_set(struct error *error, enum error_id id, const char *format, ...)
{
    va_list arguments;
    if (error->id != ERROR_none)
        return false;
    error->id = id;
    error->long_message = NULL;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return false;
}

bool error_set_long(struct error *error, enum error_id id, char *text)
{
    if (error->id != ERROR_none) {
        mem_free(text);
        return false;
    }
    error_set(error, id, "%s", text);
    if (strlen(text) < sizeof error->message)
        mem_free(text);
    else
        error->long_message = text;
    return false;
}

const char *error_text(const struct error *error)
{
    return error->long_message != NULL ? error->long_message : error->message;
}

void error_release(struct error *error)
{
    if (error->id != ERROR_none)
        mem_free(error->long_message);
    error->long_message = NULL;
}

const char *error_class_name(enum error_id id)
{
    static const char *const names[ERROR_COUNT] = {
#define ERROR(id, class) [ERROR_##id] = class,
#include "vm/model/errors.def"
#undef ERROR
    };
    return names[id];
}
