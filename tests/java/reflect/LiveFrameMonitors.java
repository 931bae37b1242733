// vmargs: -Xint --add-opens=java.base/java.lang=ALL-UNNAMED
// The monitors that LiveStackFrame shows of each frame: blocks in each other, loops and recursion, synchronized methods, blocks that were
// left by return, break or exception, classes as locks, the same object twice, static and native ones.
import java.lang.reflect.Method;
import java.util.*;

public class LiveFrameMonitors {
    static StackWalker walker;
    static Method monitors;
    record Lock(String name) { public String toString() { return name; } }
    static final Lock A = new Lock("A"), B = new Lock("B"), C = new Lock("C");

    /** What is held, frame by frame; places that were given back show as null on HotSpot and do not count. */
    static void show(String what) {
        List<String> out = new ArrayList<>();
        for (Object f : walker.walk(s -> s.toArray())) {
            StackWalker.StackFrame frame = (StackWalker.StackFrame) f;
            if (!frame.getClassName().startsWith("LiveFrameMonitors") || frame.getMethodName().equals("show"))
                continue;
            try {
                List<String> held = new ArrayList<>();
                for (Object m : (Object[]) monitors.invoke(f))
                    if (m != null)
                        held.add(m instanceof Lock ? m.toString() : m instanceof Class<?> c ? c.getSimpleName() + ".class" : "a " + m.getClass().getSimpleName());
                out.add(frame.getMethodName() + held);
            } catch (ReflectiveOperationException e) {
                out.add(e.toString());
            }
        }
        System.out.println(what + " " + out);
    }
    static void blocks() {
        show("none");
        synchronized (A) {
            show("A");
            synchronized (B) {
                synchronized (C) {
                    show("A B C");
                }
                show("A B");
            }
            synchronized (A) {
                show("A A");
            }
            synchronized (C) {
                show("A C");
            }
        }
        show("none again");
    }
    static void loops() {
        for (int i = 0; i < 3; i++) {
            synchronized (i == 1 ? B : A) {
                if (i == 0)
                    continue;
                show("loop " + i);
                if (i == 2)
                    break;
            }
            show("between");
        }
        show("after the loop");
        label: synchronized (A) {
            synchronized (B) {
                if (A != null)
                    break label;
            }
        }
        show("after the label");
    }
    static int returned() {
        synchronized (A) {
            synchronized (B) {
                return 5;
            }
        }
    }
    static void exceptions() {
        try {
            synchronized (A) {
                synchronized (B) {
                    throw new IllegalStateException();
                }
            }
        } catch (IllegalStateException e) {
            show("caught outside");
        }
        synchronized (A) {
            try {
                synchronized (B) {
                    Object[] o = new Integer[1];
                    o[0] = "";
                }
            } catch (ArrayStoreException e) {
                show("caught inside A");
            } finally {
                synchronized (C) {
                    show("finally");
                }
            }
        }
        System.out.println(returned());
        show("after return");
    }
    static synchronized void ofClass(int n) {
        synchronized (A) {
            if (n == 0)
                show("static synchronized");
            else
                ofClass(n - 1);
        }
    }
    synchronized void ofThis(Lock l) {
        synchronized (l) {
            synchronized (this) {
                show("synchronized, this again");
                inner(l);
            }
        }
    }
    private synchronized void inner(Lock l) {
        show("inner");
        Runnable r = () -> {
            synchronized (l) {
                show("lambda");
            }
        };
        r.run();
        new Object() {
            synchronized void anonymous() {
                synchronized (this) {
                    show("anonymous");
                }
            }
        }.anonymous();
    }
    static void recursive(int n, Lock... locks) {
        synchronized (locks[n % locks.length]) {
            if (n > 0)
                recursive(n - 1, locks);
            else
                show("recursive");
        }
    }
    static void waiting() throws Exception {
        synchronized (A) {
            synchronized (B) {
                B.wait(1);
                show("after wait");
            }
        }
        Thread t = new Thread(() -> {
            synchronized (C) {
                show("other thread");
            }
        });
        synchronized (A) {
            t.start();
            t.join();
        }
    }
    static void reflected() throws Exception {
        synchronized (A) {
            LiveFrameMonitors.class.getDeclaredMethod("ofClass", int.class).invoke(null, 1);
        }
        synchronized (LiveFrameMonitors.class) {
            synchronized (int[].class) {
                show("classes");
            }
        }
        synchronized (new int[0]) {
            synchronized ("text") {
                show("others");
            }
        }
    }
    public static void main(String[] args) throws Exception {
        Class<?> live = Class.forName("java.lang.LiveStackFrame");
        Method m = live.getDeclaredMethod("getStackWalker", Set.class);
        m.setAccessible(true);
        walker = (StackWalker) m.invoke(null, EnumSet.noneOf(StackWalker.Option.class));
        monitors = live.getDeclaredMethod("getMonitors");
        monitors.setAccessible(true);
        blocks();
        loops();
        exceptions();
        ofClass(2);
        new LiveFrameMonitors().ofThis(B);
        recursive(5, A, B, C, A);
        waiting();
        reflected();
        System.out.println(Thread.holdsLock(A) + " " + Thread.holdsLock(B) + " " + Thread.holdsLock(C) + " " + Thread.holdsLock(LiveFrameMonitors.class));
    }
}
