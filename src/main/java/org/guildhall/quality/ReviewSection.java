package org.guildhall.quality;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Component;

/// What was said of a ticket's replies, and for leads the way to say it.
@Component
class ReviewSection implements TicketSection {
    private final Reviews reviews;
    private final TemplateEngine engine;

    ReviewSection(Reviews reviews, TemplateEngine engine) {
        this.reviews = reviews;
        this.engine = engine;
    }

    @Override
    public int order() {
        return 950;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var known =
                reviews.of(of.ticket().id()).stream()
                        .collect(Collectors.toMap(Review::reply, each -> each));
        var leads = caller.may(Permission.SUPERVISE_TICKETS);
        var rows =
                of.talk().messages().stream()
                        .filter(Message::isReply)
                        .filter(reply -> leads || known.containsKey(reply.id()))
                        .map(
                                reply ->
                                        row(
                                                reply,
                                                Optional.ofNullable(known.get(reply.id())),
                                                leads,
                                                page))
                        .toList();
        if (rows.isEmpty()) return Optional.empty();
        Map<String, Object> model = Map.of("page", page, "rows", rows);
        return Optional.of(
                Section.of(page.text().of("quality.reviews"), engine, "quality/reviews", model));
    }

    private static ReviewRow row(Message reply, Optional<Review> known, boolean leads, Page page) {
        var text = page.text();
        var marks =
                known.stream()
                        .flatMap(review -> review.marks().entrySet().stream())
                        .filter(
                                each ->
                                        each.getValue() == Mark.WEAK
                                                || each.getValue() == Mark.MISSING)
                        .map(
                                each ->
                                        text.of(each.getKey().key())
                                                + ": "
                                                + text.of(each.getValue().key()))
                        .sorted()
                        .toList();
        return new ReviewRow(
                page.moment(reply.at()),
                known.map(Review::reviewer).orElse(""),
                known.isPresent() && marks.isEmpty() ? List.of(text.of("quality.all-good")) : marks,
                known.map(Review::words).orElse(""),
                leads ? "/desk/tickets/" + reply.ticket().value() + "/reviews/" + reply.id() : "");
    }
}
