// Accounts, transactions with roll-back, interest, statements, several threads transferring money with ordered locks.
import java.util.*;
import java.util.concurrent.*;

public class BankSimulation {
    static class InsufficientFunds extends Exception {
        final long missing;
        InsufficientFunds(long m) { super("missing " + m / 100 + "." + String.format("%02d", m % 100)); missing = m; }
    }

    enum Kind { DEPOSIT, WITHDRAW, TRANSFER_IN, TRANSFER_OUT, INTEREST, FEE }
    record Entry(Kind kind, long cents, long balance) { }

    static abstract class Account implements Comparable<Account> {
        private static int nextId = 1000;
        final int id = nextId++;
        final String owner;
        protected long balance;
        final List<Entry> log = new ArrayList<>();
        Account(String o) { owner = o; }
        synchronized void post(Kind k, long c) { balance += c; log.add(new Entry(k, c, balance)); }
        void deposit(long c) {
            if (c <= 0) throw new IllegalArgumentException("bad amount " + c);
            post(Kind.DEPOSIT, c);
        }
        void withdraw(long c) throws InsufficientFunds { check(c); post(Kind.WITHDRAW, -c); }
        void check(long c) throws InsufficientFunds {
            if (balance - c < -limit()) throw new InsufficientFunds(c - balance - limit());
        }
        long limit() { return 0; }
        abstract void monthEnd();
        public int compareTo(Account o) { return Integer.compare(id, o.id); }
        public String toString() {
            return getClass().getSimpleName() + "#" + id + "(" + owner + " " + fmt(balance) + ")";
        }
    }

    static class Savings extends Account {
        final int rateBp;
        Savings(String o, int r) { super(o); rateBp = r; }
        void monthEnd() { long i = balance * rateBp / 120000; if (i > 0) post(Kind.INTEREST, i); }
    }

    static class Checking extends Account {
        final long credit;
        Checking(String o, long c) { super(o); credit = c; }
        long limit() { return credit; }
        void monthEnd() { if (balance < 0) post(Kind.FEE, balance / 100 - 500); }
        @Override void withdraw(long c) throws InsufficientFunds {
            super.withdraw(c);
            if (log.size() % 5 == 0) post(Kind.FEE, -25);
        }
    }

    static String fmt(long c) {
        return (c < 0 ? "-" : "") + Math.abs(c) / 100 + "." + String.format("%02d", Math.abs(c) % 100);
    }

    static class Bank {
        final Map<Integer, Account> accounts = new TreeMap<>();
        <T extends Account> T open(T a) { accounts.put(a.id, a); return a; }
        void transfer(int from, int to, long c) throws InsufficientFunds {
            Account a = get(from), b = get(to);
            Account first = a.compareTo(b) < 0 ? a : b, second = first == a ? b : a;
            synchronized (first) {
                synchronized (second) { a.check(c); a.post(Kind.TRANSFER_OUT, -c); b.post(Kind.TRANSFER_IN, c); }
            }
        }
        Account get(int id) {
            Account a = accounts.get(id);
            if (a == null) throw new NoSuchElementException("no account " + id);
            return a;
        }
        long total() { return accounts.values().stream().mapToLong(a -> a.balance).sum(); }
        void batch(List<long[]> ts) throws InsufficientFunds {
            Map<Account, Integer> marks = new HashMap<>();
            Map<Account, Long> saved = new HashMap<>();
            for (Account a : accounts.values()) { marks.put(a, a.log.size()); saved.put(a, a.balance); }
            try {
                for (long[] t : ts) transfer((int) t[0], (int) t[1], t[2]);
            } catch (InsufficientFunds | RuntimeException e) {
                for (Account a : accounts.values()) {
                    a.balance = saved.get(a);
                    a.log.subList(marks.get(a), a.log.size()).clear();
                }
                throw e;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Bank b = new Bank();
        Savings s = b.open(new Savings("Ann", 300));
        Checking c = b.open(new Checking("Bob", 50000)), d = b.open(new Checking("Cid", 0));
        s.deposit(1000000);
        c.deposit(25050);
        System.out.println(b.accounts.values());
        try { c.withdraw(60000); d.withdraw(1); } catch (InsufficientFunds e) { System.out.println(e.getMessage()); }
        try { c.deposit(-5); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
        b.transfer(s.id, d.id, 123456);
        try {
            b.transfer(c.id, s.id, 99999999);
        } catch (InsufficientFunds e) {
            System.out.println(e + " " + e.missing);
        }
        try { b.transfer(1, 2, 3); } catch (NoSuchElementException e) { System.out.println(e.getMessage()); }
        long before = b.total();
        try {
            b.batch(List.of(new long[] {s.id, c.id, 5000}, new long[] {d.id, s.id, 100}, new long[] {
                d.id, c.id, 999999999
            }));
        } catch (InsufficientFunds e) {
            System.out.println("rolled back " + (b.total() == before) + " " + s.log.size());
        }
        b.batch(List.of(new long[] {s.id, c.id, 5000}, new long[] {d.id, s.id, 100}));
        for (int m = 0; m < 3; m++) {
            for (int k = 0; k < 4; k++) try { c.withdraw(9000); } catch (InsufficientFunds e) {
                System.out.println("month " + m + ": " + e.getMessage());
            }
            b.accounts.values().forEach(Account::monthEnd);
        }
        for (Account a : b.accounts.values()) {
            System.out.println(a);
            for (Entry e : a.log) System.out.printf("  %-12s %12s %12s%n", e.kind(), fmt(e.cents()), fmt(e.balance()));
        }
        Map<Kind, Long> sums = new EnumMap<>(Kind.class);
        for (Account a : List.of(s, c, d)) for (Entry e
                : a.log.subList(0, Math.min(5, a.log.size()))) sums.merge(e.kind(), e.cents(), Long::sum);
        for (int i = 0; i < 7; i++) b.open(new Checking("T" + i, 1000000)).deposit(10000);
        before = b.total();
        List<Integer> ids = new ArrayList<>(b.accounts.keySet());
        Thread[] ts = new Thread[4];
        for (int t = 0; t < 4; t++) {
            Random r = new Random(t);
            ts[t] = new Thread(() -> {
                for (int k = 0; k < 400; k++) {
                    int x = ids.get(r.nextInt(ids.size())), y = ids.get(r.nextInt(ids.size()));
                    if (x != y) try { b.transfer(x, y, r.nextInt(500)); } catch (InsufficientFunds e) { }
                }
            });
            ts[t].start();
        }
        for (Thread t : ts) t.join();
        System.out.println("money is conserved: " + (b.total() == before));
        System.out.println(sums);
    }
}
