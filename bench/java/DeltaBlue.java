// An incremental solver for one-way constraints in a hierarchy of strengths. Polymorphic calls, lists, object churn.
// Usage: DeltaBlue [iterations]
import java.util.ArrayList;

public class DeltaBlue {
    static final int REQUIRED = 0, STRONG_PREFERRED = 1, PREFERRED = 2, STRONG_DEFAULT = 3, NORMAL = 4,
            WEAK_DEFAULT = 5, WEAKEST = 6;
    static boolean stronger(int a, int b) { return a < b; }
    static int weakest(int a, int b) { return Math.max(a, b); }

    static final class Variable {
        int value;
        final ArrayList<Constraint> constraints = new ArrayList<>();
        Constraint determinedBy;
        int mark, walk = WEAKEST;
        boolean stay = true;
        Variable(int v) { value = v; }
    }

    abstract static class Constraint {
        final int strength;
        Constraint(int s) { strength = s; }
        abstract boolean satisfied();
        abstract void addToGraph();
        abstract void removeFromGraph();
        abstract void choose(int mark);
        abstract void markInputs(int mark);
        abstract boolean inputsKnown(int mark);
        abstract Variable output();
        abstract void unsatisfy();
        abstract void recalculate();
        abstract void execute();
        boolean isInput() { return false; }
        final void add(Planner p) { addToGraph(); p.incrementalAdd(this); }
        final void destroy(Planner p) { if (satisfied()) p.incrementalRemove(this); removeFromGraph(); }
        final Constraint satisfy(Planner p, int mark) {
            choose(mark);
            if (!satisfied()) {
                if (strength == REQUIRED) throw new IllegalStateException("cannot satisfy a required constraint");
                return null;
            }
            markInputs(mark);
            Variable out = output();
            Constraint over = out.determinedBy;
            if (over != null) over.unsatisfy();
            out.determinedBy = this;
            if (!p.addPropagate(this, mark)) throw new IllegalStateException("cycle");
            out.mark = mark;
            return over;
        }
    }

    abstract static class Unary extends Constraint {
        final Variable v;
        boolean sat;
        Unary(Variable v, int s) { super(s); this.v = v; }
        boolean satisfied() { return sat; }
        void addToGraph() { v.constraints.add(this); sat = false; }
        void removeFromGraph() { v.constraints.remove(this); sat = false; }
        void choose(int mark) { sat = v.mark != mark && stronger(strength, v.walk); }
        void markInputs(int mark) { }
        boolean inputsKnown(int mark) { return true; }
        Variable output() { return v; }
        void unsatisfy() { sat = false; }
        void recalculate() { v.walk = strength; v.stay = !isInput(); if (v.stay) execute(); }
    }

    static final class Stay extends Unary {
        Stay(Variable v, int s, Planner p) { super(v, s); add(p); }
        void execute() { }
    }

    static final class Edit extends Unary {
        Edit(Variable v, int s, Planner p) { super(v, s); add(p); }
        boolean isInput() { return true; }
        void execute() { }
    }

    abstract static class Binary extends Constraint {
        final Variable a, b;
        int dir;
        Binary(Variable a, Variable b, int s) { super(s); this.a = a; this.b = b; }
        boolean satisfied() { return dir != 0; }
        void addToGraph() { a.constraints.add(this); b.constraints.add(this); dir = 0; }
        void removeFromGraph() { a.constraints.remove(this); b.constraints.remove(this); dir = 0; }
        void choose(int mark) {
            if (a.mark == mark) dir = b.mark != mark && stronger(strength, b.walk) ? 1 : 0;
            else if (b.mark == mark) dir = a.mark != mark && stronger(strength, a.walk) ? -1 : 0;
            else if (stronger(b.walk, a.walk)) dir = stronger(strength, a.walk) ? -1 : 0;
            else dir = stronger(strength, b.walk) ? 1 : 0;
        }
        Variable input() { return dir > 0 ? a : b; }
        Variable output() { return dir > 0 ? b : a; }
        void markInputs(int mark) { input().mark = mark; }
        boolean inputsKnown(int mark) {
            Variable i = input();
            return i.mark == mark || i.stay || i.determinedBy == null;
        }
        void unsatisfy() { dir = 0; }
        void recalculate() {
            Variable i = input(), o = output();
            o.walk = weakest(strength, i.walk);
            o.stay = i.stay;
            if (o.stay) execute();
        }
    }

    static final class Equal extends Binary {
        Equal(Variable a, Variable b, int s, Planner p) { super(a, b, s); add(p); }
        void execute() { output().value = input().value; }
    }

    static final class Scale extends Binary {
        final Variable scale, offset;
        Scale(Variable src, Variable sc, Variable off, Variable dst, int s, Planner p) {
            super(src, dst, s);
            scale = sc;
            offset = off;
            add(p);
        }
        void addToGraph() { super.addToGraph(); scale.constraints.add(this); offset.constraints.add(this); }
        void removeFromGraph() {
            super.removeFromGraph();
            scale.constraints.remove(this);
            offset.constraints.remove(this);
        }
        void markInputs(int mark) { super.markInputs(mark); scale.mark = offset.mark = mark; }
        void execute() {
            if (dir > 0) b.value = a.value * scale.value + offset.value;
            else a.value = (b.value - offset.value) / scale.value;
        }
        void recalculate() {
            Variable i = input(), o = output();
            o.walk = weakest(strength, i.walk);
            o.stay = i.stay && scale.stay && offset.stay;
            if (o.stay) execute();
        }
    }

