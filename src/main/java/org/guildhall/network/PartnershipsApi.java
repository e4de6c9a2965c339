package org.guildhall.network;

import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.KEEP_PARTNERS;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Partnerships and their UIDs in the API.
@Api
class PartnershipsApi {
    private static final String ALL = Api.BASE + "/partnerships";

    private final Partnerships partnerships;
    private final MainUids mainUids;

    PartnershipsApi(Partnerships partnerships, MainUids mainUids) {
        this.partnerships = partnerships;
        this.mainUids = mainUids;
    }

    /// Another account that sells first of all.
    ///
    /// @param staying whether the one so far goes on as an associated one
    record MainUid(String uid, boolean staying, String words) implements ApiBody {}

    /// The partnerships within the caller's reach, oldest first.
    ///
    /// @param uid only the one that this account sells in
    /// @param q words of company or UID
    @GetMapping(ALL)
    @Access(SIGNED_IN)
    Listing<PartnershipBody> partnerships(
            @RequestParam(defaultValue = "") String uid,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        var asked = uid.isEmpty() ? Optional.<String>empty() : Optional.of(uid);
        var of = asked.map(typed -> Quoted.uid("uid", typed));
        var wanted = new PartnershipsWanted(of, programme, site, q.strip());
        return partnerships
                .page(wanted, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(PartnershipBody::of);
    }

    /// One partnership.
    @GetMapping(ALL + "/{id}")
    @Access(SIGNED_IN)
    ResponseEntity<PartnershipBody> partnership(@PathVariable UUID id, Caller caller) {
        return tagged(partnerships.find(id, caller));
    }

    /// Another account sells first of all from now on; access moves along.
    @PostMapping(ALL + "/{id}/main-uid")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ResponseEntity<PartnershipBody> changeMain(
            @PathVariable UUID id, Match match, @RequestBody MainUid body, Staff caller) {
        match.expect(partnerships.find(id, caller).version());
        var to = Quoted.uid("uid", body.uid());
        var words = Quoted.words("words", body.words());
        return tagged(mainUids.change(id, match.version(), to, body.staying(), words, caller));
    }

    private static ResponseEntity<PartnershipBody> tagged(Partnership partnership) {
        return Match.tagged(partnership.version(), PartnershipBody.of(partnership));
    }
}
