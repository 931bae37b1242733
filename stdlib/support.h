/*
 * What the files of stdlib/ share: results of natives, and a few small questions they all ask.
 */
#ifndef ATOLL_STDLIB_SUPPORT_H
#define ATOLL_STDLIB_SUPPORT_H

#include "vm/exec/exec.h"

/* ---- results ---- */
static inline enum native_status return_void(void)
{
    return NATIVE_DONE;
}
static inline enum native_status return_int(struct thread *t, int32_t value)
{
    t->result.i = value;
    return NATIVE_DONE;
}
static inline enum native_status return_boolean(struct thread *t, bool value)
{
    t->result.i = value;
    return NATIVE_DONE;
}
static inline enum native_status return_long(struct thread *t, int64_t value)
{
    t->result.j = value;
    return NATIVE_DONE;
}
static inline enum native_status return_float(struct thread *t, float value)
{
    t->result.f = value;
    return NATIVE_DONE;
}
static inline enum native_status return_double(struct thread *t, double value)
{
    t->result.d = value;
    return NATIVE_DONE;
}
/* Any reference, null included.  The whole slot is written, so that no stale half shows in dumps. */
static inline enum native_status return_ref(struct thread *t, struct ref value)
{
    t->result.raw = value.bits;
    return NATIVE_DONE;
}
/* The result of a function whose null ref means that it failed. */
static inline enum native_status return_new(struct thread *t, struct ref value)
{
    return IS_NULL(value) ? NATIVE_FAILED(t) : return_ref(t, value);
}
/* The mirror of a class, null for NULL. */
static inline enum native_status return_mirror(struct thread *t, const struct class *class)
{
    return return_ref(t, class == NULL ? NULL_REF : class->mirror);
}
static inline enum native_status throw_null(struct thread *t)
{
    exec_throw_null(t);
    return NATIVE_FAILED(t);
}

/* For a native with FRAME_CATCHES: it must not catch what it throws itself. */
static inline enum native_status failed_uncaught(struct thread *t)
{
    if (THROWN(t))
        t->frame->flags &= (uint8_t)~FRAME_CATCHES;
    return NATIVE_FAILED(t);
}

/* A native that does nothing: registerNatives, initIDs and their like. */
enum native_status native_nothing(struct thread *t, union slot *a);
/* Natives that answer a constant. */
enum native_status native_false(struct thread *t, union slot *a);
enum native_status native_true(struct thread *t, union slot *a);
enum native_status native_zero(struct thread *t, union slot *a);
enum native_status native_zero_long(struct thread *t, union slot *a);
enum native_status native_null(struct thread *t, union slot *a);

/* The identity hash for LEAF natives, which cannot throw: when there is no memory for the monitor
 * that would keep the hash of a locked object, the answer is 1. */
static inline int32_t identity_hash(struct thread *t, struct ref object)
{
    int32_t hash = object_identity_hash(t, object);
    if (UNLIKELY(hash == 0)) {
        t->exception = NULL_REF;
        hash = 1;
    }
    return hash;
}

static inline bool class_is_interface(const struct class *class)
{
    return class->kind == CLASS_INSTANCE && (class->access_flags & ACC_INTERFACE) != 0;
}

#endif
