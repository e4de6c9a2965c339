package org.guildhall.ticket.macro;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The replies kept ready, for those who keep them.
@Controller
class MacroPages {
    private static final String HERE = "/desk/macros";

    private final Macros macros;

    MacroPages(Macros macros) {
        this.macros = macros;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView list(Page page) {
        return page("ticket/macros", Map.of("macros", macros.all()));
    }

    @GetMapping(HERE + "/new")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView fresh(Page page) {
        return shown(HERE, "", Form.of(Map.of("aim", Aim.ANSWER.name(), "version", "0")), page);
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView add(Form form, Staff caller, Page page) {
        return form.read(() -> macro(Ids.next(), 0, form))
                .then(macro -> kept(macro, caller))
                .orElse(() -> shown(HERE, "", form, page));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView one(@PathVariable UUID id, Page page) {
        var macro = macros.one(id);
        var form =
                Form.of(
                        Map.of(
                                "name", macro.name(),
                                "text", macro.text(),
                                "aim", macro.aim().name(),
                                "version", String.valueOf(macro.version())));
        return shown(path(id), path(id) + "/removal", form, page);
    }

    @PostMapping(HERE + "/{id}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView change(@PathVariable UUID id, Form form, Staff caller, Page page) {
        macros.one(id);
        return form.read(() -> macro(id, version(form), form))
                .then(macro -> kept(macro, caller))
                .orElse(() -> shown(path(id), path(id) + "/removal", form, page));
    }

    @PostMapping(HERE + "/{id}/removal")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView remove(@PathVariable UUID id, Form form, Staff caller) {
        macros.remove(id, version(form), caller);
        return seeOther(HERE, "ticket.notice.macro-removed");
    }

    private ModelAndView kept(Macro macro, Staff caller) {
        macros.keep(macro, caller);
        return seeOther(HERE, "ticket.notice.macro-kept");
    }

    private static Macro macro(UUID id, long version, Form form) {
        return new Macro(
                id,
                form.takeText("name", Macro.LONGEST_NAME),
                form.takeText("text", Message.LONGEST),
                form.choose("aim", MacroPages::aim),
                version);
    }

    private static long version(Form form) {
        return form.version("ticket.version.missing");
    }

    private static Aim aim(String typed) {
        return Arrays.stream(Aim.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    private static ModelAndView shown(String action, String removal, Form form, Page page) {
        var text = page.text();
        var aims =
                Arrays.stream(Aim.values())
                        .map(aim -> new Choice(aim.name(), text.of(aim.key())))
                        .toList();
        return page(
                "ticket/macro",
                Map.of("form", form, "action", action, "removal", removal, "aims", aims));
    }

    private static String path(UUID id) {
        return HERE + "/" + id;
    }
}
