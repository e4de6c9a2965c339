package org.guildhall.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where letters are posted and can be found again. Posting joins the caller's transaction: what
/// happened and its letter are committed together.
@Component
public class Mailroom {
    private final MailStore store;
    private final Stationery stationery;
    private final MailSender sender;
    private final Settings settings;
    private final Clock clock;

    Mailroom(
            MailStore store,
            Stationery stationery,
            MailSender sender,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.stationery = stationery;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /// Letters that wait, and since when the oldest does.
    public record Queue(int letters, Optional<Instant> oldest) {}

    /// Posts a letter; a second one with the same key is the first one.
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        var id = Ids.next();
        var messageId = "<" + id + "@" + settings.mail().domain() + ">";
        store.post(
                id,
                letter,
                stationery.html(letter),
                stationery.plain(letter),
                messageId,
                clock.instant());
        sender.wakeAfterCommit();
    }

    /// The newest letters, at most 500, newest first.
    @Transactional(readOnly = true)
    public List<Mail> all() {
        return store.all();
    }

    /// One letter.
    @Transactional(readOnly = true)
    public Optional<Mail> one(UUID id) {
        return store.one(id);
    }

    /// The letters about a subject, oldest first, with what became of them.
    @Transactional(readOnly = true)
    public List<Mail> about(UUID subject) {
        return store.about(subject);
    }

    /// The letters to a person, newest first, at most 200: the inbox.
    @Transactional(readOnly = true)
    public List<Mail> to(UUID person) {
        return store.to(person);
    }

    /// What waits to be sent.
    @Transactional(readOnly = true)
    public Queue waiting() {
        return store.waiting();
    }
}
