package org.guildhall.inbound.way;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.DeskAddresses;
import org.guildhall.platform.settings.Inbound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.server.SMTPServer;

/// Listens to other mail servers (RFC 5321) and takes what is for the desk: nothing else, from
/// anybody, and answers only once it is kept.
final class DeskListener implements SmartLifecycle {
    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_RECIPIENTS = 20;
    private static final int PATIENCE_SECONDS = 60;

    private final Inbound.Listener settings;
    private final String host;
    private final DeskAddresses addresses;
    private final Arrivals arrivals;
    private @Nullable SMTPServer server;

    /// @param host the name by which it introduces itself
    DeskListener(
            Inbound.Listener settings, String host, DeskAddresses addresses, Arrivals arrivals) {
        this.settings = settings;
        this.host = host;
        this.addresses = addresses;
        this.arrivals = arrivals;
    }

    @Override
    public void start() {
        var room = new Room();
        var builder =
                SMTPServer.port(settings.port())
                        .bindAddress(address(settings.address()))
                        .hostName(host)
                        .softwareName("Guildhall")
                        .maxConnections(MOST_CONNECTIONS)
                        .maxRecipients(MOST_RECIPIENTS)
                        .maxMessageSize(Arrivals.LARGEST)
                        .connectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .messageHandlerFactory(_ -> new Delivery(addresses, arrivals, room));
        if (settings.isEncrypting()) {
            builder.enableTLS().startTlsSocketFactory(new ListenerTls(settings));
        }
        var made = builder.build();
        made.start();
        server = made;
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) running.stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("guildhall.inbound.smtp.address: " + name, unknown);
        }
    }
}
