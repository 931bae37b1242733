// The compiler as a library (javax.tools, javax.annotation.processing, com.sun.source): sources and classes in memory, diagnostics,
// an annotation processor over its rounds, trees and their scanners, elements and types, and running what was made.
import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.io.*;
import java.net.URI;
import java.util.*;
import javax.annotation.processing.*;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.*;
import javax.lang.model.type.*;
import javax.lang.model.util.*;
import javax.tools.*;

public class CompilerApi {
    static class Source extends SimpleJavaFileObject {
        final String text;
        Source(String name, String text) { super(URI.create("string:///" + name + ".java"), Kind.SOURCE); this.text = text; }
        @Override public CharSequence getCharContent(boolean ignore) { return text; }
    }
    static class Made extends SimpleJavaFileObject {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        Made(String name, Kind k) { super(URI.create("memory:///" + name + k.extension), k); }
        @Override public OutputStream openOutputStream() { return out; }
        @Override public CharSequence getCharContent(boolean ignore) { return out.toString(); }
        @Override public InputStream openInputStream() { return new ByteArrayInputStream(out.toByteArray()); }
    }
    static class Files extends ForwardingJavaFileManager<StandardJavaFileManager> {
        final Map<String, Made> made = new TreeMap<>();
        Files(StandardJavaFileManager m) { super(m); }
        @Override public JavaFileObject getJavaFileForOutput(Location l, String name, JavaFileObject.Kind k, FileObject sibling) {
            Made m = new Made(name, k);
            if (k == JavaFileObject.Kind.CLASS)
                made.put(name, m);
            return m;
        }
    }
    @SupportedAnnotationTypes("*")
    @SupportedOptions("greeting")
    static class Processor extends AbstractProcessor {
        int round;
        @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
        @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment env) {
            List<String> names = new ArrayList<>();
            for (Element e : env.getRootElements())
                names.add(e.getKind() + " " + e);
            System.out.println("round " + ++round + " annotations " + annotations.stream().map(Object::toString).sorted().toList() + " roots " + names + " over " + env.processingOver() + " " + processingEnv.getOptions());
            for (Element e : env.getElementsAnnotatedWith(Deprecated.class)) {
                processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, "seen " + e, e);
                for (AnnotationMirror m : e.getAnnotationMirrors())
                    System.out.println("  " + e + " " + m + " " + processingEnv.getElementUtils().getElementValuesWithDefaults(m));
            }
            Types types = processingEnv.getTypeUtils();
            Elements elements = processingEnv.getElementUtils();
            if (round == 1) {
                for (TypeElement t : ElementFilter.typesIn(env.getRootElements())) {
                    System.out.println("  " + t.getModifiers() + " " + t.asType() + " extends " + t.getSuperclass() + " implements " + t.getInterfaces() + " " + t.getNestingKind() + " " + t.getTypeParameters() + " " + elements.getBinaryName(t));
                    for (Element m : t.getEnclosedElements())
                        System.out.println("    " + m.getKind() + " " + m.getModifiers() + " " + m + " : " + m.asType() + " " + types.erasure(m.asType()) + (m instanceof ExecutableElement x ? " " + x.getThrownTypes() + x.isVarArgs() : m instanceof VariableElement v ? " = " + v.getConstantValue() : ""));
                }
                TypeMirror list = types.getDeclaredType(elements.getTypeElement("java.util.List"), elements.getTypeElement("java.lang.String").asType()), collection = types.getDeclaredType(elements.getTypeElement("java.util.Collection"), types.getWildcardType(elements.getTypeElement("java.lang.CharSequence").asType(), null));
                System.out.println("  " + list + " " + types.isSubtype(list, collection) + types.isAssignable(collection, list) + types.isSameType(list, list) + " " + types.directSupertypes(list) + " " + types.boxedClass(types.getPrimitiveType(TypeKind.INT)) + " " + types.getArrayType(list) + " " + types.isAssignable(types.getPrimitiveType(TypeKind.INT), types.getPrimitiveType(TypeKind.LONG)) + " " + elements.getPackageOf(elements.getTypeElement("java.util.Map.Entry")) + " " + elements.getTypeElement("no.Such"));
                try (Writer w = processingEnv.getFiler().createSourceFile("Generated").openWriter()) {
                    w.write("class Generated { static String greet() { return \"" + processingEnv.getOptions().get("greeting") + " from the processor\"; } }");
                } catch (IOException e) {
                    System.out.println(e);
                }
                try {
                    processingEnv.getFiler().createSourceFile("Generated");
                } catch (IOException e) {
                    System.out.println("  " + e.getClass().getSimpleName() + " " + e.getMessage());
                }
            }
            return false;
        }
    }
    static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    static final Files FILES = new Files(COMPILER.getStandardFileManager(null, Locale.ROOT, null));
    static boolean compile(List<String> options, Processor p, Source... sources) {
        DiagnosticCollector<JavaFileObject> d = new DiagnosticCollector<>();
        StringWriter out = new StringWriter();
        JavaCompiler.CompilationTask t = COMPILER.getTask(out, FILES, d, options, null, Arrays.asList(sources));
        if (p != null)
            t.setProcessors(List.of(p));
        boolean good = t.call();
        for (Diagnostic<? extends JavaFileObject> x : d.getDiagnostics())
            System.out.println(x.getKind() + " " + x.getCode() + " " + x.getLineNumber() + ":" + x.getColumnNumber() + " " + x.getStartPosition() + "-" + x.getEndPosition() + " " + (x.getSource() == null ? null : x.getSource().getName()) + " " + x.getMessage(Locale.ROOT).replace("\n", "/"));
        System.out.println(good + " " + FILES.made.keySet() + " " + out);
        return good;
    }
    static final String SHAPES = "import java.util.*;\n@Deprecated(since = \"1\") public class Shapes<T extends Comparable<T>> implements Runnable {\n    static final int SIZE = 3 * 4;\n    private final List<? super T> list = new ArrayList<>();\n    enum Kind { ROUND { int n() { return 1; } }, FLAT; int n() { return 0; } }\n    record Pair(int a, String... b) { Pair { if (a < 0) throw new IllegalArgumentException(); } }\n"
        + "    @SafeVarargs static <X> X first(X... xs) throws IOError { return xs.length == 0 ? null : xs[0]; }\n    public void run() { for (int i = 0; i < SIZE; i++) { Runnable r = () -> System.out.print(Generated.greet().length() + \" \"); r.run(); } }\n    int f(Object o) { return switch (o instanceof String s && !s.isEmpty() ? s.length() : -1) { case -1 -> 0; default -> { yield 7; } }; }\n    static class IOError extends Exception { }\n}\n";
    static void trees() throws IOException {
        JavacTask t = (JavacTask) COMPILER.getTask(null, FILES, null, List.of("-proc:none"), null, List.of(new Source("Shapes", SHAPES)));
        Trees trees = Trees.instance(t);
        for (CompilationUnitTree u : t.parse()) {
            Map<Tree.Kind, Integer> kinds = new TreeMap<>();
            new TreePathScanner<Void, Integer>() {
                @Override public Void scan(Tree x, Integer n) {
                    if (x != null)
                        kinds.merge(x.getKind(), 1, Integer::sum);
                    return super.scan(x, n);
                }
                @Override public Void visitMethod(MethodTree m, Integer n) {
                    long at = trees.getSourcePositions().getStartPosition(u, m);
                    System.out.println("method " + m.getName() + m.getParameters() + " throws " + m.getThrows() + " at line " + u.getLineMap().getLineNumber(at) + " depth " + depth(getCurrentPath()));
                    return super.visitMethod(m, n);
                }
                @Override public Void visitBinary(BinaryTree b, Integer n) { System.out.println("  " + b.getKind() + " " + b); return super.visitBinary(b, n); }
                @Override public Void visitLambdaExpression(LambdaExpressionTree l, Integer n) { System.out.println("  lambda " + l.getBodyKind() + " " + l); return super.visitLambdaExpression(l, n); }
            }.scan(u, 0);
            System.out.println(kinds);
            System.out.println(u.getImports() + " " + u.getTypeDecls().size() + " " + u.getPackageName());
        }
    }
    static int depth(TreePath p) {
        int n = 0;
        for (TreePath q = p; q != null; q = q.getParentPath())
            n++;
        return n;
    }
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.out.println(COMPILER.getSourceVersions().contains(SourceVersion.RELEASE_17) + " " + COMPILER.isSupportedOption("-d") + " " + COMPILER.isSupportedOption("--nope") + " " + SourceVersion.isKeyword("yield") + SourceVersion.isName("a.b.int") + SourceVersion.isIdentifier("\u00e4") + " " + SourceVersion.latest());
        trees();
        if (compile(List.of("-Agreeting=hello", "-Xlint:-options"), new Processor(), new Source("Shapes", SHAPES))) {
            ClassLoader l = new ClassLoader() {
                @Override protected Class<?> findClass(String n) throws ClassNotFoundException {
                    Made m = FILES.made.get(n);
                    if (m == null)
                        throw new ClassNotFoundException(n);
                    return defineClass(n, m.out.toByteArray(), 0, m.out.size());
                }
            };
            Class<?> c = l.loadClass("Shapes");
            var k = c.getDeclaredConstructor();
            k.setAccessible(true);
            ((Runnable) k.newInstance()).run();
            System.out.println();
        }
        FILES.made.clear();
        compile(List.of("-Xlint:all"), null, new Source("Bad", "class Bad { int f() { return \"x\"; } void g() { int i; i++; } Missing m; void h() { throw new Exception(); } static { return; } java.util.List raw = new java.util.ArrayList(); }"));
        compile(List.of(), null, new Source("Worse", "class Worse { void f( { } "));
        compile(List.of(), null, new Source("Name", "public class Other { }"));
        try {
            compile(List.of("--nonsense"), null, new Source("X", "class X { }"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
