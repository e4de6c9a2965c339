package org.guildhall.platform.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Asks a ClamAV daemon about bytes by its `INSTREAM` command (clamd(8)): chunks with their lengths
/// before them, the last one empty, and one line as the answer.
final class Clam {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final String host;
    private final int port;

    /// @param address host and port, such as `127.0.0.1:3310`
    Clam(String address) {
        var colon = address.lastIndexOf(':');
        host = address.substring(0, colon);
        port = Integer.parseInt(address.substring(colon + 1));
    }

    /// What is found in bytes, by the name that the signature has; nothing in clean ones.
    ///
    /// @throws IOException when nobody answers, or the answer is that it wasn't looked at, as for
    ///   more than the daemon takes
    Optional<String> found(byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) ANSWER.toMillis());
            send(content, new DataOutputStream(socket.getOutputStream()));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// A daemon that has had enough hangs up; what it says stands there to be read all the same.
    private static void send(byte[] content, DataOutputStream out) throws IOException {
        try {
            out.write(COMMAND);
            for (var from = 0; from < content.length; from += CHUNK) {
                var length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
        } catch (SocketException hungUp) {
            if (out.size() == 0) throw hungUp;
        }
    }

    private static Optional<String> read(String answer) throws IOException {
        var line = answer.replace("\0", "").strip();
        if (line.endsWith("OK")) return Optional.empty();
        if (line.endsWith("FOUND")) {
            var name = line.substring(line.indexOf(':') + 1, line.length() - "FOUND".length());
            return Optional.of(name.strip());
        }
        throw new IOException(line.isEmpty() ? "no answer" : line);
    }
}
