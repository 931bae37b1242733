// Old objects are made to point at young ones again and again: fields, arrays, arraycopy, clone, statics,
// reflection, atomics.
import java.util.*;
import java.util.concurrent.atomic.*;

public class OldToYoung {
    static class Cell {
        Object ref;
        Cell next;
        int id;
    }

    static Object[] table = new Object[256];
    static Cell root = new Cell();
    static void churn(int n) { Object[] w = new Object[32]; for (int i = 0; i < n; i++) w[i & 31] = new long[i & 31]; }

    public static void main(String[] args) throws Exception {
        Cell[] cells = new Cell[200];
        for (int i = 0; i < 200; i++) { cells[i] = new Cell(); cells[i].id = i; }
        System.gc();
        System.gc();
        AtomicReferenceArray<Object> ara = new AtomicReferenceArray<>(50);
        AtomicReference<Object> ar = new AtomicReference<>();
        List<Object> list = new ArrayList<>(Collections.nCopies(100, null));
        Map<Integer, Object> map = new HashMap<>();
        var fld = Cell.class.getDeclaredField("ref");
        long bad = 0;
        for (int r = 0; r < 30; r++) {
            for (int i = 0; i < 200; i++) {
                Integer boxed = new int[] {r * 1000 + i}[0];
                cells[i].ref = new int[] {boxed};
                cells[i].next = cells[(i * 7 + r) % 200];
            }
            for (int i = 0; i < 256; i++) table[i] = "r" + r + "i" + i;
            Object[] tmp = new Object[64];
            for (int i = 0; i < 64; i++) tmp[i] = new int[] {i + r};
            System.arraycopy(tmp, 0, table, 100, 64);
            Object[] cl = table.clone();
            Cell fresh = new Cell();
            fresh.ref = new StringBuilder("f").append(r);
            root.next = fresh;
            fld.set(cells[3], new int[] {r * 1000 + 3});
            ara.set(r, new int[] {r});
            ara.compareAndSet(49, ara.get(49), new int[] {r * 2});
            ar.getAndSet(new int[] {r * 3});
            list.set(r, new int[] {r * 4});
            map.put(r, new int[] {r * 5});
            churn(1500);
            if (r % 10 == 5) System.gc();
            for (int i = 0; i < 200; i++) {
                if (((int[]) cells[i].ref)[0] != r * 1000 + i) bad++;
                if (cells[i].next.id != (i * 7 + r) % 200) bad++;
            }
            for (int i = 0; i < 256; i++) if (i >= 100 && i < 164 ? ((int[]) table[i])[0] != i - 100 + r
                    || cl[i] != table[i] : !table[i].equals("r" + r + "i" + i)) bad++;
            if (!root.next.ref.toString().equals("f" + r)) bad++;
            for (int k = 0; k <= r; k++) {
                if (((int[]) ara.get(k))[0] != k && k != 49) bad++;
                if (((int[]) list.get(k))[0] != k * 4 || ((int[]) map.get(k))[0] != k * 5) bad++;
            }
            if (((int[]) ara.get(49))[0] != r * 2 || ((int[]) ar.get())[0] != r * 3) bad++;
        }
        System.out.println(bad);
        Object[][] grid = new Object[30][30];
        System.gc();
        for (int r = 0; r < 10; r++) {
            for (int i = 0; i < 30; i++) {
                if (r % 3 == 0) grid[i] = new Object[30];
                for (int j = 0; j < 30; j++) grid[i][j] = new Integer[] {i * j + r};
            }
            churn(800);
            for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) if (((Integer[]) grid[i][j])[0] != i * j
                    + r) bad++;
        }
        System.out.println(bad);
        Arrays.fill(table, null);
        Arrays.setAll(table, i -> "n" + i);
        churn(2000);
        int h = 0;
        for (Object o : table) h = h * 31 + o.hashCode();
        System.out.println(h);
    }
}
