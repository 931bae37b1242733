/*
 * After classes were unloaded, in checked builds: nothing that is left refers to anything that is
 * gone.  Every class in a loader's list is marked, by its field `reached`; then each class, module
 * and package that an isolate has made for itself is looked through.  What lies in the image is not:
 * it is immortal, and refers to nothing else but through slots and tables, which are looked at.
 */
#include "loader/internal.h"

#define LISTED (-2)

#if ATOLL_CHECKED

/* A class of the image is in no list that is looked at.  Memory that was given back has all flags. */
static bool in_image(const struct isolate *iso, struct class_ref ref)
{
    return HEADER(iso)->image_meta_low != 0 && ref.off >= HEADER(iso)->image_meta_low &&
           !(CLASS(iso, ref)->shape.flags & SHAPE_UNLOADABLE);
}

static void mark_all(struct isolate *iso, int32_t mark)
{
    for (struct loader_ref l = HEADER(iso)->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        const struct loader *loader = LOADER(iso, l);
        for (struct class_ref c = loader->first_class; !SAME_META(c, loader->first_kept);
             c = CLASS(iso, c)->next_class)
            CLASS(iso, c)->reached.off = mark;
    }
}

static void check_class(const struct isolate *iso, const struct class *from, struct class_ref ref,
                        const char *what)
{
    VM_ASSERT(IS_NONE(ref) || CLASS(iso, ref)->reached.off == LISTED || in_image(iso, ref),
              "%s: its %s at %d is gone", SYMBOL_TEXT(iso, from->name), what, ref.off);
}

static void check_classes(const struct isolate *iso, const struct class *from,
                          struct meta_ref table, uint32_t count, const char *what)
{
    const struct class_ref *refs = META_ADDRESS(iso, table);
    for (uint32_t i = 0; i < count; i++)
        check_class(iso, from, refs[i], what);
}

static void check_method(const struct isolate *iso, const struct class *from, uint32_t index,
                         const char *what)
{
    const struct method *method = METHOD(iso, index);
    VM_ASSERT(index < HEADER(iso)->next_method && method->kind < METHOD_FREE,
              "%s: the method %u in its %s is gone", SYMBOL_TEXT(iso, from->name), index, what);
    check_class(iso, from, method->holder, what);
}

static void check_slots(const struct isolate *iso, const struct class *class)
{
    const uint64_t *slots = META_ADDRESS(iso, class->slots);
    for (uint32_t i = 0; i < class->slot_count; i++) {
        uint64_t word = slots[i];
        uint8_t tag = SLOT_TAG(word), cp_tag = CP_TAG(iso, class, SLOT_CP(iso, class, i));
        if (tag == SLOT_READY && cp_tag == CP_CLASS)
            check_class(iso, class, (struct class_ref){(int32_t)SLOT_HIGH(word)}, "class slot");
        else if (tag == SLOT_DIRECT || tag == SLOT_HANDLE)
            check_method(iso, class, SLOT_HIGH(word), "slots");
        else if (tag == SLOT_INTERFACE)
            check_class(iso, class, (struct class_ref){(int32_t)SLOT_HIGH(word)}, "interface slot");
    }
}

static void check_one(const struct isolate *iso, const struct class *class)
{
    check_class(iso, class, class->super, "superclass");
    check_class(iso, class, class->component, "component");
    check_class(iso, class, class->element, "element");
    check_class(iso, class, class->own_nest_host, "nest host");
    check_class(iso, class, CLASS_STATE(iso, class)->array, "array class");
    for (unsigned i = 0; i < CLASS_DISPLAY_SIZE; i++)
        check_class(iso, class, class->display[i], "display");
    check_classes(iso, class, class->secondaries, class->secondary_count, "secondary supertype");
    check_classes(iso, class, class->all_interfaces, class->all_interface_count, "interface");
    for (uint32_t i = 0; i < class->vtable_length; i++)
        check_method(iso, class, CLASS_VTABLE(class)[i].m, "vtable");
    const struct itable_entry *itable = META_ADDRESS(iso, class->itable);
    for (uint32_t i = 0; i < class->itable_length; i++) {
        const struct method_index *methods = META_ADDRESS(iso, itable[i].methods);
        check_class(iso, class, itable[i].interface, "itable");
        for (uint32_t k = 0; k < CLASS(iso, itable[i].interface)->itable_method_count; k++)
            check_method(iso, class, methods[k].m, "itable");
    }
    VM_ASSERT(class->mirror.bits == 0 ||
                  OBJECT(iso, class->mirror)->class.off == WK_REF(iso, java_lang_Class).off,
              "%s has no mirror any more", SYMBOL_TEXT(iso, class->name));
    if (class->kind == CLASS_INSTANCE && !IS_NONE(class->slots))
        check_slots(iso, class);
}

static void check_modules(const struct isolate *iso, struct meta_ref table, uint32_t count)
{
    const struct module_ref *modules = META_ADDRESS(iso, table);
    for (uint32_t i = 0; i < count; i++) {
        struct module_ref m = HEADER(iso)->modules;
        while (!IS_NONE(m) && m.off != modules[i].off)
            m = MODULE(iso, m)->next;
        VM_ASSERT(!IS_NONE(m), "a module that is read or exported to at %d is gone",
                  modules[i].off);
    }
}

void unload_verify_locked(struct isolate *iso)
{
    mark_all(iso, LISTED);
    for (struct loader_ref l = HEADER(iso)->loaders; !IS_NONE(l); l = LOADER(iso, l)->next) {
        const struct loader *loader = LOADER(iso, l);
        const struct dictionary_entry *dictionary = META_ADDRESS(iso, loader->dictionary);
        for (struct class_ref c = loader->first_class; !SAME_META(c, loader->first_kept);
             c = CLASS(iso, c)->next_class)
            check_one(iso, CLASS(iso, c));
        for (uint32_t i = 0; i < loader->dictionary_capacity; i++)
            if (!IS_NONE(dictionary[i].class))
                check_class(iso, CLASS(iso, dictionary[i].class), dictionary[i].class,
                            "dictionary entry");
    }
    for (struct module_ref m = HEADER(iso)->modules; !SAME_META(m, HEADER(iso)->first_kept_module);
         m = MODULE(iso, m)->next)
        check_modules(iso, MODULE(iso, m)->reads, MODULE(iso, m)->read_count);
    mark_all(iso, 0);
}

#else

void unload_verify_locked(struct isolate *iso)
{
    (void)iso;
}

#endif
