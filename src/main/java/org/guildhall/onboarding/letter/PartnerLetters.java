package org.guildhall.onboarding.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.account.Accounts;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.springframework.stereotype.Component;

/// The letters about an application and its contract, and which of them did not reach the contact.
@Component
public class PartnerLetters {
    private final Mailroom mailroom;
    private final Accounts accounts;

    PartnerLetters(Mailroom mailroom, Accounts accounts) {
        this.mailroom = mailroom;
        this.accounts = accounts;
    }

    /// All of them, to whomever they went.
    public Stream<Mail> of(Application application) {
        return Stream.concat(
                        Stream.of(application.id().value()),
                        application.agreement().contract().stream())
                .flatMap(subject -> mailroom.about(subject).stream());
    }

    /// Where the contact's letters go: the confirmed address, or the applicant's own until then.
    public String contact(Application application) {
        return application
                .contactEmail()
                .orElseGet(() -> accounts.person(application.applicant().person()).email().value());
    }

    /// What the contact didn't get.
    List<Mail> stuck(Application application) {
        var contact = contact(application);
        return of(application)
                .filter(mail -> mail.recipient().equals(contact))
                .filter(mail -> mail.state().isUndelivered())
                .toList();
    }

    /// The last letter to each reader, where that did not arrive: what staff have to know.
    public List<Mail> missing(Application application) {
        var last = new LinkedHashMap<String, Mail>();
        of(application).forEach(mail -> last.put(mail.recipient(), mail));
        return last.values().stream().filter(mail -> mail.state().isUndelivered()).toList();
    }

    /// Sends the second contact what the first didn't get, once.
    public void forward(Mail mail, SecondContact second) {
        mailroom.forward(mail, second.email().value(), second.name());
    }
}
