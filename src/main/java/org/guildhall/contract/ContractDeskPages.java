package org.guildhall.contract;

import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.service.Envelopes;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The vendor's side of a contract: send it, countersign it, or take it back.
@Controller
class ContractDeskPages {
    private static final int LONGEST_REASON = 2000;

    private final Drafting drafting;
    private final Contracts contracts;
    private final Signatures signatures;
    private final Envelopes envelopes;
    private final ContractViews views;

    ContractDeskPages(
            Drafting drafting,
            Contracts contracts,
            Signatures signatures,
            Envelopes envelopes,
            ContractViews views) {
        this.drafting = drafting;
        this.contracts = contracts;
        this.signatures = signatures;
        this.envelopes = envelopes;
        this.views = views;
    }

    @GetMapping("/desk/contracts/{id}")
    @Access(value = Who.STAFF, may = Permission.VIEW_CONTRACTS)
    ModelAndView contract(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, caller, page, Form.empty());
    }

    @PostMapping("/desk/contracts/{id}/sending")
    @Access(value = Who.STAFF, may = Permission.REVIEW_APPLICATIONS)
    ModelAndView send(@PathVariable UUID id, Form form, Staff caller) {
        drafting.send(new ContractId(id), SeenVersion.of(form), caller);
        return seeOther(path(id), "contract.notice.sent");
    }

    @PostMapping("/desk/contracts/{id}/countersignature")
    @Access(value = Who.STAFF, may = Permission.COUNTERSIGN_CONTRACTS)
    ModelAndView countersign(
            @PathVariable UUID id, Form form, Staff caller, HttpServletRequest request, Page page) {
        return form.read(() -> form.takeOptional("effective", ContractDeskPages::day))
                .then(
                        from -> {
                            signatures.countersign(
                                    new ContractId(id),
                                    SeenVersion.of(form),
                                    from,
                                    caller,
                                    Witness.of(request));
                            return seeOther(path(id), "contract.notice.countersigned");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/contracts/{id}/signing-service")
    @Access(value = Who.STAFF, may = Permission.REVIEW_APPLICATIONS)
    ModelAndView askNow(@PathVariable UUID id, Staff caller) {
        envelopes.askNow(new ContractId(id), caller);
        return seeOther(path(id), "contract.notice.asked");
    }

    @PostMapping("/desk/contracts/{id}/withdrawal")
    @Access(value = Who.STAFF, may = Permission.REVIEW_APPLICATIONS)
    ModelAndView takeBack(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_REASON))
                .then(
                        reason -> {
                            contracts.voided(
                                    new ContractId(id),
                                    SeenVersion.of(form),
                                    reason,
                                    next(form),
                                    caller);
                            return seeOther(path(id), "contract.notice.voided");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    private ModelAndView shown(UUID id, Staff caller, Page page, Form form) {
        var view = views.of(contracts.read(new ContractId(id), caller), caller, page);
        if (form.value("effective").isEmpty()) {
            form.put("effective", view.earliest().toString());
        }
        if (form.value("next").isEmpty()) form.put("next", "contract");
        return page("contract/desk", Map.of("view", view, "form", form));
    }

    private static Afterwards next(Form form) {
        return form.value("next").equals("terms")
                ? Afterwards.NEW_TERMS
                : Afterwards.ANOTHER_CONTRACT;
    }

    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw Invalid.because("contract.countersign.date");
        }
    }

    private static String path(UUID id) {
        return "/desk/contracts/" + id;
    }
}
