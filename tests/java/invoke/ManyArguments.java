// Method handles with as many reference arguments as a method may have.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collections;

public class ManyArguments {
    static Object count(Object[] all) {
        return all.length + " " + all[0] + " " + all[all.length - 1];
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle count = MethodHandles.lookup().findStatic(ManyArguments.class, "count",
                MethodType.methodType(Object.class, Object[].class));
        for (int n : new int[] {1, 10, 100, 200, 250, 251, 252, 253, 254}) {
            try {
                MethodHandle collector = count.asCollector(Object[].class, n);
                Object[] values = new Object[n];
                Arrays.setAll(values, i -> "v" + i);
                System.out.println(n + ": " + collector.invokeWithArguments(Arrays.asList(values)));
            } catch (IllegalArgumentException e) {
                System.out.println(n + ": " + e.getMessage());
            }
        }
        MethodType most = MethodType.methodType(Object.class, Collections.nCopies(255, Object.class));
        System.out.println(most.parameterCount() + " " + most.erase().equals(most));
    }
}
