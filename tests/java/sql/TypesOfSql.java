// java.sql without a database: dates, times and timestamps with their conversions and errors, exceptions in chains,
// batch updates' counts, a driver of one's own found by DriverManager, types by number.
import java.sql.*;
import java.time.*;
import java.util.*;
import java.util.logging.Logger;

public class TypesOfSql {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception e) {
            System.out.println(what + " -> " + e);
        }
    }
    static class Own implements Driver {
        public Connection connect(String u, Properties p) throws SQLException {
            if (!acceptsURL(u)) return null;
            if (u.endsWith("fail")) throw new SQLException("refused", "08001", 17);
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(Own.class.getClassLoader(), new Class<?>[] {Connection.class}, (o, m, a) -> m.getName().equals("getCatalog") ? "catalog of " + p.getProperty("user") : m.getName().equals("isValid") ? true : null);
        }
        public boolean acceptsURL(String u) { return u.startsWith("jdbc:own:"); }
        public DriverPropertyInfo[] getPropertyInfo(String u, Properties p) { return new DriverPropertyInfo[] {new DriverPropertyInfo("n", "v")}; }
        public int getMajorVersion() { return 3; } public int getMinorVersion() { return 4; } public boolean jdbcCompliant() { return false; }
        public Logger getParentLogger() throws SQLFeatureNotSupportedException { throw new SQLFeatureNotSupportedException("no logger"); }
    }
    public static void main(String[] args) throws Exception {
        for (String s : new String[] {"2024-02-29", "2024-2-9", "2024-02-30", "2024-13-01", "24-02-03", "x", ""}) t("date " + s, () -> java.sql.Date.valueOf(s));
        for (String s : new String[] {"12:34:56", "1:2:3", "24:00:00", "12:34", "ab:cd:ef"}) t("time " + s, () -> Time.valueOf(s));
        for (String s : new String[] {"2024-02-29 12:34:56", "2024-02-29 12:34:56.5", "2024-02-29 12:34:56.123456789", "2024-02-29 12:34:56.1234567890", "2024-02-29", "2024-02-29T12:34:56", "2024-2-9 1:2:3"}) t("timestamp " + s, () -> Timestamp.valueOf(s) + " " + Timestamp.valueOf(s).getNanos());
        Timestamp a = Timestamp.valueOf("2024-01-02 03:04:05.678901234");
        t("conversions", () -> a.toLocalDateTime() + " " + a.getTime() % 1000 + " " + a.toInstant().getNano() + " " + Timestamp.valueOf(LocalDateTime.of(1, 2, 3, 4, 5, 6, 7)) + " " + Timestamp.from(Instant.EPOCH.minusNanos(1)).getNanos() + " " + java.sql.Date.valueOf(LocalDate.of(1999, 12, 31)).toLocalDate() + Time.valueOf(LocalTime.NOON).toLocalTime());
        t("compare", () -> a.compareTo(new Timestamp(a.getTime())) + " " + a.equals(new java.util.Date(a.getTime())) + new java.util.Date(a.getTime()).equals(a) + a.before(Timestamp.valueOf("2024-01-02 03:04:05.678901235")) + a.after(a) + a.hashCode());
        t("nanos out of range", () -> { a.setNanos(-1); return 0; });
        t("hours of a date", () -> java.sql.Date.valueOf("2024-01-01").getHours());
        t("instant of a date", () -> java.sql.Date.valueOf("2024-01-01").toInstant());
        t("year of a time", () -> Time.valueOf("00:00:00").getYear());
        t("negative", () -> new Timestamp(-1) + " " + new Timestamp(-1).getNanos() + " " + new Timestamp(-1500).getTime());
        SQLException e = new SQLException("first", "S1", 1, new Error("cause"));
        e.setNextException(new SQLException("second", "S2", 2));
        e.setNextException(new SQLWarning("third", "S3"));
        t("chain", () -> { StringBuilder sb = new StringBuilder(); for (Throwable x : e) sb.append(x.getMessage()).append(' '); return sb + e.getSQLState() + e.getErrorCode() + e.getNextException().getNextException().getMessage(); });
        t("batch", () -> { BatchUpdateException b = new BatchUpdateException("b", "S", 5, new int[] {1, Statement.EXECUTE_FAILED, Statement.SUCCESS_NO_INFO}); return Arrays.toString(b.getUpdateCounts()) + Arrays.toString(b.getLargeUpdateCounts()) + b.getErrorCode(); });
        t("kinds", () -> new SQLTimeoutException() + " " + new SQLIntegrityConstraintViolationException("i", "23000") + new SQLClientInfoException("c", Map.of("p", ClientInfoStatus.REASON_UNKNOWN)).getFailedProperties() + new DataTruncation(1, true, false, 10, 5).getMessage() + new DataTruncation(1, true, true, 10, 5).getSQLState());
        t("no driver", () -> DriverManager.getConnection("jdbc:own:x"));
        t("null url", () -> DriverManager.getConnection(null));
        Own own = new Own();
        DriverManager.registerDriver(own, () -> System.out.println("deregistered"));
        t("driver", () -> DriverManager.getDriver("jdbc:own:x").getMajorVersion() + " " + DriverManager.getConnection("jdbc:own:x", "me", "pw").getCatalog() + " " + DriverManager.getConnection("jdbc:own:x").isValid(1) + DriverManager.drivers().count());
        t("refused", () -> DriverManager.getConnection("jdbc:own:fail"));
        t("other url", () -> DriverManager.getDriver("jdbc:other:x"));
        DriverManager.deregisterDriver(own);
        t("gone", () -> DriverManager.getDriver("jdbc:own:x"));
        t("types", () -> JDBCType.valueOf(Types.VARCHAR) + " " + JDBCType.INTEGER.getVendorTypeNumber() + JDBCType.BLOB.getVendor() + JDBCType.values().length);
        t("no such type", () -> JDBCType.valueOf(12345));
        t("rows", () -> RowIdLifetime.valueOf("ROWID_VALID_FOREVER") + " " + PseudoColumnUsage.values().length + DriverManager.getLoginTimeout());
    }
}
