package org.guildhall.onboarding.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.onboarding.lifecycle.Agreement;
import org.guildhall.onboarding.lifecycle.Applicant;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Application.Identity;
import org.guildhall.onboarding.lifecycle.Application.Standing;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Review;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.value.Ids;
import org.guildhall.programme.Programme;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.form.Answers;
import org.guildhall.support.Installation;
import org.guildhall.verification.Verifications;

/// Applications as they stand at a point of the way, written straight into their tables: a thousand
/// that walk there would take an hour.
final class RacedApplications {
    static final int LAST_SHEET = 1;

    private final Installation guildhall;
    private final Caller.Member owner;
    private final Programme programme;
    private final ApplicationStore store;

    /// @param owner whose applications they are
    RacedApplications(Installation guildhall, Caller.Member owner) {
        this.guildhall = guildhall;
        this.owner = owner;
        this.programme = guildhall.front(Programmes.class).version("reseller", 1);
        this.store = guildhall.front(ApplicationStore.class);
    }

    Seen underReview() {
        return standing(Stage.UNDER_REVIEW, Agreement.NONE);
    }

    Seen offered() {
        var seen = standing(Stage.TERMS_OFFERED, Agreement.NONE.offered(LAST_SHEET));
        sheet(seen, "OFFERED");
        return seen;
    }

    Seen inCorrection() {
        var seen = standing(Stage.IN_CORRECTION, Agreement.NONE.offered(LAST_SHEET));
        sheet(seen, "CORRECTED");
        return seen;
    }

    Seen filledIn() {
        return standing(Stage.DRAFT, Agreement.NONE);
    }

    /// An application as it stands there, written straight into its table.
    private Seen standing(Stage stage, Agreement agreement) {
        var enterprise =
                guildhall.front(Verifications.class).of(owner.account()).company().orElseThrow();
        var applicant =
                new Applicant(
                        owner.account(),
                        owner.uid(),
                        owner.site(),
                        enterprise.enterprise().value(),
                        "Racing Pty Ltd",
                        "AU",
                        owner.person(),
                        owner.name(),
                        Locale.ENGLISH);
        var identity =
                new Identity(
                        new ApplicationId(Ids.next()),
                        "RACE-" + Ids.next(),
                        applicant,
                        programme.code(),
                        programme.version());
        var fresh =
                new Application(
                        identity,
                        1,
                        Standing.at(stage, guildhall.clock().instant(), owner.name()),
                        Answers.none(),
                        Optional.of("lin.wei@harbour.example"),
                        Review.NONE,
                        agreement);
        assertThat(store.start(fresh, Optional.empty())).isTrue();
        assertThat(store.move(fresh, Optional.empty())).isTrue();
        return fresh.kept().seen();
    }

    void sheet(Seen seen, String state) {
        guildhall
                .database()
                .sql(
                        """
                        insert into terms_sheet (application_id, version, state, values, hash, author, offered_at)
                        values (:id, :version, :state, '{}', 'hash', 'Bo First', :now)
                        """)
                .param("id", seen.id().value())
                .param("version", LAST_SHEET)
                .param("state", state)
                .param("now", Timestamp.from(guildhall.clock().instant()))
                .update();
    }

    /// Makes room for the next round: one enterprise has one open application.
    void close(Seen seen) {
        guildhall
                .database()
                .sql(
                        """
                        with closed as (
                            update onboarding_application set stage = 'LAPSED' where id = :id returning id)
                        delete from network_uid where application_id in (select id from closed)
                        """)
                .param("id", seen.id().value())
                .update();
    }

    Map<String, List<String>> form() {
        var typed = new LinkedHashMap<>(ProgrammeSamples.application());
        typed.put("mainUid", List.of(owner.uid().value()));
        return typed;
    }

    Map<String, List<String>> terms() {
        var typed = new LinkedHashMap<>(ProgrammeSamples.terms());
        typed.put("mainUid", List.of(owner.uid().value()));
        return typed;
    }
}
