#!/bin/bash
# The JDK's own `java` on our libjvm.so: a private JDK home in which only that library is another one. Compares what it
# does with the real one. The last line is "N passed, N failed".
# usage: jdk_launcher.sh BUILD   (BUILD has libjvm.so and atoll.image)
set -u
cd "$(dirname "$0")/../.." || exit 1
build=$(readlink -f "$1") state=$(readlink -f "$1")/tests/api/jdk passed=0 failed=0
real=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
rm -rf "$state" && mkdir -p "$state/bin" "$state/lib/server" "$state/classes" || exit 1
cp "$real/bin/java" "$state/bin/"
for file in "$real"/lib/*; do
    case $file in */server | */libjli.so) ;; *) ln -s "$file" "$state/lib/" ;; esac
done
cp "$real/lib/libjli.so" "$state/lib/"
ln -s "$real/conf" "$state/conf"
ln -s "$build/libjvm.so" "$state/lib/server/libjvm.so"
cat >"$state/Hosted.java" <<'JAVA'
public class Hosted {
    public static void main(String[] arguments) throws Exception {
        System.out.println(String.join(" ", arguments) + " on " + Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        Thread other = new Thread(() -> System.out.println("another thread"));
        other.start();
        other.join();
        System.out.println(System.getProperty("some.key") + " " + Hosted.class.desiredAssertionStatus());
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "exit": System.exit(7);
            case "throw": throw new IllegalStateException("uncaught");
            case "halt": Runtime.getRuntime().halt(9);
            case "daemon":
                Thread sleeper = new Thread(() -> { try { Thread.sleep(100000); } catch (InterruptedException e) { } });
                sleeper.setDaemon(true);
                sleeper.start();
                break;
            case "exit-elsewhere":
                new Thread(() -> System.exit(5)).start();
                Thread.sleep(100000);
        }
    }
}
JAVA
javac -d "$state/classes" "$state/Hosted.java" || exit 1
while IFS= read -r line; do
    read -ra words <<<"$line"
    (cd "$state/classes" && timeout 60 "$real/bin/java" "${words[@]}") >"$state/expected" 2>&1
    echo "exit code $?" >>"$state/expected"
    (cd "$state/classes" && timeout 60 "$state/bin/java" "${words[@]}") >"$state/got" 2>&1
    echo "exit code $?" >>"$state/got"
    if diff "$state/expected" "$state/got" >"$state/diff"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED java $line"
        head -n 10 "$state/diff"
    fi
done <<'LINES'
-cp . Hosted a b
-cp . -Dsome.key=value -ea Hosted
-cp . Hosted exit
-cp . Hosted throw
-cp . Hosted halt
-cp . Hosted daemon
-cp . Hosted exit-elsewhere
-cp . NoSuchClass
-jar no.jar
--list-modules
-m no.such.module
-cp . -Xmx32m -Xss512k Hosted
--add-modules no.such Hosted
LINES
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
