import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.*;
import net.bytebuddy.matcher.ElementMatchers;

public class Buddy {
    public static class Greeter {
        public String greet(String name) { return "hello " + name; }
        public int count() { return 1; }
    }

    public static class Around {
        @RuntimeType
        public static Object around(@Origin Method method, @AllArguments Object[] all, @SuperCall Callable<?> call)
                throws Exception {
            return method.getName() + "(" + all.length + ") -> " + call.call();
        }
    }

    public static void main(String[] args) throws Exception {
        Class<? extends Greeter> made = new ByteBuddy().subclass(Greeter.class).name("MadeGreeter")
                .method(ElementMatchers.named("greet")).intercept(MethodDelegation.to(Around.class))
                .method(ElementMatchers.named("count")).intercept(FixedValue.value(42))
                .make().load(Buddy.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER).getLoaded();
        Greeter greeter = made.getDeclaredConstructor().newInstance();
        System.out.println(made.getName() + " " + greeter.greet("you") + " " + greeter.count());
    }
}
