// A simulated operating system kernel: tasks, packets, queues, a scheduler with priorities. Heavy on virtual calls
// and small objects.
// Usage: Richards [iterations]
public class Richards {
    static final int IDLE = 0, WORKER = 1, HANDLER_A = 2, HANDLER_B = 3, DEVICE_A = 4, DEVICE_B = 5, TASKS = 6;
    static final int DATA = 4;

    static final class Packet {
        Packet link;
        int id;
        final boolean work;
        int datum;
        final int[] data = new int[DATA];
        Packet(Packet link, int id, boolean work) { this.link = link; this.id = id; this.work = work; }
        Packet appendTo(Packet queue) {
            link = null;
            if (queue == null) return this;
            Packet p = queue;
            while (p.link != null) p = p.link;
            p.link = this;
            return queue;
        }
    }

    abstract static class Task {
        final Scheduler sched;
        final int id, priority;
        Task next;
        Packet queue;
        boolean held, suspended, ready;
        Task(Scheduler s, int id, int priority, Packet queue) {
            sched = s;
            this.id = id;
            this.priority = priority;
            this.queue = queue;
        }
        final boolean runnable() { return !held && (!suspended || ready); }
        final Task runOnce() {
            Packet p = null;
            if (suspended && ready) {
                p = queue;
                queue = p.link;
                suspended = false;
                ready = queue != null;
            }
            return step(p);
        }
        abstract Task step(Packet p);
        final Task accept(Task from, Packet p) {
            if (queue == null) {
                queue = p;
                ready = true;
                if (priority > from.priority) return this;
            } else p.appendTo(queue);
            return from;
        }
    }

    static final class IdleTask extends Task {
        int count, seed = 1;
        IdleTask(Scheduler s, int count) { super(s, IDLE, 0, null); this.count = count; }
        Task step(Packet p) {
            if (--count == 0) return sched.hold();
            if ((seed & 1) == 0) { seed >>= 1; return sched.release(DEVICE_A); }
            seed = seed >> 1 ^ 0xD008;
            return sched.release(DEVICE_B);
        }
    }

    static final class WorkerTask extends Task {
        int dest = HANDLER_A, letter;
        WorkerTask(Scheduler s, Packet q) { super(s, WORKER, 1000, q); suspended = ready = true; }
        Task step(Packet p) {
            if (p == null) return sched.suspend();
            dest = dest == HANDLER_A ? HANDLER_B : HANDLER_A;
            p.id = dest;
            p.datum = 0;
            for (int i = 0; i < DATA; i++) { if (++letter > 26) letter = 1; p.data[i] = 'A' + letter - 1; }
            return sched.send(p);
        }
    }

    static final class HandlerTask extends Task {
        Packet work, device;
        HandlerTask(Scheduler s, int id, int prio, Packet q) { super(s, id, prio, q); suspended = ready = true; }
        Task step(Packet p) {
            if (p != null) { if (p.work) work = p.appendTo(work); else device = p.appendTo(device); }
            if (work != null) {
                int n = work.datum;
                if (n >= DATA) { Packet done = work; work = done.link; return sched.send(done); }
                if (device != null) {
                    Packet d = device;
                    device = d.link;
                    d.datum = work.data[n];
                    work.datum = n + 1;
                    return sched.send(d);
                }
            }
            return sched.suspend();
        }
    }

    static final class DeviceTask extends Task {
        Packet pending;
        DeviceTask(Scheduler s, int id, int prio) { super(s, id, prio, null); suspended = true; }
        Task step(Packet p) {
            if (p == null) {
                if (pending == null) return sched.suspend();
                Packet d = pending;
                pending = null;
                return sched.send(d);
            }
            pending = p;
            sched.traced += p.datum;
            return sched.hold();
        }
    }

    static final class Scheduler {
        final Task[] table = new Task[TASKS];
        Task list, current;
        int sent, holds;
        long traced;
        void add(Task t) { t.next = list; list = t; table[t.id] = t; }
        void run() {
            current = list;
            while (current != null) {
                if (current.runnable()) current = current.runOnce();
                else current = current.next;
            }
        }
        Task hold() { holds++; current.held = true; return current.next; }
        Task suspend() { current.suspended = true; return current; }
        Task release(int id) { Task t = table[id]; t.held = false; return t.priority > current.priority ? t : current; }
        Task send(Packet p) {
            Task t = table[p.id];
            sent++;
            p.link = null;
            p.id = current.id;
            return t.accept(current, p);
        }
    }

    static long once(int count) {
        Scheduler s = new Scheduler();
        s.add(new IdleTask(s, count));
        Packet q = new Packet(null, WORKER, true);
        q = new Packet(q, WORKER, true);
        s.add(new WorkerTask(s, q));
        q = null;
        for (int i = 0; i < 3; i++) q = new Packet(q, DEVICE_A, false);
        s.add(new HandlerTask(s, HANDLER_A, 2000, q));
        q = null;
        for (int i = 0; i < 3; i++) q = new Packet(q, DEVICE_B, false);
        s.add(new HandlerTask(s, HANDLER_B, 3000, q));
        s.add(new DeviceTask(s, DEVICE_A, 4000));
        s.add(new DeviceTask(s, DEVICE_B, 5000));
        s.run();
        return s.sent * 1000003L + s.holds * 101L + s.traced;
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        long sum = 0;
        for (int i = 0; i < n; i++) sum = sum * 31 + once(10000);
        System.out.println("Richards " + n + " " + sum);
    }
}
