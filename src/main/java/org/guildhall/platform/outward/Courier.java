package org.guildhall.platform.outward;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Carries messages out. The name of a target is resolved once for each connection, looked at, and
/// that very address is connected to, under the target's own name (`Host`, SNI, certificate): a
/// name that leads elsewhere a moment later leads nobody inside. Redirects are not followed,
/// nothing is kept of the other side, and no connection serves twice.
@Component
public class Courier implements AutoCloseable {
    private static final Patience USUAL =
            new Patience(Timeout.ofSeconds(5), Timeout.ofSeconds(15), Duration.ofSeconds(30));
    private static final int LONGEST_ANSWER = 1000;
    private static final int AT_ONCE = 64;

    private final CloseableHttpClient http;
    private final Patience patience;

    @Autowired
    Courier(Targets targets) {
        this(targets, USUAL);
    }

    /// How long somebody is waited for.
    ///
    /// @param connect until a connection is taken
    /// @param answer between two signs of life
    /// @param all from the first look at the name to the last byte that is read
    record Patience(Timeout connect, Timeout answer, Duration all) {}

    Courier(Targets targets, Patience patience) {
        this.patience = patience;
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(targets))
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(patience.connect())
                                        .setSocketTimeout(patience.answer())
                                        .build())
                        .build();
        http =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(patience.answer())
                                        .build())
                        .setUserAgent("Guildhall/1")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    /// One that goes wherever it is sent, inside too, and unencrypted: for addresses that the
    /// operator named, never for what somebody typed on a page.
    public static Courier toAnywhere() {
        return new Courier(new Targets(new SystemResolver(), true));
    }

    /// Posts a body with these headers, and answers what became of it; at most half a minute.
    public Outcome post(URI to, String mediaType, Map<String, String> headers, byte[] body) {
        return post(to, mediaType, headers, body, LONGEST_ANSWER);
    }

    /// The same, for whoever wants to read that many bytes of the answer.
    public Outcome post(
            URI to, String mediaType, Map<String, String> headers, byte[] body, int longest) {
        var request = new HttpPost(to);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
        return carried(request, headers, longest);
    }

    /// Asks for what lies there, and reads that many bytes of it.
    public Outcome get(URI from, Map<String, String> headers, int longest) {
        return carried(new HttpGet(from), headers, longest);
    }

    private Outcome carried(HttpUriRequestBase request, Map<String, String> headers, int longest) {
        headers.forEach(request::setHeader);
        var began = System.nanoTime();
        var watch = Thread.ofVirtual().start(() -> endLater(request));
        try (var answer = http.executeOpen(null, request, null)) {
            return Outcome.answered(
                    answer.getCode(), beginning(answer, longest), pause(answer), since(began));
        } catch (IOException failure) {
            var failed = request.isCancelled() ? Failure.TIMED_OUT : failure(failure);
            return Outcome.failed(failed, since(began));
        } finally {
            watch.interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private void endLater(HttpUriRequestBase request) {
        try {
            Thread.sleep(patience.all());
            request.cancel();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /// What can be read of it; the status stands, whatever becomes of the rest.
    private static String beginning(ClassicHttpResponse answer, int longest) {
        var body = answer.getEntity();
        if (body == null) return "";
        try {
            var bytes = body.getContent().readNBytes(longest);
            return new String(bytes, StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        } catch (IOException broken) {
            return "";
        }
    }

    private static Optional<Duration> pause(ClassicHttpResponse answer) {
        return Optional.ofNullable(answer.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(header -> String.valueOf(header.getValue()).strip())
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Failure failure(IOException failure) {
        return switch (failure) {
            case PrivateTarget _ -> Failure.PRIVATE;
            case UnknownHostException _ -> Failure.UNKNOWN_HOST;
            case SSLException _ -> Failure.NOT_TRUSTED;
            case InterruptedIOException _ -> Failure.TIMED_OUT;
            case ConnectException _ -> Failure.NOT_CONNECTED;
            case NoRouteToHostException _ -> Failure.NOT_CONNECTED;
            default -> Failure.BROKEN;
        };
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private record Checked(Targets targets) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return targets.addresses(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
