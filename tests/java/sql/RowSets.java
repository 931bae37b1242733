// javax.sql.rowset without a database: rows built by hand, cursors, inserting, updating and undoing, paging, filters, joins, metadata, events,
// XML written, serial kinds of values with their conversions and limits, SQL exceptions and their chains, escapes of javax.sql types.
import java.io.*;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.*;
import java.util.*;
import javax.sql.*;
import javax.sql.rowset.*;
import javax.sql.rowset.serial.*;

public class RowSets {
    interface Act { Object run() throws Throwable; }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (SQLException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage() + " " + e.getSQLState() + " " + e.getErrorCode());
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
        }
    }
    static RowSetMetaDataImpl meta() throws SQLException {
        RowSetMetaDataImpl m = new RowSetMetaDataImpl();
        m.setColumnCount(3);
        String[] names = {"ID", "NAME", "AMOUNT"};
        int[] types = {Types.INTEGER, Types.VARCHAR, Types.DECIMAL};
        for (int i = 1; i <= 3; i++) {
            m.setColumnName(i, names[i - 1]);
            m.setColumnLabel(i, names[i - 1]);
            m.setColumnType(i, types[i - 1]);
            m.setNullable(i, i == 1 ? ResultSetMetaData.columnNoNulls : ResultSetMetaData.columnNullable);
            m.setTableName(i, "T");
        }
        return m;
    }
    static CachedRowSet rows(Object[]... all) throws SQLException {
        CachedRowSet r = RowSetProvider.newFactory().createCachedRowSet();
        r.setMetaData(meta());
        for (Object[] o : all) {
            r.moveToInsertRow();
            for (int i = 0; i < o.length; i++)
                if (o[i] == null) r.updateNull(i + 1); else r.updateObject(i + 1, o[i]);
            r.insertRow();
            r.moveToCurrentRow();
        }
        r.beforeFirst();
        return r;
    }
    static CachedRowSet three() throws SQLException { return rows(new Object[] {1, "one", new BigDecimal("1.50")}, new Object[] {2, "two", null}, new Object[] {3, "three", new BigDecimal("-3")}); }
    static String all(ResultSet r) throws SQLException {
        StringBuilder s = new StringBuilder();
        r.beforeFirst();
        while (r.next())
            s.append(r.getRow()).append(':').append(r.getObject(1)).append(',').append(r.getObject(2)).append(',').append(r.getObject(3)).append(' ');
        return s.toString().trim();
    }
    static void cursors() throws SQLException {
        CachedRowSet r = three();
        System.out.println(r.size() + " " + r.isBeforeFirst() + r.isAfterLast() + " " + r.first() + r.getRow() + r.isFirst() + " " + r.last() + r.getRow() + r.isLast() + " " + r.previous() + r.getInt(1));
        ask("last by number", () -> r.absolute(-1) + r.getString("NAME"));
        ask("relative", () -> r.absolute(1) + " " + r.relative(1) + r.getInt("id") + " " + r.absolute(9) + r.isAfterLast() + " " + r.findColumn("amount"));
        ask("no row", () -> { r.afterLast(); return r.getInt(1); });
        ask("values", () -> { r.absolute(1); return r.getInt(1) + " " + r.getLong(1) + " " + r.getDouble(3) + " " + r.getBigDecimal(3) + " " + r.getString(3) + " " + r.getFloat(1) + " " + r.getByte(1) + " " + r.getShort("ID"); });
        ask("null", () -> { r.absolute(2); return r.getInt(3) + " " + r.wasNull() + " " + r.getBigDecimal(3) + " " + r.getString(2) + r.wasNull(); });
        ask("wrong type", () -> r.getInt(2));
        ask("as a date", () -> r.getDate(2));
        ask("no column", () -> r.getInt(7));
        ask("no name", () -> r.getInt("nope"));
        ask("boolean", () -> { r.absolute(1); return r.getBoolean(1); });
        ask("forward only", () -> { r.setType(ResultSet.TYPE_FORWARD_ONLY); return r.previous(); });
    }
    static void changes() throws SQLException {
        CachedRowSet r = three();
        List<String> events = new ArrayList<>();
        r.addRowSetListener(new RowSetListener() {
            public void cursorMoved(RowSetEvent e) { events.add("moved"); }
            public void rowChanged(RowSetEvent e) { events.add("row"); }
            public void rowSetChanged(RowSetEvent e) { events.add("set"); }
        });
        r.absolute(2);
        r.updateString("NAME", "zwei");
        r.updateBigDecimal(3, BigDecimal.TEN);
        r.updateRow();
        System.out.println(all(r) + " " + events.subList(0, Math.min(4, events.size())));
        r.absolute(2);
        System.out.println(r.rowUpdated() + " " + r.columnUpdated(2) + r.columnUpdated(1) + " " + r.rowInserted() + r.rowDeleted());
        r.absolute(1);
        r.deleteRow();
        System.out.println(all(r) + " " + r.size() + " " + r.getShowDeleted());
        r.setShowDeleted(true);
        System.out.println(all(r));
        r.absolute(1);
        ask("undo delete", () -> { r.undoDelete(); return all(r); });
        ask("undo update", () -> { r.absolute(2); r.undoUpdate(); return all(r); });
        ask("cancel", () -> { r.absolute(3); r.updateString(2, "temp"); r.cancelRowUpdates(); return r.getString(2); });
        ask("insert incomplete", () -> { r.moveToInsertRow(); r.updateInt(1, 4); r.insertRow(); return ""; });
        ask("insert", () -> { r.updateString(2, "four"); r.updateNull(3); r.insertRow(); r.moveToCurrentRow(); return all(r); });
        ask("delete before first", () -> { r.beforeFirst(); r.deleteRow(); return ""; });
        ask("update before first", () -> { r.beforeFirst(); r.updateInt(1, 3); return ""; });
        ask("read only", () -> { r.setReadOnly(true); r.absolute(1); r.updateInt(1, 5); return r.isReadOnly(); });
        ask("original", () -> { r.absolute(2); ResultSet o = r.getOriginalRow(); o.next(); return o.getString(2); });
        ask("execute without a command", () -> { r.execute(); return ""; });
        ask("copy", () -> all(r.createCopy()) + " " + r.createCopySchema().size() + " " + all((ResultSet) r.createShared()));
        ask("collection", () -> r.toCollection("NAME"));
        ask("page size", () -> { r.setPageSize(-1); return ""; });
        ask("key columns", () -> { r.setKeyColumns(new int[] {1}); return Arrays.toString(r.getKeyColumns()); });
    }
    static void special() throws Exception {
        FilteredRowSet f = RowSetProvider.newFactory().createFilteredRowSet();
        f.populate(three());
        f.setFilter(new Predicate() {
            public boolean evaluate(RowSet r) { try { return r.getInt(1) != 2; } catch (SQLException e) { return false; } }
            public boolean evaluate(Object v, int c) { return !v.equals(13); }
            public boolean evaluate(Object v, String c) { return true; }
        });
        System.out.println(all(f) + " " + f.size());
        ask("filtered insert", () -> { f.moveToInsertRow(); f.updateInt(1, 13); return ""; });
        JoinRowSet j = RowSetProvider.newFactory().createJoinRowSet();
        CachedRowSet b = rows(new Object[] {3, "drei", BigDecimal.ONE}, new Object[] {1, "eins", BigDecimal.TEN});
        CachedRowSet first = three();
        first.setMatchColumn(1);
        b.setMatchColumn(1);
        j.addRowSet(first);
        j.addRowSet(b);
        StringBuilder s = new StringBuilder();
        while (j.next())
            s.append(j.getInt(1)).append(j.getString(2)).append(j.getString(4)).append(' ');
        System.out.println(s + "" + j.getMetaData().getColumnCount() + j.supportsInnerJoin() + j.supportsFullJoin());
        ask("join type", j::getJoinType);
        ask("other join", () -> { j.setJoinType(JoinRowSet.FULL_JOIN); return ""; });
        WebRowSet w = RowSetProvider.newFactory().createWebRowSet();
        w.populate(three());
        StringWriter out = new StringWriter();
        w.writeXml(out);
        System.out.println(out.toString().replaceAll("\\s+", " ").replaceAll(".*<metadata>", "").replaceAll("<(currentRow|columnValue)>", "\n<$1>").lines().count());
        WebRowSet back = RowSetProvider.newFactory().createWebRowSet();
        back.readXml(new StringReader(out.toString()));
        System.out.println(all(back));
        ask("bad XML", () -> { back.readXml(new StringReader("<x/>")); return ""; });
        ResultSetMetaData m = w.getMetaData();
        System.out.println(m.getColumnName(2) + m.getColumnType(3) + m.isNullable(1) + m.getTableName(1) + " " + m.isSearchable(1) + m.isWritable(1) + m.isSigned(1) + m.getColumnDisplaySize(2) + " " + m.getColumnClassName(3) + " " + m.isCaseSensitive(2));
        ask("metadata column", () -> m.getColumnName(9));
        ask("metadata count", () -> { new RowSetMetaDataImpl().setColumnCount(-1); return ""; });
        ask("unwrap", () -> m.unwrap(ResultSetMetaData.class) == m && !m.isWrapperFor(Connection.class));
    }
    static void serial() throws Exception {
        SerialBlob b = new SerialBlob("hello blob".getBytes());
        System.out.println(b.length() + " " + new String(b.getBytes(7, 4)) + " " + b.position("blob".getBytes(), 1) + b.position("x".getBytes(), 1) + " " + b.setBytes(1, "J".getBytes()) + new String(b.getBinaryStream().readAllBytes()) + " " + b.equals(b.clone()) + (b.hashCode() == b.clone().hashCode()));
        ask("blob range", () -> b.getBytes(20, 1));
        ask("blob write beyond", () -> b.setBytes(9, "long".getBytes()));
        ask("blob truncate", () -> { b.truncate(3); return b.length(); });
        ask("blob stream", () -> b.getBinaryStream(0, 5));
        ask("blob free", () -> { b.free(); b.free(); return b.length(); });
        SerialClob c = new SerialClob("some text".toCharArray());
        System.out.println(c.length() + " " + c.getSubString(6, 4) + " " + c.position("text", 1) + " " + c.setString(1, "S") + " " + " " + c.equals(c.clone()));
        ask("clob ascii", () -> c.getAsciiStream());
        ask("clob range", () -> c.getSubString(1, 99));
        ask("clob free", () -> { c.free(); return c.getSubString(1, 1); });
        ask("datalink", () -> new SerialDatalink(new URL("http://h/x")).getDatalink());
        ask("datalink null", () -> new SerialDatalink(null));
        ask("java object", () -> new SerialJavaObject(new ArrayList<>(List.of(1))).getObject());
        ask("java object static field", () -> new SerialJavaObject(new SQLException("x")).getFields().length >= 0);
        ask("array", () -> new SerialArray(null));
        for (Throwable t : new SQLException("first", "01234", 5, new IOException("cause"))) {
            System.out.print(t + " | ");
        }
        SQLException e = new SQLException("a", "S");
        e.setNextException(new SQLTimeoutException("b"));
        e.setNextException(new SQLFeatureNotSupportedException("c"));
        BatchUpdateException u = new BatchUpdateException("batch", "X", 7, new int[] {1, -2});
        u.setNextException(e);
        for (Throwable t : u)
            System.out.print(t.getClass().getSimpleName() + " " + t.getMessage() + " | ");
        System.out.println(Arrays.toString(u.getUpdateCounts()) + Arrays.toString(u.getLargeUpdateCounts()) + new DataTruncation(2, true, false, 9, 4).getMessage() + " " + new SQLWarning("w", "01000", new SQLWarning("n")).getNextWarning() + " " + new SQLClientInfoException("r", Map.of("k", ClientInfoStatus.REASON_UNKNOWN)).getFailedProperties());
        System.out.println(JDBCType.valueOf(Types.BLOB) + " " + JDBCType.VARCHAR.getVendorTypeNumber() + " " + JDBCType.INTEGER.getVendor());
        ask("type", () -> JDBCType.valueOf(123456));
        for (String s : new String[] {"2020-02-29", "2020-2-3", "2020-13-01", "x", "10000-01-01"})
            ask("date " + s, () -> java.sql.Date.valueOf(s) + " " + java.sql.Date.valueOf(s).toLocalDate());
        for (String s : new String[] {"2020-01-02 03:04:05.6", "2020-01-02 03:04:05.123456789", "2020-01-02 3:4:5", "2020-01-02", "2020-01-02 03:04:05.1234567890"})
            ask("timestamp " + s, () -> { Timestamp t = Timestamp.valueOf(s); return t + " " + t.getNanos() + " " + t.toLocalDateTime() + " " + t.compareTo(Timestamp.valueOf("2020-01-02 03:04:05.6")); });
        ask("hours of a date", () -> new java.sql.Date(0).getHours());
        ask("instant of a date", () -> new java.sql.Date(0).toInstant());
        ask("date of a time", () -> new Time(0).getYear());
        ask("time", () -> Time.valueOf("23:59:60") + " " + Time.valueOf("1:2:3").toLocalTime());
    }
    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        cursors();
        changes();
        special();
        serial();
        RowSetFactory f = RowSetProvider.newFactory();
        System.out.println((f.createJdbcRowSet() != null) + " " + f.getClass().getSimpleName());
        ask("factory", () -> RowSetProvider.newFactory("no.Such", null));
    }
}
