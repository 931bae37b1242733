/*
 * Mirrors: the java.lang.Class object of each class, pinned, with the class's statics behind its
 * declared fields (gc/shape.h).  Classes defined before java.lang.Class is laid out get theirs from
 * mirror_create_early; until then the offsets of their statics count from the end of the tail.
 */
#include "gc/gc.h"
#include "loader/internal.h"

uint32_t mirror_statics_start(const struct isolate *iso)
{
    if (IS_NONE(WK_REF(iso, java_lang_Class)))
        return 0;
    return WK(iso, java_lang_Class)->shape.instance_size + (uint32_t)sizeof(struct mirror_tail);
}

/* ConstantValue of numbers (JVMS 5.5 step 6); Strings are made when the class is initialized. */
static void store_constants(struct isolate *iso, struct class *class)
{
    const struct field *fields = META_ADDRESS(iso, class->fields);
    for (uint32_t i = 0; i < class->field_count; i++) {
        const struct field *f = &fields[i];
        if (f->constant == 0 || !(f->access_flags & ACC_STATIC) || f->type == TYPE_OBJECT)
            continue;
        uint64_t value = CP_DATA(iso, class, f->constant);
        switch (basic_type_shift((enum basic_type)f->type)) {
        case 0:
            SET_I8(iso, class->mirror, f->offset,
                   f->type == TYPE_BOOLEAN ? (int8_t)(value & 1) : (int8_t)value);
            break;
        case 1: SET_I16(iso, class->mirror, f->offset, value); break;
        case 2: SET_I32(iso, class->mirror, f->offset, value); break;
        default: SET_I64(iso, class->mirror, f->offset, value); break;
        }
    }
}

static void set_reference(struct isolate *iso, struct ref mirror, uint32_t offset, struct ref value)
{
    if (offset != 0)
        SET_REF(iso, mirror, offset, value);
}

bool mirror_create_locked(struct isolate *iso, struct class *class)
{
    struct class *mirror_class = WK(iso, java_lang_Class);
    uint32_t tail_start = mirror_class->shape.instance_size;
    uint64_t size = align_up((uint64_t)tail_start + sizeof(struct mirror_tail) + class->static_size,
                             OBJECT_ALIGN);
    struct ref mirror = gc_allocate_pinned(iso, size);
    if (IS_NULL(mirror))
        return false;
    struct mirror_tail *tail = FIELD_ADDRESS(iso, mirror, tail_start, struct mirror_tail);
    tail->represents = CLASS_REF(iso, class);
    tail->size = (uint32_t)size;
    tail->static_ref_count = class->static_ref_count;
    OBJECT(iso, mirror)->class = CLASS_REF(iso, mirror_class);
    class->mirror = mirror;
    store_constants(iso, class);
    const struct module_entry *module = module_of_class(iso, class);
    set_reference(iso, mirror, WKF(iso, java_lang_Class, classLoader),
                  LOADER(iso, class->loader)->java_loader);
    if (module != NULL)
        set_reference(iso, mirror, WKF(iso, java_lang_Class, module), module->module);
    if (class->kind == CLASS_ARRAY)
        set_reference(iso, mirror, WKF(iso, java_lang_Class, componentType),
                      CLASS(iso, class->component)->mirror);
    return true;
}
