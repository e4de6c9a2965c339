package org.guildhall.reply;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.Articles;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.reply.template.Kind;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where an agent puts a reply together of its parts, sees what the customer will read, and what
/// still keeps it from leaving.
@Controller
@RequestMapping("/desk/tickets/{id}/composition")
class CompositionPages {
    private final TicketDesk desk;
    private final Composer composer;
    private final Articles articles;

    CompositionPages(TicketDesk desk, Composer composer, Articles articles) {
        this.desk = desk;
        this.composer = composer;
        this.articles = articles;
    }

    private record Written(Composition composition, Aim aim) {}

    /// From the templates that the address names, else from the newest diagnosis.
    @GetMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView compose(@PathVariable UUID id, Form asked, Staff caller, Page page) {
        var ticket = find(id, caller);
        var names = asked.values("template");
        var kind = Kind.of(asked.value("kind"));
        var composed =
                names.isEmpty() && kind.isEmpty()
                        ? composer.diagnosed(ticket)
                                .orElseGet(() -> composer.composed(ticket, names, kind))
                        : composer.composed(ticket, names, kind);
        var form = Form.empty();
        CompositionForm.fill(form, composed, ticket);
        return shown(ticket, form, caller, page);
    }

    @PostMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView send(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var ticket = find(id, caller);
        return form.read(() -> written(form))
                .then(
                        written -> {
                            desk.reply(
                                    Seen.of(id, form),
                                    written.composition()
                                            .draft(ticket.id(), ticket.matter().language()),
                                    written.aim(),
                                    Channel.PORTAL,
                                    caller);
                            return seeOther("/desk/tickets/" + id, "reply.notice.sent");
                        })
                .orElse(() -> again(id, form, caller, page));
    }

    @PostMapping("/preview")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView preview(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return shown(find(id, caller), form, caller, page);
    }

    private static Written written(Form form) {
        return new Written(CompositionForm.read(form), form.choose("aim", Aim::of));
    }

    /// Whoever was told that the ticket has changed sends on what is there now.
    private ModelAndView again(UUID id, Form form, Staff caller, Page page) {
        var ticket = find(id, caller);
        if (form.problems().stream().anyMatch(each -> each.key().equals("ticket.changed"))) {
            form.put("version", String.valueOf(ticket.version()));
        }
        return shown(ticket, form, caller, page);
    }

    private ModelAndView shown(Ticket ticket, Form form, Staff caller, Page page) {
        var text = page.text();
        var language = ticket.matter().language();
        var composition = CompositionForm.read(form);
        var problems = desk.problems(composition.draft(ticket.id(), language), caller);
        var model = new HashMap<String, Object>();
        model.put("ticket", ticket);
        model.put("form", form);
        model.put("kind", text.of("reply.kind." + composition.kind().label()));
        model.put("words", composition.text());
        model.put("language", language.toLanguageTag());
        model.put("problems", problems.stream().map(text::of).toList());
        model.put("aims", Aim.choices(ticket, text));
        model.put(
                "cited",
                composition.citations().stream()
                        .flatMap(
                                each ->
                                        articles
                                                .resolve(each, language, ticket.identity().site())
                                                .stream())
                        .toList());
        return page("reply/composition", model);
    }

    private Ticket find(UUID id, Staff caller) {
        return desk.find(new TicketId(id), caller).ticket();
    }
}
