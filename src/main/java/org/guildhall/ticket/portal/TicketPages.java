package org.guildhall.ticket.portal;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Uid;
import org.guildhall.desk.Words;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Topics;
import org.guildhall.ticket.thread.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The customer's requests: asked, read, written on, closed.
@Controller
class TicketPages {
    private static final String HERE = "/portal/tickets";

    private final Tickets tickets;
    private final Topics topics;
    private final OwnViews views;
    private final Uploads uploads;

    TicketPages(Tickets tickets, Topics topics, OwnViews views, Uploads uploads) {
        this.uploads = uploads;
        this.tickets = tickets;
        this.topics = topics;
        this.views = views;
    }

    @GetMapping(HERE)
    @Access(PARTNER)
    ModelAndView list(Form form, Member caller, Page page) {
        var words = form.value("q").strip();
        var found = tickets.of(caller, Words.of(words));
        return page("ticket/list", Map.of("tickets", views.rows(found, page), "words", words));
    }

    @GetMapping(HERE + "/new")
    @Access(PARTNER)
    ModelAndView form(Form typed, Member caller, Page page) {
        var form = Form.of(Map.of("uid", caller.uid().value(), "topic", typed.value("topic")));
        return asking(form, page);
    }

    @PostMapping(HERE)
    @Access(PARTNER)
    ModelAndView open(Form form, Member caller, Page page) {
        return form.read(() -> request(form))
                .then(
                        request -> {
                            var id = tickets.open(request, Channel.PORTAL, caller);
                            return seeOther(path(id.value()), "ticket.notice.opened");
                        })
                .orElse(() -> asking(form, page));
    }

    @GetMapping(HERE + "/{id}")
    @Access(PARTNER)
    ModelAndView ticket(@PathVariable UUID id, Member caller, Page page) {
        return shown(id, Form.empty(), caller, page);
    }

    @PostMapping(HERE + "/{id}/messages")
    @Access(PARTNER)
    ModelAndView write(@PathVariable UUID id, Form form, Member caller, Page page) {
        tickets.find(new TicketId(id), caller);
        return form.read(
                        () -> {
                            var files = form.takeFiles("files", uploads::take);
                            return new Said(form.takeText("words", Message.LONGEST), files);
                        })
                .then(
                        said -> {
                            tickets.write(
                                    new TicketId(id),
                                    said.words(),
                                    said.files(),
                                    Channel.PORTAL,
                                    caller);
                            return seeOther(path(id), "ticket.notice.written");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping(HERE + "/{id}/closure")
    @Access(PARTNER)
    ModelAndView close(@PathVariable UUID id, Form form, Member caller, Page page) {
        tickets.find(new TicketId(id), caller);
        return form.read(() -> id)
                .then(
                        _ -> {
                            tickets.close(new TicketId(id), caller);
                            return seeOther(path(id), "ticket.notice.closed");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @GetMapping(HERE + "/{id}/files/{file}")
    @Access(PARTNER)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Member caller) {
        var opened = tickets.file(new TicketId(id), file, caller);
        var known = opened.attachment();
        return Download.of(known.name(), known.kind().mediaType(), opened.content());
    }

    private record Said(String words, List<Upload> files) {}

    private Request request(Form form) {
        return new Request(
                form.choose("topic", topic -> topic),
                form.takeText("title", Matter.LONGEST_TITLE),
                form.takeOptional("uid", Uid::new),
                form.takeText("words", Message.LONGEST),
                form.takeFiles("files", uploads::take));
    }

    private ModelAndView asking(Form form, Page page) {
        return page("ticket/new", Map.of("form", form, "topics", topics.choices(page.text())));
    }

    private ModelAndView shown(UUID id, Form form, Member caller, Page page) {
        var found = tickets.find(new TicketId(id), caller);
        return page("ticket/portal", Map.of("view", views.of(found, page), "form", form));
    }

    private static String path(UUID id) {
        return HERE + "/" + id;
    }
}
