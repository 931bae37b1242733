// Dijkstra, Bellman-Ford, Floyd-Warshall, topological sort, strongly connected components, union-find, Kruskal,
// BFS, max flow.
import java.util.*;

public class GraphAlgorithms {
    record Edge(int from, int to, int w) { }

    static class Graph {
        final int n;
        final List<List<Edge>> adj = new ArrayList<>();
        final List<Edge> edges = new ArrayList<>();
        Graph(int n) { this.n = n; for (int i = 0; i < n; i++) adj.add(new ArrayList<>()); }
        Graph edge(int a, int b, int w) {
            Edge e = new Edge(a, b, w);
            adj.get(a).add(e);
            edges.add(e);
            return this;
        }
    }

    static int[] dijkstra(Graph g, int s, int[] prev) {
        int[] d = new int[g.n];
        Arrays.fill(d, Integer.MAX_VALUE);
        Arrays.fill(prev, -1);
        d[s] = 0;
        PriorityQueue<int[]> q = new PriorityQueue<>((a, b) -> a[1] != b[1] ? a[1] - b[1] : a[0] - b[0]);
        q.add(new int[] {s, 0});
        while (!q.isEmpty()) {
            int[] x = q.poll();
            if (x[1] > d[x[0]]) continue;
            for (Edge e : g.adj.get(x[0])) if (d[x[0]] + e.w < d[e.to]) {
                d[e.to] = d[x[0]] + e.w;
                prev[e.to] = x[0];
                q.add(new int[] {e.to, d[e.to]});
            }
        }
        return d;
    }

    static long[] bellman(Graph g, int s) {
        long[] d = new long[g.n];
        Arrays.fill(d, Long.MAX_VALUE / 2);
        d[s] = 0;
        for (int i = 0; i < g.n; i++) for (Edge e : g.edges) if (d[e.from] + e.w < d[e.to]) {
            if (i == g.n - 1) return null;
            d[e.to] = d[e.from] + e.w;
        }
        return d;
    }

    static List<Integer> topo(Graph g) {
        int[] in = new int[g.n];
        for (Edge e : g.edges) in[e.to]++;
        PriorityQueue<Integer> q = new PriorityQueue<>();
        for (int i = 0; i < g.n; i++) if (in[i] == 0) q.add(i);
        List<Integer> r = new ArrayList<>();
        while (!q.isEmpty()) {
            int x = q.poll();
            r.add(x);
            for (Edge e : g.adj.get(x)) if (--in[e.to] == 0) q.add(e.to);
        }
        return r.size() == g.n ? r : null;
    }

    static class Scc {
        final Graph g;
        final int[] low, num;
        final boolean[] on;
        final Deque<Integer> st = new ArrayDeque<>();
        final List<List<Integer>> out = new ArrayList<>();
        int c;
        Scc(Graph g) {
            this.g = g;
            low = new int[g.n];
            num = new int[g.n];
            on = new boolean[g.n];
            for (int i = 0; i < g.n; i++) if (num[i] == 0) go(i);
            for (List<Integer> l : out) Collections.sort(l);
            out.sort(Comparator.comparing(l -> l.get(0)));
        }
        void go(int v) {
            low[v] = num[v] = ++c;
            st.push(v);
            on[v] = true;
            for (Edge e : g.adj.get(v)) if (num[e.to] == 0) { go(e.to); low[v] = Math.min(low[v], low[e.to]);
                    } else if (on[e.to]) low[v] = Math.min(low[v], num[e.to]);
            if (low[v] == num[v]) {
                List<Integer> l = new ArrayList<>();
                int x;
                do { x = st.pop(); on[x] = false; l.add(x); } while (x != v);
                out.add(l);
            }
        }
    }

    static class UF {
        final int[] p, r;
        int sets;
        UF(int n) {
            p = new int[n];
            r = new int[n];
            sets = n;
            for (int i = 0; i < n; i++) p[i] = i;
        }
        int find(int x) { return p[x] == x ? x : (p[x] = find(p[x])); }
        boolean union(int a, int b) {
            a = find(a);
            b = find(b);
            if (a == b) return false;
            if (r[a] < r[b]) { int t = a; a = b; b = t; }
            p[b] = a;
            if (r[a] == r[b]) r[a]++;
            sets--;
            return true;
        }
    }

