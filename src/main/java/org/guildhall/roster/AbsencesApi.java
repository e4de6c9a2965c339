package org.guildhall.roster;

import static java.util.Objects.requireNonNull;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Who is away when, in the API: one's own absences, and everybody's for who keeps the rules.
@Api
class AbsencesApi {
    private static final String ALL = Api.BASE + "/absences";

    private final Absences absences;
    private final Accounts accounts;

    AbsencesApi(Absences absences, Accounts accounts) {
        this.absences = absences;
        this.accounts = accounts;
    }

    /// Days on which somebody is away, both included.
    ///
    /// @param person oneself when left out
    /// @param handover whether all that they have open goes to the deputy when it begins
    record AbsenceWanted(
            Optional<UUID> person,
            LocalDate from,
            LocalDate to,
            Optional<UUID> deputy,
            Optional<Boolean> handover)
            implements ApiBody {}

    /// An absence that isn't over.
    record AbsenceBody(
            UUID id,
            WhoBody person,
            LocalDate from,
            LocalDate to,
            Optional<WhoBody> deputy,
            boolean handover)
            implements ApiBody {
        /// One of the vendor's people.
        record WhoBody(UUID id, String name) {}
    }

    /// The absences that aren't over.
    @GetMapping(ALL)
    @Access(
            value = STAFF,
            may = {REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES, ANSWER_TICKETS})
    Listing<AbsenceBody> absences(Staff caller) {
        return Listing.whole(bodies(absences.upcoming(caller)));
    }

    /// Keeps one.
    @PostMapping(ALL)
    @Access(
            value = STAFF,
            may = {REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES, ANSWER_TICKETS})
    ResponseEntity<AbsenceBody> start(@RequestBody AbsenceWanted body, Staff caller) {
        var kept =
                absences.keep(
                        body.person().map(PersonId::new).orElse(caller.person()),
                        body.from(),
                        body.to(),
                        body.deputy().map(PersonId::new),
                        body.handover().orElse(false),
                        caller);
        return ResponseEntity.created(URI.create(ALL + "/" + kept.id())).body(body(kept));
    }

    /// Takes one back; what was handed over stays where it is.
    @DeleteMapping(ALL + "/{id}")
    @Access(
            value = STAFF,
            may = {REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES, ANSWER_TICKETS})
    AbsenceBody takeBack(@PathVariable UUID id, Staff caller) {
        var was =
                absences.upcoming(caller).stream()
                        .filter(absence -> absence.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        absences.takeBack(id, caller);
        return body(was);
    }

    private AbsenceBody body(Absence absence) {
        return bodies(List.of(absence)).getFirst();
    }

    private List<AbsenceBody> bodies(List<Absence> all) {
        var people = accounts.people(Absence.people(all));
        return all.stream()
                .map(
                        each ->
                                new AbsenceBody(
                                        each.id(),
                                        who(requireNonNull(people.get(each.person()))),
                                        each.from(),
                                        each.to(),
                                        each.deputy().map(people::get).map(AbsencesApi::who),
                                        each.handover()))
                .toList();
    }

    private static AbsenceBody.WhoBody who(Person person) {
        return new AbsenceBody.WhoBody(person.id().value(), person.name());
    }
}
