package org.guildhall.demo.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.platform.mail.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A letter in the demo's mailbox, as the reader's mail programme would have it.
///
/// @param headers as they would travel, by name
/// @param links all addresses that the letter leads to, in its order
public record KeptMail(
        UUID id,
        String recipient,
        String recipientName,
        String title,
        String kind,
        String language,
        String state,
        Instant createdAt,
        @Nullable Instant sentAt,
        String messageId,
        Map<String, String> headers,
        List<String> links,
        String text,
        String html) {
    private static final Pattern LINK = Pattern.compile("href=\"(https?://[^\"]+)\"");

    static KeptMail of(Mail mail, Map<String, String> headers) {
        return new KeptMail(
                mail.id(),
                mail.recipient(),
                mail.recipientName(),
                mail.title(),
                mail.kind(),
                mail.language(),
                mail.state().name(),
                mail.createdAt(),
                mail.sentAt().orElse(null),
                mail.messageId(),
                headers,
                links(mail.html()),
                mail.plain(),
                mail.html());
    }

    private static List<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .distinct()
                .toList();
    }
}
