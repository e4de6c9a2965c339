package org.guildhall.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// Somebody at Keycloak's own pages: keeps its cookies, types name and password.
final class KeycloakBrowser {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    /// Signs in on the page that the browser was sent to. Answers the way back, as a path; nothing
    /// when Keycloak shows another page of its own.
    Optional<String> signIn(String address, String name, String password)
            throws IOException, InterruptedException {
        var page = send(HttpRequest.newBuilder(URI.create(address)));
        if (page.statusCode() == 302) return back(page);
        var form = Jsoup.parse(page.body(), address).selectFirst("form#kc-form-login");
        if (form == null) throw new IOException(page.statusCode() + " " + page.body());
        var body = "username=" + encoded(name) + "&password=" + encoded(password);
        return back(
                send(
                        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))));
    }

    /// Opens a page of Keycloak's, and answers its status.
    int open(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))).statusCode();
    }

    private static Optional<String> back(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(location -> location.contains("/sign-in/return"))
                .map(URI::create)
                .map(back -> back.getRawPath() + "?" + back.getRawQuery());
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var kept =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) request.header("Cookie", kept);
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
