/*
 * What an image knows about itself so that a start from it need not look: where the variables are that
 * it must write, and what the properties were made of.  Part of the region header.
 */
#ifndef ATOLL_MODEL_RESTORE_H
#define ATOLL_MODEL_RESTORE_H

#include "vm/base/refs.h"
#include "vm/model/platform.h"

enum restore_place {
#define RESTORE_PLACE(id, class, field, descriptor) RESTORE_AT_##id,
#include "vm/model/restore_places.def"
#undef RESTORE_PLACE
    RESTORE_AT_io_directory,  /* java.io's file system: userDir */
    RESTORE_AT_nio_directory, /* java.nio.file's file system: defaultDirectory */
    RESTORE_AT_class_path,    /* the application class loader: ucp */
    RESTORE_AT_COUNT
};

#define RESTORE_MOST_PROPERTIES 32

/* region struct */
struct restore_data {
    uint64_t places[RESTORE_AT_COUNT];        /* bytes from base, 0 = there is none */
    struct class_ref url_class_path;
    struct method_index new_url_class_path, set_property;
    uint32_t property_count;             /* 0: cannot be compared */
    uint64_t platform[PLATFORM_COUNT];   /* hashes of isolate.platform, 0 = not set */
    struct restore_property {
        uint64_t key, value;             /* hashes */
    } properties[RESTORE_MOST_PROPERTIES]; /* isolate.properties */
};

#endif
