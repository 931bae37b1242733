/* See xlog.h. */
#include "vm/launcher/xlog.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* ---- names ---- */

static const char tags[] =
    " add age alloc annotation arguments attach barrier biasedlocking blocks bot breakpoint bytecode cds census "
    "class classhisto cleanup codecache compaction compilation condy constantpool constraints container coops cpu "
    "cset data datacreation dcmd decoder defaultmethods director dump dynamic ergo event exceptions exit fingerprint "
    "free freelist gc handshake hashtables heap humongous ihop iklass indy init inlining install interpreter itables "
    "jfr jit jni jvmci jvmti lambda library liveness load loader logging malloc map mark marking membername memops "
    "metadata metaspace methodcomparator methodhandles mirror mmu module monitorinflation monitormismatch nestmates "
    "nmethod nmt normalize numa objecttagging obsolete oldobject oom oopmap oops oopstorage os owner pagesize parser "
    "patch path perf periodic phases plab placeholders preorder preview promotion protectiondomain ptrqueue purge "
    "record redefine ref refine region reloc remset resolve safepoint sampling scavenge sealed setting smr "
    "stackbarrier stackmap stacktrace stackwalk start startup startuptime state stats streaming stringdedup "
    "stringtable subclass survivor suspend sweep symboltable system table task thread throttle time timer tlab "
    "tracking trimnative unload unshareable update valuebasedclasses verification verify vmmutex vmoperation "
    "vmthread vtables vtablestubs workgang ";

enum level { OFF, TRACE, DEBUG, INFO, WARNING, ERROR, LEVELS };
static const char *const levels[LEVELS] = {"off", "trace", "debug", "info", "warning", "error"};

/* The messages there are: their tags, the topic of the library that they come from, how their text begins. */
static const struct message {
    const char *tags[2];
    const char *shown, *topic, *beginning;
} messages[] = {
    {{"class", "unload"}, "class,unload", "class", "unloading class "},
    {{"class", "load"}, "class,load", "class", ""},
    {{"gc", NULL}, "gc", "gc", ""},
    {{"exceptions", NULL}, "exceptions", "exception", ""},
};

enum decorator {
    AT_TIME,
    AT_UTC,
    UPTIME,
    MILLIS,
    UPTIME_MILLIS,
    NANOS,
    UPTIME_NANOS,
    HOST,
    PID,
    TID,
    LEVEL,
    TAGS,
    DECORATORS
};
static const char *const decorators[DECORATORS][2] = {
    {"time", "t"},          {"utctime", "utc"},  {"uptime", "u"},       {"timemillis", "tm"},
    {"uptimemillis", "um"}, {"timenanos", "tn"}, {"uptimenanos", "un"}, {"hostname", "hn"},
    {"pid", "p"},           {"tid", "ti"},       {"level", "l"},        {"tags", "tg"}};
#define USUAL_DECORATORS (1u << UPTIME | 1u << LEVEL | 1u << TAGS)

/* ---- the log ---- */

struct output {
    char *name;
    FILE *file;
    bool close;
    unsigned decorators;
    bool wanted[COUNT_OF(messages)];
    int tag_width; /* of the widest so far: later lines are filled up */
};

struct xlog {
    pthread_mutex_t lock;
    struct timespec started;
    struct output *outputs;
    size_t count;
};

/* What HotSpot's own log says of a mistake. */
static bool refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));
static bool refuse(const char *format, ...)
{
    va_list arguments;
    fputs("[0.000s][error][logging] ", stdout);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
    return false;
}

static bool is_tag(const char *text, size_t length)
{
    for (const char *at = tags; (at = strchr(at, ' ')) != NULL && at[1] != '\0'; at++)
        if (strncmp(at + 1, text, length) == 0 && at[1 + length] == ' ')
            return length > 0;
    return false;
}

/* The level of a message that is wanted at this threshold. */
static bool reaches(enum level threshold)
{
    return threshold != OFF && threshold <= INFO;
}

