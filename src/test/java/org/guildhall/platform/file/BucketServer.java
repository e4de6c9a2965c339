package org.guildhall.platform.file;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.platform.settings.BucketSettings;
import org.guildhall.support.Eventually;
import org.guildhall.support.FreePort;
import org.guildhall.support.Npm;
import org.jspecify.annotations.Nullable;

/// A server that speaks S3 (s3rver, run by node), with one bucket and a [Doorkeeper] before it; it
/// can be away for a while.
final class BucketServer implements AutoCloseable {
    private static final String KEY = "S3RVER";

    private final Path data;
    private final int port;
    private final Doorkeeper door;
    private @Nullable Process process;

    BucketServer() throws IOException {
        Npm.fetch("s3rver", "3.7.1");
        data = Files.createTempDirectory("bucket");
        port = FreePort.find();
        door = new Doorkeeper(URI.create("http://127.0.0.1:" + port), KEY);
        start();
    }

    BucketSettings settings() {
        return settings(KEY);
    }

    BucketSettings settings(String secret) {
        return new BucketSettings(door.address() + "/guildhall", "us-east-1", KEY, secret);
    }

    void start() throws IOException {
        process =
                new ProcessBuilder(
                                Path.of("target/npm/node_modules/.bin/s3rver")
                                        .toAbsolutePath()
                                        .toString(),
                                "-a",
                                "127.0.0.1",
                                "-p",
                                String.valueOf(port),
                                "-d",
                                data.toString(),
                                "--silent",
                                "--configure-bucket",
                                "guildhall")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Eventually.holds("the bucket's server", this::answers);
    }

    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// It is away until it is started again.
    void stop() {
        if (process != null) process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        stop();
        door.close();
    }
}
