package org.guildhall.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.support.TestDatabase;

/// PostgreSQL's own measuring program, beside which ours is measured.
record Pgbench(TestDatabase database) {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /// Makes the tables that it works on.
    void fill() throws IOException, InterruptedException {
        run("-i", "-s", "10", "-q");
    }

    /// How many commits a second of one update and one insert (`-N`) the database makes.
    double commits(int clients, int seconds) throws IOException, InterruptedException {
        var found = TPS.matcher(run("-N", "-c", clients + "", "-j", "2", "-T", seconds + "", "-n"));
        if (!found.find()) throw new IOException("pgbench doesn't say how fast it was");
        return Double.parseDouble(found.group(1));
    }

    private String run(String... options) throws IOException, InterruptedException {
        var address = URI.create(database.url().substring("jdbc:".length()));
        var words = new ArrayList<String>(List.of("pgbench"));
        words.addAll(List.of(options));
        words.addAll(List.of("-h", address.getHost(), "-p", address.getPort() + ""));
        words.addAll(List.of("-U", database.user(), address.getPath().substring(1)));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new IOException(said);
        return said;
    }
}
