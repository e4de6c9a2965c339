package org.guildhall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What a demo keeps in its folder: its personas, and a database that can be asked beside it.
record DemoFolder(Path path) {
    private static final int PORT_LINE = 3;

    Path personas() {
        return path.resolve("demo.json");
    }

    /// There as long as the database runs.
    Path postmasterFile() {
        return path.resolve("postgres/18/data/postmaster.pid");
    }

    /// The process that the database is.
    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster()[0])).orElseThrow();
    }

    /// The first value of the first row, empty when the statement has no rows.
    String sql(String text) throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + postmaster()[PORT_LINE] + "/guildhall";
        var password = Files.readString(path.resolve("postgres/password"));
        try (var connection = DriverManager.getConnection(url, "guildhall", password);
                var statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private String[] postmaster() throws IOException {
        return Files.readString(postmasterFile()).split("\n");
    }
}
