import java.math.BigDecimal;
import java.sql.*;
import java.util.zip.CRC32;

/** An SQL script on an H2 database in memory, which is gone afterwards. */
public class Database {
    static void query(Connection db, CRC32 sum, StringBuilder shown, String sql) throws SQLException {
        try (Statement s = db.createStatement(); ResultSet rows = s.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount(), count = 0;
            for (; rows.next(); count++)
                for (int i = 1; i <= columns; i++)
                    sum.update((rows.getString(i) + ",").getBytes());
            shown.append(' ').append(count).append(':').append(sum.getValue());
        }
    }
    public static String round(int n) throws Exception {
        Class.forName("org.h2.Driver");
        CRC32 sum = new CRC32();
        StringBuilder shown = new StringBuilder("sql " + n);
        try (Connection db = DriverManager.getConnection("jdbc:h2:mem:", "sa", "")) {
            try (Statement s = db.createStatement()) {
                s.execute("create table item (id int primary key, name varchar(40), price decimal(10, 2), bought date, note clob)");
                s.execute("create index by_name on item (name)");
                s.execute("create table sale (item int references item (id), amount int)");
            }
            try (PreparedStatement insert = db.prepareStatement("insert into item values (?, ?, ?, ?, ?)"); PreparedStatement sale = db.prepareStatement("insert into sale values (?, ?)")) {
                for (int i = 0; i < 400; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "name" + (i + n) % 17);
                    insert.setBigDecimal(3, BigDecimal.valueOf(i * (7 + n) % 1000, 2));
                    insert.setDate(4, Date.valueOf("2038-01-" + (10 + i % 20)));
                    insert.setString(5, "note ".repeat(i % 9));
                    insert.addBatch();
                    sale.setInt(1, i * 31 % (i + 1));
                    sale.setInt(2, i % 13);
                    sale.addBatch();
                }
                insert.executeBatch();
                sale.executeBatch();
            }
            query(db, sum, shown, "select name, count(*), sum(price), max(bought) from item group by name having count(*) > 10 order by name");
            query(db, sum, shown, "select i.name, sum(s.amount * i.price) total from item i join sale s on s.item = i.id group by i.name order by total desc, i.name");
            query(db, sum, shown, "select id, note from item where note like '%note note%' and id in (select item from sale where amount > 5) order by id");
            db.setAutoCommit(false);
            try (Statement s = db.createStatement()) {
                shown.append(' ').append(s.executeUpdate("update item set price = price + 1 where name like 'name1%'"));
                db.rollback();
                shown.append(' ').append(s.executeUpdate("delete from sale where amount < 3")).append(' ').append(s.executeUpdate("update item set name = upper(name) where mod(id, 3) = 0"));
                db.commit();
                s.executeQuery("select nothing from item");
            } catch (SQLException e) {
                shown.append(' ').append(e.getSQLState());
            }
            query(db, sum, shown, "with recursive t(n) as (select 1 union all select n + 1 from t where n < 200) select n, (select count(*) from item where id < n) from t");
            query(db, sum, shown, "select count(*), avg(price), min(name) from item");
        }
        return shown.toString();
    }
}
