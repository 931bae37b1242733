// java.naming without a directory: compound, composite and LDAP names, attributes and their ordered values, an initial context factory of
// one's own with subcontexts, links, references and object factories, naming exceptions and what remains of a name.
import java.util.*;
import javax.naming.*;
import javax.naming.directory.*;
import javax.naming.ldap.*;
import javax.naming.spi.*;

public class OwnContexts {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (NamingException e) {
            System.out.println(what + ": " + e + " resolved " + e.getResolvedName() + " remaining " + e.getRemainingName() + " explanation " + e.getExplanation() + (e.getRootCause() == null ? "" : " root " + e.getRootCause()));
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    /** A tree of maps. */
    static class Tree implements Context {
        final Map<String, Object> map = new TreeMap<>();
        final Hashtable<Object, Object> environment = new Hashtable<>();
        final Properties syntax = new Properties();
        final NameParser parser = n -> new CompoundName(n, syntax);
        final String path;
        Tree(String path, Map<?, ?> env) {
            this.path = path;
            environment.putAll(env);
            syntax.put("jndi.syntax.direction", "left_to_right");
            syntax.put("jndi.syntax.separator", "/");
            syntax.put("jndi.syntax.ignorecase", "false");
        }
        private Tree down(Name n) throws NamingException {
            Tree t = this;
            for (int i = 0; i < n.size() - 1; i++) {
                Object o = t.map.get(n.get(i));
                if (!(o instanceof Tree)) {
                    NamingException e = o == null ? new NameNotFoundException(n.get(i)) : new NotContextException(n.get(i));
                    e.setResolvedName(n.getPrefix(i));
                    e.setRemainingName(n.getSuffix(i));
                    throw e;
                }
                t = (Tree) o;
            }
            return t;
        }
        public Object lookup(Name n) throws NamingException {
            if (n.isEmpty())
                return this;
            Object o = down(n).map.get(n.get(n.size() - 1));
            if (o == null) {
                NamingException e = new NameNotFoundException();
                e.setRemainingName(n.getSuffix(n.size() - 1));
                throw e;
            }
            try {
                o = NamingManager.getObjectInstance(o, n, this, environment);
            } catch (NamingException e) {
                throw e;
            } catch (Exception e) {
                NamingException x = new NamingException("factory");
                x.setRootCause(e);
                throw x;
            }
            return o instanceof LinkRef l ? (l.getLinkName().startsWith("./") ? lookup(l.getLinkName().substring(2)) : new InitialContext(environment).lookup(l.getLinkName())) : o;
        }
        public Object lookup(String n) throws NamingException { return lookup(new CompositeName(n)); }
        public void bind(Name n, Object o) throws NamingException {
            if (n.isEmpty()) throw new InvalidNameException("empty");
            Tree t = down(n);
            if (t.map.containsKey(n.get(n.size() - 1))) throw new NameAlreadyBoundException("bound");
            t.map.put(n.get(n.size() - 1), NamingManager.getStateToBind(o, n, t, environment) instanceof Referenceable r ? r.getReference() : o);
        }
        public void bind(String n, Object o) throws NamingException { bind(new CompositeName(n), o); }
        public void rebind(Name n, Object o) throws NamingException { down(n).map.put(n.get(n.size() - 1), o); }
        public void rebind(String n, Object o) throws NamingException { rebind(new CompositeName(n), o); }
        public void unbind(Name n) throws NamingException { down(n).map.remove(n.get(n.size() - 1)); }
        public void unbind(String n) throws NamingException { unbind(new CompositeName(n)); }
        public void rename(Name a, Name b) throws NamingException { Object o = lookup(a); unbind(a); bind(b, o); }
        public void rename(String a, String b) throws NamingException { rename(new CompositeName(a), new CompositeName(b)); }
        private <T> NamingEnumeration<T> list(List<T> l) {
            Iterator<T> i = l.iterator();
            return new NamingEnumeration<>() {
                public T next() { return i.next(); }
                public boolean hasMore() { return i.hasNext(); }
                public void close() { }
                public boolean hasMoreElements() { return i.hasNext(); }
                public T nextElement() { return i.next(); }
            };
        }
        public NamingEnumeration<NameClassPair> list(Name n) throws NamingException { List<NameClassPair> l = new ArrayList<>(); ((Tree) lookup(n)).map.forEach((k, v) -> l.add(new NameClassPair(k, v.getClass().getName()))); return list(l); }
        public NamingEnumeration<NameClassPair> list(String n) throws NamingException { return list(new CompositeName(n)); }
        public NamingEnumeration<Binding> listBindings(Name n) throws NamingException { List<Binding> l = new ArrayList<>(); ((Tree) lookup(n)).map.forEach((k, v) -> l.add(new Binding(k, v))); return list(l); }
        public NamingEnumeration<Binding> listBindings(String n) throws NamingException { return listBindings(new CompositeName(n)); }
        public void destroySubcontext(Name n) throws NamingException { if (!((Tree) lookup(n)).map.isEmpty()) throw new ContextNotEmptyException(n.toString()); unbind(n); }
        public void destroySubcontext(String n) throws NamingException { destroySubcontext(new CompositeName(n)); }
        public Context createSubcontext(Name n) throws NamingException { Tree t = new Tree(path + "/" + n, environment); bind(n, t); return t; }
        public Context createSubcontext(String n) throws NamingException { return createSubcontext(new CompositeName(n)); }
        public Object lookupLink(Name n) throws NamingException { return down(n).map.get(n.get(n.size() - 1)); }
        public Object lookupLink(String n) throws NamingException { return lookupLink(new CompositeName(n)); }
        public NameParser getNameParser(Name n) { return parser; }
        public NameParser getNameParser(String n) { return parser; }
        public Name composeName(Name n, Name p) throws NamingException { return ((Name) p.clone()).addAll(n); }
        public String composeName(String n, String p) { return p + "/" + n; }
        public Object addToEnvironment(String k, Object v) { return environment.put(k, v); }
        public Object removeFromEnvironment(String k) { return environment.remove(k); }
        public Hashtable<?, ?> getEnvironment() { return new Hashtable<>(environment); }
        public void close() { }
        public String getNameInNamespace() { return path; }
        @Override public String toString() { return "Tree" + path; }
    }
    static Tree root;
    public static class Factory implements InitialContextFactory {
        public Context getInitialContext(Hashtable<?, ?> env) throws NamingException {
            if (env.get("refuse") != null)
                throw new AuthenticationException("refused");
            if (root == null)
                root = new Tree("", env);
            return root;
        }
    }
    public static class Maker implements ObjectFactory {
        public Object getObjectInstance(Object o, Name n, Context c, Hashtable<?, ?> env) throws Exception {
            if (o instanceof Reference r && r.getClassName().equals("Thing"))
                return "made " + r.get("text").getContent() + " at " + n + " " + r.size();
            if (o instanceof Reference r && r.getClassName().equals("Fails"))
                throw new IllegalStateException("maker");
            return null;
        }
    }
    static void names() throws Exception {
        for (String s : new String[] {"", "a", "a/b/c", "/", "//", "a//b", "a/", "/a", "'a/b'/c", "\"x y\"/z", "a\\/b", "'open", "a\\", "a'b", "'a'b"})
            ask("composite " + s, () -> { CompositeName n = new CompositeName(s); return n.size() + " " + Collections.list(n.getAll()) + " " + n + " " + n.isEmpty(); });
        CompositeName n = new CompositeName("a/b/c");
        System.out.println(n.getPrefix(1) + " " + n.getSuffix(1) + " " + n.startsWith(new CompositeName("a/b")) + n.endsWith(new CompositeName("c")) + " " + n.compareTo(new CompositeName("a/c")) + " " + n.add(1, "x/y") + " " + n.remove(0) + " " + n + " " + n.equals(new CompositeName("'x/y'/b/c")) + " " + ((Name) n.clone()).addAll(0, new CompositeName("p/q")));
        ask("beyond", () -> n.get(9));
        ask("remove beyond", () -> n.remove(9));
        ask("compare with another", () -> n.compareTo("x"));
        Properties p = new Properties();
        ask("no direction", () -> new CompoundName("a", p).size());
        for (String d : new String[] {"left_to_right", "right_to_left", "flat", "sideways"}) {
            Properties q = new Properties();
            q.put("jndi.syntax.direction", d);
            q.put("jndi.syntax.separator", ".");
            q.put("jndi.syntax.ignorecase", "true");
            q.put("jndi.syntax.escape", "\\");
            q.put("jndi.syntax.beginquote", "'");
            ask("compound " + d, () -> { CompoundName c = new CompoundName("One.two.'th.ree'.fo\\.ur", q); return c.size() + " " + c.get(0) + " " + c + " " + c.equals(new CompoundName("ONE.TWO.'th.ree'.fo\\.ur", q)) + " " + c.add("new"); });
        }
        for (String s : new String[] {"CN=Steve Kille,O=Isode Limited,C=GB", "OU=Sales+CN=J. Smith,O=Widget Inc.,C=US", "CN=L. Eagle,O=\"Sue, Grabbit and Runn\",C=GB", "CN=Before\\0DAfter,O=Test", "1.3.6=#04024869", "SN=Lu\\C4\\8Di\\C4\\87", "", "CN=a,,O=b", "CN", "=b", "CN=\\"})
            ask("ldap " + s, () -> { LdapName l = new LdapName(s); return l.size() + " " + l.getRdns().stream().map(r -> r.getType() + ":" + (r.getValue() instanceof byte[] b ? HexFormat.of().formatHex(b) : r.getValue().toString().replaceAll("[^ -~]", "?")) + r.size()).toList() + " " + l.toString().replaceAll("[^ -~]", "?"); });
        System.out.println(new LdapName("CN=A,O=B").equals(new LdapName("cn=a, o=b")) + " " + Rdn.escapeValue(" a,b+c#d\"") + " " + Rdn.unescapeValue("a\\2cb") + " " + new Rdn("cn=x+sn=y").toAttributes() + " " + new LdapName("CN=A,O=B").add(new Rdn("ou", "x")) + " " + new LdapName("CN=A,O=B").getPrefix(1));
    }
    static void attributes() throws Exception {
        BasicAttributes a = new BasicAttributes(true);
        BasicAttribute o = new BasicAttribute("Ordered", true);
        o.add("x");
        o.add("x");
        o.add(1, "y");
        a.put(o);
        a.put("mail", "m@x");
        a.put(new BasicAttribute("none"));
        System.out.println(a.get("MAIL") + " " + a.size() + " " + o + " " + o.isOrdered() + o.size() + o.contains("y") + o.remove(0) + o.get() + " " + new BasicAttribute("Ordered", "z", true).equals(o) + " " + a.remove("mail") + " " + a.get("mail") + a.isCaseIgnored() + " " + a.clone().equals(a));
        ask("no value", () -> a.get("none").get());
        ask("beyond", () -> o.get(9));
        ask("add twice unordered", () -> { BasicAttribute b = new BasicAttribute("b", "1"); return b.add("1") + " " + b.add("2") + " " + b.size(); });
        ask("add at unordered", () -> { new BasicAttribute("b").add(0, "x"); return ""; });
        ask("syntax", () -> o.getAttributeSyntaxDefinition());
        ModificationItem m = new ModificationItem(DirContext.REPLACE_ATTRIBUTE, o);
        System.out.println(m + " " + m.getModificationOp() + " " + new SearchControls().getSearchScope() + " " + new SearchResult("n", "obj", a).getName());
        ask("modification", () -> new ModificationItem(9, o));
        Reference r = new Reference("Thing", new StringRefAddr("text", "t"), "OwnContexts$Maker", null);
        r.add(0, new BinaryRefAddr("bin", new byte[] {1, 2}));
        System.out.println(r.toString().replace("\n", "/") + " " + r.equals(r.clone()) + " " + r.get("none") + " " + r.get(1).getType() + " " + ((Reference) r.clone()).remove(0));
    }
    static void contexts() throws Exception {
        ask("no factory", () -> new InitialContext().lookup("x"));
        Hashtable<String, Object> env = new Hashtable<>(Map.of(Context.INITIAL_CONTEXT_FACTORY, "OwnContexts$Factory", Context.OBJECT_FACTORIES, "OwnContexts$Maker"));
        InitialContext c = new InitialContext(env);
        ask("create", () -> c.createSubcontext("a") + " " + c.createSubcontext("a/b"));
        c.bind("a/b/text", "value");
        c.bind("a/number", 5);
        c.bind("link", new LinkRef("a/b/text"));
        c.bind("thing", new Reference("Thing", new StringRefAddr("text", "hello"), "OwnContexts$Maker", null));
        c.bind("fails", new Reference("Fails", "OwnContexts$Maker", null));
        c.bind("nofactory", new Reference("Other", "no.Such", null));
        for (String n : new String[] {"", "a", "a/b/text", "link", "thing", "fails", "nofactory", "a/none", "a/number/x", "none/x", "java:comp/x", "ldapx://h/y"})
            ask("lookup " + n, () -> c.lookup(n) instanceof Reference r ? "Reference " + r.getClassName() : c.lookup(n));
        ask("lookup static", () -> InitialContext.doLookup("a"));
        ask("bind again", () -> { c.bind("a", 1); return ""; });
        ask("destroy full", () -> { c.destroySubcontext("a"); return ""; });
        ask("rename", () -> { c.rename("a/number", "a/b/number"); return c.lookup("a/b/number"); });
        StringBuilder s = new StringBuilder();
        for (NamingEnumeration<Binding> e = c.listBindings("a/b"); e.hasMore();)
            s.append(e.next()).append(' ');
        for (NameClassPair p : Collections.list(c.list("")))
            s.append(p).append(' ');
        System.out.println(s);
        System.out.println(c.getNameInNamespace() + " " + c.composeName("x", "a") + " " + c.getNameParser("").parse("p/q").size() + " " + c.lookupLink("link") + " " + c.addToEnvironment("k", "v") + c.removeFromEnvironment("k") + " " + new TreeMap<>(c.getEnvironment()).keySet());
        env.put("refuse", true);
        ask("refused", () -> new InitialContext(env).lookup("x"));
        env.put(Context.INITIAL_CONTEXT_FACTORY, "no.Such");
        ask("no such factory", () -> new InitialContext(env).lookup("x"));
        env.put(Context.INITIAL_CONTEXT_FACTORY, "java.lang.String");
        ask("wrong factory", () -> new InitialContext(env).lookup("x"));
        ask("directory context", () -> new InitialDirContext(new Hashtable<>(Map.of(Context.INITIAL_CONTEXT_FACTORY, "OwnContexts$Factory"))).getAttributes(""));
        CannotProceedException cp = new CannotProceedException("next");
        cp.setRemainingNewName(new CompositeName("n"));
        cp.setAltName(new CompositeName("alt"));
        cp.appendRemainingComponent("r");
        System.out.println(cp + " " + cp.getRemainingName() + cp.getAltName() + " " + cp.toString(true));
        ask("continuation", () -> NamingManager.getContinuationContext(cp));
        ask("builder", () -> { NamingManager.setInitialContextFactoryBuilder(e -> x -> new Tree("/built", x)); return new InitialContext().getNameInNamespace(); });
        ask("builder twice", () -> { NamingManager.setInitialContextFactoryBuilder(e -> null); return ""; });
    }
    public static void main(String[] args) throws Exception {
        names();
        attributes();
        contexts();
    }
}
