package org.guildhall.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;

/// One company's application in the test's installation, brought where a test needs it by the same
/// steps as everybody's, and its two sides with their browsers.
final class Cases {

    private final Installation guildhall = Installation.get();
    private final Onboarding onboarding = guildhall.front(Onboarding.class);
    private final Applications applications = guildhall.front(Applications.class);
    private final Reviews reviews = guildhall.front(Reviews.class);
    private final Offers offers = guildhall.front(Offers.class);

    final Persona ownerPersona;
    final Persona bdPersona = guildhall.crowd().staff("Bo Developer", Role.BD);
    final Persona leadPersona = guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
    final Member owner;
    final Staff bd = staff(bdPersona);
    final Staff lead = staff(leadPersona);
    final Visit partner;
    final Visit desk = guildhall.crowd().signedIn(bdPersona);
    final Visit leadDesk = guildhall.crowd().signedIn(leadPersona);
    final ApplicationId id;

    private Cases(String company, String programme) {
        ownerPersona = guildhall.crowd().verifiedOwner("Ann Owner", company);
        owner = (Member) guildhall.crowd().caller(ownerPersona);
        partner = guildhall.crowd().signedIn(ownerPersona);
        id = guildhall.front(Joining.class).start(programme, owner);
    }

    /// A company's draft.
    static Cases draft(String company) {
        return draft(company, "reseller");
    }

    /// A company's draft for another programme that is open to everybody.
    static Cases draft(String company, String programme) {
        return new Cases(company, programme);
    }

    /// Handed in and taken by the business developer.
    static Cases underReview(String company) {
        return underReview(company, "reseller");
    }

    static Cases underReview(String company, String programme) {
        var fresh = draft(company, programme);
        fresh.submit();
        fresh.reviews.take(fresh.seen(), fresh.bd);
        return fresh;
    }

    static Cases qualified(String company) {
        var reviewed = underReview(company);
        reviewed.approve();
        return reviewed;
    }

    static Cases offered(String company) {
        var qualified = qualified(company);
        qualified.offers.offer(qualified.seen(), qualified.terms(), false, qualified.bd);
        return qualified;
    }

    void submit() {
        var form = form();
        onboarding.save(seen(), form, owner);
        guildhall.front(ApplicationStore.class).confirmContact(id, contact());
        onboarding.submit(seen(), form, owner);
    }

    void approve() {
        var items =
                applications.programme(application()).checklist().stream()
                        .map(ChecklistItem::code)
                        .collect(Collectors.toSet());
        reviews.approve(seen(), Set.copyOf(items), bd);
    }

    Application application() {
        return applications.find(id, lead);
    }

    Seen seen() {
        return application().seen();
    }

    Stage stage() {
        return application().stage();
    }

    Map<String, List<String>> form() {
        var form = new LinkedHashMap<>(ProgrammeSamples.application());
        form.put("contactEmail", List.of(contact()));
        form.put("mainUid", List.of(owner.uid().value()));
        return form;
    }

    /// Terms that a business developer may offer alone.
    Map<String, List<String>> terms() {
        var terms = new LinkedHashMap<>(ProgrammeSamples.terms());
        terms.put("mainUid", List.of(owner.uid().value()));
        return terms;
    }

    /// The same with a discount beyond the limit.
    Map<String, List<String>> generous() {
        var terms = new LinkedHashMap<>(terms());
        terms.put("productDiscounts.discount", List.of("35", "12.5", ""));
        return terms;
    }

    String contact() {
        return ownerPersona.email();
    }

    String deskPath() {
        return "/desk/applications/" + id.value();
    }

    String path() {
        return "/portal/applications/" + id.value();
    }

    /// Posts a form of the page as seen now.
    Visit.Answer post(Visit who, String path, String... fields) {
        who.get(path.startsWith("/desk") ? deskPath() : path());
        var all = new LinkedHashMap<>(Fields.of(fields));
        all.put("version", Long.toString(application().version()));
        return who.post(path, all);
    }

    /// The titles of the letters to somebody about this application, once all are made.
    List<String> letters(String recipient) {
        settle();
        return guildhall.front(Mailroom.class).about(id.value()).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(Mail::title)
                .toList();
    }

    private void settle() {
        Eventually.holds("events are handed on", () -> waiting(id.value()) == 0);
    }

    private long waiting(UUID subject) {
        return guildhall
                .database()
                .sql("select count(*) from platform_outbox where subject_id = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private Staff staff(Persona persona) {
        return (Staff) guildhall.crowd().caller(persona);
    }

    /// How the promise of a review stands.
    ClockState reviewClock() {
        return guildhall.front(Clocks.class).of(id.value()).stream()
                .filter(clock -> clock.kind().equals(Stage.UNDER_REVIEW.name()))
                .toList()
                .getLast()
                .state();
    }
}
