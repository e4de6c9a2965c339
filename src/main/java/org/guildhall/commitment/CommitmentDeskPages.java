package org.guildhall.commitment;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.KEEP_PARTNERS;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A partner's commitment on the desk: its sales are entered here, and its periods settled.
@Controller
class CommitmentDeskPages {
    private static final String HERE = "/desk/partners/{id}/commitment";
    private static final int LONGEST_WORDS = 2000;

    private final Partnerships partnerships;
    private final Commitments commitments;
    private final Sales sales;
    private final CommitmentViews views;

    CommitmentDeskPages(
            Partnerships partnerships,
            Commitments commitments,
            Sales sales,
            CommitmentViews views) {
        this.partnerships = partnerships;
        this.commitments = commitments;
        this.sales = sales;
        this.views = views;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView commitment(@PathVariable UUID id, Staff caller) {
        return shown(id, Form.empty(), caller);
    }

    @PostMapping(HERE + "/sales")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ModelAndView record(@PathVariable UUID id, Form form, Staff caller) {
        return form.read(() -> SaleForm.read(form))
                .then(
                        wanted -> {
                            sales.record(id, wanted, caller);
                            return seeOther(path(id), "commitment.notice.recorded");
                        })
                .orElse(() -> shown(id, form, caller));
    }

    @PostMapping("/desk/commitments/{id}/settlement")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ModelAndView settle(@PathVariable UUID id, Form form, Staff caller) {
        var partnership = commitments.find(id, caller).partnership();
        return form.read(() -> words(form))
                .then(
                        words -> {
                            var seen = form.version("commitment.version.missing");
                            commitments.settle(id, seen, words, caller);
                            return seeOther(path(partnership), "commitment.notice.settled");
                        })
                .orElse(() -> shown(partnership, form, caller));
    }

    private static String words(Form form) {
        return form.takeOptional("words", typed -> Form.text(typed, LONGEST_WORDS)).orElse("");
    }

    private ModelAndView shown(UUID id, Form form, Staff caller) {
        var partnership = partnerships.find(id, caller);
        var view = views.of(partnership, caller);
        return page(
                "commitment/desk",
                Map.of(
                        "view",
                        view,
                        "mayRecord",
                        caller.may(KEEP_PARTNERS) && !view.open().isEmpty(),
                        "form",
                        form));
    }

    private static String path(UUID partnership) {
        return HERE.replace("{id}", partnership.toString());
    }
}
