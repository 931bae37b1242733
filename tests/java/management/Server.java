import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.util.Set;
import java.util.TreeSet;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** The platform's server of beans: names, attributes read by name, composite data, a bean of one's own. */
public class Server {
    public interface CounterMBean {
        int getCount();
        void setCount(int count);
        int add(int more);
    }

    public static class Counter implements CounterMBean {
        private int count;
        public int getCount() {
            return count;
        }
        public void setCount(int c) {
            count = c;
        }
        public int add(int more) {
            return count += more;
        }
    }

    public static void main(String[] args) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<String> types = new TreeSet<>();
        for (ObjectName name : server.queryNames(null, null)) {
            types.add(name.getDomain() + ":" + name.getKeyProperty("type"));
        }
        for (String type : new String[] {"java.lang:ClassLoading", "java.lang:GarbageCollector", "java.lang:Memory",
                "java.lang:MemoryManager", "java.lang:MemoryPool", "java.lang:OperatingSystem", "java.lang:Runtime",
                "java.lang:Threading", "java.nio:BufferPool", "java.util.logging:Logging",
                "com.sun.management:HotSpotDiagnostic", "JMImplementation:MBeanServerDelegate"}) {
            System.out.println(type + " " + types.contains(type));
        }
        ObjectName memory = new ObjectName("java.lang:type=Memory");
        CompositeData data = (CompositeData) server.getAttribute(memory, "HeapMemoryUsage");
        System.out.println(data.getCompositeType().keySet() + " " + (MemoryUsage.from(data).getUsed() > 0));
        ObjectName threading = new ObjectName("java.lang:type=Threading");
        data = (CompositeData) server.invoke(threading, "getThreadInfo", new Object[] {1L, 5},
            new String[] {"long", "int"});
        ThreadInfo info = ThreadInfo.from(data);
        System.out.println(info.getThreadName() + " " + info.getThreadState() + " "
            + info.getStackTrace().length);
        System.out.println(server.getAttribute(new ObjectName("java.lang:type=Runtime"), "SpecVersion"));
        server.invoke(memory, "gc", null, null);
        for (ObjectName name : server.queryNames(new ObjectName("java.lang:type=GarbageCollector,*"), null)) {
            System.out.println((Long) server.getAttribute(name, "CollectionCount") >= 0);
            break;
        }

        ObjectName own = new ObjectName("tests:type=Counter");
        server.registerMBean(new Counter(), own);
        server.setAttribute(own, new Attribute("Count", 40));
        System.out.println(server.invoke(own, "add", new Object[] {2}, new String[] {"int"}) + " "
            + server.getAttribute(own, "Count") + " " + server.getMBeanInfo(own).getAttributes().length);
        server.unregisterMBean(own);
        try {
            server.getAttribute(own, "Count");
        } catch (InstanceNotFoundException e) {
            System.out.println(e.getMessage());
        }
    }
}
