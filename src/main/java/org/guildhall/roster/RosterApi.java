package org.guildhall.roster;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The rules by which new applications are given to business developers, in the API.
@Api
class RosterApi {
    private static final String ALL = Api.BASE + "/roster";

    private final Roster roster;
    private final Choosable choosable;

    RosterApi(Roster roster, Choosable choosable) {
        this.roster = roster;
        this.choosable = choosable;
    }

    /// What somebody looks after from now on.
    ///
    /// @param takes whether new applications are given to them by rule
    /// @param regions none means all
    /// @param programmes codes; none means all
    record DutyWanted(boolean takes, List<String> regions, List<String> programmes)
            implements ApiBody {
        public DutyWanted {
            regions = List.copyOf(regions);
            programmes = List.copyOf(programmes);
        }
    }

    /// A business developer with what they look after and have to do.
    ///
    /// @param version 0 as long as nobody has said anything about this person
    /// @param open how many applications they have that nobody has finished
    /// @param awayUntil the last day of the absence that holds today
    record DutyBody(
            UUID person,
            String name,
            long version,
            boolean takes,
            List<String> regions,
            List<String> programmes,
            long open,
            Optional<LocalDate> awayUntil)
            implements ApiBody {
        private static DutyBody of(Candidate candidate) {
            var duty = candidate.duty();
            return new DutyBody(
                    candidate.person().value(),
                    candidate.name(),
                    duty.version(),
                    duty.takes(),
                    duty.regions().stream().sorted().map(Enum::name).toList(),
                    duty.programmes().stream().sorted().toList(),
                    candidate.open(),
                    candidate.absence().map(Absence::to));
        }
    }

    /// All business developers, by name.
    @GetMapping(ALL)
    @Access(
            value = STAFF,
            may = {LEAD_REVIEWS, MANAGE_PROGRAMMES})
    Listing<DutyBody> duties(Staff caller) {
        return Listing.whole(roster.all(caller)).map(DutyBody::of);
    }

    /// One of them.
    @GetMapping(ALL + "/{person}")
    @Access(
            value = STAFF,
            may = {LEAD_REVIEWS, MANAGE_PROGRAMMES})
    ResponseEntity<DutyBody> duty(@PathVariable UUID person, Staff caller) {
        var body = DutyBody.of(roster.one(new PersonId(person), caller));
        return Match.tagged(body.version(), body);
    }

    /// Says what somebody looks after; without `takes` the rule passes them by.
    @PutMapping(ALL + "/{person}")
    @Access(
            value = STAFF,
            may = {LEAD_REVIEWS, MANAGE_PROGRAMMES})
    ResponseEntity<DutyBody> keep(
            @PathVariable UUID person, Match match, @RequestBody DutyWanted body, Staff caller) {
        var id = new PersonId(person);
        var before = roster.one(id, caller).duty();
        match.expect(before.version());
        var regions = regions(body.regions());
        var wanted = Set.copyOf(body.programmes());
        if (!choosable.of(before).keySet().containsAll(wanted)) {
            throw Invalid.at("programmes", "roster.api.programme");
        }
        roster.keep(new Duty(id, match.version(), body.takes(), regions, wanted), caller);
        return duty(person, caller);
    }

    private static Set<Region> regions(List<String> named) {
        var known = Arrays.stream(Region.values()).map(Enum::name).toList();
        if (!known.containsAll(named)) throw Invalid.at("regions", "roster.api.region");
        return named.stream().map(Region::valueOf).collect(Collectors.toSet());
    }
}
