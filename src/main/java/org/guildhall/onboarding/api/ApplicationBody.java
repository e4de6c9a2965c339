package org.guildhall.onboarding.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.onboarding.Views;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.programme.Programme;

/// An application as the API shows it.
///
/// @param stage as the caller may know it: what is approved on the vendor's side isn't told to the
///   partner
/// @param possible what the caller may do with it now, by the table of the lifecycle
/// @param dueAt when the promise that runs in this stage is due; nothing while it stands still
record ApplicationBody(
        UUID id,
        String number,
        long version,
        String stage,
        Instant stageSince,
        String stageBy,
        boolean onHold,
        String programme,
        int programmeVersion,
        String site,
        String company,
        String uid,
        Optional<String> contactEmail,
        Optional<String> reviewer,
        Map<String, List<String>> answers,
        Optional<Integer> decisionSheet,
        Optional<UUID> contract,
        Optional<Instant> effectiveAt,
        Optional<Instant> dueAt,
        List<String> possible)
        implements ApiBody {

    static ApplicationBody of(
            Application application,
            Programme programme,
            Optional<ClockView> clock,
            Caller caller) {
        var identity = application.identity();
        var standing = application.standing();
        var stage = caller instanceof Staff ? application.stage() : application.seenByPartner();
        return new ApplicationBody(
                application.id().value(),
                identity.number(),
                application.version(),
                stage.name(),
                standing.since(),
                standing.by(),
                application.isOnHold(),
                identity.programme(),
                identity.programmeVersion(),
                identity.applicant().site(),
                identity.applicant().company(),
                identity.applicant().uid().value(),
                application.contactEmail(),
                application.review().reviewer().map(Reviewer::name),
                application.answers().values(),
                application.agreement().sheet(),
                application.agreement().contract(),
                application.agreement().effective(),
                clock.filter(view -> view.state() != ClockState.STANDING_STILL)
                        .map(ClockView::dueAt),
                Views.possible(application, programme, caller).stream().sorted().toList());
    }
}
