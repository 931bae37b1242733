"""The command lines that run.py compares."""

# Beside the compiled classes (cls, and "with space"), show.jar, nomain.jar, nomanifest.jar, one.jar,
# lib/{a.jar,b.JAR,c.Jar}, mods/{one,two} and the folder empty, all command lines find these files.
EXTRA = ('package %s;\n'
         'public class Extra { public static String text() { return "extra of " + Extra.class; } }\n')
FILES = {
    'manifest': 'Main-Class: Show\n',
    'title': 'Implementation-Title: titled\n',
    'text.jar': 'this is no jar\n',
    'src/Hello.java': 'public class Hello {\n'
                      '    public static void main(String[] a) {\n'
                      '        System.out.println("hello " + a.length + System.getProperty("foo"));\n'
                      '    }\n'
                      '}\n',
    'src/Broken.java': 'public class Broken { int x = "a"; }\n',
    'src/script': '#!/usr/bin/java --source 17\n'
                  'class Script { public static void main(String[] a) {'
                  ' System.out.println("script " + a.length); } }\n',
    'src/Preview.java': 'public class Preview {\n'
                        '    public static void main(String[] a) {\n'
                        '        Object o = a;\n'
                        '        System.out.println(switch (o) { case String s -> s; default -> "d"; });\n'
                        '    }\n'
                        '}\n',
    'src/one/module-info.java': 'module one { exports one; }\n',
    'src/one/one/Main.java': 'package one;\n'
                             'public class Main { public static void main(String[] a) {\n'
                             '    System.out.println(Main.class.getModule() + " " + a.length + " "\n'
                             '        + System.getProperty("jdk.module.main") + " "\n'
                             '        + System.getProperty("jdk.module.main.class"));\n'
                             '} }\n',
    'src/two/module-info.java': 'module two { requires one; requires java.logging; }\n',
    'src/two/two/Main.java': 'package two;\n'
                             'public class Main { public static void main(String[] a) throws Exception {\n'
                             '    one.Main.main(a);\n'
                             '    Class.forName("sun.security.x509.X500Name").getConstructors();\n'
                             '    System.out.println(Class.forName("sun.security.x509.X500Name")\n'
                             '        .getConstructor(String.class).newInstance("CN=a"));\n'
                             '} }\n',
    # Object without finalize().
    'src/object/java/lang/Object.java': '''package java.lang;
import jdk.internal.vm.annotation.IntrinsicCandidate;
public class Object {
    @IntrinsicCandidate public Object() { }
    @IntrinsicCandidate public final native Class<?> getClass();
    @IntrinsicCandidate public native int hashCode();
    public boolean equals(Object other) { return this == other; }
    @IntrinsicCandidate protected native Object clone() throws CloneNotSupportedException;
    public String toString() { return getClass().getName() + "@" + Integer.toHexString(hashCode()); }
    public void finalizeObject() throws Throwable { } // HotSpot wants a method in this place
    @IntrinsicCandidate public final native void notify();
    @IntrinsicCandidate public final native void notifyAll();
    public final void wait() throws InterruptedException { wait(0); }
    public final native void wait(long milliseconds) throws InterruptedException;
    public final void wait(long milliseconds, int ns) throws InterruptedException { wait(milliseconds + (ns > 0 ? 1 : 0)); }
}
''',
    'src/java.base/java/lang/Extra.java': EXTRA % 'java.lang',
    'src/java.base/java/newborn/Extra.java': EXTRA % 'java.newborn',
    'src/java.base/java/util/StringJoiner.java': 'package java.util;\n'
                                                 'public class StringJoiner {\n'
                                                 '    private final CharSequence by;\n'
                                                 '    public StringJoiner(CharSequence by) { this.by = by; }\n'
                                                 '    public String toString() { return "patched " + by; }\n'
                                                 '}\n',
    'src/java.logging/java/util/logging/Extra.java': EXTRA % 'java.util.logging',
    'args/plain': '-Dfoo=1 -cp cls\n',
    'args/main': '-cp cls Show x\n"y z" -q @no\n',
    'args/quotes': '"-Dfoo=a b" -Dbar=\'c "d"\' -cp cls\n',
    'args/escapes': '"-Dfoo=a\\tb\\\\c\\qd" -cp cls\n',
    'args/backslash': '-Dfoo=a\\b -cp cls\n',
    'args/continued': '"-Dfoo=a\\\n    b" -cp cls\n',
    'args/comments': '# all\n-Dfoo=1 # rest "\n#\n-cp cls\n#end',
    'args/comment-inside': '-Dfoo="abc"#x y\n-Dz -cp cls\n',
    'args/open-quote': '"-Dfoo=a\n-cp cls\n',
    'args/open-quote-end': '-cp cls Show "a b',
    'args/value': '-cp',
    'args/empty': '',
    'args/empty-word': '"" x\n',
    'args/no-files': '-cp cls --disable-@files\n',
    'args/jar': '-jar show.jar\n',
    'args/module': '-p mods -m one/one.Main a\n',
    'args/version': '-Dfoo -version\n',
    'args/feed': '-Dfoo=1\f-cp\tcls\n',
    'vm.options': '-Dfoo=file "-Dbar=a b"\n',
}


