/*
 * Loads, lays out, verifies and links every class of the JDK's java.base and looks whether what came
 * out holds together.  Skipped on machines without a JDK 17.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "gc/gc.h"
#include "loader/loader.h"
#include "vm/base/mem.h"
#include "vm/model/opcodes.h"
#include "vm/model/string.h"

struct world {
    struct isolate *iso;
    struct jimage *modules;
    struct error error;
    uint32_t loaded, linked;
};

static const char *modules_path(char *buffer, size_t size)
{
    const char *home = getenv("JAVA_HOME");
    snprintf(buffer, size, "%s/lib/modules",
             home != NULL ? home : "/usr/lib/jvm/java-17-openjdk-amd64");
    return buffer;
}

static void create(struct world *w)
{
    char path[1024], reason[256] = "";
    memset(w, 0, sizeof *w);
    w->modules = jimage_open(modules_path(path, sizeof path), reason, sizeof reason);
    if (w->modules == NULL)
        cr_skip("%s", reason);
    w->iso = isolate_reserve(REGION_DEFAULT_LIMIT);
    cr_assert_not_null(w->iso);
    w->iso->max_heap = MIB(256);
    w->iso->modules_file = w->modules;
    cr_assert(gc_heap_create(w->iso));
    cr_assert(loader_bootstrap(w->iso, &w->error), "%s", w->error.message);
}

static void destroy(struct world *w)
{
    isolate_release(w->iso);
    jimage_close(w->modules);
}

static struct class *find(void *context, struct class *class, struct symbol_ref name)
{
    struct world *w = context;
    struct error error = {0};
    (void)class;
    return boot_find_class(w->iso, name, &error);
}

static void link_class(struct world *w, struct class *class)
{
    struct isolate *iso = w->iso;
    struct class_finder finder = {find, w, {0}, 0};
    struct error error = {0};
    if (CLASS_STATE(iso, class)->stage >= INIT_LINKED)
        return;
    if (!IS_NONE(class->super))
        link_class(w, CLASS(iso, class->super));
    const struct class_ref *interfaces = META_ADDRESS(iso, class->local_interfaces);
    for (uint32_t i = 0; i < class->local_interface_count; i++)
        link_class(w, CLASS(iso, interfaces[i]));
    enum link_result result = class_link(iso, class, &finder, &error);
    cr_expect(result == LINK_DONE, "%s: %s: %s%s", SYMBOL_TEXT(iso, class->name),
              error.id == ERROR_none ? "" : error_class_name(error.id), error.message,
              result == LINK_NEEDS_CLASS ? SYMBOL_TEXT(iso, finder.needs) : "");
    CLASS_STATE(iso, class)->stage = INIT_LINKED;
    w->linked++;
}

/* ---- what must hold of a class ---- */

static void check_fields(struct world *w, const struct class *class)
{
    struct isolate *iso = w->iso;
    const struct field *fields = META_ADDRESS(iso, class->fields);
    uint32_t statics = WK(iso, java_lang_Class)->shape.instance_size + sizeof(struct mirror_tail);
    for (uint32_t i = 0; i < class->field_count; i++) {
        uint32_t size = 1u << basic_type_shift((enum basic_type)fields[i].type);
        uint32_t start = OBJECT_HEADER_SIZE, end = class->shape.instance_size;
        if (fields[i].access_flags & ACC_STATIC) {
            start = statics;
            end = statics + class->static_size;
        }
        cr_expect(fields[i].offset >= start && fields[i].offset + size <= end &&
                      fields[i].offset % size == 0,
                  "%s.%s at %u", SYMBOL_TEXT(iso, class->name), SYMBOL_TEXT(iso, fields[i].name),
                  fields[i].offset);
    }
}

