package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.Letter.Conversation;

/// A letter as it is kept: what is sent, under which Message-ID, and what became of it.
///
/// @param subject what it is about
/// @param person its reader, when that is somebody who can sign in
/// @param link where it leads to
/// @param conversation what it answers and where answers go, of a letter that people answer
/// @param returnToken what it is known by when it comes back; letters of old have none
public record Mail(
        UUID id,
        String key,
        String kind,
        Nature nature,
        Optional<UUID> subject,
        Optional<UUID> person,
        String recipient,
        String recipientName,
        String language,
        String title,
        String html,
        String plain,
        Optional<String> link,
        String messageId,
        Optional<Conversation> conversation,
        Optional<String> returnToken,
        Instant createdAt,
        Delivery delivery) {

    /// Whether somebody wrote it; whatever else goes out says that it is automatic (RFC 3834,
    /// section 5).
    public boolean isByHand() {
        return conversation.filter(Conversation::byHand).isPresent();
    }

    /// Where it is.
    public Delivery.State state() {
        return delivery.state();
    }

    /// When the mail server took it.
    public Optional<Instant> sentAt() {
        return delivery.sentAt();
    }

    /// How often it was tried.
    public int attempts() {
        return delivery.attempts();
    }
}
