package org.guildhall.onboarding;

import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;

/// A company whose terms are agreed: its application waits for the contract.
public record Agreed(
        Installation guildhall, ApplicationId id, Persona owner, Persona bd, Persona signatory) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("Signing code: (\\d{6})");

    /// A company nobody had yet, brought there by the ways people take.
    static Agreed company() {
        return company(Installation.get());
    }

    /// The same in an installation of its own.
    public static Agreed company(Installation guildhall) {
        return company(guildhall, Map.of());
    }

    /// The same with some terms of its own.
    public static Agreed company(Installation guildhall, Map<String, List<String>> own) {
        var crowd = guildhall.crowd();
        var name = "Agreed " + COUNT.incrementAndGet() + " Pty Ltd";
        var owner = crowd.verifiedOwner("Olga Owner", name);
        var member = (Member) crowd.caller(owner);
        var onboarding = guildhall.front(Onboarding.class);
        var applications = guildhall.front(Applications.class);
        var id = guildhall.front(Joining.class).start("reseller", member);
        var form = new LinkedHashMap<>(ProgrammeSamples.application());
        form.put("contactEmail", List.of(owner.email()));
        form.put("mainUid", List.of(member.uid().value()));
        onboarding.save(applications.seen(id, member), form, member);
        guildhall.front(ApplicationStore.class).confirmContact(id, owner.email());
        onboarding.submit(applications.seen(id, member), form, member);
        var agreed =
                new Agreed(
                        guildhall,
                        id,
                        owner,
                        crowd.staff("Bo Developer", Role.BD),
                        crowd.staff("Sigrid Signatory", Role.SIGNATORY));
        agreed.review();
        agreed.agree(own);
        return agreed;
    }

    private void review() {
        var reviews = guildhall.front(Reviews.class);
        var reviewer = (Staff) guildhall.crowd().caller(bd);
        reviews.take(seen(), reviewer);
        var items =
                ProgrammeSamples.reseller().checklist().stream()
                        .map(ChecklistItem::code)
                        .collect(Collectors.toSet());
        reviews.approve(seen(), items, reviewer);
    }

    /// The next version of the sheet, offered and confirmed.
    void agree() {
        agree(Map.of());
    }

    private void agree(Map<String, List<String>> own) {
        var reviewer = (Staff) guildhall.crowd().caller(bd);
        var terms = new LinkedHashMap<>(ProgrammeSamples.terms());
        terms.putAll(own);
        terms.put("mainUid", List.of(guildhall.crowd().account(owner).uid().value()));
        guildhall.front(Offers.class).offer(seen(), terms, false, reviewer);
        var sheet = application().agreement().sheet().orElseThrow();
        guildhall
                .front(Agreements.class)
                .confirm(seen(), sheet, (Member) guildhall.crowd().caller(owner));
    }

    /// The application as it stands now.
    Application application() {
        return guildhall.front(Applications.class).find(id, guildhall.crowd().caller(bd));
    }

    Seen seen() {
        return application().seen();
    }

    /// The business developer sends the contract from the desk; where its page is.
    String sendContract(Visit desk) {
        return sendContract(desk, "ELECTRONIC");
    }

    /// The same on another route.
    String sendContract(Visit desk, String route) {
        var page = "/desk/applications/" + id.value();
        var answer = post(desk, page, "/contract", "route", route);
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
        return contract();
    }

    /// The contract is sent and signed by both; where its page is.
    public String signed() {
        var contract = sendContract(guildhall.crowd().signedIn(bd));
        sign(contract);
        return contract;
    }

    /// Both sides sign a contract that was sent, the vendor with these fields.
    public void sign(String contract, String... namesAndValues) {
        signForPartner(contract);
        var vendor = guildhall.crowd().signedIn(signatory);
        done(post(vendor, "/desk" + contract, "/countersignature", namesAndValues));
    }

    /// The owner signs a contract that was sent.
    void signForPartner(String contract) {
        var partner = guildhall.crowd().signedIn(owner);
        var page = "/portal" + contract;
        partner.get(page);
        var before = codes();
        partner.post(page + "/code", Fields.of());
        Eventually.found("a code", () -> Optional.of(codes()).filter(now -> now > before));
        var found = CODE.matcher(letter(owner, "Signing code: "));
        if (!found.find()) throw new IllegalStateException("a code has six digits");
        var code = found.group(1);
        var name = owner.name();
        done(post(partner, page, "/signature", "code", code, "name", name, "consent", "yes"));
    }

    private long codes() {
        return new Letters(guildhall.mail())
                .to(owner.email()).stream()
                        .filter(letter -> words(letter).contains("Signing code: "))
                        .count();
    }

    private static void done(Visit.Answer answer) {
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
    }

    /// The path of the contract's page under the portal or the desk.
    String contract() {
        return "/contracts/" + application().agreement().contract().orElseThrow();
    }

    /// Sends a form of a page with the version that the page shows.
    public static Visit.Answer post(
            Visit visit, String page, String below, String... namesAndValues) {
        return postFrom(visit, page, page, below, namesAndValues);
    }

    /// The same for a form that leads elsewhere.
    public static Visit.Answer postFrom(
            Visit visit, String from, String page, String below, String... namesAndValues) {
        var shown = visit.get(from).page();
        var fields = new LinkedHashMap<String, String>();
        var version = shown.selectFirst("form[action$=" + below + "] input[name=version]");
        if (version != null) fields.put("version", version.attr("value"));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return visit.post(page + below, fields);
    }

    /// A letter's words, wherever its lines end.
    public static String words(MimeMessage letter) {
        return Letters.plain(letter).replaceAll("\\s+", " ");
    }

    /// The words of the newest letter to that person with such words in it.
    public String letter(Persona reader, String words) {
        var letters = new Letters(guildhall.mail());
        return Eventually.found(
                "a letter to " + reader.email() + " that says " + words,
                () -> {
                    tick();
                    return letters.to(reader.email()).reversed().stream()
                            .map(Agreed::words)
                            .filter(plain -> plain.contains(words))
                            .findFirst();
                });
    }

    /// Timers look at the clock, which stands still in tests.
    void tick() {
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
    }
}
