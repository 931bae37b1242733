// The document object model, levels 1 to 3: building, moving, adopting, importing, namespaces and normalizing, user data, text
// splitting, attributes, ranges, iterators, tree walkers, events, comparing positions, LSSerializer and LSParser, exceptions.
import java.io.StringReader;
import java.util.*;
import javax.xml.parsers.*;
import org.w3c.dom.*;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.events.*;
import org.w3c.dom.ls.*;
import org.w3c.dom.ranges.*;
import org.w3c.dom.traversal.*;
import org.xml.sax.InputSource;

public class DomForms {
    static DOMImplementationLS ls;
    static String text(Node n) {
        LSSerializer s = ls.createLSSerializer();
        s.getDomConfig().setParameter("xml-declaration", false);
        return s.writeToString(n).replace("\n", "/");
    }
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            Object o = c.call();
            System.out.println(what + " = " + (o instanceof Node n ? n.getNodeName() : o));
        } catch (DOMException e) {
            System.out.println(what + ": DOMException " + e.code + " " + e.getMessage());
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    static Document parse(String s) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        return f.newDocumentBuilder().parse(new InputSource(new StringReader(s)));
    }
    static void tree() throws Exception {
        Document d = parse("<a><b k='1'/>text<c><d/></c></a>"), e = parse("<x xmlns='urn:x'><y/></x>");
        Element a = d.getDocumentElement(), b = (Element) a.getFirstChild(), c = (Element) a.getLastChild();
        ask("append", () -> a.appendChild(b) == b ? text(d) : "");
        ask("insert", () -> { a.insertBefore(d.createComment("c"), a.getFirstChild()); return text(d); });
        ask("replace", () -> { a.replaceChild(d.createCDATASection("<&>"), a.getFirstChild()); return text(d); });
        ask("remove", () -> a.removeChild(a.getFirstChild()) + text(d));
        ask("into itself", () -> c.appendChild(a));
        ask("second root", () -> d.appendChild(d.createElement("z")));
        ask("text in document", () -> d.appendChild(d.createTextNode("t")));
        ask("of another document", () -> a.appendChild(e.createElement("q")));
        ask("not a child", () -> a.removeChild(c.getFirstChild()));
        ask("before what is no child", () -> a.insertBefore(d.createElement("z"), c.getFirstChild()));
        ask("attribute as child", () -> a.appendChild(d.createAttribute("k")));
        ask("import", () -> { Node n = d.importNode(e.getDocumentElement(), true); a.appendChild(n); return text(d) + " " + text(e); });
        ask("import shallow", () -> text(d.importNode(e.getDocumentElement(), false)));
        ask("import document", () -> d.importNode(e, true));
        ask("adopt", () -> { Node n = d.adoptNode(e.getDocumentElement().getFirstChild()); return text(n) + " " + (n.getOwnerDocument() == d) + " " + text(e) + n.getParentNode(); });
        ask("rename", () -> { Node n = d.renameNode(b, "urn:n", "p:bb"); return n.getNodeName() + " " + n.getLocalName() + " " + n.getPrefix() + " " + n.getNamespaceURI() + " " + text(d); });
        ask("fragment", () -> { DocumentFragment f = d.createDocumentFragment(); f.appendChild(d.createElement("f1")); f.appendChild(d.createElement("f2")); c.appendChild(f); return text(c) + f.hasChildNodes(); });
        ask("clone", () -> { Node n = c.cloneNode(true); return text(n) + " " + n.isEqualNode(c) + n.isSameNode(c) + n.getParentNode() + text(c.cloneNode(false)); });
        ask("positions", () -> c.compareDocumentPosition(a) + " " + a.compareDocumentPosition(c) + " " + c.compareDocumentPosition(a.getFirstChild()) + " " + a.compareDocumentPosition(a));
        ask("text content", () -> { a.setTextContent("new <text>"); return text(d) + a.getTextContent() + a.getChildNodes().getLength(); });
        ask("live list", () -> { NodeList l = d.getElementsByTagName("*"); int n = l.getLength(); a.appendChild(d.createElement("one")); return n + " " + l.getLength() + " " + l.item(5); });
        ask("bad name", () -> d.createElement("1a"));
        ask("bad qualified name", () -> d.createElementNS("urn:x", "a:b:c"));
        ask("prefix without namespace", () -> d.createElementNS(null, "p:a"));
        ask("xml prefix", () -> d.createElementNS("urn:x", "xml:a"));
        ask("xmlns", () -> d.createAttributeNS("urn:x", "xmlns"));
        ask("bad attribute", () -> { a.setAttribute("a b", "c"); return ""; });
        ask("pi target", () -> d.createProcessingInstruction("1", "x"));
        ask("entity reference", () -> d.createEntityReference("nope").getChildNodes().getLength());
        System.out.println(d.getXmlVersion() + " " + d.getXmlEncoding() + " " + d.getXmlStandalone() + " " + d.getInputEncoding() + " " + d.getDoctype() + " " + d.getDocumentURI() + " " + d.getStrictErrorChecking() + " " + d.getNodeType() + d.getNodeName() + d.getNodeValue() + d.getTextContent());
    }
    static void attributes() throws Exception {
        Document d = parse("<!DOCTYPE r [<!ATTLIST r def CDATA 'dv' i ID #IMPLIED>]><r z='1' a='2' p:n='3' xmlns:p='urn:p' i='me'/>");
        Element r = d.getDocumentElement();
        NamedNodeMap m = r.getAttributes();
        for (int i = 0; i < m.getLength(); i++)
            System.out.print(m.item(i) + " " + ((Attr) m.item(i)).getSpecified() + ((Attr) m.item(i)).isId() + ", ");
        System.out.println(d.getElementById("me") == r);
        ask("get", () -> r.getAttribute("z") + r.getAttribute("none").isEmpty() + r.getAttributeNS("urn:p", "n") + r.hasAttributeNS("urn:q", "n") + r.getAttributeNode("none"));
        ask("default comes back", () -> { r.setAttribute("def", "x"); r.removeAttribute("def"); return r.getAttribute("def"); });
        ask("in use", () -> { Element o = d.createElement("o"); o.setAttributeNode(r.getAttributeNode("z")); return ""; });
        ask("remove node", () -> { Attr a = r.removeAttributeNode(r.getAttributeNode("z")); return a.getValue() + a.getOwnerElement(); });
        ask("remove unknown", () -> m.removeNamedItem("z"));
        ask("set named", () -> { Attr a = d.createAttribute("a"); a.setValue("<\"&'\n>"); return ((Attr) m.setNamedItem(a)).getValue() + text(r); });
        ask("id by hand", () -> { r.setIdAttribute("a", true); return d.getElementById("<\"&'\n>") == r; });
        ask("children of an attribute", () -> { Attr a = r.getAttributeNode("i"); a.appendChild(d.createTextNode("+")); return a.getValue() + a.getChildNodes().getLength(); });
        ask("prefixes", () -> r.lookupNamespaceURI("p") + r.lookupPrefix("urn:p") + r.isDefaultNamespace(null) + r.lookupNamespaceURI("q"));
        ask("set prefix", () -> { Attr a = r.getAttributeNodeNS("urn:p", "n"); a.setPrefix("q"); return a.getName() + text(r); });
        DocumentType t = d.getDoctype();
        System.out.println(t.getName() + " " + t.getPublicId() + " " + t.getInternalSubset().trim() + " " + t.getEntities().getLength() + t.getNotations().getLength());
        d.getDomConfig().setParameter("namespaces", true);
        d.normalizeDocument();
        System.out.println(text(r));
    }
    static void characters() throws Exception {
        Document d = parse("<r>abcdef</r>");
        Text t = (Text) d.getDocumentElement().getFirstChild();
        ask("split", () -> t.splitText(2).getData() + d.getDocumentElement().getChildNodes().getLength() + t.getWholeText());
        ask("edit", () -> { t.appendData("X"); t.insertData(1, "Y"); t.deleteData(0, 1); t.replaceData(0, 1, "ZZ"); return t.getData() + t.getLength() + t.substringData(1, 99); });
        ask("beyond", () -> t.substringData(9, 1));
        ask("negative", () -> { t.deleteData(0, -1); return ""; });
        ask("split beyond", () -> t.splitText(50));
        ask("normalize", () -> { d.getDocumentElement().appendChild(d.createTextNode("")); d.normalize(); return d.getDocumentElement().getChildNodes().getLength(); });
        ask("replace whole", () -> { t.splitText(1); Text w = t.replaceWholeText("whole"); return w.getData() + d.getDocumentElement().getChildNodes().getLength(); });
        ask("whitespace", () -> d.createTextNode(" \n").isElementContentWhitespace());
        List<String> seen = new ArrayList<>();
        UserDataHandler h = (op, key, data, src, dst) -> seen.add(op + key + data + (src == null ? "-" : src.getNodeName()) + (dst == null ? "-" : dst.getNodeName()));
        d.getDocumentElement().setUserData("k", 5, h);
        d.getDocumentElement().cloneNode(false);
        parse("<q/>").importNode(d.getDocumentElement(), true);
        d.renameNode(d.getDocumentElement(), null, "renamed");
        System.out.println(seen + " " + d.getDocumentElement().getUserData("k") + d.getDocumentElement().getUserData("j"));
    }
    static void traversal() throws Exception {
        Document d = parse("<a><b>1<c/>2</b><!--n--><d><e/><f>3</f></d></a>");
        DocumentTraversal t = (DocumentTraversal) d;
        StringBuilder s = new StringBuilder();
        NodeIterator i = t.createNodeIterator(d, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT, n -> n.getNodeName().equals("d") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT, true);
        for (Node n; (n = i.nextNode()) != null;)
            s.append(n.getNodeName()).append(' ');
        for (Node n; (n = i.previousNode()) != null;)
            s.append(n.getNodeName()).append('<');
        i.detach();
        System.out.println(s);
        ask("detached", i::nextNode);
        TreeWalker w = t.createTreeWalker(d.getDocumentElement(), NodeFilter.SHOW_ELEMENT, n -> n.getNodeName().equals("d") ? NodeFilter.FILTER_REJECT : n.getNodeName().equals("b") ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT, true);
        System.out.println(w.firstChild() + " " + w.nextSibling() + " " + w.parentNode() + " " + w.nextNode() + " " + w.lastChild() + " " + w.getCurrentNode());
        ask("no root", () -> t.createTreeWalker(null, -1, null, true));
        Range r = ((DocumentRange) d).createRange();
        r.setStart(d.getElementsByTagName("b").item(0).getFirstChild(), 1);
        r.setEnd(d.getElementsByTagName("d").item(0), 1);
        System.out.println(r.toString() + " " + r.getCommonAncestorContainer().getNodeName() + " " + text(r.cloneContents()) + " " + r.getCollapsed());
        DocumentFragment cut = r.extractContents();
        System.out.println(text(cut) + " | " + text(d) + " " + r.getCollapsed() + r.getStartContainer().getNodeName() + r.getStartOffset());
        r.selectNodeContents(d.getDocumentElement());
        r.insertNode(d.createElement("first"));
        ask("surround", () -> { Range q = ((DocumentRange) d).createRange(); q.selectNode(d.getElementsByTagName("f").item(0)); q.surroundContents(d.createElement("s")); return text(d); });
        ask("surround half", () -> { Range q = ((DocumentRange) d).createRange(); q.setStart(d.getElementsByTagName("f").item(0).getFirstChild(), 0); q.setEnd(d.getDocumentElement(), 1); q.surroundContents(d.createElement("s")); return text(d); });
        ask("compare", () -> { Range q = r.cloneRange(); q.collapse(true); return q.compareBoundaryPoints(Range.START_TO_END, r) + " " + q.compareBoundaryPoints(Range.START_TO_START, r); });
        ask("offset", () -> { r.setStart(d.getDocumentElement(), 99); return ""; });
        List<String> events = new ArrayList<>();
        org.w3c.dom.events.EventListener l = e -> events.add(e.getType() + "@" + ((Node) e.getTarget()).getNodeName() + e.getEventPhase());
        for (String type : new String[] {"DOMNodeInserted", "DOMNodeRemoved", "DOMAttrModified", "DOMCharacterDataModified", "DOMSubtreeModified", "own"})
            ((EventTarget) d.getDocumentElement()).addEventListener(type, l, false);
        Element f = (Element) d.getElementsByTagName("f").item(0);
        f.setAttribute("k", "v");
        f.getFirstChild().setNodeValue("9");
        f.appendChild(d.createElement("g"));
        f.removeChild(f.getFirstChild());
        Event own = ((DocumentEvent) d).createEvent("Events");
        own.initEvent("own", true, true);
        ((EventTarget) f).addEventListener("own", e -> { events.add("capture"); e.preventDefault(); }, false);
        System.out.println(((EventTarget) f).dispatchEvent(own) + " " + events);
        ask("unknown events", () -> ((DocumentEvent) d).createEvent("Nope"));
    }
    static void loadSave() throws Exception {
        LSParser p = ls.createLSParser(DOMImplementationLS.MODE_SYNCHRONOUS, null);
        LSInput in = ls.createLSInput();
        in.setStringData("<?xml version='1.0'?><r><!--c--><a>1</a><b><![CDATA[x]]></b></r>");
        p.setFilter(new LSParserFilter() {
            public short startElement(Element e) { return e.getTagName().equals("b") ? FILTER_REJECT : FILTER_ACCEPT; }
            public short acceptNode(Node n) { return n.getNodeType() == Node.COMMENT_NODE ? FILTER_REJECT : FILTER_ACCEPT; }
            public int getWhatToShow() { return NodeFilter.SHOW_ALL; }
        });
        Document d = p.parse(in);
        System.out.println(text(d) + " " + p.getAsync() + p.getBusy());
        LSSerializer s = ls.createLSSerializer();
        s.setNewLine("|");
        DOMConfiguration c = s.getDomConfig();
        for (String name : new String[] {"xml-declaration", "format-pretty-print", "cdata-sections", "comments", "canonical-form", "discard-default-content", "nonsense"})
            System.out.print(name + " " + c.canSetParameter(name, true) + " ");
        System.out.println();
        c.setParameter("format-pretty-print", true);
        System.out.println(s.writeToString(d).replace("\n", "/"));
        ask("unknown parameter", () -> { c.setParameter("nonsense", true); return ""; });
        ask("wrong type", () -> { c.setParameter("comments", "x"); return ""; });
        in.setStringData("<r>");
        List<String> errors = new ArrayList<>();
        p.getDomConfig().setParameter("error-handler", (DOMErrorHandler) e -> { errors.add(e.getSeverity() + e.getMessage() + e.getLocation().getLineNumber()); return true; });
        ask("broken", () -> p.parse(in));
        System.out.println(errors);
        ask("empty input", () -> p.parse(ls.createLSInput()));
        DOMImplementation i = d.getImplementation();
        System.out.println(i.hasFeature("Core", "3.0") + " " + i.hasFeature("LS", null) + " " + i.hasFeature("Nope", "1.0") + " " + i.createDocument("urn:x", "p:r", i.createDocumentType("p:r", "pub", "sys")).getDoctype().getSystemId());
        ask("document type in use", () -> { DocumentType t = i.createDocumentType("r", null, null); i.createDocument(null, "r", t); return i.createDocument(null, "r", t); });
    }
    public static void main(String[] args) throws Exception {
        ls = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
        tree();
        attributes();
        characters();
        traversal();
        loadSave();
    }
}
