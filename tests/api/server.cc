// A server in C++ that answers each request in an isolate of its own, which is gone afterwards with all that it did.
#include <atoll.h>

#include <cstdio>
#include <memory>
#include <string>

struct Free {
    void operator()(atoll_isolate *isolate) const { atoll_isolate_free(isolate); }
    void operator()(char *text) const { atoll_text_free(text); }
};

static std::string answer(atoll_engine *engine, const std::string &request)
{
    atoll_config config;
    atoll_config_defaults(&config);
    config.class_path = "classes";
    config.max_memory = 64 << 20;
    config.max_threads = 16;
    atoll_isolate *made = nullptr;
    char why[512];
    if (atoll_isolate_new(engine, &config, &made, why, sizeof why) != ATOLL_OK)
        return std::string("503 ") + why;
    std::unique_ptr<atoll_isolate, Free> isolate(made);
    atoll_thread *thread;
    atoll_object guest;
    atoll_method greet;
    atoll_value argument, result;
    atoll_outcome outcome;
    if (atoll_thread_current(made, &thread) != ATOLL_OK || atoll_thread_set_limits(thread, 1000000000, 0) != ATOLL_OK ||
        atoll_find_class(thread, atoll_object{}, "Guest", &guest, &outcome) != ATOLL_OK ||
        outcome.kind != ATOLL_RETURNED)
        return "500 no guest";
    bool endless = request == "loop";
    if (atoll_find_method(thread, guest, endless ? "spin" : "greet",
                          endless ? "()I" : "(Ljava/lang/String;)Ljava/lang/String;", &greet) != ATOLL_OK ||
        atoll_string_new(thread, request.data(), request.size(), &argument.object) != ATOLL_OK ||
        atoll_call(thread, greet, atoll_object{}, &argument, &result, &outcome) != ATOLL_OK)
        return "500 misuse";
    if (outcome.kind == ATOLL_OUT_OF_TIME)
        return "504 too slow";
    if (outcome.kind != ATOLL_RETURNED)
        return std::string("500 ") + outcome.message;
    char *text;
    if (atoll_string_text(thread, result.object, &text, nullptr) != ATOLL_OK)
        return "500 no text";
    std::unique_ptr<char, Free> kept(text);
    return std::string("200 ") + text;
}

int main()
{
    atoll_engine *engine;
    if (atoll_engine_open(&engine) != ATOLL_OK)
        return 1;
    for (const char *request : {"one", "two", "loop", "three"})
        std::printf("%s\n", answer(engine, request).c_str());
    return atoll_engine_close(engine) != ATOLL_OK;
}
