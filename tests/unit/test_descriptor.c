#include <criterion/criterion.h>
#include <string.h>

#include "vm/model/string.h"

Test(descriptor, parameters_follow_one_another)
{
    static const struct {
        enum basic_type type;
        const char *text;
    } expected[] = {{TYPE_INT, "I"},
                    {TYPE_LONG, "J"},
                    {TYPE_ARRAY, "[[D"},
                    {TYPE_OBJECT, "Ljava/lang/String;"},
                    {TYPE_ARRAY, "[Lodd)name;"},
                    {TYPE_BOOLEAN, "Z"}};
    const char *descriptor = "(IJ[[DLjava/lang/String;[Lodd)name;Z)Lr)t;";
    struct descriptor_cursor cursor;
    const char *text;
    size_t length;
    descriptor_begin(&cursor, descriptor);
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        cr_expect_eq(descriptor_next(&cursor, &text, &length), expected[i].type);
        cr_expect_eq(length, strlen(expected[i].text));
        cr_expect_eq(memcmp(text, expected[i].text, length), 0);
    }
    cr_expect_eq((int)descriptor_next(&cursor, &text, &length), 0);
    cr_expect_eq(descriptor_return(descriptor, &text), TYPE_OBJECT);
    cr_expect_str_eq(text, "Lr)t;");
    cr_expect_eq(descriptor_arg_slots(descriptor), 7);
    cr_expect_eq(descriptor_arg_slots("()V"), 0);
}

Test(descriptor, types_have_letters_and_names)
{
    static const char letters[] = "ZCFDBSIJL[V";
    for (const char *p = letters; *p != 0; p++)
        cr_expect_eq(basic_type_char(basic_type_of_char(*p)), *p);
    cr_expect_eq((int)basic_type_of_char('x'), 0);
    cr_expect_str_eq(basic_type_name(TYPE_BOOLEAN), "boolean");
    cr_expect_null(basic_type_name(TYPE_OBJECT));
}

Test(descriptor, java_spelling)
{
    char buffer[128];
    descriptor_type_external("[[Ljava/util/Map$Entry;", 23, buffer, sizeof buffer);
    cr_expect_str_eq(buffer, "java.util.Map$Entry[][]");
    descriptor_external("a.B", "m", "(I[Ljava/lang/String;J)[[Z", buffer, sizeof buffer);
    cr_expect_str_eq(buffer, "boolean[][] a.B.m(int, java.lang.String[], long)");
    descriptor_external("a.B", "m", "()V", buffer, 10);
    cr_expect_str_eq(buffer, "void a.B.");
}
