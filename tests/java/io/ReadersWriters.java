// Character streams: StringReader, BufferedReader, LineNumberReader, PushbackReader, CharArray, InputStreamReader.
import java.io.*;
import java.nio.charset.*;
import java.util.*;
import java.util.stream.*;

public class ReadersWriters {
    public static void main(String[] args) throws Exception {
        BufferedReader r = new BufferedReader(new StringReader("one\ntwo\r\nthree\rfour\n\nlast"));
        for (String l; (l = r.readLine()) != null;) System.out.print("[" + l + "]");
        System.out.println();
        System.out.println(new BufferedReader(new StringReader("a\nb\nc")).lines().collect(Collectors.joining("+")));
        LineNumberReader ln = new LineNumberReader(new StringReader("x\ny\n\nz"));
        StringBuilder sb = new StringBuilder();
        for (String l; (l = ln.readLine()) != null;) sb.append(ln.getLineNumber()).append(l).append(' ');
        System.out.println(sb);
        PushbackReader pb = new PushbackReader(new StringReader("12+3"), 3);
        int v = 0, c;
        while (Character.isDigit(c = pb.read())) v = v * 10 + c - '0';
        pb.unread(c);
        System.out.println(v + " " + (char) pb.read());
        pb.unread(new char[] {'a', 'b'});
        System.out.println((char) pb.read());
        try { pb.unread("toolong".toCharArray()); } catch (IOException e) { System.out.println(e); }
        CharArrayWriter cw = new CharArrayWriter();
        cw.write("chars");
        cw.append('!').append("xyz", 1, 2);
        System.out.println(cw + " " + cw.size() + new CharArrayReader(cw.toCharArray(), 2, 3).read());
        StringReader sr = new StringReader("mark me");
        sr.read();
        sr.mark(0);
        sr.skip(3);
        sr.reset();
        System.out.println((char) sr.read() + " " + sr.ready() + sr.skip(-2));
        sr.close();
        try { sr.read(); } catch (IOException e) { System.out.println(e); }
        byte[] u = "h\u00e9llo \u20ac \ud83d\ude00".getBytes(StandardCharsets.UTF_8);
        InputStreamReader ir = new InputStreamReader(new ByteArrayInputStream(u), StandardCharsets.UTF_8);
        System.out.println(ir.getEncoding() + " " + ir.read() + ir.read());
        char[] buf = new char[20];
        System.out.println(ir.read(buf) + " " + (int) buf[3]);
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        OutputStreamWriter ow = new OutputStreamWriter(bo, StandardCharsets.UTF_16BE);
        ow.write("A\u20ac");
        ow.write('z');
        ow.flush();
        System.out.println(Arrays.toString(bo.toByteArray()));
        BufferedWriter bw = new BufferedWriter(new OutputStreamWriter(bo = new ByteArrayOutputStream(), "ISO-8859-1"),
                4);
        bw.write("long enough");
        bw.newLine();
        bw.write("abcdef", 2, 3);
        System.out.println(bo.size());
        bw.close();
        System.out.println(bo.toString().replace("\n", "|"));
        try { bw.write(1); } catch (IOException e) { System.out.println(e); }
        try {
            new InputStreamReader(System.in, "nope");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e);
        }
        StringWriter t = new StringWriter();
        System.out.println(new StringReader("transfer").transferTo(t) + t.toString() + t.getBuffer().reverse());
        BufferedReader mk = new BufferedReader(new StringReader("0123456789"), 4);
        mk.mark(2);
        mk.read();
        mk.read();
        mk.read();
        mk.read();
        mk.read();
        try { mk.reset(); System.out.println("reset ok"); } catch (IOException e) { System.out.println(e); }
        StreamTokenizer st = new StreamTokenizer(new StringReader("x = 3.5 + 'str' // comment\n\"q\" -7 /* c */ end"));
        st.slashSlashComments(true);
        st.slashStarComments(true);
        st.eolIsSignificant(true);
        StringBuilder o = new StringBuilder();
        while (st.nextToken() != StreamTokenizer.TT_EOF) o.append(st.ttype == StreamTokenizer.TT_NUMBER ? "N" + st.nval
                : st.ttype == StreamTokenizer.TT_WORD ? "W" + st.sval : st.ttype == StreamTokenizer.TT_EOL ? "EOL"
                : (char) st.ttype + (st.sval == null ? "" : st.sval)).append(' ');
        System.out.println(o + " " + st.lineno() + st);
    }
}
