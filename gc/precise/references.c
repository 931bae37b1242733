/*
 * java.lang.ref: soft, weak, final and phantom references.
 *
 * A Reference is active while its referent is set and its `next` is null.  When an active one is
 * scanned and its referent has not been reached, it is discovered: linked through its `discovered`
 * field into a list of its strength, and its referent is left alone.  After all that is strongly
 * reachable has been copied, the lists are worked off from soft to phantom.  A referent that was
 * reached after all is merely updated; else it is cleared and the Reference goes to the pending
 * list, which the guest's reference handler thread takes.
 *
 * FinalReferences keep their referents: these are copied with all they refer to, and `next` is set
 * to the Reference itself, so that it is not active any more.  What is only reachable from there is
 * not discovered again, so weak references have been cleared before finalizers run, and phantom
 * ones stay until finalization is over.
 *
 * The lists run through fields of objects that may lie in the image, hence the card marks.
 */
#include "gc/precise/heap.h"

static struct ref *field(const struct collection *c, struct ref reference, uint32_t offset)
{
    return (struct ref *)(void *)(REF_ADDRESS(c, reference) + offset);
}

static void set_field(const struct collection *c, struct ref reference, uint32_t offset,
                      struct ref value)
{
    struct ref *slot = field(c, reference, offset);
    *slot = value;
    MARK_CARD_AT(c, slot);
}

static bool soft_reference_is_fresh(const struct collection *c, struct ref reference)
{
    if (c->clear_soft)
        return false;
    int64_t timestamp =
        *(const int64_t *)(const void *)(REF_ADDRESS(c, reference) + c->layout.soft_timestamp);
    return c->layout.soft_clock - timestamp <= c->soft_interval;
}

bool references_discover(struct collection *c, struct object *object, unsigned strength)
{
    struct ref reference = REF_OF(c, object);
    struct ref *referent = field(c, reference, c->layout.referent);
    if (!c->discovering || strength == REFERENCE_NONE ||
        (!in_from(c, *referent) && !in_pinned(c, *referent)) ||
        !IS_NULL(*field(c, reference, c->layout.next)) ||
        !IS_NULL(*field(c, reference, c->layout.discovered)))
        return false;
    if (!trace_is_unreached(c, *referent))
        return false;
    if (strength == REFERENCE_SOFT && soft_reference_is_fresh(c, reference))
        return false;
    set_field(c, reference, c->layout.discovered, c->discovered[strength]);
    c->discovered[strength] = reference;
    return true;
}

/* Puts a Reference at the end of what becomes pending. */
static void make_pending(struct collection *c, struct ref reference)
{
    if (IS_NULL(c->pending_last))
        c->pending_first = reference;
    else
        set_field(c, c->pending_last, c->layout.discovered, reference);
    c->pending_last = reference;
}

/* Updates the referent if it was reached. */
static bool referent_is_live(struct collection *c, struct ref reference)
{
    struct ref *referent = field(c, reference, c->layout.referent);
    if (!in_from(c, *referent))
        return !trace_is_unreached(c, *referent);
    const struct object *object = OBJECT(c, *referent);
    if (!is_forwarded(object))
        return false;
    set_field(c, reference, c->layout.referent, forwarding_of(object));
    return true;
}

/* Takes the live ones out of a list; returns the others, still linked. */
static struct ref keep_dead(struct collection *c, struct ref list)
{
    struct ref dead = NULL_REF;
    while (!IS_NULL(list)) {
        struct ref reference = list;
        list = *field(c, reference, c->layout.discovered);
        bool live = referent_is_live(c, reference);
        set_field(c, reference, c->layout.discovered, live ? NULL_REF : dead);
        if (!live)
            dead = reference;
    }
    return dead;
}

static void process(struct collection *c, enum reference_strength strength)
{
    struct ref list = keep_dead(c, c->discovered[strength]);
    c->discovered[strength] = NULL_REF;
    while (!IS_NULL(list)) {
        struct ref reference = list;
        list = *field(c, reference, c->layout.discovered);
        set_field(c, reference, c->layout.discovered, NULL_REF);
        if (strength == REFERENCE_FINAL) {
            trace_slot(c, field(c, reference, c->layout.referent));
            MARK_CARD_AT(c, field(c, reference, c->layout.referent));
            set_field(c, reference, c->layout.next, reference);
        } else {
            set_field(c, reference, c->layout.referent, NULL_REF);
        }
        make_pending(c, reference);
    }
    if (strength == REFERENCE_FINAL)
        trace_drain(c);
}

void references_process(struct collection *c)
{
    const struct gc_hooks *hooks = &OWNER(c->iso)->gc_hooks;
    c->discovering = false;
    process(c, REFERENCE_SOFT);
    process(c, REFERENCE_WEAK);
    process(c, REFERENCE_FINAL);
    process(c, REFERENCE_PHANTOM);
    if (IS_NULL(c->pending_first) || hooks->pending_references == NULL)
        return;
    struct ref *head = hooks->pending_references(c->iso);
    set_field(c, c->pending_last, c->layout.discovered, *head);
    *head = c->pending_first;
}
