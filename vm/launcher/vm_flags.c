/*
 * See vm_flags.h.  vm_flags.def has all names; the tables here have those that mean something to
 * Atoll or that HotSpot comments on.
 */
#include "vm/launcher/vm_flags.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/launcher/memory_size.h"

#define COUNT_OF(a) (sizeof(a) / sizeof(a)[0])

enum flag_kind { KIND_product, KIND_diagnostic, KIND_experimental };
enum flag_type { TYPE_truth, TYPE_whole, TYPE_natural, TYPE_fraction, TYPE_text };

static const struct flag {
    const char *name;
    unsigned char kind, type;
} flags[] = {
#define FLAG(kind, type, name) {#name, KIND_##kind, TYPE_##type},
#include "vm/launcher/vm_flags.def"
#undef FLAG
};

/* ---- what HotSpot has to say about some names ---- */

static const struct {
    const char *name, *since;
    const char *instead;   /* the name's successor, or NULL */
} deprecated[] = {
    {"AllowRedefinitionToAddDeleteMethods", "13.0", NULL},
    {"AlwaysLockClassLoader", "17.0", NULL},
    {"BiasedLockingBulkRebiasThreshold", "15.0", NULL},
    {"BiasedLockingBulkRevokeThreshold", "15.0", NULL},
    {"BiasedLockingDecayTime", "15.0", NULL},
    {"BiasedLockingStartupDelay", "15.0", NULL},
    {"CreateMinidumpOnCrash", "9.0", "CreateCoredumpOnCrash"},
    {"CriticalJNINatives", "16.0", NULL},
    {"DefaultMaxRAMFraction", "8.0", "MaxRAMFraction"},
    {"FlightRecorder", "13.0", NULL},
    {"InitialRAMFraction", "10.0", NULL},
    {"MaxGCMinorPauseMillis", "8.0", NULL},
    {"MaxRAMFraction", "10.0", NULL},
    {"MinRAMFraction", "10.0", NULL},
    {"PrintBiasedLockingStatistics", "15.0", NULL},
    {"PrintPreciseBiasedLockingStatistics", "15.0", NULL},
    {"TLABStats", "12.0", NULL},
    {"UseBiasedLocking", "15.0", NULL},
    {"UseOptoBiasInlining", "15.0", NULL},
};

static const char *const collectors[GC_COUNT] = {
    [GC_SERIAL] = "UseSerialGC", [GC_PARALLEL] = "UseParallelGC",
    [GC_G1] = "UseG1GC",         [GC_Z] = "UseZGC",
    [GC_SHENANDOAH] = "UseShenandoahGC", [GC_EPSILON] = "UseEpsilonGC"};

/* A flag as written: "+Name", "Name=value", ... */
struct written_flag {
    const char *text;    /* without the sign: messages quote it */
    const char *name;    /* after renaming */
    size_t name_length;
    const char *value;   /* after the equals sign, or NULL */
    char sign;           /* '+', '-' or 0 */
};

static const struct flag *find_flag(const char *name, size_t length)
{
    for (size_t i = 0; i < COUNT_OF(flags); i++)
        if (strlen(flags[i].name) == length && memcmp(flags[i].name, name, length) == 0)
            return &flags[i];
    return NULL;
}

static void mention_deprecation(struct written_flag *w)
{
    for (size_t i = 0; i < COUNT_OF(deprecated); i++) {
        if (strlen(deprecated[i].name) != w->name_length ||
            memcmp(deprecated[i].name, w->name, w->name_length) != 0)
            continue;
        if (deprecated[i].instead == NULL) {
            vm_warn("Option %s was deprecated in version %s and will likely be removed in a future "
                    "release.",
                    deprecated[i].name, deprecated[i].since);
            return;
        }
        vm_warn("Option %s was deprecated in version %s and will likely be removed in a future "
                "release. Use option %s instead.",
                deprecated[i].name, deprecated[i].since, deprecated[i].instead);
        w->name = deprecated[i].instead;
        w->name_length = strlen(w->name);
        return;
    }
}

/* Share of neighbouring letter pairs of `a` that also are in `b` (Dice). */
static double likeness(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t common = 0;
    if (a_length + b_length == 0)
        return 0;
    for (size_t i = 0; i + 1 < a_length; i++) {
        for (size_t k = 0; k + 1 < b_length; k++) {
            if (memcmp(a + i, b + k, 2) == 0) {
                common++;
                break;
            }
        }
    }
    return 2.0 * (double)common / (double)(a_length + b_length);
}

