package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.Worded;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.joint.Joints;
import org.guildhall.ticket.joint.MergePreview;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Topics;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tickets that belong together or apart, for agents: merged, parted, linked. The other ticket goes
/// by its number, as people quote it.
@Api
@RequestMapping(Api.BASE + "/tickets/{id}")
class JointsApi {
    private static final int LONGEST_NUMBER = 30;

    private final Joints joints;
    private final TicketDesk desk;
    private final Topics topics;
    private final TicketShapes shapes;
    private final Texts texts;

    JointsApi(Joints joints, TicketDesk desk, Topics topics, TicketShapes shapes, Texts texts) {
        this.joints = joints;
        this.desk = desk;
        this.topics = topics;
        this.shapes = shapes;
        this.texts = texts;
    }

    /// The ticket in which it goes on, such as `SUP-2026-00042`.
    record Merger(String into) implements ApiBody {}

    /// What a merger would do, before it is done.
    ///
    /// @param into the ticket that would go on, without what was said in it
    /// @param messages how many messages would move there
    /// @param notes how many notes would
    /// @param hindrance why they can't be merged
    record MergerLook(TicketBody into, int messages, int notes, Optional<Worded> hindrance)
            implements ApiBody {
        private static MergerLook of(MergePreview preview, Text text) {
            return new MergerLook(
                    TicketBody.row(preview.into(), true),
                    preview.from().talk().messages().size(),
                    preview.from().inside().notes().size(),
                    preview.hindrance().map(why -> Worded.of(why, text)));
        }
    }

    /// The customer's messages that become a request of its own, never the first.
    record Parting(List<UUID> messages, String title, String topic) implements ApiBody {}

    /// The other ticket, such as `SUP-2026-00042`.
    record Link(String link) implements ApiBody {}

    /// The tickets that it is linked with.
    @GetMapping("/links")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<TicketBody> links(@PathVariable UUID id, Staff caller) {
        var ticket = desk.find(new TicketId(id), caller).ticket();
        return Listing.whole(joints.linked(ticket.id(), caller))
                .map(other -> TicketBody.row(other, true));
    }

    /// Links it with another, whoever asked that; only the desk sees it.
    @PostMapping("/links")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> link(@PathVariable UUID id, @RequestBody Link body, Staff caller) {
        desk.find(new TicketId(id), caller);
        var other = number("link", body.link());
        Invalid.reading("link", () -> joints.link(new TicketId(id), other, caller));
        return shapes.tagged(id, caller);
    }

    /// Looks at a merger before it is done.
    ///
    /// @param into the ticket in which it would go on
    @GetMapping("/merger")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    MergerLook look(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String into, Staff caller) {
        desk.find(new TicketId(id), caller);
        var other = number("into", into);
        var preview =
                Invalid.reading("into", () -> joints.preview(new TicketId(id), other, caller));
        return MergerLook.of(preview, texts.in(caller.reader().language()));
    }

    /// Moves all that was said in it into another ticket of the same customer, which is the answer,
    /// and ends it.
    @PostMapping("/merger")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> merge(
            @PathVariable UUID id, Match match, @RequestBody Merger body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var into = number("into", body.into());
        var one = Invalid.reading("into", () -> joints.merge(seen, into, caller));
        return shapes.tagged(one.id().value(), caller);
    }

    /// Lets some messages become a request of its own, which is the answer; both are linked.
    @PostMapping("/parting")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> split(
            @PathVariable UUID id, Match match, @RequestBody Parting body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var language = desk.find(seen.id(), caller).ticket().matter().language();
        var title = TicketShapes.words("title", body.title(), Matter.LONGEST_TITLE);
        var matter = Matter.of(title, topics.offered(body.topic()), language);
        return shapes.tagged(joints.split(seen, body.messages(), matter, caller).value(), caller);
    }

    private static String number(String field, String typed) {
        return TicketShapes.words(field, typed, LONGEST_NUMBER).toUpperCase(Locale.ROOT);
    }
}
