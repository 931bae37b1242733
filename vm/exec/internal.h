/*
 * What the files of vm/exec share with one another and with nobody else.
 */
#ifndef ATOLL_EXEC_INTERNAL_H
#define ATOLL_EXEC_INTERNAL_H

#include <stdio.h>
#include <string.h>

#include "loader/loader.h"
#include "vm/base/mem.h"
#include "vm/model/charge.h"
#include "vm/model/meta.h"
#include "vm/exec/exec.h"

/* ---- interp.c ---- */
enum run_status {
    RUN_RETURNED,  /* the frame above FRAME_BOTTOM returned; t->result */
    RUN_EXCEPTION, /* it threw; t->exception */
    RUN_WAITING,   /* t->g says what for; run again when the wait is over */
    RUN_STOPPED    /* killed or halted: no guest code may run any more */
};
/* Runs the top frame of the thread until one of these.  The only C frame that guest code needs. */
enum run_status interp_run(struct thread *t);
/* The same for isolates with fuel: interp_fuel.c. */
enum run_status interp_run_with_fuel(struct thread *t);

/* ---- interp_slow.c: resolution of slots.  True: the slot (or *method) is ready.  False: FAILED ---- */
bool slow_resolve_class(struct thread *t, struct class *c, uint32_t slot, bool instantiate);
bool slow_resolve_field(struct thread *t, struct class *c, uint32_t slot, unsigned opcode);
bool slow_resolve_method(struct thread *t, struct class *c, uint32_t slot, unsigned opcode);
/* invokeinterface that is linked to a method of Object or a private one: a receiver that is not null must
 * implement the interface that the slot names. */
bool slow_check_interface(struct thread *t, struct class *c, uint32_t slot, struct ref receiver);
bool slow_resolve_constant(struct thread *t, struct class *c, uint16_t cp_index);
/* Field access that needs more than a plain load or store: volatile, or the class is being
 * initialized by this thread.  Operates on the operand stack at sp and returns the new sp. */
union slot *slow_field_access(struct thread *t, struct class *c, uint32_t slot, unsigned opcode,
                              union slot *sp);
/* multianewarray */
struct ref slow_multi_array(struct thread *t, struct class *array, const union slot *counts,
                            unsigned dimensions);
/* Stores an object among the class's resolved objects; index, or UINT32_MAX on failure. */
uint32_t resolved_add(struct thread *t, struct class *c, struct ref object);
struct ref resolved_get(struct thread *t, const struct class *c, uint32_t index);
void slow_throw_class_cast(struct thread *t, struct ref object, struct class *target);
void slow_throw_array_index(struct thread *t, struct ref array, int32_t index);
void slow_throw_array_store(struct thread *t, struct ref value);
/* Records a failed resolution so that it fails the same way again (JVMS 5.4.3).  When another thread was
 * faster, its failure is thrown instead; true: it has succeeded, and the exception is still the caller's. */
bool slot_fail(struct thread *t, struct class *c, uint32_t slot);
bool slot_rethrow(struct thread *t, struct class *c, uint64_t word);
/* The same without the cause, as call sites tell their failure from the second time on. */
bool slot_rethrow_alone(struct thread *t, struct class *c, uint64_t word);

/* ---- selection_errors.c ---- */
/* "type holder.name(parameters)" */
void describe_method(struct thread *t, const struct method *method, char *buffer, size_t size);
/* "Class C does not implement the requested interface I": IncompatibleClassChangeError. */
void slow_throw_not_implemented(struct thread *t, struct class *interface, struct ref receiver);
/* An interface call that a receiver of this class would answer with a method that is not public. */
void slow_throw_not_public(struct thread *t, const struct method *method, struct class *receiver);
/* The METHOD_CONFLICT record of a receiver of this class was called. */
void slow_throw_conflict(struct thread *t, const struct method *method, struct class *receiver);
/* AbstractMethodError for a call that named `resolved`.  `selected` and the receiver's class may be NULL;
 * then the text is shorter. */
void slow_throw_abstract(struct thread *t, const struct method *resolved, const struct method *selected,
                         struct class *receiver);
/* Has HotSpot an overpass in this class where we select an interface's abstract method? */
bool is_overpass(struct isolate *iso, const struct class *class, const struct method *selected);
/* Throws for it; a frame of that method stands in the trace. */
void call_overpass(struct thread *t, const struct method *selected, const union slot *arguments);
/* For a call instruction that selected a method without code. */
void slow_throw_abstract_call(struct thread *t, struct class *c, unsigned opcode, uint32_t slot,
                              const struct method *selected, const union slot *arguments);

