/* See environment.h; covered by test_host_environment.c. */
#include "stdlib/host/environment.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vm/base/mem.h"

#define ZONE_INFO "/usr/share/zoneinfo"
#define ZONE_FILE_LIMIT KIB(64)

static bool allowed(struct isolate *iso)
{
    return host_allows(iso, HOST_environment);
}

/* ---- variables ---- */

char *const *host_environment(struct isolate *iso)
{
    static char *const none[] = {NULL};
    return allowed(iso) && environ ? environ : none;
}

const char *host_variable(struct isolate *iso, const char *name)
{
    size_t length = strlen(name);
    for (char *const *entry = host_environment(iso); *entry; entry++)
        if (strncmp(*entry, name, length) == 0 && (*entry)[length] == '=')
            return *entry + length + 1;
    return NULL;
}

/* ---- users and groups ---- */

/* Calls a getpw*_r-like lookup with a growing buffer. */
struct lookup {
    const char *name; /* NULL: by number */
    uint32_t number;
    bool group;
    union {
        struct passwd user;
        struct group group;
    } entry;
};

static int look_up_once(struct lookup *lookup, char *buffer, size_t size, bool *found)
{
    struct passwd *user = NULL;
    struct group *group = NULL;
    int error;
    if (lookup->group)
        error = lookup->name ? getgrnam_r(lookup->name, &lookup->entry.group, buffer, size, &group)
                             : getgrgid_r(lookup->number, &lookup->entry.group, buffer, size, &group);
    else
        error = lookup->name ? getpwnam_r(lookup->name, &lookup->entry.user, buffer, size, &user)
                             : getpwuid_r(lookup->number, &lookup->entry.user, buffer, size, &user);
    *found = user || group;
    return error;
}

/* 0 with *buffer to be freed; or -errno. */
static int look_up(struct isolate *iso, struct lookup *lookup, char **buffer)
{
    if (!allowed(iso))
        return -EACCES;
    for (size_t size = TINY(1024, 16); size <= MIB(1); size *= 2) {
        bool found;
        *buffer = mem_alloc(size);
        if (!*buffer)
            return -ENOMEM;
        int error;
        do
            error = look_up_once(lookup, *buffer, size, &found);
        while (error == EINTR);
        if (error == 0 && found)
            return 0;
        mem_free(*buffer);
        if (error != ERANGE)
            return -(error ? error : ENOENT);
    }
    return -ERANGE;
}

int host_user_name(struct isolate *iso, uint32_t user, char *name, size_t size)
{
    struct lookup lookup = {.number = user};
    char *buffer;
    int error = look_up(iso, &lookup, &buffer);
    if (error < 0)
        return error;
    (void)snprintf(name, size, "%s", lookup.entry.user.pw_name);
    mem_free(buffer);
    return 0;
}

int host_group_name(struct isolate *iso, uint32_t group, char *name, size_t size)
{
    struct lookup lookup = {.number = group, .group = true};
    char *buffer;
    int error = look_up(iso, &lookup, &buffer);
    if (error < 0)
        return error;
    (void)snprintf(name, size, "%s", lookup.entry.group.gr_name);
    mem_free(buffer);
    return 0;
}

int64_t host_user_number(struct isolate *iso, const char *name)
{
    struct lookup lookup = {.name = name};
    char *buffer;
    int error = look_up(iso, &lookup, &buffer);
    if (error < 0)
        return error;
    mem_free(buffer);
    return lookup.entry.user.pw_uid;
}

int64_t host_group_number(struct isolate *iso, const char *name)
{
    struct lookup lookup = {.name = name, .group = true};
    char *buffer;
    int error = look_up(iso, &lookup, &buffer);
    if (error < 0)
        return error;
    mem_free(buffer);
    return lookup.entry.group.gr_gid;
}

/* ---- time zone ---- */

/* The id in a path of the zone database: what follows "zoneinfo/". */
static const char *id_in_path(const char *path)
{
    const char *at = strstr(path, "zoneinfo/");
    return at ? at + strlen("zoneinfo/") : NULL;
}

static int set_id(char *id, size_t size, const char *text)
{
    return snprintf(id, size, "%s", text) >= (int)size ? -ENAMETOOLONG : 0;
}

