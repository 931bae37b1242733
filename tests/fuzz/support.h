/*
 * What the fuzz targets share.  Each target is one libFuzzer program (LLVMFuzzerTestOneInput); `make
 * fuzz` builds and runs them all.
 */
#ifndef ATOLL_TESTS_FUZZ_SUPPORT_H
#define ATOLL_TESTS_FUZZ_SUPPORT_H

#include "loader/loader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Says what could not be set up and ends the process: for the target's own preparations only. */
void fuzz_give_up(const char *what) __attribute__((noreturn));
/* Fails the run unless `holds`, with the name of the rule that was broken. */
void fuzz_expect(bool holds, const char *rule);

/* The JDK home of $JAVA_HOME or of the `java` on the path.  Static storage. */
const char *fuzz_java_home(void);

/* A file in memory with these contents and a path under which it can be opened. */
struct fuzz_file {
    int fd;
    char path[32];
};
void fuzz_file_create(struct fuzz_file *file, const void *bytes, size_t size);
void fuzz_file_close(struct fuzz_file *file);

/* An isolate with the boot loader and java.base, without threads.  Metadata are never given back one by
 * one, so there is a new one from time to time. */
struct isolate *fuzz_isolate(void);

#endif
