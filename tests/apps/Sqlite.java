import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteUpdateListener;

/** SQLite's driver: functions, aggregates and collations in Java, listeners, blobs, errors, threads. */
public class Sqlite {
    static void show(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++)
                    line.append(i == 1 ? "" : " | ").append(rows.getString(i));
                System.out.println(line);
            }
        } catch (SQLException e) {
            System.out.println(e.getErrorCode() + " " + e.getMessage());
        }
    }

    static void functions(Connection connection) throws SQLException {
        Function.create(connection, "reverse", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                result(new StringBuilder(value_text(0)).reverse().toString());
            }
        });
        Function.create(connection, "faulty", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                if (args() == 0)
                    throw new SQLException("no arguments");
                error("said " + value_text(0));
            }
        });
        Function.create(connection, "thrower", new Function() {
            @Override
            protected void xFunc() {
                throw new IllegalStateException("out of a function");
            }
        });
        Function.create(connection, "total_length", new Function.Aggregate() {
            private long sum;

            @Override
            protected void xStep() throws SQLException {
                sum += value_text(0).length();
                if (sum % 7 == 0)
                    System.gc();
            }

            @Override
            protected void xFinal() throws SQLException {
                result(sum);
            }
        });
        Collation.create(connection, "backwards", new Collation() {
            @Override
            protected int xCompare(String left, String right) {
                return right.compareTo(left);
            }
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table words(id integer primary key, word text, weight real, raw blob)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into words(word, weight, raw) values(?, ?, ?)")) {
                int number = 0;
                for (String word : "one two three four five six seven \u00e9t\u00e9 \ud83d\ude00".split(" ")) {
                    insert.setString(1, word);
                    insert.setDouble(2, number++ / 4.0);
                    insert.setBytes(3, word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    insert.addBatch();
                }
                System.out.println(Arrays.toString(insert.executeBatch()));
            }
            show(statement, "select word, reverse(word), weight, length(raw) from words order by word collate backwards");
            show(statement, "select weight > 1, total_length(word) from words group by weight > 1 order by 1");
            show(statement, "select faulty()");
            show(statement, "select faulty('nothing')");
            try {
                show(statement, "select thrower()");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
            show(statement, "select nothing from nowhere");
            show(statement, "select count(*), sum(weight) from words");
        }
    }

    static void errors(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table unique_ones(a integer unique not null)");
            statement.execute("insert into unique_ones values(1)");
            for (String bad : new String[] {"insert into unique_ones values(1)", "insert into unique_ones values(null)",
                "selec", "drop table none"}) {
                try {
                    statement.execute(bad);
                } catch (SQLException e) {
                    System.out.println(e.getErrorCode() + " " + e.getMessage());
                }
            }
        }
        try {
            DriverManager.getConnection("jdbc:sqlite:/no/such/folder/file.db");
        } catch (SQLException e) {
            System.out.println(e.getMessage());
        }
    }

    static void listeners(Connection connection) throws SQLException {
        SQLiteConnection sqlite = (SQLiteConnection) connection;
        SQLiteUpdateListener listener = (type, database, table, row) ->
                System.out.println(type + " " + database + " " + table + " " + row);
        sqlite.addUpdateListener(listener);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update words set weight = weight + 1 where id < 3");
            statement.execute("delete from words where id = 4");
            sqlite.removeUpdateListener(listener);
            int[] steps = {0};
            ProgressHandler.setHandler(connection, 100, new ProgressHandler() {
                @Override
                protected int progress() {
                    return ++steps[0] > 50 ? 1 : 0;
                }
            });
            show(statement, "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n");
            System.out.println(steps[0]);
            ProgressHandler.clearHandler(connection);
        }
    }

    static void blobs(Connection connection) throws SQLException {
        byte[] large = new byte[3 << 20];
        new Random(3).nextBytes(large);
        try (PreparedStatement insert = connection.prepareStatement("insert into words(word, raw) values('large', ?)");
                Statement statement = connection.createStatement()) {
            insert.setBytes(1, large);
            System.out.println(insert.executeUpdate());
            try (ResultSet rows = statement.executeQuery("select raw from words where word = 'large'")) {
                rows.next();
                System.out.println(Arrays.equals(large, rows.getBytes(1)));
            }
        }
    }

    static void threads(Path file) throws Exception {
        Thread[] threads = new Thread[4];
        String[] results = new String[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                        Statement statement = connection.createStatement()) {
                    statement.execute("pragma busy_timeout = 100000");
                    for (int j = 0; j < 20; j++)
                        statement.execute("insert into shared values(" + number + ", " + j + ")");
                    results[number] = "done";
                } catch (SQLException e) {
                    results[number] = e.toString();
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads)
            thread.join();
        System.out.println(Arrays.toString(results));
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("sqlite", ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            System.out.println(connection.getMetaData().getDatabaseProductName());
            functions(connection);
            errors(connection);
            listeners(connection);
            connection.setAutoCommit(false);
            blobs(connection);
            connection.rollback();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                show(statement, "select count(*) from words");
                statement.execute("create table shared(a, b)");
                statement.execute("backup to " + file + ".copy");
            }
            threads(file);
            try (Statement statement = connection.createStatement()) {
                show(statement, "select a, count(*), sum(b) from shared group by a order by a");
            }
        }
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + file + ".copy");
                Statement statement = copy.createStatement()) {
            show(statement, "select id, word from words order by id");
        }
        Files.delete(file);
        Files.delete(Path.of(file + ".copy"));
    }
}
