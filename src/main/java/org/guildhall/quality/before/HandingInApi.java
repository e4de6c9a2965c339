package org.guildhall.quality.before;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.SentForm;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where supervisors watch a ticket, and agents hand drafts in for it, in the API.
@Api
@RequestMapping(Api.BASE + "/tickets/{id}")
class HandingInApi {
    private final Drafts drafts;
    private final Watches watches;
    private final Uploads uploads;

    HandingInApi(Drafts drafts, Watches watches, Uploads uploads) {
        this.drafts = drafts;
        this.watches = watches;
        this.uploads = uploads;
    }

    /// Drafts of a ticket: all for supervisors, else the caller's own.
    ///
    /// @param watched whether nothing leaves that a supervisor hasn't approved
    record TicketDraftsBody(boolean watched, List<DraftBody> drafts) implements ApiBody {}

    /// The reply as it is to leave.
    record DraftText(String draft) implements ApiBody {}

    @GetMapping("/drafts")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    TicketDraftsBody drafts(@PathVariable UUID id, Staff caller) {
        var known = drafts.of(new TicketId(id), caller);
        return new TicketDraftsBody(
                known.watched(), known.drafts().stream().map(DraftBody::row).toList());
    }

    /// Hands a draft in; what is approved leaves word for word.
    @PostMapping("/drafts")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<DraftBody> start(
            @PathVariable UUID id, @RequestBody DraftText body, Staff caller) {
        return handedIn(id, body.draft(), List.of(), caller);
    }

    /// The same with files, as a form.
    @PostMapping(path = "/drafts", consumes = MULTIPART_FORM_DATA_VALUE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<DraftBody> start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Staff caller) {
        return handedIn(id, draft, SentForm.files("files", files, uploads::take), caller);
    }

    /// From now on replies on this ticket are looked at before they leave.
    @PostMapping("/watch")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    TicketDraftsBody watch(@PathVariable UUID id, Staff caller) {
        watches.watch(new TicketId(id), true, caller);
        return drafts(id, caller);
    }

    /// They leave unseen again.
    @DeleteMapping("/watch")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    TicketDraftsBody unwatch(@PathVariable UUID id, Staff caller) {
        watches.watch(new TicketId(id), false, caller);
        return drafts(id, caller);
    }

    private ResponseEntity<DraftBody> handedIn(
            UUID id, String draft, List<Upload> files, Staff caller) {
        var made =
                Invalid.reading(
                        "draft", () -> drafts.handIn(new TicketId(id), draft, files, caller));
        var body = DraftBody.of(drafts.find(made.id(), caller));
        return Match.created(DraftsApi.ALL + "/" + body.id(), body.version(), body);
    }
}