    static final class Planner {
        int mark;
        int newMark() { return ++mark; }
        void incrementalAdd(Constraint c) {
            int m = newMark();
            Constraint over = c.satisfy(this, m);
            while (over != null) over = over.satisfy(this, m);
        }
        void incrementalRemove(Constraint c) {
            Variable out = c.output();
            c.unsatisfy();
            c.removeFromGraph();
            ArrayList<Constraint> un = removePropagate(out);
            for (int s = REQUIRED; s <= WEAKEST; s++) for (int i = 0; i < un.size(); i++) if (un.get(i)
                    .strength == s) incrementalAdd(un.get(i));
        }
        ArrayList<Constraint> removePropagate(Variable out) {
            out.determinedBy = null;
            out.walk = WEAKEST;
            out.stay = true;
            ArrayList<Constraint> un = new ArrayList<>();
            ArrayList<Variable> todo = new ArrayList<>();
            todo.add(out);
            while (!todo.isEmpty()) {
                Variable v = todo.remove(todo.size() - 1);
                for (Constraint c : v.constraints) if (!c.satisfied()) un.add(c);
                Constraint det = v.determinedBy;
                for (Constraint c : v.constraints) if (c != det && c.satisfied()) {
                    c.recalculate();
                    todo.add(c.output());
                }
            }
            return un;
        }
        boolean addPropagate(Constraint c, int m) {
            ArrayList<Constraint> todo = new ArrayList<>();
            todo.add(c);
            while (!todo.isEmpty()) {
                Constraint d = todo.remove(todo.size() - 1);
                if (d.output().mark == m) { incrementalRemove(c); return false; }
                d.recalculate();
                consuming(d.output(), todo);
            }
            return true;
        }
        void consuming(Variable v, ArrayList<Constraint> to) {
            Constraint det = v.determinedBy;
            for (Constraint c : v.constraints) if (c != det && c.satisfied()) to.add(c);
        }
        ArrayList<Constraint> plan(ArrayList<Constraint> sources) {
            int m = newMark();
            ArrayList<Constraint> plan = new ArrayList<>(), todo = sources;
            while (!todo.isEmpty()) {
                Constraint c = todo.remove(todo.size() - 1);
                if (c.output().mark != m && c.inputsKnown(m)) {
                    plan.add(c);
                    c.output().mark = m;
                    consuming(c.output(), todo);
                }
            }
            return plan;
        }
        ArrayList<Constraint> planFrom(Constraint... cs) {
            ArrayList<Constraint> s = new ArrayList<>();
            for (Constraint c : cs) if (c.isInput() && c.satisfied()) s.add(c);
            return plan(s);
        }
        void change(Variable v, int value) {
            Edit e = new Edit(v, PREFERRED, this);
            ArrayList<Constraint> plan = planFrom(e);
            for (int i = 0; i < 10; i++) {
                v.value = value;
                for (int k = 0; k < plan.size(); k++) plan.get(k).execute();
            }
            e.destroy(this);
        }
    }

    static long chain(int n) {
        Planner p = new Planner();
        Variable first = new Variable(0), prev = first;
        for (int i = 0; i < n; i++) { Variable v = new Variable(0); new Equal(prev, v, REQUIRED, p); prev = v; }
        Variable last = prev;
        new Stay(last, STRONG_DEFAULT, p);
        Edit e = new Edit(first, PREFERRED, p);
        ArrayList<Constraint> plan = p.planFrom(e);
        long sum = 0;
        for (int i = 0; i < 100; i++) {
            first.value = i;
            for (int k = 0; k < plan.size(); k++) plan.get(k).execute();
            if (last.value != i) throw new IllegalStateException("chain " + last.value + " != " + i);
            sum += last.value;
        }
        e.destroy(p);
        return sum;
    }

    static long projection(int n) {
        Planner p = new Planner();
        Variable scale = new Variable(10), offset = new Variable(1000), src = null, dst = null;
        ArrayList<Variable> dests = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            src = new Variable(i);
            dst = new Variable(i);
            dests.add(dst);
            new Stay(src, NORMAL, p);
            new Scale(src, scale, offset, dst, REQUIRED, p);
        }
        p.change(src, 17);
        if (dst.value != 1170) throw new IllegalStateException("projection 1: " + dst.value);
        p.change(dst, 1050);
        if (src.value != 5) throw new IllegalStateException("projection 2: " + src.value);
        p.change(scale, 5);
        for (int i = 0; i < n - 1; i++) if (dests.get(i).value != i * 5
                + 1000) throw new IllegalStateException("projection 3: " + i);
        p.change(offset, 2000);
        long s = 0;
        for (int i = 0; i < n - 1; i++) {
            if (dests.get(i).value != i * 5 + 2000) throw new IllegalStateException("projection 4: " + i);
            s += dests.get(i).value;
        }
        return s;
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        long sum = 0;
        for (int i = 0; i < n; i++) { sum = sum * 31 + chain(500); sum = sum * 31 + projection(200); }
        System.out.println("DeltaBlue " + n + " " + sum);
    }
}
