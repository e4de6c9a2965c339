package org.guildhall.reply.lint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as somebody reads it who doesn't mind how it is set: full-width signs as plain ones,
/// nothing that can't be seen.
final class Words {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160]");
    private static final Pattern SLOT =
            Pattern.compile(
                    "\\{[\\s]*(?:[\\p{L}_][\\p{L}\\p{N}_. -]{0,60})?\\??\\s*}|\\[\\[[^\\]]*]]");
    private static final Pattern DEAD =
            Pattern.compile(
                    "\\]\\(\\s*#\\s*\\)|href\\s*=\\s*[\"']?\\s*#[\"'\\s>]|(?<![^\\s(<\"'：:（])#(?![^\\s)>\"'.,;。，）])|https?://[^\\s#<>\"]*#(?![^\\s).,;。，])");
    private static final Pattern SIXTEEN =
            Pattern.compile("(?<![0-9])[0-9](?:[\\s\\p{Zs}._·/-]{0,3}[0-9]){15}(?![0-9])");
    private static final Pattern HELP =
            Pattern.compile("/help/([A-Za-z0-9-]+)(?:/versions/([0-9]{1,6}))?");

    private final String plain;

    Words(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = UNSEEN.matcher(normal).replaceAll("");
    }

    /// A place that nobody has filled in, such as `{domain}` or `[[name]]`.
    List<String> slots() {
        return found(SLOT);
    }

    /// Whether a link leads nowhere.
    boolean hasDeadLink() {
        return DEAD.matcher(plain).find();
    }

    /// Every number of sixteen digits, however it is set, and whatever other numbers stand before
    /// it; but for that one, where it is written out.
    List<String> sixteens(String but) {
        var text =
                SIXTEEN.matcher(plain)
                        .replaceAll(found -> digits(found.group()).equals(but) ? "–" : "$0");
        var numbers = new ArrayList<String>();
        var matcher = SIXTEEN.matcher(text);
        for (var from = 0; matcher.find(from); from = matcher.start() + 1) {
            numbers.add(digits(matcher.group()));
        }
        numbers.removeIf(but::equals);
        return numbers;
    }

    private static String digits(String set) {
        return set.replaceAll("[^0-9]", "");
    }

    /// Articles that it leads to.
    List<Link> helpLinks() {
        var links = new ArrayList<Link>();
        var matcher = HELP.matcher(plain);
        while (matcher.find()) {
            var version = matcher.group(2);
            links.add(new Link(matcher.group(1), version == null ? 0 : Integer.parseInt(version)));
        }
        return links;
    }

    /// An article that a link names; version 0: the current one.
    record Link(String article, int version) {}

    /// Letters and digits alone, small: what stays the same however a text is set.
    String letters() {
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(plain).results().map(found -> found.group()).toList();
    }
}
