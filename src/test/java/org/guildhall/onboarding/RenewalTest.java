package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Stations;
import org.guildhall.support.TrainedReseller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A contract in force that comes to its end: both sides are reminded, and then the console is only
/// to be looked at.
class RenewalTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");

    private static final Installation guildhall = Installation.another(); // lives a whole year
    private final Agreed agreed = Agreed.company(guildhall);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void both_are_reminded_sixty_thirty_and_seven_days_before_and_then_the_console_is_read_only() {
        var first = LocalDate.ofInstant(guildhall.clock().instant(), ZONE);
        var contract = agreed.signed();
        var last = first.plusYears(1).minusDays(1);
        atNoon(first);
        Eventually.found(
                "access", () -> Optional.of(console()).filter(page -> page.contains("since")));
        assertThat(console()).doesNotContain("look at everything");

        for (var days : new int[] {60, 30, 7}) {
            var before = letters();
            atNoon(last.minusDays(days));
            Eventually.found(
                    "the letter of " + days + " days before",
                    () -> Optional.of(letters()).filter(now -> now == before + 1));
        }
        agreed.letter(agreed.bd(), "is not renewed");
        atNoon(last);
        assertThat(console()).doesNotContain("look at everything");

        atNoon(last.plusDays(1));
        Eventually.found(
                "the end",
                () -> Optional.of(console()).filter(page -> page.contains("look at everything")));
        agreed.letter(agreed.owner(), "was its last day");
        var owner = guildhall.crowd().signedIn(agreed.owner());
        assertThat(owner.get("/portal" + contract).body())
                .contains("In force until", "this contract is over");
        nothingReadsAsIfItWereInForce();
    }

    @Test
    void a_contract_that_ends_before_access_was_open_ends_its_application_too() {
        var stations = new Stations(guildhall, TrainedReseller.load(guildhall));
        var lead = (Staff) guildhall.crowd().caller(guildhall.crowd().staff("Lea", Role.BD_LEAD));
        var unready = signed(stations, "Never Ready Pty Ltd");
        var held = signed(stations, "Held Too Long Pty Ltd");
        var holds = guildhall.front(Holds.class);
        holds.hold(seen(held, lead), "Legal asks.", lead);

        atNoon(LocalDate.ofInstant(guildhall.clock().instant(), ZONE).plusYears(1).plusDays(1));

        Eventually.holds("its end", () -> stage(unready, lead) == Stage.LAPSED);
        assertThat(stage(held, lead)).isEqualTo(Stage.SIGNED);
        holds.resume(seen(held, lead), "Settled.", lead);
        Eventually.holds("its end", () -> stage(held, lead) == Stage.LAPSED);
        assertThat(guildhall.front(Partnerships.class).ofApplication(held.value())).isEmpty();
    }

    private static ApplicationId signed(Stations stations, String company) {
        return new ApplicationId(
                stations.countersigned(guildhall.crowd().verifiedOwner("Olga Owner", company)));
    }

    private static Seen seen(ApplicationId id, Staff caller) {
        return guildhall.front(Applications.class).seen(id, caller);
    }

    private static Stage stage(ApplicationId id, Staff caller) {
        return guildhall.front(Applications.class).find(id, caller).stage();
    }

    private void nothingReadsAsIfItWereInForce() {
        var owner = guildhall.crowd().signedIn(agreed.owner());
        var application = "/applications/" + agreed.id().value();
        for (var address : List.of("/portal", "/portal" + application, "/console")) {
            assertThat(owner.get(address).page().select("main").text())
                    .as(address)
                    .containsAnyOf("is over", "Your contract ended")
                    .doesNotContain("You are a partner", "is open", "Terms in force", "may sell");
        }
        var desk = guildhall.crowd().signedIn(agreed.bd());
        var partner =
                guildhall
                        .front(Partnerships.class)
                        .ofApplication(agreed.id().value())
                        .orElseThrow()
                        .deskPath();
        for (var address : List.of("/desk" + application, partner)) {
            assertThat(desk.get(address).page().select("main").text())
                    .as(address)
                    .contains("Ended", "Last terms", "Renew the contract")
                    .doesNotContain("Terms in force", "Change the terms", "may sell");
        }
        assertThat(owner.get("/console/commitment").body()).doesNotContain("Running");
    }

    private String console() {
        return guildhall.crowd().signedIn(agreed.owner()).get("/console").body();
    }

    private long letters() {
        return new Letters(guildhall.mail())
                .to(agreed.owner().email()).stream()
                        .filter(letter -> Agreed.words(letter).contains("is not renewed"))
                        .count();
    }

    private void atNoon(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        guildhall.clock().set(later(noon));
    }

    /// Never back: timers wait for the time that was.
    private Instant later(Instant moment) {
        var now = guildhall.clock().instant();
        return moment.isAfter(now) ? moment : now.plusSeconds(2);
    }
}
