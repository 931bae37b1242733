// javax.security.auth: subjects with their sets, doAs and the access control context, credentials and permissions on them,
// X.500 names, callbacks, and LoginContext over a configuration and modules of one's own, flag by flag.
import java.security.*;
import java.util.*;
import javax.security.auth.*;
import javax.security.auth.callback.*;
import javax.security.auth.login.*;
import javax.security.auth.spi.LoginModule;
import javax.security.auth.x500.X500Principal;

public class Subjects {
    static void ask(String what, java.util.concurrent.Callable<?> c) {
        try {
            System.out.println(what + " = " + c.call());
        } catch (Throwable t) {
            System.out.println(what + ": " + t + (t.getCause() == null ? "" : " because " + t.getCause()));
        }
    }
    record Name(String getName) implements Principal { }
    static class Ticket implements Destroyable {
        boolean gone;
        public void destroy() { gone = true; }
        public boolean isDestroyed() { return gone; }
        public String toString() { return "Ticket" + gone; }
    }
    static void subjects() {
        Subject s = new Subject();
        System.out.println(s.toString().replace("\n", "/").replace("\t", " ") + s.isReadOnly() + s.getPrincipals().size());
        s.getPrincipals().add(new Name("ann"));
        s.getPrincipals().add(new Name("bob"));
        s.getPrincipals().add(new X500Principal("CN=C"));
        s.getPublicCredentials().add("public");
        s.getPublicCredentials().add(12);
        s.getPrivateCredentials().add(new Ticket());
        System.out.println(s.getPrincipals() + " " + s.getPrincipals(Name.class).size() + " " + s.getPrincipals(X500Principal.class) + " " + s.getPublicCredentials(String.class) + " " + s.getPublicCredentials(Number.class) + " " + s.getPrivateCredentials(Ticket.class));
        ask("null principal", () -> s.getPrincipals().add(null));
        ask("contains null", () -> s.getPrincipals().contains(null));
        ask("a copy by class is no view", () -> { s.getPrincipals(Name.class).clear(); return s.getPrincipals().size(); });
        ask("not a principal", () -> { Set raw = s.getPrincipals(); return raw.add("text"); });
        ask("remove if", () -> s.getPrincipals().removeIf(p -> p.getName().equals("bob")));
        ask("retain", () -> s.getPublicCredentials().retainAll(Set.of("public", 5)) + " " + s.getPublicCredentials());
        Subject t = new Subject(false, Set.of(new Name("ann"), new X500Principal("cn=c")), Set.of("public"), Set.of());
        System.out.println(s.equals(t) + " " + (s.getPrincipals().hashCode() == t.getPrincipals().hashCode()) + " " + s.getPrincipals().equals(t.getPrincipals()));
        s.setReadOnly();
        ask("read only", () -> s.getPrincipals().add(new Name("x")));
        ask("read only credentials", () -> s.getPrivateCredentials().remove("x"));
        ask("read only iterator", () -> { Iterator<Object> i = s.getPublicCredentials().iterator(); i.next(); i.remove(); return "removed"; });
        ask("destroy is allowed", () -> { for (Ticket k : s.getPrivateCredentials(Ticket.class)) k.destroy(); return s.getPrivateCredentials(Ticket.class); });
        ask("null set", () -> new Subject(false, null, Set.of(), Set.of()));
        String seen = Subject.doAs(s, (PrivilegedAction<String>) () -> {
            Subject now = Subject.getSubject(AccessController.getContext());
            return (now == s) + " " + AccessController.doPrivileged((PrivilegedAction<Object>) () -> Subject.getSubject(AccessController.getContext())) + " " + Subject.doAs(null, (PrivilegedAction<Object>) () -> Subject.getSubject(AccessController.getContext()));
        });
        System.out.println(seen + " " + Subject.getSubject(AccessController.getContext()));
        ask("checked", () -> Subject.doAs(s, (PrivilegedExceptionAction<String>) () -> { throw new java.io.IOException("inside"); }));
        ask("unchecked", () -> Subject.doAs(s, (PrivilegedExceptionAction<String>) () -> { throw new IllegalStateException("inside"); }));
        ask("as privileged", () -> Subject.doAsPrivileged(s, (PrivilegedAction<Object>) () -> Subject.getSubject(AccessController.getContext()) == s, null));
        ask("null action", () -> Subject.doAs(s, (PrivilegedAction<Object>) null));
        PrivateCredentialPermission p = new PrivateCredentialPermission("a.B java.security.Principal \"x\"", "read");
        System.out.println(p + " " + p.getCredentialClass() + " " + p.getPrincipals()[0][1] + " " + p.implies(p) + " " + new PrivateCredentialPermission("* * \"*\"", "read").implies(p));
        ask("credential permission syntax", () -> new PrivateCredentialPermission("only", "read"));
        ask("credential permission action", () -> new PrivateCredentialPermission("a b \"c\"", "write"));
    }
    static void names() {
        for (String n : new String[] {"CN=Duke, OU=JavaSoft, O=Sun Microsystems, C=US", "cn=a+ou=b,o=\"q,u\"", "CN=\\#x, O=a\\,b", "1.2.3.4=#0403616263", "CN=  spaced   out  ", "", "C=d\u00fc", "EMAILADDRESS=a@b.c, DC=x", "CN", "=x", "CN=a,,O=b", "XX=y", "CN=a;O=b", "2.5.4.3=oid", "C=tool"}) {
            ask("name " + n.replaceAll("[^ -~]", "?"), () -> {
                X500Principal x = new X500Principal(n);
                return (x.getName() + " | " + x.getName(X500Principal.RFC1779) + " | " + x.getName(X500Principal.CANONICAL) + " | " + x + " | " + x.getEncoded().length).replaceAll("[^ -~]", "?");
            });
        }
        X500Principal a = new X500Principal("CN=A, O=B"), b = new X500Principal("cn=a,o=b");
        System.out.println(a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + new X500Principal(a.getEncoded()).equals(b) + " " + a.getName("RFC2253", Map.of("2.5.4.3", "NAME")) + " " + new X500Principal("PET=rex", Map.of("PET", "1.2.3")).getName());
        ask("format", () -> a.getName("NOPE"));
        ask("encoding", () -> new X500Principal(new byte[] {1, 2, 3}));
    }
    static void callbacks() {
        ask("name", () -> new NameCallback("Who? ", "me").getDefaultName());
        ask("no prompt", () -> new NameCallback(""));
        ask("password", () -> { PasswordCallback c = new PasswordCallback("Secret: ", false); char[] p = "abc".toCharArray(); c.setPassword(p); p[0] = 'x'; String s = new String(c.getPassword()); c.clearPassword(); return s + c.getPassword()[0] + c.isEchoOn(); });
        ask("choice", () -> { ChoiceCallback c = new ChoiceCallback("Which", new String[] {"a", "b"}, 1, false); c.setSelectedIndex(0); return c.getSelectedIndexes().length + " " + c.getDefaultChoice() + c.allowMultipleSelections(); });
        ask("choices", () -> { ChoiceCallback c = new ChoiceCallback("Which", new String[] {"a", "b"}, 1, false); c.setSelectedIndexes(new int[] {0}); return c; });
        ask("choice default", () -> new ChoiceCallback("Which", new String[] {"a"}, 1, true));
        ask("confirmation", () -> new ConfirmationCallback("Sure?", ConfirmationCallback.WARNING, ConfirmationCallback.YES_NO_OPTION, ConfirmationCallback.NO).getOptionType());
        ask("confirmation wrong", () -> new ConfirmationCallback("Sure?", 7, ConfirmationCallback.YES_NO_OPTION, ConfirmationCallback.NO));
        ask("text", () -> new TextOutputCallback(TextOutputCallback.ERROR, "bad").getMessageType() + new TextInputCallback("p", "d").getDefaultText());
        ask("language", () -> { LanguageCallback c = new LanguageCallback(); c.setLocale(Locale.GERMAN); return c.getLocale(); });
        ask("unsupported", () -> { throw new UnsupportedCallbackException(new LanguageCallback(), "no"); });
    }
    static final StringBuilder log = new StringBuilder();
    public static class Module implements LoginModule {
        Subject subject; CallbackHandler handler; String name, how; Map<String, Object> shared;
        @SuppressWarnings("unchecked")
        public void initialize(Subject s, CallbackHandler h, Map<String, ?> sh, Map<String, ?> options) {
            subject = s; handler = h; name = (String) options.get("name"); how = (String) options.get("how"); shared = (Map<String, Object>) sh;
            log.append(name).append(":init ");
        }
        public boolean login() throws LoginException {
            log.append(name).append(":login ");
            shared.merge("count", 1, (a, b) -> (Integer) a + (Integer) b);
            if (how.equals("ask")) {
                NameCallback c = new NameCallback("name?");
                try { handler.handle(new Callback[] {c}); } catch (Exception e) { throw new LoginException(String.valueOf(e)); }
                return c.getName().equals("good");
            }
            if (how.equals("fail")) throw new FailedLoginException(name + " failed");
            if (how.equals("account")) throw new AccountExpiredException(name + " expired");
            if (how.equals("runtime")) throw new IllegalStateException(name + " broke");
            return !how.equals("ignore");
        }
        public boolean commit() throws LoginException {
            log.append(name).append(":commit ");
            if (how.equals("nocommit")) throw new CredentialNotFoundException("commit " + name);
            subject.getPrincipals().add(new Name(name + shared.get("count")));
            return true;
        }
        public boolean abort() { log.append(name).append(":abort "); return true; }
        public boolean logout() { log.append(name).append(":logout "); subject.getPrincipals().clear(); return true; }
    }
    static class Own extends Configuration {
        public AppConfigurationEntry[] getAppConfigurationEntry(String text) {
            if (text.equals("other"))
                return null;
            List<AppConfigurationEntry> list = new ArrayList<>();
            int n = 0;
            for (String part : text.split(",")) {
                String[] w = part.split("=");
                AppConfigurationEntry.LoginModuleControlFlag f = switch (w[0]) {
                    case "required" -> AppConfigurationEntry.LoginModuleControlFlag.REQUIRED;
                    case "requisite" -> AppConfigurationEntry.LoginModuleControlFlag.REQUISITE;
                    case "sufficient" -> AppConfigurationEntry.LoginModuleControlFlag.SUFFICIENT;
                    default -> AppConfigurationEntry.LoginModuleControlFlag.OPTIONAL;
                };
                list.add(new AppConfigurationEntry(w[1].equals("missing") ? "no.Such" : w[1].equals("wrong") ? "java.lang.Object" : "Subjects$Module", f, Map.of("name", "m" + ++n, "how", w[1])));
            }
            return list.toArray(new AppConfigurationEntry[0]);
        }
    }
    static void logins() {
        Configuration own = new Own();
        for (String s : new String[] {"required=ok", "required=fail", "required=ok,required=ok", "required=fail,required=ok", "requisite=fail,required=ok", "sufficient=ok,required=fail", "sufficient=fail,required=ok", "sufficient=fail,optional=fail", "optional=fail,optional=account", "optional=ok,required=account", "required=ignore", "optional=ignore,sufficient=ignore", "required=runtime", "required=nocommit,optional=ok", "required=ask,optional=ok", "required=missing", "optional=wrong,required=ok", "other", "requisite=ok,sufficient=ok,required=fail"}) {
            String end;
            Subject subject = new Subject();
            try {
                LoginContext c = new LoginContext(s, subject, cs -> { for (Callback x : cs) ((NameCallback) x).setName("good"); }, own);
                c.login();
                end = "in as " + new TreeSet<>(subject.getPrincipals().stream().map(Principal::getName).toList());
                c.logout();
            } catch (LoginException | SecurityException e) {
                end = e.toString().lines().findFirst().get();
            }
            System.out.println(s + " -> " + end + " [" + log.toString().trim() + "] " + subject.getPrincipals().size());
            log.setLength(0);
        }
        ask("entry", () -> new AppConfigurationEntry("x", null, Map.of()));
        ask("flag", () -> AppConfigurationEntry.LoginModuleControlFlag.SUFFICIENT);
    }
    public static void main(String[] args) {
        subjects();
        names();
        callbacks();
        logins();
    }
}
