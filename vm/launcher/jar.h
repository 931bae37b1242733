/* The look at a jar before a virtual machine is made for it. */
#ifndef ATOLL_LAUNCHER_JAR_H
#define ATOLL_LAUNCHER_JAR_H

enum jar_state {
    JAR_FINE,
    JAR_NOT_READABLE,
    JAR_DAMAGED   /* no zip file, or one without META-INF/MANIFEST.MF */
};

enum jar_state jar_check(const char *path);

#endif
