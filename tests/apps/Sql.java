import java.math.BigDecimal;
import java.sql.*;

public class Sql {
    static void show(Connection db, String query) throws SQLException {
        try (Statement statement = db.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++)
                    line.append(i > 1 ? ", " : "").append(rows.getString(i));
                System.out.println(line);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Class.forName(args[0]);
        try (Connection db = DriverManager.getConnection(args[1], "sa", "")) {
            try (Statement s = db.createStatement()) {
                s.execute("create table item (id int primary key, name varchar(40), price decimal(10, 2), bought date)");
                s.execute("create index by_name on item (name)");
            }
            try (PreparedStatement insert = db.prepareStatement("insert into item values (?, ?, ?, ?)")) {
                for (int i = 0; i < 500; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "name" + i % 17);
                    insert.setBigDecimal(3, BigDecimal.valueOf(i * 7 % 1000, 2));
                    insert.setDate(4, Date.valueOf("2038-01-" + (10 + i % 20)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            show(db, "select name, count(*), sum(price), max(bought) from item group by name having count(*) > 29 order by name");
            show(db, "select a.id, b.id from item a join item b on a.id = b.id * 100 where b.id > 0 order by 1");
            db.setAutoCommit(false);
            try (Statement s = db.createStatement()) {
                System.out.println(s.executeUpdate("update item set price = price + 1 where name like 'name1%'"));
                db.rollback();
                System.out.println(s.executeUpdate("delete from item where id >= 250"));
                db.commit();
                s.executeQuery("select nothing from item");
            } catch (SQLException e) {
                System.out.println(e.getSQLState());
            }
            show(db, "select count(*), avg(price) from item");
        }
    }
}
