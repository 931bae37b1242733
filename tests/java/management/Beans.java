/** What the runtime, thread and class loading beans say, as far as it is the same everywhere. */
import java.lang.management.*;
public class Beans { public static void main(String[] a) throws Exception {
 var r = ManagementFactory.getRuntimeMXBean();
 System.out.println((r.getUptime() >= 0) + " " + r.getManagementSpecVersion() + " " + (r.getInputArguments() != null) + " " + (r.getPid()==ProcessHandle.current().pid()));
 System.out.println(Math.abs(r.getStartTime() + r.getUptime() - System.currentTimeMillis()) < 2000);
 var t = ManagementFactory.getThreadMXBean(); System.out.println((t.getThreadCount() > 0) + " " + (t.getPeakThreadCount() >= t.getThreadCount()));
 System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() > 100);
}}
