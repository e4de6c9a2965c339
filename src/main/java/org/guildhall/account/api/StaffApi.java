package org.guildhall.account.api;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Choices;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.account.staff.StaffMember;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The vendor's people and their roles in the API. Roles are given by an administrator's own token,
/// never by a service account; a directory keeps accounts over SCIM.
@Api
@RequestMapping(Api.BASE + "/staff")
class StaffApi {
    private final StaffDirectory staff;

    StaffApi(StaffDirectory staff) {
        this.staff = staff;
    }

    /// One of the vendor's people.
    ///
    /// @param roles all that the person holds
    /// @param given those of them that were given by hand; the identity provider's word gives the
    ///   others
    /// @param deactivatedAt since when they are let in no more
    record StaffBody(
            UUID id,
            String name,
            String email,
            String language,
            List<String> roles,
            List<String> given,
            Optional<Instant> deactivatedAt)
            implements ApiBody {
        private static ResponseEntity<StaffBody> tagged(StaffMember member) {
            return Match.tagged(member.seen(), of(member));
        }

        private static StaffBody of(StaffMember member) {
            var person = member.person();
            return new StaffBody(
                    person.id().value(),
                    person.name(),
                    person.email().value(),
                    person.language().toLanguageTag(),
                    member.sorted().stream().map(Enum::name).toList(),
                    member.given().stream().sorted().map(Enum::name).toList(),
                    person.closed());
        }
    }

    /// All the roles that somebody shall be given by hand.
    record RolesWanted(List<String> roles) implements ApiBody {}

    /// All of them, by name.
    @GetMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    Listing<StaffBody> staff(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var all = staff.directory(caller).staff().stream().map(StaffBody::of).toList();
        return Listing.part(
                all, Cursor.read(cursor), Cursor.limit(limit), each -> new Cursor(each.id()));
    }

    /// One of them.
    @GetMapping("/{id}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<StaffBody> member(@PathVariable UUID id, Staff caller) {
        return StaffBody.tagged(staff.member(caller, new PersonId(id)));
    }

    /// Gives exactly these roles; they hold from the next request on. There is always an
    /// administrator.
    @PutMapping("/{id}/roles")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<StaffBody> changeRoles(
            @PathVariable UUID id, Match match, @RequestBody RolesWanted body, Staff caller) {
        var person = new PersonId(id);
        match.expect(staff.member(caller, person).seen());
        staff.change(caller, person, match.version(), roles(body.roles()));
        return member(id, caller);
    }

    /// Lets somebody in no more, at once and on every device.
    @PostMapping("/{id}/deactivation")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<StaffBody> deactivate(@PathVariable UUID id, Staff caller) {
        staff.deactivate(caller, new PersonId(id));
        return member(id, caller);
    }

    /// Lets somebody in again.
    @PostMapping("/{id}/reactivation")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<StaffBody> reactivate(@PathVariable UUID id, Staff caller) {
        staff.reactivate(caller, new PersonId(id));
        return member(id, caller);
    }

    /// Roles as a request names them; refused whole when one is unknown.
    static Set<Role> roles(List<String> named) {
        return Invalid.reading(
                "roles", () -> named.stream().map(Choices::role).collect(toUnmodifiableSet()));
    }
}
