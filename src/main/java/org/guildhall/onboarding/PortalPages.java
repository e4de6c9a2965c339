package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.form.Documents;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.terms.Revision;
import org.guildhall.terms.SheetTable;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The partner's pages of an application, node by node.
@Controller
class PortalPages {
    private static final int LONGEST_WORDS = 4000;
    private static final Set<Stage> AGREED =
            EnumSet.of(Stage.AWAITING_CONTRACT, Stage.SIGNED, Stage.ADMITTED, Stage.ACTIVE);

    private final Joining joining;
    private final Onboarding onboarding;
    private final Applications applications;
    private final Agreements agreements;
    private final Reviews reviews;
    private final Documents documents;
    private final Sheets sheets;
    private final Views views;

    PortalPages(
            Joining joining,
            Onboarding onboarding,
            Applications applications,
            Agreements agreements,
            Reviews reviews,
            Documents documents,
            Sheets sheets,
            Views views) {
        this.joining = joining;
        this.onboarding = onboarding;
        this.applications = applications;
        this.agreements = agreements;
        this.reviews = reviews;
        this.documents = documents;
        this.sheets = sheets;
        this.views = views;
    }

    @GetMapping("/portal/applications/{id}")
    @Access(PARTNER)
    ModelAndView node(@PathVariable UUID id, Member caller, Page page) {
        return node(id, caller, page, Form.empty());
    }

    @PostMapping("/portal/applications/{id}/messages")
    @Access(PARTNER)
    ModelAndView write(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> form.takeText("words", LONGEST_WORDS))
                .then(
                        words -> {
                            reviews.write(seen(id, form), words, caller);
                            return seeOther(path(id), "onboarding.notice.written");
                        })
                .orElse(() -> node(id, caller, page, form));
    }

    @GetMapping("/portal/applications/{id}/withdrawal")
    @Access(PARTNER)
    ModelAndView askWithdraw(@PathVariable UUID id, Member caller, Page page) {
        return ending("withdrawal", id, caller, page, Form.empty());
    }

    @PostMapping("/portal/applications/{id}/withdrawal")
    @Access(PARTNER)
    ModelAndView withdraw(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> form.takeOptional("words", text -> Form.text(text, LONGEST_WORDS)))
                .then(
                        words -> {
                            onboarding.withdraw(seen(id, form), words.orElse(""), caller);
                            return seeOther(path(id), "onboarding.notice.withdrawn");
                        })
                .orElse(() -> ending("withdrawal", id, caller, page, form));
    }

    @PostMapping("/portal/applications/{id}/resubmission")
    @Access(PARTNER)
    ModelAndView again(@PathVariable UUID id, Member caller) {
        var fresh = joining.startAgain(new ApplicationId(id), caller);
        return seeOther(path(fresh.value()) + "/form");
    }

    @PostMapping("/portal/applications/{id}/confirmation")
    @Access(OWNER)
    ModelAndView confirm(@PathVariable UUID id, Form form, Member caller) {
        agreements.confirm(seen(id, form), SeenForm.sheet(form), caller);
        return seeOther(path(id), "onboarding.notice.confirmed");
    }

    @GetMapping("/portal/applications/{id}/refusal")
    @Access(OWNER)
    ModelAndView askDecline(@PathVariable UUID id, Member caller, Page page) {
        return ending("refusal", id, caller, page, Form.empty());
    }

    @PostMapping("/portal/applications/{id}/refusal")
    @Access(OWNER)
    ModelAndView decline(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> form.takeText("words", LONGEST_WORDS))
                .then(
                        words -> {
                            agreements.decline(seen(id, form), words, caller);
                            return seeOther(path(id), "onboarding.notice.declined");
                        })
                .orElse(() -> ending("refusal", id, caller, page, form));
    }

    @GetMapping("/portal/applications/{id}/cancellation")
    @Access(OWNER)
    ModelAndView askCancel(@PathVariable UUID id, Member caller, Page page) {
        return ending("cancellation", id, caller, page, Form.empty());
    }

    @PostMapping("/portal/applications/{id}/cancellation")
    @Access(OWNER)
    ModelAndView cancel(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> form.takeText("words", LONGEST_WORDS))
                .then(
                        words -> {
                            agreements.cancel(seen(id, form), words, caller);
                            return seeOther(path(id), "onboarding.notice.cancelled");
                        })
                .orElse(() -> ending("cancellation", id, caller, page, form));
    }

    /// The page, with a form of it that was refused.
    ModelAndView node(UUID id, Member caller, Page page, Form form) {
        var application = applications.find(new ApplicationId(id), caller);
        var view = views.of(application, caller, page);
        var model = new HashMap<String, Object>(Map.of("view", view, "form", form));
        application
                .agreement()
                .sheet()
                .ifPresent(
                        version -> {
                            model.put("sheet", table(application, version, page));
                            model.put("revisions", revisions(application, version, page));
                        });
        if (view.stage() != Stage.DRAFT) {
            var schema = applications.programme(application).form();
            var given = documents.of(application.id(), caller);
            model.put("answers", AnswerBlock.of(schema, application, given, page.text()));
            model.put("documents", given);
        }
        return page("onboarding/node", model);
    }

    /// While terms are negotiated all versions up to the last offered; later those agreed to.
    private SheetTable table(Application application, int version, Page page) {
        var id = application.id().value();
        var programme = applications.programme(application);
        return AGREED.contains(application.stage())
                ? sheets.table(List.of(sheets.version(id, version)), programme, page.text())
                : sheets.table(id, version, programme, page.text());
    }

    private List<Revision> revisions(Application application, int version, Page page) {
        var programme = applications.programme(application);
        return sheets.revisions(application.id().value(), version, programme, page.text());
    }

    private ModelAndView ending(String how, UUID id, Member caller, Page page, Form form) {
        var application = applications.find(new ApplicationId(id), caller);
        return page(
                "onboarding/ending",
                Map.of("view", views.of(application, caller, page), "how", how, "form", form));
    }

    private static Seen seen(UUID id, Form form) {
        return SeenForm.of(id, form);
    }

    static String path(UUID id) {
        return "/portal/applications/" + id;
    }
}
