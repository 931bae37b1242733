// XML signatures (java.xml.crypto): enveloped, detached and enveloping with keys and secrets that are given, canonical forms with and without
// comments, transforms, digests, references to parts, key infos, what is marshalled, and validation of what was changed.
import java.io.*;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.*;
import javax.xml.crypto.dom.*;
import javax.xml.crypto.dsig.*;
import javax.xml.crypto.dsig.dom.*;
import javax.xml.crypto.dsig.keyinfo.*;
import javax.xml.crypto.dsig.spec.*;
import javax.xml.parsers.*;
import javax.xml.transform.*;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.*;
import org.xml.sax.InputSource;

public class SignedDocuments {
    static final XMLSignatureFactory F = XMLSignatureFactory.getInstance("DOM");
    static final SecretKeySpec SECRET = new SecretKeySpec("a secret of thirty-two bytes ...".getBytes(), "HmacSHA256");
    static PublicKey publicKey;
    static PrivateKey privateKey;
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t + (t.getCause() == null ? "" : " <- " + t.getCause()));
        }
    }
    static Document parse(String s) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        return f.newDocumentBuilder().parse(new InputSource(new StringReader(s)));
    }
    static String text(Node n) throws Exception {
        StringWriter w = new StringWriter();
        Transformer t = TransformerFactory.newInstance().newTransformer();
        t.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        t.transform(new DOMSource(n), new StreamResult(w));
        return w.toString().replace("\r\n", "").replace("&#13;", "").replace("\n", "");
    }
    static final String DOC = "<doc xmlns='urn:d' xmlns:p='urn:p'><!--comment--><p:a b='2' a='1'>text &amp; more</p:a><part Id='x'><q/></part></doc>";
    static Reference reference(String uri, String digest, String... transforms) throws Exception {
        List<Transform> l = new ArrayList<>();
        for (String t : transforms)
            l.add(F.newTransform(t, (TransformParameterSpec) null));
        return F.newReference(uri, F.newDigestMethod(digest, null), l, null, null);
    }
    static SignedInfo info(String canonical, String method, Reference... refs) throws Exception {
        return F.newSignedInfo(F.newCanonicalizationMethod(canonical, (C14NMethodParameterSpec) null), F.newSignatureMethod(method, null), Arrays.asList(refs));
    }
    static boolean validate(Document d, Key k) throws Exception {
        NodeList l = d.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        DOMValidateContext c = new DOMValidateContext(k, l.item(0));
        c.setProperty("org.jcp.xml.dsig.secureValidation", false);
        NodeList parts = d.getElementsByTagNameNS("urn:d", "part");
        if (parts.getLength() > 0)
            c.setIdAttributeNS((Element) parts.item(0), null, "Id");
        XMLSignature s = F.unmarshalXMLSignature(c);
        boolean good = s.validate(c);
        StringBuilder b = new StringBuilder("  core " + good + " value " + s.getSignatureValue().validate(c));
        for (Object r : s.getSignedInfo().getReferences())
            b.append(" [").append(((Reference) r).getURI()).append("] ").append(((Reference) r).validate(c)).append(' ').append(Base64.getEncoder().encodeToString(((Reference) r).getDigestValue()), 0, 8);
        System.out.println(b);
        return good;
    }
    static void enveloped() throws Exception {
        for (String canonical : new String[] {CanonicalizationMethod.INCLUSIVE, CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS, CanonicalizationMethod.EXCLUSIVE, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS}) {
            Document d = parse(DOC);
            XMLSignature s = F.newXMLSignature(info(canonical, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", reference("", DigestMethod.SHA256, Transform.ENVELOPED, canonical)), null);
            s.sign(new DOMSignContext(SECRET, d.getDocumentElement()));
            System.out.println(text(d));
            validate(d, SECRET);
            ((Element) d.getElementsByTagName("p:a").item(0)).setAttribute("b", "3");
            System.out.println("  changed " + validate(d, SECRET));
        }
    }
    static void methods() throws Exception {
        for (String m : new String[] {SignatureMethod.HMAC_SHA1, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha512", SignatureMethod.RSA_SHA1, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"}) {
            boolean secret = m.contains("hmac");
            Document d = parse(DOC);
            KeyInfoFactory k = F.getKeyInfoFactory();
            KeyInfo ki = secret ? k.newKeyInfo(List.of(k.newKeyName("the secret"))) : k.newKeyInfo(List.of(k.newKeyValue(publicKey), k.newKeyName("n")), "info");
            F.newXMLSignature(info(CanonicalizationMethod.INCLUSIVE, m, reference("", DigestMethod.SHA1, Transform.ENVELOPED)), ki, null, "sig", "val").sign(new DOMSignContext(secret ? SECRET : privateKey, d.getDocumentElement()));
            String s = text(d.getElementsByTagName("Signature").item(0));
            System.out.println(m + " " + s.length() + " " + s.substring(0, Math.min(700, s.length())));
            validate(d, secret ? SECRET : publicKey);
            ask("  other key", () -> validate(d, secret ? new SecretKeySpec(new byte[5], "x") : SECRET));
        }
        ask("unknown method", () -> F.newSignatureMethod("urn:none", null));
        ask("unknown digest", () -> F.newDigestMethod("urn:none", null));
        ask("unknown transform", () -> F.newTransform("urn:none", (TransformParameterSpec) null));
        ask("no references", () -> F.newSignedInfo(F.newCanonicalizationMethod(CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null), F.newSignatureMethod(SignatureMethod.HMAC_SHA1, null), List.of()));
        ask("wrong key", () -> { F.newXMLSignature(info(CanonicalizationMethod.INCLUSIVE, SignatureMethod.RSA_SHA1, reference("", DigestMethod.SHA1)), null).sign(new DOMSignContext(SECRET, parse(DOC).getDocumentElement())); return ""; });
        ask("truncated hmac", () -> F.newSignatureMethod(SignatureMethod.HMAC_SHA1, new HMACParameterSpec(40)).getParameterSpec().getClass().getSimpleName());
        ask("factory", () -> XMLSignatureFactory.getInstance("none"));
        System.out.println(F.getMechanismType() + " " + F.isFeatureSupported("x") + " " + F.getProvider().getName());
    }
    static void parts() throws Exception {
        Document d = parse(DOC);
        Element part = (Element) d.getElementsByTagName("part").item(0);
        part.setIdAttribute("Id", true);
        DOMSignContext c = new DOMSignContext(SECRET, d.getDocumentElement(), part);
        c.setDefaultNamespacePrefix("ds");
        XMLObject o = F.newXMLObject(List.of(new DOMStructure(d.createTextNode("inside"))), "obj", "text/plain", null);
        F.newXMLSignature(info(CanonicalizationMethod.EXCLUSIVE, SignatureMethod.HMAC_SHA1, reference("#x", DigestMethod.SHA256), reference("#obj", DigestMethod.SHA1), F.newReference("", F.newDigestMethod(DigestMethod.SHA1, null), List.of(F.newTransform(Transform.XPATH, new XPathFilterParameterSpec("not(ancestor-or-self::ds:Signature)", Map.of("ds", XMLSignature.XMLNS)))), "urn:type", "rid")), null, List.of(o), null, null).sign(c);
        System.out.println(text(d));
        validate(d, SECRET);
        part.appendChild(d.createElement("z"));
        validate(d, SECRET);
        Document e = parse("<empty/>");
        e.removeChild(e.getDocumentElement());
        XMLSignature detached = F.newXMLSignature(info(CanonicalizationMethod.INCLUSIVE, SignatureMethod.HMAC_SHA1, reference("urn:outside", DigestMethod.SHA256)), null);
        DOMSignContext own = new DOMSignContext(SECRET, e);
        URIDereferencer der = (r, x) -> r.getURI().equals("urn:outside") ? new OctetStreamData(new ByteArrayInputStream("outside data".getBytes(StandardCharsets.UTF_8))) : null;
        own.setURIDereferencer(der);
        detached.sign(own);
        System.out.println(text(e));
        DOMValidateContext v = new DOMValidateContext(SECRET, e.getDocumentElement());
        v.setURIDereferencer(der);
        XMLSignature back = F.unmarshalXMLSignature(v);
        System.out.println(back.validate(v) + " " + back.getId() + back.getObjects() + back.getKeyInfo() + " " + back.getSignedInfo().getSignatureMethod().getAlgorithm());
        ask("dereferenced to nothing", () -> { DOMValidateContext w = new DOMValidateContext(SECRET, e.getDocumentElement()); w.setURIDereferencer((r, x) -> { throw new URIReferenceException("nowhere"); }); return F.unmarshalXMLSignature(w).validate(w); });
        ask("not a signature", () -> F.unmarshalXMLSignature(new DOMValidateContext(SECRET, parse("<x/>").getDocumentElement())));
        ask("empty signature", () -> F.unmarshalXMLSignature(new DOMValidateContext(SECRET, parse("<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>").getDocumentElement())));
        ask("missing id", () -> { Document m = parse(DOC); F.newXMLSignature(info(CanonicalizationMethod.INCLUSIVE, SignatureMethod.HMAC_SHA1, reference("#none", DigestMethod.SHA1)), null).sign(new DOMSignContext(SECRET, m.getDocumentElement())); return ""; });
        KeySelectorResult r = () -> SECRET;
        ask("selector", () -> { DOMValidateContext w = new DOMValidateContext(new KeySelector() { public KeySelectorResult select(KeyInfo i, Purpose p, AlgorithmMethod m, XMLCryptoContext x) throws KeySelectorException { if (i == null) throw new KeySelectorException("no info"); return r; } }, e.getDocumentElement()); w.setURIDereferencer(der); return F.unmarshalXMLSignature(w).validate(w); });
    }
    static void canonical() throws Exception {
        for (String s : new String[] {"<a z='1' b='2'  xmlns:x='u'   xmlns='v'><x:c/></a>", "<a>&lt;&#xD;&quot;\t</a>", "<a b='&#9;&#10;\"'/>", "<!--before--><a><?pi  data ?><!--in--></a><!--after-->", "<a><![CDATA[<x>]]></a>", "<a xmlns:n='u'><n:b xmlns:n='u'><c xmlns=''/></n:b></a>", "<!DOCTYPE a [<!ATTLIST a d CDATA 'def'>]><a/>"})
            for (String m : new String[] {CanonicalizationMethod.INCLUSIVE, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS})
                ask(s, () -> {
                    TransformService t = TransformService.getInstance(m, "DOM");
                    t.init((TransformParameterSpec) null);
                    Document d = parse(s);
                    List<Node> nodes = new ArrayList<>();
                    collect(d, nodes);
                    NodeSetData<Node> data = () -> nodes.iterator();
                    OctetStreamData o = (OctetStreamData) t.transform(data, new DOMSignContext(SECRET, d));
                    return new String(o.getOctetStream().readAllBytes(), StandardCharsets.UTF_8).replace("\n", "/").replace("\t", "\\t").replace("\r", "\\r");
                });
    }
    static void collect(Node n, List<Node> out) {
        out.add(n);
        if (n.getAttributes() != null)
            for (int i = 0; i < n.getAttributes().getLength(); i++)
                out.add(n.getAttributes().item(i));
        for (Node c = n.getFirstChild(); c != null; c = c.getNextSibling())
            collect(c, out);
    }
    public static void main(String[] args) throws Exception {
        BigInteger p = BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE), q = BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE), e = BigInteger.valueOf(65537);
        KeyFactory f = KeyFactory.getInstance("RSA");
        publicKey = f.generatePublic(new RSAPublicKeySpec(p.multiply(q), e));
        privateKey = f.generatePrivate(new RSAPrivateKeySpec(p.multiply(q), e.modInverse(p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)))));
        enveloped();
        methods();
        parts();
        canonical();
    }
}
