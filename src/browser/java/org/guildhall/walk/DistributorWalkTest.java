package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Installation;
import org.guildhall.support.Partner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The Distributor's way whole, from the first contact to the day it sells: invitation,
/// application, terms, contract, checklist before access, training of two people, go-live.
class DistributorWalkTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final String SIGNATORY = "Daniel Koh";
    private static final Map<String, Set<String>> DISTRIBUTION =
            Map.of(
                    "prices", Set.of("no"),
                    "before", Set.of("before"),
                    "notes", Set.of("uid", "happened"));

    private final Installation installation = Installation.get();
    private final Company company = Company.hansekontor();
    private final PartnerWalk partner = new PartnerWalk(installation, company, _ -> new Mouse());
    private final DeskWalk verifier = desk("Rui Costa", Role.VERIFIER);
    private final DeskWalk developer = desk("Mei Tan", Role.BD);
    private final DeskWalk signatory = desk(SIGNATORY, Role.SIGNATORY);

    @Test
    void a_distributor_goes_from_an_invitation_to_the_day_it_sells() {
        isInvited();
        applies();
        agrees();
        signs();
        preparesAccess();
        learns();
        goesLive();
        for (var seat : seats()) assertThat(seat.found()).isEmpty();
    }

    @AfterEach
    void everybody_leaves() {
        seats().forEach(Seat::close);
    }

    private Set<Seat> seats() {
        return Set.of(partner, verifier, developer, signatory);
    }

    private void isInvited() {
        var inviting = new Inviting(developer, company);
        inviting.opensAProspect("distributor");
        developer.reads("invitation.waits");
        inviting.notesTheMaterials();
        inviting.recordsTheInterview();
        inviting.sendsTheLink();
        var programme = programme();
        partner.postbox()
                .brought(
                        partner.words("invitation.mail.invited.title", programme),
                        partner.words("invitation.mail.invited.body", programme, company.name()));
        partner.registersByTheInvitation();
        partner.reads("onboarding.gate.title");
    }

    private void applies() {
        partner.appliesForVerification();
        verifier.verifies(company.name());
        partner.followsTheInvitation();
        partner.confirmsTheCompany();
        assertThat(partner.sees("Signing Process: Alibaba Cloud Distributor Partner")).isTrue();
        partner.completesBasicInformation();
        partner.submits();
        partner.isTold("onboarding.mail.submit", "onboarding.review.title");
        developer.opens(company.name());
        developer.approves();
        partner.isTold("onboarding.mail.approve", "onboarding.qualified.title");
    }

    private void agrees() {
        developer.offersTerms("20.00");
        partner.enters();
        for (var block :
                Set.of(
                        "Basic information",
                        "Commission Policy Information",
                        "Discount information")) {
            assertThat(partner.sees(block)).as(block).isTrue();
        }
        partner.asksForARevision(company.wish());
        partner.reads("onboarding.correction.title");
        developer.opens(company.name());
        developer.offersTerms("22.00");
        partner.enters();
        partner.confirmsTheTerms();
        partner.reads("onboarding.contract.title");
    }

    private void signs() {
        developer.opens(company.name());
        developer.sendsTheContract();
        partner.isTold("contract.mail.sent", "contract.sign.title");
        partner.enters();
        partner.signs();
        signatory.isToldOfTheContract("to-countersign", company.name());
        signatory.countersigns(company.name(), tomorrow().toString());
        partner.enters();
        partner.reads("onboarding.signed.title");
    }

    /// Both sides finish the checklist before the effective date; then the console opens on it.
    private void preparesAccess() {
        partner.reads("onboarding.signed.waits");
        partner.invites("Jonas Petersen", "jonas.petersen@hansekontor.example");
        partner.ticksBeforeAccess("people");
        developer.ticksBeforeAccess(company.name(), "settlement");
        partner.enters();
        partner.reads("onboarding.signed.what");
        installation.clock().set(tomorrow().atTime(0, 0, 5).atZone(SINGAPORE).toInstant());
        partner.waitsForTheConsole();
        partner.reads("training.node.GO_LIVE");
        partner.isTold("training.mail.begin", "training.title");
    }

    /// Two of its people pass both courses, as the programme wants it.
    private void learns() {
        var owner = new Learner(partner);
        owner.reads("essentials");
        owner.passes("essentials", Partner.RIGHT);
        owner.reads("distribution");
        owner.passes("distribution", DISTRIBUTION);
        partner.open("/console/go-live");
        partner.reads("training.go-live.lead.TRAINING");
        var colleague =
                Learner.joins(installation, "Jonas Petersen", "jonas.petersen@hansekontor.example");
        colleague.passes("essentials", Partner.RIGHT);
        colleague.passes("distribution", DISTRIBUTION);
        partner.isTold("training.mail.trained", "training.go-live.title");
    }

    /// Neither side gets past what is missing, and each is told what it is.
    private void goesLive() {
        partner.open("/console/go-live");
        partner.press(partner.words("training.go-live.request"));
        stillToDo(partner, "Your first-line support has an address and hours");
        ticks(partner, "support");
        partner.press(partner.words("training.go-live.request"));
        stillToDo(partner, "Your first resellers are named");
        ticks(partner, "resellers");
        partner.press(partner.words("training.go-live.request"));
        partner.reads("training.go-live.requested.words");
        developer.isTold(
                "training.mail.requested",
                developer.words("training.of", company.name()),
                company.name());
        developer.returns("/desk/partners");
        developer.looksFor(company.name(), "/desk/partners");
        developer.follow(developer.words("training.desk.open"));
        developer.press(developer.words("training.confirm"));
        stillToDo(developer, "The price list is handed over and explained");
        ticks(developer, "price-list");
        developer.press(developer.words("training.confirm"));
        developer.reads("training.stage.SELLING");
        partner.isTold("training.mail.selling", "network.console.title");
        partner.open("/console/go-live");
        partner.reads("training.go-live.lead.SELLING");
    }

    private static void stillToDo(Seat seat, String task) {
        assertThat(seat.sees(seat.words("training.task.open", task))).as(task).isTrue();
    }

    private static void ticks(Seat seat, String task) {
        seat.follow(seat.page().locator("main form:has(input[value='%s']) button".formatted(task)));
    }

    private String programme() {
        return installation
                .front(Programmes.class)
                .current("distributor")
                .name()
                .in(partner.text());
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(installation.clock().instant(), SINGAPORE).plusDays(1);
    }

    private DeskWalk desk(String name, Role role) {
        return new DeskWalk(installation, installation.crowd().staff(name, role));
    }
}
