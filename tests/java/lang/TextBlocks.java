// Text blocks, escapes, and the String methods that belong to them.
public class TextBlocks {
    static final String HTML = """
        <html>
          <body>"quoted" \"""triple\"""</body>
        </html>
        """;

    public static void main(String[] args) {
        System.out.print(HTML);
        System.out.println(HTML.length() + " " + HTML.lines().count());
        System.out.println("""
            one \
            line \
            only""");
        System.out.println("""
            trailing   \s
            tab\there\\ and \101\60 octal
                indented
          less""".replace(' ', '.'));
        System.out.println("""
            """.isEmpty());
        System.out.println("""
            a""" == "a");
        System.out.println("""
            %s is %d years
            and %5.2f high""".formatted("Bob", 42, 1.756));
        System.out.println("  a\n    b\n  c".stripIndent().replace('\n', '|'));
        System.out.println("x\\ty\\n\\u".length() + " " + "p\\tq\\nr\\101".translateEscapes().replace((char) 9,
                (char) 62).replace((char) 10, (char) 124));
    }
}
