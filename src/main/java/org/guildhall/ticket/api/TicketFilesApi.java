package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.SentForm;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What is said on a ticket with files along: the same addresses as without, as a form. And the
/// files themselves.
@Api
@RequestMapping(Api.BASE + "/tickets")
class TicketFilesApi {
    private final Tickets tickets;
    private final TicketDesk desk;
    private final TicketShapes shapes;
    private final Uploads uploads;

    TicketFilesApi(Tickets tickets, TicketDesk desk, TicketShapes shapes, Uploads uploads) {
        this.tickets = tickets;
        this.desk = desk;
        this.shapes = shapes;
        this.uploads = uploads;
    }

    /// Asks for support.
    @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE)
    @Access(PARTNER)
    ResponseEntity<TicketBody> start(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String uid,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Member caller) {
        var about =
                Optional.of(uid)
                        .filter(typed -> !typed.isEmpty())
                        .map(typed -> Invalid.reading("uid", () -> new Uid(typed)));
        var request = new Request(topic, title, about, words(words), taken(files));
        return shapes.created(tickets.open(request, Channel.API, caller), caller);
    }

    /// Writes on as the customer.
    @PostMapping(path = "/{id}/messages", consumes = MULTIPART_FORM_DATA_VALUE)
    @Access(PARTNER)
    ResponseEntity<TicketBody> write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Member caller) {
        tickets.find(new TicketId(id), caller);
        tickets.write(new TicketId(id), words(words), taken(files), Channel.API, caller);
        return shapes.tagged(id, caller);
    }

    /// Replies to the customer, on the version that was read.
    @PostMapping(path = "/{id}/replies", consumes = MULTIPART_FORM_DATA_VALUE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> reply(
            @PathVariable UUID id,
            Match match,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String aim,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var language = desk.find(seen.id(), caller).ticket().matter().language();
        var draft = ReplyDraft.plain(seen.id(), language, words(words)).with(taken(files));
        desk.reply(seen, draft, TicketShapes.aim(aim), Channel.API, caller);
        return shapes.tagged(id, caller);
    }

    /// Writes a note, which only the desk reads.
    @PostMapping(path = "/{id}/notes", consumes = MULTIPART_FORM_DATA_VALUE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Staff caller) {
        desk.find(new TicketId(id), caller);
        var text = TicketShapes.words("note", note, Message.LONGEST);
        desk.note(new TicketId(id), text, taken(files), caller);
        return shapes.tagged(id, caller);
    }

    /// The bytes of a file; those of notes are the desk's only.
    @GetMapping("/{id}/files/{file}")
    @Access(SIGNED_IN)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Caller caller) {
        var opened =
                switch (caller) {
                    case Member member -> tickets.file(new TicketId(id), file, member);
                    case Staff staff -> desk.file(new TicketId(id), file, staff);
                    case Visitor _, Clockwork _ -> throw new NotFound();
                };
        var known = opened.attachment();
        return Download.of(known.name(), known.kind().mediaType(), opened.content());
    }

    private List<Upload> taken(@Nullable List<MultipartFile> files) {
        return SentForm.files("files", files, uploads::take);
    }

    private static String words(String typed) {
        return TicketShapes.words("words", typed, Message.LONGEST);
    }
}
