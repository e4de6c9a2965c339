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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Which value of which claim gives which role, in the API: looked at and ended. It is made on the
/// desk, for a slip there lets a whole company in.
@Api
@RequestMapping(Api.BASE + "/role-mappings")
class RoleMappingsApi {
    private final RoleMappings mappings;

    RoleMappingsApi(RoleMappings mappings) {
        this.mappings = mappings;
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

    /// From the next sign-in on, that value no longer gives that role; the answer is what it was.
    @DeleteMapping("/{id}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    MappingBody end(@PathVariable UUID id, Staff caller) {
        return MappingBody.of(mappings.end(caller, id));
    }
}
