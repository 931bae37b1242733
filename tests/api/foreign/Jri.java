import java.util.Arrays;
import org.rosuda.JRI.Rengine;

/** Java that asks R, by a library which looks for the VM that has loaded it. */
public class Jri {
    public static void main(String[] args) {
        System.out.println(Rengine.versionCheck());
        Rengine r = new Rengine(new String[] {"--vanilla"}, false, null);
        System.out.println(r.waitForR());
        System.out.println(r.eval("sum(1:100)").asInt());
        System.out.println(Arrays.toString(r.eval("sort(c(3, 1, 2))").asDoubleArray()));
        r.assign("x", new double[] {1, 2, 3.5});
        System.out.println(r.eval("paste('mean', mean(x))").asString());
        System.out.println(r.eval("stop('no')"));
        r.end();
        System.exit(0);
    }
}
