/*
 * java.lang.String and symbols from C.  Functions with a struct thread may collect and throw.
 */
#ifndef ATOLL_MODEL_STRING_H
#define ATOLL_MODEL_STRING_H

#include "vm/model/thread.h"

/* ---- symbols (vm/model/symbol.c) ---- */
/* Finds or makes the symbol; takes meta_lock.  0 when metadata memory is out or length > 65535. */
struct symbol_ref symbol_intern(struct isolate *iso, const char *bytes, size_t length);
/* Finds without making; 0 when there is none. */
struct symbol_ref symbol_find(struct isolate *iso, const char *bytes, size_t length);
/* The same for a zero-terminated text. */
struct symbol_ref symbol_of(struct isolate *iso, const char *text);
/* For an image: all symbols so far become those of the image.  False: metadata memory is out.  No other thread exists. */
bool symbols_freeze(struct isolate *iso) MUST_CHECK;
#define SYMBOL_TEXT(x, s) (SYMBOL(x, s)->bytes)
#define SYMBOL_LENGTH(x, s) (SYMBOL(x, s)->length)
bool symbol_equals(const struct isolate *iso, struct symbol_ref symbol, const char *text);

/* A hash for tables of symbols.  It is made of where the symbol lies, so that a search does not touch its text; the seed
 * keeps guests from choosing names that collide. */
static inline uint32_t symbol_hash(const struct isolate *iso, struct symbol_ref symbol)
{
    uint64_t word = HEADER(iso)->symbol_seed ^ (uint32_t)symbol.off;
    unsigned __int128 product = (unsigned __int128)word * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)((uint64_t)product ^ (uint64_t)(product >> 64));
}

/* ---- strings (vm/model/string.c): NULL_REF = exception set ---- */
struct ref string_from_symbol(struct thread *t, struct symbol_ref symbol);
/* The same with '/' replaced by '.', as Class.getName shows it. */
struct ref string_from_symbol_dotted(struct thread *t, struct symbol_ref symbol);
struct ref string_from_mutf8(struct thread *t, const char *bytes, size_t length);
struct ref string_from_utf8(struct thread *t, const char *text); /* zero-terminated, host's UTF-8 */
struct ref string_from_utf8_length(struct thread *t, const char *bytes, size_t length);
struct ref string_from_utf16(struct thread *t, const uint16_t *units, size_t count);
struct ref string_from_latin1(struct thread *t, const uint8_t *units, size_t count);
/* The interned String of these contents (JLS 3.10.5). */
struct ref string_intern(struct thread *t, struct ref string);
struct ref string_intern_symbol(struct thread *t, struct symbol_ref symbol);
/* For class and member names: interned, '/' replaced by '.'. */
struct ref string_intern_symbol_dotted(struct thread *t, struct symbol_ref symbol);

int32_t string_length(struct isolate *iso, struct ref string); /* UTF-16 units */
uint16_t string_char_at(struct isolate *iso, struct ref string, int32_t index);
int32_t string_hash(struct isolate *iso, struct ref string);   /* String.hashCode */
bool string_equals(struct isolate *iso, struct ref a, struct ref b);
/* Host memory, to be freed with mem_free; NULL when the host has none (nothing thrown).  `length`
 * may be NULL. */
char *string_to_utf8(struct isolate *iso, struct ref string, size_t *length);
char *string_to_mutf8(struct isolate *iso, struct ref string, size_t *length);
/* The same in two steps: how many bytes, and the bytes and a zero. */
size_t string_mutf8_length(struct isolate *iso, struct ref string);
void string_write_mutf8(struct isolate *iso, struct ref string, char *text, size_t length);
/* The symbol of a String's contents, e.g. of a name; `slashed` turns '.' into '/'.  0 when it would be
 * too long for a symbol; without `create` when there is none, with it when metadata memory is out. */
struct symbol_ref string_to_symbol(struct isolate *iso, struct ref string, bool slashed, bool create);

/* The collector tells the intern table which entries died or moved. */
void string_table_sweep(struct isolate *iso);

/* ---- objects and arrays (vm/model/allocate.c): NULL_REF = OutOfMemoryError (or
 * NegativeArraySizeException for array_new*) is set ---- */
struct ref object_new(struct thread *t, struct class *class); /* an instance, zeroed, no <init> */
struct ref array_new(struct thread *t, struct class *array_class, int32_t length);
struct ref primitive_array_new(struct thread *t, enum basic_type type, int32_t length);
struct ref byte_array_from(struct thread *t, const void *bytes, int32_t length);
/* Shallow copy: Object.clone without the checks. */
struct ref object_clone(struct thread *t, struct ref object);
/* Identity hash: never 0; stable. */
int32_t object_identity_hash(struct thread *t, struct ref object);

/* ---- subtype tests (vm/model/class.c) ---- */
bool class_is_subclass(const struct isolate *iso, const struct class *sub, const struct class *super);
/* JVMS 6.5.instanceof: may a value of class `from` be assigned to `to`? */
bool class_is_assignable(const struct isolate *iso, const struct class *from, const struct class *to);
/* True when both are in the same run-time package (JVMS 5.3). */
bool class_same_package(const struct isolate *iso, const struct class *a, const struct class *b);
/* External name into a buffer: java.lang.String, int[][] as "[[I" stays in descriptor form like
 * Class.getName; hidden classes pkg.Name/0x... */
const char *class_external_name(const struct isolate *iso, const struct class *class, char *buffer,
                                size_t size);
struct class *class_of_mirror(const struct isolate *iso, struct ref mirror); /* NULL for null */
struct mirror_tail *class_mirror_tail(const struct isolate *iso, struct ref mirror);
struct field *class_find_field_local(const struct isolate *iso, const struct class *class,
                                     struct symbol_ref name, struct symbol_ref descriptor);
struct method *class_find_method_local(const struct isolate *iso, const struct class *class,
                                       struct symbol_ref name, struct symbol_ref descriptor);
/* The same through the superclasses; no access checks. */
struct method *class_find_method(const struct isolate *iso, const struct class *class,
                                 struct symbol_ref name, struct symbol_ref descriptor);
struct field *class_find_field(const struct isolate *iso, const struct class *class,
                               struct symbol_ref name, struct symbol_ref descriptor);
/* Table lookup of an interface method in a class's itable; NULL: does not implement the interface. */
struct method *class_itable_lookup(const struct isolate *iso, const struct class *class,
                                   struct class_ref interface, uint32_t itable_index);

/* ---- descriptors (vm/model/descriptor.c) ---- */
struct descriptor_cursor {
    const char *next; /* first character of the next parameter, or ')' */
};
/* Starts at "(..."; parameters follow by descriptor_next.  Descriptors are already well-formed. */
void descriptor_begin(struct descriptor_cursor *cursor, const char *method_descriptor);
/* Returns the type of the next parameter and its text span; 0 at the end. */
enum basic_type descriptor_next(struct descriptor_cursor *cursor, const char **text, size_t *length);
enum basic_type descriptor_return(const char *method_descriptor, const char **text);
/* Argument slots without the receiver. */
unsigned descriptor_arg_slots(const char *method_descriptor);
/* "'void A.m(int, java.lang.String[])'"-style text without quotes: return type, holder, name. */
void descriptor_external(const char *holder, const char *name, const char *method_descriptor,
                         char *buffer, size_t size);
/* Field type as Java text: [Ljava/lang/String; -> java.lang.String[] */
void descriptor_type_external(const char *type, size_t length, char *buffer, size_t size);

#endif