static enum vm_answer unknown_flag(const struct written_flag *w, const struct vm_settings *settings)
{
    const struct flag *best = NULL;
    double best_likeness = 0.7;
    if (settings->ignore_unrecognized)
        return VM_FINE;
    fprintf(stderr, "Unrecognized VM option '%s'\n", w->text);
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        double found = likeness(flags[i].name, strlen(flags[i].name), w->name, w->name_length);
        if (found >= best_likeness && (best == NULL || found > best_likeness)) {
            best = &flags[i];
            best_likeness = found;
        }
    }
    /* HotSpot prints no end of line here. */
    if (best != NULL)
        fprintf(stderr, "Did you mean '%s%s%s'? ", best->type == TYPE_truth ? "(+/-)" : "",
                best->name, best->type == TYPE_truth ? "" : "=<value>");
    return VM_REFUSED;
}

static bool is_locked(const struct flag *flag, const struct vm_settings *settings)
{
    return (flag->kind == KIND_diagnostic && !settings->diagnostic_unlocked) ||
           (flag->kind == KIND_experimental && !settings->experimental_unlocked);
}

static enum vm_answer locked_flag(const struct flag *flag)
{
    bool diagnostic = flag->kind == KIND_diagnostic;
    fprintf(stderr,
            "Error: VM option '%s' is %s and must be enabled via -XX:+Unlock%sVMOptions.\n"
            "Error: The unlock option must precede '%s'.\n",
            flag->name, diagnostic ? "diagnostic" : "experimental",
            diagnostic ? "Diagnostic" : "Experimental", flag->name);
    return VM_REFUSED;
}

/* ---- values ---- */

/* Digits with at most one point in the middle. */
static bool parse_fraction(const char *text, double *value)
{
    const char *point;
    size_t digits = strspn(text, "0123456789");
    if (digits == 0)
        return false;
    point = text + digits;
    if (*point == '.')
        point += 1 + strspn(point + 1, "0123456789");
    *value = strtod(text, NULL);
    return *point == '\0';
}

struct flag_value {
    bool truth;
    uint64_t number;  /* magnitude; negative numbers have no effect anywhere */
    double fraction;
    const char *text;
};

static bool parse_value(const struct flag *flag, const struct written_flag *w, struct flag_value *v)
{
    *v = (struct flag_value){.truth = w->sign == '+', .text = w->value};
    if (flag->type == TYPE_truth)
        return w->value == NULL;
    if (w->value == NULL)
        return false;
    switch (flag->type) {
    case TYPE_whole:
        return parse_memory_size(w->value + (w->value[0] == '-'), &v->number);
    case TYPE_natural:
        return parse_memory_size(w->value, &v->number);
    case TYPE_fraction:
        return parse_fraction(w->value, &v->fraction);
    default:
        return true;
    }
}

/* ---- flags that mean something here ---- */

static enum vm_answer not_there(struct vm_settings *settings, const char *name)
{
    return vm_fail_at_start(settings, "-XX option %s is not there yet", name);
}

static void set_number_property(struct vm_settings *settings, const char *key, uint64_t number)
{
    char text[32];
    snprintf(text, sizeof text, "%llu", (unsigned long long)number);
    vm_set_property(settings, key, text);
}

/* These print or write what only HotSpot has. */
static bool is_missing(const char *name)
{
    return text_equal(name, "PrintFlagsFinal") || text_equal(name, "PrintFlagsInitial") ||
           text_equal(name, "PrintFlagsRanges") || text_equal(name, "DumpSharedSpaces");
}

static enum vm_answer apply(struct vm_settings *s, const char *name, const struct flag_value *v)
{
    for (size_t i = 0; i < GC_COUNT; i++)
        if (text_equal(name, collectors[i]))
            s->collectors[i] = v->truth ? 1 : -1;
    if (text_equal(name, "UnlockDiagnosticVMOptions"))
        s->diagnostic_unlocked = v->truth;
    else if (text_equal(name, "UnlockExperimentalVMOptions"))
        s->experimental_unlocked = v->truth;
    else if (text_equal(name, "InitialHeapSize"))
        s->initial_heap = v->number;
    else if (text_equal(name, "MinHeapSize"))
        s->min_heap = v->number;
    else if (text_equal(name, "MaxRAMPercentage"))
        s->max_heap_percent = v->fraction;
    else if (text_equal(name, "ThreadStackSize"))
        s->stack_size = v->number * 1024;
    else if (text_equal(name, "MaxDirectMemorySize"))
        set_number_property(s, "sun.nio.MaxDirectMemorySize", v->number);
    else if (text_equal(name, "AutoBoxCacheMax"))
        set_number_property(s, "java.lang.Integer.IntegerCache.high", v->number);
    else if (text_equal(name, "BytecodeVerificationLocal"))
        s->verify_all = v->truth;
    else if (v->truth && is_missing(name))
        return not_there(s, name);
    return VM_FINE;
}

