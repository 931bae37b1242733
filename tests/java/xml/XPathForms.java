// XPath 1.0 by javax.xml.xpath: axes, predicates, functions, conversions and comparisons of node-sets, namespaces, variables and
// functions of one's own, every result type, and what is refused.
import java.io.StringReader;
import java.util.*;
import javax.xml.namespace.*;
import javax.xml.parsers.*;
import javax.xml.xpath.*;
import org.w3c.dom.*;
import org.xml.sax.InputSource;

public class XPathForms {
    static final String TEXT = "<?xml version='1.0'?><?pi target data?><!DOCTYPE lib [<!ATTLIST book id ID #IMPLIED>]><lib xmlns:p='urn:p' xml:lang='en'><!--c1-->"
        + "<book id='b1' year='1999' price='10.5'><title>One</title><author>Ann</author><author>Bob</author></book>"
        + "<book id='b2' year='2005' price='20'><title lang='de'>Zwei</title><author>Cy</author><p:note p:kind='x'>n<b>o</b>te</p:note></book>"
        + "<book id='b3' year='1999'><title xml:lang='fr-CA'>  Trois   fois </title><![CDATA[<cd>]]></book><empty/><num>12</num><num>-3.5</num><num>x</num></lib>";
    static final XPath xpath = XPathFactory.newInstance().newXPath();
    static Document document;
    static String node(Node n) {
        switch (n.getNodeType()) {
        case Node.ELEMENT_NODE: return n.getNodeName() + (((Element) n).hasAttribute("id") ? "#" + ((Element) n).getAttribute("id") : "");
        case Node.ATTRIBUTE_NODE: return "@" + n.getNodeName() + "=" + n.getNodeValue();
        case Node.TEXT_NODE: return "'" + n.getNodeValue() + "'";
        default: return n.getNodeName() + (n.getNodeValue() == null ? "" : "(" + n.getNodeValue() + ")");
        }
    }
    static void nodes(String... expressions) {
        for (String e : expressions) {
            try {
                NodeList l = (NodeList) xpath.evaluate(e, document, XPathConstants.NODESET);
                List<String> s = new ArrayList<>();
                for (int i = 0; i < l.getLength(); i++)
                    s.add(node(l.item(i)));
                System.out.println(e + " -> " + s);
            } catch (XPathException x) {
                System.out.println(e + " -> " + x.getClass().getSimpleName() + " " + x.getMessage());
            }
        }
    }
    static void values(String... expressions) {
        for (String e : expressions) {
            StringBuilder s = new StringBuilder();
            for (QName type : new QName[] {XPathConstants.STRING, XPathConstants.NUMBER, XPathConstants.BOOLEAN}) {
                try {
                    s.append(' ').append(xpath.evaluate(e, document, type)).append(" |");
                } catch (XPathException x) {
                    s.append(' ').append(x.getMessage() != null ? x.getMessage() : String.valueOf(x.getCause())).append(" |");
                }
            }
            System.out.println(e + " ->" + s);
        }
    }
    public static void main(String[] args) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        document = f.newDocumentBuilder().parse(new InputSource(new StringReader(TEXT)));
        Map<String, String> names = Map.of("q", "urn:p", "f", "urn:f");
        xpath.setNamespaceContext(new NamespaceContext() {
            public String getNamespaceURI(String p) { return names.getOrDefault(p, XMLConstantsNull.NONE); }
            public String getPrefix(String u) { return null; }
            public Iterator<String> getPrefixes(String u) { return null; }
        });
        xpath.setXPathVariableResolver(n -> switch (n.getLocalPart()) { case "year" -> 1999.0; case "name" -> "Bob"; case "truth" -> true; case "set" -> document.getElementsByTagName("author"); default -> null; });
        xpath.setXPathFunctionResolver((n, arity) -> n.getLocalPart().equals("join") && arity == 2 ? l -> l.get(0) + "+" + (l.get(1) instanceof NodeList k ? k.getLength() + " nodes" : l.get(1)) : null);
        nodes("/", "/*", "/lib/book", "//author", "/lib/book[1]/author[2]", "/lib/book[last()]", "/lib/book[position()>1]/@id", "//book[@year=1999]", "//book[author]", "//book[not(author)]", "//book[author='Bob']/title", "//book[@price>10][@year>2000]", "//title/text()", "//comment()", "//processing-instruction()", "//processing-instruction('pi')", "/node()",
            "//q:note", "//p:note", "//q:*", "//@q:kind", "//*[local-name()='note']", "//*[namespace-uri()='urn:p']", "id('b2')", "id('b1 b3')/title", "id(//book/@id)", "//b/ancestor::*", "//b/ancestor-or-self::node()", "//b/parent::*", "//title[1]/following::author", "//empty/preceding::author", "//empty/preceding-sibling::*[1]", "//empty/following-sibling::num[2]", "//book[2]/descendant::text()", "//book[2]/descendant-or-self::*", "//book[1]/self::book", "//book[1]/self::title", "//book[2]/title/attribute::*", "//note | //num | //empty", "(//author)[2]", "//author[2]", "(//author)[last()]", "//book/author[last()]", "//*[@lang]", "//*[lang('en')][self::title]", "//*[lang('fr')]", "//book[title[@lang='de']]", "$set", "$set[2]", "//author[.=$name]", "//book[@year=$year]", "//book[starts-with(@id,'b')][position() mod 2 = 1]", "//book[count(author)=2]", "..", ".", "//book[3]/text()", "//namespace::*[local-name()='p'][1]", "//book[string-length(title)=3]", "/lib/*[name()='num'][number()=number()]");
        nodes("//book[", "book]", "//", "foo()", "unknown::x", "$none", "r:x", "1 +", "'open", "//book/@", "count()", "f:join(1)", "substring('a')", "3 | 4", "/lib/book[1]/");
        values("1 div 0", "-1 div 0", "0 div 0", "5 mod 3", "-5 mod 3", "5 mod -3", "1.5 mod 0.5", "2 + 3 * 4 - 1", "-(-3)", "--3", "1 = 1.0", "'1' = 1", "'a' = 'a'", "true() = 'x'", "'' = false()", "//num = 12", "//num != 12", "//num < 0", "//num > //book/@year", "//none = //none", "//none != 1", "not(//none)", "number('  7  ')", "number('1e3')", "number('+1')", "number('.5')", "number(true())", "number(//num)", "number(//num[3])", "string(//num)", "string(1.0)", "string(1000000000000000000000)", "string(0.0000001)", "string(-0)", "boolean('false')", "boolean(0)", "boolean(//none)", "boolean(-1)",
            "concat('a', 1, true())", "substring('12345', 2)", "substring('12345', 1.5, 2.6)", "substring('12345', 0, 3)", "substring('12345', -42, 1 div 0)", "substring('12345', 0 div 0, 3)", "substring('12345', -1 div 0, 1 div 0)", "substring-before('1999/04', '/')", "substring-after('1999/04', '19')", "substring-after('abc', '')", "substring-before('abc', 'x')", "contains('abc', '')", "starts-with('abc', 'b')", "string-length('')", "string-length(' a ')", "normalize-space('  a   b ')", "normalize-space(//book[3]/title)", "translate('bar', 'abc', 'AB')", "translate('--aaa--', 'abc-', 'ABC')", "floor(-1.5)", "ceiling(-1.5)", "round(-1.5)", "round(2.5)", "round(-0.2)", "sum(//book/@price)", "sum(//num)", "count(//author)", "count(//@*)", "name(//q:note)", "local-name(//q:note)", "namespace-uri(//q:note)", "name(/)", "name(//none)", "last()", "position()", "true() and false() or true()", "1 < 2 < 3", "3 > 2 > 1", "'b' > 'a'", "2 = 2 = true()", "$year + 1", "concat($name, $truth)", "f:join('x', //author)", "f:join(1 + 1, 'y')", "lang('en')", "//book[1]/author", "sum(//book[1]/@*[name()='year'])");
        typed();
    }
    interface XMLConstantsNull { String NONE = javax.xml.XMLConstants.NULL_NS_URI; }
    static void typed() throws Exception {
        XPathExpression e = xpath.compile("//book");
        System.out.println(((Node) e.evaluate(document, XPathConstants.NODE)).getNodeName() + " " + e.evaluate(document) + " " + e.evaluateExpression(document, Integer.class.equals(null) ? null : XPathNodes.class).size());
        XPathEvaluationResult<?> any = xpath.evaluateExpression("//author", document);
        System.out.println(any.type() + " " + ((XPathNodes) any.value()).size() + " " + xpath.evaluateExpression("1+1", document).type() + " " + xpath.evaluateExpression("true()", document).value() + " " + xpath.evaluateExpression("count(//author)", document, Integer.class) + " " + xpath.evaluateExpression("2.7", document, Long.class) + " " + xpath.evaluateExpression("'s'", document, String.class));
        System.out.println(xpath.evaluate("/a/b", new InputSource(new StringReader("<a><b>parsed</b></a>"))) + " " + xpath.evaluate("1 + 2", (Object) null, XPathConstants.NUMBER));
        for (Runnable r : new Runnable[] {() -> xpath.setNamespaceContext(null), () -> xpath.setXPathVariableResolver(null)}) {
            try {
                r.run();
            } catch (NullPointerException x) {
                System.out.println("NullPointerException");
            }
        }
        for (Object[] o : new Object[][] {{"1", XPathConstants.NODESET}, {"//a", new QName("nonsense")}, {null, XPathConstants.STRING}, {"'x'", XPathConstants.NODE}}) {
            try {
                System.out.println(xpath.evaluate((String) o[0], document, (QName) o[1]));
            } catch (XPathException | RuntimeException x) {
                System.out.println(x.getClass().getSimpleName() + " " + (x instanceof NullPointerException ? "" : x.getMessage()));
            }
        }
        try {
            System.out.println(xpath.evaluate("/a", new InputSource(new StringReader("<a>"))));
        } catch (XPathExpressionException x) {
            System.out.println(x.getCause());
        }
        xpath.reset();
        try {
            System.out.println(xpath.evaluate("//q:note", document));
        } catch (XPathExpressionException x) {
            System.out.println(x.getMessage());
        }
        XPathFactory f = XPathFactory.newInstance();
        System.out.println(f.isObjectModelSupported(XPathFactory.DEFAULT_OBJECT_MODEL_URI) + " " + f.isObjectModelSupported("urn:x") + " " + f.getFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING));
        try {
            f.setFeature("urn:feature", true);
        } catch (XPathFactoryConfigurationException x) {
            System.out.println(x.getMessage());
        }
    }
}
