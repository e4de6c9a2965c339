package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.letter.PartnerLetters;
import org.guildhall.onboarding.letter.Resending;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The letters of a case in the API: what became of each, and sent again. What they say is in the
/// case file.
@Api
@RequestMapping(Api.BASE + "/applications/{id}/letters")
class CaseLettersApi {
    private final Applications applications;
    private final PartnerLetters letters;
    private final Resending resending;

    CaseLettersApi(Applications applications, PartnerLetters letters, Resending resending) {
        this.applications = applications;
        this.letters = letters;
        this.resending = resending;
    }

    /// A letter and where it is.
    ///
    /// @param state `HELD`, `GATHERED`, `QUEUED`, `DEFERRED`, `SENT`, `REFUSED`, `BOUNCED`,
    ///   `GIVEN_UP`
    /// @param stuck whether sending it again is of any use
    /// @param said what the mail server said last
    record CaseLetterBody(
            UUID id,
            String kind,
            String title,
            String recipient,
            String language,
            Instant createdAt,
            Optional<Instant> sentAt,
            String state,
            boolean stuck,
            int attempts,
            Optional<Instant> nextTry,
            String said)
            implements ApiBody {
        private static CaseLetterBody of(Mail mail) {
            var delivery = mail.delivery();
            return new CaseLetterBody(
                    mail.id(),
                    mail.kind(),
                    mail.title(),
                    mail.recipient(),
                    mail.language(),
                    mail.createdAt(),
                    delivery.sentAt(),
                    delivery.state().name(),
                    delivery.state().isStuck(),
                    delivery.attempts(),
                    delivery.nextTry(),
                    delivery.words());
        }
    }

    /// The letters about the application and its contract, oldest first.
    @GetMapping
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    Listing<CaseLetterBody> letters(@PathVariable UUID id, Staff caller) {
        var all = of(id, caller).sorted(Comparator.comparing(Mail::createdAt));
        return Listing.whole(all.map(CaseLetterBody::of).toList());
    }

    /// One of them.
    @GetMapping("/{letter}")
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    CaseLetterBody letter(@PathVariable UUID id, @PathVariable UUID letter, Staff caller) {
        return of(id, caller)
                .filter(mail -> mail.id().equals(letter))
                .findFirst()
                .map(CaseLetterBody::of)
                .orElseThrow(NotFound::new);
    }

    /// Tries one that is stuck from the beginning; nothing happens to any other.
    @PostMapping("/{letter}/dispatch")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    CaseLetterBody sendAgain(@PathVariable UUID id, @PathVariable UUID letter, Staff caller) {
        resending.again(new ApplicationId(id), letter, caller);
        return letter(id, letter, caller);
    }

    private Stream<Mail> of(UUID id, Staff caller) {
        return letters.of(applications.find(new ApplicationId(id), caller));
    }
}
