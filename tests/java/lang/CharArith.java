// char arithmetic, compound assignments with implicit narrowing, constant folding against run-time results.
public class CharArith {
    static char id(char c) { return c; }
    public static void main(String[] args) {
        char c = 'a'; c += 1; System.out.println(c); c++; System.out.println(c); c = (char) (c + 1); System.out.println(c); System.out.println(c + 1); System.out.println((char) (c + 1)); System.out.println(c++ + ++c); System.out.println(c);
        c = 0; c--; System.out.println((int) c); c += 2; System.out.println((int) c); c = 'x'; c *= 2; System.out.println((int) c); c /= 7; System.out.println((int) c); c <<= 12; System.out.println((int) c); c ^= 0xffff; System.out.println((int) c); c %= 1000; System.out.println((int) c); c |= 0x8000; System.out.println((int) c); c >>= 3; System.out.println((int) c); c >>>= 1; System.out.println((int) c); c &= 0xf0; System.out.println((int) c); c -= 1000; System.out.println((int) c);
        StringBuilder sb = new StringBuilder(); for (char k = 'a'; k <= 'z'; k++) sb.append((char) ((k - 'a' + 13) % 26 + 'a')); System.out.println(sb);
        int[] freq = new int[26]; for (char k : "thequickbrownfoxjumpsoverthelazydog".toCharArray()) freq[k - 'a']++; for (int f : freq) System.out.print(f); System.out.println();
        byte b = 10; b += 300; System.out.println(b); b -= 1.7; System.out.println(b); b *= b; System.out.println(b); b = (byte) (b << 1); System.out.println(b); b /= -1; System.out.println(b); b = -128; b /= -1; System.out.println(b); b = -128; b--; System.out.println(b); b |= 0x55; System.out.println(b); b ^= -1; System.out.println(b);
        short s = 30000; s += 10000; System.out.println(s); s *= 3; System.out.println(s); s >>>= 4; System.out.println(s); s += 'c'; System.out.println(s); s -= 1e10; System.out.println(s);
        int i = 5; i += 3.99; System.out.println(i); i -= 1e20; System.out.println(i); i = 'a' * 'b'; System.out.println(i); i /= 0.3; System.out.println(i); i += 'z'; System.out.println(i); i <<= 33L; System.out.println(i);
        long l = 1; l += 1e18f; System.out.println(l); l *= 0.5; System.out.println(l); l |= 'q'; System.out.println(l); float f = 1; f += 1e10; System.out.println(f); f -= 5000000000L; System.out.println(f); f /= 'c'; System.out.println(f);
        final int A = 7 * 13 % 11; final String S = "c" + A + 'd' + 1.5f + true + 2L + null; System.out.println(A); System.out.println(S); System.out.println(id('q') == 'q' ? 'x' : 0); System.out.println(false ? 1 : 'y'); System.out.println('a' < 98);
    }
}