/* ---- classes.c ---- */
/* After exec_resolve_class of a nest host has pushed a frame: what happens when the load fails. */
void exec_loading_nest_host(struct thread *t);
/* The frame of RESUME_load_class knows the class that waits for it: upper half of RAW 1. */
bool load_frame_has_class(struct frame *frame);
/* The exception set says why the class has no nest host: it is kept with the class and taken away.
 * False: another exception is set. */
bool exec_nest_host_failed(struct thread *t, struct class *class);
struct class *exec_resolve_in_loader(struct thread *t, struct loader *loader, struct symbol_ref name);

/* ---- indy.c: call sites and constants linked through MethodHandleNatives ---- */
bool link_call_site(struct thread *t, struct class *c, uint32_t slot);
bool link_handle_call(struct thread *t, struct class *c, uint32_t slot, uint16_t cp_index,
                      struct class *holder);
bool link_constant(struct thread *t, struct class *c, uint32_t slot, uint16_t cp_index);

/* ---- call.c ---- */
/* Slots kept free above the limit, for frames pushed by slow paths that have already been let in. */
#define STACK_RESERVE 128u
/* Throws for a METHOD_CONFLICT record; a frame of that method stands in the trace. */
void call_conflict(struct thread *t, const struct method *method, const union slot *arguments);
/* Makes room for `slots` more above `top`; false: StackOverflowError is thrown.  Moves the stack. */
bool stack_ensure(struct thread *t, const union slot *top, uint32_t slots);
/* First free slot above the top frame. */
union slot *stack_top(struct thread *t);
struct frame *push_bytecode_frame(struct thread *t, const struct method *method,
                                  const union slot *arguments);
struct frame *push_native_frame(struct thread *t, const struct method *method,
                                const union slot *arguments);
struct frame *push_resume_frame(struct thread *t, unsigned resume, unsigned flags);
struct frame *push_bottom_frame(struct thread *t);
/* Drops the top frame; unlocks what it holds. */
void pop_frame(struct thread *t);

/* After the stack or the region moved: recomputes the absolute pointers. */
void thread_set_stack(struct thread *t);

/* ---- throw.c: hooks ---- */
void throw_out_of_memory(struct thread *t, const char *message);
void throw_negative_size(struct thread *t, int32_t size);

/* ---- unwind.c ---- */
/* t->exception is set and t->frame is where it was thrown.  Pops frames until one handles it: a
 * bytecode frame (pc and sp set to the handler), a catching frame (t->caught) or FRAME_BOTTOM. */
void unwind(struct thread *t);

/* ---- resume.c ---- */
enum resume_id {
#define RESUME(name, text) RESUME_##name,
#include "vm/model/resume.def"
#undef RESUME
    RESUME_COUNT
};
typedef enum native_status (*resume_function)(struct thread *t, struct frame *frame);
extern const resume_function resume_functions[RESUME_COUNT];
const char *resume_name(unsigned id);
#define RESUME(name, text) enum native_status resume_##name(struct thread *t, struct frame *frame);
#include "vm/model/resume.def"
#undef RESUME

/* ---- bus_fault.c ---- */
/* Says which thread this carrier runs from now on; returns which it was before. */
struct thread *bus_fault_watch(struct thread *t);
/* Throws what t->bus_fault stands for. */
void bus_fault_throw(struct thread *t);

/* ---- safepoint.c ---- */
/* The slow side of the poll: collections, freeze, kill, Thread.stop and suspend. */
enum poll_result {
    POLL_GO_ON,
    POLL_THROWN,  /* t->exception is set */
    POLL_WAITING, /* suspended: t->g says so */
    POLL_STOPPED  /* the thread must stop for good */
};
enum poll_result poll_slow(struct thread *t);
/* The next poll, of this thread if no other comes first, shall collect and unload classes. */
static inline void want_unloading(struct thread *t)
{
    STORE_SEQ_CST(&t->iso->unload_wanted, true);
    STORE_SEQ_CST(&t->stack_limit, NULL);
}
/* Thread.stop wants an exception thrown here: it is thrown, and no longer wanted. */
bool poll_throw_stop(struct thread *t);
static inline bool guest_is_to_stop(const struct guest_thread *g)
{
    return LOAD_RELAXED(&g->stop_with.bits) != 0;
}
/* The guest thread must not go on without a look at what others want of it. */
static inline bool guest_wants_attention(const struct guest_thread *g)
{
    return g->suspended || guest_is_to_stop(g);
}
/* The poll word was overwritten, or the stack is really full? */
bool poll_requested(struct thread *t);
void safepoint_register_hooks(struct isolate *iso);
bool stop_the_world(struct thread *t);
/* However often others stop it meanwhile.  False: the isolate is ending, so what was asked for is of no use any more. */
bool stop_the_world_or_end(struct thread *t) MUST_CHECK;
/* As stop_the_world, but also false when C code in a critical section does not end soon. */
bool stop_the_world_once(struct thread *t);
/* The same for an OS thread that carries nothing of the isolate; `stopper` is a zeroed record that stands for it until
 * resume_the_world.  False: the isolate is ending. */
