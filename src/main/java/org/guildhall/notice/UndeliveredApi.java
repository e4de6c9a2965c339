package org.guildhall.notice;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.mail.Mail;
import org.springframework.web.bind.annotation.GetMapping;

/// Letters that did not arrive, in the API. One about a case is sent again at its case.
@Api
class UndeliveredApi {
    private final LetterDesk desk;

    UndeliveredApi(LetterDesk desk) {
        this.desk = desk;
    }

    /// A letter that its reader doesn't have.
    ///
    /// @param about the key of what it is about
    /// @param state `REFUSED`, `BOUNCED` or `GIVEN_UP`
    /// @param said what the mail server said last
    record UndeliveredBody(
            UUID id,
            String kind,
            Optional<UUID> about,
            String title,
            String recipient,
            Instant createdAt,
            String state,
            int attempts,
            Optional<Instant> nextTry,
            String said)
            implements ApiBody {
        private static UndeliveredBody of(Mail mail) {
            return new UndeliveredBody(
                    mail.id(),
                    mail.kind(),
                    mail.subject(),
                    mail.title(),
                    mail.recipient(),
                    mail.createdAt(),
                    mail.state().name(),
                    mail.attempts(),
                    mail.delivery().nextTry(),
                    mail.delivery().words());
        }
    }

    /// Those of the last seven days, newest first, at most 200.
    @GetMapping(Api.BASE + "/undelivered-letters")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    Listing<UndeliveredBody> letters(Staff caller) {
        return Listing.whole(desk.undelivered(caller)).map(UndeliveredBody::of);
    }
}
