package org.guildhall.quality.before;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.lifecycle.Channel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Drafts in the API: decided by supervisors, then sent as they are.
@Api
class DraftsApi {
    static final String ALL = Api.BASE + "/drafts";
    private static final String ONE = ALL + "/{id}";

    private final Drafts drafts;

    DraftsApi(Drafts drafts) {
        this.drafts = drafts;
    }

    /// Which parts are to be mended, and in which words.
    record Mending(List<String> mend, String words) implements ApiBody {
        private List<Part> parts() {
            var parts = Part.of(mend);
            if (!parts.stream().map(Part::name).toList().containsAll(mend)) {
                throw Invalid.at("mend", "account.choice.unknown");
            }
            return parts;
        }
    }

    /// How it leaves.
    ///
    /// @param aim `ANSWER`, `ASK` or `INFORM`
    /// @param ticketVersion of the ticket as it was read
    record Leaving(String aim, long ticketVersion) implements ApiBody {}

    /// What supervisors have to do, and did, the newest first.
    @GetMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    Listing<DraftBody> drafts(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        return drafts.page(state(state), Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(DraftBody::row);
    }

    /// One: for supervisors, and for whoever wrote it.
    @GetMapping(ONE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<DraftBody> draft(@PathVariable UUID id, Staff caller) {
        var body = DraftBody.of(drafts.find(id, caller));
        return Match.tagged(body.version(), body);
    }

    /// Lets it leave.
    @PostMapping(ONE + "/approval")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<DraftBody> approve(@PathVariable UUID id, Match match, Staff caller) {
        expect(id, match, caller);
        drafts.approve(id, match.version(), caller);
        return draft(id, caller);
    }

    /// Gives it back to be mended. Its files are dropped.
    @PostMapping(ONE + "/return")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<DraftBody> giveBack(
            @PathVariable UUID id, Match match, @RequestBody Mending body, Staff caller) {
        expect(id, match, caller);
        drafts.giveBack(id, match.version(), body.parts(), body.words(), caller);
        return draft(id, caller);
    }

    /// Sends what was approved.
    @PostMapping(ONE + "/reply")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<DraftBody> send(
            @PathVariable UUID id, Match match, @RequestBody Leaving body, Staff caller) {
        expect(id, match, caller);
        var aim = Invalid.reading("aim", () -> Aim.of(body.aim()));
        drafts.send(id, body.ticketVersion(), aim, Channel.API, caller);
        return draft(id, caller);
    }

    /// The bytes of a file that is to go out with it.
    @GetMapping(ONE + "/files/{file}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Staff caller) {
        var opened = drafts.file(id, file, caller);
        var known = opened.file();
        return Download.of(known.name(), known.kind().mediaType(), opened.content());
    }

    private static Optional<DraftState> state(String name) {
        if (name.isEmpty()) return Optional.empty();
        return Optional.of(
                Arrays.stream(DraftState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Invalid.at("state", "account.choice.unknown")));
    }

    private void expect(UUID id, Match match, Staff caller) {
        match.expect(drafts.find(id, caller).draft().version());
    }
}