class Row:
    def __init__(self, text, environment, usage, ordered, rules):
        self.text, self.environment = text, environment
        self.usage = usage  # our own words, only stream and exit code count
        self.ordered = ordered  # else the order of lines changes from run to run
        self.rules = rules
        self.number = len(ROWS)

    def label(self):
        return ' '.join([f'{k}={v!r}' for k, v in self.environment.items()] + ['java', self.text])


ROWS = []


def row(text, usage=False, ordered=True, rules=(), **environment):
    ROWS.append(Row(text, environment, usage, ordered, rules))


def rows(texts):
    for text in texts.strip().split('\n'):
        row(text.strip())


# ---- what to run ----
rows('''
-cp cls Show
-cp cls Show a "b c" "" -cp
-classpath cls Show
--class-path cls Show
--class-path=cls Show
--class-path= Show
-cp "" Show
-cp "with space" Show
-cp nowhere -cp cls Show
-cp empty:cls: Show
-cp lib/* Show
-cp lib/*:cls Show
-cp cls/*:nowhere/*:lib/* Show
-Djava.class.path=cls Show
Show
Show.class
-cp cls Nope
-cp cls show
-cp cls cls/Show
-cp cls a/b/Nope
-cp cls ""
""
-cp cls launcher.test.Assertions
-cp cls launcher/test/Assertions
-cp cls launcher.test.Nope
-cp cls NoMain
-cp cls NoMain$Instance
-cp cls NoMain$Private
-cp cls NoMain$None
-cp cls NoMain$BadInit
-jar show.jar x "y z"
-jar show.jar -cp y
-cp cls -jar show.jar
-Djava.class.path=cls -jar show.jar
-jar -Dfoo=1 show.jar
-jar -cp cls Show
-jar nope.jar
-jar cls
-jar text.jar
-jar nomain.jar
-jar nomanifest.jar
-jar ""
-foo -jar nope.jar
-cp -jar nope.jar
-p mods -m one/one.Main x
-p mods --module one/one.Main
--module-path=mods --module=one/one.Main x y
-p mods -m one
-p one.jar -m one
-p mods -m two/two.Main
-p mods --add-exports java.base/sun.security.x509=two -m two/two.Main
-p mods --add-exports=java.base/sun.security.x509=two --add-opens java.base/java.lang=two -m two/two.Main
-p mods -m one/one.Nope
-p mods -m nope
-p mods -m nope/x.Y
-m one/one.Main
-m jdk.compiler
-m jdk.compiler/com.sun.tools.javac.Main -version
-m /x
-m x/
--module=jdk.compiler/ x
-p mods -cp cls --add-modules one Show
-p mods -cp cls --add-modules one,nope Show
--limit-modules java.base -cp cls Show
--limit-modules=nope -cp cls Show
--patch-module one=cls -p mods -m one/one.Main
--patch-module nope=cls -cp cls Show
--patch-module=nope -cp cls Show
--patch-module=a=x --patch-module=a=y -cp cls Show
--patch-module=java.base=x --patch-module=java.base=y -cp cls Show
-cp cls Baked
-Djava.locale.useOldISOCodes=true -cp cls Baked
-Dline.separator=xy -cp cls Baked
-Djdk.net.allowAmbiguousIPAddressLiterals=true -cp cls Baked
-Djava.lang.Integer.IntegerCache.high=2000 -cp cls Baked
-Djava.security.debug=help -cp cls Baked
-Djdk.security.filePermCompat=true -cp cls Baked
-cp cls Patched
--patch-module java.base=patch/java.base -cp cls Patched
--patch-module java.base=missing:patch.jar -cp cls Patched
--patch-module java.base=patch/object -cp cls Patched
--patch-module java.logging=patch/java.logging -cp cls Patched
--patch-module java.logging=patch/java.logging --patch-module java.base=patch/java.base -cp cls Patched
--patch-module java.base=patch/java.base --add-exports java.base/java.newborn=ALL-UNNAMED -cp cls Patched
--add-exports=foo -cp cls Show
--add-exports=foo/bar=baz -cp cls Show
--add-exports=java.base/foo=baz -cp cls Show
--add-reads=foo -cp cls Show
--add-reads java.base=nope -cp cls Show
--add-opens java.base/java.lang=ALL-UNNAMED --add-reads=java.base=ALL-UNNAMED -cp cls Show
--enable-native-access=nope -cp cls Show
--add-modules java.logging,ALL-DEFAULT -cp cls Show
--add-exports java.base/nopackage=ALL-UNNAMED --add-opens=nomodule/x=ALL-UNNAMED -cp cls Show
--add-modules java.logging --add-modules nope -cp cls Show
--upgrade-module-path mods -cp cls Show
--dry-run -cp cls Show
--dry-run -cp cls Nope
--dry-run -p mods -m one/one.Main
--dry-run -cp cls NoMain$BadInit
--validate-modules
--validate-modules -cp cls Show
src/Hello.java
src/Hello.java a b
-Dfoo=1 src/Hello.java a
-cp cls src/Hello.java a
src/Broken.java
src/Nope.java
--source 17 src/Hello.java a
--source=11 src/Hello.java a
--source 17 src/script a b
--source 17 --source 11 src/Hello.java
--source 17
--source 3 src/Hello.java
--source 17 Nope
--source 17 -jar show.jar
--source 17 -m foo
--source 17 -cp cls src/Hello.java
-cp cls --source 17 src/Hello.java
-jar src/Hello.java
src/Preview.java
--enable-preview src/Preview.java
--enable-preview --source 17 src/Preview.java
''')
row('-jar one.jar a', rules=[(r'@[0-9a-f]+', '@')])
row('--add-modules=ALL-SYSTEM -cp cls Show', rules=[(r'^(WARNING: Using incubator modules: ).*', r'\1')])
row('Show', CLASSPATH='cls')
row('Show', CLASSPATH='')
row('Show', CLASSPATH='lib/*')
row('-cp cls Show', CLASSPATH='nowhere')
row('-jar show.jar', CLASSPATH='nowhere')
row('-p mods -m one/one.Main', CLASSPATH='cls')

