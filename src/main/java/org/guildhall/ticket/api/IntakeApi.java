package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.ByHand;
import org.guildhall.ticket.Intake;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.thread.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Requests that an agent writes down for somebody, in the API.
@Api
class IntakeApi {
    private static final int LONGEST_NAME = 100;

    private final Intake intake;
    private final TicketShapes shapes;

    IntakeApi(Intake intake, TicketShapes shapes) {
        this.intake = intake;
        this.shapes = shapes;
    }

    /// What was asked, after a call for instance.
    ///
    /// @param language BCP 47, what the asker reads
    /// @param uid the account it is about; the asker's own when left out
    record CallBody(
            String email,
            String name,
            String language,
            String topic,
            String title,
            String words,
            Optional<String> uid)
            implements ApiBody {
        private ByHand asked() {
            return new ByHand(
                    Invalid.reading("email", () -> new EmailAddress(email)),
                    TicketShapes.words("name", name, LONGEST_NAME),
                    TicketShapes.language(language),
                    new Request(
                            topic,
                            TicketShapes.words("title", title, Matter.LONGEST_TITLE),
                            uid.map(typed -> Invalid.reading("uid", () -> new Uid(typed))),
                            TicketShapes.words("words", words, Message.LONGEST),
                            List.of()));
        }
    }

    /// Writes a request down for somebody.
    @PostMapping(Api.BASE + "/tickets/by-hand")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> startByHand(@RequestBody CallBody body, Staff caller) {
        return shapes.created(intake.byHand(body.asked(), caller), caller);
    }
}