    static int maxFlow(int[][] cap, int s, int t) {
        int n = cap.length, flow = 0;
        while (true) {
            int[] prev = new int[n];
            Arrays.fill(prev, -1);
            prev[s] = s;
            Deque<Integer> q = new ArrayDeque<>(List.of(s));
            while (!q.isEmpty() && prev[t] < 0) {
                int x = q.poll();
                for (int y = 0; y < n; y++) if (prev[y] < 0 && cap[x][y] > 0) { prev[y] = x; q.add(y); }
            }
            if (prev[t] < 0) return flow;
            int f = Integer.MAX_VALUE;
            for (int y = t; y != s; y = prev[y]) f = Math.min(f, cap[prev[y]][y]);
            for (int y = t; y != s; y = prev[y]) { cap[prev[y]][y] -= f; cap[y][prev[y]] += f; }
            flow += f;
        }
    }

    public static void main(String[] args) {
        Graph g = new Graph(30);
        Random r = new Random(4);
        for (int i = 0; i < 90; i++) g.edge(r.nextInt(30), r.nextInt(30), 1 + r.nextInt(20));
        int[] prev = new int[30], d = dijkstra(g, 0, prev);
        System.out.println(Arrays.toString(d));
        long[] b = bellman(g, 0);
        boolean same = true;
        for (int i = 0; i < 30; i++) same &= d[i] == Integer.MAX_VALUE ? b[i] > 1L << 40 : b[i] == d[i];
        System.out.println(same);
        StringBuilder path = new StringBuilder();
        int far = 0;
        for (int i = 0; i < 30; i++) if (d[i] != Integer.MAX_VALUE && d[i] > d[far]) far = i;
        for (int x = far; x >= 0; x = prev[x]) path.insert(0, " " + x);
        System.out.println("to " + far + " via" + path);
        long[][] fw = new long[30][30];
        for (long[] row : fw) Arrays.fill(row, 1 << 30);
        for (int i = 0; i < 30; i++) fw[i][i] = 0;
        for (Edge e : g.edges) fw[e.from][e.to] = Math.min(fw[e.from][e.to], e.w);
        for (int k = 0; k < 30; k++) for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) fw[i][j]
                = Math.min(fw[i][j], fw[i][k] + fw[k][j]);
        boolean ok = true;
        for (int i = 0; i < 30; i++) ok &= d[i] == Integer.MAX_VALUE ? fw[0][i] >= 1 << 29 : fw[0][i] == d[i];
        System.out.println(ok);
        System.out.println(new Scc(g).out);
        Graph dag = new Graph(10);
        for (int i = 0; i < 25; i++) {
            int x = r.nextInt(10), y = r.nextInt(10);
            if (x != y) dag.edge(Math.max(x, y), Math.min(x, y), 1);
        }
        System.out.println(topo(dag) + " " + topo(g));
        System.out.println(Arrays.toString(bellman(new Graph(3).edge(0, 1, 4).edge(1, 2, -3).edge(0, 2, 3), 0)) + " "
                + (bellman(new Graph(3).edge(0, 1, 1).edge(1, 2, -5).edge(2, 0, 1), 0) == null));
        List<Edge> es = new ArrayList<>(g.edges);
        es.sort(Comparator.comparingInt(Edge::w).thenComparingInt(Edge::from).thenComparingInt(Edge::to));
        UF uf = new UF(30);
        int total = 0;
        for (Edge e : es) if (uf.union(e.from, e.to)) total += e.w;
        System.out.println("mst " + total + " sets " + uf.sets);
        int[][] cap = new int[8][8];
        for (int i = 0; i < 30; i++) cap[r.nextInt(8)][r.nextInt(8)] += 1 + r.nextInt(9);
        System.out.println("flow " + maxFlow(cap, 0, 7));
    }
}
