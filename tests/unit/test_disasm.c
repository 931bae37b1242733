/* vm/model/disasm.c */
#include "tests/unit/fake_class.h"

#include <criterion/criterion.h>

#include "vm/model/disasm.h"
#include "vm/model/opcodes.h"

#define U2(n) (uint8_t)(n), (uint8_t)((n) >> 8) /* native order of our CPUs */
#define U4(n) U2(n), (uint8_t)((uint32_t)(n) >> 16), (uint8_t)((uint32_t)(n) >> 24)

static void expect(struct fake *f, const struct method *method, uint32_t bci, const char *expected)
{
    char text[200];
    disasm_instruction(&f->iso, method, bci, text, sizeof text);
    cr_assert_str_eq(text, expected, "%s", text);
}

Test(disasm, every_format)
{
    struct fake f;
    fake_create(&f, 61);
    uint16_t call = fake_member(&f, CP_METHOD, "A/B", "m", "(I)V");
    uint16_t field = fake_member(&f, CP_FIELD, "A/B", "f", "J");
    uint16_t site = fake_member(&f, CP_INVOKE_DYNAMIC, NULL, "run", "()V");
    uint16_t class = fake_class_constant(&f, "[[I");
    uint16_t text = fake_constant(&f, CP_STRING, (uint32_t)fake_symbol(&f, "hello").off);
    uint16_t number = fake_constant(&f, CP_LONG, (uint64_t)-7);
    const uint8_t code[] = {
        OP_bipush, 0xFF,                       /* 0 */
        OP_sipush, U2((uint16_t)-300),         /* 2 */
        OP_iload, 200,                         /* 5 */
        OP_iinc, 3, 0xFE,                      /* 7 */
        OP_goto, U2((uint16_t)-10),            /* 10 */
        OP_goto_w, U4(20),                     /* 13 */
        OP_ldc, (uint8_t)text,                 /* 18 */
        OP_ldc2_w_long, U2(number),            /* 20 */
        OP_getfield_j, U2(field),              /* 23 */
        OP_invokevirtual, U2(call),            /* 26 */
        OP_invokedynamic, U4(site),            /* 29 */
        OP_multianewarray, U2(class), 2,       /* 34 */
        OP_newarray, 10,                       /* 38 */
        OP_wide, OP_iinc, U2(300), U2((uint16_t)-5), /* 40 */
        OP_wide, OP_aload, U2(300),            /* 46 */
        OP_iload_0_getfield_i,                 /* 50 */
        OP_tableswitch, U4(9), U4((uint32_t)-1), U4(0), U4(5), U4(7), /* 51 */
        OP_lookupswitch, 0, 0, 0, U4(9), U4(1), U4(77), U4(5), /* 72 */
        OP_return,                             /* 92 */
        OP_sipush,                             /* 93: cut off */
    };
    struct method *m = fake_method(&f, ACC_STATIC, "()V", 0, 0, code, sizeof code, NULL, 0, NULL, 0);
    expect(&f, m, 0, "bipush -1");
    expect(&f, m, 2, "sipush -300");
    expect(&f, m, 5, "iload 200");
    expect(&f, m, 7, "iinc 3 by -2");
    expect(&f, m, 10, "goto 0");
    expect(&f, m, 13, "goto_w 33");
    expect(&f, m, 18, "ldc \"hello\"");
    expect(&f, m, 20, "ldc2_w_long -7L");
    expect(&f, m, 23, "getfield_j A/B.f:J");
    expect(&f, m, 26, "invokevirtual A/B.m:(I)V");
    expect(&f, m, 29, "invokedynamic #0 run:()V");
    expect(&f, m, 34, "multianewarray [[I 2");
    expect(&f, m, 38, "newarray int");
    expect(&f, m, 40, "wide iinc 300 by -5");
    expect(&f, m, 46, "wide aload 300");
    expect(&f, m, 50, "iload_0_getfield_i");
    expect(&f, m, 51, "tableswitch -1:56 0:58 default:60");
    expect(&f, m, 72, "lookupswitch 77:77 default:81");
    expect(&f, m, 92, "return");
    expect(&f, m, 93, "no instruction");
    char small[8];
    disasm_instruction(&f.iso, m, 26, small, sizeof small);
    cr_assert_str_eq(small, "invokev");
    fake_destroy(&f);
}
