// A method with more than 255 local slots, so that wide loads, stores and iinc are used, plus iinc with large
// constants.
public class WideLocals {
    static long run(int n) {
        int x0 = n + 0, x1 = n + 1, x2 = n + 2, x3 = n + 3, x4 = n + 4, x5 = n + 5, x6 = n + 6, x7 = n + 7, x8 = n + 8,
                x9 = n + 9, x10 = n + 10, x11 = n + 11, x12 = n + 12, x13 = n + 13;
        int x14 = n + 14, x15 = n + 15, x16 = n + 16, x17 = n + 17, x18 = n + 18, x19 = n + 19, x20 = n + 20, x21 = n
                + 21, x22 = n + 22, x23 = n + 23, x24 = n + 24, x25 = n + 25, x26 = n + 26, x27 = n + 27;
        int x28 = n + 28, x29 = n + 29, x30 = n + 30, x31 = n + 31, x32 = n + 32, x33 = n + 33, x34 = n + 34, x35 = n
                + 35, x36 = n + 36, x37 = n + 37, x38 = n + 38, x39 = n + 39, x40 = n + 40, x41 = n + 41;
        int x42 = n + 42, x43 = n + 43, x44 = n + 44, x45 = n + 45, x46 = n + 46, x47 = n + 47, x48 = n + 48, x49 = n
                + 49, x50 = n + 50, x51 = n + 51, x52 = n + 52, x53 = n + 53, x54 = n + 54, x55 = n + 55;
        int x56 = n + 56, x57 = n + 57, x58 = n + 58, x59 = n + 59, x60 = n + 60, x61 = n + 61, x62 = n + 62, x63 = n
                + 63, x64 = n + 64, x65 = n + 65, x66 = n + 66, x67 = n + 67, x68 = n + 68, x69 = n + 69;
        int x70 = n + 70, x71 = n + 71, x72 = n + 72, x73 = n + 73, x74 = n + 74, x75 = n + 75, x76 = n + 76, x77 = n
                + 77, x78 = n + 78, x79 = n + 79, x80 = n + 80, x81 = n + 81, x82 = n + 82, x83 = n + 83;
        int x84 = n + 84, x85 = n + 85, x86 = n + 86, x87 = n + 87, x88 = n + 88, x89 = n + 89, x90 = n + 90, x91 = n
                + 91, x92 = n + 92, x93 = n + 93, x94 = n + 94, x95 = n + 95, x96 = n + 96, x97 = n + 97;
        int x98 = n + 98, x99 = n + 99, x100 = n + 100, x101 = n + 101, x102 = n + 102, x103 = n + 103, x104 = n + 104,
                x105 = n + 105, x106 = n + 106, x107 = n + 107, x108 = n + 108, x109 = n + 109, x110 = n + 110,
                x111 = n + 111;
        int x112 = n + 112, x113 = n + 113, x114 = n + 114, x115 = n + 115, x116 = n + 116, x117 = n + 117, x118 = n
                + 118, x119 = n + 119, x120 = n + 120, x121 = n + 121, x122 = n + 122, x123 = n + 123, x124 = n + 124,
                x125 = n + 125;
        int x126 = n + 126, x127 = n + 127, x128 = n + 128, x129 = n + 129, x130 = n + 130, x131 = n + 131, x132 = n
                + 132, x133 = n + 133, x134 = n + 134, x135 = n + 135, x136 = n + 136, x137 = n + 137, x138 = n + 138,
                x139 = n + 139;
        int x140 = n + 140, x141 = n + 141, x142 = n + 142, x143 = n + 143, x144 = n + 144, x145 = n + 145, x146 = n
                + 146, x147 = n + 147, x148 = n + 148, x149 = n + 149, x150 = n + 150, x151 = n + 151, x152 = n + 152,
                x153 = n + 153;
        int x154 = n + 154, x155 = n + 155, x156 = n + 156, x157 = n + 157, x158 = n + 158, x159 = n + 159, x160 = n
                + 160, x161 = n + 161, x162 = n + 162, x163 = n + 163, x164 = n + 164, x165 = n + 165, x166 = n + 166,
                x167 = n + 167;
        int x168 = n + 168, x169 = n + 169, x170 = n + 170, x171 = n + 171, x172 = n + 172, x173 = n + 173, x174 = n
                + 174, x175 = n + 175, x176 = n + 176, x177 = n + 177, x178 = n + 178, x179 = n + 179, x180 = n + 180,
                x181 = n + 181;
        int x182 = n + 182, x183 = n + 183, x184 = n + 184, x185 = n + 185, x186 = n + 186, x187 = n + 187, x188 = n
                + 188, x189 = n + 189, x190 = n + 190, x191 = n + 191, x192 = n + 192, x193 = n + 193, x194 = n + 194,
                x195 = n + 195;
        int x196 = n + 196, x197 = n + 197, x198 = n + 198, x199 = n + 199, x200 = n + 200, x201 = n + 201, x202 = n
                + 202, x203 = n + 203, x204 = n + 204, x205 = n + 205, x206 = n + 206, x207 = n + 207, x208 = n + 208,
                x209 = n + 209;
        int x210 = n + 210, x211 = n + 211, x212 = n + 212, x213 = n + 213, x214 = n + 214, x215 = n + 215, x216 = n
                + 216, x217 = n + 217, x218 = n + 218, x219 = n + 219, x220 = n + 220, x221 = n + 221, x222 = n + 222,
                x223 = n + 223;
        int x224 = n + 224, x225 = n + 225, x226 = n + 226, x227 = n + 227, x228 = n + 228, x229 = n + 229, x230 = n
                + 230, x231 = n + 231, x232 = n + 232, x233 = n + 233, x234 = n + 234, x235 = n + 235, x236 = n + 236,
                x237 = n + 237;
        int x238 = n + 238, x239 = n + 239, x240 = n + 240, x241 = n + 241, x242 = n + 242, x243 = n + 243, x244 = n
                + 244, x245 = n + 245, x246 = n + 246, x247 = n + 247, x248 = n + 248, x249 = n + 249, x250 = n + 250,
                x251 = n + 251;
        int x252 = n + 252, x253 = n + 253, x254 = n + 254, x255 = n + 255, x256 = n + 256, x257 = n + 257, x258 = n
                + 258, x259 = n + 259, x260 = n + 260, x261 = n + 261, x262 = n + 262, x263 = n + 263, x264 = n + 264,
                x265 = n + 265;
        int x266 = n + 266, x267 = n + 267, x268 = n + 268, x269 = n + 269, x270 = n + 270, x271 = n + 271, x272 = n
                + 272, x273 = n + 273, x274 = n + 274, x275 = n + 275, x276 = n + 276, x277 = n + 277, x278 = n + 278,
                x279 = n + 279;
        int a = n;
        long b = 1L << 33;
        float c = 1.5f;
        double d = 2.25;
        String e = "wide";
        Object[] f = {1};
        byte g = -3;
        for (int i = 0; i < 10; i++) {
            a += 1000;
            a -= 3;
            a++;
            b += a;
            c += i;
            d *= 1.5;
            g++;
            e = e + i;
            f[0] = e;
            if (i == 7) { a += 32767; a -= 32768; a += 40000; }
            try {
                if (i == 5) throw new RuntimeException(e);
            } catch (RuntimeException x) {
                b += x.getMessage().length();
            } finally {
                b ^= 1;
            }
        }
        System.out.println(a + " " + b + " " + c + " " + d + " " + e + " " + f[0] + " " + g);
        java.util.function.IntSupplier s = mk(a, b, c, d, e);
        System.out.println(s.getAsInt());
        int k = 0;
        while (k < 5) {
            switch (k) {
                case 2: k += 300; break;
                default: k++;
            }
        }
        System.out.println(k);
        synchronized (f) { a ^= k; }
        return a + b + (long) c + (long) d + x0 + x9 + x18 + x27 + x36 + x45 + x54 + x63 + x72 + x81 + x90 + x99 + x108
                + x117 + x126 + x135 + x144 + x153 + x162 + x171 + x180 + x189 + x198 + x207 + x216 + x225 + x234
                + x243 + x252 + x261 + x270 + x279 + e.length();
    }

    static java.util.function.IntSupplier mk(int a, long b, float c, double d, String e) {
        return () -> (int) (a + b + c + d) + e.length();
    }

    static int iincs(int x) {
        x += 127;
        x += 128;
        x += -128;
        x += -129;
        x += 32767;
        x += -32768;
        x += 32768;
        x -= 127;
        x -= 32768;
        return x;
    }

    public static void main(String[] args) {
        System.out.println(run(5));
        System.out.println(run(-5));
        System.out.println(iincs(0) + " " + iincs(1000));
    }
}
