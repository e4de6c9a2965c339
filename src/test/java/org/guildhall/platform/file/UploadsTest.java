package org.guildhall.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.guildhall.platform.web.Invalid;
import org.guildhall.support.Crowd;
import org.junit.jupiter.api.Test;

/// Documents looked at by a daemon that speaks as ClamAV does.
class UploadsTest {
    @Test
    void what_is_clean_is_taken_and_what_is_found_is_refused() throws IOException {
        try (var daemon = new Daemon("stream: OK\0")) {
            assertThat(daemon.uploads().take("clean.pdf", Crowd.PDF).name()).isEqualTo("clean.pdf");
            assertThat(daemon.seen()).isEqualTo(Crowd.PDF);
        }
        try (var daemon = new Daemon("stream: Eicar-Test-Signature FOUND\0")) {
            assertThatThrownBy(() -> daemon.uploads().take("bad.pdf", Crowd.PDF))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("platform.upload.infected");
        }
    }

    @Test
    void what_can_not_be_looked_at_is_not_taken() throws IOException {
        try (var daemon = new Daemon("INSTREAM size limit exceeded. ERROR\0")) {
            assertThatThrownBy(() -> daemon.uploads().take("big.pdf", Crowd.PDF))
                    .hasMessageContaining("platform.upload.unscanned");
        }
        assertThatThrownBy(() -> new Uploads("127.0.0.1:1").take("away.pdf", Crowd.PDF))
                .hasMessageContaining("platform.upload.unscanned");
        assertThat(new Uploads("").take("unnamed.pdf", Crowd.PDF).name()).isEqualTo("unnamed.pdf");
    }

    /// Takes one stream and says one thing of it.
    private static final class Daemon implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread thread;
        private byte[] seen = new byte[0];

        Daemon(String answer) throws IOException {
            thread = Thread.ofVirtual().start(() -> serve(answer));
        }

        Uploads uploads() {
            return new Uploads("127.0.0.1:" + door.getLocalPort());
        }

        byte[] seen() {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return seen;
        }

        private void serve(String answer) {
            try (var socket = door.accept();
                    var in = new DataInputStream(socket.getInputStream())) {
                assertThat(in.readNBytes(10)).asString().isEqualTo("zINSTREAM\0");
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    seen = in.readNBytes(length);
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
