// timeout: 400
// java.io's small classes: piped streams and readers, sequences, pushback, line numbers, data streams' texts, filter misuse,
// mark and reset everywhere, PrintStream and PrintWriter errors, StreamTokenizer, charset stream readers on broken input.
import java.io.*;
import java.nio.charset.*;
import java.util.*;

public class ReadersAndWriters2 {
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) { String e; try { Object o = a.get(); e = o instanceof byte[] ? Arrays.toString((byte[]) o) : String.valueOf(o); } catch (Exception x) { e = "!" + x; } StringBuilder sb = new StringBuilder(); for (char c : e.toCharArray()) sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c)); System.out.println(what + ": " + sb); }
    static InputStream bytes(int... b) { byte[] x = new byte[b.length]; for (int i = 0; i < b.length; i++) x[i] = (byte) b[i]; return new ByteArrayInputStream(x); }
    static String drain(Reader r) throws IOException { StringBuilder sb = new StringBuilder(); for (int c; (c = r.read()) >= 0; ) sb.append((char) c); return sb.toString(); }
    public static void main(String[] args) throws Exception {
        PipedInputStream pi = new PipedInputStream(16); PipedOutputStream po = new PipedOutputStream(pi);
        Thread w = new Thread(() -> { try (po) { for (int i = 0; i < 5000; i++) po.write(i); } catch (IOException e) { System.out.println(e); } }); w.start();
        long sum = 0; int n = 0; for (int c; (c = pi.read()) >= 0; n++) sum += c * (n % 7 + 1); w.join(); System.out.println(n + " " + sum + " " + pi.available());
        ask("pipe not connected", () -> new PipedInputStream().read());
        ask("pipe connected twice", () -> { PipedInputStream i = new PipedInputStream(); PipedOutputStream o = new PipedOutputStream(i); o.connect(i); return 0; });
        ask("pipe closed by reader", () -> { PipedInputStream i = new PipedInputStream(); PipedOutputStream o = new PipedOutputStream(i); i.close(); o.write(1); return 0; });
        ask("pipe writer dead", () -> { PipedInputStream i = new PipedInputStream(); PipedOutputStream o = new PipedOutputStream(i); Thread t = new Thread(() -> { try { o.write(5); } catch (IOException e) { } }); t.start(); t.join(); i.read(); return i.read(); });
        ask("pipe of chars", () -> { PipedReader r = new PipedReader(); PipedWriter p = new PipedWriter(r); Thread t = new Thread(() -> { try (p) { p.write("piped \u4e2d"); } catch (IOException e) { } }); t.start(); String s = drain(r); t.join(); return s; });
        ask("sequence", () -> new SequenceInputStream(new Vector<>(List.of(bytes(1, 2), bytes(), bytes(3))).elements()).readAllBytes());
        ask("pushback", () -> { PushbackInputStream p = new PushbackInputStream(bytes(1, 2, 3), 2); p.read(); p.unread(9); p.unread(8); return "" + p.read() + p.read() + p.read() + p.available() + p.markSupported(); });
        ask("pushback full", () -> { PushbackInputStream p = new PushbackInputStream(bytes(1)); p.unread(1); p.unread(2); return 0; });
        ask("pushback closed", () -> { PushbackReader p = new PushbackReader(new StringReader("x")); p.close(); return p.read(); });
        ask("lines", () -> { LineNumberReader l = new LineNumberReader(new StringReader("a\nb\r\nc\rd")); StringBuilder sb = new StringBuilder(); for (String s; (s = l.readLine()) != null; ) sb.append(l.getLineNumber()).append(s); l.setLineNumber(50); return sb + "" + l.getLineNumber() + l.readLine(); });
        ask("mark", () -> { BufferedReader b = new BufferedReader(new StringReader("abcdef"), 2); b.read(); b.mark(3); b.read(); b.read(); b.reset(); return (char) b.read(); });
        ask("mark lost", () -> { BufferedReader b = new BufferedReader(new StringReader("abcdefghij"), 2); b.mark(1); b.read(new char[5]); b.reset(); return 0; });
        ask("mark none", () -> { new InputStreamReader(bytes(1)).mark(1); return 0; });
        ask("reset none", () -> { new BufferedInputStream(bytes(1)).reset(); return 0; });
        ask("mark negative", () -> { new StringReader("x").mark(-1); return 0; });
        ask("closed", () -> { Reader r = new StringReader("x"); r.close(); return r.ready(); });
        ask("data", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); DataOutputStream d = new DataOutputStream(o); d.writeUTF("a\0\u00e9\u4e2d\ud83d\ude00"); d.writeChars("x"); d.writeBytes("y\u0142"); d.writeBoolean(true); d.writeDouble(-0.0); return d.size() + " " + HexFormat.of().formatHex(o.toByteArray()); });
        for (int[] bad : new int[][] {{0, 1, 0x80}, {0, 2, 0xc0, 0x20}, {0, 2, 0xe0, 0x80}, {0, 5, 1}, {0}, {0, 3, 0xe0, 0x80, 0x41}, {0, 1, 0xff}, {0, 2, 0xc0, 0x80}}) ask("utf " + bad.length, () -> new DataInputStream(bytes(bad)).readUTF());
        ask("utf too long", () -> { new DataOutputStream(OutputStream.nullOutputStream()).writeUTF("\u4e2d".repeat(30000)); return 0; });
        ask("fully", () -> { new DataInputStream(bytes(1, 2)).readFully(new byte[3]); return 0; });
        ask("readLine", () -> { @SuppressWarnings("deprecation") String s = new DataInputStream(bytes('a', 13, 10, 'b')).readLine(); return s; });
        ask("skip", () -> bytes(1, 2, 3).skip(10) + " " + new DataInputStream(bytes(1, 2)).skipBytes(5));
        ask("skipN", () -> { bytes(1, 2).skipNBytes(3); return 0; });
        ask("readN", () -> bytes(1, 2, 3).readNBytes(2).length + " " + bytes(1).readNBytes(new byte[5], 1, 3) + bytes(1, 2).transferTo(OutputStream.nullOutputStream()) + InputStream.nullInputStream().read());
        ask("null closed", () -> { InputStream i = InputStream.nullInputStream(); i.close(); return i.read(); });
        for (String cs : new String[] {"UTF-8", "US-ASCII", "UTF-16", "ISO-8859-1", "UTF-32", "windows-1252"}) ask("broken " + cs, () -> drain(new InputStreamReader(bytes('a', 0xff, 0xc3, 'b', 0xed, 0xa0, 0x80, 0xf0, 0x9f), cs)));
        ask("strict", () -> drain(new InputStreamReader(bytes('a', 0xff), StandardCharsets.UTF_8.newDecoder())));
        ask("no such charset", () -> new InputStreamReader(bytes(), "none"));
        ask("writer", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); OutputStreamWriter x = new OutputStreamWriter(o, "US-ASCII"); x.write("a\u00e9\ud83d"); x.write("\ude00\ud83d"); x.close(); return o + x.getEncoding(); });
        ask("writer closed", () -> { Writer x = new OutputStreamWriter(new ByteArrayOutputStream()); x.close(); x.close(); x.write(1); return 0; });
        OutputStream broken = new OutputStream() { @Override public void write(int b) throws IOException { throw new IOException("broken"); } };
        ask("print errors", () -> { PrintStream p = new PrintStream(broken); p.print("x"); boolean a = p.checkError(); PrintWriter q = new PrintWriter(broken, true); q.println("x"); return a + " " + q.checkError(); });
        ask("print", () -> { StringWriter s = new StringWriter(); PrintWriter p = new PrintWriter(s); p.print((Object) null); p.print(new char[] {'c'}); p.append("x", 0, 1).append(null).printf("%d", 5).println(1.5f); p.write("abcd", 1, 2); return s.toString().replace("\n", "/") + s.getBuffer().length(); });
        ask("buffered close", () -> { try (BufferedOutputStream b = new BufferedOutputStream(broken)) { b.write(1); return "written"; } });
        ask("char array", () -> { CharArrayWriter c = new CharArrayWriter(); c.write("xyz", 1, 2); c.append('!'); CharArrayReader r = new CharArrayReader(c.toCharArray(), 1, 9); return drain(r) + c.size() + c; });
        StreamTokenizer t = new StreamTokenizer(new StringReader("x1 = 3.5e2 + -7 // c\n'quo\\ted' /* no */ \"un\nterminated a.b _z \u00e9 .5 -.x 1.2.3")); t.slashSlashComments(true); t.slashStarComments(true); t.eolIsSignificant(true); t.wordChars('_', '_'); StringBuilder sb = new StringBuilder(); while (t.nextToken() != StreamTokenizer.TT_EOF) { sb.append(t.ttype == StreamTokenizer.TT_NUMBER ? "n" + t.nval : t.ttype == StreamTokenizer.TT_WORD ? "w" + t.sval : t.ttype == StreamTokenizer.TT_EOL ? "eol" : t.ttype + ":" + t.sval).append('@').append(t.lineno()).append(' '); } ask("tokens", () -> sb);
        for (int[] bad : new int[][] {{-1, 1, 3}, {0, 4, 3}, {2, 2, 3}, {0, -1, 3}}) ask(Arrays.toString(bad), () -> bytes(1, 2, 3, 4, 5).read(new byte[bad[2]], bad[0], bad[1]));
        ask("file", () -> new FileInputStream("")); ask("folder", () -> new FileInputStream("/tmp")); ask("null name", () -> new FileInputStream((String) null)); ask("nul", () -> new FileOutputStream("a\0b")); ask("folder out", () -> new FileOutputStream("/")); ask("no folder", () -> new FileWriter("/no/such/x")); ask("mode", () -> new RandomAccessFile("x", "w"));
        File f = new File("a/../b//c/./d/"); System.out.println(f + " " + f.getName() + " " + f.getParent() + " " + f.getParentFile().getParentFile() + " " + f.isAbsolute() + f.getPath().length() + new File("/").getName() + new File("/").getParent() + new File("", "x") + new File((String) null, "y") + new File("p", "/q") + new File("x").compareTo(new File("y")) + new File("z").equals(new File("z/")) + new File("/a/../b").toURI() + new File("/a b#c").toURI().getRawPath() + new File("/tmp/../tmp/./x").getCanonicalPath());
    }
}
