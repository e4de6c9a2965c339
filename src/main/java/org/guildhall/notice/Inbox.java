package org.guildhall.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Mailroom.Part;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letters to one person, newest first.
@Service
public class Inbox {
    private final Mailroom mailroom;
    private final Settings settings;

    Inbox(Mailroom mailroom, Settings settings) {
        this.mailroom = mailroom;
        this.settings = settings;
    }

    /// A page of the caller's own letters. A daily letter isn't among them: those it gathers are.
    /// Nor is one that lets its reader in or sign: only who reads the mail itself shows that it is
    /// theirs.
    @Transactional(readOnly = true)
    public List<InboxLetter> of(Member caller, Part part) {
        return mailroom.to(caller.person().value(), Digests.KIND, part).stream()
                .map(this::letter)
                .toList();
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public long count(Member caller) {
        return mailroom.countTo(caller.person().value(), Digests.KIND);
    }

    /// One of the caller's own letters.
    @Transactional(readOnly = true)
    public InboxLetter one(UUID id, Member caller) {
        return mailroom.one(id)
                .filter(mail -> mail.person().equals(Optional.of(caller.person().value())))
                .filter(mail -> !mail.kind().equals(Digests.KIND))
                .filter(mail -> mail.nature() != Nature.SECRET)
                .map(this::letter)
                .orElseThrow(NotFound::new);
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
