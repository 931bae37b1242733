/*
 * Signals in a process with several VMs of libjvm.so: each gets what it wants, and what the host had is there again
 * afterwards, unless the host has changed it meanwhile.  tests/api/signal_hosts.sh compares with HotSpot what one VM does.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "include/jni.h"
#include "tests/api/process.h"

#define NUMBERS 65

static volatile sig_atomic_t heard[NUMBERS];

struct vm {
    JavaVM *vm;
    JNIEnv *env;
    jclass guest;
};

static void hear(int number)
{
    heard[number]++;
}

static void (*does(int number))(int)
{
    struct sigaction now = {0};
    sigaction(number, NULL, &now);
    return now.sa_handler;
}

static struct vm create(const char *option)
{
    static char class_path[4200];
    JavaVMOption options[] = {{class_path, NULL}, {(char *)(option == NULL ? "-Dnone=1" : option), NULL}};
    JavaVMInitArgs arguments = {JNI_VERSION_1_8, 2, options, JNI_FALSE};
    struct vm vm = {0};
    snprintf(class_path, sizeof class_path, "-Djava.class.path=%s", getenv("GUEST_CLASSES"));
    CHECK(JNI_CreateJavaVM(&vm.vm, (void **)&vm.env, &arguments) == JNI_OK);
    vm.guest = (*vm.env)->FindClass(vm.env, "Hearing");
    CHECK(vm.guest != NULL);
    return vm;
}

static void destroy(const struct vm *vm)
{
    CHECK((*vm->vm)->DestroyJavaVM(vm->vm) == JNI_OK);
}

static int ask(const struct vm *vm, const char *method, const char *text)
{
    JNIEnv *env = vm->env;
    jmethodID id = (*env)->GetStaticMethodID(env, vm->guest, method, "(Ljava/lang/String;)I");
    jint answer = (*env)->CallStaticIntMethod(env, vm->guest, id, (*env)->NewStringUTF(env, text));
    if ((*env)->ExceptionCheck(env)) {
        (*env)->ExceptionDescribe(env);
        (*env)->ExceptionClear(env);
        return -1;
    }
    return answer;
}

/* Within 30 s. */
static int hears(const struct vm *vm, const char *name, int times)
{
    for (int i = 0; i < 3000 && ask(vm, "heard", name) < times; i++)
        usleep(10000);
    return ask(vm, "heard", name) == times;
}

static void note_all(struct sigaction *actions)
{
    for (int i = 1; i < NUMBERS; i++)
        if (sigaction(i, NULL, &actions[i]) != 0)
            memset(&actions[i], 0, sizeof actions[i]);
}

static int all_equal(const struct sigaction *actions)
{
    struct sigaction now[NUMBERS];
    note_all(now);
    int same = 1;
    for (int i = 1; i < NUMBERS; i++)
        if (!same_action(&now[i], &actions[i])) {
            printf("signal %d does something else\n", i);
            same = 0;
        }
    return same;
}

/* One after the other, and what the host had before comes back. */
static void one_at_a_time(void)
{
    struct sigaction before[NUMBERS];
    int threads = count_entries("/proc/self/task"), descriptors = 0;
    note_all(before);
    for (int i = 0; i < 3; i++) {
        struct vm vm = create(NULL);
        CHECK(does(SIGTERM) != SIG_DFL && does(SIGINT) != hear && does(SIGHUP) == SIG_IGN);
        CHECK(does(SIGQUIT) != SIG_DFL);
        CHECK(ask(&vm, "handle", "USR1") == 3 && ask(&vm, "handle", "USR2") == 0 && ask(&vm, "handle", "INT") == 3);
        kill(getpid(), SIGUSR1);
        kill(getpid(), SIGUSR2);
        kill(getpid(), SIGINT);
        CHECK(hears(&vm, "USR1", 1) && hears(&vm, "USR2", 1) && hears(&vm, "INT", 1));
        CHECK(ask(&vm, "ignore", "ALRM") == 0 && does(SIGALRM) == SIG_IGN);
        destroy(&vm);
        CHECK(all_equal(before));
        if (i == 0)
            descriptors = count_entries("/proc/self/fd"); /* the class library's file stays open */
    }
    CHECK(heard[SIGUSR1] == 0 && heard[SIGINT] == 0);
    kill(getpid(), SIGUSR1);
    kill(getpid(), SIGINT);
    CHECK(heard[SIGUSR1] == 1 && heard[SIGINT] == 1);
    CHECK(count_entries("/proc/self/task") == threads && count_entries("/proc/self/fd") == descriptors);
}

