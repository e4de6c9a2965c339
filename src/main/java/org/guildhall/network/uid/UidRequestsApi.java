package org.guildhall.network.uid;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.KEEP_PARTNERS;

import java.util.Arrays;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.network.Quoted;
import org.guildhall.network.uid.UidRequest.Kind;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Requests for one associated UID more or less, in the API.
@Api
class UidRequestsApi {
    private static final String ONE = Api.BASE + "/uid-requests/{id}";

    private final UidRequests requests;

    UidRequestsApi(UidRequests requests) {
        this.requests = requests;
    }

    /// What is asked for, in the caller's own partnership: `ADD` or `REMOVE`, and why.
    record UidAsked(String kind, String uid, String words) implements ApiBody {}

    /// Words for the partner.
    record Answer(String words) implements ApiBody {}

    /// All requests of a partnership, the open ones first.
    @GetMapping(Api.BASE + "/partnerships/{id}/uid-requests")
    @Access(SIGNED_IN)
    Listing<UidRequestBody> requests(@PathVariable UUID id, Caller caller) {
        return Listing.whole(requests.of(id, caller)).map(UidRequestBody::of);
    }

    /// Asks for one associated UID more or less.
    @PostMapping(Api.BASE + "/uid-requests")
    @Access(OWNER)
    ResponseEntity<UidRequestBody> ask(@RequestBody UidAsked body, Member caller) {
        var uid = Quoted.uid("uid", body.uid());
        var words = body.words().isBlank() ? "" : Quoted.words("words", body.words());
        return tagged(requests.ask(kind(body.kind()), uid, words, caller));
    }

    /// One request.
    @GetMapping(ONE)
    @Access(SIGNED_IN)
    ResponseEntity<UidRequestBody> request(@PathVariable UUID id, Caller caller) {
        return tagged(requests.find(id, caller));
    }

    /// Takes a request back that nobody has decided yet.
    @PostMapping(ONE + "/withdrawal")
    @Access(OWNER)
    ResponseEntity<UidRequestBody> withdraw(@PathVariable UUID id, Match match, Member caller) {
        return tagged(requests.withdraw(id, seen(id, match, caller), caller));
    }

    /// Does what was asked for; access opens or closes at once.
    @PostMapping(ONE + "/approval")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ResponseEntity<UidRequestBody> approve(@PathVariable UUID id, Match match, Staff caller) {
        return tagged(requests.approve(id, seen(id, match, caller), caller));
    }

    /// Says no, in words for the partner.
    @PostMapping(ONE + "/refusal")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ResponseEntity<UidRequestBody> refuse(
            @PathVariable UUID id, Match match, @RequestBody Answer body, Staff caller) {
        var words = Quoted.words("words", body.words());
        return tagged(requests.refuse(id, seen(id, match, caller), words, caller));
    }

    private long seen(UUID id, Match match, Caller caller) {
        match.expect(requests.find(id, caller).version());
        return match.version();
    }

    private static ResponseEntity<UidRequestBody> tagged(UidRequest request) {
        return Match.tagged(request.version(), UidRequestBody.of(request));
    }

    private static Kind kind(String named) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(named))
                .findFirst()
                .orElseThrow(() -> Invalid.at("kind", "network.api.kind"));
    }
}
