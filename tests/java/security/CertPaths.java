// Certificates, revocation lists and paths (java.security.cert): what is in them, selectors and stores, PKIX building and
// validating with anchors, dates, checkers and constraints of one's own, and the exceptions when it does not hold.
import java.io.*;
import java.math.BigInteger;
import java.security.*;
import java.security.cert.*;
import java.security.cert.Certificate;
import java.util.*;
import javax.security.auth.x500.X500Principal;

public class CertPaths {
    static final String ROOT =
        "-----BEGIN CERTIFICATE-----\n" +
        "MIIBlzCCAT2gAwIBAgIBATAKBggqhkjOPQQDAjAyMQswCQYDVQQGEwJYWDEUMBIG\n" +
        "A1UECgwLQXRvbGwgdGVzdHMxDTALBgNVBAMMBFJvb3QwIBcNMjYxMTIxMjI1OTEy\n" +
        "WhgPMjA4MTA4MjQyMjU5MTJaMDIxCzAJBgNVBAYTAlhYMRQwEgYDVQQKDAtBdG9s\n" +
        "bCB0ZXN0czENMAsGA1UEAwwEUm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA\n" +
        "BBsAGOROCGCF+e1A7Em/sbcVaHwiCuZALGmeQIDdddt3CyKnlCNw0FSZlXH0N6Ov\n" +
        "J5m71brKovGlBR2GxOTGo8KjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/\n" +
        "BAQDAgEGMB0GA1UdDgQWBBR8JQMhEQNb+F+CDE1yhKsXnjt6gTAKBggqhkjOPQQD\n" +
        "AgNIADBFAiBfcZ4/wxf87txFT0H1ayfKmfLzqfedh1HXI0k6Yxq1dAIhALYM3GC5\n" +
        "q3Iz1fXoEgbTDDjkhWZDexG6Eke6OCoSbXYo\n" +
        "-----END CERTIFICATE-----\n";
    static final String INTERMEDIATE =
        "-----BEGIN CERTIFICATE-----\n" +
        "MIIBwjCCAWmgAwIBAgIBAjAKBggqhkjOPQQDAjAyMQswCQYDVQQGEwJYWDEUMBIG\n" +
        "A1UECgwLQXRvbGwgdGVzdHMxDTALBgNVBAMMBFJvb3QwIBcNMjYxMTIxMjI1OTEy\n" +
        "WhgPMjA2NzEyMTYyMjU5MTJaMDoxCzAJBgNVBAYTAlhYMRQwEgYDVQQKDAtBdG9s\n" +
        "bCB0ZXN0czEVMBMGA1UEAwwMSW50ZXJtZWRpYXRlMFkwEwYHKoZIzj0CAQYIKoZI\n" +
        "zj0DAQcDQgAE9eTTt622SnRvOdiCt7C2zPmZ1s4dVehnZNcYzDr5f3qSvjKstfbN\n" +
        "lee5pnLBNrJEdypGUEDs3M+9gmlSN2qA+6NmMGQwEgYDVR0TAQH/BAgwBgEB/wIB\n" +
        "ADAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFJH62NXhkDA/9KU2EtYlFF4rNkF+\n" +
        "MB8GA1UdIwQYMBaAFHwlAyERA1v4X4IMTXKEqxeeO3qBMAoGCCqGSM49BAMCA0cA\n" +
        "MEQCIBoDDly/KyTI28vCONd/q3zFLAoD6J48sb52uQE3SwkGAiBXI7n5TfXzeV2/\n" +
        "VlekF3cdG3FqktXWL0mayGsycYgdIg==\n" +
        "-----END CERTIFICATE-----\n";
    static final String LEAF =
        "-----BEGIN CERTIFICATE-----\n" +
        "MIICQjCCAeigAwIBAgIBAzAKBggqhkjOPQQDAjA6MQswCQYDVQQGEwJYWDEUMBIG\n" +
        "A1UECgwLQXRvbGwgdGVzdHMxFTATBgNVBAMMDEludGVybWVkaWF0ZTAgFw0yNjEx\n" +
        "MjEyMjU5MTJaGA8yMDU0MDQwODIyNTkxMlowMjELMAkGA1UEBhMCWFgxFDASBgNV\n" +
        "BAoMC0F0b2xsIHRlc3RzMQ0wCwYDVQQDDARMZWFmMFkwEwYHKoZIzj0CAQYIKoZI\n" +
        "zj0DAQcDQgAE2fWOobPoAIsBnPBnNMS0e51hK9vOFNY09TYDXtfzZgodt7UgGxk9\n" +
        "UEAtIvqifIw9y+YIIJw4GwuphfmzJnV2p6OB5DCB4TAJBgNVHRMEAjAAMA4GA1Ud\n" +
        "DwEB/wQEAwIHgDAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIwUwYDVR0R\n" +
        "BEwwSoIMbGVhZi5leGFtcGxlgg4qLmxlYWYuZXhhbXBsZYcECgAAAYEOYUBsZWFm\n" +
        "LmV4YW1wbGWGFGh0dHA6Ly9sZWFmLmV4YW1wbGUvMB0GA1UdDgQWBBTtPKpL46Zg\n" +
        "/xYIESy4n3hmwmD+hzAfBgNVHSMEGDAWgBSR+tjV4ZAwP/SlNhLWJRReKzZBfjAQ\n" +
        "BgNVHSAECTAHMAUGAyoDBDAKBggqhkjOPQQDAgNIADBFAiEA/GrTYB49daJf4xaH\n" +
        "UiUBafApXFIopGrYSok9lbJpGcYCIFWGm5o3VRWyPr5x9EGlwsfS1b4GSdrI2orB\n" +
        "FBD/XE0Y\n" +
        "-----END CERTIFICATE-----\n";
    static final String CRL =
        "-----BEGIN X509 CRL-----\n" +
        "MIH5MIGfAgEBMAoGCCqGSM49BAMCMDoxCzAJBgNVBAYTAlhYMRQwEgYDVQQKDAtB\n" +
        "dG9sbCB0ZXN0czEVMBMGA1UEAwwMSW50ZXJtZWRpYXRlFw0yNjExMjEyMjU5MTJa\n" +
        "GA8yMDUxMDcxMzIyNTkxMlowIjAgAgEHFw0yMDAxMDEwMDAwMDBaMAwwCgYDVR0V\n" +
        "BAMKAQGgDjAMMAoGA1UdFAQDAgEFMAoGCCqGSM49BAMCA0kAMEYCIQCkRa4ZXlnV\n" +
        "bxUBAmn/WTPhfWI3OagMQxDnqKo+786CugIhAIY5R3CmjFRUnpz9ZBaRUtv4i3gY\n" +
        "mABu83s5l4xfBQD4\n" +
        "-----END X509 CRL-----\n";
    static final Date WHEN = new Date(1900000000000L);
    static X509Certificate root, intermediate, leaf;
    static X509CRL crl;

    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (CertPathValidatorException e) {
            System.out.println(what + ": " + e + " index " + e.getIndex() + " reason " + e.getReason() + (e.getCause() == null ? "" : " because " + e.getCause()));
        } catch (Throwable t) {
            System.out.println(what + ": " + t + (t.getCause() == null ? "" : " because " + t.getCause()));
        }
    }
    static void facts() throws Exception {
        for (X509Certificate c : new X509Certificate[] {root, intermediate, leaf}) {
            System.out.println(c.getSubjectX500Principal() + " by " + c.getIssuerX500Principal() + " number " + c.getSerialNumber() + " version " + c.getVersion() + " " + c.getSigAlgName() + " " + c.getSigAlgOID() + " " + c.getBasicConstraints() + " " + Arrays.toString(c.getKeyUsage()));
            System.out.println("  " + c.getExtendedKeyUsage() + " " + new TreeSet<>(c.getCriticalExtensionOIDs()) + " " + (c.getNonCriticalExtensionOIDs() == null ? null : new TreeSet<>(c.getNonCriticalExtensionOIDs())) + " " + c.hasUnsupportedCriticalExtension() + " " + c.getSubjectAlternativeNames() + " " + c.getPublicKey().getAlgorithm() + " " + c.getPublicKey().getFormat() + " " + c.getType());
            System.out.println("  " + c.getEncoded().length + " " + c.getTBSCertificate().length + " " + (c.getExtensionValue("2.5.29.19") == null ? null : HexFormat.of().formatHex(c.getExtensionValue("2.5.29.19"))) + " " + c.getExtensionValue("1.2.3"));
            ask("  valid then", () -> { c.checkValidity(WHEN); return "yes"; });
            ask("  valid long ago", () -> { try { c.checkValidity(new Date(0)); return "yes"; } catch (CertificateNotYetValidException e) { return e.getClass().getSimpleName() + e.getMessage().startsWith("NotBefore: "); } });
            ask("  valid much later", () -> { try { c.checkValidity(new Date(9000000000000L)); return "yes"; } catch (CertificateExpiredException e) { return e.getClass().getSimpleName() + e.getMessage().startsWith("NotAfter: "); } });
        }
        leaf.verify(intermediate.getPublicKey());
        root.verify(root.getPublicKey(), "SunEC");
        ask("wrong key", () -> { leaf.verify(root.getPublicKey()); return "verified"; });
        ask("wrong kind of key", () -> { BigInteger n = BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE).multiply(BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE)); leaf.verify(KeyFactory.getInstance("RSA").generatePublic(new java.security.spec.RSAPublicKeySpec(n, BigInteger.valueOf(65537)))); return "verified"; });
        ask("no provider", () -> { leaf.verify(intermediate.getPublicKey(), "Nobody"); return "verified"; });
        System.out.println(crl.getIssuerX500Principal() + " " + crl.getVersion() + " " + crl.getSigAlgName() + " " + crl.getRevokedCertificates().size() + " " + crl.isRevoked(leaf) + " " + crl.getRevokedCertificate(BigInteger.valueOf(7)).getRevocationReason() + " " + crl.getRevokedCertificate(BigInteger.valueOf(7)).getRevocationDate().getTime() + " " + crl.getRevokedCertificate(leaf) + " " + crl.getType() + " " + crl.getNextUpdate().after(crl.getThisUpdate()) + " " + crl.getNonCriticalExtensionOIDs());
        crl.verify(intermediate.getPublicKey());
        ask("crl of another", () -> { crl.verify(root.getPublicKey()); return "verified"; });
    }
    static void factories() throws Exception {
        CertificateFactory f = CertificateFactory.getInstance("X.509");
        Collection<? extends Certificate> all = f.generateCertificates(new ByteArrayInputStream((LEAF + "text between\n" + INTERMEDIATE + ROOT).getBytes()));
        System.out.println(all.size() + " " + f.getType() + " " + f.getProvider().getName());
        for (Iterator<String> i = f.getCertPathEncodings(); i.hasNext();)
            System.out.print(i.next() + " ");
        System.out.println();
        CertPath p = f.generateCertPath(new ArrayList<>(all));
        System.out.println(p.getType() + " " + p.getCertificates().size() + " " + p.getEncoded("PkiPath").length + " " + p.getEncoded().length + " " + f.generateCertPath(new ByteArrayInputStream(p.getEncoded("PKCS7")), "PKCS7").equals(p) + " " + f.generateCertPath(new ByteArrayInputStream(p.getEncoded())).equals(p) + " " + (f.generateCertPath(List.of(leaf)).hashCode() == f.generateCertPath(List.of(leaf)).hashCode()));
        ask("encoding", () -> p.getEncoded("nope"));
        ask("no certificate", () -> f.generateCertificate(new ByteArrayInputStream(new byte[0])));
        ask("garbage", () -> f.generateCertificate(new ByteArrayInputStream("garbage".getBytes())));
        ask("damaged", () -> { byte[] b = leaf.getEncoded(); b[4] ^= 0x55; return f.generateCertificate(new ByteArrayInputStream(b)); });
        ask("cut off", () -> f.generateCertificate(new ByteArrayInputStream(Arrays.copyOf(leaf.getEncoded(), 100))));
        ask("signature damaged", () -> { byte[] b = leaf.getEncoded(); b[b.length - 1] ^= 1; ((X509Certificate) f.generateCertificate(new ByteArrayInputStream(b))).verify(intermediate.getPublicKey()); return "verified"; });
        ask("as a crl", () -> f.generateCRL(new ByteArrayInputStream(leaf.getEncoded())));
        ask("type", () -> CertificateFactory.getInstance("X.510"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream o = new ObjectOutputStream(out)) {
            o.writeObject(leaf);
            o.writeObject(p);
        }
        try (ObjectInputStream i = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            System.out.println(i.readObject().equals(leaf) + " " + i.readObject().equals(p));
        }
    }
    static CertStore store() throws Exception {
        return CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(leaf, intermediate, root, crl)));
    }
    static void selectors() throws Exception {
        X509CertSelector s = new X509CertSelector();
        String[] what = {"all", "subject", "issuer and number", "CA", "key usage", "purpose", "alternative name", "valid then", "valid in 2500", "key", "certificate", "policy", "path to"};
        for (int i = 0; i < what.length; i++) {
            X509CertSelector c = (X509CertSelector) s.clone();
            switch (i) {
            case 1: c.setSubject("CN=Leaf,O=Atoll tests,C=XX"); break;
            case 2: c.setIssuer(root.getSubjectX500Principal()); c.setSerialNumber(BigInteger.TWO); break;
            case 3: c.setBasicConstraints(0); break;
            case 4: c.setKeyUsage(new boolean[] {true}); break;
            case 5: c.setExtendedKeyUsage(Set.of("1.3.6.1.5.5.7.3.1")); break;
            case 6: c.addSubjectAlternativeName(2, "x.leaf.example"); c.setMatchAllSubjectAltNames(false); c.addSubjectAlternativeName(7, "10.0.0.1"); break;
            case 7: c.setCertificateValid(WHEN); break;
            case 8: c.setCertificateValid(new Date(16725225600000L)); break;
            case 9: c.setSubjectPublicKey(intermediate.getPublicKey()); break;
            case 10: c.setCertificate(root); break;
            case 11: c.setPolicy(Set.of("1.2.3.4")); break;
            case 12: c.setPathToNames(List.of(List.of(2, "a.b"))); break;
            default:
            }
            TreeSet<String> found = new TreeSet<>();
            for (Certificate x : store().getCertificates(c))
                found.add(((X509Certificate) x).getSubjectX500Principal().getName());
            System.out.println(what[i] + " " + found);
        }
        ask("wrong name", () -> { s.setSubject("nonsense"); return "set"; });
        ask("wrong constraint", () -> { s.setBasicConstraints(-3); return "set"; });
        ask("wrong policy", () -> { s.setPolicy(Set.of("x")); return "set"; });
        X509CRLSelector r = new X509CRLSelector();
        r.addIssuer(intermediate.getSubjectX500Principal());
        r.setDateAndTime(crl.getThisUpdate());
        System.out.println(store().getCRLs(r).size() + " " + r.match(crl));
        r.setMinCRLNumber(BigInteger.TEN);
        System.out.println(r.match(crl) + " " + r.getIssuerNames().size());
        ask("store", () -> CertStore.getInstance("Nowhere", null));
        ask("store parameters", () -> CertStore.getInstance("Collection", new LDAPCertStoreParameters()));
    }
    static PKIXParameters parameters(Certificate... anchors) throws Exception {
        Set<TrustAnchor> set = new HashSet<>();
        for (Certificate a : anchors)
            set.add(new TrustAnchor((X509Certificate) a, null));
        PKIXParameters p = new PKIXParameters(set);
        p.setDate(WHEN);
        p.setRevocationEnabled(false);
        return p;
    }
    static String validate(PKIXParameters p, Certificate... certs) throws Exception {
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(Arrays.asList(certs));
        PKIXCertPathValidatorResult r = (PKIXCertPathValidatorResult) CertPathValidator.getInstance("PKIX").validate(path, p);
        return "trusted by " + r.getTrustAnchor().getTrustedCert().getSerialNumber() + " " + (r.getPublicKey().equals(((X509Certificate) certs[0]).getPublicKey())) + " " + (r.getPolicyTree() == null ? null : r.getPolicyTree().getDepth() + r.getPolicyTree().getValidPolicy());
    }
    static void validating() throws Exception {
        ask("whole path", () -> validate(parameters(root), leaf, intermediate));
        ask("with the root in it", () -> validate(parameters(root), leaf, intermediate, root));
        ask("intermediate as anchor", () -> validate(parameters(intermediate), leaf));
        ask("wrong order", () -> validate(parameters(root), intermediate, leaf));
        ask("gap", () -> validate(parameters(root), leaf));
        ask("other anchor", () -> validate(parameters(leaf), leaf, intermediate));
        ask("anchor only", () -> validate(parameters(root), root));
        ask("long ago", () -> { PKIXParameters p = parameters(root); p.setDate(new Date(0)); try { return validate(p, leaf, intermediate); } catch (CertPathValidatorException e) { return e.getMessage() + " " + e.getIndex() + " " + e.getReason() + " " + e.getCause().getClass().getSimpleName(); } });
        ask("explicit policy", () -> { PKIXParameters p = parameters(root); p.setExplicitPolicyRequired(true); return validate(p, leaf, intermediate); });
        ask("initial policy", () -> { PKIXParameters p = parameters(intermediate); p.setInitialPolicies(Set.of("1.2.3.4")); p.setExplicitPolicyRequired(true); return validate(p, leaf); });
        ask("other policy", () -> { PKIXParameters p = parameters(intermediate); p.setInitialPolicies(Set.of("1.2.3.5")); p.setExplicitPolicyRequired(true); return validate(p, leaf); });
        ask("target", () -> { PKIXParameters p = parameters(root); X509CertSelector s = new X509CertSelector(); s.setSerialNumber(BigInteger.valueOf(99)); p.setTargetCertConstraints(s); return validate(p, leaf, intermediate); });
        ask("revocation, no list", () -> { PKIXParameters p = parameters(intermediate); p.setRevocationEnabled(true); try { return validate(p, leaf); } catch (CertPathValidatorException e) { return e.getMessage() + " " + e.getReason(); } });
        List<String> seen = new ArrayList<>();
        PKIXCertPathChecker own = new PKIXCertPathChecker() {
            public void init(boolean forward) { seen.add("init " + forward); }
            public boolean isForwardCheckingSupported() { return true; }
            public Set<String> getSupportedExtensions() { return null; }
            public void check(Certificate c, Collection<String> unresolved) throws CertPathValidatorException {
                BigInteger n = ((X509Certificate) c).getSerialNumber();
                seen.add(n + " " + new TreeSet<>(unresolved));
                if (seen.size() > 4)
                    throw new CertPathValidatorException("own checker refuses");
            }
            public Object clone() { return this; }
        };
        for (int i = 0; i < 2; i++)
            ask("own checker", () -> { PKIXParameters p = parameters(root); p.addCertPathChecker(own); return validate(p, leaf, intermediate); });
        System.out.println(seen);
        ask("no anchors", () -> new PKIXParameters(Set.of()));
        ask("key store without anchors", () -> { KeyStore k = KeyStore.getInstance("PKCS12"); k.load(null, null); return new PKIXParameters(k); });
        ask("parameters of another kind", () -> CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), null));
    }
    static void building() throws Exception {
        for (int depth : new int[] {-1, 0, 1, 5}) {
            ask("build " + depth, () -> {
                X509CertSelector target = new X509CertSelector();
                target.setSubject(leaf.getSubjectX500Principal());
                PKIXBuilderParameters p = new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), target);
                p.addCertStore(store());
                p.setDate(WHEN);
                p.setRevocationEnabled(false);
                p.setMaxPathLength(depth);
                PKIXCertPathBuilderResult r = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(p);
                StringBuilder s = new StringBuilder();
                for (Certificate c : r.getCertPath().getCertificates())
                    s.append(((X509Certificate) c).getSubjectX500Principal().getName()).append(" < ");
                return s.append(r.getTrustAnchor().getTrustedCert().getSubjectX500Principal().getName());
            });
        }
        TrustAnchor named = new TrustAnchor(new X500Principal("CN=Root,O=Atoll tests,C=XX"), root.getPublicKey(), null);
        System.out.println(named.getCAName() + " " + named.getTrustedCert() + " " + (named.getNameConstraints() == null));
        ask("by name and key", () -> { PKIXParameters p = new PKIXParameters(Set.of(named)); p.setRevocationEnabled(false); p.setDate(WHEN); CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf, intermediate)); return ((PKIXCertPathValidatorResult) CertPathValidator.getInstance("PKIX").validate(path, p)).getTrustAnchor() == named; });
    }
    public static void main(String[] args) throws Exception {
        CertificateFactory f = CertificateFactory.getInstance("X.509");
        root = (X509Certificate) f.generateCertificate(new ByteArrayInputStream(ROOT.getBytes()));
        intermediate = (X509Certificate) f.generateCertificate(new ByteArrayInputStream(INTERMEDIATE.getBytes()));
        leaf = (X509Certificate) f.generateCertificate(new ByteArrayInputStream(LEAF.getBytes()));
        crl = (X509CRL) f.generateCRL(new ByteArrayInputStream(CRL.getBytes()));
        facts();
        factories();
        selectors();
        validating();
        building();
    }
}
