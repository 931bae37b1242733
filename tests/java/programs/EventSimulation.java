// A discrete event simulation of a shop with customers, cashiers and a repair man; own random generator; statistics.
import java.util.*;

public class EventSimulation {
    static abstract class Event implements Comparable<Event> {
        final long at;
        final int seq;
        static int counter;
        Event(long at) { this.at = at; seq = counter++; }
        abstract void fire(Sim s);
        public int compareTo(Event o) {
            int c = Long.compare(at, o.at);
            return c != 0 ? c : Integer.compare(seq, o.seq);
        }
    }

    static class Rng {
        long s;
        Rng(long s) { this.s = s; }
        int next(int n) { s = s * 6364136223846793005L + 1442695040888963407L; return (int) ((s >>> 33) % n); }
        long exp(int mean) {
            double u = (next(1000000) + 1) / 1000001.0;
            double l = 0, x = 1 - u, p = x;
            for (int k = 1; k < 60; k++) { l += p / k; p *= x; }
            return 1 + (long) (l * mean);
        }
    }

    static class Customer {
        final int id;
        final long came;
        final int items;
        Customer(int id, long t, int n) { this.id = id; came = t; items = n; }
    }

    static class Till {
        final int no;
        Customer cur;
        boolean broken;
        long busy;
        int served;
        final Deque<Customer> q = new ArrayDeque<>();
        Till(int n) { no = n; }
        int load() { return q.size() + (cur == null ? 0 : 1) + (broken ? 100 : 0); }
    }

    static class Sim {
        final PriorityQueue<Event> q = new PriorityQueue<>();
        final Rng r;
        long now;
        final List<Till> tills = new ArrayList<>();
        int made, lost, done;
        long waited, maxWait;
        final long end;
        final TreeMap<Long, Integer> hist = new TreeMap<>();
        final boolean trace;
        Sim(long seed, int n, long end, boolean tr) {
            r = new Rng(seed);
            this.end = end;
            trace = tr;
            for (int i = 0; i < n; i++) tills.add(new Till(i));
            q.add(new Arrive(0));
            q.add(new Break(end / 3));
        }
        void log(String s) { if (trace && now < 60) System.out.println(now + " " + s); }
        void run() {
            while (!q.isEmpty()) {
                Event e = q.poll();
                if (e.at < now) throw new IllegalStateException("time runs backwards");
                now = e.at;
                e.fire(this);
            }
        }
        void start(Till t) {
            if (t.cur != null || t.broken || t.q.isEmpty()) return;
            Customer c = t.cur = t.q.poll();
            long w = now - c.came;
            waited += w;
            maxWait = Math.max(maxWait, w);
            hist.merge(w / 10 * 10, 1, Integer::sum);
            long d = 2 + c.items;
            t.busy += d;
            q.add(new Finish(now + d, t));
            log("till " + t.no + " starts customer " + c.id);
        }
    }

    static class Arrive extends Event {
        Arrive(long t) { super(t); }
        void fire(Sim s) {
            if (at >= s.end) return;
            Customer c = new Customer(s.made++, at, 1 + s.r.next(9));
            Till best = Collections.min(s.tills, Comparator.comparingInt(Till::load).thenComparingInt(t -> t.no));
            if (best.load() > 5) {
                s.lost++;
                s.log("customer " + c.id + " leaves");
            } else {
                best.q.add(c);
                s.log("customer " + c.id + " queues at " + best.no);
                s.start(best);
            }
            s.q.add(new Arrive(at + s.r.exp(3)));
        }
    }

    static class Finish extends Event {
        final Till t;
        Finish(long at, Till t) { super(at); this.t = t; }
        void fire(Sim s) {
            s.log("till " + t.no + " finished " + t.cur.id);
            t.cur = null;
            t.served++;
            s.done++;
            s.start(t);
        }
    }

    static class Break extends Event {
        Break(long t) { super(t); }
        void fire(Sim s) {
            if (at > s.end) return;
            Till t = s.tills.get(s.r.next(s.tills.size()));
            if (!t.broken) {
                t.broken = true;
                Deque<Customer> moved = new ArrayDeque<>(t.q);
                t.q.clear();
                for (Customer c : moved) {
                    Till o = Collections.min(s.tills, Comparator.comparingInt(Till::load));
                    if (o.broken) s.lost++;
                    else { o.q.add(c); s.start(o); }
                }
                long d = 20 + s.r.next(30);
                s.q.add(new Event(at + d) { void fire(Sim s2) { t.broken = false; s2.start(t); } });
            }
            s.q.add(new Break(at + s.r.exp(200)));
        }
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 3; n++) {
            Sim s = new Sim(42 + n, n, 2000, n == 2);
            s.run();
            System.out.println(n + " tills: made " + s.made + " lost " + s.lost + " done " + s.done + " mean wait "
                    + s.waited * 100 / Math.max(1, s.done) / 100.0 + " max " + s.maxWait + " end " + s.now + " events "
                    + Event.counter);
            for (Till t : s.tills) System.out.println("  till " + t.no + " served " + t.served + " busy " + t.busy
                    * 100 / s.now + "% left " + t.q.size());
            System.out.println("  " + s.hist);
            if (s.made != s.done + s.lost) System.out.println("customers vanished");
        }
    }
}
