package org.guildhall.inbound.reading;

import java.util.List;
import java.util.Optional;

/// A mail as far as it was understood.
///
/// @param messageId with its angle brackets
/// @param from empty when no address can be made out
/// @param addressed every address that its head says it was sent to, in small letters
/// @param references the Message-IDs that it answers, the nearest first
/// @param hops how many mail servers it came through
/// @param text what its sender wrote, as plain text
/// @param quoted what is quoted of earlier mails below it; empty when nothing is
/// @param whole false when its parts could not be told apart, and `text` is its body as it came
public record ReadMail(
        Optional<String> messageId,
        Optional<Correspondent> from,
        List<String> addressed,
        String subject,
        List<String> references,
        Automation automation,
        int hops,
        String text,
        String quoted,
        List<Enclosure> enclosures,
        boolean whole) {
    public ReadMail {
        addressed = List.copyOf(addressed);
        references = List.copyOf(references);
        enclosures = List.copyOf(enclosures);
    }

    /// Whether there is nothing in it to read.
    public boolean isEmpty() {
        return subject.isBlank() && text.isBlank() && enclosures.isEmpty();
    }
}
