package org.guildhall.ticket.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.clock.TicketClocks;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Tickets in the shape of the API, the version that a caller of it has seen, and values by their
/// names.
@Component
class TicketShapes {
    private final Tickets tickets;
    private final TicketDesk desk;
    private final TicketClocks clocks;

    TicketShapes(Tickets tickets, TicketDesk desk, TicketClocks clocks) {
        this.tickets = tickets;
        this.desk = desk;
        this.clocks = clocks;
    }

    /// One ticket as it stands, for customers without notes.
    ResponseEntity<TicketBody> tagged(UUID id, Caller caller) {
        var body = body(new TicketId(id), caller);
        return Match.tagged(body.version(), body);
    }

    /// A new one, and where it is.
    ResponseEntity<TicketBody> created(TicketId id, Caller caller) {
        var body = body(id, caller);
        return Match.created(Api.BASE + "/tickets/" + id.value(), body.version(), body);
    }

    private TicketBody body(TicketId id, Caller caller) {
        return switch (caller) {
            case Member member -> {
                var own = tickets.find(id, member);
                yield TicketBody.own(own, clocks.awaited(own.ticket()).stream().toList());
            }
            case Staff staff -> TicketBody.staff(desk.find(id, staff), clocks.open(id));
            case Visitor _, Clockwork _ -> throw new NotFound();
        };
    }

    /// What the desk has seen; another version than the present one is stale.
    Seen seen(UUID id, Match match, Staff caller) {
        var known = desk.find(new TicketId(id), caller).ticket();
        match.expect(known.version());
        return known.seen();
    }

    /// Words as a form would take them: there, and not too long.
    static String words(String field, String typed, int longest) {
        var words = Invalid.reading(field, () -> Form.text(typed, longest));
        if (words.isEmpty()) throw Invalid.at(field, "platform.form.missing");
        return words;
    }

    static Aim aim(String name) {
        return named("aim", name, Aim.values());
    }

    static <E extends Enum<E>> E named(String field, String name, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at(field, "ticket.api.unknown"));
    }

    /// A language that is spoken here, by its tag.
    static Locale language(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Invalid.at("language", "ticket.api.unknown"));
    }
}
