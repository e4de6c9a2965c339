package org.guildhall.quality;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A reply under review, with the rubric beneath it.
@Controller
class ReviewPages {
    private static final String HERE = "/desk/tickets/{id}/reviews/{reply}";

    private final Reviews reviews;

    ReviewPages(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView form(@PathVariable UUID id, @PathVariable UUID reply, Staff caller, Page page) {
        var form = Form.empty();
        reviews.of(new TicketId(id), reply)
                .ifPresent(
                        known -> {
                            known.marks().forEach((of, mark) -> form.put(of.field(), mark.name()));
                            form.put("words", known.words());
                        });
        return shown(id, reply, form, caller, page);
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView keep(
            @PathVariable UUID id, @PathVariable UUID reply, Form form, Staff caller, Page page) {
        var ticket = new TicketId(id);
        reviews.reply(ticket, reply, caller);
        return form.read(() -> marks(form))
                .then(
                        marks -> {
                            var words = Form.text(form.value("words"), Review.LONGEST_WORDS);
                            reviews.keep(ticket, reply, marks, words, caller);
                            return seeOther("/desk/tickets/" + id, "quality.notice.reviewed");
                        })
                .orElse(() -> shown(id, reply, form, caller, page));
    }

    private static Map<Criterion, Mark> marks(Form form) {
        var marks = new EnumMap<Criterion, Mark>(Criterion.class);
        for (var each : Criterion.values()) {
            var mark = form.choose(each.field(), Mark::of);
            if (form.problem(each.field()) == null) marks.put(each, mark);
        }
        return marks;
    }

    private ModelAndView shown(UUID id, UUID reply, Form form, Staff caller, Page page) {
        var text = page.text();
        var criteria =
                Arrays.stream(Criterion.values())
                        .map(each -> new Choice(each.field(), text.of(each.key())))
                        .toList();
        var marks =
                Arrays.stream(Mark.values())
                        .map(each -> new Choice(each.name(), text.of(each.key())))
                        .toList();
        return page(
                "quality/review",
                Map.of(
                        "form",
                        form,
                        "reply",
                        reviews.reply(new TicketId(id), reply, caller).text(),
                        "criteria",
                        criteria,
                        "marks",
                        marks,
                        "back",
                        "/desk/tickets/" + id,
                        "action",
                        "/desk/tickets/" + id + "/reviews/" + reply));
    }
}
