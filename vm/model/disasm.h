/* One instruction as text, for traces and debuggers. */
#ifndef ATOLL_MODEL_DISASM_H
#define ATOLL_MODEL_DISASM_H

#include "vm/model/isolate.h"

/* Writes the rewritten instruction at `bci` with its operands: constants by name, branches by the
 * bytecode index they lead to.  A text that does not fit is cut.  The method is linked. */
void disasm_instruction(const struct isolate *iso, const struct method *method, uint32_t bci,
                        char *buffer, size_t size);

#endif
