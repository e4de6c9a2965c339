package org.guildhall.ticket.topic;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.passage.Topic;
import org.guildhall.ticket.passage.TopicBook;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What requests can be about, for those who lead the desk.
@Controller
class TopicPages {
    static final String HERE = "/desk/ticket-topics";

    private final Topics topics;
    private final TopicBook book;

    TopicPages(Topics topics, TopicBook book) {
        this.topics = topics;
        this.book = book;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView all(Page page) {
        return all(Form.empty(), page);
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView add(Form form, Staff caller, Page page) {
        return form.read(() -> TopicForm.added(form))
                .then(
                        topic -> {
                            book.add(topic, caller);
                            return seeOther(HERE, "ticket.notice.topic-added");
                        })
                .orElse(() -> all(form, page));
    }

    @GetMapping(HERE + "/{code}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView one(@PathVariable String code, Page page) {
        var topic = book.one(code);
        return one(topic, TopicForm.of(topic), page);
    }

    @PostMapping(HERE + "/{code}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView rename(@PathVariable String code, Form form, Staff caller, Page page) {
        var topic = book.one(code);
        return form.read(() -> TopicForm.changed(form, topic))
                .then(
                        changed -> {
                            book.rename(changed, caller);
                            return seeOther(HERE, "ticket.notice.topic-kept");
                        })
                .orElse(() -> one(topic, form, page));
    }

    @PostMapping(HERE + "/{code}/retirement")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView retire(@PathVariable String code, Form form, Staff caller, Page page) {
        var topic = book.one(code);
        return form.read(() -> TopicForm.version(form))
                .then(
                        version -> {
                            book.retire(code, version, caller);
                            return seeOther(HERE, "ticket.notice.topic-retired");
                        })
                .orElse(() -> one(topic, form, page));
    }

    @PostMapping(HERE + "/{code}/return")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView offer(@PathVariable String code, Form form, Staff caller, Page page) {
        var topic = book.one(code);
        return form.read(() -> TopicForm.version(form))
                .then(
                        version -> {
                            book.offer(code, version, caller);
                            return seeOther(HERE, "ticket.notice.topic-offered");
                        })
                .orElse(() -> one(topic, form, page));
    }

    private ModelAndView all(Form form, Page page) {
        var rows = topics.all().stream().map(each -> TopicsShown.row(each, page.text())).toList();
        return page("ticket/topics", Map.of("rows", rows, "form", form));
    }

    private ModelAndView one(Topic topic, Form form, Page page) {
        var path = HERE + "/" + topic.code();
        return page(
                "ticket/topic",
                Map.of(
                        "topic",
                        topic,
                        "form",
                        form,
                        "path",
                        path,
                        "history",
                        TopicsShown.history(book.history(topic), page.text())));
    }
}
