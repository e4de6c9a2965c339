package org.guildhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guildhall.platform.file.Uploads;

/// A daemon that takes streams as ClamAV does (clamd(8), `INSTREAM`) and says one thing of each.
public final class ClamDaemon implements AutoCloseable {
    /// Nothing is found.
    public static final String CLEAN = "stream: OK\0";

    /// What it says of the test file that every scanner finds.
    public static final String FOUND = "stream: Eicar-Test-Signature FOUND\0";

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Queue<String> answers;
    private final BlockingQueue<byte[]> seen = new ArrayBlockingQueue<>(100);

    public ClamDaemon(String... answers) throws IOException {
        this.answers = new ArrayDeque<>(List.of(answers));
        Thread.ofVirtual().start(this::serve);
    }

    /// The gate before which it stands.
    public Uploads uploads() {
        return new Uploads("127.0.0.1:" + door.getLocalPort());
    }

    /// The next stream that it was given.
    public byte[] seen() throws InterruptedException {
        var bytes = seen.poll(60, TimeUnit.SECONDS);
        if (bytes == null) throw new AssertionError("nothing was given to look at");
        return bytes;
    }

    private void serve() {
        while (!answers.isEmpty()) {
            try (var socket = door.accept();
                    var in = new DataInputStream(socket.getInputStream())) {
                assertThat(in.readNBytes(10)).asString().isEqualTo("zINSTREAM\0");
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    seen.add(in.readNBytes(length));
                }
                socket.getOutputStream()
                        .write(answers.remove().getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException closed) {
                return;
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
