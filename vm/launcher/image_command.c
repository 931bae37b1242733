/* See image_command.h. */
#include "vm/launcher/image_command.h"

#include <atoll.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vm/launcher/text.h"

#define DEFAULT_NAME "atoll.image"

bool is_image_command(int argc, char *const *argv)
{
    return argc > 2 && text_equal(argv[1], "image") &&
           (text_equal(argv[2], "build") || text_equal(argv[2], "check"));
}

/* Beside this program, where isolates look for their image. */
static bool default_path(char *path, size_t size)
{
    ssize_t length = readlink("/proc/self/exe", path, size);
    char *slash;
    if (length <= 0 || (size_t)length >= size - sizeof DEFAULT_NAME)
        return false;
    path[length] = '\0';
    slash = strrchr(path, '/');
    if (slash == NULL)
        return false;
    strcpy(slash + 1, DEFAULT_NAME);
    return true;
}

static int build(const char *path)
{
    char message[1024] = "";
    atoll_engine *engine = NULL;
    atoll_status status = atoll_engine_open(&engine);
    if (status == ATOLL_OK)
        status = atoll_image_build(engine, NULL, path, message, sizeof message);
    atoll_engine_close(engine);
    if (status == ATOLL_OK)
        return 0;
    fprintf(stderr, "Error: %s: %s\n", path,
            message[0] != '\0' ? message : atoll_status_text(status));
    return 1;
}

static int check(const char *path)
{
    char message[1024] = "";
    atoll_status status = atoll_image_check(NULL, path, message, sizeof message);
    if (status == ATOLL_OK)
        return 0;
    fprintf(stderr, "Error: %s\n", message[0] != '\0' ? message : atoll_status_text(status));
    return 1;
}

int image_command(int argc, char *const *argv)
{
    char path[PATH_MAX];
    if (text_equal(argv[2], "check") && (argc == 3 || argc == 4))
        return check(argc == 4 ? argv[3] : NULL);
    if (text_equal(argv[2], "build") && argc == 5 && text_equal(argv[3], "-o"))
        return build(argv[4]);
    if (text_equal(argv[2], "build") && argc == 3 && default_path(path, sizeof path))
        return build(path);
    fputs("Usage: atoll image build [-o FILE]\n"
          "       atoll image check [FILE]\n", stderr);
    return 1;
}
