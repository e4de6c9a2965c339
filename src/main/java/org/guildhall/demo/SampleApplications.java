package org.guildhall.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.onboarding.letter.SecondContact;
import org.guildhall.onboarding.letter.SecondContacts;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.programme.ChecklistItem;

/// Applications of the sample world, brought on their way by the same steps as everybody's.
class SampleApplications {
    private static final String PROGRAMME = "reseller";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Joining joining;
    private final Onboarding onboarding;
    private final Applications applications;
    private final ContactCodes codes;
    private final Reviews reviews;
    private final Offers offers;
    private final SecondContacts seconds;
    private final Accounts accounts;
    private final Mailroom mailroom;

    SampleApplications(
            Joining joining,
            Onboarding onboarding,
            Applications applications,
            ContactCodes codes,
            Reviews reviews,
            Offers offers,
            SecondContacts seconds,
            Accounts accounts,
            Mailroom mailroom) {
        this.joining = joining;
        this.onboarding = onboarding;
        this.applications = applications;
        this.codes = codes;
        this.reviews = reviews;
        this.offers = offers;
        this.seconds = seconds;
        this.accounts = accounts;
        this.mailroom = mailroom;
    }

    /// From JOIN NOW to the form handed in, the contact address confirmed by its code.
    ApplicationId submit(Member owner, Map<String, List<String>> said) {
        return submit(joining.start(PROGRAMME, owner), owner, said);
    }

    /// The same by an invitation.
    ApplicationId submit(ProspectId invitation, Member owner, Map<String, List<String>> said) {
        return submit(joining.start(invitation, owner), owner, said);
    }

    private ApplicationId submit(ApplicationId id, Member owner, Map<String, List<String>> said) {
        var form = new LinkedHashMap<>(said);
        form.putIfAbsent("contactName", List.of(owner.name()));
        form.putIfAbsent("contactEmail", List.of(accounts.person(owner.person()).email().value()));
        var email = form.get("contactEmail").getFirst();
        form.put("mainUid", List.of(owner.uid().value()));
        form.put("declaration", List.of("yes"));
        onboarding.save(applications.seen(id, owner), form, owner);
        codes.send(id, owner);
        codes.confirm(id, mailedCode(email), owner);
        onboarding.submit(applications.seen(id, owner), form, owner);
        return id;
    }

    void take(ApplicationId id, Staff reviewer) {
        reviews.take(applications.seen(id, reviewer), reviewer);
    }

    void write(ApplicationId id, String words, Staff reviewer) {
        reviews.write(applications.seen(id, reviewer), words, reviewer);
    }

    /// Names whom the contact's letters go to as well.
    void secondContact(ApplicationId id, String name, String email, Member owner) {
        seconds.name(id, new SecondContact(name, new EmailAddress(email)), owner);
    }

    /// Every item of the checklist ticked.
    void approve(ApplicationId id, Staff reviewer) {
        var programme = applications.programme(applications.find(id, reviewer));
        var all =
                programme.checklist().stream().map(ChecklistItem::code).collect(Collectors.toSet());
        reviews.approve(applications.seen(id, reviewer), all, reviewer);
    }

    /// The decision sheet as it begins, with these terms.
    void offer(ApplicationId id, Map<String, List<String>> terms, Staff reviewer) {
        var sheet = new LinkedHashMap<>(offers.form(id, reviewer));
        sheet.putAll(terms);
        offers.offer(applications.seen(id, reviewer), sheet, false, reviewer);
    }

    private String mailedCode(String email) {
        return mailroom.all().stream()
                .filter(mail -> mail.recipient().equals(email))
                .map(mail -> CODE.matcher(mail.plain()))
                .filter(found -> found.find())
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }
}