static void several_at_once(void)
{
    struct sigaction before[NUMBERS];
    note_all(before);
    struct vm first = create(NULL), second = create(NULL), reduced = create("-Xrs");
    CHECK(ask(&reduced, "handle", "TERM") == -2);
    CHECK(ask(&first, "handle", "TERM") == 3 && ask(&second, "handle", "TERM") == 3);
    CHECK(ask(&first, "handle", "USR2") == 0);
    kill(getpid(), SIGTERM);
    CHECK(hears(&first, "TERM", 1) && hears(&second, "TERM", 1));
    /* Who wants it still gets it, whatever others want of it, also when those are gone. */
    CHECK(ask(&second, "ignore", "USR2") == 0 && does(SIGUSR2) != SIG_IGN);
    kill(getpid(), SIGUSR2);
    CHECK(hears(&first, "USR2", 1));
    destroy(&first);
    CHECK(does(SIGUSR2) == SIG_IGN);
    kill(getpid(), SIGTERM);
    CHECK(hears(&second, "TERM", 2));
    destroy(&second);
    CHECK(does(SIGTERM) == SIG_DFL && does(SIGPIPE) != SIG_DFL);
    kill(getpid(), SIGPIPE);
    destroy(&reduced);
    CHECK(all_equal(before));
}

static void host_changes(void)
{
    struct sigaction action = {.sa_handler = hear, .sa_flags = SA_NODEFER}, before[NUMBERS];
    struct vm vm = create(NULL);
    CHECK(ask(&vm, "handle", "USR2") == 0);
    sigaction(SIGUSR2, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    kill(getpid(), SIGTERM);
    CHECK(heard[SIGTERM] == 1);
    /* The guest takes it, gives it back. */
    CHECK(ask(&vm, "handle", "TERM") == 3);
    kill(getpid(), SIGTERM);
    CHECK(hears(&vm, "TERM", 1) && heard[SIGTERM] == 1);
    CHECK(ask(&vm, "restore", "TERM") == 4 && does(SIGTERM) == hear);
    note_all(before);
    destroy(&vm);
    CHECK(does(SIGUSR2) == hear && does(SIGTERM) == hear);
    action.sa_handler = SIG_DFL;
    action.sa_flags = 0;
    sigaction(SIGUSR2, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

/* Signals come all the time while VMs come and go. */
static void *shoot(void *stop)
{
    while (!__atomic_load_n((int *)stop, __ATOMIC_RELAXED)) {
        kill(getpid(), SIGUSR1);
        kill(getpid(), SIGALRM);
        usleep(200);
    }
    return NULL;
}

static void under_fire(void)
{
    struct sigaction action = {.sa_handler = hear, .sa_flags = SA_RESTART}, before[NUMBERS];
    int stop = 0;
    pthread_t thread;
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGALRM, &action, NULL);
    note_all(before);
    CHECK(pthread_create(&thread, NULL, shoot, &stop) == 0);
    for (int i = 0; i < 10; i++) {
        struct vm vm = create(NULL);
        CHECK(ask(&vm, "handle", "USR1") == 3);
        if (i % 2 == 0)
            while (ask(&vm, "heard", "USR1") == 0)
                usleep(1000);
        destroy(&vm);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    pthread_join(thread, NULL);
    CHECK(all_equal(before));
}

int main(void)
{
    struct sigaction action = {.sa_handler = hear, .sa_flags = SA_RESTART};
    sigaddset(&action.sa_mask, SIGUSR2);
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    action.sa_handler = SIG_IGN;
    sigaction(SIGHUP, &action, NULL);
    one_at_a_time();
    several_at_once();
    host_changes();
    under_fire();
    return sum_up();
}
