/*
 * The annotations the VM itself reads.  They are honoured only in classes the isolate trusts; the
 * rest of an annotation attribute is never interpreted here.
 */
#include "loader/internal.h"

#define MAX_NESTING 32

static const struct {
    const char *descriptor;
    uint8_t what; /* enum annotated */
    uint32_t flag;
} known[] = {
    {"Ljdk/internal/reflect/CallerSensitive;", ANNOTATED_METHOD, METHOD_CALLER_SENSITIVE},
    {"Ljdk/internal/vm/annotation/Hidden;", ANNOTATED_METHOD, METHOD_HIDDEN_FRAME},
    {"Ljdk/internal/vm/annotation/ForceInline;", ANNOTATED_METHOD, METHOD_FORCE_INLINE},
    {"Ljdk/internal/vm/annotation/DontInline;", ANNOTATED_METHOD, METHOD_DONT_INLINE},
    {"Ljdk/internal/misc/ScopedMemoryAccess$Scoped;", ANNOTATED_METHOD, METHOD_SCOPED},
    {"Ljava/lang/invoke/LambdaForm$Compiled;", ANNOTATED_METHOD, METHOD_LAMBDA_FORM_COMPILED},
    {"Ljdk/internal/vm/annotation/IntrinsicCandidate;", ANNOTATED_METHOD,
     METHOD_INTRINSIC_CANDIDATE},
    {"Ljdk/internal/vm/annotation/ReservedStackAccess;", ANNOTATED_METHOD, METHOD_RESERVED_STACK},
    {"Ljdk/internal/vm/annotation/Stable;", ANNOTATED_FIELD, FIELD_STABLE},
    {"Ljdk/internal/vm/annotation/Contended;", ANNOTATED_FIELD, FIELD_CONTENDED},
    {"Ljdk/internal/ValueBased;", ANNOTATED_CLASS, CLASS_VALUE_BASED},
};

struct annotation_reader {
    const uint8_t *at, *end;
};

static bool take_u2(struct annotation_reader *r, uint16_t *value)
{
    if (r->end - r->at < 2)
        return false;
    *value = read_u2(r->at);
    r->at += 2;
    return true;
}

static bool skip_pairs(struct annotation_reader *r, unsigned nesting);

static bool skip_value(struct annotation_reader *r, unsigned nesting)
{
    uint16_t count;
    if (nesting > MAX_NESTING || r->at == r->end)
        return false;
    switch (*r->at++) {
    case 'e': return take_u2(r, &count) && take_u2(r, &count);
    case '@': return take_u2(r, &count) && skip_pairs(r, nesting + 1);
    case '[':
        if (!take_u2(r, &count))
            return false;
        while (count-- > 0) {
            if (!skip_value(r, nesting + 1))
                return false;
        }
        return true;
    default: return take_u2(r, &count);
    }
}

static bool skip_pairs(struct annotation_reader *r, unsigned nesting)
{
    uint16_t pairs, name;
    if (!take_u2(r, &pairs))
        return false;
    while (pairs-- > 0) {
        if (!take_u2(r, &name) || !skip_value(r, nesting))
            return false;
    }
    return true;
}

uint32_t annotations_scan(const struct parsed_class *p, uint32_t offset, uint32_t length,
                          enum annotated what)
{
    struct annotation_reader r = {p->bytes + offset, p->bytes + offset + length};
    uint32_t flags = 0;
    uint16_t count, type;
    if (!take_u2(&r, &count))
        return 0;
    while (count-- > 0) {
        if (!take_u2(&r, &type) || !skip_pairs(&r, 0))
            break;
        if (!cp_is(p, type, CP_UTF8))
            continue;
        for (size_t i = 0; i < COUNT_OF(known); i++) {
            if (known[i].what == what && strcmp(cp_text(p, type), known[i].descriptor) == 0)
                flags |= known[i].flag;
        }
    }
    return flags;
}
