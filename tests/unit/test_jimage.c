/* The reader of lib/modules: what a JDK has is found, and no damaged file is ever overrun. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "loader/loader.h"
#include "vm/base/mem.h"

#define KEPT_BYTES (3u << 20) /* the index and some data */

static struct jimage *open_real(char *path, size_t size)
{
    const char *home = getenv("JAVA_HOME");
    char reason[256];
    snprintf(path, size, "%s/lib/modules",
             home != NULL ? home : "/usr/lib/jvm/java-17-openjdk-amd64");
    struct jimage *image = jimage_open(path, reason, sizeof reason);
    if (image == NULL)
        cr_skip("%s", reason);
    return image;
}

static void count(void *context, const char *path)
{
    uint32_t *counter = context;
    ++*counter;
    cr_expect_eq(path[0], '/');
}

Test(jimage, finds_what_a_jdk_has)
{
    char path[1024];
    struct jimage *image = open_real(path, sizeof path);
    const uint8_t *bytes;
    size_t length;
    bool owned;
    uint32_t counter = 0;
    cr_assert(jimage_find(image, "/java.base/java/lang/Object.class", &bytes, &length, &owned));
    cr_expect_eq(read_u4(bytes), 0xCAFEBABE);
    if (owned)
        mem_free((void *)(uintptr_t)bytes);
    cr_expect(jimage_find(image, "/java.base/module-info.class", &bytes, &length, &owned));
    cr_expect(!jimage_find(image, "/java.base/java/lang/Objec.class", &bytes, &length, &owned));
    cr_expect(!jimage_find(image, "/java.base/java/lang/Object", &bytes, &length, &owned));
    cr_expect(!jimage_find(image, "", &bytes, &length, &owned));
    cr_expect_str_eq(jimage_module_of_package(image, "java/lang"), "java.base");
    cr_expect_str_eq(jimage_module_of_package(image, "java/util/logging"), "java.logging");
    cr_expect_null(jimage_module_of_package(image, "java"));
    cr_expect_null(jimage_module_of_package(image, "no/such/package"));
    jimage_walk(image, count, &counter);
    cr_expect_gt(counter, 6000);
    jimage_close(image);
}

static void look_around(struct jimage *image)
{
    static const char *const paths[] = {"/java.base/java/lang/Object.class", "/java.base/x", "/",
                                        "", "/java.base/java/lang/String.class"};
    const uint8_t *bytes;
    size_t length;
    bool owned;
    uint32_t counter = 0;
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        if (!jimage_find(image, paths[i], &bytes, &length, &owned))
            continue;
        volatile uint8_t sum = 0;
        for (size_t j = 0; j < length; j++)
            sum = (uint8_t)(sum + bytes[j]);
        if (owned)
            mem_free((void *)(uintptr_t)bytes);
    }
    jimage_module_of_package(image, "java/lang");
    jimage_walk(image, count, &counter);
}

Test(jimage, survives_damaged_files)
{
    char path[1024], name[] = "/tmp/test-jimage-XXXXXX", reason[256];
    jimage_close(open_real(path, sizeof path));
    uint8_t *bytes = malloc(KEPT_BYTES);
    FILE *real = fopen(path, "rb");
    cr_assert(bytes != NULL && real != NULL);
    size_t length = fread(bytes, 1, KEPT_BYTES, real);
    fclose(real);
    int fd = mkstemp(name);
    cr_assert_geq(fd, 0);
    uint64_t random = 12345;
    for (int round = 0; round < 60; round++) {
        for (int change = 0; change < (round < 20 ? 1 : 2000); change++) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            size_t at = round < 20 ? (random >> 33) % 28 : (random >> 33) % length;
            bytes[at] = (uint8_t)(random >> 24);
        }
        if (round >= 20)
            memcpy(bytes, "\xda\xda\xfe\xca\0\0\1\0", 8);
        random = random * 6364136223846793005u + 1442695040888963407u;
        size_t kept = round % 4 == 3 ? (random >> 33) % length : length;
        cr_assert_eq(pwrite(fd, bytes, kept, 0), (ssize_t)kept);
        cr_assert_eq(ftruncate(fd, (off_t)kept), 0);
        struct jimage *image = jimage_open(name, reason, sizeof reason);
        if (image != NULL)
            look_around(image);
        jimage_close(image);
    }
    close(fd);
    unlink(name);
    free(bytes);
    cr_expect_null(jimage_open("/no/such/file", reason, sizeof reason));
}
