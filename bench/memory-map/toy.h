/*
 * The memory map toy: what its files share.  The toy asks whether the region of DESIGN.md section 1
 * can be had from a real kernel and a real CPU at the price we assume, before anything is built on
 * it.  It uses the constants of vm/base/geometry.h, so that a change there is measured here.
 */
#ifndef TOY_H
#define TOY_H

#include "vm/base/base.h"
#include "vm/base/geometry.h"

/* What the image of java.base is assumed to hold.  Method and class counts are those of OpenJDK 17;
 * the byte sizes are guesses of the right order, on which nothing below depends strongly. */
#define IMAGE_METHODS 58430
#define IMAGE_CLASSES 6445
#define IMAGE_ARENA_SIZE MIB(32)
#define IMAGE_OBJECTS_SIZE MIB(8)
#define PAGE KIB(4) /* the page size the page counts below are in; the kernel's may be larger */

/* The places that a measurement varies; `layout_of_geometry` is what the VM uses. */
struct layout {
    const char *name;
    int64_t entry_table;
    int64_t card_table;
    int64_t arena_top;
    int64_t methods_top;
    int64_t base_residue; /* the base modulo base_modulus */
    int64_t base_modulus; /* 0: wherever the kernel puts it */
    bool hot_low;         /* the hot end of the image's arena is the one far from the base */
    bool collapsed;       /* the image is made of 2 MiB pages with MADV_COLLAPSE */
};
extern const struct layout layout_of_geometry;

/* One image and one master entry table, shared by all regions of the process. */
struct engine {
    struct layout layout;
    int image_fd;      /* sealed, sparse: the gaps between the sections are holes */
    int64_t image_low; /* displacement of its first byte */
    uint64_t image_size;
    uint64_t image_pad;  /* file offset of image_low: makes 2 MiB pages of file and region agree */
    int collapse_failed; /* errno, 0 when it was done or not wanted */
    int entry_fd;
    uint64_t entry_size;
    uint64_t *entries; /* shared and writable: a store here reaches every untouched page */
    void (*fill)(struct engine *engine, uint8_t *base); /* writes more into the image, or NULL */
};

struct region {
    uint8_t *base;
};

enum region_flags {
    REGION_ACCOUNTED = 1, /* without MAP_NORESERVE */
    REGION_NO_HUGE = 2,   /* with MADV_NOHUGEPAGE */
    REGION_STRICT = 4,    /* PROT_NONE, made writable piece by piece */
};

/* toy_region.c; all exit the process when the kernel refuses something a measurement rests on,
 * except region_map, which returns false with errno set. */
void engine_open(struct engine *engine, const struct layout *layout,
                 void (*fill)(struct engine *engine, uint8_t *base));
void engine_close(struct engine *engine);
bool region_map(const struct engine *engine, struct region *region, unsigned flags) MUST_CHECK;
void region_unmap(const struct region *region);
uint64_t image_bytes_in_memory(const struct engine *engine);

/* toy_report.c */
void check(bool good, const char *what, ...) PRINTF_LIKE(2, 3);
void figure(const char *name, double value, const char *unit);
int check_failures(void);
double now_ns(void);
double median(double *values, unsigned count);
void stop(const char *what);             /* prints errno and exits with 1 */
uint64_t status_kib(const char *field);  /* a kB line of /proc/self/status */
uint64_t meminfo_kib(const char *field); /* a kB line of /proc/meminfo */
unsigned count_mappings(void);           /* lines of /proc/self/maps */

/* The rooms.  `emulated` asks for results only: a time under an emulator means nothing. */
void check_mappings(void);
void check_code(bool emulated);
void measure_starts(unsigned regions);

#endif