/* The collector's map names each reference of the class and its ancestors once, and nothing else. */
static void check_runs(struct world *w, const struct class *class)
{
    struct isolate *iso = w->iso;
    const struct ref_run *runs = META_ADDRESS(iso, class->shape.runs);
    uint32_t in_runs = 0, in_fields = 0;
    if (class->access_flags & ACC_INTERFACE)
        return;
    for (uint32_t i = 0; i < class->shape.run_count; i++) {
        in_runs += runs[i].count;
        cr_expect(i == 0 || runs[i - 1].offset + 4u * runs[i - 1].count < runs[i].offset);
    }
    for (const struct class *c = class; c != NULL;
         c = IS_NONE(c->super) ? NULL : CLASS(iso, c->super)) {
        const struct field *fields = META_ADDRESS(iso, c->fields);
        for (uint32_t i = 0; i < c->field_count; i++) {
            if (fields[i].access_flags & ACC_STATIC ||
                !basic_type_is_reference((enum basic_type)fields[i].type))
                continue;
            bool found = false;
            for (uint32_t j = 0; j < class->shape.run_count; j++)
                found = found || (fields[i].offset >= runs[j].offset &&
                                  fields[i].offset < runs[j].offset + 4u * runs[j].count);
            bool special = symbol_equals(iso, c->name, "java/lang/ref/Reference") &&
                           (symbol_equals(iso, fields[i].name, "referent") ||
                            symbol_equals(iso, fields[i].name, "discovered"));
            cr_expect(found != special, "%s.%s", SYMBOL_TEXT(iso, c->name),
                      SYMBOL_TEXT(iso, fields[i].name));
            in_fields += !special;
        }
    }
    uint32_t injected =
        symbol_equals(iso, class->name, "java/lang/invoke/ResolvedMethodName") ? 1 : 0;
    cr_expect_eq(in_runs, in_fields + injected, "%s", SYMBOL_TEXT(iso, class->name));
}

/* Every entry of the vtable is a method of the class or an ancestor; every method of a concrete
 * class's itable has the name it is called by. */
static void check_dispatch(struct world *w, const struct class *class)
{
    struct isolate *iso = w->iso;
    const struct method_index *vtable = CLASS_VTABLE(class);
    for (uint32_t i = 0; i < class->vtable_length; i++) {
        const struct method *method = METHOD(iso, vtable[i].m);
        const struct class *holder = CLASS(iso, method->holder);
        cr_expect(class_is_subclass(iso, class, holder), "%s entry %u",
                  SYMBOL_TEXT(iso, class->name), i);
        if (holder->super_depth > 0 && i < CLASS(iso, class->super)->vtable_length &&
            holder == class) {
            const struct method *above = METHOD(iso, CLASS_VTABLE(CLASS(iso, class->super))[i].m);
            cr_expect(SAME_META(above->name, method->name) &&
                      SAME_META(above->descriptor, method->descriptor));
        }
    }
    const struct class_ref *interfaces = META_ADDRESS(iso, class->all_interfaces);
    for (uint32_t i = 0; i < class->all_interface_count; i++) {
        const struct class *interface = CLASS(iso, interfaces[i]);
        cr_expect(class_is_subclass(iso, class, interface));
        if (class->access_flags & ACC_INTERFACE)
            continue;
        for (uint32_t m = 0; m < interface->method_count; m++) {
            const struct method *declared = METHOD(iso, interface->first_method + m);
            if (declared->table_index == VTABLE_NONE)
                continue;
            const struct method *selected = class_itable_lookup(
                iso, class, CLASS_REF(iso, interface), (uint32_t)declared->table_index);
            cr_assert_not_null(selected, "%s %s", SYMBOL_TEXT(iso, class->name),
                               SYMBOL_TEXT(iso, interface->name));
            cr_expect(SAME_META(selected->name, declared->name) &&
                      SAME_META(selected->descriptor, declared->descriptor));
            cr_expect(class->access_flags & ACC_ABSTRACT || selected->kind != METHOD_ABSTRACT,
                      "%s lacks %s", SYMBOL_TEXT(iso, class->name),
                      SYMBOL_TEXT(iso, selected->name));
            cr_expect_neq(selected->kind, METHOD_CONFLICT);
        }
    }
}

static void check_code(struct world *w, const struct class *class)
{
    struct isolate *iso = w->iso;
    for (uint32_t i = 0; i < class->method_count; i++) {
        const struct method *method = METHOD(iso, class->first_method + i);
        cr_expect_eq(class_find_method_local(iso, class, method->name, method->descriptor), method);
        if (method->kind != METHOD_BYTECODE && method->kind != METHOD_EMPTY &&
            method->kind != METHOD_INTRINSIC)
            continue;
        cr_assert(!IS_NONE(method->code));
        const struct code *code = CODE(iso, method->code);
        const uint8_t *original = class_file_at(iso, class, code->original);
        for (uint32_t bci = 0; bci < code->length;) {
            uint32_t size = opcode_length_at(code->bytes, code->length, bci, true);
            cr_assert_neq(size, 0, "%s.%s at %u", SYMBOL_TEXT(iso, class->name),
                          SYMBOL_TEXT(iso, method->name), bci);
            cr_expect_eq(size, opcode_length_at(original, code->length, bci, false));
            if (opcode_infos[original[bci]].format == FMT_FIELD) {
                uint16_t slot;
                memcpy(&slot, code->bytes + bci + 1, sizeof slot);
                cr_assert_lt(slot, class->slot_count);
                cr_expect_eq(SLOT_CP(iso, class, slot), read_u2(original + bci + 1));
            }
            bci += size;
        }
    }
}

