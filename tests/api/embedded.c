/*
 * A host whose guests load a library that is linked against libjvm.so (tests/jni/embedded.c): each finds the isolate that
 * has loaded it.
 */
#include <atoll.h>
#include <stdio.h>
#include <stdlib.h>

static int call(atoll_isolate *isolate, const char *method, const char *descriptor, const char *text)
{
    atoll_outcome outcome;
    atoll_value argument = {0}, result = {0};
    argument.text = text;
    atoll_status status = atoll_call_static(isolate, "Embedded", method, descriptor, &argument, &result, &outcome);
    if (status != ATOLL_OK || outcome.kind != ATOLL_RETURNED) {
        printf("%s: %s %s\n", method, atoll_status_text(status), outcome.message);
        return -100;
    }
    return result.i;
}

static atoll_isolate *make(atoll_engine *engine)
{
    char message[256] = "";
    atoll_property path = {"java.library.path", getenv("LIBRARY_FOLDER")};
    atoll_isolate *isolate = NULL;
    atoll_config config;
    atoll_config_defaults(&config);
    config.class_path = getenv("GUEST_CLASSES");
    config.native_libraries = 1;
    config.properties = &path;
    config.property_count = 1;
    if (atoll_isolate_new(engine, &config, &isolate, message, sizeof message) != ATOLL_OK)
        printf("atoll_isolate_new: %s\n", message);
    return isolate;
}

static void use(atoll_isolate *isolate)
{
    call(isolate, "load", "()V", NULL);
    printf("created %d", call(isolate, "created", "()I", NULL));
    printf(", another thread %d", call(isolate, "inThread", "()I", NULL));
    printf(", for all %d\n", call(isolate, "isInProcess", "(Ljava/lang/String;)Z", "JNI_GetCreatedJavaVMs"));
}

int main(void)
{
    atoll_engine *engine = NULL;
    if (atoll_engine_open(&engine) != ATOLL_OK)
        return 1;
    atoll_isolate *first = make(engine), *second = make(engine);
    use(first);
    atoll_isolate_free(first);
    use(second);
    atoll_isolate_free(second);
    return atoll_engine_close(engine) != ATOLL_OK;
}
