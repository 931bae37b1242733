// javax.xml.datatype, namespace and catalog: durations and calendars of XML Schema with their partial order, arithmetic and
// normalizing, qualified names, NamespaceSupport, SAX filters and attribute lists, catalogs that resolve identifiers.
import java.io.*;
import java.math.*;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import javax.xml.catalog.*;
import javax.xml.datatype.*;
import javax.xml.namespace.QName;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.*;
import org.xml.sax.helpers.*;

public class DurationsAndNames {
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getSimpleName() + " " + (t instanceof NullPointerException ? "" : t.getMessage()));
        }
    }
    static final String[] ORDER = {"LESSER", "EQUAL", "GREATER", "INDETERMINATE"};
    static String order(int r) { return r == DatatypeConstants.INDETERMINATE ? "indeterminate" : ORDER[r + 1].toLowerCase(Locale.ROOT); }
    static String kind(Duration d) {
        try {
            return d.getXMLSchemaType().getLocalPart();
        } catch (IllegalStateException e) {
            return "none";
        }
    }
    static void durations(DatatypeFactory f) {
        String[] texts = {"P1Y", "P12M", "P1M", "P30D", "P31D", "P28D", "PT24H", "P1D", "-P1D", "PT0.5S", "P1Y2M3DT4H5M6.789S", "PT36H", "P0Y", "-PT1M", "PT1M60S"};
        for (String a : texts) {
            Duration d = f.newDuration(a);
            StringBuilder s = new StringBuilder(d + " sign " + d.getSign() + " type " + kind(d) + " years " + d.getYears() + " seconds " + d.getField(DatatypeConstants.SECONDS) + " neg " + d.negate() + ":");
            for (String b : texts)
                s.append(' ').append(order(d.compare(f.newDuration(b))).charAt(0));
            System.out.println(s);
        }
        for (String t : new String[] {"", "P", "PT", "P1", "1Y", "P-1Y", "P1YT", "P1.5Y", "PT1.S", "+P1Y", "P1H", "P1S", "p1y", "P1Y1Y", " P1Y ", null})
            ask("duration " + t, () -> f.newDuration(t));
        ask("add", () -> f.newDuration("P1Y2M").add(f.newDuration("P3MT5S")));
        ask("add across signs", () -> f.newDuration("P1D").add(f.newDuration("-PT25H")));
        ask("subtract to nothing", () -> f.newDuration("P1M").subtract(f.newDuration("P1D")));
        ask("subtract", () -> f.newDuration("PT1H").subtract(f.newDuration("PT61S")));
        ask("multiply", () -> f.newDuration("P1DT1H").multiply(new BigDecimal("1.5")) + " " + f.newDuration("P1Y").multiply(-3) + " " + f.newDuration("P1DT2S").multiply(new BigDecimal("0.1")));
        ask("multiply month", () -> f.newDuration("P1M").multiply(new BigDecimal("0.5")));
        ask("normalize", () -> f.newDuration("P1M31DT36H").normalizeWith(new GregorianCalendar(2020, 0, 31)));
        ask("add to calendar", () -> { GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone("UTC")); c.setTimeInMillis(0); f.newDuration("P1Y1M1DT1.5S").addTo(c); return c.getTimeInMillis(); });
        ask("millis", () -> f.newDuration(93784005L) + " " + f.newDuration(-1L) + " " + f.newDurationDayTime(93784005L) + " " + f.newDurationYearMonth(400L * 86400000) + " " + f.newDuration("P1DT1S").getTimeInMillis(new Date(0)));
        ask("fields", () -> f.newDuration(true, BigInteger.ONE, null, BigInteger.ZERO, null, BigInteger.TEN, new BigDecimal("0.10")) + " " + f.newDuration(false, 1, 2, 3, 4, 5, 6));
        ask("no field", () -> f.newDuration(true, null, null, null, null, null, null));
        ask("negative field", () -> f.newDuration(true, -1, 0, 0, 0, 0, 0));
        ask("day time of years", () -> f.newDurationDayTime("P1Y"));
        ask("equal", () -> f.newDuration("PT60S").equals(f.newDuration("PT1M")) + " " + (f.newDuration("P1D").hashCode() == f.newDuration("PT24H").hashCode()) + " " + f.newDuration("P1D").isLongerThan(f.newDuration("PT23H")) + f.newDuration("P1D").isShorterThan(f.newDuration("P1D")) + f.newDuration("P1DT1H").isSet(DatatypeConstants.MINUTES));
    }
    static void calendars(DatatypeFactory f) {
        String[] texts = {"2000-02-29", "2000-02-29Z", "2000-01-01T00:00:00", "1999-12-31T24:00:00", "2000-01-01T00:00:00Z", "2000-01-01T12:00:00-14:00", "2000", "2000-05", "--05-06", "---07", "--08", "10:11:12.5", "10:11:12+01:00", "-0044-03-15", "12345-01-01"};
        for (String a : texts) {
            XMLGregorianCalendar c = f.newXMLGregorianCalendar(a);
            StringBuilder s = new StringBuilder(a + " " + c.getXMLSchemaType().getLocalPart() + " " + c.getYear() + "/" + c.getMonth() + "/" + c.getDay() + " " + c.getHour() + " " + c.getFractionalSecond() + " zone " + c.getTimezone() + " valid " + c.isValid() + " norm " + c.normalize() + ":");
            for (String b : texts)
                s.append(' ').append(order(c.compare(f.newXMLGregorianCalendar(b))).charAt(0));
            System.out.println(s.toString().replace("" + DatatypeConstants.FIELD_UNDEFINED, "-"));
        }
        for (String t : new String[] {"2001-02-29", "2000-13-01", "0000-01-01", "2000-1-1", "24:00:01", "10:60:00", "2000-01-01T00:00", "2000-01-01+15:00", "--02-30", "---32", "x", "2000-01-01T00:00:00.", "+2000-01-01", ""})
            ask("calendar " + t, () -> f.newXMLGregorianCalendar(t));
        ask("add", () -> { XMLGregorianCalendar c = f.newXMLGregorianCalendar("2000-01-31T00:00:00"); c.add(f.newDuration("P1M")); String s = c.toString(); c.add(f.newDuration("-P1Y1DT0.25S")); return s + " " + c; });
        ask("set", () -> { XMLGregorianCalendar c = f.newXMLGregorianCalendar(); c.setYear(2020); c.setMonth(2); c.setDay(30); return c.isValid() + " " + c.getMonth(); });
        ask("set month", () -> { f.newXMLGregorianCalendar().setMonth(13); return ""; });
        ask("reset", () -> { XMLGregorianCalendar c = f.newXMLGregorianCalendar("2000-01-01"); c.setDay(5); c.clear(); c.reset(); return c; });
        ask("to gregorian", () -> { GregorianCalendar g = f.newXMLGregorianCalendar("1582-10-10T01:02:03.004Z").toGregorianCalendar(); return g.getTimeInMillis() + " " + g.getGregorianChange().getTime() + " " + g.getTimeZone().getID(); });
        ask("to gregorian by default", () -> f.newXMLGregorianCalendar("10:00:00").toGregorianCalendar(TimeZone.getTimeZone("GMT+2"), Locale.ROOT, f.newXMLGregorianCalendar("2005-06-07")).getTimeInMillis());
        ask("from gregorian", () -> { GregorianCalendar g = new GregorianCalendar(TimeZone.getTimeZone("GMT-3")); g.setTimeInMillis(1234567890123L); return f.newXMLGregorianCalendar(g); });
        ask("made", () -> f.newXMLGregorianCalendarDate(2000, 2, 29, 60) + " " + f.newXMLGregorianCalendarTime(1, 2, 3, new BigDecimal("0.45"), DatatypeConstants.FIELD_UNDEFINED) + " " + f.newXMLGregorianCalendar(2000, 1, 1, 0, 0, 0, 7, 0));
        ask("huge year", () -> f.newXMLGregorianCalendar(new BigInteger("123456789012"), 1, 1, 0, 0, 0, null, 0).getEon() + " " + f.newXMLGregorianCalendar("123456789012-01-01").getEonAndYear());
    }
    static void names() {
        QName a = new QName("urn:x", "l", "p"), b = QName.valueOf("{urn:x}l");
        System.out.println(a + " " + a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.getPrefix() + b.getPrefix().isEmpty() + " " + QName.valueOf("l") + " " + new QName("l").getNamespaceURI().isEmpty());
        ask("half", () -> QName.valueOf("{urn:x"));
        ask("null namespace", () -> new QName(null, "l"));
        ask("null prefix", () -> new QName("u", "l", null));
        NamespaceSupport n = new NamespaceSupport();
        n.pushContext();
        System.out.println(n.declarePrefix("", "urn:d") + " " + n.declarePrefix("p", "urn:p") + " " + n.declarePrefix("xml", "urn:z"));
        System.out.println(Arrays.toString(n.processName("p:a", new String[3], false)) + Arrays.toString(n.processName("a", new String[3], false)) + Arrays.toString(n.processName("a", new String[3], true)) + Arrays.toString(n.processName("q:a", new String[3], false)));
        n.pushContext();
        n.declarePrefix("p", "urn:p2");
        System.out.println(n.getURI("p") + " " + n.getURI("") + " " + n.getPrefix("urn:p2") + n.getPrefix("urn:p") + new TreeSet<>(Collections.list(n.getPrefixes())) + Collections.list(n.getDeclaredPrefixes()));
        n.popContext();
        System.out.println(n.getURI("p") + " " + n.getURI("none"));
        AttributesImpl at = new AttributesImpl();
        at.addAttribute("u", "l", "p:l", "CDATA", "1");
        at.addAttribute("", "m", "m", "ID", "2");
        at.setValue(0, "changed");
        System.out.println(at.getIndex("u", "l") + at.getIndex("m") + at.getIndex("x") + at.getValue("p:l") + at.getType("m") + at.getQName(5) + at.getLength());
        ask("beyond", () -> { at.removeAttribute(7); return ""; });
    }
    static void filters() throws Exception {
        StringBuilder log = new StringBuilder();
        XMLFilterImpl upper = new XMLFilterImpl() {
            public void startElement(String u, String l, String q, Attributes a) throws SAXException { super.startElement(u, l, q.toUpperCase(Locale.ROOT), a); }
        }, drop = new XMLFilterImpl(upper) {
            int depth;
            public void startElement(String u, String l, String q, Attributes a) throws SAXException { if (depth > 0 || q.equals("DROP")) depth++; else super.startElement(u, l, q, a); }
            public void endElement(String u, String l, String q) throws SAXException { if (depth > 0) depth--; else super.endElement(u, l, q); }
            public void characters(char[] c, int at, int n) throws SAXException { if (depth == 0) super.characters(c, at, n); }
        };
        upper.setParent(SAXParserFactory.newInstance().newSAXParser().getXMLReader());
        drop.setContentHandler(new DefaultHandler() {
            public void startElement(String u, String l, String q, Attributes a) { log.append('<').append(q).append(a.getLength()).append('>'); }
            public void endElement(String u, String l, String q) { log.append("</").append(q).append('>'); }
            public void characters(char[] c, int at, int n) { log.append(c, at, n); }
            public void skippedEntity(String n) { log.append('&').append(n); }
        });
        drop.parse(new InputSource(new StringReader("<a k='1'>x<drop>y<b/></drop>z<c/></a>")));
        System.out.println(log);
        ask("broken", () -> { drop.parse(new InputSource(new StringReader("<a>"))); return ""; });
        ask("feature", () -> drop.getFeature("http://xml.org/sax/features/namespaces") + " " + drop.getFeature("http://xml.org/sax/features/nonsense"));
        ask("property", () -> { drop.setProperty("urn:none", 1); return ""; });
    }
    static void catalogs() throws Exception {
        Path p = Files.createTempFile("catalog", ".xml");
        try {
            Files.writeString(p, "<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog' prefer='public'><public publicId='-//A//B' uri='http://local/ab.dtd'/><system systemId='http://s/x.dtd' uri='http://local/x.dtd'/><rewriteSystem systemIdStartString='http://r/' rewritePrefix='http://local/r/'/><systemSuffix systemIdSuffix='tail.dtd' uri='http://local/tail'/><uri name='urn:u' uri='http://local/u'/><rewriteURI uriStartString='urn:r:' rewritePrefix='http://local/ru/'/><group prefer='system' xml:base='http://base/'><uri name='urn:g' uri='g.xsd'/></group></catalog>");
            Catalog c = CatalogManager.catalog(CatalogFeatures.builder().with(CatalogFeatures.Feature.RESOLVE, "continue").build(), p.toUri());
            System.out.println(c.matchPublic("-//A//B") + " " + c.matchSystem("http://s/x.dtd") + " " + c.matchSystem("http://r/a/b") + " " + c.matchSystem("zz/tail.dtd") + " " + c.matchURI("urn:u") + " " + c.matchURI("urn:r:q") + " " + c.matchURI("urn:g") + " " + c.matchURI("none") + " " + c.catalogs().count());
            CatalogResolver r = CatalogManager.catalogResolver(c);
            System.out.println(r.resolveEntity("-//A//B", "http://nowhere/").getSystemId() + " " + r.resolve("urn:u", null).getSystemId());
            CatalogResolver strict = CatalogManager.catalogResolver(CatalogFeatures.builder().with(CatalogFeatures.Feature.RESOLVE, "strict").build(), p.toUri());
            ask("strict", () -> strict.resolveEntity("-//none", "http://none/"));
            ask("feature", () -> CatalogFeatures.builder().with(CatalogFeatures.Feature.PREFER, "nonsense"));
            System.out.println(CatalogFeatures.defaults().get(CatalogFeatures.Feature.PREFER) + CatalogFeatures.defaults().get(CatalogFeatures.Feature.DEFER));
        } finally {
            Files.delete(p);
        }
    }
    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        DatatypeFactory f = DatatypeFactory.newInstance();
        durations(f);
        calendars(f);
        names();
        filters();
        catalogs();
    }
}