/* Do the tags of a selection, all or with a wildcard only some, name the message's? */
static bool matches(const struct message *message, const char *const *words, const size_t *lengths,
                    size_t count, bool wildcard)
{
    size_t own = message->tags[1] == NULL ? 1 : 2, found = 0;
    for (size_t i = 0; i < count; i++) {
        bool has = false;
        for (size_t k = 0; k < own; k++)
            has |= strlen(message->tags[k]) == lengths[i] &&
                   strncmp(message->tags[k], words[i], lengths[i]) == 0;
        found += has;
    }
    return found == count && (wildcard || count == own);
}

/* tag1+tag2*=level */
static bool read_selection(struct output *output, const char *text, size_t length)
{
    const char *equals = memchr(text, '=', length), *words[8];
    size_t lengths[8], count = 0, end = equals == NULL ? length : (size_t)(equals - text);
    enum level level = INFO;
    if (equals != NULL) {
        size_t size = length - end - 1;
        for (level = OFF; level < LEVELS; level++)
            if (strlen(levels[level]) == size && strncmp(equals + 1, levels[level], size) == 0)
                break;
        if (level == LEVELS)
            return refuse("Invalid level '%.*s' in log selection.", (int)size, equals + 1);
    }
    bool all = end == 3 && strncmp(text, "all", 3) == 0;
    bool wildcard = !all && end > 0 && text[end - 1] == '*';
    end -= wildcard;
    for (size_t at = 0; !all && at <= end;) {
        const char *plus = memchr(text + at, '+', end - at);
        size_t size = plus == NULL ? end - at : (size_t)(plus - text) - at;
        if (!is_tag(text + at, size))
            return refuse("Invalid tag '%.*s' in log selection.", (int)size, text + at);
        if (count == COUNT_OF(words))
            return refuse("Too many tags in log selection '%.*s' (can only have up to 5 tags).",
                          (int)end, text);
        words[count] = text + at;
        lengths[count++] = size;
        at += size + 1;
    }
    for (size_t i = 0; i < COUNT_OF(messages); i++)
        if (all || matches(&messages[i], words, lengths, count, wildcard))
            output->wanted[i] = reaches(level);
    return true;
}

static bool read_selections(struct output *output, const char *text, size_t length)
{
    if (length == 0)
        return read_selection(output, "all", 3);
    for (size_t at = 0; at <= length;) {
        const char *comma = memchr(text + at, ',', length - at);
        size_t size = comma == NULL ? length - at : (size_t)(comma - text) - at;
        if (!read_selection(output, text + at, size))
            return false;
        at += size + 1;
    }
    return true;
}

static bool read_decorators(struct output *output, const char *text, size_t length)
{
    unsigned chosen = 0;
    if (length == 0) {
        output->decorators = USUAL_DECORATORS;
        return true;
    }
    for (size_t at = 0; at <= length;) {
        const char *comma = memchr(text + at, ',', length - at);
        size_t size = comma == NULL ? length - at : (size_t)(comma - text) - at;
        bool known = size == 4 && strncmp(text + at, "none", 4) == 0;
        for (unsigned d = 0; d < DECORATORS; d++)
            for (unsigned form = 0; form < 2; form++)
                if (strlen(decorators[d][form]) == size &&
                    strncmp(text + at, decorators[d][form], size) == 0) {
                    chosen |= 1u << d;
                    known = true;
                }
        if (!known)
            return refuse("Invalid decorator '%.*s'.", (int)size, text + at);
        at += size + 1;
    }
    output->decorators = chosen;
    return true;
}

/* The file's name with %p and %t replaced. */
static char *expand(const struct xlog *log, const char *name, size_t length)
{
    char *text = need(malloc(length * 20 + 1)), *to = text;
    for (size_t i = 0; i < length; i++) {
        if (name[i] == '%' && i + 1 < length && name[i + 1] == 'p') {
            to += sprintf(to, "%ld", (long)getpid());
            i++;
        } else if (name[i] == '%' && i + 1 < length && name[i + 1] == 't') {
            struct tm parts;
            localtime_r(&log->started.tv_sec, &parts);
            to += strftime(to, 20, "%Y-%m-%d_%H-%M-%S", &parts);
            i++;
        } else {
            *to++ = name[i];
        }
    }
    *to = '\0';
    return text;
}

