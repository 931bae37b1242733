// Every queue of java.util.concurrent by the same questions (BlockingQueue, BlockingDeque, TransferQueue): order, bounds, nulls, draining,
// iterating while it changes, timeouts that end, interruption, hand-over between two threads, removal inside, spliterators, serial copies.
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class QueueMatrix {
    interface Act { Object run() throws Throwable; }
    static String ask(Act a) {
        try {
            return String.valueOf(a.run());
        } catch (Throwable t) {
            return t.getClass().getSimpleName() + (t.getMessage() == null ? "" : "(" + t.getMessage() + ")");
        }
    }
    static class Due implements Delayed, Comparable<Delayed> {
        final int n;
        Due(int n) { this.n = n; }
        public long getDelay(TimeUnit u) { return 0; }
        public int compareTo(Delayed o) { return Integer.compare(n, ((Due) o).n); }
        @Override public boolean equals(Object o) { return o instanceof Due d && d.n == n; }
        @Override public int hashCode() { return n; }
        @Override public String toString() { return "" + n; }
    }
    static Map<String, java.util.function.Supplier<BlockingQueue<Object>>> kinds = new LinkedHashMap<>();
    @SuppressWarnings({"unchecked", "rawtypes"})
    static void fill() {
        kinds.put("ArrayBlockingQueue(3)", () -> new ArrayBlockingQueue<>(3));
        kinds.put("ArrayBlockingQueue fair", () -> new ArrayBlockingQueue<>(3, true));
        kinds.put("LinkedBlockingQueue(3)", () -> new LinkedBlockingQueue<>(3));
        kinds.put("LinkedBlockingQueue", LinkedBlockingQueue::new);
        kinds.put("LinkedBlockingDeque(3)", () -> new LinkedBlockingDeque<>(3));
        kinds.put("PriorityBlockingQueue", PriorityBlockingQueue::new);
        kinds.put("LinkedTransferQueue", LinkedTransferQueue::new);
        kinds.put("DelayQueue", () -> (BlockingQueue) new DelayQueue<Due>());
        kinds.put("SynchronousQueue", SynchronousQueue::new);
    }
    static Object item(BlockingQueue<Object> q, int n) { return q.getClass() == DelayQueue.class ? new Due(n) : (Object) n; }
    static void plain(String name, java.util.function.Supplier<BlockingQueue<Object>> make) {
        BlockingQueue<Object> q = make.get();
        StringBuilder s = new StringBuilder(name + ":");
        for (int n : new int[] {5, 1, 9, 3})
            s.append(' ').append(ask(() -> q.offer(item(q, n))));
        s.append(' ').append(q).append(' ').append(q.size()).append(' ').append(q.remainingCapacity() == Integer.MAX_VALUE ? "max" : q.remainingCapacity());
        s.append(" add ").append(ask(() -> q.add(item(q, 7)))).append(" peek ").append(ask(q::peek)).append(" element ").append(ask(q::element)).append(" has ").append(q.contains(item(q, 1))).append(q.contains("x")).append(q.contains(null));
        s.append(" null ").append(ask(() -> q.offer(null))).append(ask(() -> q.add(null))).append(ask(() -> { q.put(null); return ""; }));
        s.append(" remove ").append(q.remove(item(q, 1))).append(q.remove(item(q, 42))).append(ask(q::remove)).append(" poll ").append(ask(q::poll)).append(" timed ").append(ask(() -> q.poll(1, TimeUnit.MILLISECONDS)));
        s.append(" rest ").append(Arrays.toString(q.toArray())).append(q.isEmpty());
        System.out.println(s);
        s = new StringBuilder("  drain ");
        for (int n = 4; n > 0; n--) {
            int k = n;
            ask(() -> q.offer(item(q, k)));
        }
        List<Object> to = new ArrayList<>();
        s.append(ask(() -> q.drainTo(to, 2))).append(to).append(ask(() -> q.drainTo(to))).append(to).append(ask(() -> q.drainTo(q))).append(ask(() -> q.drainTo(null))).append(ask(() -> q.drainTo(to, -1)));
        for (int n : new int[] {2, 8, 6})
            ask(() -> q.offer(item(q, n)));
        Iterator<Object> i = q.iterator();
        s.append(" iterate ");
        int steps = 0;
        while (i.hasNext() && steps++ < 10) {
            Object x = i.next();
            s.append(x).append(' ');
            if (x.equals(item(q, 8)))
                i.remove();
            if (steps == 1)
                ask(() -> q.remove(item(q, 6)));
        }
        s.append("at end ").append(ask(i::next)).append(" removed twice ").append(ask(() -> { i.remove(); return "yes"; })).append(" left ").append(q);
        s.append(" bulk ").append(ask(() -> q.addAll(List.of(item(q, 10), item(q, 11))))).append(ask(() -> q.addAll(q))).append(ask(() -> q.removeIf(x -> x.equals(item(q, 10))))).append(ask(() -> q.retainAll(List.of(item(q, 11))))).append(q).append(ask(() -> q.containsAll(List.of())));
        s.append(" stream ").append(q.stream().map(String::valueOf).collect(Collectors.joining("+"))).append(' ').append(Integer.toHexString(q.spliterator().characteristics()));
        q.clear();
        s.append(" cleared ").append(q.size()).append(ask(q::element)).append(ask(q::remove));
        System.out.println(s);
    }
    /** One thread puts, this one takes; the order of a FIFO queue shows. */
    static void handOver(String name, java.util.function.Supplier<BlockingQueue<Object>> make) throws Exception {
        BlockingQueue<Object> q = make.get();
        Thread t = new Thread(() -> {
            try {
                for (int n = 0; n < 200; n++)
                    q.put(item(q, n));
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        t.start();
        int sum = 0;
        boolean ordered = true;
        for (int n = 0; n < 200; n++) {
            Object x = n % 3 == 0 ? q.poll(60, TimeUnit.SECONDS) : q.take();
            int v = x instanceof Due d ? d.n : (Integer) x;
            ordered &= v == n || q instanceof PriorityBlockingQueue || q.getClass() == DelayQueue.class;
            sum += v;
        }
        t.join();
        String interrupted = ask(() -> { Thread.currentThread().interrupt(); return q.take(); }), offered = ask(() -> { Thread.currentThread().interrupt(); boolean b = q.offer(item(q, 1), 1, TimeUnit.SECONDS); Thread.interrupted(); return b; });
        Thread w = new Thread(() -> System.out.println("  waiter of " + name + " " + ask(q::take)));
        q.clear();
        w.start();
        while (w.getState() != Thread.State.WAITING)
            Thread.sleep(1);
        w.interrupt();
        w.join();
        System.out.println("  " + name + " " + sum + " " + ordered + " interrupted " + interrupted + " " + offered + " " + Thread.interrupted());
    }
    static void deques() throws Exception {
        BlockingDeque<Integer> d = new LinkedBlockingDeque<>(4);
        d.putFirst(1);
        d.putLast(2);
        d.push(0);
        System.out.println(d + " " + d.offerFirst(-1) + d.offerLast(9) + ask(() -> { d.addFirst(5); return ""; }) + " " + d.peekFirst() + d.peekLast() + d.getFirst() + d.getLast() + " " + d.takeFirst() + d.takeLast() + " " + d.pollFirst(1, TimeUnit.MILLISECONDS) + d.pop() + d.pollLast() + ask(d::pop) + ask(d::getLast) + ask(d::removeFirst) + " " + d.offerFirst(3, 1, TimeUnit.MILLISECONDS));
        d.addAll(List.of(3, 4, 3));
        System.out.println(d + " " + d.removeFirstOccurrence(3) + d + d.removeLastOccurrence(3) + d + d.removeLastOccurrence(77) + " " + d.descendingIterator().next() + " " + ask(() -> new LinkedBlockingDeque<>(0)) + ask(() -> new ArrayBlockingQueue<>(2, false, List.of(1, 2, 3))) + ask(() -> new LinkedBlockingQueue<>(Arrays.asList(1, null))) + ask(() -> new PriorityBlockingQueue<>(List.of(1, "x"))) + ask(() -> new PriorityBlockingQueue<>(0)));
        LinkedTransferQueue<String> x = new LinkedTransferQueue<>();
        System.out.println(x.tryTransfer("nobody") + " " + x.tryTransfer("nobody", 1, TimeUnit.MILLISECONDS) + x + x.hasWaitingConsumer() + x.getWaitingConsumerCount());
        Thread c = new Thread(() -> System.out.println("  got " + ask(x::take) + " " + ask(x::take)));
        c.start();
        while (!x.hasWaitingConsumer())
            Thread.sleep(1);
        x.transfer("handed");
        x.put("put");
        c.join();
        Exchanger<String> e = new Exchanger<>();
        Thread o = new Thread(() -> System.out.println("  other has " + ask(() -> e.exchange("from other"))));
        o.start();
        String mine = e.exchange("from main");
        o.join();
        System.out.println(mine + " " + ask(() -> e.exchange("alone", 1, TimeUnit.MILLISECONDS)));
        SynchronousQueue<Integer> s = new SynchronousQueue<>(true);
        System.out.println(s + " " + s.offer(1) + s.poll() + s.isEmpty() + s.size() + s.iterator().hasNext() + s.containsAll(List.of()) + s.remainingCapacity());
        ConcurrentLinkedDeque<Integer> l = new ConcurrentLinkedDeque<>(List.of(1, 2, 3));
        for (Integer n : l)
            if (n < 3)
                l.addLast(n + 10);
        System.out.println(l + " " + l.peekLast() + l.pollFirst() + l.removeLastOccurrence(12) + l + ask(() -> l.offerFirst(null)));
    }
    @SuppressWarnings("unchecked")
    static void copies() throws Exception {
        for (BlockingQueue<Object> q : new BlockingQueue[] {new ArrayBlockingQueue<>(3, true), new LinkedBlockingQueue<>(5), new LinkedBlockingDeque<>(5), new PriorityBlockingQueue<>(4, Comparator.reverseOrder()), new LinkedTransferQueue<>(), new SynchronousQueue<>(true)}) {
            ask(() -> q.addAll(List.of(1, 2, 3)));
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(b)) {
                out.writeObject(q);
            }
            BlockingQueue<Object> c = (BlockingQueue<Object>) new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject();
            System.out.println(c.getClass().getSimpleName() + " " + c + " " + (c.remainingCapacity() == Integer.MAX_VALUE ? "max" : c.remainingCapacity()) + " " + c.offer(9) + c + " " + c.equals(q));
        }
    }
    public static void main(String[] args) throws Exception {
        fill();
        for (var k : kinds.entrySet())
            plain(k.getKey(), k.getValue());
        for (var k : kinds.entrySet())
            handOver(k.getKey(), k.getValue());
        deques();
        copies();
    }
}
