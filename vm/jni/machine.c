/*
 * libjvm.so for libraries that are linked against it, those of the JDK's modules and of programs that also work as
 * hosts: our own file of that name, from the place where this code lies.  It has a copy of the whole VM, so it is told
 * of the JavaVM that is running: JNI_GetCreatedJavaVMs answers with that (vm/libjvm/README.md).
 *
 * The dynamic linker takes a library that is loaded already for one that another needs by the same name, wherever it would
 * look otherwise.  So it is there before the first library is opened.
 */
#include <dlfcn.h>
#include <limits.h>

#include "vm/jni/internal.h"

#define MACHINE "libjvm.so"

/* Beside the program or library that this code is part of, or in the folder for libraries next to it. */
static void *open_own(int mode)
{
    static const char *const places[] = {"", "../lib/"};
    char path[PATH_MAX + 32];
    Dl_info self;
    void *machine = NULL;
    if (dladdr((const void *)(uintptr_t)open_own, &self) == 0 || self.dli_fname == NULL)
        return NULL;
    const char *slash = strrchr(self.dli_fname, '/');
    int folder = slash == NULL ? 0 : (int)(slash + 1 - self.dli_fname);
    for (size_t i = 0; i < COUNT_OF(places) && machine == NULL; i++) {
        snprintf(path, sizeof path, "%.*s%s" MACHINE, folder, self.dli_fname, places[i]);
        machine = dlopen(path, mode);
    }
    return machine;
}

/* One that is there already counts, whoever has loaded it: there is no room for two of this name. */
void machine_prepare(struct jni *jni)
{
    void (*show)(JavaVM *, int);
    pthread_mutex_lock(&jni->machine_lock);
    if (!jni->machine_asked) {
        int mode = RTLD_LAZY | (jni->iso->libraries_for_all ? RTLD_GLOBAL : 0);
        void *machine = dlopen(MACHINE, mode | RTLD_NOLOAD);
        if (machine == NULL)
            machine = open_own(mode); /* stays: libraries are bound to it */
        void *symbol = machine == NULL ? NULL : dlsym(machine, "atoll_jvm_show");
        void *hide = machine == NULL ? NULL : dlsym(machine, "atoll_jvm_hide");
        /* One that JNI_CreateJavaVM has made is known there. */
        if (symbol != NULL && hide != NULL && jni->iso->destroy_vm == NULL) {
            memcpy(&show, &symbol, sizeof show);
            memcpy(&jni->hide, &hide, sizeof hide);
            show(&jni->vm->functions, jni->iso->libraries_for_all);
        }
        jni->machine_asked = true;
    }
    pthread_mutex_unlock(&jni->machine_lock);
}

void machine_release(struct jni *jni)
{
    /* In a process of `java`, which ends when the guest halts, the VM is to be seen until then. */
    bool stays = jni->iso->libraries_for_all && jni->iso->end == END_HALTED && java_vm_lasts(jni->vm);
    if (jni->hide != NULL && !stays)
        jni->hide(&jni->vm->functions);
}
