package org.guildhall.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.Delivery.State;
import org.guildhall.platform.mail.MailStore.Written;
import org.guildhall.platform.mail.enclosure.Enclosures;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where letters are posted and can be found again. Posting joins the caller's transaction: what
/// happened and its letter are committed together.
@Component
public class Mailroom {
    private static final Duration RECENT = Duration.ofDays(7);

    private final MailStore store;
    private final Enclosures enclosures;
    private final Stationery stationery;
    private final MailSender sender;
    private final ReturnTokens tokens;
    private final ReturnBoxStore box;
    private final ObjectProvider<DailyLetters> daily;
    private final Settings settings;
    private final Clock clock;

    Mailroom(
            MailStore store,
            Enclosures enclosures,
            Stationery stationery,
            MailSender sender,
            ReturnTokens tokens,
            ReturnBoxStore box,
            ObjectProvider<DailyLetters> daily,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.enclosures = enclosures;
        this.stationery = stationery;
        this.sender = sender;
        this.tokens = tokens;
        this.box = box;
        this.daily = daily;
        this.settings = settings;
        this.clock = clock;
    }

    /// Which letters of many.
    ///
    /// @param before only those that are older than this one
    /// @param offset how many of those are left out first
    public record Part(Optional<UUID> before, int limit, int offset) {}

    /// Letters that wait, and since when the oldest does.
    public record Queue(int letters, Optional<Instant> oldest) {}

    /// How the box for returned letters was found.
    ///
    /// @param unknown how many lie in it that nobody understands
    /// @param problem why it could not be read the last time
    public record ReturnBoxState(Instant readAt, int unknown, Optional<String> problem) {}

    /// Posts a letter; a second one with the same key is the first one.
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        var id = Ids.next();
        var written =
                new Written(
                        stationery.html(letter),
                        stationery.plain(letter),
                        letter.conversation()
                                .map(Letter.Conversation::messageId)
                                .orElseGet(() -> messageId(id)),
                        tokens.next(),
                        state(letter));
        if (!store.post(id, letter, written, clock.instant())) return;
        enclosures.add(id, letter.files());
        sender.wakeAfterCommit();
    }

    /// A letter as it would be sent, as HTML.
    public String html(Letter letter) {
        return stationery.html(letter);
    }

    /// A letter as it would be sent, as plain text.
    public String plain(Letter letter) {
        return stationery.plain(letter);
    }

    /// Posts the same letter to another reader too, once. What is secret stays with its reader, as
    /// files do.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forward(Mail mail, String email, String name) {
        if (mail.nature() == Nature.SECRET || mail.recipient().equals(email)) return;
        var id = Ids.next();
        store.forward(id, mail, email, name, messageId(id), tokens.next(), clock.instant());
        sender.wakeAfterCommit();
    }

    /// What is held for a person's daily letter, oldest first; from now on it counts as gathered.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Mail> gathered(UUID person) {
        return store.gather(person).stream().sorted(Comparator.comparing(Mail::id)).toList();
    }

    /// Tries a letter that is stuck from the beginning, under the same Message-ID. False when it
    /// isn't stuck any more.
    @Transactional
    public boolean again(UUID id) {
        var again = store.again(id, clock.instant());
        if (again) sender.wakeAfterCommit();
        return again;
    }

    /// The letters of the last seven days that did not arrive, newest first, at most 200.
    @Transactional(readOnly = true)
    public List<Mail> undelivered() {
        return store.undelivered(clock.instant().minus(RECENT));
    }

    /// How many letters of the last seven days did not arrive.
    @Transactional(readOnly = true)
    public int countUndelivered() {
        return store.countUndelivered(clock.instant().minus(RECENT));
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

    /// The letters to a person, newest first, but for those of one kind and for what lets its
    /// reader in or sign: the inbox.
    @Transactional(readOnly = true)
    public List<Mail> to(UUID person, String without, Part part) {
        return store.to(person, without, part);
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public long countTo(UUID person, String without) {
        return store.countTo(person, without);
    }

    /// Erases the letters about that, on their way or there, when what they say has to go.
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(Collection<UUID> subjects) {
        store.discard(subjects);
    }

    /// What waits to be sent.
    @Transactional(readOnly = true)
    public Queue waiting() {
        return store.waiting();
    }

    /// How the box for returned letters was found, once it was read.
    @Transactional(readOnly = true)
    public Optional<ReturnBoxState> returnBox() {
        return box.state();
    }

    /// Routine letters wait for their reader's daily letter, where there is one.
    private State state(Letter letter) {
        return letter.nature() == Nature.ROUTINE
                        && daily.stream().anyMatch(each -> each.gather(letter.reader()))
                ? State.HELD
                : State.QUEUED;
    }

    private String messageId(UUID id) {
        return "<" + id + "@" + settings.mail().domain() + ">";
    }
}
