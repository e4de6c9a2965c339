package org.guildhall.platform.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.platform.settings.Vendor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said to people, in one language.
public final class Text {
    private static final Logger LOG = LoggerFactory.getLogger(Text.class);

    private final Locale locale;
    private final Vendor vendor;
    private final Map<String, String> messages;

    Text(Locale locale, Vendor vendor, Map<String, String> messages) {
        this.locale = locale;
        this.vendor = vendor;
        this.messages = messages;
    }

    /// The message of that key with its arguments; `{vendor}` in it is the vendor's name.
    public String of(String key, Object... arguments) {
        var message = messages.get(key);
        if (message == null) {
            LOG.atError().addKeyValue("key", key).log("message missing");
            return key;
        }
        var named = message.replace("{vendor}", "'" + vendor.name().replace("'", "''") + "'");
        return new MessageFormat(named, locale).format(arguments);
    }

    /// The words for a problem.
    public String of(Problem problem) {
        return of(problem.key(), problem.arguments().stream().map(this::told).toArray());
    }

    private Object told(Object argument) {
        return switch (argument) {
            case Problem.Said said -> said.in(this);
            case LocalDate day -> date(day);
            default -> argument;
        };
    }

    /// The same texts, where these messages say otherwise.
    public Text with(Map<String, String> others) {
        var all = new HashMap<>(messages);
        all.putAll(others);
        return new Text(locale, vendor, Map.copyOf(all));
    }

    /// The keys of all messages.
    public Set<String> keys() {
        return messages.keySet();
    }

    /// A message as it is written, with its places still to be filled in.
    public String pattern(String key) {
        return messages.getOrDefault(key, "");
    }

    /// Whether there is such a message.
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /// The name of a site; one without words of its own goes by its code.
    public String site(String code) {
        var key = "platform.site." + code;
        return has(key) ? of(key) : code;
    }

    /// A text of the vendor's own (a programme's, say) with `{vendor}` filled in.
    public String own(String words) {
        return words.replace("{vendor}", vendor.name());
    }

    /// The language.
    public Locale locale() {
        return locale;
    }

    /// The language as HTML names it: `en`, `zh-CN`, `es`.
    public String languageTag() {
        return locale.toLanguageTag();
    }

    /// A day, such as `Thu 27 Nov 2026`.
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("platform.format.date"), locale).format(day);
    }

    /// The day that an instant falls on in a zone.
    public String date(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    /// Day and time with the zone's city, such as `Thu 27 Nov 2026, 18:00 (Singapore)`.
    public String moment(Instant at, ZoneId zone) {
        var time = DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
        return of("platform.format.moment", date(at, zone), time, city(zone));
    }

    /// The city by which people know a zone.
    public static String city(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
