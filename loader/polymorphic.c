/*
 * Method records of the signature-polymorphic intrinsics of MethodHandle (JVMS 2.9.3): one per kind
 * and erased descriptor.  They have no code: vm/exec recognises them by kind.
 *
 * The records are found again through a table in the boot loader's arena, reached from
 * region_header.method_types.
 */
#include "loader/internal.h"

#define FIRST_CAPACITY TINY(32u, 2u)

/* region struct */
struct polymorphic_table {
    uint32_t count, capacity;
    struct method_index methods[]; /* by hash of kind and descriptor, 0 = free */
};

/* The descriptor with references as Object and small integers as int: all that the calling sequence
 * depends on.  The last parameter of a linker keeps its type, as on HotSpot. */
static struct symbol_ref erase(struct isolate *iso, struct symbol_ref descriptor, bool keep_last)
{
    static const char object[] = "Ljava/lang/Object;";
    char text[2 + 256 * sizeof object]; /* 255 parameters and the result (JVMS 4.3.3) */
    size_t used = 0, before = 0, length, last_length = 0;
    struct descriptor_cursor cursor;
    const char *part, *last = NULL;
    enum basic_type type;
    descriptor_begin(&cursor, SYMBOL_TEXT(iso, descriptor));
    text[used++] = '(';
    for (;;) {
        type = descriptor_next(&cursor, &part, &length);
        bool end = type == 0;
        if (end) {
            if (keep_last && last != NULL && last_length <= sizeof object - 1 + 64 &&
                before + last_length + 2 * sizeof object < sizeof text) {
                memcpy(text + before, last, last_length);
                used = before + last_length;
            }
            text[used++] = ')';
            type = descriptor_return(SYMBOL_TEXT(iso, descriptor), &part);
        }
        before = used;
        switch (type) {
        case TYPE_OBJECT:
        case TYPE_ARRAY:
            memcpy(text + used, object, sizeof object - 1);
            used += sizeof object - 1;
            break;
        case TYPE_BOOLEAN:
        case TYPE_BYTE:
        case TYPE_CHAR:
        case TYPE_SHORT:
            text[used++] = 'I';
            break;
        default:
            text[used++] = basic_type_char(type);
            break;
        }
        if (end)
            break;
        last = part;
        last_length = length;
    }
    return symbol_intern(iso, text, used);
}

/* Records are told apart by name, not by kind: those that nobody can call have another. */
static uint32_t slot_of(struct isolate *iso, const struct polymorphic_table *table,
                        struct symbol_ref name, struct symbol_ref descriptor)
{
    uint32_t mask = table->capacity - 1;
    uint32_t i = (symbol_hash(iso, descriptor) + symbol_hash(iso, name) * 31u) & mask;
    while (table->methods[i].m != 0) {
        const struct method *method = METHOD(iso, table->methods[i].m);
        if (SAME_META(method->name, name) && SAME_META(method->descriptor, descriptor))
            break;
        i = (i + 1) & mask;
    }
    return i;
}

static struct polymorphic_table *table_with_room(struct isolate *iso)
{
    struct region_header *header = HEADER(iso);
    struct polymorphic_table *table =
        IS_NONE(header->method_types) ? NULL : META_ADDRESS(iso, header->method_types);
    if (table != NULL && (table->count + 1) * 3 <= table->capacity * 2)
        return table;
    uint32_t capacity = table == NULL ? FIRST_CAPACITY : table->capacity * 2;
    struct meta_ref place =
        meta_arena_allocate(iso, META_ADDRESS(iso, LOADER(iso, header->boot_loader)->arena),
                            sizeof *table + (uint64_t)capacity * sizeof(struct method_index));
    if (IS_NONE(place))
        return NULL;
    struct polymorphic_table *larger = META_ADDRESS(iso, place);
    larger->capacity = capacity;
    for (uint32_t i = 0; table != NULL && i < table->capacity; i++) {
        if (table->methods[i].m == 0)
            continue;
        const struct method *method = METHOD(iso, table->methods[i].m);
        larger->methods[slot_of(iso, larger, method->name, method->descriptor)] = table->methods[i];
        larger->count++;
    }
    header->method_types = place;
    return larger;
}

/* The declaration in MethodHandle of this kind: gives name and access flags. */
static const struct method *declaration(struct isolate *iso, enum method_kind kind)
{
    const struct class *holder = WK(iso, java_lang_invoke_MethodHandle);
    for (uint32_t i = 0; i < holder->method_count; i++) {
        const struct method *method = METHOD(iso, holder->first_method + i);
        if (method->kind == kind)
            return method;
    }
    return NULL;
}

static struct method *make(struct isolate *iso, const struct method *declared,
                           struct symbol_ref descriptor)
{
    const char *text = SYMBOL_TEXT(iso, descriptor);
    uint32_t slots = descriptor_arg_slots(text) + (declared->access_flags & ACC_STATIC ? 0 : 1);
    uint32_t index = meta_methods_allocate(iso, 1);
    if (index == UINT32_MAX)
        return NULL;
    struct method *method = METHOD(iso, index);
    method->holder = declared->holder;
    method->name = declared->name;
    method->descriptor = descriptor;
    method->index = index;
    method->table_index = VTABLE_NONE;
    method->access_flags =
        ACC_NATIVE | ACC_FINAL | ACC_SYNTHETIC | (declared->access_flags & ACC_STATIC);
    method->flags = METHOD_HAS_SIGNATURE_POLYMORPHISM | METHOD_HIDDEN_FRAME;
    method->kind = declared->kind;
    if (slots > MAX_ARGUMENT_SLOTS) {
        /* java.lang.invoke resolves such a method before it counts the parameters and refuses. */
        method->kind = METHOD_LINK_TO_NATIVE;
        slots = MAX_ARGUMENT_SLOTS;
    }
    method->return_type = (uint8_t)descriptor_return(text, NULL);
    method->arg_slots = (uint8_t)slots;
    method->max_locals = (uint16_t)slots;
    return method;
}

struct method *polymorphic_method(struct isolate *iso, enum method_kind kind,
                                  struct symbol_ref descriptor, struct error *error)
{
    const struct method *declared = declaration(iso, kind);
    struct method *method = NULL;
    if (declared == NULL) {
        error_set(error, ERROR_internal, "java.lang.invoke.MethodHandle lacks an intrinsic");
        return NULL;
    }
    descriptor = erase(iso, descriptor, kind != METHOD_INVOKE_BASIC);
    meta_lock(iso);
    struct polymorphic_table *table = IS_NONE(descriptor) ? NULL : table_with_room(iso);
    if (table != NULL) {
        uint32_t slot = slot_of(iso, table, declared->name, descriptor);
        if (table->methods[slot].m != 0) {
            method = METHOD(iso, table->methods[slot].m);
        } else {
            method = make(iso, declared, descriptor);
            if (method != NULL) {
                table->methods[slot] = METHOD_INDEX(method);
                table->count++;
            }
        }
    }
    meta_unlock(iso);
    if (method == NULL)
        error_set(error, ERROR_out_of_memory, "Metaspace");
    return method;
}
