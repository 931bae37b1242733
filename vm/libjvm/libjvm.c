/* The JNI Invocation API (JNI specification, "The Invocation API").  See README.md. */
#include <dlfcn.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vm/api/internal.h"
#include "vm/base/mem.h"
#include "vm/exec/internal.h"
#include "vm/exec/nesting.h"
#include "vm/jni/foreign.h"
#include "vm/launcher/signals.h"
#include "vm/launcher/vm_config.h"

/* A JavaVM that was made here, or (`isolate` is NULL) by another copy of the library in this process. */
struct java_vm {
    struct java_vm *next;
    JavaVM *vm;
    struct isolate_record *isolate;
    struct signals *signals;
    bool destroyed; /* DestroyJavaVM is at it */
    void(JNICALL *exit_hook)(jint status);
    struct xlog *log; /* of -Xlog and -verbose; NULL = none */
};

static struct {
    pthread_mutex_t lock;
    atoll_engine *engine; /* of all; stays */
    struct java_vm *vms;
    bool alone;  /* a JavaVM that others have made is or was there, and no second one shall be */
    bool ending; /* by `ender` */
    pthread_t ender;
} process = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* For the copy of the library that a program or another library has (vm/jni/machine.c): a JavaVM of it is there, or no
 * more.  `alone`: the process is like one of `java`, where JNI_CreateJavaVM makes none. */
ATOLL_API void atoll_jvm_show(JavaVM *vm, int alone);
ATOLL_API void atoll_jvm_hide(JavaVM *vm);

static bool is_known_version(jint version)
{
    static const jint known[] = {JNI_VERSION_1_2, JNI_VERSION_1_4, JNI_VERSION_1_6,
                                 JNI_VERSION_1_8, JNI_VERSION_9,   JNI_VERSION_10};
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (known[i] == version)
            return true;
    return false;
}

/* ---- options ---- */

/* Options are of the platform's encoding; the hooks are functions in extraInfo, which means nothing else. */
static void sort_options(const JavaVMInitArgs *arguments, struct java_vm *made,
                         struct string_list *options)
{
    for (jint i = 0; i < arguments->nOptions; i++) {
        const JavaVMOption *option = &arguments->options[i];
        if (option->optionString == NULL || strcmp(option->optionString, "vfprintf") == 0 ||
            strcmp(option->optionString, "abort") == 0)
            continue; /* nothing is printed through a hook, and nothing aborts */
        if (strcmp(option->optionString, "exit") == 0)
            memcpy(&made->exit_hook, &option->extraInfo, sizeof made->exit_hook);
        else
            list_add(options, option->optionString);
    }
}

/* HOME of HOME/lib/server/libjvm.so, when it has a class library; the caller frees it.  NULL: look elsewhere. */
static char *own_home(void)
{
    char path[PATH_MAX + 16];
    Dl_info info;
    if (dladdr((const void *)(uintptr_t)own_home, &info) == 0 || info.dli_fname == NULL ||
        info.dli_fname[0] != '/')
        return NULL;
    snprintf(path, sizeof path, "%s", info.dli_fname);
    for (unsigned up = 0; up < 3; up++) {
        char *slash = strrchr(path, '/');
        if (slash == NULL)
            return NULL;
        *slash = 0;
    }
    size_t length = strlen(path);
    snprintf(path + length, sizeof path - length, "/lib/modules");
    if (access(path, R_OK) != 0)
        return NULL;
    path[length] = 0;
    return strdup(path);
}

/* ---- the end ---- */

/* The lock is held. */
static struct java_vm *vm_of(const struct isolate *iso)
{
    struct java_vm *vm = process.vms;
    while (vm != NULL && (vm->isolate == NULL || vm->isolate->iso != iso))
        vm = vm->next;
    return vm;
}

static void end_process(void(JNICALL *exit_hook)(jint status), int status)
{
    if (exit_hook != NULL)
        exit_hook(status);
    exit(status);
}

/* While one thread ends the process no other goes on in code of the host as if its call of Java had returned, as that
 * might end the process too, in another way.  It waits for the end. */
static void wait_while_ending(void)
{
    pthread_mutex_lock(&process.lock);
    bool wait = process.ending && !pthread_equal(process.ender, pthread_self());
    pthread_mutex_unlock(&process.lock);
    while (wait)
        pause();
}

static void stranded(void *context, int status)
{
    (void)context, (void)status;
    wait_while_ending();
}

/* Of two that want to end it, the first does. */
static void begin_to_end(void)
{
    pthread_mutex_lock(&process.lock);
    if (!process.ending) {
        process.ending = true;
        process.ender = pthread_self();
    }
    pthread_mutex_unlock(&process.lock);
    wait_while_ending();
}

