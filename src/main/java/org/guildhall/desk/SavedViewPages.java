package org.guildhall.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.list.Address;
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

    private record Wanted(String name, String address) {}

    @PostMapping(HERE)
    @Access(STAFF)
    ModelAndView keep(Form form, Staff caller) {
        return form.read(
                        () ->
                                new Wanted(
                                        form.takeText("name", LONGEST_NAME),
                                        form.take("address", SavedViewPages::address)))
                .then(
                        wanted -> {
                            var shared = form.ticked("shared");
                            views.keep(wanted.name(), wanted.address(), shared, caller);
                            return seeOther(wanted.address(), "desk.view.kept");
                        })
                .orElse(() -> page("desk/view", Map.of("form", form)));
    }

    private static String address(String typed) {
        if (!Address.leadsBelow("/desk/", typed)) throw Invalid.because("desk.view.address");
        return typed;
    }

    @PostMapping(HERE + "/{id}/removal")
    @Access(STAFF)
    ModelAndView remove(@PathVariable UUID id, Form form, Staff caller) {
        views.remove(id, caller);
        var back = form.value("back");
        return seeOther(Address.leadsBelow("/desk/", back) ? back : "/desk", "desk.view.removed");
    }
}
