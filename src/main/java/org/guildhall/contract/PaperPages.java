package org.guildhall.contract;

import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.PaperSignature;
import org.guildhall.contract.signing.Scans;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The vendor's side of a contract on paper: what was sent beside what came back, and the decision.
@Controller
class PaperPages {
    private static final int LONGEST_REASON = 2000;

    private final Contracts contracts;
    private final Scans scans;
    private final ContractViews views;
    private final Uploads uploads;

    PaperPages(Contracts contracts, Scans scans, ContractViews views, Uploads uploads) {
        this.uploads = uploads;
        this.contracts = contracts;
        this.scans = scans;
        this.views = views;
    }

    private record Signed(
            List<Upload> parts, PaperSignature signature, Optional<LocalDate> effective) {}

    @GetMapping("/desk/contracts/{id}/comparison")
    @Access(value = Who.STAFF, may = Permission.VIEW_CONTRACTS)
    ModelAndView comparison(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, caller, page, Form.empty());
    }

    @PostMapping("/desk/contracts/{id}/acceptance")
    @Access(value = Who.STAFF, may = Permission.REVIEW_APPLICATIONS)
    ModelAndView accept(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> signature(form))
                .then(
                        signature -> {
                            scans.accept(
                                    new ContractId(id), SeenVersion.of(form), signature, caller);
                            return seeOther(path(id), "contract.notice.accepted");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/contracts/{id}/return")
    @Access(value = Who.STAFF, may = Permission.REVIEW_APPLICATIONS)
    ModelAndView giveBack(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_REASON))
                .then(
                        reason -> {
                            scans.giveBack(
                                    new ContractId(id), SeenVersion.of(form), reason, caller);
                            return seeOther(path(id), "contract.notice.returned");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    @PostMapping("/desk/contracts/{id}/signed-paper")
    @Access(value = Who.STAFF, may = Permission.COUNTERSIGN_CONTRACTS)
    ModelAndView conclude(
            @PathVariable UUID id, Form form, Staff caller, HttpServletRequest request, Page page) {
        return form.read(() -> signed(form))
                .then(
                        signed -> {
                            scans.conclude(
                                    new ContractId(id),
                                    SeenVersion.of(form),
                                    signed.parts(),
                                    signed.signature(),
                                    signed.effective(),
                                    caller,
                                    Witness.of(request));
                            return seeOther(path(id), "contract.notice.countersigned");
                        })
                .orElse(() -> shown(id, caller, page, form));
    }

    private Signed signed(Form form) {
        return new Signed(
                parts(form, uploads),
                signature(form),
                form.takeOptional("effective", ContractDeskPages::day));
    }

    /// The files of a scan: one at least.
    static List<Upload> parts(Form form, Uploads uploads) {
        var parts = form.takeFiles("scan", uploads::document);
        if (form.files("scan").isEmpty()) form.mark("scan", "platform.upload.missing");
        return parts;
    }

    private static PaperSignature signature(Form form) {
        return new PaperSignature(
                form.take("name", Autograph::name), form.enter("signed", ContractDeskPages::day));
    }

    private ModelAndView shown(UUID id, Staff caller, Page page, Form form) {
        var view = views.of(contracts.read(new ContractId(id), caller), caller, page);
        if (form.value("effective").isEmpty()) {
            form.put("effective", view.earliest().toString());
        }
        return page("contract/comparison", Map.of("view", view, "form", form));
    }

    private static String path(UUID id) {
        return "/desk/contracts/" + id;
    }
}
