package org.guildhall.kill;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.support.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The mail server that outlives every kill, with what it was handed. A letter may have been handed
/// over twice, when the kill came between its acknowledgement and our note of it, but then under
/// one Message-ID.
record Postbag(GreenMail server, JdbcClient database) implements Walk.Codes {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final String NEWEST =
            "select message_id from platform_mail where kind = ? and recipient = ? order by created_at desc, id desc limit 1";
    private static final String SENT =
            "select message_id, recipient, title from platform_mail where state = 'SENT'";
    private static final String KNOWN = "select message_id, recipient, title from platform_mail";

    /// A letter, as far as two of them are the same.
    private record Envelope(String messageId, String recipient, String title) {
        String what() {
            return "\"" + title + "\" to " + recipient;
        }
    }

    @Override
    public Optional<String> code(String kind, String recipient) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var newest = database.sql(NEWEST).params(kind, recipient).query(String.class).single();
            var found =
                    new Letters(server)
                            .to(recipient).stream()
                                    .filter(letter -> envelope(letter).messageId.equals(newest))
                                    .map(letter -> CODE.matcher(Letters.plain(letter)))
                                    .filter(matcher -> matcher.find())
                                    .map(matcher -> matcher.group(1))
                                    .findFirst();
            if (found.isPresent()) return found;
            pause();
        }
        return Optional.empty();
    }

    /// Letters that are lost, unknown, or the same under two Message-IDs.
    List<String> broken() {
        var known = envelopes(KNOWN); // before looking at the server, which may only be ahead
        var sent = envelopes(SENT);
        var there =
                Arrays.stream(server.getReceivedMessages())
                        .map(Postbag::envelope)
                        .collect(Collectors.toSet());
        var lost =
                sent.stream()
                        .filter(letter -> !there.contains(letter))
                        .map(letter -> "noted as sent and never handed over: " + letter.what());
        var strange =
                there.stream()
                        .filter(letter -> !known.contains(letter))
                        .map(letter -> "handed over and not known: " + letter);
        return Stream.of(lost, strange, twice(there)).flatMap(all -> all).toList();
    }

    /// Codes are asked for again and again; every other letter says its case and what happened.
    private static Stream<String> twice(Set<Envelope> there) {
        return there.stream()
                .filter(letter -> !letter.title.contains("code"))
                .collect(Collectors.groupingBy(Envelope::what, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(letter -> letter.getValue() > 1)
                .map(Map.Entry::getKey)
                .map(letter -> "sent under two Message-IDs: " + letter);
    }

    private Set<Envelope> envelopes(String sql) {
        return Set.copyOf(
                database.sql(sql)
                        .query(
                                (row, _) ->
                                        new Envelope(
                                                row.getString("message_id"),
                                                row.getString("recipient"),
                                                row.getString("title")))
                        .list());
    }

    private static Envelope envelope(MimeMessage letter) {
        try {
            var to = (InternetAddress) letter.getRecipients(Message.RecipientType.TO)[0];
            return new Envelope(letter.getMessageID(), to.getAddress(), letter.getSubject());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new CancellationException();
        }
    }
}
