/* The table of continuations, made of resume.def. */
#include "vm/exec/internal.h"

const resume_function resume_functions[RESUME_COUNT] = {
#define RESUME(name, text) [RESUME_##name] = resume_##name,
#include "vm/model/resume.def"
#undef RESUME
};

const char *resume_name(unsigned id)
{
    static const char *const names[RESUME_COUNT] = {
#define RESUME(name, text) #name,
#include "vm/model/resume.def"
#undef RESUME
    };
    return id < RESUME_COUNT ? names[id] : "unknown";
}
