import java.io.*;
import java.nio.file.*;
import java.util.*;
import javax.tools.*;

/**
 * Compiles many single-file programs in one process, each into a folder of its own: a started javac costs
 * ten times as much as a small program, and programs may use the same names for their helper classes.
 *
 * Reads one line per program from standard input: SOURCES, separated by colons, tab FOLDER tab options,
 * separated by blanks.
 * Answers one line each: "ok" tab SOURCES, or "bad" tab SOURCES tab the first error.
 */
class CompileTests {
    public static void main(String[] args) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        PrintStream answers = System.out;
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
             BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            for (String line; (line = in.readLine()) != null; ) {
                String[] job = line.split("\t", -1);
                Path folder = Files.createDirectories(Path.of(job[1]));
                List<String> options = new ArrayList<>(List.of("-nowarn", "-Xlint:none", "-proc:none", "-encoding", "UTF-8"));
                for (String o : job[2].split(" ")) if (!o.isEmpty()) options.add(o);
                DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
                boolean ok;
                if (options.size() == 5) {
                    files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
                    ok = javac.getTask(Writer.nullWriter(), files, said, options, null, files.getJavaFileObjects(job[0].split(":"))).call();
                } else { // options like --add-exports stay in a file manager, so this program gets its own
                    try (StandardJavaFileManager own = javac.getStandardFileManager(null, null, null)) {
                        own.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
                        ok = javac.getTask(Writer.nullWriter(), own, said, options, null, own.getJavaFileObjects(job[0].split(":"))).call();
                    }
                }
                String error = "";
                for (Diagnostic<?> d : said.getDiagnostics())
                    if (d.getKind() == Diagnostic.Kind.ERROR && error.isEmpty())
                        error = "line " + d.getLineNumber() + ": " + d.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
                answers.println(ok ? "ok\t" + job[0] : "bad\t" + job[0] + "\t" + error);
                answers.flush();
            }
        }
    }
}
