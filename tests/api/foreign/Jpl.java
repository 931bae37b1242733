import java.util.Map;
import org.jpl7.JPL;
import org.jpl7.PrologException;
import org.jpl7.Query;
import org.jpl7.Term;

/** Java that asks Prolog, by a library which looks for the VM that has loaded it; and Prolog that asks Java. */
public class Jpl {
    static void ask(String query, String name) {
        try {
            System.out.println(new Query(query).oneSolution().get(name));
        } catch (PrologException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        JPL.init();
        for (Map<String, Term> solution : new Query("member(X, [a, b(1), 'c d'])").allSolutions())
            System.out.println(solution);
        ask("X is 2 ** 100", "X");
        ask("no_such_predicate(X)", "X");
        ask("jpl_call('java.lang.Math', max, [3, 7], R)", "R");
        ask("jpl_new('java.util.ArrayList', [], L), jpl_call(L, add, [x], _), jpl_call(L, size, [], N)", "N");
    }
}
