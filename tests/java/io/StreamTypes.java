// The streams of java.io seldom used: pushback, sequence, piped, line numbers, tokenizers, filters, marks and resets,
// data in modified UTF-8, closed streams, PrintStream's error flag, character conversions.
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class StreamTypes {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static InputStream in(String s) { return new ByteArrayInputStream(s.getBytes(StandardCharsets.UTF_8)); }
    static String rest(Reader r) throws IOException { StringBuilder sb = new StringBuilder(); for (int c; (c = r.read()) >= 0; ) sb.append((char) c); return sb.toString(); }
    public static void main(String[] args) throws Exception {
        t("pushback", () -> { PushbackInputStream p = new PushbackInputStream(in("abc"), 2); int a = p.read(); p.unread(a); p.unread('z'); return (char) p.read() + "" + (char) p.read() + p.available() + p.markSupported(); });
        t("pushback full", () -> { PushbackInputStream p = new PushbackInputStream(in("abc")); p.unread(1); p.unread(2); return 0; });
        t("pushback reader", () -> { PushbackReader p = new PushbackReader(new StringReader("xyz"), 3); p.unread("qr".toCharArray()); return rest(p); });
        t("sequence", () -> new String(new SequenceInputStream(Collections.enumeration(List.of(in("a"), in(""), in("bc")))).readAllBytes()));
        t("lines", () -> { LineNumberReader l = new LineNumberReader(new StringReader("a\nb\r\nc\rd")); StringBuilder sb = new StringBuilder(); for (String s; (s = l.readLine()) != null; ) sb.append(l.getLineNumber()).append(s).append(' '); return sb; });
        t("buffered lines", () -> new BufferedReader(new StringReader("x\n\ny\r\n\r\nz")).lines().toList());
        t("tokens", () -> { StreamTokenizer k = new StreamTokenizer(new StringReader("int x1 = -3.5e2; // c\n\"str\\n\" 'c' /* no */ a_b .5 -")); k.slashSlashComments(true); k.slashStarComments(true); k.eolIsSignificant(true); k.wordChars('_', '_'); StringBuilder sb = new StringBuilder(); while (k.nextToken() != StreamTokenizer.TT_EOF) sb.append(k.ttype == StreamTokenizer.TT_NUMBER ? "n" + k.nval : k.ttype == StreamTokenizer.TT_WORD ? "w" + k.sval : k.ttype == '"' ? "s" + k.sval.trim() : k.ttype == StreamTokenizer.TT_EOL ? "EOL" : "" + (char) k.ttype).append('@').append(k.lineno()).append(' '); return sb + k.toString(); });
        t("marks", () -> { BufferedInputStream b = new BufferedInputStream(in("abcdefgh"), 4); b.read(); b.mark(3); b.read(); b.read(); b.reset(); String s = "" + (char) b.read(); b.mark(1); b.skip(6); try { b.reset(); s += (char) b.read(); } catch (IOException e) { s += e.getMessage(); } return s; });
        t("mark of a reader", () -> { BufferedReader b = new BufferedReader(new StringReader("abcdefgh"), 2); b.mark(2); b.read(); b.reset(); String s = "" + (char) b.read(); for (int i = 0; i < 5; i++) b.read(); b.reset(); return s; });
        t("reset without mark", () -> { new BufferedReader(new StringReader("a")).reset(); return 0; });
        t("mark unsupported", () -> { new InputStreamReader(in("a")).mark(1); return 0; });
        t("array stream", () -> { ByteArrayInputStream b = new ByteArrayInputStream(new byte[] {1, 2, 3, 4}, 1, 2); b.mark(0); return b.read() + " " + b.available() + b.skip(9) + b.read() + " " + b.markSupported(); });
        t("read bounds", () -> in("abc").read(new byte[2], 1, 5));
        t("read nothing", () -> in("").read(new byte[0]) + " " + in("").read(new byte[1]) + in("ab").readNBytes(5).length + in("abc").readNBytes(new byte[4], 1, 3) + InputStream.nullInputStream().read());
        t("transfer", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); long n = in("copy").transferTo(o); StringWriter w = new StringWriter(); return n + o.toString() + new StringReader("text").transferTo(w) + w; });
        t("skip", () -> { InputStream i = in("abcdef"); i.skipNBytes(2); return "" + (char) i.read() + i.skip(-1) + i.skip(100); });
        t("skip too far", () -> { in("ab").skipNBytes(3); return 0; });
        t("data", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); DataOutputStream d = new DataOutputStream(b); d.writeByte(300); d.writeShort(-2); d.writeChar('\u20ac'); d.writeInt(1 << 30); d.writeLong(-5L); d.writeFloat(1.5f); d.writeDouble(-0.0); d.writeBoolean(true); d.writeUTF("a\0\u00e9\u20ac\ud83d\ude00"); d.writeBytes("xy\u0141"); DataInputStream i = new DataInputStream(new ByteArrayInputStream(b.toByteArray())); return d.size() + " " + i.readUnsignedByte() + " " + i.readUnsignedShort() + " " + (int) i.readChar() + " " + i.readInt() + " " + i.readLong() + i.readFloat() + i.readDouble() + i.readBoolean() + " " + i.readUTF().length() + " " + i.readByte() + i.read() + i.readByte() + i.read(); });
        t("data ends", () -> new DataInputStream(in("ab")).readInt());
        t("data line", () -> new DataInputStream(in("l1\r\nl2")).readLine());
        t("utf malformed", () -> new DataInputStream(new ByteArrayInputStream(new byte[] {0, 2, (byte) 0xc3, 0x28})).readUTF());
        t("utf partial", () -> new DataInputStream(new ByteArrayInputStream(new byte[] {0, 1, (byte) 0xe2})).readUTF());
        t("utf too long", () -> { new DataOutputStream(new ByteArrayOutputStream()).writeUTF("\u20ac".repeat(22000)); return 0; });
        t("pipe", () -> { PipedOutputStream o = new PipedOutputStream(); PipedInputStream i = new PipedInputStream(o, 4); Thread w = new Thread(() -> { try (o) { o.write("through the pipe".getBytes()); } catch (IOException e) { System.out.println(e); } }); w.start(); String s = new String(i.readAllBytes()); w.join(); return s; });
        t("pipe not connected", () -> new PipedInputStream().read());
        t("pipe connected twice", () -> { PipedOutputStream o = new PipedOutputStream(new PipedInputStream()); o.connect(new PipedInputStream()); return 0; });
        t("pipe closed by the reader", () -> { PipedInputStream i = new PipedInputStream(); PipedOutputStream o = new PipedOutputStream(i); i.close(); o.write(1); return 0; });
        t("pipe of characters", () -> { PipedWriter w = new PipedWriter(); PipedReader r = new PipedReader(w); w.write("ab"); w.close(); return rest(r) + r.read(); });
        t("closed", () -> { BufferedInputStream b = new BufferedInputStream(in("a")); b.close(); return b.read(); });
        t("closed reader", () -> { Reader r = new StringReader("a"); r.close(); return r.read(); });
        t("closed writer", () -> { Writer w = new BufferedWriter(new StringWriter()); w.close(); w.write(1); return 0; });
        t("closed print stream", () -> { PrintStream p = new PrintStream(new ByteArrayOutputStream()); p.close(); p.print("x"); return p.checkError(); });
        t("failing output", () -> { PrintStream p = new PrintStream(new OutputStream() { public void write(int b) throws IOException { throw new IOException("full"); } }, true); p.println("x"); return p.checkError(); });
        t("failing close", () -> { try (BufferedOutputStream b = new BufferedOutputStream(new OutputStream() { public void write(int c) throws IOException { throw new IOException("write"); } public void close() throws IOException { throw new IOException("close"); } })) { b.write(1); } return 0; });
        t("print stream", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); PrintStream p = new PrintStream(b, false, "UTF-16BE"); p.print(new char[] {'a', '\u20ac'}); p.append("bcd", 1, 2).printf(Locale.ROOT, "%03d", 7).write(10); p.flush(); return Arrays.toString(b.toByteArray()); });
        t("print writer", () -> { StringWriter w = new StringWriter(); PrintWriter p = new PrintWriter(w, true); p.print(1); p.print('c'); p.print(2.5); p.print((Object) null); p.print(true); p.println(3L); p.format("%s", "f"); p.write("abc", 1, 1); return w.toString().replace("\n", "\\n") + w.getBuffer().length() + p.checkError(); });
        t("encodings", () -> { String s = "a\u00e9\u20ac\ud83d\ude00"; String r = ""; for (String c : List.of("UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "windows-1252", "UTF-32")) { ByteArrayOutputStream b = new ByteArrayOutputStream(); try (Writer w = new OutputStreamWriter(b, c)) { for (char x : s.toCharArray()) w.write(x); } r += b.size() + "/" + rest(new InputStreamReader(new ByteArrayInputStream(b.toByteArray()), c)).length() + " "; } return r; });
        t("lone surrogate", () -> { ByteArrayOutputStream b = new ByteArrayOutputStream(); try (Writer w = new OutputStreamWriter(b, "UTF-8")) { w.write('\ud800'); w.write('x'); w.write('\udc00'); w.write('\ud800'); } return Arrays.toString(b.toByteArray()); });
        t("bad bytes", () -> { String s = rest(new InputStreamReader(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, (byte) 0xe2, (byte) 0x82, 'b', (byte) 0xf0, (byte) 0x9f}), "UTF-8")); StringBuilder sb = new StringBuilder(); for (char c : s.toCharArray()) sb.append((int) c).append(' '); return sb; });
        t("unknown encoding", () -> new InputStreamReader(in(""), "nope"));
        t("encoding name", () -> { InputStreamReader r = new InputStreamReader(in(""), "latin1"); String s = r.getEncoding(); r.close(); return s + r.getEncoding(); });
        t("char array", () -> { CharArrayWriter w = new CharArrayWriter(1); w.append("abc").write("defg", 1, 2); CharArrayReader r = new CharArrayReader(w.toCharArray(), 1, 3); return w + " " + rest(r) + w.size(); });
        t("filter writer", () -> { StringWriter s = new StringWriter(); FilterWriter f = new FilterWriter(s) { @Override public void write(int c) throws IOException { super.write(Character.toUpperCase(c)); } @Override public void write(String x, int o, int n) throws IOException { for (int i = 0; i < n; i++) write(x.charAt(o + i)); } }; f.write("shout"); f.append('!'); return s; });
        t("string writer bounds", () -> { new StringWriter().write("abc", 2, 5); return 0; });
    }
}
