package org.guildhall.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without pictures: keeps cookies, sends forms with their hidden mark, and doesn't
/// follow redirects by itself.
final class PlainVisit {
    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String mark = "";

    PlainVisit(String base) {
        this.base = base;
    }

    /// What came back.
    public record Seen(int status, String location, HttpResponse<String> response) {
        /// The page.
        public Document page() {
            return Jsoup.parse(response.body());
        }

        /// What a person reads on it.
        public String words() {
            return page().text();
        }

        /// What is said at a field.
        public String problem(String field) {
            return page().select("#problem-" + field).text();
        }

        /// What a field holds.
        public String value(String field) {
            var input = page().select("[name=" + field + "]");
            if (input.is("select")) return input.select("option[selected]").attr("value");
            if (input.is("[type=radio]")) return input.select("[checked]").attr("value");
            return input.attr("value");
        }
    }

    /// Opens a page.
    public Seen get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /// Opens a page, and the ones it leads on to.
    public Seen follow(String path) {
        var seen = get(path);
        for (var hops = 0; !seen.location().isEmpty() && hops < 5; hops++)
            seen = get(seen.location());
        return seen;
    }

    /// Sends a form: names and values in turn. Its mark comes from the page seen last, or from the
    /// sign-in page.
    public Seen post(String path, String... fields) {
        if (mark.isEmpty()) get("/sign-in");
        return postWith(mark, path, fields);
    }

    /// Sends a form with a mark of one's own.
    public Seen postWith(String csrf, String path, String... fields) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body(csrf, fields))));
    }

    /// The cookies that are kept.
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var field = Jsoup.parse(response.body()).select("input[name=_csrf]").attr("value");
            if (!field.isEmpty()) mark = field;
            return new Seen(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String body(String csrf, String... fields) {
        var pairs = new ArrayList<String>();
        pairs.add("_csrf=" + encoded(csrf));
        for (var at = 0; at < fields.length; at += 2) {
            pairs.add(encoded(fields[at]) + "=" + encoded(fields[at + 1]));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