# ---- how programs end ----
rows('''
-cp cls Ends exit 0
-cp cls Ends exit 3
-cp cls Ends exit 256
-cp cls Ends exit -1
-cp cls Ends halt 4
-cp cls Ends throw message
-cp cls Ends cause message
-cp cls Ends hook
-cp cls Ends hook throw
-cp cls Ends thread
-cp cls Ends threadthrow
-cp cls Ends daemon
-cp cls Ends
''')

# ---- texts ----
rows('''
-version
--version
-showversion -cp cls Show
--show-version -cp cls Show
--show-version -version
-fullversion
--full-version
-foo -fullversion
-cp x -fullversion
-version -foo
-foo --version
-version -fullversion
--list-modules
--list-modules -cp cls Show
--list-modules -p mods
--list-modules --limit-modules java.sql
--limit-modules=java.base --limit-modules=java.logging --list-modules
--list-modules -version
-version --list-modules
-d nope
--describe-module=
--describe-module
-d
--show-resolved-modules --limit-modules java.sql -version
--show-module-resolution -p mods --limit-modules one -m one/one.Main
-Xmx64m -Xms5m -Xss1m -XshowSettings:vm -version
-XshowSettings:vm -Xmx64m -cp cls Show
-Xinternalversion2
-Xdiag -cp cls Nope
''')
for text in ('-d java.logging', '-p mods -d one', '--describe-module java.sql',
             '--describe-module=java.logging'):
    row(text, ordered=False)
