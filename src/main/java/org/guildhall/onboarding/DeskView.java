package org.guildhall.onboarding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.FieldGroup;
import org.guildhall.programme.Shown;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Component;

/// What the review desk shows of one application.
@Component
class DeskView {
    private final Onboarding onboarding;
    private final Documents documents;
    private final Sheets sheets;
    private final Views views;

    DeskView(Onboarding onboarding, Documents documents, Sheets sheets, Views views) {
        this.onboarding = onboarding;
        this.documents = documents;
        this.sheets = sheets;
        this.views = views;
    }

    /// The parameters of the desk's page.
    Map<String, Object> of(Application application, Staff caller, Page page) {
        var text = page.text();
        var programme = onboarding.programme(application);
        var model = new HashMap<String, Object>();
        model.put("view", views.of(application, caller, page));
        model.put(
                "answers",
                programme.form().groups().stream()
                        .map(group -> block(group, application, text))
                        .toList());
        model.put("documents", documents.of(application.id(), caller));
        model.put(
                "checklist",
                programme.checklist().stream()
                        .filter(item -> item.by() == ChecklistItem.By.BD)
                        .map(item -> new Choice(item.code(), item.label().in(text)))
                        .toList());
        model.put("ticked", application.review().checklist());
        if (application.agreement().sheet().isPresent()) {
            model.put("sheet", sheets.table(application.id().value(), programme.sheet(), text));
        }
        return model;
    }

    private static AnswerBlock block(FieldGroup group, Application application, Text text) {
        List<Fact> facts =
                group.fields().stream()
                        .map(
                                field ->
                                        new Fact(
                                                field.label().in(text),
                                                Shown.text(field, application.answers(), text)))
                        .toList();
        return new AnswerBlock(group.title().in(text), facts);
    }
}
