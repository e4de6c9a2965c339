package org.guildhall.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letters to one person.
@Service
public class Inbox {
    private final Mailroom mailroom;
    private final Settings settings;

    Inbox(Mailroom mailroom, Settings settings) {
        this.mailroom = mailroom;
        this.settings = settings;
    }

    /// The caller's own letters, page by page, the newest first. A daily letter isn't among them:
    /// those it gathers are. Nor is one that lets its reader in or sign: only who reads the mail
    /// itself shows that it is theirs.
    @Transactional(readOnly = true)
    public Listing<InboxLetter> page(Optional<Cursor> after, int limit, Member caller) {
        after.ifPresent(last -> expectOwn(last, caller));
        var person = caller.person().value();
        var found = mailroom.to(person, Digests.KIND, after.map(Cursor::last), limit + 1);
        return Listing.of(found, limit, last -> new Cursor(last.id())).map(this::letter);
    }

    /// One of the caller's own letters.
    @Transactional(readOnly = true)
    public InboxLetter one(UUID id, Member caller) {
        return mailroom.one(id)
                .filter(mail -> isOwn(mail, caller))
                .map(this::letter)
                .orElseThrow(NotFound::new);
    }

    private void expectOwn(Cursor last, Member caller) {
        if (mailroom.one(last.last()).filter(mail -> isOwn(mail, caller)).isPresent()) return;
        throw Invalid.at("cursor", "platform.api.cursor");
    }

    private static boolean isOwn(Mail mail, Member caller) {
        return mail.person().equals(Optional.of(caller.person().value()))
                && !mail.kind().equals(Digests.KIND)
                && mail.nature() != Nature.SECRET;
    }

    private InboxLetter letter(Mail mail) {
        var lines = Arrays.asList(mail.plain().split("\n\n"));
        Predicate<String> leads = line -> line.contains(settings.link("/"));
        var link =
                lines.stream()
                        .filter(leads)
                        .map(
                                line ->
                                        line.substring(
                                                        line.indexOf(settings.link("/"))
                                                                + settings.link("").length())
                                                .strip())
                        .findFirst();
        var words = lines.stream().filter(leads.negate()).map(String::strip).toList();
        return new InboxLetter(mail.id(), mail.title(), mail.createdAt(), words, link);
    }
}