for text in ('', '-help', '-h', '-?', '--help', '-X', '--help-extra', '-showversion', '--dry-run',
             '-showversion -help', '--help -foo', '-foo --help', '-jar', '-Dfoo=1', '-version:1 -help'):
    row(text, usage=True)

# ---- mistakes in the first reading ----
rows('''
-cp
-cp -jar
-classpath
--class-path
-p
-p "" -cp cls Show
--module-path
--module-path=
--upgrade-module-path
--upgrade-module-path=
--add-modules
--add-modules= -cp cls Show
--add-exports
--add-opens=
--limit-modules -cp
--patch-module
-m
-m -Dfoo x
--module=
--module ""
--source
--list-modules -cp
-version:1.8 -cp cls Show
-jre-restrict-search -version
-jre-no-restrict-search -version
-version:1 -jar nope.jar
-cp cls Show -version:1
-checksource -noasyncgc -cs -cp cls Show
-Xfuture -cp cls Show
-splash:x -cp cls Show
-splash
-server -cp cls -client Show -server
-minimal -version
-J-foo -version
''')

# ---- mistakes in the second ----
for option in '''
-foo --foo -Xfoo --foo= --foo=bar - -- -1 --- -p=foo -d64 -exit -t -tm -oss1m -Xoss1m -Xint2
-Xcomp:foo -Xbatch1 -Xrsx -Xnoclassgcx -eafoo -esax -agentlib -javaagent -Xshare -Xshare:foo
-Xverify:foo -Xverify: -Xcheck -Xcheck:foo -Xlogfoo -Xloggc -XX -XX: -XX:+ -XXaltjvm -Xconcgc
--illegal-access --module-foo --add-modules-foo=x
-Xmx -Xmxfoo -Xmx0 -Xmx1 -Xmx1k -Xmx2047k -Xmx1p -Xmx10mb -Xmx-5m -Xmx1.5g
-Xmx99999999999999999999g -mx0 -Xms -Xmsfoo -Xms1 -Xms1k -Xms1023k -Xss -Xssfoo -Xss1 -Xss135k
-Xss2g -Xss1025m -Xmn -Xmnfoo -Xmn0 -Xmaxjitcodesizex -Xmaxf -Xmaxfx -Xminfx
-Xbootclasspath:foo -Xbootclasspath/p:foo -Djava.ext.dirs=x -Djava.endorsed.dirs=x
-XX:+Foo -XX:-Foo -XX:Foo=1 -XX:+Foo=1 -XX:+UseSerialGc -XX:UseSerialGC -XX:UseSerialGC=true
-XX:+UseSerialGC=true -XX:+UseSerialGCx=x -XX:+MaxHeapSize -XX:MaxHeapSize=foo -XX:MaxHeapSize
-XX:MaxHeapSize=0 -XX:MaxHeapSize= -XX:MaxHeapSize=1k -XX:MaxHeapSiz=x -XX:MaxHeapSizes
-XX:+PrintFlags -XX:TieredStop=1 -XX:UseSerial -XX:MaxPermSize=10m -XX:+UseConcMarkSweepGC
-XX:+UseParallelOldGC -XX:+AggressiveOpts -XX:+TraceClassLoading -XX:+CommandLineFlags
-XX:+PrintInlining -XX:+UseEpsilonGC -XX:LogFile=x -XX:+CheckIntrinsics
-XX:ParallelGCThreads=-1 -XX:ParallelGCThreads=+2 -XX:ParallelGCThreads= -XX:ParallelGCThreads=2x
-XX:ParallelGCThreads=99999999999999999999 -XX:TieredStopAtLevel=1.0 -XX:NewRatio=-2
-XX:MaxRAMPercentage=x -XX:MaxRAMPercentage= -XX:MaxRAMPercentage=150 -XX:MaxRAMPercentage=-5
-XX:MaxRAMPercentage=.5 -XX:OnError -XX:MaxNewSize=foo -XX:MaxDirectMemorySize=foo
-XX:InitialHeapSize=foo -XX:ReservedCodeCacheSize=64z -XX:NativeMemoryTracking=foo
-XX:ThreadStackSize=1 -XX:ThreadStackSize=100 -XX:MinHeapSize=1 -XX:-UseG1GC
-XX:Flags=nope -XX:VMOptionsFile=nope -XX:VMOptionsFile= -XX:Flags -XX:VMOptionsFile
-XX:+JVMCICompiler -XX:InitiatingHeapOccupancyPercen=1
'''.split():
    row(option + ' -cp cls Show')
