package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.account.staff.StaffMember;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The vendor's people and their roles in the API, to be read. Who may do what, people decide; a
/// directory keeps accounts over SCIM.
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
    StaffBody member(@PathVariable UUID id, Staff caller) {
        return StaffBody.of(staff.member(caller, new PersonId(id)));
    }
}
