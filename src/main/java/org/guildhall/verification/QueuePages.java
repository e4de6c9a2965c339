package org.guildhall.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The verifier's queue, and the same as a file; what it shows lives in its address.
@Controller
public class QueuePages {
    private final VerificationDesk desk;
    private final QueueView view;

    QueuePages(VerificationDesk desk, QueueView view) {
        this.desk = desk;
        this.view = view;
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping(QueueView.HERE)
    ModelAndView queue(Staff caller, Form form, Page page) {
        var at = address(form);
        var query = QueueQuery.of(at, caller);
        var queue = desk.around(caller, query, at.offset(), WorkList.most(at));
        return Answer.page(
                "verification/queue", Map.of("list", view.list(at, query, queue, caller, page)));
    }

    /// The queue as a file; programs get the same.
    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping(QueueView.HERE + ".csv")
    public void file(Staff caller, Form form, Page page, HttpServletResponse response)
            throws IOException {
        var query = QueueQuery.of(address(form), caller);
        desk.takeAway(caller, query);
        ListFile.write(
                response,
                "verifications",
                QueueView.columns(page.text()),
                before -> view.rows(desk.queue(caller, query, ListFile.PIECE, before), page));
    }

    private static Address address(Form form) {
        return Address.kept(
                QueueView.HERE,
                form,
                List.of("show", "q", "country", "who", "due", "sort", "without", "page"));
    }
}
