/*
 * More of the door of vm/exec: the object forms of classes and members (reflection, MemberName,
 * stack trace elements).  The rule of exec.h holds here too: a function that fails has thrown or
 * has pushed a frame, and is written to be executed again.
 */
#ifndef ATOLL_EXEC_EXEC_EXTRA_H
#define ATOLL_EXEC_EXEC_EXTRA_H

#include "loader/loader.h"
#include "vm/exec/exec.h"

/* ---- class_objects.c ---- */
/* A new array whose elements are of class `component`. */
struct ref exec_new_array(struct thread *t, struct class *component, int32_t length);
/* The same for a boot class by its slashed name. */
struct ref exec_new_array_of(struct thread *t, const char *component_name, int32_t length);
/* Class.getName: the interned String in field Class.name, made when it is missing.  A hidden class
 * shows as pkg.Name/0x<number>. */
struct ref exec_class_name(struct thread *t, struct class *class);
/* Contents of an attribute of the class file as a new byte[]; `span` must be present. */
struct ref exec_file_bytes(struct thread *t, const struct class *class, struct file_span span);
/* The class of a Class constant, or NULL (nothing thrown, nothing loaded) when it is not yet
 * known to the class's loader. */
struct class *exec_class_if_loaded(struct thread *t, struct class *from, uint16_t cp_index);
/* Nest host of a class, loading what is needed.  A class whose host cannot be found or does not list
 * it is its own host (JVMS 5.4.4); NULL: an error of the VM is set, or Java must load first. */
struct class *exec_nest_host(struct thread *t, struct class *class);

/* ---- reflect.c: java.lang.reflect objects ---- */
struct ref exec_new_field(struct thread *t, struct class *holder, struct field *field);
struct ref exec_new_method(struct thread *t, struct method *method);      /* not for <init> */
struct ref exec_new_constructor(struct thread *t, struct method *method); /* only for <init> */
/* Loads what the object of a method or constructor will name: done first for all members of a
 * class, so that little is made in vain when loading has to run Java. */
bool exec_resolve_member_types(struct thread *t, const struct method *method);
/* The member a reflection object stands for; NULL when it is null or does not name one. */
struct field *exec_field_of(struct isolate *iso, struct ref field, struct class **holder);
struct method *exec_method_of(struct isolate *iso, struct ref method);
struct method *exec_constructor_of(struct isolate *iso, struct ref constructor);
/* RecordComponent[] from the Record attribute; the class has one. */
struct ref exec_record_components(struct thread *t, struct class *class);
/* Parameter[] from MethodParameters; *absent is set (and null returned) when there is none.
 * `executable` is the Method or Constructor object. */
struct ref exec_parameters(struct thread *t, struct ref executable, struct method *method,
                           bool *absent);

/* ---- reflect_arguments.c ---- */
/*
 * Turns the Object[] of Method.invoke into argument slots of `method`, with unboxing and widening
 * (JLS 5.1.2), starting at `slots`.  Parameter classes are those of the Class[] `types`.  Throws
 * IllegalArgumentException.  Allocates nothing before it throws, so slots may hold references.
 */
bool exec_reflect_arguments(struct thread *t, const struct method *method, struct ref types,
                            struct ref arguments, union slot *slots);

/* ---- member_name.c (the data of method handles; contract of java.lang.invoke) ---- */
/* Fills in a MemberName for `method` as found in `resolved`, a class or interface: both count for
 * how it is dispatched.  `dispatch` false: a direct call (invokespecial). */
bool member_name_set_method(struct thread *t, struct ref member, struct method *method,
                            struct class *resolved, bool dispatch);
/* MethodHandleNatives.init: from a reflect.Field, Method or Constructor. */
bool member_name_init(struct thread *t, struct ref member, struct ref reflect_object);
/* Fills a LiveStackFrameInfo with what a frame of this thread holds.  False: FAILED. */
struct frame;
bool live_frame_fill(struct thread *t, struct ref info, const struct frame *frame);
enum member_name_result { MEMBER_RESOLVED, MEMBER_NOT_FOUND, MEMBER_FAILED };
/* MethodHandleNatives.resolve: `caller` NULL means trusted.  MEMBER_NOT_FOUND: nothing thrown, which
 * is how a speculative lookup reports every failure of resolution.  For a public lookup loaders need not agree
 * on the types of a descriptor. */
enum member_name_result member_name_resolve(struct thread *t, struct ref member,
                                            struct class *caller, bool speculative,
                                            bool public_lookup);
/* Whether a method handle constant's member is found, with the errors of resolution (JVMS 5.4.3.5). */
bool member_name_check(struct thread *t, struct class *caller, struct class *class, unsigned kind,
                       struct symbol_ref name, struct symbol_ref descriptor);
/* MethodHandleNatives.expand */
bool member_name_expand(struct thread *t, struct ref member);
/* Descriptor of a MethodType, or of a Class as a field type, or the String itself, as a symbol.
 * 0: no such symbol and `create` is false, or metadata memory is out. */
struct symbol_ref member_type_descriptor(struct thread *t, struct ref type, bool create);

/* ---- stack_trace_element.c ---- */
/* Fills in a StackTraceElement, all but `format`. */
bool exec_stack_trace_element(struct thread *t, struct ref element, struct method *method,
                              uint32_t bci);

/* ---- npe_message.c ---- */
/* The helpful text for a NullPointerException thrown by the instruction at `bci` of `method`:
 * host memory to be freed with mem_free, or NULL when there is nothing to say, or the host is out of
 * memory. */
char *npe_message(struct isolate *iso, struct method *method, uint32_t bci, bool *out_of_memory);

#endif
