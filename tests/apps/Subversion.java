import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.subversion.javahl.ClientException;
import org.apache.subversion.javahl.SVNClient;
import org.apache.subversion.javahl.SVNRepos;
import org.apache.subversion.javahl.types.Depth;
import org.apache.subversion.javahl.types.Revision;
import org.apache.subversion.javahl.types.RevisionRange;

/** Subversion's client library (C++): callbacks into Java, its own exceptions, Java streams read and written by C. */
public class Subversion {
    static Path folder;
    static SVNClient client;
    static String url;
    /** What the client has notified of, whose order is that of hash tables with a salt. */
    static TreeSet<String> told = new TreeSet<>();

    static void tell() {
        told.forEach(System.out::println);
        told.clear();
    }

    static String relative(String path) {
        return path == null ? "null" : path.replace(folder.toString(), "FOLDER");
    }

    static void commit(String message, Path... paths) throws ClientException {
        Set<String> names = new HashSet<>();
        for (Path path : paths)
            names.add(path.toString());
        client.commit(names, Depth.infinity, false, false, null, null, items -> {
            TreeSet<String> lines = new TreeSet<>();
            items.forEach(item -> lines.add(relative(item.getPath()) + " " + item.getNodeKind()));
            System.out.println("message for " + lines);
            return message;
        }, info -> System.out.println("committed " + info.getRevision() + " by " + (info.getAuthor() != null)));
        tell();
    }

    static void failure(String what, Exception problem) {
        System.out.println(what + ": " + problem.getClass().getName() + ": " + relative(problem.getMessage()));
        if (problem instanceof ClientException) {
            ClientException told = (ClientException) problem;
            System.out.println("    " + told.getAprError() + " " + relative(told.getSource()));
            told.getAllMessages().forEach(one -> System.out.println("    " + relative(one.getMessage())));
        }
        if (problem.getCause() != null)
            System.out.println("    cause " + problem.getCause());
    }

    static void work(Path copy) throws Exception {
        System.out.println(client.checkout(url, copy.toString(), Revision.HEAD, Revision.HEAD, Depth.infinity, false,
                false));
        Path file = copy.resolve("file.txt"), inner = Files.createDirectory(copy.resolve("inner"));
        Files.writeString(file, "one\ntwo\n");
        Files.writeString(inner.resolve("\u00e9t\u00e9.txt"), "summer\n");
        client.add(file.toString(), Depth.infinity, false, false, false);
        client.add(inner.toString(), Depth.infinity, false, false, false);
        client.propertySetLocal(Set.of(file.toString()), "color", "blue".getBytes(), Depth.empty, null, false);
        commit("first", copy);
        Files.writeString(file, "one\ntwo\nthree\n");
        commit("second", file);
        client.update(Set.of(copy.toString()), Revision.HEAD, Depth.infinity, false, false, true, false);
        System.out.println(new String(client.propertyGet(file.toString(), "color", null, null)));
        TreeMap<String, String> states = new TreeMap<>();
        Files.writeString(copy.resolve("unknown"), "");
        Files.writeString(file, "changed\n");
        client.status(copy.toString(), Depth.infinity, false, true, false, false, null,
                (path, status) -> states.put(relative(path), status.getTextStatus() + " " + status.getRevisionNumber()));
        System.out.println(states);
        ByteArrayOutputStream difference = new ByteArrayOutputStream();
        client.diff(file.toString(), Revision.BASE, file.toString(), Revision.WORKING, null, difference, Depth.empty,
                null, true, false, false, false, false, false);
        System.out.print(relative(difference.toString()));
        client.revert(file.toString(), Depth.empty, null);
        System.out.println(Files.readString(file).length());
    }

