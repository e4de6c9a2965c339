package org.guildhall.reply;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.Worded;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.reply.CompositionBody.ReplyOfParts;
import org.guildhall.reply.template.Kind;
import org.guildhall.reply.template.Templates;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Replies put together of their parts, in the API: composed, looked at, sent.
@Api
@RequestMapping(Api.BASE + "/tickets/{id}/composition")
class CompositionApi {
    private final TicketDesk desk;
    private final Composer composer;
    private final Templates templates;
    private final Texts texts;

    CompositionApi(TicketDesk desk, Composer composer, Templates templates, Texts texts) {
        this.desk = desk;
        this.composer = composer;
        this.templates = templates;
        this.texts = texts;
    }

    /// A reply that has left.
    ///
    /// @param version of the ticket now
    /// @param state of the ticket now
    record SentReply(UUID ticket, long version, String state, String words) implements ApiBody {}

    /// Composes one for a ticket: from those templates, else from the newest diagnosis. Nothing is
    /// sent or kept.
    ///
    /// @param templates their names, parted by commas
    @GetMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<CompositionBody> compose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String templates,
            @RequestParam(defaultValue = "") String kind,
            Staff caller) {
        var ticket = find(id, caller);
        var body = body(composed(ticket, names(templates), kind(kind)), ticket, caller);
        return Match.tagged(ticket.version(), body);
    }

    /// Sends one, on the version of the ticket that was read.
    @PostMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<SentReply> send(
            @PathVariable UUID id, Match match, @RequestBody ReplyOfParts body, Staff caller) {
        var ticket = find(id, caller);
        match.expect(ticket.version());
        var draft = body.composition().draft(ticket.id(), ticket.matter().language());
        var aim = Invalid.reading("aim", () -> Aim.of(body.aim()));
        var now = desk.reply(ticket.seen(), draft, aim, Channel.API, caller);
        var sent = new SentReply(id, now.version(), now.state().name(), draft.text());
        return Match.tagged(now.version(), sent);
    }

    private Composition composed(Ticket ticket, List<String> names, Optional<Kind> kind) {
        return names.isEmpty() && kind.isEmpty()
                ? composer.diagnosed(ticket).orElseGet(() -> composer.composed(ticket, names, kind))
                : composer.composed(ticket, names, kind);
    }

    private CompositionBody body(Composition composition, Ticket ticket, Staff caller) {
        var language = ticket.matter().language();
        var text = texts.in(caller.reader().language());
        var problems =
                desk.problems(composition.draft(ticket.id(), language), caller).stream()
                        .map(problem -> Worded.of(problem, text))
                        .toList();
        return CompositionBody.of(composition, language.toLanguageTag(), problems);
    }

    private List<String> names(String typed) {
        var names = Arrays.stream(typed.split(",", -1)).filter(name -> !name.isBlank()).toList();
        if (names.stream().anyMatch(name -> templates.find(name).isEmpty())) {
            throw Invalid.at("templates", "ticket.api.unknown");
        }
        return names;
    }

    private static Optional<Kind> kind(String typed) {
        if (typed.isEmpty()) return Optional.empty();
        var kind = Kind.of(typed.toLowerCase(Locale.ROOT));
        if (kind.isEmpty()) throw Invalid.at("kind", "ticket.api.unknown");
        return kind;
    }

    private Ticket find(UUID id, Staff caller) {
        return desk.find(new TicketId(id), caller).ticket();
    }
}
