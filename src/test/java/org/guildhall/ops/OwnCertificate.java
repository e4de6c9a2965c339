package org.guildhall.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for `localhost` that nobody but this test trusts, as the two files that a web
/// server reads.
///
/// @param trust what a browser needs to trust it
public record OwnCertificate(SSLContext trust) {
    /// What opens `web.p12`.
    public static final String OPENS = "only for this test";

    private static final char[] PASSWORD = OPENS.toCharArray();

    /// Writes `privkey.pem`, `fullchain.pem`, and both as `web.p12`.
    public static OwnCertificate make(Path directory) throws Exception {
        var store = KeyStore.getInstance(made(directory).toFile(), PASSWORD);
        var certificate = store.getCertificate("web");
        write(
                directory.resolve("privkey.pem"),
                "PRIVATE KEY",
                store.getKey("web", PASSWORD).getEncoded());
        write(directory.resolve("fullchain.pem"), "CERTIFICATE", certificate.getEncoded());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("web", certificate);
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return new OwnCertificate(context);
    }

    private static Path made(Path directory) throws IOException, InterruptedException {
        var file = directory.resolve("web.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "web",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) throw new IOException("keytool failed");
        return file;
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
    }
}
