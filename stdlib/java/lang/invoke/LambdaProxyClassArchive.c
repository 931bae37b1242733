/* Natives of java.lang.invoke.LambdaProxyClassArchive: there is no archive. */
#include "stdlib/support.h"

static const struct native_method natives[] = {
    NATIVE(LEAF, "addToArchive",
           "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
           "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MemberName;"
           "Ljava/lang/invoke/MethodType;Ljava/lang/Class;)V",
           native_nothing),
    NATIVE(LEAF, "findFromArchive",
           "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
           "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MemberName;"
           "Ljava/lang/invoke/MethodType;)Ljava/lang/Class;",
           native_null),
};
const struct native_class native_java_lang_invoke_LambdaProxyClassArchive = {
    "java/lang/invoke/LambdaProxyClassArchive", natives, COUNT_OF(natives)};
