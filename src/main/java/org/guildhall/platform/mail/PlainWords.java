package org.guildhall.platform.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server's answer means to somebody who knows nothing of mail servers: by the detail
/// of its enhanced status (RFC 3463), else by its code (RFC 5321).
final class PlainWords {
    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern CODE = Pattern.compile("\\b([45]\\d\\d)\\b");

    private PlainWords() {}

    /// The key of the words for it.
    static String key(String answer) {
        var status = STATUS.matcher(answer);
        if (status.find()) {
            var word = detail(status.group(1), status.group(2));
            if (!word.equals("other")) return "platform.mail.why." + word;
        }
        return "platform.mail.why." + code(CODE.matcher(answer));
    }

    private static String detail(String part, String detail) {
        return switch (part + "." + detail) {
            case "1.1", "1.2", "1.3", "1.6", "1.10" -> "nobody";
            case "2.1" -> "closed";
            case "2.2" -> "full";
            case "2.3", "3.4" -> "large";
            default ->
                    switch (part) {
                        case "3", "4" -> "away";
                        case "7" -> "policy";
                        default -> "other";
                    };
        };
    }

    private static String code(Matcher code) {
        if (!code.find()) return "unreachable";
        return switch (code.group(1)) {
            case "550", "551", "553" -> "nobody";
            case "452", "552" -> "full";
            case "421", "450", "451" -> "away";
            case "554" -> "policy";
            default -> "other";
        };
    }
}
