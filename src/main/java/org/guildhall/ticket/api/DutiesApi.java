package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.ticket.duty.Duties;
import org.guildhall.ticket.duty.Held;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// What comes to whom by rule, in the API, for those who lead the desk.
@Api
class DutiesApi {
    private static final String ALL = Api.BASE + "/ticket-duties";

    private final Duties duties;

    DutiesApi(Duties duties) {
        this.duties = duties;
    }

    /// Somebody who answers tickets.
    ///
    /// @param takes whether new tickets come to them by rule
    /// @param topics only of these; any when there are none
    /// @param lastAt when one came that way the last time
    record TicketDutyBody(
            UUID person,
            String name,
            long version,
            boolean takes,
            List<String> topics,
            Optional<Instant> lastAt)
            implements ApiBody {
        private static TicketDutyBody of(Held held) {
            var duty = held.duty();
            return new TicketDutyBody(
                    held.person().id().value(),
                    held.person().name(),
                    duty.version(),
                    duty.takes(),
                    duty.topics().stream().sorted().toList(),
                    duty.last());
        }
    }

    /// What comes to them from now on.
    record DutyWish(boolean takes, List<String> topics) implements ApiBody {}

    /// All who answer tickets, by name.
    @GetMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    Listing<TicketDutyBody> duties(Staff caller) {
        return Listing.whole(duties.all(caller)).map(TicketDutyBody::of);
    }

    @GetMapping(ALL + "/{person}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TicketDutyBody> duty(@PathVariable UUID person, Staff caller) {
        var held = duties.of(new PersonId(person), caller);
        return Match.tagged(held.duty().version(), TicketDutyBody.of(held));
    }

    /// Says what comes to somebody by rule.
    @PutMapping(ALL + "/{person}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TicketDutyBody> keep(
            @PathVariable UUID person, Match match, @RequestBody DutyWish body, Staff caller) {
        match.expect(duties.of(new PersonId(person), caller).duty().version());
        var topics = Set.copyOf(body.topics());
        duties.keep(new PersonId(person), body.takes(), topics, match.version(), caller);
        return duty(person, caller);
    }
}
