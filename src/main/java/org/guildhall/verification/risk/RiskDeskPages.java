package org.guildhall.verification.risk;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A risk case is opened, looked at and decided; its papers come out of the vault as files to save.
@Controller
@RequestMapping(RiskDeskPages.HERE)
class RiskDeskPages {
    static final String HERE = "/desk/risk-cases";

    private final RiskDesk desk;

    RiskDeskPages(RiskDesk desk) {
        this.desk = desk;
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping("/new")
    ModelAndView fresh(@RequestParam(defaultValue = "") String uid) {
        return blank(Form.of(Map.of("uid", uid)));
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @PostMapping
    ModelAndView opened(Staff caller, Form form) {
        return form.read(() -> RiskForm.opening(form))
                .then(
                        read -> {
                            var opened = desk.open(caller, read.uid(), read.asking(), read.again());
                            return Answer.seeOther(
                                    HERE + "/" + opened.id().value(),
                                    "verification.kyc.opened.notice");
                        })
                .orElse(() -> blank(form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping("/{id}")
    ModelAndView one(Staff caller, @PathVariable UUID id) {
        return page(caller, new RiskCaseId(id), Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @PostMapping("/{id}/decision")
    ModelAndView decided(Staff caller, @PathVariable UUID id, Form form) {
        var of = new RiskCaseId(id);
        return form.read(() -> RiskForm.decision(form))
                .then(
                        decision -> {
                            desk.decide(caller, of, form.version(), decision);
                            return Answer.seeOther(
                                    HERE + "/" + id, "verification.kyc.decided.notice");
                        })
                .orElse(() -> page(caller, of, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping("/papers/{id}")
    ResponseEntity<byte[]> paper(Staff caller, @PathVariable UUID id) {
        var opened = desk.look(caller, id);
        var paper = opened.paper();
        return Download.of(paper.name(), paper.kind().mediaType(), opened.content());
    }

    private static ModelAndView blank(Form form) {
        return Answer.page("verification/riskopen", Map.of("form", form));
    }

    private ModelAndView page(Staff caller, RiskCaseId id, Form form) {
        return Answer.page(
                "verification/riskcase", Map.of("file", desk.one(caller, id), "form", form));
    }
}
