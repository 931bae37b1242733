// vmargs: -Djava.util.prefs.userRoot=prefs
// flaky-lines: FileSystemPreferences|INFO: Created user

/** Preferences are kept in files, which are locked. */
import java.util.prefs.*;
public class UserPreferences { public static void main(String[] a) throws Exception {
 Preferences p = Preferences.userRoot().node("atoll/test");
 p.put("k", "v"); p.putInt("n", 5); p.flush(); p.sync();
 System.out.println(p.get("k", "none") + p.getInt("n", 0) + p.absolutePath() + java.util.Arrays.toString(p.keys()));
 p.removeNode(); Preferences.userRoot().flush(); System.out.println(Preferences.userRoot().nodeExists("atoll/test"));
}}
