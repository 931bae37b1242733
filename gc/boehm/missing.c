/* GC=boehm was asked for.  See README.md. */
#error "GC=boehm: this collector is not written yet; build with GC=precise"
