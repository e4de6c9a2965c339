package org.guildhall.amendment;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.terms.RevisionWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// New terms as the partner reads and answers them.
@Controller
class PortalPages {
    private static final int LONGEST_WORDS = 4000;

    private final Amendments amendments;
    private final Terms terms;
    private final Views views;

    PortalPages(Amendments amendments, Terms terms, Views views) {
        this.amendments = amendments;
        this.terms = terms;
        this.views = views;
    }

    @GetMapping("/portal/amendments/{id}")
    @Access(PARTNER)
    ModelAndView amendment(@PathVariable UUID id, Member caller, Page page) {
        return shown(id, Form.empty(), caller, page);
    }

    @PostMapping("/portal/amendments/{id}/confirmation")
    @Access(OWNER)
    ModelAndView confirm(@PathVariable UUID id, Form form, Member caller) {
        amendments.confirm(Seen.of(id, form), Seen.sheet(form), caller);
        return seeOther(path(id), "amendment.notice.confirmed");
    }

    @PostMapping("/portal/amendments/{id}/correction")
    @Access(PARTNER)
    ModelAndView modify(@PathVariable UUID id, Form form, Member caller, Page page) {
        var schema = amendments.schema(amendments.find(new AmendmentId(id), caller));
        return form.read(() -> RevisionWords.read(form, schema))
                .then(
                        asked -> {
                            amendments.modify(Seen.of(id, form), Seen.sheet(form), asked, caller);
                            return seeOther(path(id), "amendment.notice.correction");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/portal/amendments/{id}/refusal")
    @Access(OWNER)
    ModelAndView decline(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> form.takeText("reason", LONGEST_WORDS))
                .then(
                        reason -> {
                            amendments.decline(Seen.of(id, form), reason, caller);
                            return seeOther(path(id), "amendment.notice.declined");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private ModelAndView shown(UUID id, Form form, Member caller, Page page) {
        var amendment = amendments.find(new AmendmentId(id), caller);
        var schema = amendments.schema(amendment);
        return page(
                "amendment/portal",
                Map.of(
                        "view",
                        views.of(amendment, caller, page),
                        "revision",
                        terms.revisionForm(amendment.id(), caller, page.text()),
                        "labels",
                        RevisionWords.labels(schema, page.text()),
                        "form",
                        form));
    }

    private static String path(UUID id) {
        return "/portal/amendments/" + id;
    }
}
