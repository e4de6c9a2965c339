package org.guildhall.commitment.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.KEEP_PARTNERS;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.commitment.Commitments;
import org.guildhall.commitment.Period;
import org.guildhall.commitment.Period.State;
import org.guildhall.commitment.PeriodsWanted;
import org.guildhall.network.Quoted;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What partners have promised to sell, period by period, in the API.
@Api
class CommitmentsApi {
    private static final String ALL = Api.BASE + "/commitment-periods";

    private final Commitments commitments;

    CommitmentsApi(Commitments commitments) {
        this.commitments = commitments;
    }

    /// What is said to the partner; may be left out.
    record PeriodSettlement(Optional<String> words) implements ApiBody {}

    /// The periods within the caller's reach, in the order in which they began.
    ///
    /// @param partnership only those of that partnership
    /// @param state only those that stand there
    @GetMapping(ALL)
    @Access(SIGNED_IN)
    Listing<PeriodBody> commitmentPeriods(
            @RequestParam(defaultValue = "") String partnership,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        var wanted = new PeriodsWanted(id(partnership), known(state));
        return commitments
                .page(wanted, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(PeriodBody::of);
    }

    /// One period of a commitment.
    @GetMapping(ALL + "/{id}")
    @Access(SIGNED_IN)
    ResponseEntity<PeriodBody> commitmentPeriod(@PathVariable UUID id, Caller caller) {
        return tagged(commitments.find(id, caller));
    }

    /// Says that what was achieved in a period is final.
    @PostMapping(ALL + "/{id}/settlement")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ResponseEntity<PeriodBody> settle(
            @PathVariable UUID id, Match match, @RequestBody PeriodSettlement body, Staff caller) {
        match.expect(commitments.find(id, caller).version());
        var words = body.words().filter(said -> !said.isBlank());
        var said = words.map(each -> Quoted.words("words", each)).orElse("");
        return tagged(commitments.settle(id, match.version(), said, caller));
    }

    private static ResponseEntity<PeriodBody> tagged(Period period) {
        return Match.tagged(period.version(), PeriodBody.of(period));
    }

    private static String known(String state) {
        var isKnown =
                state.isEmpty()
                        || Stream.of(State.values()).map(State::name).anyMatch(state::equals);
        if (!isKnown) throw Invalid.at("state", "commitment.api.state");
        return state;
    }

    private static Optional<UUID> id(String typed) {
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.at("partnership", "commitment.api.partnership");
        }
    }
}
