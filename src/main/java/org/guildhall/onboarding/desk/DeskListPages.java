package org.guildhall.onboarding.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.list.Csv;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The work list of applications, and the same as a file; what it shows lives in its address.
@Controller
class DeskListPages {
    static final String HERE = "/desk/applications";

    /// Whoever searches looks at the first ones; all that have a common word nobody counts.
    private static final int COUNTED_BY_WORDS = 200;

    private final DeskList list;
    private final DeskListView view;
    private final DeskFile file;

    DeskListPages(DeskList list, DeskListView view, DeskFile file) {
        this.list = list;
        this.view = view;
        this.file = file;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    ModelAndView applications(Form form, Staff caller, Page page) {
        var at = DeskAddress.of(HERE, form);
        var query = DeskAddress.query(at, caller, page.zone(), page.now());
        var most =
                query.words().isEmpty() ? WorkList.most(at) : WorkList.most(at, COUNTED_BY_WORDS);
        var found = list.page(query, at.offset(), most);
        var shown = view.of(at, query, found, most, caller, page);
        return page("onboarding/list", Map.of("list", shown));
    }

    @GetMapping(HERE + ".csv")
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    void file(Form form, Staff caller, Page page, HttpServletResponse response) throws IOException {
        write(file, form, caller, page, response);
    }

    /// Answers with what is asked for as a file, written as it is read.
    static void write(
            DeskFile file, Form form, Staff caller, Page page, HttpServletResponse response)
            throws IOException {
        var query = DeskAddress.query(DeskAddress.of(HERE, form), caller, page.zone(), page.now());
        var contents = file.contents(query, caller);
        var out = ListFile.begin(response, "applications", DeskFile.head(page.text()));
        for (var from = 0; from < contents.size(); from += ListFile.PIECE) {
            var piece = contents.subList(from, Math.min(from + ListFile.PIECE, contents.size()));
            file.lines(piece, page).forEach(line -> Csv.write(out, line));
        }
    }
}