/* All of a small file; NULL when it cannot be read or is too large.  To be freed. */
static char *read_small(const char *path, size_t *length)
{
    char *bytes = NULL;
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return NULL;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
        (uint64_t)status.st_size <= ZONE_FILE_LIMIT)
        bytes = mem_alloc((size_t)status.st_size + 1);
    ssize_t n = bytes ? read(fd, bytes, (size_t)status.st_size) : -1;
    (void)close(fd);
    if (n != status.st_size || !bytes) {
        mem_free(bytes);
        return NULL;
    }
    *length = (size_t)n;
    return bytes;
}

static bool skipped(const char *name)
{
    static const char *const names[] = {".",     "..",   "ROC",        "posixrules",
                                        "localtime", "posix", "right", "posix_backup"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return name[0] == '.';
}

/* Searches the zone database below `path` for a file with these contents. */
static bool find_equal(char path[PATH_MAX], const char *bytes, size_t length, unsigned depth)
{
    DIR *directory = depth < 4 ? opendir(path) : NULL;
    if (!directory)
        return false;
    size_t end = strlen(path);
    bool found = false;
    for (struct dirent *entry; !found && (entry = readdir(directory)) != NULL;) {
        struct stat status;
        if (skipped(entry->d_name) ||
            snprintf(path + end, PATH_MAX - end, "/%s", entry->d_name) >= (int)(PATH_MAX - end) ||
            stat(path, &status) != 0)
            continue;
        if (S_ISDIR(status.st_mode)) {
            found = find_equal(path, bytes, length, depth + 1);
        } else if (S_ISREG(status.st_mode) && (uint64_t)status.st_size == length) {
            size_t other_length;
            char *other = read_small(path, &other_length);
            found = other && memcmp(other, bytes, length) == 0;
            mem_free(other);
        }
    }
    (void)closedir(directory);
    if (!found)
        path[end] = 0;
    return found;
}

static int zone_of_localtime(char *id, size_t size)
{
    char path[PATH_MAX];
    struct stat status;
    if (lstat("/etc/localtime", &status) != 0)
        return -ENOENT;
    if (S_ISLNK(status.st_mode)) {
        ssize_t n = readlink("/etc/localtime", path, sizeof path - 1);
        path[n > 0 ? n : 0] = 0;
        const char *found = id_in_path(path);
        if (found)
            return set_id(id, size, found);
    }
    size_t length;
    char *bytes = read_small("/etc/localtime", &length);
    if (!bytes)
        return -ENOENT;
    /* The usual answer of a machine without a zone first. */
    static const char *const popular[] = {"UTC", "GMT", ""};
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(popular) && !found; i++) {
        size_t other_length;
        (void)snprintf(path, sizeof path, "%s%s%s", ZONE_INFO, popular[i][0] ? "/" : "", popular[i]);
        if (!popular[i][0]) {
            found = find_equal(path, bytes, length, 0);
        } else {
            char *other = read_small(path, &other_length);
            found = other && other_length == length && memcmp(other, bytes, length) == 0;
            mem_free(other);
        }
    }
    mem_free(bytes);
    const char *name = found ? id_in_path(path) : NULL;
    return name ? set_id(id, size, name) : -ENOENT;
}

int host_time_zone(struct isolate *iso, char *id, size_t size)
{
    if (!allowed(iso))
        return -EACCES;
    const char *tz = host_variable(iso, "TZ");
    if (!tz || !*tz)
        return zone_of_localtime(id, size);
    if (*tz == ':')
        tz++;
    if (strncmp(tz, "posix/", 6) == 0)
        tz += 6;
    return set_id(id, size, tz);
}

int host_time_zone_offset(struct isolate *iso)
{
    struct tm local;
    time_t now = time(NULL);
    if (!allowed(iso) || !localtime_r(&now, &local))
        return 0;
    return (int)local.tm_gmtoff;
}

int host_host_name(struct isolate *iso, char *name, size_t size)
{
    if (!host_allows(iso, HOST_network))
        return -EACCES;
    if (gethostname(name, size) != 0)
        return -errno;
    name[size - 1] = 0;
    return 0;
}
