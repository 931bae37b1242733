// Validation by XML Schema and DTD (javax.xml.validation): simple types with every facet, complex types, groups, identity
// constraints, substitution, wildcards, defaults; the messages of each rule; type information; schemas that are wrong.
import java.io.*;
import java.util.*;
import javax.xml.XMLConstants;
import javax.xml.parsers.*;
import javax.xml.transform.dom.*;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.*;
import org.w3c.dom.*;
import org.xml.sax.*;
import org.xml.sax.helpers.DefaultHandler;

public class SchemaChecks {
    static final SchemaFactory FACTORY = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    static class Collect implements ErrorHandler {
        final List<String> list = new ArrayList<>();
        public void warning(SAXParseException e) { list.add("warning " + e.getMessage()); }
        public void error(SAXParseException e) { list.add(e.getMessage()); }
        public void fatalError(SAXParseException e) throws SAXException { list.add("fatal " + e.getMessage()); throw e; }
    }
    static Schema schema(String body) throws SAXException {
        return FACTORY.newSchema(new StreamSource(new StringReader("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>" + body + "</xs:schema>")));
    }
    static void check(Schema s, String... documents) {
        for (String d : documents) {
            Validator v = s.newValidator();
            Collect c = new Collect();
            v.setErrorHandler(c);
            try {
                v.validate(new StreamSource(new StringReader(d)));
            } catch (SAXException | IOException e) {
                c.list.add(e.getClass().getSimpleName());
            }
            System.out.println("  " + d + (c.list.isEmpty() ? " valid" : ""));
            for (String e : c.list)
                System.out.println("    " + e);
        }
    }
    static void simple(String base, String facets, String... values) throws SAXException {
        System.out.println(base + " " + facets);
        Schema s = schema("<xs:element name='v'><xs:simpleType><xs:restriction base='xs:" + base + "'>" + facets + "</xs:restriction></xs:simpleType></xs:element>");
        StringBuilder line = new StringBuilder(" ");
        for (String x : values) {
            Validator v = s.newValidator();
            Collect c = new Collect();
            v.setErrorHandler(c);
            try {
                v.validate(new StreamSource(new StringReader("<v>" + x + "</v>")));
            } catch (SAXException | IOException e) {
                c.list.add(e.toString());
            }
            line.append(" [").append(x).append(c.list.isEmpty() ? "] yes" : "] " + c.list.get(0).replaceAll(":.*", ""));
        }
        System.out.println(line);
    }
    static void simpleTypes() throws SAXException {
        simple("int", "<xs:minInclusive value='-5'/><xs:maxExclusive value='10'/>", "0", "-5", "-6", "10", " 7 ", "+3", "x", "", "3.0", "99999999999");
        simple("decimal", "<xs:totalDigits value='4'/><xs:fractionDigits value='2'/>", "12.34", "123.45", "1.234", "0.50", "-.5", "1e2");
        simple("string", "<xs:minLength value='2'/><xs:maxLength value='3'/>", "a", "ab", "abc", "abcd", "  ");
        simple("string", "<xs:pattern value='[A-Z]{2}\\d+|\\p{Lu}x?'/>", "AB1", "Ax", "A", "ab1", "AB");
        simple("token", "<xs:enumeration value='red'/><xs:enumeration value='dark blue'/>", "red", " dark   blue ", "blue");
        simple("NMTOKENS", "<xs:length value='2'/>", "a b", "a", "a b c", "a ,");
        simple("hexBinary", "<xs:length value='2'/>", "0aFF", "0a", "0g");
        simple("base64Binary", "", "QUJD", "QUJ", "Q U J D", "!");
        simple("boolean", "", "true", "1", "TRUE", "yes");
        simple("float", "", "1e5", "INF", "-INF", "NaN", "inf", "1f");
        simple("date", "<xs:minInclusive value='2000-01-01'/>", "2000-02-29", "2001-02-29", "1999-12-31", "2000-1-1", "2005-05-05Z", "-2000-01-01");
        simple("dateTime", "", "2000-01-01T24:00:00", "2000-01-01T23:59:60", "2000-01-01T00:00:00.123+14:00", "2000-01-01T00:00:00+15:00", "2000-01-01");
        simple("duration", "<xs:maxInclusive value='P1Y'/>", "P1Y", "P11M", "P13M", "-P5Y", "P", "PT", "P1YT2H", "P1H");
        simple("gMonthDay", "", "--02-29", "--02-30", "--13-01");
        simple("anyURI", "", "http://a/b c", "::", "a#b#c");
        simple("QName", "", "a", "xml:a", "p:a");
        simple("language", "", "en-GB", "e_n");
        simple("unsignedByte", "", "255", "256", "-0", "-1");
        simple("normalizedString", "<xs:whiteSpace value='collapse'/><xs:length value='3'/>", " a b ", "a  b");
    }
    static void complexTypes() throws SAXException {
        Schema s = schema("<xs:element name='order' type='Order'/><xs:complexType name='Order'><xs:sequence><xs:element name='to' type='xs:string'/><xs:element name='line' maxOccurs='3'><xs:complexType><xs:simpleContent><xs:extension base='xs:int'><xs:attribute name='sku' use='required'/><xs:attribute name='unit' default='kg'/><xs:attribute name='fix' fixed='f'/></xs:extension></xs:simpleContent></xs:complexType></xs:element><xs:choice minOccurs='0'><xs:element name='cash' type='xs:boolean'/><xs:element name='card' nillable='true' type='xs:token'/></xs:choice></xs:sequence><xs:attribute name='id' type='xs:ID'/><xs:attribute name='ref' type='xs:IDREF'/></xs:complexType>"
            + "<xs:complexType name='More'><xs:complexContent><xs:extension base='Order'><xs:sequence><xs:element name='extra'/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>");
        System.out.println("complex types");
        check(s, "<order><to>x</to><line sku='1'>3</line></order>", "<order><line sku='1'>3</line></order>", "<order><to>x</to></order>", "<order><to>x</to><line>3</line></order>", "<order><to>x</to><line sku='1' fix='g' other='y'>z</line></order>", "<order><to>x</to><line sku='1'>3</line><cash>1</cash><card>c</card></order>",
            "<order xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><to>x</to><line sku='1'>3</line><card i:nil='true'/></order>", "<order xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><to>x</to><line sku='1'>3</line><card i:nil='true'>c</card></order>", "<order xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='More'><to>x</to><line sku='1'>3</line><extra/></order>", "<order xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='Nope'><to>x</to><line sku='1'>3</line></order>",
            "<order id='a' ref='a'><to>x</to><line sku='1'>3</line></order>", "<order id='a' ref='b'><to>x</to><line sku='1'>3</line></order>", "<order id='1'>text<to>x</to><line sku='1'>3</line></order>", "<order><to>x<b/></to><line sku='1'>3</line><line sku='2'>3</line></order>", "<other/>", "<order>", "");
        Schema all = schema("<xs:element name='a'><xs:complexType mixed='true'><xs:all><xs:element name='x'/><xs:element name='y' minOccurs='0'/></xs:all><xs:anyAttribute namespace='##other' processContents='lax'/></xs:complexType></xs:element>");
        System.out.println("all, mixed, any");
        check(all, "<a>t<y/>u<x/></a>", "<a><y/></a>", "<a><x/><x/></a>", "<a p:q='1' xmlns:p='urn:p'><x/></a>", "<a q='1'><x/></a>", "<a><x/><z/></a>");
        Schema keys = schema("<xs:element name='db'><xs:complexType><xs:sequence><xs:element name='row' maxOccurs='unbounded'><xs:complexType><xs:attribute name='k'/><xs:attribute name='to'/><xs:attribute name='u'/></xs:complexType></xs:element></xs:sequence></xs:complexType><xs:key name='key'><xs:selector xpath='row'/><xs:field xpath='@k'/></xs:key><xs:keyref name='ref' refer='key'><xs:selector xpath='row'/><xs:field xpath='@to'/></xs:keyref><xs:unique name='un'><xs:selector xpath='.//row'/><xs:field xpath='@u'/></xs:unique></xs:element>");
        System.out.println("identity");
        check(keys, "<db><row k='1'/><row k='2' to='1'/></db>", "<db><row k='1'/><row k='1'/></db>", "<db><row k='1' to='3'/></db>", "<db><row/></db>", "<db><row k='1' u='a'/><row k='2' u='a'/></db>");
        Schema groups = schema("<xs:element name='shape' abstract='true'/><xs:element name='circle' substitutionGroup='shape' type='xs:int'/><xs:element name='square' substitutionGroup='shape' type='xs:string'/><xs:element name='d'><xs:complexType><xs:sequence><xs:element ref='shape' maxOccurs='unbounded'/><xs:any namespace='urn:any' minOccurs='0' processContents='skip'/></xs:sequence></xs:complexType></xs:element><xs:element name='l'><xs:simpleType><xs:list itemType='u'/></xs:simpleType></xs:element><xs:simpleType name='u'><xs:union memberTypes='xs:int xs:boolean'/></xs:simpleType>");
        System.out.println("substitution, wildcards, lists");
        check(groups, "<d><circle>1</circle><square>s</square></d>", "<d><shape/></d>", "<d><circle>x</circle><q:z xmlns:q='urn:any'><w/></q:z></d>", "<d><circle>1</circle><z/></d>", "<l>1 true 5 0</l>", "<l>1 maybe</l>", "<l/>");
    }
    static void wrong() {
        for (String s : new String[] {"<xs:element name='a' type='nowhere'/>", "<xs:element/>", "<xs:element name='a' type='xs:int'><xs:complexType/></xs:element>", "<xs:simpleType name='t'><xs:restriction base='xs:int'><xs:minLength value='1'/></xs:restriction></xs:simpleType>", "<xs:simpleType name='t'><xs:restriction base='xs:int'><xs:minInclusive value='5'/><xs:maxInclusive value='1'/></xs:restriction></xs:simpleType>", "<xs:element name='a'/><xs:element name='a'/>", "<xs:complexType name='t'><xs:sequence><xs:element name='a' minOccurs='0'/><xs:element name='a'/></xs:sequence></xs:complexType>", "<xs:complexType name='t'><xs:sequence><xs:element name='a' maxOccurs='-1'/></xs:sequence></xs:complexType>", "<xs:simpleType name='t'><xs:restriction base='xs:string'><xs:pattern value='('/></xs:restriction></xs:simpleType>", "<xs:nonsense/>", "<xs:element name='1a'/>", "<xs:complexType name='t'><xs:complexContent><xs:extension base='t'/></xs:complexContent></xs:complexType>"}) {
            try {
                schema(s);
                System.out.println(s + " accepted");
            } catch (SAXException e) {
                System.out.println(s + "\n    " + e.getMessage());
            }
        }
    }
    static void information() throws Exception {
        Schema s = schema("<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='n' type='xs:int' default='7' maxOccurs='2'/></xs:sequence><xs:attribute name='a' type='xs:NCName' default='dflt'/></xs:complexType></xs:element>");
        ValidatorHandler h = s.newValidatorHandler();
        h.setContentHandler(new DefaultHandler() {
            public void startElement(String u, String l, String q, Attributes a) {
                TypeInfo t = h.getTypeInfoProvider().getElementTypeInfo();
                System.out.print(q + " " + t.getTypeName() + " " + t.getTypeNamespace() + " " + t.isDerivedFrom("http://www.w3.org/2001/XMLSchema", "decimal", TypeInfo.DERIVATION_RESTRICTION));
                for (int i = 0; i < a.getLength(); i++)
                    System.out.print(" @" + a.getQName(i) + "=" + a.getValue(i) + " " + h.getTypeInfoProvider().getAttributeTypeInfo(i).getTypeName() + h.getTypeInfoProvider().isIdAttribute(i) + h.getTypeInfoProvider().isSpecified(i));
                System.out.println();
            }
            public void characters(char[] c, int at, int n) { System.out.println("text " + new String(c, at, n)); }
        });
        SAXParserFactory f = SAXParserFactory.newInstance();
        f.setNamespaceAware(true);
        XMLReader r = f.newSAXParser().getXMLReader();
        r.setContentHandler(h);
        r.parse(new InputSource(new StringReader("<r><n/><n>8</n></r>")));
        DocumentBuilderFactory d = DocumentBuilderFactory.newInstance();
        d.setNamespaceAware(true);
        d.setSchema(s);
        Document doc = d.newDocumentBuilder().parse(new InputSource(new StringReader("<r><n/></r>")));
        System.out.println(doc.getDocumentElement().getAttribute("a") + " " + doc.getDocumentElement().getTextContent() + " " + doc.getDocumentElement().getSchemaTypeInfo().getTypeName() + " " + (doc.getElementById("dflt") != null));
        DOMResult result = new DOMResult();
        d.setSchema(null);
        s.newValidator().validate(new DOMSource(d.newDocumentBuilder().parse(new InputSource(new StringReader("<r><n/></r>")))), result);
        System.out.println(((Document) result.getNode()).getDocumentElement().getAttribute("a"));
        d.setValidating(true);
        Collect c = new Collect();
        DocumentBuilder b = d.newDocumentBuilder();
        b.setErrorHandler(c);
        b.parse(new InputSource(new StringReader("<!DOCTYPE a [<!ELEMENT a (b+,c?)><!ELEMENT b EMPTY><!ELEMENT c (#PCDATA)><!ATTLIST a k (x|y) 'x' r CDATA #REQUIRED><!ATTLIST b i ID #IMPLIED f NMTOKEN #FIXED 'q'>]><a k='z'><c>t</c><b i='1' f='w'>x</b><d/></a>")));
        for (String e : c.list)
            System.out.println(e);
        for (String l : new String[] {XMLConstants.RELAXNG_NS_URI, "urn:x"}) {
            try {
                SchemaFactory.newInstance(l);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage().replaceAll(" could be loaded.*", ""));
            }
        }
    }
    public static void main(String[] args) throws Exception {
        simpleTypes();
        complexTypes();
        wrong();
        information();
    }
}
