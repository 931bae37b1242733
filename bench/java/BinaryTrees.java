// Allocates and walks many binary trees: the allocator and the collector.
// Usage: BinaryTrees [depth]
public class BinaryTrees {
    static final class Tree {
        final Tree l, r;
        Tree(Tree l, Tree r) { this.l = l; this.r = r; }
        int check() { return l == null ? 1 : 1 + l.check() + r.check(); }
    }

    static Tree make(int d) { return d == 0 ? new Tree(null, null) : new Tree(make(d - 1), make(d - 1)); }

    public static void main(String[] args) {
        int max = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        long sum = make(max + 1).check();
        Tree longLived = make(max);
        for (int d = 4; d <= max; d += 4) {
            int n = 1 << max - d + 4;
            int check = 0;
            for (int i = 0; i < n; i++) check += make(d).check();
            sum = sum * 31 + check;
        }
        System.out.println("BinaryTrees " + max + " " + longLived.check() + " " + sum);
    }
}
