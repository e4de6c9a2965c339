package org.guildhall.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A small disk of its own for one database, which can be filled up; made by root only.
final class Cramped implements AutoCloseable {
    private static final int MEGABYTES = 400;
    private static final int BLOCK = 1 << 20;

    private final Path place;
    private final Path filler;
    private final JdbcClient server;
    private final String database;

    private Cramped(Path place, JdbcClient server, String database) {
        this.place = place;
        this.filler = place.resolve("filler");
        this.server = server;
        this.database = database;
    }

    /// Moves that database there; nobody may be at work in it.
    static Cramped make(String url, String user, String password)
            throws IOException, InterruptedException {
        var place = Files.createTempDirectory("guildhall-cramped");
        DatabaseServer.run(
                List.of(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + MEGABYTES + "m",
                        "tmpfs",
                        place.toString()));
        var space = Files.createDirectory(place.resolve("space"));
        DatabaseServer.run(List.of("chmod", "700", space.toString()));
        var name = url.substring(url.lastIndexOf('/') + 1);
        var server = url.substring(0, url.lastIndexOf('/')) + "/postgres";
        var sql = JdbcClient.create(new DriverManagerDataSource(server, user, password));
        sql.sql("create tablespace cramped location '" + space + "'").update();
        sql.sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        sql.sql("alter database " + name + " set tablespace cramped").update();
        return new Cramped(place, sql, name);
    }

    /// Takes all room that is left.
    void fill() throws IOException {
        var block = new byte[BLOCK];
        Arrays.fill(block, (byte) 1);
        try (var out = Files.newOutputStream(filler)) {
            while (true) out.write(block);
        } catch (IOException full) {
            if (!Files.exists(filler)) throw full;
        }
    }

    /// Makes room again.
    void clear() throws IOException {
        Files.deleteIfExists(filler);
    }

    /// The database goes with its disk, or the server would look for it in vain the next time.
    @Override
    public void close() throws IOException {
        clear();
        server.sql("drop database " + database + " with (force)").update();
        server.sql("drop tablespace cramped").update();
        try {
            DatabaseServer.run(List.of("umount", "--lazy", place.toString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