rows('''
"-Xmx 5m" -cp cls Show
"-Xmx5m " -cp cls Show
"-XX:+UseSerialGC x" -cp cls Show
"-cp cls" Show
-Xms600m -Xmx512m -cp cls Show
-Xmx512m -Xms600m -cp cls Show
-XX:InitialHeapSize=1g -XX:MaxHeapSize=512m -cp cls Show
-XX:MinHeapSize=64m -XX:InitialHeapSize=32m -cp cls Show
-XX:MinHeapSize=64m -Xmx32m -cp cls Show
-Xms1 -Xmx1k -cp cls Show
-Xss1k -Xmx1k -cp cls Show
-Xss1k -Xmx1k -foo -cp cls Show
-Xss1k -Xms1g -Xmx512m -cp cls Show
-XX:+UseSerialGC -XX:+UseG1GC -cp cls Show
-Xss1k -XX:+UseSerialGC -XX:+UseG1GC -cp cls Show
-XX:+UseSerialGC -XX:-UseSerialGC -XX:+UseG1GC -cp cls Show
-XX:+PrintInlining -XX:+UnlockDiagnosticVMOptions -cp cls Show
-XX:+UnlockDiagnosticVMOptions -XX:+PrintCompilation2 -version
-XX:+IgnoreUnrecognizedVMOptions -XX:+Foo -XX:Bar=1 -Xfoo -foo --foo -cp cls Show
-XX:+Foo -XX:+IgnoreUnrecognizedVMOptions -cp cls Show
-XX:+IgnoreUnrecognizedVMOptions -XX:+PrintInlining -cp cls Show
-XX:+IgnoreUnrecognizedVMOptions -XX:UseSerialGC -cp cls Show
-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=x -cp cls Show
-XX:+IgnoreUnrecognizedVMOptions -XX:MaxHeapSize=foo -cp cls Show
-XX:+IgnoreUnrecognizedVMOptions -XX:-IgnoreUnrecognizedVMOptions -XX:+Foo -cp cls Show
-XX:VMOptionsFile=vm.options -cp cls Show
-XX:VMOptionsFile=vm.options -Dfoo=later -cp cls Show
''')

