/* Wildcards in class paths. */
#ifndef ATOLL_LAUNCHER_CLASSPATH_H
#define ATOLL_LAUNCHER_CLASSPATH_H

/* Replaces each element whose last name is a star by all .jar and .JAR files of that directory, in
 * the directory's own order; an element without any stays.  The caller frees the result. */
char *classpath_expand(const char *path);

#endif
