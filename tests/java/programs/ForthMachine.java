// A Forth: words compiled to threaded code, control structures, defining words with DOES>, strings, number bases, return stack,
// recursion, exceptions; programs for primes, sorting, towers, fractions, text output, and the errors of an empty stack.
import java.util.*;

public class ForthMachine {
    interface Op { void run(); }
    final long[] stack = new long[200], ret = new long[400], memory = new long[4000];
    int sp, rp, here = 100, pc, base = 10;
    final Map<String, Integer> words = new HashMap<>();
    final List<Op> prims = new ArrayList<>();
    final Map<String, Integer> primIndex = new HashMap<>();
    final Set<String> immediate = new HashSet<>();
    final StringBuilder out = new StringBuilder();
    final List<String> strings = new ArrayList<>();
    boolean compiling; String[] source; int at; String last; long steps;
    void push(long v) { if (sp == stack.length) throw new IllegalStateException("stack overflow"); stack[sp++] = v; }
    long pop() { if (sp == 0) throw new IllegalStateException("stack underflow"); return stack[--sp]; }
    void prim(String n, Op o) { primIndex.put(n, prims.size()); prims.add(o); }
    void emit(long v) { memory[here++] = v; }
    void emitPrim(String n) { emit(-1 - primIndex.get(n)); }
    ForthMachine() {
        prim("+", () -> { long b = pop(); push(pop() + b); }); prim("-", () -> { long b = pop(); push(pop() - b); }); prim("*", () -> push(pop() * pop()));
        prim("/", () -> { long b = pop(); if (b == 0) throw new IllegalStateException("division by zero"); push(Math.floorDiv(pop(), b)); }); prim("mod", () -> { long b = pop(); push(Math.floorMod(pop(), b)); });
        prim("dup", () -> { long a = pop(); push(a); push(a); }); prim("drop", this::pop); prim("swap", () -> { long b = pop(), a = pop(); push(b); push(a); }); prim("over", () -> { long b = pop(), a = pop(); push(a); push(b); push(a); }); prim("rot", () -> { long c = pop(), b = pop(), a = pop(); push(b); push(c); push(a); }); prim("depth", () -> push(sp)); prim("pick", () -> { int n = (int) pop(); push(stack[sp - 1 - n]); });
        prim("=", () -> push(pop() == pop() ? -1 : 0)); prim("<", () -> { long b = pop(); push(pop() < b ? -1 : 0); }); prim(">", () -> { long b = pop(); push(pop() > b ? -1 : 0); }); prim("0=", () -> push(pop() == 0 ? -1 : 0)); prim("and", () -> push(pop() & pop())); prim("or", () -> push(pop() | pop())); prim("xor", () -> push(pop() ^ pop())); prim("invert", () -> push(~pop())); prim("lshift", () -> { long b = pop(); push(pop() << b); });
        prim("@", () -> push(memory[(int) pop()])); prim("!", () -> { int a = (int) pop(); memory[a] = pop(); }); prim("+!", () -> { int a = (int) pop(); memory[a] += pop(); }); prim(",", () -> emit(pop())); prim("here", () -> push(here)); prim("allot", () -> here += (int) pop());
        prim(">r", () -> ret[rp++] = pop()); prim("r>", () -> push(ret[--rp])); prim("r@", () -> push(ret[rp - 1])); prim("i", () -> push(ret[rp - 1])); prim("j", () -> push(ret[rp - 3]));
        prim(".", () -> out.append(Long.toString(pop(), base)).append(' ')); prim("emit", () -> out.append((char) pop())); prim("cr", () -> out.append('/')); prim("hex", () -> base = 16); prim("decimal", () -> base = 10); prim("(str)", () -> out.append(strings.get((int) memory[pc++])));
        prim("(lit)", () -> push(memory[pc++])); prim("(br)", () -> pc = (int) memory[pc]); prim("(0br)", () -> pc = pop() == 0 ? (int) memory[pc] : pc + 1); prim("exit", () -> pc = (int) ret[--rp]); prim("(do)", () -> { long s = pop(), l = pop(); ret[rp++] = l; ret[rp++] = s; }); prim("(loop)", () -> { long step = pop(); ret[rp - 1] += step; boolean done = step >= 0 ? ret[rp - 1] >= ret[rp - 2] : ret[rp - 1] < ret[rp - 2]; if (done) { rp -= 2; pc++; } else pc = (int) memory[pc]; }); prim("unloop", () -> rp -= 2); prim("execute", () -> { ret[rp++] = pc; pc = (int) pop(); }); prim("(does)", () -> { int body = words.get(last); memory[body + 2] = -1 - primIndex.get("(br)"); memory[body + 3] = pc; pc = (int) ret[--rp]; }); prim("throw", () -> { long n = pop(); if (n != 0) throw new IllegalStateException("thrown " + n); });
        prim("create", () -> { last = source[at++]; words.put(last, here); emitPrim("(lit)"); emit(here + 3); emitPrim("exit"); emit(0); });
        immediate.addAll(List.of("if", "else", "then", "begin", "until", "while", "repeat", "do", "loop", "+loop", ";", ".\"", "does>", "recurse", "(", "[']", "again"));
    }
    void immediateWord(String w) {
        switch (w) {
        case "if": emitPrim("(0br)"); push(here); emit(0); break; case "else": { emitPrim("(br)"); long f = pop(); push(here); emit(0); memory[(int) f] = here; break; } case "then": memory[(int) pop()] = here; break;
        case "begin": push(here); break; case "until": emitPrim("(0br)"); emit(pop()); break; case "again": emitPrim("(br)"); emit(pop()); break; case "while": emitPrim("(0br)"); push(here); emit(0); break; case "repeat": { long f = pop(); emitPrim("(br)"); emit(pop()); memory[(int) f] = here; break; }
        case "do": emitPrim("(do)"); push(here); break; case "loop": emitPrim("(lit)"); emit(1); emitPrim("(loop)"); emit(pop()); break; case "+loop": emitPrim("(loop)"); emit(pop()); break;
        case ";": emitPrim("exit"); compiling = false; break; case "does>": emitPrim("(does)"); break; case "recurse": emit(words.get(last)); break; case "[']": emitPrim("(lit)"); emit(words.get(source[at++])); break;
        case ".\"": { StringBuilder sb = new StringBuilder(); while (!source[at].endsWith("\"")) sb.append(source[at++]).append(' '); sb.append(source[at], 0, source[at].length() - 1); at++; strings.add(sb.toString()); if (compiling) { emitPrim("(str)"); emit(strings.size() - 1); } else out.append(sb); break; }
        case "(": while (!source[at++].equals(")")) { } break;
        }
    }
    void call(int address) { int stop = rp; ret[rp++] = -1; pc = address; while (rp > stop) { long op = memory[pc++]; if (++steps > 3_000_000) throw new IllegalStateException("too long"); if (op < 0) prims.get((int) (-1 - op)).run(); else { ret[rp++] = pc; if (rp > 390) throw new IllegalStateException("return stack overflow"); pc = (int) op; } } }
    void eval(String text) {
        source = text.trim().split("\\s+"); at = 0; out.setLength(0); steps = 0;
        String w = "";
        try {
            while (at < source.length) {
                w = source[at++];
                if (w.equals(":")) { last = source[at++]; words.put(last, here); compiling = true; }
                else if (immediate.contains(w)) immediateWord(w);
                else if (w.equals("'")) push(words.get(source[at++]));
                else if (w.equals("variable")) { words.put(source[at++], here); emitPrim("(lit)"); emit(here + 2); emitPrim("exit"); emit(0); }
                else if (w.equals("constant")) { words.put(source[at++], here); emitPrim("(lit)"); emit(pop()); emitPrim("exit"); }
                else if (words.containsKey(w)) { if (compiling) emit(words.get(w)); else call(words.get(w)); }
                else if (primIndex.containsKey(w)) { if (compiling) emitPrim(w); else { int save = pc; prims.get(primIndex.get(w)).run(); if (w.equals("execute")) { int t = pc; rp--; call(t); } } }
                else { long v = Long.parseLong(w, base); if (compiling) { emitPrim("(lit)"); emit(v); } else push(v); }
            }
        } catch (IllegalStateException | NumberFormatException | IndexOutOfBoundsException e) {
            out.append("! ").append(e instanceof NumberFormatException ? "unknown word " + w : e instanceof IndexOutOfBoundsException ? "out of range" : e.getMessage());
            sp = rp = 0; compiling = false; base = 10;
        }
        System.out.println((text.length() > 70 ? text.substring(0, 70) + "..." : text) + " => " + out + "<" + sp + "> " + steps);
    }
    public static void main(String[] args) {
        ForthMachine f = new ForthMachine();
        for (String s : new String[] {"1 2 + . 7 2 / . -7 2 / . -7 2 mod .", ": square dup * ; 5 square . square", ": fact dup 2 < if drop 1 else dup 1 - recurse * then ; 10 fact . 20 fact .", ": fib dup 2 < if else dup 1 - recurse swap 2 - recurse + then ; 17 fib .", ": stars 0 do 42 emit loop ; 5 stars cr 3 stars", ": table 4 1 do 4 1 do i j * . loop cr loop ; table", ": down 0 swap do i . -2 +loop ; 9 down", "variable v 5 v ! 3 v +! v @ .", "7 constant seven seven seven * .",
            ": gcd begin dup while swap over mod repeat drop ; 1071 462 gcd . 17 5 gcd .", ": prime? dup 2 < if drop 0 exit then 2 begin 2 pick drop over over dup * < 0= while over over mod 0= if drop drop 0 exit then 1 + repeat drop drop -1 ; : primes 0 do i prime? if i . then loop ; 60 primes", "hex ff . 255 decimal . 10 hex .", "decimal ff", ": array create 0 do 0 , loop does> + ; 5 array a 42 3 a ! 3 a @ . 4 a @ .", ": ten 10 ; ' ten execute . : twice dup >r execute r> execute ; ' ten twice . .", ": hello .\" hello world\" cr ; hello hello", "( a comment ) 1 .", "drop drop drop drop", ": deep recurse ; deep", "1 0 /", "nothing", ": forever begin again ; forever", "5 throw 0 throw", ": hanoi dup 0= if drop 0 else 1 - dup recurse swap recurse + 1 + then ; 12 hanoi .",
            "variable seed 12345 seed ! : rnd seed @ 1103515245 * 12345 + 2147483647 and dup seed ! ; : fill10 10 0 do rnd 100 mod over i + ! loop drop ; here 20 allot constant buf buf fill10 : show 10 0 do buf i + @ . loop ; show", ": less over @ over @ > ; : flip over @ over @ >r over ! r> rot ! ; : sort 9 0 do 9 i - 0 do buf i + dup 1 + over @ over @ > if over @ over @ rot ! swap ! else drop drop then loop loop ; sort show", ": sum 0 10 0 do buf i + @ + loop ; sum .", ": collatz 0 swap begin dup 1 = 0= while dup 2 mod if 3 * 1 + else 2 / then swap 1 + swap repeat drop ; 27 collatz . 97 collatz ."})
            f.eval(s);
    }
}
