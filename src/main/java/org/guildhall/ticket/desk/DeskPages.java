package org.guildhall.ticket.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A ticket's page on the desk, and what is done with it there besides replying.
@Controller
public class DeskPages {
    /// Where all of them are listed, and each is below.
    public static final String ALL = "/desk/tickets";

    static final String HERE = ALL + "/{id}";

    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_TEAM = 100;

    private final TicketDesk desk;
    private final ShownTicket shown;
    private final Prepared prepared;
    private final Offers offers;
    private final Uploads uploads;

    DeskPages(
            TicketDesk desk, ShownTicket shown, Prepared prepared, Offers offers, Uploads uploads) {
        this.offers = offers;
        this.uploads = uploads;
        this.prepared = prepared;
        this.desk = desk;
        this.shown = shown;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView ticket(@PathVariable UUID id, Form asked, Staff caller, Page page) {
        return shown.of(id, prepared.of(id, asked.value("macro"), caller), caller, page);
    }

    @PostMapping(HERE + "/agent")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView assign(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.choose("agent", typed -> typed))
                .then(
                        to -> {
                            if (to.equals("me")) {
                                desk.take(Seen.of(id, form), caller);
                                return seeOther(path(id), "ticket.notice.assigned");
                            }
                            var person = person(to);
                            desk.assign(Seen.of(id, form), Optional.of(person), caller);
                            return seeOther(path(id), offers.given(person));
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    @PostMapping(HERE + "/matter")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView classify(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> Classified.read(form))
                .then(
                        right -> {
                            desk.classify(Seen.of(id, form), right.matter(), right.uid(), caller);
                            return seeOther(path(id), "ticket.notice.classified");
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    @PostMapping(HERE + "/notes")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView note(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(
                        () ->
                                new Noted(
                                        form.takeText("note", Message.LONGEST),
                                        form.takeFiles("notefiles", uploads::take)))
                .then(
                        noted -> {
                            desk.note(new TicketId(id), noted.text(), noted.files(), caller);
                            return seeOther(path(id), "ticket.notice.noted");
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    @PostMapping(HERE + "/team")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView handOver(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("team", LONGEST_TEAM))
                .then(
                        team -> {
                            desk.handOver(Seen.of(id, form), team, caller);
                            return seeOther(path(id), "ticket.notice.handed-over");
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    @PostMapping(HERE + "/team/return")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView hearBack(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> Seen.of(id, form))
                .then(
                        seen -> {
                            desk.hearBack(seen, caller);
                            return seeOther(path(id), "ticket.notice.heard-back");
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    @PostMapping(HERE + "/closure")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView close(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_WHY))
                .then(
                        why -> {
                            desk.close(Seen.of(id, form), why, caller);
                            return seeOther(path(id), "ticket.notice.closed");
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    @GetMapping(HERE + "/files/{file}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Staff caller) {
        var opened = desk.file(new TicketId(id), file, caller);
        var known = opened.attachment();
        return Download.of(known.name(), known.kind().mediaType(), opened.content());
    }

    private record Noted(String text, List<Upload> files) {}

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException broken) {
            throw Invalid.at("agent", "ticket.agent.unknown");
        }
    }

    static String path(UUID id) {
        return ALL + "/" + id;
    }
}
