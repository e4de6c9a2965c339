package org.guildhall.platform.postgres;

import java.util.List;

/// What a server is started with.
///
/// @param connections how many at most
/// @param durable whether a commit is on the disk before it is acknowledged
record Terms(int connections, boolean durable) {
    static final Terms PRODUCT = new Terms(60, true);

    /// The server's options as `pg_ctl` hands them on.
    String options(int port) {
        var flag = durable ? "on" : "off";
        return String.join(
                " ",
                List.of(
                        "-p " + port,
                        "-c listen_addresses=127.0.0.1",
                        "-c unix_socket_directories=",
                        "-c max_connections=" + connections,
                        "-c timezone=UTC",
                        "-c log_timezone=UTC",
                        "-c lc_messages=C",
                        "-c fsync=" + flag,
                        "-c synchronous_commit=" + flag,
                        "-c full_page_writes=" + flag));
    }
}
