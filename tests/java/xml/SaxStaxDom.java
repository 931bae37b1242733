// javax.xml: SAX events and errors, StAX readers and writers, DOM building, changing and serializing, namespaces, entities,
// CDATA, processing instructions, XPath over documents, the texts of well-formedness errors.
import java.io.*;
import java.util.*;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.*;
import javax.xml.stream.*;
import javax.xml.transform.*;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.*;
import javax.xml.xpath.*;
import org.w3c.dom.*;
import org.xml.sax.*;
import org.xml.sax.helpers.DefaultHandler;

public class SaxStaxDom {
    static final String DOC = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e 'entity &#65;'><!ATTLIST i d CDATA 'default'>]>\n<r xmlns='urn:a' xmlns:b='urn:b' k=\"v &lt; w\"><!-- note --><b:i n='1'>text &e; &amp; more</b:i><i><![CDATA[<raw> & ]]></i><?pi some data?><empty/>\n  tail\u00e9</r>";
    static String ascii(Object o) {
        StringBuilder sb = new StringBuilder();
        for (char c : String.valueOf(o).toCharArray())
            sb.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        return sb.toString();
    }
    static String attrs(Attributes a) {
        TreeSet<String> s = new TreeSet<>();
        for (int i = 0; i < a.getLength(); i++)
            s.add(a.getURI(i) + "|" + a.getQName(i) + "=" + a.getValue(i) + ":" + a.getType(i));
        return s.toString();
    }
    public static void main(String[] args) throws Exception {
        StringBuilder log = new StringBuilder();
        DefaultHandler h = new DefaultHandler() {
            @Override public void startDocument() { log.append("[doc"); }
            @Override public void endDocument() { log.append(" end]"); }
            @Override public void startPrefixMapping(String p, String u) { log.append(" map ").append(p).append('=').append(u); }
            @Override public void endPrefixMapping(String p) { log.append(" unmap ").append(p); }
            @Override public void startElement(String u, String l, String q, Attributes a) { log.append(" <").append(u).append(' ').append(l).append(' ').append(q).append(attrs(a)); }
            @Override public void endElement(String u, String l, String q) { log.append(" >").append(q); }
            @Override public void characters(char[] c, int s, int n) { log.append(" '").append(c, s, n).append('\''); }
            @Override public void ignorableWhitespace(char[] c, int s, int n) { log.append(" white").append(n); }
            @Override public void processingInstruction(String t, String d) { log.append(" ?").append(t).append(' ').append(d); }
            @Override public void error(SAXParseException e) { log.append(" error ").append(e.getMessage()); }
        };
        SAXParserFactory sf = SAXParserFactory.newInstance();
        sf.setNamespaceAware(true);
        sf.newSAXParser().parse(new InputSource(new StringReader(DOC)), h);
        System.out.println(ascii(log));
        String[] bad = {"", "<a>", "<a></b>", "<a b=1/>", "<a b='1' b='2'/>", "<a>&x;</a>", "<a>&#0;</a>", "text", "<a/><b/>", "<a><!-- -- --></a>", "<1/>", "<a:b/>", "<a xmlns:b=''/>", "<a b='<'/>", "<?xml version='3.0'?><a/>", "<a>]]></a>", "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>", "<a><?xml ?></a>", "<a\u0001/>", "<a b/>", "<a", "</a>"};
        for (String b : bad)
            try {
                sf.newSAXParser().parse(new InputSource(new StringReader(b)), new DefaultHandler());
                System.out.println(ascii(b) + " accepted");
            } catch (SAXParseException e) {
                System.out.println(ascii(b + " -> " + e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage()));
            }
        log.setLength(0);
        XMLInputFactory xf = XMLInputFactory.newInstance();
        xf.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader r = xf.createXMLStreamReader(new StringReader(DOC));
        while (r.hasNext()) {
            int e = r.next();
            log.append(' ').append(e);
            if (e == XMLStreamConstants.START_ELEMENT)
                log.append(r.getName()).append(r.getAttributeCount()).append(r.getNamespaceCount()).append(r.getNamespaceURI("b")).append(r.getLocation().getLineNumber());
            else if (r.hasText())
                log.append('"').append(e == XMLStreamConstants.DTD ? "dtd" : r.getText()).append('"');
        }
        System.out.println(ascii(log));
        StringWriter sw = new StringWriter();
        XMLStreamWriter w = XMLOutputFactory.newInstance().createXMLStreamWriter(sw);
        w.writeStartDocument("1.0");
        w.writeStartElement("p", "root", "urn:p");
        w.writeNamespace("p", "urn:p");
        w.writeAttribute("q", "a\"<&>'\n");
        w.writeEmptyElement("e");
        w.writeCharacters("x < y & z > \u00e9");
        w.writeCData("<c>");
        w.writeComment("note");
        w.writeProcessingInstruction("t", "d");
        w.writeEntityRef("amp");
        w.writeEndDocument();
        w.flush();
        System.out.println(ascii(sw));
        DocumentBuilderFactory df = DocumentBuilderFactory.newInstance();
        df.setNamespaceAware(true);
        Document d = df.newDocumentBuilder().parse(new InputSource(new StringReader(DOC)));
        Element root = d.getDocumentElement();
        StringBuilder dom = new StringBuilder();
        for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling())
            dom.append(n.getNodeType()).append(' ').append(n.getNodeName()).append(' ').append(n.getNamespaceURI()).append(' ').append(n.getTextContent()).append("; ");
        System.out.println(ascii(dom));
        Element added = d.createElementNS("urn:c", "c:new");
        added.setAttribute("z", "1");
        added.setAttributeNS("urn:b", "b:y", "2");
        added.appendChild(d.createTextNode("t"));
        root.insertBefore(added, root.getFirstChild());
        root.removeChild(root.getLastChild());
        root.replaceChild(d.createComment("replaced"), root.getElementsByTagName("empty").item(0));
        root.appendChild(added.cloneNode(true)).setTextContent("clone");
        Node imported = d.importNode(df.newDocumentBuilder().parse(new InputSource(new StringReader("<o><k/></o>"))).getDocumentElement(), true);
        root.appendChild(imported);
        root.normalize();
        System.out.println(root.getChildNodes().getLength() + " " + d.getElementsByTagNameNS("*", "new").getLength() + " " + root.getAttribute("k") + " " + root.hasAttribute("none") + " " + imported.isEqualNode(imported.cloneNode(true)) + " " + added.compareDocumentPosition(imported));
        for (String op : new String[] {"self", "root", "name", "twice"})
            try {
                if (op.equals("self")) added.appendChild(root);
                else if (op.equals("root")) d.appendChild(d.createElement("second"));
                else if (op.equals("name")) d.createElement("1 bad");
                else root.removeChild(d.createElement("x"));
            } catch (DOMException e) {
                System.out.println(op + " " + e.code + " " + e.getMessage());
            }
        Transformer t = TransformerFactory.newInstance().newTransformer();
        t.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        t.setOutputProperty(OutputKeys.ENCODING, "US-ASCII");
        StringWriter out = new StringWriter();
        t.transform(new DOMSource(d), new StreamResult(out));
        System.out.println(ascii(out));
        XPath xp = XPathFactory.newInstance().newXPath();
        xp.setNamespaceContext(new NamespaceContext() {
            public String getNamespaceURI(String p) { return p.equals("a") ? "urn:a" : p.equals("b") ? "urn:b" : ""; }
            public String getPrefix(String u) { return null; }
            public Iterator<String> getPrefixes(String u) { return null; }
        });
        for (String x : new String[] {"count(//*)", "//b:i/@n", "string(/a:r/@k)", "//a:i[1]", "sum(//@n) + 2", "/a:r/*[last()]", "contains(//b:i, 'entity')", "substring('hello', 2, 3)", "//comment()", "name(/*/*[2])", "translate('abc', 'ac', 'x')", "//nothing", "1 div 0", "normalize-space('  a  b ')", "//*[@n > 0]", "true() and not(false())", "round(2.5) mod 2", "]", "unknown()", "//q:x", "1 +"})
            try {
                System.out.println(ascii(x + " = " + xp.evaluate(x, d)));
            } catch (XPathExpressionException e) {
                System.out.println(x + " ! " + (e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
            }
    }
}
