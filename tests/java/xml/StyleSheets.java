// XSLT 1.0 by javax.xml.transform: templates and their priorities, modes, parameters, variables, sorting, numbering, keys,
// copying, output methods, text and attribute value templates, includes by a resolver, messages and errors.
import java.io.*;
import java.util.*;
import javax.xml.transform.*;
import javax.xml.transform.dom.*;
import javax.xml.transform.sax.*;
import javax.xml.transform.stream.*;

public class StyleSheets {
    static final String INPUT = "<list><item n='3' g='b'>three</item><item n='10' g='a'>ten</item><item n='1' g='b'>one &amp; &lt;only&gt;</item><sub><item n='2' g='a'>two</item></sub><!--note--><?pi x?></list>";
    static final TransformerFactory FACTORY = TransformerFactory.newInstance();
    static void run(String what, String body, String... parameters) {
        String sheet = "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:e='urn:e' exclude-result-prefixes='e'>" + body + "</xsl:stylesheet>";
        StringWriter out = new StringWriter();
        List<String> errors = new ArrayList<>();
        ErrorListener listener = new ErrorListener() {
            public void warning(TransformerException e) { errors.add("warning " + e.getMessage()); }
            public void error(TransformerException e) { errors.add("error " + e.getMessage()); }
            public void fatalError(TransformerException e) { errors.add("fatal " + e.getMessage()); }
        };
        try {
            FACTORY.setErrorListener(listener);
            Transformer t = FACTORY.newTransformer(new StreamSource(new StringReader(sheet)));
            for (int i = 0; i < parameters.length; i += 2)
                t.setParameter(parameters[i], parameters[i + 1]);
            t.setErrorListener(listener);
            t.transform(new StreamSource(new StringReader(INPUT)), new StreamResult(out));
            System.out.println(what + ": " + out.toString().replace("\n", "/"));
        } catch (TransformerException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
        if (!errors.isEmpty())
            System.out.println("  " + errors);
    }
    static final String NO = "<xsl:output omit-xml-declaration='yes'/>", TEXT = "<xsl:output method='text'/>";
    static void templates() {
        run("built in rules", NO);
        run("identity", NO + "<xsl:template match='@*|node()'><xsl:copy><xsl:apply-templates select='@*|node()'/></xsl:copy></xsl:template>");
        run("declaration", "<xsl:template match='/'><r/></xsl:template>");
        run("priorities", TEXT + "<xsl:template match='item'>[item]</xsl:template><xsl:template match=\"item[@n='3']\">[three]</xsl:template><xsl:template match='list/item' priority='2'>[high]</xsl:template><xsl:template match='*'>[any]<xsl:apply-templates/></xsl:template><xsl:template match='text()'/>");
        run("modes", TEXT + "<xsl:template match='/'><xsl:apply-templates select='//item' mode='m'/>|<xsl:apply-templates select='//item'/></xsl:template><xsl:template match='item' mode='m'>m<xsl:value-of select='@n'/> </xsl:template><xsl:template match='item'>-<xsl:value-of select='@n'/></xsl:template>");
        run("named, parameters", TEXT + "<xsl:template match='/'><xsl:call-template name='down'><xsl:with-param name='n' select='5'/></xsl:call-template></xsl:template><xsl:template name='down'><xsl:param name='n'/><xsl:param name='s' select=\"','\"/><xsl:if test='$n &gt; 0'><xsl:value-of select='concat($n, $s)'/><xsl:call-template name='down'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template></xsl:if></xsl:template>");
        run("global parameters", TEXT + "<xsl:param name='given' select=\"'default'\"/><xsl:param name='other' select=\"'default'\"/><xsl:variable name='v'><a>tree</a></xsl:variable><xsl:template match='/'><xsl:value-of select=\"concat($given, ' ', $other, ' ', $v, ' ', string-length($v))\"/></xsl:template>", "given", "set", "unknown", "x");
        run("next of the import is lower", TEXT + "<xsl:template match='/'>second</xsl:template><xsl:template match='/' priority='-1'>first</xsl:template>");
        run("patterns", TEXT + "<xsl:template match='/'><xsl:apply-templates select='//node()|//@*'/></xsl:template><xsl:template match='comment()'>{c}</xsl:template><xsl:template match='processing-instruction()'>{p}</xsl:template><xsl:template match='@n'>{n<xsl:value-of select='.'/>}</xsl:template><xsl:template match='@*'>{@}</xsl:template><xsl:template match='text()'>{t}</xsl:template><xsl:template match='sub//item'>{deep}</xsl:template><xsl:template match='*'>{e}</xsl:template>");
    }
    static void instructions() {
        run("sort numbers", TEXT + "<xsl:template match='/'><xsl:for-each select='//item'><xsl:sort select='@n' data-type='number' order='descending'/><xsl:value-of select='@n'/>,</xsl:for-each></xsl:template>");
        run("sort text", TEXT + "<xsl:template match='/'><xsl:for-each select='//item'><xsl:sort select='@g'/><xsl:sort select='@n'/><xsl:value-of select='concat(@g, @n, position(), last())'/>,</xsl:for-each></xsl:template>");
        run("choose", TEXT + "<xsl:template match='item'><xsl:choose><xsl:when test='@n = 1'>one</xsl:when><xsl:when test='@n &lt; 5'>few</xsl:when><xsl:otherwise>many</xsl:otherwise></xsl:choose>;</xsl:template>");
        run("elements made", NO + "<xsl:template match='/'><xsl:element name='{local-name(*)}x' namespace='urn:e'><xsl:attribute name='a{1+1}'>v<xsl:value-of select='count(//item)'/></xsl:attribute><xsl:comment>c--d</xsl:comment><xsl:processing-instruction name='p'>q</xsl:processing-instruction><lit b='{{{//item[2]}}}' e:c='1'/></xsl:element></xsl:template>");
        run("attribute sets", NO + "<xsl:attribute-set name='s'><xsl:attribute name='a'>1</xsl:attribute><xsl:attribute name='b'>2</xsl:attribute></xsl:attribute-set><xsl:template match='/'><r xsl:use-attribute-sets='s' b='3'/></xsl:template>");
        run("numbering", TEXT + "<xsl:template match='item'><xsl:number/>.<xsl:number level='any' format='A'/>.<xsl:number level='multiple' count='item|sub' format='1.a'/>.<xsl:number value='@n' format='I'/>.<xsl:number value='@n * 1000' grouping-separator=',' grouping-size='3'/> </xsl:template>");
        run("number forms", TEXT + "<xsl:template match='/'><xsl:for-each select='//item'><xsl:number value='position() * 26' format='a'/> <xsl:number value='position() * 9' format='i'/> <xsl:number value='position()' format='001'/>;</xsl:for-each></xsl:template>");
        run("keys", TEXT + "<xsl:key name='g' match='item' use='@g'/><xsl:template match='/'><xsl:for-each select=\"key('g', 'a')\"><xsl:value-of select='@n'/>,</xsl:for-each><xsl:for-each select=\"//item[generate-id() = generate-id(key('g', @g)[1])]\">[<xsl:value-of select='@g'/>:<xsl:value-of select=\"sum(key('g', @g)/@n)\"/>]</xsl:for-each></xsl:template>");
        run("format-number", TEXT + "<xsl:decimal-format name='d' decimal-separator=',' grouping-separator='.'/><xsl:template match='/'><xsl:value-of select=\"concat(format-number(12345.678, '#,##0.00'), ' ', format-number(12345.678, '#.##0,0', 'd'), ' ', format-number(0.256, '0%'), ' ', format-number(-5, '00;(00)'), ' ', format-number('x', '0'))\"/></xsl:template>");
        run("copy-of", NO + "<xsl:template match='/'><r><xsl:copy-of select='//item[@n &gt; 2]'/><xsl:copy-of select='//sub'/><xsl:copy-of select='1 + 1'/></r></xsl:template>");
        run("tree fragments", NO + "<xsl:template match='/'><xsl:variable name='t'><a>1</a><b>2</b></xsl:variable><r><xsl:copy-of select='$t'/><xsl:value-of select='$t + 0'/></r></xsl:template>");
        run("functions", TEXT + "<xsl:template match='item[1]'><xsl:value-of select=\"concat(name(current()), ' ', system-property('xsl:version'), ' ', function-available('key'), element-available('xsl:sort'), function-available('nope'), ' ', boolean(unparsed-entity-uri('x')))\"/></xsl:template><xsl:template match='text()'/>");
        run("whitespace", NO + "<xsl:strip-space elements='*'/><xsl:template match='/'><r> <a> </a><xsl:text> kept </xsl:text>\n<b>x </b></r></xsl:template>");
        run("fallback", TEXT + "<xsl:template match='/'><xsl:new-thing xmlns:x='urn:x' version='2.0'><xsl:fallback>fell back</xsl:fallback></xsl:new-thing></xsl:template>".replace("<xsl:new-thing xmlns:x='urn:x' version='2.0'>", "<xsl:for-each select='list'>").replace("</xsl:new-thing>", "</xsl:for-each>"));
        run("apply imports", TEXT + "<xsl:import href='imported'/><xsl:template match='list'>own(<xsl:apply-imports/>)</xsl:template>");
        run("include", TEXT + "<xsl:include href='included'/><xsl:template match='/'><xsl:call-template name='inc'/></xsl:template>");
    }
    static void outputs() {
        String body = "<xsl:template match='/'><html><head><title>a&lt;b</title></head><body><br/><p class='x&amp;y'>t &amp; u\u00e9</p><script>if (a &lt; b) {}</script><img src='a b'/></body></html></xsl:template>";
        run("html", "<xsl:output method='html' encoding='US-ASCII'/>" + body);
        run("xml", "<xsl:output method='xml' encoding='US-ASCII' standalone='yes'/>" + body);
        run("text", TEXT + body.replace("\u00e9", "e"));
        run("indent", "<xsl:output indent='yes' omit-xml-declaration='yes'/><xsl:template match='/'><a><b><c/></b>t<d/></a></xsl:template>");
        run("doctype", "<xsl:output omit-xml-declaration='yes' doctype-public='-//P' doctype-system='s.dtd'/><xsl:template match='/'><r/></xsl:template>");
        run("cdata", "<xsl:output omit-xml-declaration='yes' cdata-section-elements='c'/><xsl:template match='/'><r><c>a&lt;b]]&gt;c</c><d>a&lt;b</d></r></xsl:template>");
        run("no escaping", NO + "<xsl:template match='/'><r><xsl:value-of select=\"'&lt;x/&gt;'\" disable-output-escaping='yes'/></r></xsl:template>");
        run("namespace alias", NO + "<xsl:namespace-alias stylesheet-prefix='e' result-prefix='xsl'/><xsl:template match='/'><e:template/></xsl:template>");
    }
    static void wrong() {
        run("message", NO + "<xsl:template match='/'><xsl:message>said</xsl:message><r/></xsl:template>");
        run("terminate", NO + "<xsl:template match='/'><xsl:message terminate='yes'>stop</xsl:message><r/></xsl:template>");
        run("bad path", NO + "<xsl:template match='/'><xsl:value-of select='a['/></xsl:template>");
        run("unknown element", NO + "<xsl:template match='/'><xsl:nonsense/></xsl:template>");
        run("unknown variable", NO + "<xsl:template match='/'><xsl:value-of select='$nowhere'/></xsl:template>");
        run("unknown template", NO + "<xsl:template match='/'><xsl:call-template name='nowhere'/></xsl:template>");
        run("missing attribute", NO + "<xsl:template match='/'><xsl:if>x</xsl:if></xsl:template>");
        run("not well-formed", "<xsl:template match='/'>");
    }
    static void api() throws Exception {
        Transformer t = FACTORY.newTransformer();
        t.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        DOMResult dom = new DOMResult();
        t.transform(new StreamSource(new StringReader(INPUT)), dom);
        StringWriter w = new StringWriter();
        t.transform(new DOMSource(dom.getNode().getFirstChild().getFirstChild()), new StreamResult(w));
        System.out.println(w + " " + t.getOutputProperty(OutputKeys.METHOD) + " " + t.getOutputProperty(OutputKeys.INDENT) + " " + t.getOutputProperties().getProperty("omit-xml-declaration"));
        for (Runnable r : new Runnable[] {() -> t.setOutputProperty("nonsense", "x"), () -> t.getOutputProperty("nonsense"), () -> t.setParameter("p", null), () -> FACTORY.getAttribute("nonsense"), () -> FACTORY.setErrorListener(null)}) {
            try {
                r.run();
                System.out.println("fine");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        Templates c = FACTORY.newTemplates(new StreamSource(new StringReader("<r xsl:version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' n='{count(//item)}'/>")));
        for (int i = 0; i < 2; i++) {
            StringWriter out = new StringWriter();
            c.newTransformer().transform(new StreamSource(new StringReader(INPUT)), new StreamResult(out));
            System.out.println(out + " " + c.getOutputProperties().getProperty("method"));
        }
        SAXTransformerFactory sax = (SAXTransformerFactory) FACTORY;
        TransformerHandler first = sax.newTransformerHandler(new StreamSource(new StringReader("<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'><s><xsl:apply-templates select='//item[@n &lt; 3]'/></s></xsl:template><xsl:template match='item'><i><xsl:value-of select='.'/></i></xsl:template></xsl:stylesheet>")));
        StringWriter out = new StringWriter();
        TransformerHandler second = sax.newTransformerHandler();
        second.getTransformer().setOutputProperty("omit-xml-declaration", "yes");
        second.setResult(new StreamResult(out));
        first.setResult(new SAXResult(second));
        FACTORY.newTransformer().transform(new StreamSource(new StringReader(INPUT)), new SAXResult(first));
        System.out.println(out);
        for (String feature : new String[] {SAXTransformerFactory.FEATURE, SAXTransformerFactory.FEATURE_XMLFILTER, DOMSource.FEATURE, StreamResult.FEATURE, "nonsense", javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING})
            System.out.print(FACTORY.getFeature(feature) + " ");
        System.out.println();
    }
    public static void main(String[] args) throws Exception {
        FACTORY.setURIResolver((href, base) -> new StreamSource(new StringReader("<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>" + (href.equals("imported") ? "<xsl:template match='list'>imported <xsl:value-of select='count(item)'/></xsl:template>" : "<xsl:template name='inc'>included</xsl:template>") + "</xsl:stylesheet>"), href));
        templates();
        instructions();
        outputs();
        wrong();
        api();
    }
}