# ---- accepted ----
for option in '''
-Xmx64M -Xmx1G -Xmx0x4000000 -Xms0 -Xms100m -Xmn1 -Xmn1m -Xss136k -Xss1m -Xss1g -Xss0 -ss1m -mx64m -ms5m
-Xint -Xmixed -Xcomp -server -client -Xrs -Xbatch -Xdebug -Xcheck:jni -Xnoclassgc -Xnoagent
-Xshare:off -Xshare:on -Xshare:auto -Xverify -Xverify:all -Xverify:remote -Xverify:none -noverify
-verify -verifyremote -debug -noclassgc -Xlog:disable -Xlog:all=off -Xlog:gc*=error -Xlog:async
-Xlog:os+thread=off:stderr:none -Xlog:gc=off::u,l,tg -Xlog:class+load=warning:stdout -Xmaxjitcodesize5m -Xmaxf0.5 -Xminf0.1
-verbose: -verbose:foo -verbosefoo -Xprof --illegal-access=permit --illegal-access=foo
-Xbootclasspath/a:foo -Xbootclasspath/a: -ea -ea: -esa -dsa -da -enableassertions:foo
-enablesystemassertions -disablesystemassertions --enable-preview
-D -D= -Dfoo -Dfoo= -Dfoo=a=b -Dbar= -Djava.compiler=foo -Djava.version=1
-Djava.vm.specification.version=3 -Djava.specification.version=3 -Djdk.module.main=java.base
-Djdk.module.path=x -Djdk.module.addmods.0=x -Djdk.module.patch -Djdk.module.addmodsfoo
-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxHeapSize=64m -XX:MaxRAMPercentage=50.5
-XX:ParallelGCThreads=2 -XX:+UseParallelGC -XX:+UseG1GC -XX:-UseCompressedOops -XX:OnError=ls
-XX:OnError= -XX:+UseBiasedLocking -XX:+FlightRecorder -XX:MaxRAMFraction=2
-XX:DefaultMaxRAMFraction=4 -XX:MaxMetaspaceSize=100m -XX:+HeapDumpOnOutOfMemoryError
-XX:+UseStringDeduplication -XX:ReservedCodeCacheSize=64m -XX:-PrintFlagsFinal
-XX:+UseAdaptiveSizePolicy -XX:+CriticalJNINatives -XX:AutoBoxCacheMax=200
-XX:MaxDirectMemorySize=10m -XX:ThreadStackSize=512 -XX:NativeMemoryTracking=off
-XX:CompileCommand=quiet -XX:+UnlockExperimentalVMOptions
'''.split():
    row(option + ' -cp cls Show')
row('-Dfoo=1 -Dfoo=2 -Dfoo -cp cls Show')
rows('''
-Xbootclasspath/a:show.jar Show x
-Xbootclasspath/a:cls Boot
-Xbootclasspath/a:boot.jar Boot
-Xbootclasspath/a:boot.jar -cp cls Boot
-Xbootclasspath/a:missing:text.jar:empty::boot.jar Boot
-Xbootclasspath/a:stored.jar -Xbootclasspath/a:show.jar Boot
-Xbootclasspath/a:prefixed.jar Boot
-Xbootclasspath/a:cut.jar -cp cls Boot
-Xbootclasspath/a:text.jar Boot
''')

