// jni: unloading
// vmargs: --add-exports java.base/jdk.internal.loader=ALL-UNNAMED
// javac: --add-exports java.base/jdk.internal.loader=ALL-UNNAMED
import java.nio.file.Path;
import jdk.internal.loader.NativeLibraries;
import jdk.internal.loader.NativeLibrary;

/** Libraries of the class library's own that are not for JNI: nothing in them is run when they come and go. */
public class RawLibraries {
    public static void main(String[] args) throws Exception {
        NativeLibraries libraries = NativeLibraries.rawNativeLibraries(RawLibraries.class, true);
        String path = Path.of(System.getProperty("java.library.path"), "libunloading.so").toString();
        NativeLibrary library = libraries.loadLibrary(RawLibraries.class, new java.io.File(path));
        System.out.println(library != null && library.find("JNI_OnLoad") != 0);
        System.out.println(library.find("no_such_function"));
        System.out.println(libraries.loadLibrary(RawLibraries.class, new java.io.File(path)) == library);
        libraries.unload(library);
        NativeLibrary again = libraries.loadLibrary(RawLibraries.class, new java.io.File(path));
        System.out.println(again != null && again != library);
        System.out.println(libraries.loadLibrary("no_such_library"));
        System.out.println(libraries.loadLibrary(RawLibraries.class, new java.io.File("/no/such/library.so")));
    }
}
