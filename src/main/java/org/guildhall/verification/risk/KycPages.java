package org.guildhall.verification.risk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The account's page of what risk control asks for: which papers, by when, and how it stands.
@Controller
@RequestMapping(KycPages.HERE)
class KycPages {
    static final String HERE = "/portal/kyc";

    private final KycRequests requests;
    private final Uploads uploads;

    KycPages(KycRequests requests, Uploads uploads) {
        this.uploads = uploads;
        this.requests = requests;
    }

    @Access(Access.Who.PARTNER)
    @GetMapping
    ModelAndView show(Member caller) {
        return page(caller, Form.empty());
    }

    @Access(Access.Who.PARTNER)
    @PostMapping
    ModelAndView submitted(Member caller, Form form) {
        return form.read(() -> uploads(form))
                .then(
                        given -> {
                            attach(caller, form, given);
                            requests.submit(caller, form.version());
                            return Answer.seeOther(HERE, "verification.kyc.submitted.notice");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/papers")
    ModelAndView uploaded(Member caller, Form form) {
        return form.read(() -> chosen(caller, form))
                .then(
                        given -> {
                            attach(caller, form, given);
                            return Answer.seeOther(HERE);
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/papers/{id}/removal")
    ModelAndView removed(Member caller, @PathVariable UUID id, Form form) {
        return form.read(() -> uploads(form))
                .then(
                        given -> {
                            attach(caller, form, given);
                            requests.detach(caller, form.version(), id);
                            return Answer.seeOther(HERE);
                        })
                .orElse(() -> page(caller, form));
    }

    private ModelAndView page(Member caller, Form form) {
        var model = new HashMap<String, Object>();
        model.put("form", form);
        requests.mine(caller).ifPresent(file -> model.put("file", file));
        return Answer.page("verification/kyc", model);
    }

    private void attach(Member caller, Form form, Map<KycPaper, List<Upload>> given) {
        given.forEach((paper, files) -> requests.attach(caller, form.version(), paper, files));
        form.filesKept();
    }

    /// The files, of which there must be one when only the files are sent.
    private Map<KycPaper, List<Upload>> chosen(Member caller, Form form) {
        var given = uploads(form);
        if (given.isEmpty()) {
            requests.mine(caller).stream()
                    .flatMap(file -> file.riskCase().wanted().stream().sorted())
                    .findFirst()
                    .ifPresent(paper -> form.mark(paper.word(), "platform.upload.missing"));
        }
        return given;
    }

    private Map<KycPaper, List<Upload>> uploads(Form form) {
        var given = new EnumMap<KycPaper, List<Upload>>(KycPaper.class);
        for (var paper : KycPaper.values()) {
            var files = form.takeFiles(paper.word(), uploads::document);
            if (!files.isEmpty()) given.put(paper, files);
        }
        return given;
    }
}
