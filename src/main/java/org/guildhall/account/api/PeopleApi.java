package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.PersonId;
import org.guildhall.account.Choices;
import org.guildhall.account.Person;
import org.guildhall.account.people.People;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The people of the caller's account in the API: everybody of it sees them, owners change them.
@Api
@RequestMapping(Api.BASE + "/account/people")
class PeopleApi {
    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    /// What somebody is to the account: `OWNER` or `MEMBER`.
    record PartWanted(String part) implements ApiBody {}

    /// A person of the account.
    ///
    /// @param part `OWNER` or `MEMBER`
    record ColleagueBody(UUID id, String name, String email, String part, String language)
            implements ApiBody {
        private static ColleagueBody of(Person person) {
            return new ColleagueBody(
                    person.id().value(),
                    person.name(),
                    person.email().value(),
                    person.part().map(Enum::name).orElse(""),
                    person.language().toLanguageTag());
        }
    }

    /// Who signs in for the account, owners first.
    @GetMapping
    @Access(PARTNER)
    Listing<ColleagueBody> people(Member caller) {
        return Listing.whole(people.circle(caller).people()).map(ColleagueBody::of);
    }

    /// Makes somebody an owner or a member; an account is never without an owner.
    @PutMapping("/{id}/part")
    @Access(OWNER)
    ColleagueBody changePart(@PathVariable UUID id, @RequestBody PartWanted body, Member caller) {
        var _ = one(id, caller);
        var part = Invalid.reading("part", () -> Choices.part(body.part()));
        people.change(caller, new PersonId(id), part);
        return one(id, caller);
    }

    /// Removes somebody, at once and on every device; the answer is who it was.
    @DeleteMapping("/{id}")
    @Access(OWNER)
    ColleagueBody remove(@PathVariable UUID id, Member caller) {
        var was = one(id, caller);
        people.remove(caller, new PersonId(id));
        return was;
    }

    private ColleagueBody one(UUID id, Member caller) {
        return people.circle(caller).people().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .map(ColleagueBody::of)
                .orElseThrow(NotFound::new);
    }
}
