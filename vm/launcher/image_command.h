/* `atoll image build [-o FILE]`. */
#ifndef ATOLL_LAUNCHER_IMAGE_COMMAND_H
#define ATOLL_LAUNCHER_IMAGE_COMMAND_H

#include <stdbool.h>

/* A class named image, in no package, can still be run: atoll -cp . image build */
bool is_image_command(int argc, char *const *argv);
/* The exit code. */
int image_command(int argc, char *const *argv);

#endif