/* The guest has called System.exit: the process ends, unless the hook knows better. */
static void halted(struct isolate *iso, int status)
{
    pthread_mutex_lock(&process.lock);
    const struct java_vm *vm = vm_of(iso);
    void(JNICALL *exit_hook)(jint status) = vm == NULL ? NULL : vm->exit_hook;
    pthread_mutex_unlock(&process.lock);
    end_process(exit_hook, status);
}

/* No memory for running the hooks on a signal: the process ends without, unless the VM just did. */
static void lost(atoll_isolate *isolate, int status)
{
    const struct java_vm *vm;
    void(JNICALL *exit_hook)(jint status) = NULL;
    pthread_mutex_lock(&process.lock);
    for (vm = process.vms; vm != NULL && (vm->isolate == NULL || vm->isolate->handle != isolate); vm = vm->next) {
    }
    if (vm != NULL)
        exit_hook = vm->exit_hook;
    pthread_mutex_unlock(&process.lock);
    if (vm != NULL) {
        begin_to_end();
        end_process(exit_hook, status);
    }
}

static void forget(struct java_vm *gone)
{
    bool any_made = false;
    pthread_mutex_lock(&process.lock);
    for (struct java_vm **p = &process.vms; *p != NULL;) {
        if (*p == gone) {
            *p = gone->next;
            continue;
        }
        any_made |= (*p)->isolate != NULL;
        p = &(*p)->next;
    }
    if (!any_made)
        exec_leave_bus_errors();
    pthread_mutex_unlock(&process.lock);
}

/* Who brings a signal holds the handle, and stops when the isolate does. */
static void end_isolate(struct isolate_record *isolate, void (*end)(struct isolate_record *))
{
    atoll_isolate *handle = isolate->handle;
    bool closed = handle != NULL && registry_close(handle, REGISTRY_ISOLATE);
    exec_stop(isolate->iso, END_KILLED, 0);
    if (closed)
        registry_retire(handle);
    end(isolate);
}

/* DestroyJavaVM: waits for the other threads that are no daemons, runs the shutdown hooks, frees everything; while
 * daemons are in native code, or attached, the last of them does that. */
static int destroy_vm(struct isolate *iso)
{
    struct thread *t = NULL;
    pthread_mutex_lock(&process.lock);
    struct java_vm *made = vm_of(iso);
    bool first = made != NULL && !made->destroyed;
    if (first)
        made->destroyed = true;
    pthread_mutex_unlock(&process.lock);
    if (first && (t = exec_attach(iso, false)) == NULL) {
        pthread_mutex_lock(&process.lock);
        made->destroyed = false;
        pthread_mutex_unlock(&process.lock);
    }
    if (t == NULL)
        return JNI_ERR;
    exec_end_program(t);
    wait_while_ending();
    forget(made);
    thread_end_running(t);
    made->isolate->main.t = t;
    end_isolate(made->isolate, isolate_abandon);
    signals_free(made->signals);
    xlog_free(made->log);
    free(made);
    return JNI_OK;
}

/* ---- making ---- */

/* The calling OS thread, on which java.base has booted, is in foreign code from now on. */
static JavaVM *hand_over(struct java_vm *made, JNIEnv **env)
{
    struct isolate_record *isolate = made->isolate;
    struct thread *t = isolate->main.t;
    JavaVM *vm;
    thread_record_remove(&isolate->main);
    thread_begin_running(t);
    vm = jni_begin_foreign(t, env);
    if (vm == NULL) {
        t->exception = NULL_REF;
        thread_end_running(t);
        return NULL;
    }
    isolate->main.t = NULL;
    isolate->iso->destroy_vm = destroy_vm;
    isolate->iso->halts = begin_to_end;
    isolate->iso->halted = halted;
    return vm;
}

static jint make(const struct vm_settings *settings, struct java_vm *made, JNIEnv **env)
{
    char message[1024] = "";
    atoll_config config;
    struct vm_config_parts parts;
    struct engine_record *engine;
    atoll_status status = ATOLL_OK;
    char *home = own_home();
    pthread_mutex_lock(&process.lock);
    if (process.engine == NULL)
        status = atoll_engine_open(&process.engine);
    pthread_mutex_unlock(&process.lock);
    if (status == ATOLL_OK) {
        vm_config_make(settings, NULL, &config, &parts);
        config.java_home = home;
        config.image_in_place = 1;
        config.stranded = stranded;
        made->signals = signals_new(&config, settings->no_signals, lost);
        if (made->signals == NULL) {
            status = ATOLL_OUT_OF_MEMORY;
        } else {
            engine = registry_pin(process.engine, REGISTRY_ENGINE);
            status = isolate_make(engine, &config, &made->isolate, message, sizeof message);
            registry_unpin(process.engine);
        }
        vm_config_free(&parts);
    }
    free(home);
    if (status == ATOLL_OK) {
        made->isolate->handle = registry_add(REGISTRY_ISOLATE, made->isolate);
        made->vm = made->isolate->handle == NULL ? NULL : hand_over(made, env);
        if (made->vm != NULL)
            return JNI_OK;
        end_isolate(made->isolate, isolate_unmake);
        status = ATOLL_GUEST_OUT_OF_MEMORY;
    }
    /* java.base has said what is wrong; HotSpot ends the process then. */
    if (status == ATOLL_REFUSED)
        end_process(made->exit_hook, 1);
    else
        fprintf(stderr, "Error occurred during initialization of VM\n%s\n",
                message[0] != 0 ? message : atoll_status_text(status));
    return status == ATOLL_OUT_OF_MEMORY || status == ATOLL_GUEST_OUT_OF_MEMORY ? JNI_ENOMEM
                                                                                : JNI_ERR;
}

