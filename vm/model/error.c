/* See error.h. */
#include "vm/model/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *error, enum error_id id, const char *format, ...)
{
    va_list arguments;
    if (error->id != ERROR_none)
        return false;
    error->id = id;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return false;
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
