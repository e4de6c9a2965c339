package org.guildhall.account.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;

/// What somebody has just registered with, for the page that names their address and for going back
/// to correct it: kept by their own browser alone, for half an hour, without the password. It says
/// what was typed, never what is known here.
public final class SentForm {
    private static final List<String> FIELDS =
            List.of("email", "name", "country", "site", "language", "next");
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int LONGEST = 3000;

    private final HostCookie cookie;

    public SentForm(Settings settings) {
        cookie = HostCookie.named("registered", settings);
    }

    /// Keeps what this form says, unless that is more than a cookie holds.
    public void give(HttpServletResponse response, Form form) {
        var lines = FIELDS.stream().map(field -> form.value(field).strip()).toList();
        var text = Base64.getUrlEncoder().encodeToString(String.join("\n", lines).getBytes(UTF_8));
        if (text.length() <= LONGEST) cookie.give(response, text, LIFE);
    }

    /// The fields by their names; none when nothing is kept, or what came isn't ours.
    public Map<String, String> read(HttpServletRequest request) {
        var lines = cookie.read(request).map(SentForm::text).orElse("").split("\n", FIELDS.size());
        var fields = new LinkedHashMap<String, String>();
        for (var at = 0; at < lines.length; at++) fields.put(FIELDS.get(at), lines[at]);
        return fields;
    }

    private static String text(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
