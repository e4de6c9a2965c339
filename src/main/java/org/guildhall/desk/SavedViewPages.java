package org.guildhall.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Address;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Keeps views of lists and throws them away; the lists show them.
@Controller
class SavedViewPages {
    static final String HERE = "/desk/views";

    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @PostMapping(HERE)
    @Access(STAFF)
    ModelAndView keep(Form form, Staff caller) {
        var name = Form.text(form.value("name"), LONGEST_NAME);
        if (name.isEmpty()) throw Invalid.at("name", "desk.view.unnamed");
        var address = form.value("address");
        views.keep(name, address, form.ticked("shared"), caller);
        return seeOther(address, "desk.view.kept");
    }

    @PostMapping(HERE + "/{id}/removal")
    @Access(STAFF)
    ModelAndView remove(@PathVariable UUID id, Form form, Staff caller) {
        views.remove(id, caller);
        var back = form.value("back");
        return seeOther(Address.leadsBelow("/desk/", back) ? back : "/desk", "desk.view.removed");
    }
}