/* Natives without a function: the JDK's own library has none for Linux either. */
static const char *const without_function[] = {
    "sun/nio/ch/Net.discardOOB(Ljava/io/FileDescriptor;)Z",
};

/* Every native method of java.base has a function in stdlib. */
static void check_natives(struct world *w, const struct class *class)
{
    struct isolate *iso = w->iso;
    for (uint32_t i = 0; i < class->method_count; i++) {
        const struct method *method = METHOD(iso, class->first_method + i);
        char name[512];
        bool excused = false;
        if (method->kind != METHOD_NATIVE || method->native != 0)
            continue;
        snprintf(name, sizeof name, "%s.%s%s", SYMBOL_TEXT(iso, class->name),
                 SYMBOL_TEXT(iso, method->name), SYMBOL_TEXT(iso, method->descriptor));
        for (size_t k = 0; k < COUNT_OF(without_function); k++)
            excused = excused || strcmp(without_function[k], name) == 0;
        cr_expect(excused, "no function for %s", name);
    }
}

static void visit(void *context, const char *path)
{
    static const char prefix[] = "/java.base/", suffix[] = ".class";
    struct world *w = context;
    struct isolate *iso = w->iso;
    size_t length = strlen(path);
    struct error error = {0};
    if (strncmp(path, prefix, sizeof prefix - 1) != 0 || length < sizeof prefix + sizeof suffix ||
        strcmp(path + length - (sizeof suffix - 1), suffix) != 0 ||
        strcmp(path, "/java.base/module-info.class") == 0)
        return;
    const char *name = path + sizeof prefix - 1;
    struct symbol_ref symbol =
        symbol_intern(iso, name, length - (sizeof prefix - 1) - (sizeof suffix - 1));
    struct class *class = boot_find_class(iso, symbol, &error);
    cr_expect_not_null(class, "%s: %s", path, error.message);
    if (class == NULL)
        return;
    w->loaded++;
    cr_expect_eq(class_of_mirror(iso, class->mirror), class);
    check_fields(w, class);
    check_runs(w, class);
    check_dispatch(w, class);
    link_class(w, class);
    check_code(w, class);
    check_natives(w, class);
}

Test(loader_all, every_class_of_java_base)
{
    struct world w;
    create(&w);
    w.iso->verify_all = true;
    jimage_walk(w.modules, visit, &w);
    cr_expect_gt(w.loaded, 6000);
    cr_log_info("%u classes loaded, %u linked, metadata %lld KiB", w.loaded, w.linked,
                (long long)((META_ARENA_TOP - HEADER(w.iso)->meta_low) >> 10));
    destroy(&w);
}

Test(loader_all, arrays_and_primitives)
{
    struct world w;
    create(&w);
    struct isolate *iso = w.iso;
    struct class *ints = CLASS(iso, HEADER(iso)->primitive_arrays[TYPE_INT]);
    struct class *matrix = class_array_of(iso, ints, &w.error);
    struct class *strings = class_array_of(iso, WK(iso, java_lang_String), &w.error);
    struct class *objects = class_array_of(iso, WK(iso, java_lang_Object), &w.error);
    char name[64];
    cr_assert(matrix != NULL && strings != NULL && objects != NULL);
    cr_expect(symbol_equals(iso, matrix->name, "[[I"));
    cr_expect_str_eq(class_external_name(iso, strings, name, sizeof name), "[Ljava.lang.String;");
    cr_expect_eq(class_array_of(iso, ints, &w.error), matrix);
    cr_expect(class_is_assignable(iso, strings, objects));
    cr_expect(!class_is_assignable(iso, objects, strings));
    cr_expect(class_is_assignable(iso, matrix, objects));
    cr_expect(!class_is_assignable(iso, ints, objects));
    cr_expect(class_is_assignable(iso, ints, WK(iso, java_lang_Object)));
    cr_expect(class_is_assignable(iso, ints, WK(iso, java_lang_Cloneable)));
    cr_expect(class_is_assignable(iso, matrix,
                                  class_array_of(iso, WK(iso, java_lang_Cloneable), &w.error)));
    struct class *int_class = CLASS(iso, HEADER(iso)->primitive_classes[TYPE_INT]);
    cr_expect(!class_is_subclass(iso, WK(iso, java_lang_Object), int_class));
    cr_expect(!class_is_subclass(iso, int_class, WK(iso, java_lang_Object)));
    destroy(&w);
}