ATOLL_API jint JNI_CreateJavaVM(JavaVM **vm, void **env, void *args)
{
    const JavaVMInitArgs *arguments = args;
    struct string_list options = {0};
    struct vm_settings settings = {0};
    struct java_vm *made;
    JNIEnv *first = NULL;
    jint status = JNI_ERR;
    if (vm == NULL || env == NULL || arguments == NULL)
        return JNI_EINVAL;
    pthread_mutex_lock(&process.lock);
    bool alone = process.alone, any = process.vms != NULL;
    pthread_mutex_unlock(&process.lock);
    if (alone)
        return any ? JNI_EEXIST : JNI_ERR;
    if (!is_known_version(arguments->version))
        return JNI_EVERSION;
    made = calloc(1, sizeof *made);
    if (made == NULL)
        return JNI_ENOMEM;
    setlocale(LC_ALL, ""); /* as HotSpot does it in the process of its host */
    sort_options(arguments, made, &options);
    settings.ignore_unrecognized = arguments->ignoreUnrecognized != JNI_FALSE;
    switch (vm_settings_read(&options, &settings)) {
    case VM_FINE: status = make(&settings, made, &first); break;
    case VM_REFUSED: status = JNI_EINVAL; break;
    case VM_ENDED: status = JNI_ERR; break;
    }
    made->log = settings.log;
    settings.log = NULL;
    vm_settings_free(&settings);
    list_free(&options);
    if (status != JNI_OK) {
        signals_free(made->signals);
        xlog_free(made->log);
        free(made);
        return status;
    }
    pthread_mutex_lock(&process.lock);
    made->next = process.vms;
    process.vms = made;
    atoll_catch_bus_errors(); /* sigaction of SIGBUS does not fail */
    pthread_mutex_unlock(&process.lock);
    signals_begin(made->signals, made->isolate->handle);
    *vm = made->vm;
    *env = first;
    return JNI_OK;
}

ATOLL_API jint JNI_GetDefaultJavaVMInitArgs(void *args)
{
    const JavaVMInitArgs *arguments = args;
    return arguments != NULL && is_known_version(arguments->version) ? JNI_OK : JNI_ERR;
}

/* ---- what is there ---- */

/* Libraries take the first for theirs, so those come first that the calling thread is attached to; then the newest. */
ATOLL_API jint JNI_GetCreatedJavaVMs(JavaVM **vms, jsize capacity, jsize *count)
{
    jsize found = 0;
    void *env;
    pthread_mutex_lock(&process.lock);
    for (int others = 0; others < 2; others++)
        for (const struct java_vm *vm = process.vms; vm != NULL; vm = vm->next) {
            if (((*vm->vm)->GetEnv(vm->vm, &env, JNI_VERSION_1_2) != JNI_OK) != others)
                continue;
            if (found < capacity && vms != NULL)
                vms[found] = vm->vm;
            found++;
        }
    pthread_mutex_unlock(&process.lock);
    if (count != NULL)
        *count = found;
    return JNI_OK;
}

void atoll_jvm_show(JavaVM *vm, int alone)
{
    struct java_vm *shown = calloc(1, sizeof *shown);
    if (shown == NULL)
        return; /* its libraries look for it in vain */
    shown->vm = vm;
    pthread_mutex_lock(&process.lock);
    shown->next = process.vms;
    process.vms = shown;
    process.alone |= alone != 0;
    pthread_mutex_unlock(&process.lock);
}

void atoll_jvm_hide(JavaVM *vm)
{
    struct java_vm *shown;
    pthread_mutex_lock(&process.lock);
    for (shown = process.vms; shown != NULL && shown->vm != vm; shown = shown->next) {
    }
    pthread_mutex_unlock(&process.lock);
    if (shown != NULL) {
        forget(shown);
        free(shown);
    }
}