static bool open_output(const struct xlog *log, struct output *output, const char *name,
                        size_t length)
{
    if (length == 0 || (length == 6 && strncmp(name, "stdout", 6) == 0) ||
        (length == 2 && strncmp(name, "#1", 2) == 0)) {
        output->file = stdout;
        return true;
    }
    if (length == 6 && strncmp(name, "stderr", 6) == 0) {
        output->file = stderr;
        return true;
    }
    if (length > 5 && strncmp(name, "file=", 5) == 0) {
        name += 5;
        length -= 5;
    }
    if (length > 1 && name[0] == '"' && name[length - 1] == '"') {
        name++;
        length -= 2;
    }
    char *path = expand(log, name, length);
    output->file = fopen(path, "w");
    if (output->file == NULL)
        refuse("Error opening log file '%s': %s", path, strerror(errno));
    output->close = output->file != NULL;
    free(path);
    return output->file != NULL ||
           refuse("Initialization of output 'file=%.*s' using options '(null)' failed.",
                  (int)length, name);
}

static struct output *output_named(struct xlog *log, const char *name, size_t length)
{
    struct output *output;
    if (length == 0) {
        name = "stdout";
        length = 6;
    }
    for (size_t i = 0; i < log->count; i++)
        if (strlen(log->outputs[i].name) == length &&
            strncmp(log->outputs[i].name, name, length) == 0)
            return &log->outputs[i];
    log->outputs = need(realloc(log->outputs, (log->count + 1) * sizeof *log->outputs));
    output = &log->outputs[log->count++];
    *output = (struct output){.name = need(strndup(name, length))};
    return output;
}

/* The length of the next part, up to a colon that is not between quotes or behind "file=". */
static size_t part_length(const char *text)
{
    size_t length = 0;
    bool quoted = false;
    for (; text[length] != '\0' && (quoted || text[length] != ':'); length++)
        quoted ^= text[length] == '"';
    return length;
}

bool xlog_read(struct xlog **where, const char *text)
{
    const char *parts[3] = {"", "", ""};
    size_t lengths[3] = {0, 0, 0};
    if (*where == NULL) {
        *where = need(calloc(1, sizeof **where));
        pthread_mutex_init(&(*where)->lock, NULL);
        clock_gettime(CLOCK_REALTIME, &(*where)->started);
    }
    for (size_t i = 0; i < 3 && *text == ':'; i++) {
        parts[i] = text + 1;
        lengths[i] = part_length(text + 1);
        text += 1 + lengths[i];
    }
    if (text_equal(parts[0], "disable")) {
        for (size_t i = 0; i < (*where)->count; i++)
            memset((*where)->outputs[i].wanted, 0, sizeof(*where)->outputs[i].wanted);
        return true;
    }
    if (text_equal(parts[0], "async"))
        return true;
    struct output *output = output_named(*where, parts[1], lengths[1]);
    return read_selections(output, parts[0], lengths[0]) &&
           read_decorators(output, parts[2], lengths[2]) &&
           (output->file != NULL || open_output(*where, output, parts[1], lengths[1]));
}

void xlog_print_help(void)
{
    fputs(
        "-Xlog[:[selections][:[output][:[decorators][:output-options]]]]\n"
        "  selections  tag+tag*=level,...  With * also messages that have more tags than these; `all` is all.\n"
        "              Messages there are of class+load, class+unload, gc and exceptions, of level info;\n"
        "              the other tags of HotSpot are understood and select nothing.\n"
        "  levels      off, trace, debug, info, warning, error\n"
        "  output      stdout, stderr or file=NAME, where %p is the process id and %t the time of the start\n"
        "  decorators  time (t), utctime (utc), uptime (u), timemillis (tm), uptimemillis (um), timenanos (tn),\n"
        "              uptimenanos (un), hostname (hn), pid (p), tid (ti), level (l), tags (tg); none for none\n"
        "-Xlog:disable turns everything off.\n",
        stdout);
}

