/* Natives of java.lang.ref.Reference. */
#include "stdlib/support.h"

static enum native_status clear(struct thread *t, union slot *a)
{
    SET_REF(t, a[0].r, WKF(t, java_lang_ref_Reference, referent), NULL_REF);
    return NATIVE_DONE;
}

/* Compares without making the referent reachable: no collection can come between. */
static enum native_status refers_to(struct thread *t, union slot *a)
{
    struct ref referent = GET_REF(t, a[0].r, WKF(t, java_lang_ref_Reference, referent));
    return return_boolean(t, SAME_REF(referent, a[1].r));
}

/* The list the collector has made, linked through `discovered`.  The sync lock orders this with
 * wait_references; the collector itself runs with the world stopped. */
static enum native_status take_pending_list(struct thread *t, union slot *a)
{
    struct ref *head = &HEADER(t)->roots.pending_references, list;
    (void)a;
    pthread_mutex_lock(&t->iso->sync_lock);
    list = *head;
    *head = NULL_REF;
    pthread_mutex_unlock(&t->iso->sync_lock);
    return return_ref(t, list);
}

static enum native_status has_pending_list(struct thread *t, union slot *a)
{
    (void)a;
    return return_boolean(t, LOAD_RELAXED(&HEADER(t)->roots.pending_references.bits) != 0);
}

static enum native_status wait_for_pending_list(struct thread *t, union slot *a)
{
    (void)a;
    return wait_references(t);
}

static const struct native_method natives[] = {
    NATIVE(LEAF, "clear0", "()V", clear),
    NATIVE(LEAF, "refersTo0", "(Ljava/lang/Object;)Z", refers_to),
    NATIVE(LEAF, "getAndClearReferencePendingList", "()Ljava/lang/ref/Reference;",
           take_pending_list),
    NATIVE(LEAF, "hasReferencePendingList", "()Z", has_pending_list),
    NATIVE(BLOCKING, "waitForReferencePendingList", "()V", wait_for_pending_list),
};
const struct native_class native_java_lang_ref_Reference = {"java/lang/ref/Reference", natives,
                                                            COUNT_OF(natives)};
