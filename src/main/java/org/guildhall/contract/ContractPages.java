package org.guildhall.contract;

import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Member;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Scans;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The partner's side of a contract: read it, sign it with a code or hand in the signed paper, or
/// decline.
@Controller
class ContractPages {
    private static final int LONGEST_REASON = 2000;

    private final Contracts contracts;
    private final Signatures signatures;
    private final Scans scans;
    private final ContractViews views;
    private final Uploads uploads;

    ContractPages(
            Contracts contracts,
            Signatures signatures,
            Scans scans,
            ContractViews views,
            Uploads uploads) {
        this.uploads = uploads;
        this.contracts = contracts;
        this.signatures = signatures;
        this.scans = scans;
        this.views = views;
    }

    @GetMapping("/portal/contracts/{id}")
    @Access(Who.PARTNER)
    ModelAndView contract(
            @PathVariable UUID id, Member caller, HttpServletRequest request, Page page) {
        var contract = contracts.open(new ContractId(id), caller, Witness.of(request));
        return shown(contract, caller, page, Form.of(Map.of("name", caller.name())));
    }

    @PostMapping("/portal/contracts/{id}/code")
    @Access(Who.OWNER)
    ModelAndView code(@PathVariable UUID id, Member caller, HttpServletRequest request) {
        signatures.mailCode(new ContractId(id), caller, Witness.of(request));
        return seeOther(path(id) + "#sign", "contract.notice.code");
    }

    @PostMapping("/portal/contracts/{id}/signature")
    @Access(Who.OWNER)
    ModelAndView sign(
            @PathVariable UUID id,
            Form form,
            Member caller,
            HttpServletRequest request,
            Page page) {
        return form.read(() -> signature(form))
                .then(
                        given -> {
                            signatures.sign(
                                    new ContractId(id),
                                    given.version(),
                                    given.code(),
                                    given.autograph(),
                                    caller,
                                    Witness.of(request));
                            return seeOther(path(id), "contract.notice.signed");
                        })
                .orElse(() -> again(id, caller, page, form));
    }

    @PostMapping("/portal/contracts/{id}/scan")
    @Access(Who.OWNER)
    ModelAndView handIn(
            @PathVariable UUID id,
            Form form,
            Member caller,
            HttpServletRequest request,
            Page page) {
        return form.read(() -> PaperPages.parts(form, uploads))
                .then(
                        parts -> {
                            scans.handIn(
                                    new ContractId(id),
                                    SeenVersion.of(form),
                                    parts,
                                    caller,
                                    Witness.of(request));
                            return seeOther(path(id), "contract.notice.scanned");
                        })
                .orElse(() -> again(id, caller, page, form));
    }

    @PostMapping("/portal/contracts/{id}/refusal")
    @Access(Who.OWNER)
    ModelAndView decline(
            @PathVariable UUID id,
            Form form,
            Member caller,
            HttpServletRequest request,
            Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_REASON))
                .then(
                        reason -> {
                            contracts.decline(
                                    new ContractId(id),
                                    SeenVersion.of(form),
                                    reason,
                                    caller,
                                    Witness.of(request));
                            return seeOther(path(id), "contract.notice.declined");
                        })
                .orElse(() -> again(id, caller, page, form));
    }

    private record Given(long version, String code, Autograph autograph) {}

    private static Given signature(Form form) {
        var code = form.takeText("code", 12);
        var name = form.take("name", Autograph::name);
        var drawn = form.takeOptional("drawn", Autograph::picture).flatMap(picture -> picture);
        if (!form.ticked("consent")) {
            form.mark("consent", "contract.sign.consent.missing");
        }
        return new Given(SeenVersion.of(form), code, new Autograph(name, drawn));
    }

    private ModelAndView again(UUID id, Member caller, Page page, Form form) {
        return shown(contracts.read(new ContractId(id), caller), caller, page, form);
    }

    private ModelAndView shown(Contract contract, Member caller, Page page, Form form) {
        var view = views.of(contract, caller, page);
        return page("contract/portal", Map.of("view", view, "form", form));
    }

    private static String path(UUID id) {
        return "/portal/contracts/" + id;
    }
}
