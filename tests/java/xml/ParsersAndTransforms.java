// java.xml: DOM, SAX and StAX over the same text, namespaces, entities, CDATA, errors with lines and columns; XPath,
// XSLT, serialization, validation by a schema.
import java.io.*;
import java.util.*;
import javax.xml.XMLConstants;
import javax.xml.parsers.*;
import javax.xml.stream.*;
import javax.xml.transform.*;
import javax.xml.transform.dom.*;
import javax.xml.transform.stream.*;
import javax.xml.validation.*;
import javax.xml.xpath.*;
import org.w3c.dom.*;
import org.xml.sax.*;
import org.xml.sax.helpers.DefaultHandler;

public class ParsersAndTransforms {
    static final String DOC = "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY e 'entity &amp; text'><!ATTLIST i d CDATA 'dflt'>]>\n<r xmlns:p='urn:p' a=\"1 &lt; 2\"><!-- c --><i n='1'>one &e;</i><p:i n='2'><![CDATA[<raw>]]></p:i><?pi data?><i n='3'/>\u00e9&#x20ac;</r>";
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + esc(a.run()));
        } catch (SAXParseException e) {
            System.out.println(what + " -> " + e.getLineNumber() + ":" + e.getColumnNumber() + " " + esc(e.getMessage()));
        } catch (Exception e) {
            System.out.println(what + " -> " + e.getClass().getName() + " " + esc(e.getMessage()));
        }
    }
    static String esc(Object o) { StringBuilder sb = new StringBuilder(); for (char c : String.valueOf(o).toCharArray()) sb.append(c >= 127 ? "\\u" + Integer.toHexString(c) : c == '\n' ? "\\n" : "" + c); return sb.toString(); }
    static Document dom(String s) throws Exception { DocumentBuilderFactory f = DocumentBuilderFactory.newInstance(); f.setNamespaceAware(true); DocumentBuilder b = f.newDocumentBuilder(); b.setErrorHandler(null); b.setErrorHandler(new DefaultHandler() { @Override public void fatalError(SAXParseException e) throws SAXException { throw e; } }); return b.parse(new InputSource(new StringReader(s))); }
    static String show(Node n) { StringBuilder sb = new StringBuilder().append(n.getNodeType()).append(n.getNodeName()); if (n.getNodeValue() != null) sb.append('=').append(n.getNodeValue()); if (n.getNamespaceURI() != null) sb.append('{').append(n.getNamespaceURI()).append('}'); if (n.getAttributes() != null) for (int i = 0; i < n.getAttributes().getLength(); i++) sb.append('@').append(n.getAttributes().item(i)); sb.append('('); for (Node c = n.getFirstChild(); c != null; c = c.getNextSibling()) sb.append(show(c)).append(' '); return sb.append(')').toString(); }
    static String text(Node n, String... opts) throws Exception { Transformer x = TransformerFactory.newInstance().newTransformer(); x.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes"); for (int i = 0; i < opts.length; i += 2) x.setOutputProperty(opts[i], opts[i + 1]); StringWriter w = new StringWriter(); x.transform(new DOMSource(n), new StreamResult(w)); return w.toString(); }
    public static void main(String[] args) throws Exception {
        t("dom", () -> show(dom(DOC)));
        t("sax", () -> { StringBuilder sb = new StringBuilder(); SAXParserFactory f = SAXParserFactory.newInstance(); f.setNamespaceAware(true); f.newSAXParser().parse(new InputSource(new StringReader(DOC)), new DefaultHandler() { Locator l; @Override public void setDocumentLocator(Locator x) { l = x; } @Override public void startElement(String u, String n, String q, Attributes a) { sb.append('<').append(q).append(a.getLength()).append('@').append(l.getLineNumber()).append(':').append(l.getColumnNumber()); } @Override public void endElement(String u, String n, String q) { sb.append('/').append(n); } @Override public void characters(char[] c, int o, int k) { sb.append('[').append(c, o, k).append(']'); } @Override public void processingInstruction(String x, String d) { sb.append('?').append(x).append(d); } @Override public void startPrefixMapping(String p, String u) { sb.append(p).append('=').append(u); } }); return sb; });
        t("stax", () -> { StringBuilder sb = new StringBuilder(); XMLStreamReader r = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(DOC)); while (r.hasNext()) { int e = r.next(); sb.append(e); if (e == XMLStreamConstants.START_ELEMENT) sb.append(r.getName()).append(r.getAttributeCount()); if (e == XMLStreamConstants.CHARACTERS) sb.append('[').append(r.getText()).append(']'); sb.append(' '); } return sb; });
        t("stax writer", () -> { StringWriter w = new StringWriter(); XMLStreamWriter x = XMLOutputFactory.newInstance().createXMLStreamWriter(w); x.writeStartDocument(); x.writeStartElement("p", "r", "urn:p"); x.writeNamespace("p", "urn:p"); x.writeAttribute("a", "<\"&"); x.writeCharacters("a<b>&"); x.writeEmptyElement("e"); x.writeCData("x"); x.writeComment("c"); x.writeEndElement(); x.writeEndDocument(); return w; });
        t("serialized", () -> text(dom(DOC).getDocumentElement()));
        t("indented", () -> text(dom("<a><b>t</b><c/></a>"), OutputKeys.INDENT, "yes"));
        t("as text", () -> text(dom(DOC), OutputKeys.METHOD, "text") + text(dom("<html><br/><p>x</p></html>"), OutputKeys.METHOD, "html"));
        t("edited", () -> { Document d = dom("<r><a/><b/></r>"); Element r = d.getDocumentElement(), x = d.createElementNS("urn:q", "q:new"); x.setAttribute("k", "v\"<"); x.appendChild(d.createTextNode("]]>")); r.insertBefore(x, r.getLastChild()); r.removeChild(r.getFirstChild()); r.appendChild(d.importNode(dom("<z>1</z>").getDocumentElement(), true)); r.appendChild(x.cloneNode(false)); return text(d) + r.getElementsByTagName("*").getLength() + x.isEqualNode(x.cloneNode(true)); });
        t("wrong owner", () -> dom("<a/>").getDocumentElement().appendChild(dom("<b/>").getDocumentElement()));
        t("second root", () -> { Document d = dom("<a/>"); return d.appendChild(d.createElement("b")); });
        t("bad name", () -> dom("<a/>").createElement("1x"));
        for (String s : new String[] {"", "<a>", "<a></b>", "<a b=1/>", "<a b='1' b='2'/>", "<a>&undefined;</a>", "<a>&#0;</a>", "<a/><b/>", "text", "<a><![CDATA[</a>", "<a><!-- -- --></a>", "<p:a/>", "<?xml version='9'?><a/>", "<a>\u0001</a>", "<a b='<'/>", "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>", " <?xml version='1.0'?><a/>", "<a xmlns:x=''/>"}) t("broken " + esc(s), () -> show(dom(s)));
        XPath xp = XPathFactory.newInstance().newXPath();
        Document d = dom("<r><i n='1'>10</i><i n='2'>20</i><j><i n='3'>30</i></j></r>");
        for (String p : new String[] {"/r/i[2]", "//i/@n", "sum(//i)", "count(//i[. > 15])", "string(//i[@n='3'])", "//i[last()]", "name(//*[@n=2]/..)", "//i[position() mod 2 = 1]/text()", "boolean(//k)", "concat('a', 1 + 2 * 3, 'b')", "substring('hello', 2, 3)", "normalize-space('  a  b ')", "translate('abc', 'ab', 'BA')", "//i | //j", "ancestor::r", "1 div 0", "floor(-2.5)", "//i[", "unknown()", "$v"}) t("xpath " + p, () -> xp.evaluate(p, d));
        t("xpath nodes", () -> ((NodeList) xp.evaluate("//i", d, XPathConstants.NODESET)).getLength() + " " + xp.evaluate("count(//i)", d, XPathConstants.NUMBER) + xp.evaluateExpression("//j", d, org.w3c.dom.Node.class).getNodeName());
        String xsl = "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output method='text'/><xsl:param name='pre' select='\"P\"'/><xsl:template match='r'><xsl:for-each select='//i'><xsl:sort select='@n' order='descending' data-type='number'/><xsl:value-of select='concat($pre, @n, \"=\", .)'/><xsl:if test='position() != last()'>, </xsl:if></xsl:for-each><xsl:apply-templates select='j'/></xsl:template><xsl:template match='j'>; j has <xsl:choose><xsl:when test='count(i) = 1'>one</xsl:when><xsl:otherwise>many</xsl:otherwise></xsl:choose></xsl:template></xsl:stylesheet>";
        t("xslt", () -> { Transformer x = TransformerFactory.newInstance().newTransformer(new StreamSource(new StringReader(xsl))); x.setParameter("pre", "#"); StringWriter w = new StringWriter(); x.transform(new DOMSource(d), new StreamResult(w)); return w; });
        String xsd = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r'><xs:complexType><xs:sequence><xs:element name='i' maxOccurs='2' type='xs:int'/></xs:sequence><xs:attribute name='k' use='required'/></xs:complexType></xs:element></xs:schema>";
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource(new StringReader(xsd)));
        for (String s : new String[] {"<r k='1'><i>5</i></r>", "<r><i>5</i></r>", "<r k='1'><i>x</i></r>", "<r k='1'><i>1</i><i>1</i><i>1</i></r>", "<q/>"}) t("valid " + s, () -> { schema.newValidator().validate(new StreamSource(new StringReader(s))); return "valid"; });
    }
}
