/*
 * An isolate with the boot loader and java.base, but without threads: for tests of the loader.
 */
#ifndef ATOLL_TESTS_BARE_VM_H
#define ATOLL_TESTS_BARE_VM_H

#include "loader/loader.h"

struct bare_vm {
    struct isolate *iso;
    struct jimage *modules;
};

void bare_vm_create(struct bare_vm *vm);
void bare_vm_destroy(struct bare_vm *vm);
/* Defines the class in a loader of its own, whose only parent is the boot loader.  NULL: see error. */
struct class *bare_vm_define(struct bare_vm *vm, const uint8_t *bytes, size_t length,
                             struct error *error);
/* A finder that sees boot classes only. */
struct class_finder bare_vm_finder(struct bare_vm *vm);

#endif
