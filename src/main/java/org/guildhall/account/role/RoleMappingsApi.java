package org.guildhall.account.role;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Which value of which claim gives which role, in the API. A mapping never changes: it is made,
/// and ended.
@Api
@RequestMapping(Api.BASE + "/role-mappings")
class RoleMappingsApi {
    private final RoleMappings mappings;

    RoleMappingsApi(RoleMappings mappings) {
        this.mappings = mappings;
    }

    /// What is wanted.
    ///
    /// @param claim such as `groups`, or a path such as `realm_access.roles`
    record MappingWanted(String claim, String value, String role) implements ApiBody {
        private MappingWish wish() {
            return new MappingWish(
                    Invalid.reading("claim", () -> MappingWish.line(claim)),
                    Invalid.reading("value", () -> MappingWish.line(value)),
                    Invalid.reading("role", () -> MappingWish.role(role)));
        }
    }

    /// A mapping that holds.
    record MappingBody(
            UUID id, String claim, String value, String role, Instant madeAt, String madeBy)
            implements ApiBody {
        private static MappingBody of(RoleMapping mapping) {
            return new MappingBody(
                    mapping.id(),
                    mapping.claim(),
                    mapping.value(),
                    mapping.role().name(),
                    mapping.made(),
                    mapping.by());
        }
    }

    /// Those that hold.
    @GetMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    Listing<MappingBody> mappings(Staff caller) {
        return Listing.whole(mappings.standing(caller).holding()).map(MappingBody::of);
    }

    /// From the next sign-in on, that value gives that role.
    @PostMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<MappingBody> start(@RequestBody MappingWanted body, Staff caller) {
        var wish = body.wish();
        var made = mappings.add(caller, wish.claim(), wish.value(), wish.role());
        return ResponseEntity.status(HttpStatus.CREATED).body(MappingBody.of(made));
    }

    /// From the next sign-in on, that value no longer gives that role; the answer is what it was.
    @DeleteMapping("/{id}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    MappingBody end(@PathVariable UUID id, Staff caller) {
        return MappingBody.of(mappings.end(caller, id));
    }
}