static bool find_percentage_mistake(const struct flag *flag, const struct flag_value *v)
{
    if (flag->type != TYPE_fraction || strstr(flag->name, "RAMPercentage") == NULL ||
        v->fraction <= 100)
        return false;
    fprintf(stderr, "double %s=%f is outside the allowed range [ 0.000000 ... 100.000000 ]\n",
            flag->name, v->fraction);
    return true;
}

static enum vm_answer read_flag(const char *option, struct vm_settings *settings)
{
    struct written_flag w = {.text = option};
    const struct flag *flag;
    struct flag_value value;
    if (*option == '+' || *option == '-') {
        w.sign = *option;
        w.text++;
    }
    w.name = w.text;
    w.name_length = strcspn(w.text, "=");
    w.value = w.text[w.name_length] == '=' ? w.text + w.name_length + 1 : NULL;
    mention_deprecation(&w);
    flag = find_flag(w.name, w.name_length);
    if (flag == NULL)
        return unknown_flag(&w, settings);
    if (is_locked(flag, settings))
        return locked_flag(flag);
    if (flag->type == TYPE_truth && w.sign == 0) {
        fprintf(stderr, "Missing +/- setting for VM option '%s'\n", w.text);
        return VM_REFUSED;
    }
    if (flag->type != TYPE_truth && w.sign != 0) {
        fprintf(stderr, "Unexpected +/- setting in VM option '%s'\n", w.text);
        return VM_REFUSED;
    }
    if (!parse_value(flag, &w, &value) || find_percentage_mistake(flag, &value)) {
        fprintf(stderr, "Improperly specified VM option '%s'\n", w.text);
        return VM_REFUSED;
    }
    return apply(settings, flag->name, &value);
}

enum vm_answer vm_flag_read(const char *option, struct vm_settings *settings)
{
    const char *tail;
    uint64_t size;
    /* These have texts of their own for a bad value. */
    if ((tail = after_prefix(option, "MaxHeapSize=")) != NULL) {
        if (!parse_memory_size(tail, &settings->max_heap) || settings->max_heap == 0) {
            fprintf(stderr, "Invalid maximum heap size: -XX:%s\n", option);
            return VM_REFUSED;
        }
        return VM_FINE;
    }
    if ((tail = after_prefix(option, "ReservedCodeCacheSize=")) != NULL) {
        if (!parse_memory_size(tail, &size)) {
            fprintf(stderr, "Invalid maximum code cache size: -XX:%s.\n", option);
            return VM_REFUSED;
        }
        return VM_FINE;
    }
    if ((tail = after_prefix(option, "NativeMemoryTracking=")) != NULL) {
        if (!text_equal(tail, "off") && !text_equal(tail, "summary") &&
            !text_equal(tail, "detail")) {
            fputs("Syntax error, expecting -XX:NativeMemoryTracking=[off|summary|detail]", stderr);
            return VM_REFUSED;
        }
        return VM_FINE;
    }
    if ((tail = after_prefix(option, "Flags=")) != NULL) {
        FILE *file = fopen(tail, "r");
        if (file != NULL) {
            fclose(file);
            return not_there(settings, "Flags");
        }
        fprintf(stderr, "Could not open settings file %s\n", tail);
        return VM_REFUSED;
    }
    return read_flag(option, settings);
}

enum vm_answer vm_flags_check_collectors(struct vm_settings *settings)
{
    int chosen = 0;
    for (size_t i = 0; i < GC_COUNT; i++)
        chosen += settings->collectors[i] == 1;
    if (chosen > 1)
        return vm_fail_at_start(settings, "Multiple garbage collectors selected");
    if (chosen == 0 && settings->collectors[GC_G1] == -1)
        return vm_fail_at_start(
            settings, "Garbage collector not selected (default collector explicitly disabled)");
    return VM_FINE;
}
