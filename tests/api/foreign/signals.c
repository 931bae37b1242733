/*
 * A host in C, linked with HotSpot's libjvm.so, that does to signals what its arguments say, one after the other:
 *
 *   host SIG, ignored SIG, block SIG   before the VM or later: a handler of the host, SIG_IGN, the mask of its only thread
 *   option TEXT, exit-hook, at-exit    for `create`
 *   create, destroy
 *   table                              what each signal does
 *   kill SIG, later SIG                sends a signal to the process, at once or from another thread in a while
 *   until TEXT                         waits until the text is in its output, for at most 30 s
 *   wait MS
 *   METHOD TEXT                        anything else is a static method of Signalled
 *
 * Its output is the file $OUTPUT.
 */
#include <errno.h>
#include <jni.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const struct {
    const char *name;
    int number;
} signals[] = {{"HUP", SIGHUP},   {"INT", SIGINT},   {"QUIT", SIGQUIT}, {"USR1", SIGUSR1}, {"PIPE", SIGPIPE},
               {"ALRM", SIGALRM}, {"TERM", SIGTERM}, {"CHLD", SIGCHLD}, {"BUS", SIGBUS},   {"XFSZ", SIGXFSZ}};
#define SIGNALS (sizeof signals / sizeof *signals)

static JavaVM *vm;
static JNIEnv *env;
static jclass signalled;
static JavaVMOption options[16];
static int option_count;

static int number_of(const char *name)
{
    for (size_t i = 0; i < SIGNALS; i++)
        if (strcmp(signals[i].name, name) == 0)
            return signals[i].number;
    printf("no such signal: %s\n", name);
    exit(2);
}

static void hear(int number)
{
    char line[40];
    int length = snprintf(line, sizeof line, "the host heard %d\n", number);
    if (write(1, line, (size_t)length) < 0)
        _exit(3);
}

static void set(const char *name, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};
    sigaction(number_of(name), &action, NULL);
}

static void print_table(void)
{
    struct sigaction now;
    for (size_t i = 0; i < SIGNALS; i++) {
        sigaction(signals[i].number, NULL, &now);
        printf(" %s=%s", signals[i].name,
               now.sa_handler == SIG_DFL   ? "default"
               : now.sa_handler == SIG_IGN ? "ignored"
               : now.sa_handler == hear    ? "host"
                                           : "VM");
    }
    printf("\n");
}

static void block(const char *name)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number_of(name));
    pthread_sigmask(SIG_BLOCK, &set, NULL);
}

static void pause_for(long ms)
{
    struct timespec rest = {ms / 1000, ms % 1000 * 1000000};
    while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {
    }
}

static void *send_later(void *name)
{
    pause_for(200);
    kill(getpid(), number_of(name));
    return NULL;
}

static int has_said(const char *text)
{
    static char said[1 << 16];
    FILE *file = fopen(getenv("OUTPUT"), "r");
    size_t length = file == NULL ? 0 : fread(said, 1, sizeof said - 1, file);
    said[length] = 0;
    if (file != NULL)
        fclose(file);
    return strstr(said, text) != NULL;
}

static void wait_for(const char *text)
{
    for (int i = 0; i < 1500 && !has_said(text); i++)
        pause_for(20);
    if (!has_said(text))
        printf("not heard: %s\n", text);
}

static void JNICALL exit_hook(jint status)
{
    printf("exit hook, %d\n", status);
    _exit(status);
}

static void at_exit(void)
{
    printf("atexit\n");
}

static void create(void)
{
    JavaVMInitArgs arguments = {JNI_VERSION_1_8, option_count, options, JNI_FALSE};
    jint status = JNI_CreateJavaVM(&vm, (void **)&env, &arguments);
    printf("create %d\n", status);
    signalled = status == JNI_OK ? (*env)->FindClass(env, "Signalled") : NULL;
    if (signalled == NULL)
        exit(2);
}

static void call(const char *name, const char *text)
{
    jmethodID method = (*env)->GetStaticMethodID(env, signalled, name, "(Ljava/lang/String;)V");
    if (method != NULL)
        (*env)->CallStaticVoidMethod(env, signalled, method, (*env)->NewStringUTF(env, text));
    if ((*env)->ExceptionCheck(env))
        (*env)->ExceptionDescribe(env);
    (*env)->ExceptionClear(env);
}

/* What takes a word more; false: it is none of these. */
static int do_with(const char *what, char *word)
{
    pthread_t thread;
    if (strcmp(what, "host") == 0)
        set(word, hear);
    else if (strcmp(what, "ignored") == 0)
        set(word, SIG_IGN);
    else if (strcmp(what, "block") == 0)
        block(word);
    else if (strcmp(what, "option") == 0)
        options[option_count++].optionString = word;
    else if (strcmp(what, "kill") == 0)
        kill(getpid(), number_of(word));
    else if (strcmp(what, "later") == 0)
        pthread_create(&thread, NULL, send_later, word);
    else if (strcmp(what, "until") == 0)
        wait_for(word);
    else if (strcmp(what, "wait") == 0)
        pause_for(atol(word));
    else
        return 0;
    return 1;
}

int main(int argc, char **argv)
{
    static char path[4096];
    setvbuf(stdout, NULL, _IOLBF, 0);
    snprintf(path, sizeof path, "-Djava.class.path=%s", getenv("GUEST_CLASSES"));
    options[option_count++].optionString = path;
    for (int i = 1; i < argc; i++) {
        const char *what = argv[i];
        if (strcmp(what, "create") == 0) {
            create();
        } else if (strcmp(what, "destroy") == 0) {
            printf("destroy %d\n", (*vm)->DestroyJavaVM(vm));
        } else if (strcmp(what, "table") == 0) {
            print_table();
        } else if (strcmp(what, "at-exit") == 0) {
            atexit(at_exit);
        } else if (strcmp(what, "exit-hook") == 0) {
            void (*hook)(jint) = exit_hook;
            options[option_count].optionString = (char *)"exit";
            memcpy(&options[option_count++].extraInfo, &hook, sizeof hook);
        } else if (++i == argc) {
            printf("a word is missing after %s\n", what);
            return 2;
        } else if (!do_with(what, argv[i])) {
            call(what, argv[i]);
        }
    }
    printf("end\n");
    return 0;
}
