package org.guildhall.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without a window: keeps cookies, sends the token that forms carry, follows nothing by
/// itself.
public final class Visit {

    /// As every form carries it; whole pages needn't be read for it.
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final URI address;
    private final HttpClient client;
    private String token = "";
    private String forwardedFor = "";

    /// A browser of this machine, at an installation that runs there.
    public static Visit at(URI address) {
        return new Visit(address, InetAddress.getLoopbackAddress());
    }

    /// One that trusts who is trusted there, from that address of this machine.
    public static Visit over(SSLContext trust, URI address, InetAddress from) {
        return new Visit(address, browser(from).sslContext(trust).build());
    }

    /// @param from this machine's address that the browser connects from
    public Visit(URI address, InetAddress from) {
        this(address, browser(from).build());
    }

    private Visit(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    private static HttpClient.Builder browser(InetAddress from) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .localAddress(from);
    }

    /// Says from now on, as a proxy does, that it comes for that address.
    public void forwardedFor(String visitor) {
        forwardedFor = visitor;
    }

    /// What came back.
    ///
    /// @param location where a redirect leads, as a path; empty for any other answer
    public record Answer(int status, String location, String body, HttpHeaders headers) {
        /// The page, to be read.
        public Document page() {
            return Jsoup.parse(body);
        }

        /// What the form shows that is sent to such an address: the version of its thing, whichever
        /// other forms the page has.
        public String version(String end) {
            return page().expectFirst("form[action$=" + end + "] [name=version]").val();
        }
    }

    /// A file to upload.
    public record File(String field, String name, String type, byte[] content) {}

    /// Opens a page.
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// Listens to what is told as long as it is open, line by line; to be closed.
    public Stream<String> listen(String path) {
        try {
            var request = request(path).setHeader("Accept", "text/event-stream");
            return client.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Opens a page and goes where it leads, until one leads nowhere else.
    public Answer follow(String path) {
        var answer = get(path);
        while (!answer.location().isEmpty()) {
            answer = get(answer.location());
        }
        return answer;
    }

    /// Sends a form.
    public Answer post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /// Sends a form as browsers do, which say on which page it stood.
    public Answer postFrom(String page, String path, Map<String, String> fields) {
        return send(form(path, List.copyOf(fields.entrySet())).header("Referer", page));
    }

    /// Sends a form in which names may come twice.
    public Answer post(String path, List<Map.Entry<String, String>> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, List<Map.Entry<String, String>> fields) {
        var body =
                fields.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(body));
    }

    /// Sends a form with files.
    public Answer upload(String path, List<Map.Entry<String, String>> fields, List<File> files) {
        return send(
                request(path)
                        .header("Content-Type", Multipart.TYPE)
                        .header("X-CSRF-TOKEN", token())
                        .POST(BodyPublishers.ofByteArray(Multipart.body(fields, files))));
    }

    /// The same with plain fields.
    public Answer upload(String path, Map<String, String> fields, List<File> files) {
        return upload(path, List.copyOf(fields.entrySet()), files);
    }

    /// Any page with a form brings the token; it holds for the whole visit.
    private String token() {
        if (token.isEmpty()) get("/sign-in");
        if (token.isEmpty()) get("/account");
        return token;
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(LONGEST_WAIT)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", "en");
        return forwardedFor.isEmpty() ? request : request.header("X-Forwarded-For", forwardedFor);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response =
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            remember(response);
            var location = response.headers().firstValue("Location").map(Visit::path).orElse("");
            return new Answer(response.statusCode(), location, response.body(), response.headers());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void remember(HttpResponse<String> response) {
        var html = response.headers().firstValue("Content-Type").orElse("").contains("html");
        if (!html) return;
        var found = TOKEN.matcher(response.body());
        if (found.find()) token = found.group(1);
    }

    private static String path(String location) {
        var uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
