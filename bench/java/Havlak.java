// Finds the loops of a control-flow graph (Havlak's algorithm): union-find, sets, lists, depth-first search.
// Usage: Havlak [iterations]
import java.util.*;

public class Havlak {
    static final class Block {
        final int name;
        final List<Block> in = new ArrayList<>(2), out = new ArrayList<>(2);
        Block(int n) { name = n; }
    }

    static final class Graph {
        final List<Block> blocks = new ArrayList<>();
        Block block(int n) { while (blocks.size() <= n) blocks.add(new Block(blocks.size())); return blocks.get(n); }
        void edge(int a, int b) { Block x = block(a), y = block(b); x.out.add(y); y.in.add(x); }
    }

    static final class Loop {
        final Set<Block> blocks = new LinkedHashSet<>();
        final List<Loop> kids = new ArrayList<>();
        Loop parent;
        Block header;
        boolean reducible = true;
        int nesting, depth;
        void setParent(Loop p) { parent = p; p.kids.add(this); }
    }

    static final class UFNode {
        UFNode parent;
        Block bb;
        Loop loop;
        int dfs;
        void init(Block b, int n) {
            parent = this;
            bb = b;
            dfs = n;
            loop = null;
        }
        UFNode find() {
            UFNode n = this;
            while (n.parent != n) { n.parent = n.parent.parent; n = n.parent; }
            return n;
        }
    }

    static final int UNVISITED = -1;
    enum Kind { TOP, NONHEADER, REDUCIBLE, SELF, IRREDUCIBLE, DEAD }

    static final class Finder {
        final Graph g;
        final List<Loop> loops = new ArrayList<>();
        UFNode[] nodes;
        int[] number, last;
        List<List<Integer>> nonBack, back;
        Kind[] kind;
        int[] header;
        Finder(Graph g) { this.g = g; }
        int dfs(Block root) {
            int cur = 0;
            ArrayDeque<Block> st = new ArrayDeque<>();
            ArrayDeque<Iterator<Block>> its = new ArrayDeque<>();
            nodes[0].init(root, 0);
            number[root.name] = 0;
            st.push(root);
            its.push(root.out.iterator());
            while (!st.isEmpty()) {
                Iterator<Block> it = its.peek();
                if (it.hasNext()) {
                    Block b = it.next();
                    if (number[b.name] == UNVISITED) {
                        cur++;
                        nodes[cur].init(b, cur);
                        number[b.name] = cur;
                        st.push(b);
                        its.push(b.out.iterator());
                    }
                } else {
                    its.pop();
                    last[number[st.pop().name]] = cur;
                }
            }
            return cur + 1;
        }
        boolean ancestor(int w, int v) { return w <= v && v <= last[w]; }
        int find() {
            int size = g.blocks.size();
            nodes = new UFNode[size];
            number = new int[size];
            last = new int[size];
            kind = new Kind[size];
            header = new int[size];
            nonBack = new ArrayList<>();
            back = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                nodes[i] = new UFNode();
                number[i] = UNVISITED;
                kind[i] = Kind.NONHEADER;
                nonBack.add(new ArrayList<>());
                back.add(new ArrayList<>());
            }
            int n = dfs(g.blocks.get(0));
            for (int w = 0; w < n; w++) {
                Block bw = nodes[w].bb;
                for (Block p : bw.in) {
                    int v = number[p.name];
                    if (v == UNVISITED) continue;
                    if (ancestor(w, v)) back.get(w).add(v);
                    else nonBack.get(w).add(v);
                }
            }
            header[0] = 0;
            for (int w = n - 1; w >= 0; w--) {
                List<UFNode> pool = new ArrayList<>();
                Block bw = nodes[w].bb;
                for (int v : back.get(w)) if (v != w) {
                    UFNode f = nodes[v].find();
                    if (!pool.contains(f)) pool.add(f);
                } else kind[w] = Kind.SELF;
                ArrayDeque<UFNode> work = new ArrayDeque<>(pool);
                if (!pool.isEmpty()) kind[w] = Kind.REDUCIBLE;
                Set<UFNode> inPool = new HashSet<>(pool);
                while (!work.isEmpty()) {
                    UFNode x = work.poll();
                    for (int y : new ArrayList<>(nonBack.get(x.dfs))) {
                        UFNode yd = nodes[y].find();
                        if (!ancestor(w, yd.dfs)) {
                            kind[w] = Kind.IRREDUCIBLE;
                            if (!nonBack.get(w).contains(yd.dfs)) nonBack.get(w).add(yd.dfs);
                        } else if (yd.dfs != w && inPool.add(yd)) {
                            work.add(yd);
                            pool.add(yd);
                        }
                    }
                }
                if (!pool.isEmpty() || kind[w] == Kind.SELF) {
                    Loop l = new Loop();
                    l.header = bw;
                    l.blocks.add(bw);
                    l.reducible = kind[w] != Kind.IRREDUCIBLE;
                    nodes[w].loop = l;
                    for (UFNode nd : pool) {
                        header[nd.dfs] = w;
                        nd.parent = nodes[w];
                        if (nd.loop != null) nd.loop.setParent(l);
                        else l.blocks.add(nd.bb);
                    }
                    loops.add(l);
                }
            }
            int deepest = 0;
            for (int i = loops.size() - 1; i >= 0; i--) {
                Loop l = loops.get(i);
                l.depth = l.parent == null ? 1 : l.parent.depth + 1;
                deepest = Math.max(deepest, l.depth);
            }
            int irr = 0, blocks = 0;
            for (Loop l : loops) { if (!l.reducible) irr++; blocks += l.blocks.size(); }
            return loops.size() * 1000003 + deepest * 10007 + irr * 101 + blocks;
        }
    }

    static int diamond(Graph g, int s) {
        g.edge(s, s + 1);
        g.edge(s, s + 2);
        g.edge(s + 1, s + 3);
        g.edge(s + 2, s + 3);
        return s + 3;
    }

    static int straight(Graph g, int s, int n) { for (int i = 0; i < n; i++) g.edge(s + i, s + i + 1); return s + n; }

    static int baseLoop(Graph g, int from) {
        int h = straight(g, from, 1), d1 = diamond(g, h), d1b = straight(g, d1, 1), d2 = diamond(g, d1b),
                f = straight(g, d2, 1);
        g.edge(d2, d1b);
        g.edge(d1, h);
        g.edge(f, from);
        return straight(g, f, 1);
    }

    static Graph build(int outer, int inner) {
        Graph g = new Graph();
        int n = 0;
        g.block(0);
        n = baseLoop(g, 0);
        for (int a = 0; a < outer; a++) {
            int top = n;
            n = straight(g, n, 1);
            for (int b = 0; b < inner; b++) {
                int mid = n;
                n = straight(g, n, 1);
                for (int c = 0; c < 3; c++) n = baseLoop(g, n);
                int bot = straight(g, n, 1);
                g.edge(n, mid);
                if (b % 4 == 3) g.edge(mid, n);
                n = bot;
            }
            g.edge(n, top);
            n = straight(g, n, 1);
        }
        return g;
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 35;
        Graph g = build(10, 8);
        long sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + new Finder(g).find();
        System.out.println("Havlak " + n + " blocks " + g.blocks.size() + " loops " + new Finder(g).find() / 1000003
                + " " + sum);
    }
}
