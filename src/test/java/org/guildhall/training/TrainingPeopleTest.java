package org.guildhall.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.network.MainUids;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Partner;
import org.guildhall.training.passage.Certificate;
import org.guildhall.training.passage.CertificateStore;
import org.guildhall.training.passage.Expiry;
import org.junit.jupiter.api.Test;

/// Who hears of a training and counts in it, when people leave and main accounts change.
class TrainingPeopleTest {
    private final Installation guildhall = Installation.get();
    private final TrainingGround ground = TrainingGround.in(guildhall);

    @Test
    void whoever_looks_after_partners_hears_of_the_go_live_when_their_developer_has_left() {
        var gone = guildhall.crowd().staff("Gus Gone", Role.BD);
        var company = guildhall.crowd().verifiedOwner("Olga Orphan", "Orphaned Pty Ltd");
        var partner = Partner.of(guildhall, company, gone);
        var owner = guildhall.crowd().signedIn(partner.owner());
        ground.post(
                partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        ground.said(owner, "/tasks", "task", "support", "done", "yes");
        var administrator = guildhall.crowd().staff("Ada Admin", Role.ADMINISTRATOR);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), gone.id());
        assertThat(ground.said(owner, "/request").status()).isEqualTo(303);
        ground.letter(ground.bd(), "Orphaned Pty Ltd has done its tasks");
    }

    @Test
    void nobody_is_told_of_the_certificate_of_somebody_who_has_left() {
        var partner = ground.partner("Deserted");
        var leaver = guildhall.crowd().member(partner.owner(), "Lea Leaver");
        var now = guildhall.clock().instant();
        var certificate =
                new Certificate(
                        Ids.next(),
                        "CRT-2024-" + Ids.next(),
                        partner.partnership().id(),
                        leaver.id(),
                        leaver.name(),
                        "essentials",
                        100,
                        now.minus(Duration.ofDays(340)),
                        now.plus(Duration.ofDays(20)));
        guildhall.front(CertificateStore.class).issue(certificate);
        var owner = guildhall.crowd().signedIn(partner.owner());
        owner.post("/account/people/" + leaver.id().value() + "/removal", Fields.of());
        guildhall.front(Expiry.class).fire(certificate.id());
        ground.post(
                partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        ground.letter(partner.owner(), "Trained elsewhere");
        for (var reader : List.of(leaver, partner.owner())) {
            assertThat(new Letters(guildhall.mail()).to(reader.email()))
                    .extracting(Letters::plain)
                    .noneMatch(each -> each.contains("the day below"));
        }
    }

    @Test
    void whoever_has_left_counts_no_more_among_those_who_have_passed() {
        var partner = ground.partner("Shrunken");
        var leaver = guildhall.crowd().member(partner.owner(), "Lou Leaver");
        var learner = guildhall.crowd().signedIn(leaver);
        learner.post(TrainingGround.COURSE + "/quiz", ground.answers(1, Partner.RIGHT));
        assertThat(ground.desk().get(partner.desk()).page().select("main").text())
                .contains("1 of 1 people have passed");
        var owner = guildhall.crowd().signedIn(partner.owner());
        owner.post("/account/people/" + leaver.id().value() + "/removal", Fields.of());
        assertThat(ground.desk().get(partner.desk()).page().select("main").text())
                .contains("0 of 1 people have passed", "Lou Leaver");
    }

    @Test
    void where_another_account_became_main_its_owners_hear_and_the_other_s_people_count_no_more() {
        var partner = ground.partner("Handed");
        var crowd = guildhall.crowd();
        var learner = crowd.signedIn(crowd.member(partner.owner(), "Lena Learner"));
        learner.post(TrainingGround.COURSE + "/quiz", ground.answers(1, Partner.RIGHT));
        assertThat(ground.desk().get(partner.desk()).page().select("main").text())
                .contains("1 of 1 people have passed");
        var sister = crowd.sisterOf(partner.owner(), "Sue Handed");
        var seen = partner.partnership();
        var to = crowd.account(sister).uid();
        var developer = (Staff) crowd.caller(ground.bd());
        var mains = guildhall.front(MainUids.class);
        mains.change(seen.id(), seen.version(), to, false, "They asked.", developer);

        assertThat(ground.desk().get(partner.desk()).page().select("main").text())
                .contains("0 of 1 people have passed");
        ground.said(crowd.signedIn(sister), "/tasks", "task", "support", "done", "yes");
        ground.said(crowd.signedIn(sister), "/request");
        ground.post(partner.desk(), "/return", "words", "Which hours?");
        ground.letter(sister, "Which hours?");
        assertThat(new Letters(guildhall.mail()).to(partner.owner().email()))
                .extracting(Letters::plain)
                .noneMatch(each -> each.contains("Which hours?"));
    }
}
