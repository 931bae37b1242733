/* Indices into the well-known tables of struct region_header.  See wellknown.def. */
#ifndef ATOLL_MODEL_WELLKNOWN_H
#define ATOLL_MODEL_WELLKNOWN_H

enum wk_class {
#define WK_CLASS(id, name) WK_##id,
#define WK_FIELD(class, id, name, descriptor)
#define WK_FIELD_OPTIONAL(class, id, name, descriptor)
#define WK_INJECTED(class, id, type)
#define WK_METHOD(class, id, name, descriptor)
#include "vm/model/wellknown.def"
#undef WK_CLASS
    WK_CLASS_COUNT
};

enum wk_field {
#define WK_CLASS(id, name)
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_INJECTED
#define WK_FIELD(class, id, name, descriptor) WKF_##class##_##id,
#define WK_FIELD_OPTIONAL(class, id, name, descriptor) WKF_##class##_##id,
#define WK_INJECTED(class, id, type) WKF_##class##_##id,
#include "vm/model/wellknown.def"
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_INJECTED
    WK_FIELD_COUNT
};

enum wk_method {
#define WK_FIELD(class, id, name, descriptor)
#define WK_FIELD_OPTIONAL(class, id, name, descriptor)
#define WK_INJECTED(class, id, type)
#undef WK_METHOD
#define WK_METHOD(class, id, name, descriptor) WKM_##class##_##id,
#include "vm/model/wellknown.def"
#undef WK_FIELD
#undef WK_FIELD_OPTIONAL
#undef WK_INJECTED
#undef WK_METHOD
#undef WK_CLASS
    WK_METHOD_COUNT
};

/* `x` is an isolate or a thread; id without prefix, e.g. WK(t, java_lang_String). */
#define WK_REF(x, id) (HEADER(x)->wk_class[WK_##id])
#define WK(x, id) CLASS(x, WK_REF(x, id))
/* Byte offset of a well-known field, e.g. WKF(t, java_lang_String, value). */
#define WKF(x, class, id) (HEADER(x)->wk_field[WKF_##class##_##id])
/* A well-known static field's offset counts from the mirror; this is the mirror itself. */
#define WK_MIRROR(x, id) (WK(x, id)->mirror)
#define WKM(x, class, id) METHOD(x, HEADER(x)->wk_method[WKM_##class##_##id])

#endif
