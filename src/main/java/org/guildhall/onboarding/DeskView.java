package org.guildhall.onboarding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Staff;
import org.guildhall.network.PartnershipPart.Section;
import org.guildhall.onboarding.form.Documents;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Rejection;
import org.guildhall.onboarding.lifecycle.RejectionReason;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.ContractDrafts;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviewers;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Component;

/// What the review desk shows of one application.
@Component
class DeskView {
    private final Applications applications;
    private final Documents documents;
    private final Sheets sheets;
    private final Reviewers reviewers;
    private final ContractDrafts drafts;
    private final Views views;
    private final List<DeskPart> parts;

    DeskView(
            Applications applications,
            Documents documents,
            Sheets sheets,
            Reviewers reviewers,
            ContractDrafts drafts,
            Views views,
            List<DeskPart> parts) {
        this.applications = applications;
        this.documents = documents;
        this.sheets = sheets;
        this.reviewers = reviewers;
        this.drafts = drafts;
        this.views = views;
        this.parts = parts;
    }

    /// The parameters of the desk's page.
    Map<String, Object> of(Application application, Staff caller, Page page) {
        var text = page.text();
        var programme = applications.programme(application);
        var model = new HashMap<String, Object>();
        model.put("view", views.of(application, caller, page));
        var given = documents.of(application.id(), caller);
        model.put("answers", AnswerBlock.of(programme.form(), application, given, text));
        model.put("enterprise", application.applicant().enterprise().toString());
        model.put("documents", given);
        model.put(
                "checklist",
                programme.checklist().stream()
                        .filter(item -> item.by() == ChecklistItem.By.BD)
                        .map(item -> new Choice(item.code(), item.label().in(text)))
                        .toList());
        model.put("fields", choices(programme.form(), text));
        model.put(
                "reasons",
                Arrays.stream(RejectionReason.values())
                        .map(reason -> new Choice(reason.name(), text.of(reason.key())))
                        .toList());
        model.put("reviewers", others(application));
        model.put(
                "approval",
                application
                        .agreement()
                        .approval()
                        .map(approval -> facts(approval, application, programme, text)));
        model.put(
                "awaited",
                application.agreement().approval().filter(each -> each.awaits(caller)).isPresent());
        model.put("rejection", rejection(application, page));
        model.put("routes", drafts.routes(programme, text));
        model.put("sections", sections(application, page));
        model.put("ticked", application.review().checklist());
        application
                .agreement()
                .sheet()
                .ifPresent(
                        last -> {
                            var id = application.id().value();
                            model.put("sheet", sheets.table(id, last, programme, text));
                            model.put("revisions", sheets.revisions(id, last, programme, text));
                        });
        awaiting(application)
                .ifPresent(
                        approval ->
                                model.put(
                                        "sheet",
                                        sheets.tableToApprove(
                                                application.id().value(),
                                                approval.sheet(),
                                                programme,
                                                text)));
        return model;
    }

    private static List<Choice> choices(FormSchema form, Text text) {
        return form.fields().stream()
                .map(field -> new Choice(field.name(), field.label().in(text)))
                .toList();
    }

    private List<Choice> others(Application application) {
        var now = application.review().reviewer();
        return reviewers.all().stream()
                .filter(reviewer -> !now.equals(Optional.of(reviewer)))
                .map(reviewer -> new Choice(reviewer.person().value().toString(), reviewer.name()))
                .toList();
    }

    /// Why it was rejected, by the list, and from when the company may apply again.
    private static List<Fact> rejection(Application application, Page page) {
        var text = page.text();
        return application.review().rejection().stream()
                .flatMap(
                        each ->
                                Stream.of(
                                        new Fact(
                                                text.of("onboarding.rejection"),
                                                text.of(each.reason().key())),
                                        new Fact(
                                                text.of("onboarding.mail.reapply"),
                                                reapply(each, page))))
                .toList();
    }

    private static String reapply(Rejection rejection, Page page) {
        var never = page.text().of("onboarding.mail.reapply.never");
        return rejection
                .reapply()
                .map(from -> page.text().of("onboarding.mail.reapply.from", page.moment(from)))
                .orElse(never);
    }

    private static Optional<Approval> awaiting(Application application) {
        return application
                .agreement()
                .approval()
                .filter(_ -> application.stage() == Stage.TERMS_APPROVAL);
    }

    /// What goes beyond limits, as long as somebody's word is awaited for it, and each approver's
    /// part.
    private List<Fact> facts(
            Approval approval, Application application, Programme programme, Text text) {
        var id = application.id().value();
        var facts = new ArrayList<Fact>();
        awaiting(application)
                .ifPresent(each -> facts.addAll(sheets.beyond(id, each.sheet(), programme, text)));
        facts.addAll(steps(approval, text));
        return facts;
    }

    /// Each approver's part, given or awaited.
    private static List<Fact> steps(Approval approval, Text text) {
        return approval.steps().stream()
                .map(
                        step ->
                                new Fact(
                                        text.of("account.role." + step.role()),
                                        step.by()
                                                .map(
                                                        by ->
                                                                text.of(
                                                                        "onboarding.approval.given",
                                                                        by.name()))
                                                .orElseGet(
                                                        () ->
                                                                text.of(
                                                                        "onboarding.approval.awaited"))))
                .toList();
    }

    private List<Section> sections(Application application, Page page) {
        if (application.stage() != Stage.ACTIVE) return List.of();
        return parts.stream()
                .flatMap(part -> part.section(application.id().value(), page).stream())
                .toList();
    }
}