# ---- assertions ----
for options in ('', '-ea', '-da', '-ea:launcher.test.Assertions', '-ea:launcher...',
                '-ea:launcher.test...', '-ea:launcher.tes...', '-ea:...', '-ea -da:launcher...',
                '-ea:launcher... -da:launcher.test.Assertions',
                '-da:launcher.test.Assertions -ea:launcher...',
                '-ea:launcher.test.Assertions -da:launcher.test.Assertions',
                '-da:launcher.test.Assertions -ea:launcher.test.Assertions',
                '-da:launcher.test... -ea:launcher...', '-ea:launcher/test/Assertions', '-esa',
                '-esa -dsa', '-ea:java.util...', '-esa -da:java.util.ArrayList',
                '-ea:launcher.test.Assertions$Nested', '-ea:launcher.test', '-ea: -da:',
                '-enableassertions -disableassertions:launcher.test...'):
    row(options + ' -cp cls launcher.test.Assertions')

# ---- argument files ----
rows('''
@args/plain Show x
@args/main w @args/main
@args/quotes Show
@args/escapes Show
@args/backslash Show
@args/continued Show
@args/comments Show
@args/comment-inside Show
@args/open-quote Show
@args/open-quote-end
@args/value cls Show
-cp @args/plain Show
-cp cls @args/empty Show @args/plain
-cp cls @args/empty-word
@args/no-files @args/plain Show
--disable-@files @args/plain Show
-cp cls Show --disable-@files @args/plain
@args/jar @args/plain
@args/module @args/plain
@args/feed Show
@@args/plain Show
-cp cls @@args/plain Show
@nope Show
@cls Show
@ Show
-cp cls Show @nope
"--source 17" src/Hello.java a
"--source 17 -cp cls" src/Hello.java a
-cp cls "--source 17" src/Hello.java a
"--source=17 -Dfoo=2" src/Hello.java
"--source 17 Foo" x
"--source 17 -jar" x
"--source 17 @args/version" x
"--source 17 -version" x
"--sourcefoo -Dx" Show
''')

# ---- environment ----
for value in ('-Dfoo=1', '', '  ', "-Dfoo='a b'", '-Dfoo="a b"c', "-Dfoo='a b", '"-Dfoo=x y" -Dbar=3',
              '-Dfoo=a\\ b', '-cp cls', '-cp', '-cp cls Show', 'Show', "'' Show", '-jar show.jar', '-jar',
              '-help', '-h', '-?', '--help', '-X', '--help-extra', '-version', '--version',
              '-fullversion', '-m', '-m x', '--module=x', '--dry-run', '-showversion',
              '--validate-modules', '--source 17', '@args/plain', '@args/main', '@args/jar',
              '@args/version', '@nope', '--disable-@files', '--add-modules', '-p', '-foo', '-XX:+Foo',
              '-d nope', '-Xmx1k', '-J-foo', '-XshowSettings:vm -Xmx64m'):
    row('-cp cls Show a', JDK_JAVA_OPTIONS=value)
for value in ('-Dfoo=1', '', "-Dfoo='a b'", "-Dfoo='a b", '-Dfoo="a b"c', '-Dfoo=a\\ b', '-cp', '-cp cls',
              '-version', '-foo', '-XX:+Foo', '-XX:+UseSerialGC', '-m x', '--add-modules java.sql',
              '--add-modules=java.sql', 'foo', '-ea', '@args/plain', '-XX:VMOptionsFile=vm.options',
              '-XX:VMOptionsFile=nope', '-Xmx1k'):
    row('-cp cls Show a', JAVA_TOOL_OPTIONS=value)
row('-cp cls Show', _JAVA_OPTIONS='-Dfoo=1')
row('-Dfoo=4 -cp cls Show', JDK_JAVA_OPTIONS='-Dfoo=1', JAVA_TOOL_OPTIONS='-Dfoo=2',
    _JAVA_OPTIONS='-Dfoo=3')
row('-cp cls Show', JDK_JAVA_OPTIONS='-Dfoo=1', JAVA_TOOL_OPTIONS='-Dfoo=2')
row('-cp cls', JAVA_TOOL_OPTIONS='-Dfoo=2', usage=True)
row('-cp', JAVA_TOOL_OPTIONS='-Dfoo=2')
