/* An error on its way up from a room that must not throw.  See errors.def. */
#ifndef ATOLL_MODEL_ERROR_H
#define ATOLL_MODEL_ERROR_H

#include "vm/base/base.h"

enum error_id {
    ERROR_none = 0,
#define ERROR(id, class) ERROR_##id,
#include "vm/model/errors.def"
#undef ERROR
    ERROR_COUNT
};

struct error {
    enum error_id id;
    char message[1024]; /* modified UTF-8, HotSpot's text */
};

/* Fills in the error and returns false, so that a caller may write `return error_set(...)`.  The
 * first error stays. */
bool error_set(struct error *error, enum error_id id, const char *format, ...) PRINTF_LIKE(3, 4);
const char *error_class_name(enum error_id id);

#endif
