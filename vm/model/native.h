/*
 * The native methods: how they are written and how they are found.
 *
 * Each Java class with natives has one C file under stdlib/ that ends with a table:
 *
 *   static const struct native_method natives[] = {
 *       NATIVE(LEAF, "hashCode", "()I", object_hash_code),
 *       ...
 *   };
 *   const struct native_class native_java_lang_Object = {"java/lang/Object", natives, COUNT_OF(natives)};
 *
 * and one row NATIVE_CLASS(java_lang_Object) in stdlib/natives.def.
 *
 * A native function gets its arguments as slots (receiver first; long and double take two slots, the
 * value in the lower) and leaves its result in t->result.  Results of type boolean, byte, char and
 * short go to result.i, already narrowed.
 *
 *   LEAF      no safepoint: does not allocate, throw, block, or call Java.  Has no frame.
 *             Returns NATIVE_DONE.
 *   INTRINSIC LEAF for a method that has bytecode: for what is called often and much faster in C.  For
 *             whatever is not plain (a null, an index out of bounds) it changes nothing and returns
 *             NATIVE_AGAIN; then the bytecode is run, which throws what is to be thrown.
 *   PLAIN     may allocate, throw, and start calls of Java.
 *   BLOCKING  may also wait.
 *
 * A PLAIN or BLOCKING native has a frame, whose locals are its arguments: they are roots, so read
 * a[i].r again after anything that allocates.  It never waits for Java in C.  When something it
 * needs pushes a Java frame (class loading, <clinit>, exec_call...), it returns NATIVE_AGAIN and is
 * called again from its start once that frame has returned, with t->result holding the result;
 * what it must remember it keeps in its frame: frame->state, FRAME_RAW(frame, 0..3),
 * FRAME_REF(frame, 0..5).  `a` and the frame may move when a call is pushed: return at once.
 * NATIVE_WAIT: t->g says what for (vm/exec/wait.h); called again when the wait is over.
 */
#ifndef ATOLL_MODEL_NATIVE_H
#define ATOLL_MODEL_NATIVE_H

#include "vm/model/thread.h"

enum native_status {
    NATIVE_DONE,
    NATIVE_THROW, /* t->exception is set */
    NATIVE_AGAIN, /* a frame was pushed */
    NATIVE_WAIT
};

/* After a function failed (false, NULL or a null ref): the status that says why. */
#define NATIVE_FAILED(t) (THROWN(t) ? NATIVE_THROW : NATIVE_AGAIN)

enum native_class_of { NATIVE_LEAF, NATIVE_INTRINSIC, NATIVE_PLAIN, NATIVE_BLOCKING };

typedef enum native_status (*native_function)(struct thread *t, union slot *a);

struct native_method {
    const char *name, *descriptor;
    native_function function;
    uint8_t behaviour; /* enum native_class_of */
};
#define NATIVE(behaviour, name, descriptor, function) \
    {name, descriptor, function, NATIVE_##behaviour}

struct native_class {
    const char *name; /* internal form */
    const struct native_method *methods;
    uint32_t count;
};

/* stdlib/natives.c: all native methods in one table, whose order is fixed for a build, so that an
 * image may name a native by its index. */
const struct native_method *native_at(uint32_t index);
/* Index of a native method, or UINT32_MAX when there is none. */
uint32_t native_find(const char *class_name, const char *name, const char *descriptor);
uint32_t native_count(void);
const char *native_class_name_at(uint32_t index);

#endif