    static void reading(Path copy) throws Exception {
        client.logMessages(url, Revision.HEAD, List.of(new RevisionRange(Revision.getInstance(0), Revision.HEAD)), false,
                true, false, null, 0, (paths, revision, properties, children) -> {
                    byte[] message = properties == null ? null : properties.get("svn:log");
                    TreeSet<String> changed = new TreeSet<>();
                    if (paths != null)
                        paths.forEach(path -> changed.add(path.getAction() + path.getPath()));
                    System.out.println(revision + " " + (message == null ? null : new String(message)) + " " + changed);
                });
        client.blame(copy.resolve("file.txt").toString(), Revision.HEAD, Revision.getInstance(1), Revision.HEAD, false,
                false, (line, revision, properties, mergedRevision, mergedProperties, path, text, local) ->
                        System.out.println(line + " " + revision + " " + text));
        client.streamFileContent(url + "/file.txt", Revision.HEAD, Revision.HEAD, new OutputStream() {
            private int count;

            @Override
            public void write(int b) throws IOException {
                count++;
            }

            @Override
            public void close() {
                System.out.println("closed after " + count);
            }
        });
        TreeMap<String, Long> entries = new TreeMap<>();
        client.list(url, Revision.HEAD, Revision.HEAD, Depth.infinity, -1, false,
                (entry, lock) -> entries.put(entry.getPath(), entry.getSize()));
        System.out.println(entries);
    }

    static void failing(Path copy) throws Exception {
        try {
            client.checkout("file:///no/such/repository", folder.resolve("none").toString(), Revision.HEAD,
                    Revision.HEAD, Depth.infinity, false, false);
        } catch (ClientException e) {
            failure("checkout", e);
        }
        try {
            client.streamFileContent(url + "/file.txt", Revision.HEAD, Revision.HEAD, new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("full");
                }
            });
        } catch (Exception e) {
            failure("stream", e);
        }
        try {
            client.status(copy.toString(), Depth.infinity, false, true, false, false, null, (path, status) -> {
                throw new IllegalStateException("in a callback");
            });
        } catch (Exception e) {
            failure("status", e);
        }
        try {
            client.status(null, Depth.infinity, false, true, false, false, null, (path, status) -> { });
        } catch (Exception e) {
            failure("null", e);
        }
        SVNClient disposed = new SVNClient();
        disposed.dispose();
        try {
            disposed.getConfigDirectory();
        } catch (Throwable e) {
            System.out.println(e);
        }
    }

    static void repositories(SVNRepos repositories, File first) throws Exception {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        List<String> told = new ArrayList<>();
        repositories.dump(first, dump, Revision.getInstance(0), Revision.HEAD, false, true,
                info -> told.add(info.getAction() + " " + info.getRevision()));
        System.out.println(told);
        File second = folder.resolve("second").toFile();
        repositories.create(second, false, false, null, "fsfs");
        told.clear();
        repositories.load(second, new ByteArrayInputStream(dump.toByteArray()), false, false, false, false, null,
                info -> told.add(info.getAction() + " " + info.getRevision()));
        System.out.println(told);
        repositories.verify(second, Revision.getInstance(0), Revision.HEAD,
                info -> System.out.println(info.getAction() + " " + info.getRevision()));
        byte[] content = client.fileContent("file://" + second + "/file.txt", Revision.HEAD, Revision.HEAD);
        System.out.println(new String(content).length());
    }

    static void threads(String address) throws InterruptedException {
        Thread[] threads = new Thread[4];
        String[] results = new String[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                SVNClient own = new SVNClient();
                int[] calls = {0};
                try {
                    for (int j = 0; j < 10; j++)
                        own.list(address, Revision.HEAD, Revision.HEAD, Depth.infinity, -1, false,
                                (entry, lock) -> calls[0]++);
                    results[number] = "" + calls[0];
                } catch (ClientException e) {
                    results[number] = e.toString();
                }
                own.dispose();
            });
            threads[i].start();
        }
        for (Thread thread : threads)
            thread.join();
        System.out.println(Arrays.toString(results));
    }

    public static void main(String[] arguments) throws Exception {
        folder = Files.createTempDirectory("subversion").toRealPath();
        client = new SVNClient();
        client.setConfigDirectory(Files.createDirectory(folder.resolve("settings")).toString());
        client.notification2(info -> told.add(info.getAction() + " " + relative(info.getPath())));
        System.out.println(client.getVersion() + " " + SVNClient.versionMajor());
        SVNRepos repositories = new SVNRepos();
        File first = folder.resolve("first").toFile();
        repositories.create(first, false, false, null, "fsfs");
        url = "file://" + first;
        Path copy = folder.resolve("copy");
        work(copy);
        tell();
        reading(copy);
        failing(copy);
        tell();
        repositories(repositories, first);
        threads(url);
        client.dispose();
        repositories.dispose();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
