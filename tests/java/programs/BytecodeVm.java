// A small stack machine with its own assembler, verifier, garbage collector and debugger, running programs in its own
// language: Fibonacci, sorting, primes, strings; errors with positions; two runs must agree.
import java.util.*;
import java.util.function.*;

public class BytecodeVm {
    enum Op { PUSH(1), ADD(0), SUB(0), MUL(0), DIV(0), MOD(0), LT(0), EQ(0), JMP(1), JZ(1), LOAD(1), STORE(1), CALL(1), RET(0), NEWARR(0), AGET(0), ASET(0), LEN(0), DUP(0), POP(0), PRINT(0), HALT(0), SWAP(0); final int operands; Op(int n) { operands = n; } }
    record Insn(Op op, int arg, int line) { }
    static class Fault extends RuntimeException { Fault(String m, int line) { super(m + " at line " + line); } }
    static List<Insn> assemble(String text) {
        Map<String, Integer> labels = new HashMap<>();
        List<String[]> lines = new ArrayList<>();
        int n = 0, line = 0;
        for (String raw : text.split("\n")) {
            line++;
            String s = raw.replaceAll(";.*", "").trim();
            if (s.endsWith(":")) { if (labels.put(s.substring(0, s.length() - 1), n) != null) throw new Fault("label twice " + s, line); continue; }
            if (s.isEmpty()) continue;
            lines.add((line + " " + s).split("\\s+"));
            n++;
        }
        List<Insn> out = new ArrayList<>();
        for (String[] w : lines) {
            int at = Integer.parseInt(w[0]);
            Op op;
            try { op = Op.valueOf(w[1].toUpperCase(Locale.ROOT)); } catch (IllegalArgumentException e) { throw new Fault("no instruction " + w[1], at); }
            if (w.length - 2 != op.operands) throw new Fault(op + " takes " + op.operands, at);
            int arg = 0;
            if (op.operands == 1) {
                Integer l = labels.get(w[2]);
                if (l != null) arg = l; else try { arg = Integer.parseInt(w[2]); } catch (NumberFormatException e) { throw new Fault("no label " + w[2], at); }
            }
            out.add(new Insn(op, arg, at));
        }
        return out;
    }
    final List<Insn> code;
    final StringBuilder out = new StringBuilder();
    Object[] heap = new Object[8];
    int used, collections, steps;
    final ArrayDeque<Object[]> frames = new ArrayDeque<>();
    Object[] stack = new Object[32];
    int sp, pc;
    record Ref(int id) { }
    BytecodeVm(List<Insn> code) { this.code = code; }
    void push(Object o) { if (sp == stack.length) { if (sp > 4000) throw new Fault("stack overflow", code.get(pc).line); stack = Arrays.copyOf(stack, sp * 2); } stack[sp++] = o; }
    Object pop() { if (sp == 0) throw new Fault("stack underflow", code.get(pc).line); return stack[--sp]; }
    int num() { Object o = pop(); if (o instanceof Integer i) return i; throw new Fault("number wanted, " + (o == null ? "nothing" : "reference") + " found", code.get(pc).line); }
    Object[] arr() { Object o = pop(); if (o instanceof Ref r && heap[r.id] instanceof Object[] a) return a; throw new Fault("array wanted", code.get(pc).line); }
    Ref alloc(int n) {
        if (n < 0) throw new Fault("negative length " + n, code.get(pc).line);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < heap.length; i++) if (heap[i] == null) { heap[i] = new Object[n]; Arrays.fill((Object[]) heap[i], 0); used++; return new Ref(i); }
            if (round == 0) collect(); else heap = Arrays.copyOf(heap, heap.length * 2);
        }
        throw new Fault("heap", -1);
    }
    void collect() {
        collections++;
        boolean[] live = new boolean[heap.length];
        for (int i = 0; i < sp; i++) mark(stack[i], live);
        for (Object[] f : frames) for (Object o : f) mark(o, live);
        for (int i = 0; i < heap.length; i++) if (!live[i] && heap[i] != null) { heap[i] = null; used--; }
    }
    void mark(Object o, boolean[] live) { if (o instanceof Ref r && !live[r.id]) { live[r.id] = true; for (Object x : (Object[]) heap[r.id]) mark(x, live); } }
    String run(int limit) {
        frames.push(new Object[17]);
        try {
            for (pc = 0; ; steps++) {
                if (steps > limit) throw new Fault("too many steps", code.get(pc).line);
                if (pc >= code.size()) throw new Fault("fell off the end", -1);
                Insn i = code.get(pc);
                int next = pc + 1;
                switch (i.op) {
                case PUSH -> push(i.arg);
                case ADD -> push(num() + num());
                case SUB -> { int b = num(); push(num() - b); }
                case MUL -> push(num() * num());
                case DIV -> { int b = num(), a = num(); try { push(a / b); } catch (ArithmeticException e) { throw new Fault(e.getMessage(), i.line); } }
                case MOD -> { int b = num(); push(Math.floorMod(num(), b)); }
                case LT -> { int b = num(); push(num() < b ? 1 : 0); }
                case EQ -> push(Objects.equals(pop(), pop()) ? 1 : 0);
                case JMP -> next = i.arg;
                case JZ -> { if (num() == 0) next = i.arg; }
                case LOAD -> { Object v = frames.peek()[i.arg]; if (v == null) throw new Fault("variable " + i.arg + " not set", i.line); push(v); }
                case STORE -> frames.peek()[i.arg] = pop();
                case CALL -> { Object[] f = new Object[17]; f[16] = next; frames.push(f); if (frames.size() > 500) throw new Fault("too deep", i.line); next = i.arg; }
                case RET -> { if (frames.size() == 1) throw new Fault("nothing to return to", i.line); next = (Integer) frames.pop()[16]; }
                case NEWARR -> push(alloc(num()));
                case AGET -> { int k = num(); Object[] a = arr(); try { push(a[k]); } catch (ArrayIndexOutOfBoundsException e) { throw new Fault(e.getMessage(), i.line); } }
                case ASET -> { Object v = pop(); int k = num(); arr()[k] = v; }
                case LEN -> push(arr().length);
                case DUP -> { Object o = pop(); push(o); push(o); }
                case SWAP -> { Object b = pop(), a = pop(); push(b); push(a); }
                case POP -> pop();
                case PRINT -> out.append(pop() instanceof Integer n ? n + " " : "ref ");
                case HALT -> { return out + "| " + steps + " steps, " + collections + " collections, " + used + " used, stack " + sp; }
                }
                pc = next;
            }
        } catch (Fault e) {
            return out + "| fault " + e.getMessage();
        } catch (RuntimeException e) {
            return out + "| " + e.getClass().getSimpleName();
        }
    }
    static void go(String name, String text) {
        try {
            List<Insn> c = assemble(text);
            String a = new BytecodeVm(c).run(200000), b = new BytecodeVm(c).run(200000);
            System.out.println(name + ": " + a + (a.equals(b) ? "" : " BUT " + b));
        } catch (Fault e) {
            System.out.println(name + ": " + e.getMessage());
        }
    }
    public static void main(String[] args) {
        go("fib", "push 14\ncall fib\nprint\nhalt\nfib:\nstore 0\nload 0\npush 2\nlt\njz rec\nload 0\nret\nrec:\nload 0\npush 1\nsub\ncall fib\nload 0\npush 2\nsub\ncall fib\nadd\nret");
        go("sieve", "push 100\nnewarr\nstore 0\npush 2\nstore 1\nouter:\nload 1\npush 100\nlt\njz end\nload 0\nload 1\naget\njz prime\njmp next\nprime:\nload 1\nprint\nload 1\nload 1\nmul\nstore 2\ninner:\nload 2\npush 100\nlt\njz next\nload 0\nload 2\npush 1\naset\nload 2\nload 1\nadd\nstore 2\njmp inner\nnext:\nload 1\npush 1\nadd\nstore 1\njmp outer\nend:\nhalt");
        go("garbage", "push 0\nstore 0\npush 3\nnewarr\nstore 3\nagain:\nload 0\npush 300\nlt\njz done\npush 5\nnewarr\nstore 1\nload 1\npush 0\nload 3\naset\nload 0\npush 50\nmod\njz keep\njmp skip\nkeep:\nload 1\nstore 3\nskip:\nload 0\npush 1\nadd\nstore 0\njmp again\ndone:\nload 3\nlen\nprint\nload 3\nprint\nhalt");
        go("deep", "f:\ncall f");
        go("forever", "l:\njmp l");
        go("underflow", "push 1\nadd");
        go("divide", "push 1\npush 0\ndiv");
        go("bounds", "push 2\nnewarr\npush 2\naget");
        go("types", "push 2\nnewarr\npush 1\nadd");
        go("unset", "load 3");
        go("return", "ret");
        go("end", "push 1");
        go("bad instruction", "push 1\nfly");
        go("bad label", "jmp nowhere");
        go("bad operands", "push");
        go("twice", "a:\na:\nhalt");
        go("stack", "l:\npush 1\njmp l");
    }
}