void xlog_topics(const struct xlog *log, struct string_list *topics)
{
    for (size_t k = 0; k < COUNT_OF(messages); k++) {
        bool wanted = false;
        for (size_t i = 0; i < log->count; i++)
            wanted |= log->outputs[i].wanted[k];
        if (wanted)
            list_add(topics, messages[k].topic);
    }
}

/* ---- lines ---- */

static long long nanoseconds(const struct timespec *from, const struct timespec *to)
{
    return (long long)(to->tv_sec - from->tv_sec) * 1000000000 + (to->tv_nsec - from->tv_nsec);
}

static void print_time(FILE *file, const struct timespec *now, bool utc)
{
    char date[40], zone[10];
    struct tm parts;
    if (utc)
        gmtime_r(&now->tv_sec, &parts);
    else
        localtime_r(&now->tv_sec, &parts);
    strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%S", &parts);
    strftime(zone, sizeof zone, "%z", &parts);
    fprintf(file, "%s.%03ld%s", date, now->tv_nsec / 1000000, zone);
}

static void print_decoration(const struct xlog *log, struct output *output, enum decorator which,
                             const struct message *message)
{
    static const struct timespec epoch;
    struct timespec now;
    char host[256] = "";
    FILE *file = output->file;
    clock_gettime(CLOCK_REALTIME, &now);
    long long uptime = nanoseconds(&log->started, &now);
    fputc('[', file);
    switch (which) {
    case AT_TIME: print_time(file, &now, false); break;
    case AT_UTC: print_time(file, &now, true); break;
    case UPTIME: fprintf(file, "%.3fs", (double)uptime / 1e9); break;
    case MILLIS: fprintf(file, "%lldms", nanoseconds(&epoch, &now) / 1000000); break;
    case UPTIME_MILLIS: fprintf(file, "%lldms", uptime / 1000000); break;
    case NANOS: fprintf(file, "%lldns", nanoseconds(&epoch, &now)); break;
    case UPTIME_NANOS: fprintf(file, "%lldns", uptime); break;
    case HOST:
        gethostname(host, sizeof host - 1);
        fputs(host, file);
        break;
    case PID: fprintf(file, "%ld", (long)getpid()); break;
    case TID: fprintf(file, "%ld", (long)syscall(SYS_gettid)); break;
    case LEVEL: fputs("info", file); break;
    default:
        if ((int)strlen(message->shown) > output->tag_width)
            output->tag_width = (int)strlen(message->shown);
        fprintf(file, "%-*s", output->tag_width, message->shown);
        break;
    }
    fputc(']', file);
}

void xlog_write(void *context, const char *topic, const char *text)
{
    struct xlog *log = context;
    size_t kind = 0;
    while (kind < COUNT_OF(messages) && (!text_equal(messages[kind].topic, topic) ||
                                         after_prefix(text, messages[kind].beginning) == NULL))
        kind++;
    if (kind == COUNT_OF(messages)) {
        fprintf(stderr, "[%s] %s\n", topic, text); /* a topic of --trace */
        return;
    }
    pthread_mutex_lock(&log->lock);
    for (size_t i = 0; i < log->count; i++) {
        struct output *output = &log->outputs[i];
        if (!output->wanted[kind])
            continue;
        for (enum decorator d = AT_TIME; d < DECORATORS; d++)
            if (output->decorators & 1u << d)
                print_decoration(log, output, d, &messages[kind]);
        fprintf(output->file, "%s%s\n", output->decorators != 0 ? " " : "", text);
        fflush(output->file);
    }
    pthread_mutex_unlock(&log->lock);
}

void xlog_free(struct xlog *log)
{
    if (log == NULL)
        return;
    for (size_t i = 0; i < log->count; i++) {
        if (log->outputs[i].close)
            fclose(log->outputs[i].file);
        free(log->outputs[i].name);
    }
    free(log->outputs);
    pthread_mutex_destroy(&log->lock);
    free(log);
}