bool stop_from_outside(struct isolate *iso, struct thread *stopper);
void resume_the_world(struct thread *t);
/* Recomputes every absolute pointer of the thread from its place in the region. */
void thread_relocate(struct thread *t);
/* A thread starts or ends to touch the region. */
void thread_begin_running(struct thread *t);
void thread_end_running(struct thread *t);
/* The same with sync_lock held, for the places where the list of threads changes too. */
void thread_become_running(struct thread *t);
void thread_become_parked(struct thread *t);
/* sync_lock held, world stopped: how many threads are inside C code that holds addresses of the region, so that it
 * cannot move. */
uint32_t threads_inside_foreign_code(const struct isolate *iso);

/* ---- carrier.c ---- */
struct thread *carrier_attach(struct isolate *iso, struct guest_ref guest);
/* `ended`: its guest thread is no more either. */
void carrier_detach(struct thread *t, bool ended);
/* Runs a guest thread until it ends, waiting when it waits.  Returns RUN_RETURNED, RUN_EXCEPTION or
 * RUN_STOPPED. */
enum run_status carrier_run(struct thread *t);
/* The same with a guest thread that may be in the middle of a wait.  RUN_WAITING: the carrier is to leave. */
enum run_status carrier_continue(struct thread *t);
/* Starts an OS thread that runs `g`; false with errno when the system has none. */
bool carrier_start(struct isolate *iso, struct guest_thread *g);
/* CPU time that the OS thread has used, as long as it exists. */
uint64_t carrier_cpu_ns(const struct thread *t);
/* sync_lock held: makes a poll(2) of the carrier return. */
void carrier_interrupt_poll(struct thread *t);
/* Makes every carrier but the caller's leave as soon as its guest thread waits; returns when all have
 * left.  A thread that never waits keeps this waiting. */
void carriers_park(struct isolate *iso);
void cpu_end_locked(struct thread *t); /* usage.c; sync_lock held */
void isolate_stop(struct isolate *iso, enum isolate_end end, int status);
bool isolate_join(struct isolate *iso, void (*orphan_end)(struct isolate *iso));
/* sync_lock held: ends the wait of g and sees that somebody runs it. */
void guest_wake(struct isolate *iso, struct guest_thread *g);

/* ---- guest_threads.c ---- */
#define CARRIERS_FIRST TINY(64u, 1u) /* entries of isolate.carriers at first */
struct guest_thread *guest_create(struct isolate *iso); /* sync_lock held; NULL: out of memory */
void guest_destroy(struct isolate *iso, struct guest_thread *g);
struct guest_thread *guest_by_id(struct isolate *iso, uint32_t id);
struct ref current_java_thread(struct thread *t);
/* Tells on the error output what a handler of uncaught exceptions threw itself. */
void guest_report_handler_exception(struct thread *t, struct ref thrown);
/* Enters the monitor of the thread object for the last notifyAll; never NATIVE_THROW: a thread must be
 * able to end without memory. */
enum native_status guest_enter_to_end(struct thread *t);

/* ---- monitor.c ---- */
/* A contended lock for which there is no memory to inflate it is tried again so much later. */
#define MONITOR_RETRY_NS INT64_C(1000000)
void monitors_sweep(struct isolate *iso);
/* The guest thread that owns the object's monitor, 0 = nobody; the world is stopped. */
uint32_t monitor_owner(struct isolate *iso, struct ref object);
/* The object whose monitor g wants to enter, or waits on; null = none.  The world is stopped. */
struct ref monitor_awaited(struct isolate *iso, const struct guest_thread *g);
/* sync_lock held: takes g out of the queue it waits in. */
void monitor_leave_queue(struct isolate *iso, struct guest_thread *g);
int32_t monitor_hash(struct thread *t, struct ref object);
/* Fast lock and unlock used by the interpreter: true when done without the slow path. */
bool monitor_enter_fast(struct thread *t, struct ref object);
bool monitor_exit_fast(struct thread *t, struct ref object);

/* ---- roots.c ---- */
void roots_register(struct isolate *iso);
/* Computes what walking the frames takes memory for.  False: the host has none. */
bool roots_prepare(struct isolate *iso) MUST_CHECK;

/* ---- class_init.c ---- */
/* Makes a class initialized without Java when nothing would run: no <clinit> in it or above. */
bool initialize_trivially(struct thread *t, struct class *class);




#endif
