// ArrayList: growth, insertion, removal, sublists, sorting, conversion, bounds errors.
import java.util.*;

public class ArrayListOps {
    static void t(Runnable r) {
        try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
    }

    public static void main(String[] args) {
        ArrayList<Integer> l = new ArrayList<>();
        for (int i = 0; i < 25; i++) l.add(i * 7 % 25);
        System.out.println(l + " " + l.size());
        l.add(3, 100);
        l.add(0, 200);
        l.add(l.size(), 300);
        System.out.println(l);
        l.remove(5);
        l.remove(Integer.valueOf(300));
        System.out.println(l.remove(Integer.valueOf(999)) + " " + l);
        System.out.println(l.indexOf(10) + " " + l.lastIndexOf(10) + " " + l.contains(24) + " " + l.contains(null)
                + " " + l.get(4) + " " + l.set(4, -1) + " " + l.get(4));
        Collections.sort(l);
        System.out.println(l);
        l.sort(Comparator.reverseOrder());
        System.out.println(l);
        l.removeIf(x -> x % 2 == 0);
        System.out.println(l);
        l.replaceAll(x -> x * x);
        System.out.println(l);
        List<Integer> sub = l.subList(2, 6);
        System.out.println(sub + " " + sub.size());
        sub.set(0, 42);
        sub.remove(1);
        sub.add(77);
        System.out.println(sub + " " + l);
        sub.clear();
        System.out.println(l);
        System.out.println(l.addAll(List.of(1, 2, 3)) + " " + l.addAll(1, Arrays.asList(8, 9)) + " "
                + l.removeAll(Set.of(1, 2)) + " " + l.retainAll(new HashSet<>(l.subList(0, 4))) + " " + l);
        Object[] oa = l.toArray();
        Integer[] ia = l.toArray(new Integer[10]), ib = l.toArray(Integer[]::new);
        System.out.println(oa.length + " " + ia.length + " " + ia[4] + " " + ib.length + " " + oa.getClass()
                .getSimpleName() + ib.getClass().getSimpleName());
        ArrayList<Integer> c = new ArrayList<>(l);
        System.out.println(c.equals(l) + " " + (c.hashCode() == l.hashCode()) + " " + c.equals(new LinkedList<>(l))
                + " " + c.hashCode());
        @SuppressWarnings("unchecked") ArrayList<Integer> cl = (ArrayList<Integer>) l.clone();
        cl.clear();
        System.out.println(l.size() + " " + cl.isEmpty());
        l.ensureCapacity(1000);
        l.trimToSize();
        ListIterator<Integer> it = l.listIterator(2);
        System.out.println(it.hasPrevious() + " " + it.previous() + " " + it.previousIndex() + " " + it.nextIndex());
        it.set(55);
        it.next();
        it.add(66);
        System.out.println(l);
        it.previous();
        it.remove();
        System.out.println(l);
        t(() -> l.get(99));
        t(() -> l.get(-1));
        t(() -> l.set(50, 1));
        t(() -> l.add(50, 1));
        t(() -> l.remove(50));
        t(() -> l.subList(3, 1));
        t(() -> l.subList(0, 100));
        t(() -> new ArrayList<>(-1));
        t(() -> l.listIterator(100));
        t(() -> { for (Integer x : l) l.remove(x); });
        t(() -> l.iterator().remove());
        t(() -> { List<Integer> s = l.subList(0, 1); l.add(1); s.size(); });
        t(() -> l.forEach(x -> l.add(1)));
        t(() -> l.addAll(null));
        t(() -> l.toArray(new String[50]));
        ArrayList<Object> n = new ArrayList<>();
        n.add(null);
        n.add(n.size());
        n.add("x");
        System.out.println(n + " " + n.indexOf(null) + n.contains(null));
        n.add(n);
        System.out.println(n);
        long s = 0;
        ArrayList<Long> big = new ArrayList<>();
        for (long i = 0; i < 3000; i++) big.add(i * i);
        for (long x : big) s += x;
        System.out.println(s);
    }
}
