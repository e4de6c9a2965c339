package org.guildhall.ticket.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Replying to the customer. When somebody was first, what was typed stays there beside what is
/// new.
@Controller
class ReplyPages {
    private final TicketDesk desk;
    private final ShownTicket shown;
    private final Uploads uploads;

    ReplyPages(TicketDesk desk, ShownTicket shown, Uploads uploads) {
        this.uploads = uploads;
        this.desk = desk;
        this.shown = shown;
    }

    @PostMapping(DeskPages.HERE + "/reply")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView reply(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var language = desk.find(new TicketId(id), caller).ticket().matter().language();
        return form.read(() -> written(form))
                .then(
                        reply -> {
                            desk.reply(
                                    Seen.of(id, form),
                                    ReplyDraft.plain(new TicketId(id), language, reply.text())
                                            .with(reply.files()),
                                    reply.aim(),
                                    Channel.PORTAL,
                                    caller);
                            return seeOther(DeskPages.path(id), "ticket.notice.replied");
                        })
                .orElse(() -> shown.of(id, form, caller, page));
    }

    private record Written(String text, Aim aim, List<Upload> files) {}

    private Written written(Form form) {
        return new Written(
                form.takeText("words", Message.LONGEST),
                form.choose("aim", Aim::of),
                form.takeFiles("files", uploads::take));
    }
}
