// java.sql around a driver made of proxies: DriverManager's choice, properties, log-in errors and log, warnings in chains, batch
// and truncation exceptions, SQLException's iteration and subclasses, Wrapper, try with statements closed in order.
import java.io.*;
import java.lang.reflect.Proxy;
import java.sql.*;
import java.util.*;
import java.util.logging.Logger;

public class FakeDriver {
    static final StringBuilder LOG = new StringBuilder();
    @SuppressWarnings("unchecked") static <T> T fake(Class<T> c, String name) {
        return (T) Proxy.newProxyInstance(FakeDriver.class.getClassLoader(), new Class<?>[] {c}, (p, m, a) -> {
            LOG.append(name).append('.').append(m.getName()).append(a == null ? "" : Arrays.deepToString(a)).append(' ');
            switch (m.getName()) {
            case "createStatement": return fake(Statement.class, "statement");
            case "prepareStatement": if (((String) a[0]).isEmpty()) throw new SQLSyntaxErrorException("empty", "42000", 7); return fake(PreparedStatement.class, "prepared");
            case "executeQuery": return fake(ResultSet.class, "rows");
            case "executeBatch": throw new BatchUpdateException("batch", "22001", 5, new int[] {1, Statement.EXECUTE_FAILED, Statement.SUCCESS_NO_INFO}, new DataTruncation(2, true, false, 10, 4));
            case "next": return LOG.length() < 600;
            case "getString": return "value of " + a[0];
            case "getInt": return 5;
            case "close": if (name.equals("statement")) throw new SQLException("closing " + name); return null;
            case "unwrap": return p;
            case "isWrapperFor": return ((Class<?>) a[0]).isInstance(p);
            case "toString": return name;
            default: return m.getReturnType() == boolean.class ? (Object) false : m.getReturnType() == int.class ? (Object) 0 : null;
            }
        });
    }
    static class D implements Driver {
        final String prefix;
        D(String p) { prefix = p; }
        public Connection connect(String url, Properties p) throws SQLException {
            if (!acceptsURL(url)) return null;
            if (url.endsWith("refuse")) throw new SQLInvalidAuthorizationSpecException("refused " + p.getProperty("user"), "28000");
            LOG.append(prefix).append(" connects ").append(new TreeMap<>(p)).append(' ');
            return fake(Connection.class, "connection");
        }
        public boolean acceptsURL(String url) throws SQLException { if (url == null) throw new SQLException("null url"); return url.startsWith(prefix); }
        public DriverPropertyInfo[] getPropertyInfo(String u, Properties p) { return new DriverPropertyInfo[] {new DriverPropertyInfo("k", "v")}; }
        public int getMajorVersion() { return 1; } public int getMinorVersion() { return 2; } public boolean jdbcCompliant() { return false; } public Logger getParentLogger() throws SQLFeatureNotSupportedException { throw new SQLFeatureNotSupportedException("no logger"); }
        @Override public String toString() { return "driver " + prefix; }
    }
    interface Act { Object get() throws Exception; }
    static void ask(String what, Act a) { LOG.setLength(0); String e; try { e = String.valueOf(a.get()); } catch (SQLException x) { StringBuilder sb = new StringBuilder("!"); for (Throwable t : x) sb.append(t).append(t instanceof SQLException ? " " + ((SQLException) t).getSQLState() + ((SQLException) t).getErrorCode() : "").append(Arrays.toString(t.getSuppressed())).append(" > "); e = sb.toString(); } catch (Exception | Error x) { e = "!" + x; } System.out.println(what + ": " + e + " | " + LOG); }
    public static void main(String[] args) throws Exception {
        D a = new D("jdbc:a:"), b = new D("jdbc:");
        ask("none", () -> DriverManager.getConnection("jdbc:x:y"));
        DriverManager.registerDriver(a); DriverManager.registerDriver(b, () -> LOG.append("deregistered ")); DriverManager.registerDriver(a);
        ask("first that accepts", () -> DriverManager.getConnection("jdbc:a:db", "me", "secret")); ask("the other", () -> DriverManager.getConnection("jdbc:b:db")); ask("properties", () -> DriverManager.getConnection("jdbc:a:db", new Properties(new Properties()))); ask("refused", () -> DriverManager.getConnection("jdbc:a:refuse", "me", "x")); ask("null", () -> DriverManager.getConnection(null)); ask("nobody", () -> DriverManager.getConnection("http://x"));
        ask("driver", () -> DriverManager.getDriver("jdbc:z") + " " + DriverManager.drivers().filter(d -> d instanceof D).toList()); ask("no driver", () -> DriverManager.getDriver("zzz"));
        StringWriter log = new StringWriter(); DriverManager.setLogWriter(new PrintWriter(log)); DriverManager.println("line"); DriverManager.getConnection("jdbc:a:db"); DriverManager.setLogWriter(null); System.out.println(log.toString().contains("line") + " " + log.toString().contains("trying") + DriverManager.getLoginTimeout());
        ask("statements", () -> { try (Connection c = DriverManager.getConnection("jdbc:a:db"); PreparedStatement p = c.prepareStatement("select ?"); ResultSet r = p.executeQuery()) { p.setInt(1, 5); p.setString(2, null); p.setObject(3, 1.5, Types.DOUBLE); StringBuilder sb = new StringBuilder(); while (r.next()) sb.append(r.getString(1)).append(r.getInt("n")).append(r.wasNull()); return sb; } });
        ask("closing fails", () -> { try (Connection c = DriverManager.getConnection("jdbc:a:db"); Statement s = c.createStatement()) { return "body"; } }); ask("both fail", () -> { try (Connection c = DriverManager.getConnection("jdbc:a:db"); Statement s = c.createStatement()) { throw new SQLTimeoutException("body", "HYT00", 1); } }); ask("syntax", () -> { try (Connection c = DriverManager.getConnection("jdbc:a:db")) { return c.prepareStatement(""); } });
        ask("batch", () -> { try (Connection c = DriverManager.getConnection("jdbc:a:db"); PreparedStatement p = c.prepareStatement("x")) { return p.executeBatch(); } catch (BatchUpdateException e) { DataTruncation t = (DataTruncation) e.getCause(); return Arrays.toString(e.getUpdateCounts()) + Arrays.toString(e.getLargeUpdateCounts()) + e.getSQLState() + e.getErrorCode() + t.getIndex() + t.getParameter() + t.getRead() + t.getDataSize() + t.getTransferSize() + t.getMessage() + t.getSQLState(); } }); ask("wrapper", () -> { Connection c = DriverManager.getConnection("jdbc:a:db"); return c.isWrapperFor(Connection.class) + " " + c.isWrapperFor(String.class) + (c.unwrap(Connection.class) == c); });
        SQLException chain = new SQLException("one", "S1", 1, new IllegalStateException("cause of one")); chain.setNextException(new SQLRecoverableException("two", "S2", new Error("cause of two"))); chain.setNextException(new SQLTransientConnectionException("three")); StringBuilder sb = new StringBuilder(); for (Throwable t : chain) sb.append(t).append("; "); System.out.println(sb + " " + chain.getNextException().getNextException().getMessage()); Iterator<Throwable> it = chain.iterator(); while (it.hasNext()) it.next(); ask("past the end", it::next);
        SQLWarning w = new SQLWarning("w1", "01000"); w.setNextWarning(new SQLWarning("w2")); w.setNextException(new SQLWarning("w3")); ask("warnings", () -> w.getNextWarning().getMessage() + w.getNextWarning().getNextWarning().getMessage()); SQLWarning mixed = new SQLWarning("m"); mixed.setNextException(new SQLException("no warning")); ask("mixed", mixed::getNextWarning); SQLClientInfoException ci = new SQLClientInfoException("info", Map.of("k", ClientInfoStatus.REASON_UNKNOWN_PROPERTY)); System.out.println(ci.getFailedProperties() + " " + ci.getSQLState() + new SQLNonTransientException().getMessage() + new SQLIntegrityConstraintViolationException(new Error("x")).getMessage());
        ask("deregister", () -> { DriverManager.deregisterDriver(b); DriverManager.deregisterDriver(new D("zz")); DriverManager.deregisterDriver(null); return DriverManager.drivers().filter(d -> d instanceof D).count(); }); for (JDBCType t : new JDBCType[] {JDBCType.VARCHAR, JDBCType.REF_CURSOR, JDBCType.valueOf(Types.DECIMAL)}) System.out.print(t + " " + t.getVendorTypeNumber() + t.getVendor() + " "); ask("type", () -> JDBCType.valueOf(12345)); ask("quoting", () -> { Statement s = (Statement) Proxy.newProxyInstance(FakeDriver.class.getClassLoader(), new Class<?>[] {Statement.class}, (p, m, x) -> m.isDefault() ? java.lang.reflect.InvocationHandler.invokeDefault(p, m, x) : null); return s.enquoteLiteral("it's") + s.enquoteIdentifier("a\"b", true).length() + s.isSimpleIdentifier("a b") + s.enquoteNCharLiteral("x"); });
    }
}
