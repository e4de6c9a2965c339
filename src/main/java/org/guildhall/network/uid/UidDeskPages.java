package org.guildhall.network.uid;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.KEEP_PARTNERS;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidChanges;
import org.guildhall.network.Uids;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The accounts of a partner or of a whole enterprise on the desk: the picture, what the partner
/// asks for, and the main UID.
@Controller
class UidDeskPages {
    private static final String HERE = "/desk/partners/{id}/uids";
    private static final int LONGEST_WORDS = 2000;

    private final Partnerships partnerships;
    private final UidRequests requests;
    private final MainUids mains;
    private final Uids uids;
    private final AccountMaps maps;

    UidDeskPages(
            Partnerships partnerships,
            UidRequests requests,
            MainUids mains,
            Uids uids,
            AccountMaps maps) {
        this.partnerships = partnerships;
        this.requests = requests;
        this.mains = mains;
        this.uids = uids;
        this.maps = maps;
    }

    private record Change(Uid to, String why) {}

    @GetMapping("/desk/enterprises/{id}")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView enterprise(@PathVariable UUID id, Page page) {
        var map = maps.of(new EnterpriseId(id), page.text());
        return page("network/enterprise", Map.of("map", map));
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView uids(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, Form.empty(), Form.empty(), caller, page);
    }

    @PostMapping("/desk/partners/uids/requests/{id}/approval")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ModelAndView approve(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var partnership = requests.find(id, caller).partnership();
        return form.read(() -> SeenVersion.of(form))
                .then(
                        seen -> {
                            requests.approve(id, seen, caller);
                            return seeOther(path(partnership), "network.notice.request.approved");
                        })
                .orElse(() -> shown(partnership, form, Form.empty(), caller, page));
    }

    @PostMapping("/desk/partners/uids/requests/{id}/refusal")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ModelAndView refuse(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var partnership = requests.find(id, caller).partnership();
        return form.read(() -> form.takeText("answer", LONGEST_WORDS))
                .then(
                        answer -> {
                            requests.refuse(id, SeenVersion.of(form), answer, caller);
                            return seeOther(path(partnership), "network.notice.request.refused");
                        })
                .orElse(() -> shown(partnership, form, Form.empty(), caller, page));
    }

    @PostMapping("/desk/partners/{id}/main-uid")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ModelAndView change(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> change(form))
                .then(
                        change -> {
                            mains.change(
                                    id,
                                    SeenVersion.of(form),
                                    change.to(),
                                    form.ticked("stays"),
                                    change.why(),
                                    caller);
                            return seeOther(path(id), "network.notice.main.changed");
                        })
                .orElse(() -> shown(id, Form.empty(), form, caller, page));
    }

    private static Change change(Form form) {
        return new Change(
                form.enter(UidChanges.FIELD, Uid::new), form.takeText("words", LONGEST_WORDS));
    }

    /// @param decision the form of a request as it was sent
    /// @param main the form of the main UID as it was sent
    private ModelAndView shown(UUID id, Form decision, Form main, Staff caller, Page page) {
        var partnership = partnerships.find(id, caller);
        var enterprise = new EnterpriseId(uids.of(partnership).enterprise());
        return page(
                "network/keep",
                Map.of(
                        "partnership",
                        partnership,
                        "map",
                        maps.of(enterprise, page.text()),
                        "requests",
                        requests.of(id, caller),
                        "mayDecide",
                        partnership.ended().isEmpty() && caller.may(KEEP_PARTNERS),
                        "decision",
                        decision,
                        "form",
                        main));
    }

    private static String path(UUID partnership) {
        return HERE.replace("{id}", partnership.toString());
    }
}
