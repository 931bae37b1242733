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
    char message[1024]; /* modified UTF-8, HotSpot's text; of a longer one the beginning */
    char *long_message; /* the whole text when it is longer, else NULL; valid once id is set */
};

/* Fills in the error and returns false, so that a caller may write `return error_set(...)`.  The
 * first error stays. */
bool error_set(struct error *error, enum error_id id, const char *format, ...) PRINTF_LIKE(3, 4);
/* The same with a text of any length, which is host memory and becomes the error's. */
bool error_set_long(struct error *error, enum error_id id, char *text);
/* The whole message. */
const char *error_text(const struct error *error);
/* Frees a long message.  Whoever reports or drops an error calls this; allowed for every error. */
void error_release(struct error *error);
const char *error_class_name(enum error_id id);

#endif
