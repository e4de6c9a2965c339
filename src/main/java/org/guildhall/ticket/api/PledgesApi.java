package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.clock.Pledge;
import org.guildhall.ticket.clock.Pledges;
import org.guildhall.ticket.lifecycle.Priority;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// What is promised for tickets of each priority, in the API, for those who lead the desk.
@Api
class PledgesApi {
    private static final String ALL = Api.BASE + "/ticket-pledges";

    private static final String RESOLUTION = "resolution_minutes";

    private final Pledges pledges;

    PledgesApi(Pledges pledges) {
        this.pledges = pledges;
    }

    /// What is promised for one priority, in minutes of business hours.
    ///
    /// @param priority `LOW`, `NORMAL`, `HIGH` or `URGENT`
    /// @param firstMinutes until the first reply
    /// @param resolutionMinutes until it is answered for good
    record PledgeBody(String priority, long version, long firstMinutes, long resolutionMinutes)
            implements ApiBody {
        private static PledgeBody of(Pledge pledge) {
            return new PledgeBody(
                    pledge.priority().name(),
                    pledge.version(),
                    pledge.first().toMinutes(),
                    pledge.resolution().toMinutes());
        }
    }

    /// What is promised from now on.
    record PledgeWish(int firstMinutes, int resolutionMinutes) implements ApiBody {
        private Pledge pledge(Priority priority, long version) {
            return new Pledge(
                    priority,
                    minutes("first_minutes", firstMinutes),
                    minutes(RESOLUTION, resolutionMinutes),
                    version);
        }

        private static Duration minutes(String field, int asked) {
            return Invalid.reading(field, () -> Pledges.minutes(asked));
        }
    }

    /// All four, the least pressing first.
    @GetMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    Listing<PledgeBody> pledges(Staff caller) {
        return Listing.whole(pledges.all()).map(PledgeBody::of);
    }

    @GetMapping(ALL + "/{priority}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<PledgeBody> pledge(@PathVariable String priority, Staff caller) {
        var known = known(priority);
        return Match.tagged(known.version(), PledgeBody.of(known));
    }

    /// Promises other times from now on; tickets that are open keep what they were promised.
    @PutMapping(ALL + "/{priority}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<PledgeBody> keep(
            @PathVariable String priority,
            Match match,
            @RequestBody PledgeWish body,
            Staff caller) {
        var known = known(priority);
        match.expect(known.version());
        var wish = body.pledge(known.priority(), match.version());
        keep(wish, caller);
        return pledge(priority, caller);
    }

    /// What the page calls by the priority goes by its own name here.
    private void keep(Pledge wish, Staff caller) {
        try {
            pledges.keep(List.of(wish), caller);
        } catch (Invalid wrong) {
            throw new Invalid(
                    wrong.problems().stream()
                            .map(each -> each.field().isEmpty() ? each : each.at(RESOLUTION))
                            .toList());
        }
    }

    private Pledge known(String name) {
        var priority =
                Arrays.stream(Priority.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return pledges.all().stream()
                .filter(each -> each.priority() == priority)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
