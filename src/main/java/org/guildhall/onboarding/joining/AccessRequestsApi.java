package org.guildhall.onboarding.joining;

import static org.guildhall.access.Access.Who.PARTNER;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Invalid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Where another account of the enterprise is applying already, its owners are asked for access.
/// Who they are stays with them.
@Api
class AccessRequestsApi {
    private final Joining joining;
    private final AccessRequests requests;

    AccessRequestsApi(Joining joining, AccessRequests requests) {
        this.joining = joining;
        this.requests = requests;
    }

    /// For which programme, and where the caller wants to be invited: one address belongs to one
    /// account, so it is another than the caller signs in with.
    record AccessWanted(String programme, String address) implements ApiBody {}

    /// The same for the programme of an invitation.
    record AddressWanted(String address) implements ApiBody {}

    /// What was asked for.
    ///
    /// @param application the number of the application that is under way
    record AccessAskedBody(String application, String address) implements ApiBody {}

    /// Writes to the owners, once a day; they answer by an invitation.
    @PostMapping(Api.BASE + "/access-requests")
    @Access(PARTNER)
    AccessAskedBody ask(@RequestBody AccessWanted body, Member caller) {
        return asked(joining.gate(body.programme(), caller), body.address(), caller);
    }

    /// The same where an invitation led here.
    @PostMapping(Api.BASE + "/account/invitations/{id}/access-request")
    @Access(PARTNER)
    AccessAskedBody askInvited(
            @PathVariable UUID id, @RequestBody AddressWanted body, Member caller) {
        return asked(joining.gate(new ProspectId(id), caller), body.address(), caller);
    }

    private AccessAskedBody asked(Gate gate, String typed, Member caller) {
        if (!(gate instanceof Gate.ElseWhere(_, var application))) {
            throw Invalid.at("programme", "onboarding.elsewhere.nobody");
        }
        var address = Invalid.reading("address", () -> new EmailAddress(typed));
        requests.ask(application, address, caller);
        return new AccessAskedBody(application.identity().number(), address.value());
    }
}
