// LinkedList and ArrayDeque as list, queue, deque and stack.
import java.util.*;

public class LinkedListDeque {
    static void t(Runnable r) {
        try { r.run(); System.out.println("ok"); } catch (RuntimeException e) { System.out.println(e); }
    }

    static void drive(Deque<Integer> d) {
        for (int i = 0; i < 8; i++) { d.addFirst(i); d.addLast(i * 10); d.offer(i + 100); }
        System.out.println(d + " " + d.size());
        System.out.println(d.peekFirst() + " " + d.peekLast() + " " + d.pollFirst() + " " + d.pollLast() + " "
                + d.pop() + " " + d.removeLast() + " " + d.element() + " " + d.getLast());
        d.push(-1);
        d.removeFirstOccurrence(10);
        d.removeLastOccurrence(103);
        System.out.println(d + " " + d.contains(20) + d.contains(12345));
        Iterator<Integer> it = d.descendingIterator();
        StringBuilder sb = new StringBuilder();
        while (it.hasNext()) { int x = it.next(); if (x % 3 == 0) it.remove(); else sb.append(x).append(','); }
        System.out.println(sb + " " + d);
        while (d.size() > 2) d.poll();
        System.out.println(d);
        d.clear();
        System.out.println(d.poll() + " " + d.peek() + " " + d.pollLast());
        t(d::pop);
        t(d::element);
        t(d::removeLast);
        t(d::getFirst);
        for (int i = 0; i < 100; i++) { d.add(i); if (i % 3 == 0) d.remove(); }
        int s = 0;
        for (int x : d) s += x;
        System.out.println(s + " " + d.size() + " " + d.peek());
        d.removeIf(x -> x < 90);
        System.out.println(d);
    }

    public static void main(String[] args) {
        drive(new ArrayDeque<>(2));
        drive(new LinkedList<>());
        drive(new java.util.concurrent.ConcurrentLinkedDeque<>());
        drive(new java.util.concurrent.LinkedBlockingDeque<>());
        t(() -> new ArrayDeque<>().add(null));
        LinkedList<String> l = new LinkedList<>(List.of("a", "b", "c"));
        l.add(1, "x");
        l.addLast(null);
        System.out.println(l + " " + l.indexOf(null) + l.get(2) + l.set(0, "z") + l.remove(1));
        ListIterator<String> it = l.listIterator(l.size());
        while (it.hasPrevious()) {
            String s = it.previous();
            if (s == null) it.set("nul");
            else it.add(s + s);
            if (s != null) it.previous();
        }
        System.out.println(l);
        t(() -> l.get(99));
        t(() -> l.add(-1, "q"));
        t(() -> { for (String s : l) l.addFirst(s); });
        t(() -> { ListIterator<String> k = l.listIterator(); k.set("no"); });
        System.out.println(new ArrayDeque<>(List.of(1, 2, 3)).clone() + " "
                + Arrays.toString(new ArrayDeque<>(List.of(1, 2, 3)).toArray(new Integer[5])));
        Stack<Integer> st = new Stack<>();
        st.push(1);
        st.push(2);
        System.out.println(st.peek() + " " + st.search(1) + st.pop() + st + st.empty());
        t(() -> new Stack<>().pop());
        Vector<Integer> v = new Vector<>(List.of(3, 1, 2));
        v.addElement(9);
        v.insertElementAt(7, 0);
        v.removeElementAt(1);
        System.out.println(v + " " + v.firstElement() + v.lastElement() + v.capacity());
        Enumeration<Integer> en = v.elements();
        while (en.hasMoreElements()) System.out.print(en.nextElement());
        System.out.println();
        t(() -> v.elementAt(77));
    }
}
