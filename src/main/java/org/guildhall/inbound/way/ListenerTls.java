package org.guildhall.inbound.way;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.guildhall.platform.settings.Inbound;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SSLSocketCreator;

/// Encrypts what other mail servers bring (RFC 3207), with the listener's certificate. A renewed
/// one is taken from its file by itself.
final class ListenerTls implements SSLSocketCreator {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Path file;
    private final char[] password;
    private @Nullable SSLContext context;
    private @Nullable FileTime written;

    ListenerTls(Inbound.Listener settings) {
        this.file = Path.of(settings.pkcs12());
        this.password = settings.password().toCharArray();
    }

    @Override
    public SSLSocket createSSLSocket(Socket socket) throws IOException {
        var secure =
                (SSLSocket)
                        current()
                                .getSocketFactory()
                                .createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.setEnabledProtocols(PROTOCOLS);
        return secure;
    }

    private synchronized SSLContext current() throws IOException {
        var latest = Files.getLastModifiedTime(file);
        var known = context;
        if (known != null && latest.equals(written)) return known;
        try {
            var made = made();
            context = made;
            written = latest;
            return made;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(file + " can't be read", unreadable);
        }
    }

    private SSLContext made() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(file.toFile(), password);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        var made = SSLContext.getInstance("TLS");
        made.init(managers.getKeyManagers(), null, null);
        return made;
    }
}
