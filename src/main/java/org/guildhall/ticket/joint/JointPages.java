package org.guildhall.ticket.joint;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Merging with a preview, parting, linking.
@Controller
class JointPages {
    private static final String HERE = "/desk/tickets/{id}";
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_QUOTE = 200;

    private final Joints joints;
    private final TicketDesk desk;
    private final Topics topics;

    JointPages(Joints joints, TicketDesk desk, Topics topics) {
        this.joints = joints;
        this.desk = desk;
        this.topics = topics;
    }

    @GetMapping(HERE + "/merger")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView preview(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return merging(id, Form.of(Map.of("into", form.value("into"))), caller, page);
    }

    @PostMapping(HERE + "/merger")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView merge(@PathVariable UUID id, Form form, Staff caller, Page page) {
        desk.find(new TicketId(id), caller);
        return form.read(() -> number(form, "into"))
                .then(
                        into -> {
                            var one = joints.merge(Seen.of(id, form), into, caller);
                            return seeOther(path(one.id().value()), "ticket.notice.merged");
                        })
                .orElse(() -> merging(id, form, caller, page));
    }

    @GetMapping(HERE + "/parting")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView parting(@PathVariable UUID id, Staff caller, Page page) {
        return parting(id, Form.empty(), caller, page);
    }

    @PostMapping(HERE + "/parting")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView split(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var language = desk.find(new TicketId(id), caller).ticket().matter().language();
        return form.read(() -> part(form, language))
                .then(
                        matter -> {
                            var chosen = messages(form);
                            var part = joints.split(Seen.of(id, form), chosen, matter, caller);
                            return seeOther(path(part.value()), "ticket.notice.split");
                        })
                .orElse(() -> parting(id, form, caller, page));
    }

    @GetMapping(HERE + "/links")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView links(@PathVariable UUID id, Staff caller) {
        return linking(id, Form.empty(), caller);
    }

    @PostMapping(HERE + "/links")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView link(@PathVariable UUID id, Form form, Staff caller) {
        desk.find(new TicketId(id), caller);
        return form.read(() -> number(form, "link"))
                .then(
                        other -> {
                            joints.link(new TicketId(id), other, caller);
                            return seeOther(path(id), "ticket.notice.linked");
                        })
                .orElse(() -> linking(id, form, caller));
    }

    private static String number(Form form, String field) {
        return form.take(field, typed -> Form.text(typed, LONGEST_NUMBER).toUpperCase(Locale.ROOT));
    }

    private Matter part(Form form, Locale language) {
        var title = form.takeText("title", Matter.LONGEST_TITLE);
        var topic = form.choose("topic", topics::offered);
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return Matter.of(title, topic, language);
    }

    private static List<UUID> messages(Form form) {
        try {
            return form.values("messages").stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException broken) {
            throw Invalid.at("messages", "ticket.split.which");
        }
    }

    private ModelAndView merging(UUID id, Form form, Staff caller, Page page) {
        var model = model(id, form, caller);
        preview(id, form, caller)
                .map(preview -> MergeShown.of(preview, page))
                .ifPresent(shown -> model.put("preview", shown));
        return page("ticket/merger", model);
    }

    /// Nothing to preview for a number that no ticket has, and that is said at its field.
    private Optional<MergePreview> preview(UUID id, Form form, Staff caller) {
        var into = form.value("into").strip().toUpperCase(Locale.ROOT);
        if (into.isEmpty()) return Optional.empty();
        try {
            return Optional.of(joints.preview(new TicketId(id), into, caller));
        } catch (Invalid unknown) {
            unknown.problems().forEach(problem -> form.mark(problem.at("into")));
            return Optional.empty();
        }
    }

    private ModelAndView parting(UUID id, Form form, Staff caller, Page page) {
        var model = model(id, form, caller);
        var of = desk.find(new TicketId(id), caller);
        model.put(
                "messages",
                Joints.splittable(of).stream()
                        .map(
                                each ->
                                        new Choice(
                                                each.id().toString(),
                                                quoted(each.text()),
                                                page.moment(each.at())))
                        .toList());
        model.put("topics", topics.choices(page.text()));
        return page("ticket/parting", model);
    }

    private ModelAndView linking(UUID id, Form form, Staff caller) {
        return page("ticket/linking", model(id, form, caller));
    }

    private Map<String, Object> model(UUID id, Form form, Staff caller) {
        var ticket = desk.find(new TicketId(id), caller).ticket();
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("path", path(id));
        model.put("number", ticket.number());
        model.put("title", ticket.matter().title());
        model.put("version", ticket.version());
        return model;
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String path(UUID id) {
        return "/desk/tickets/" + id;
    }
}
