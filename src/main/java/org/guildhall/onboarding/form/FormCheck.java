package org.guildhall.onboarding.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.UidKeeper;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.FieldType;
import org.springframework.stereotype.Component;

/// What a form needs before it can be handed in: every field by its own rule, the contact address
/// confirmed, the documents there, and the UIDs as the rules have them (onboarding.md section 8).
@Component
public class FormCheck {
    private final DocumentStore documents;
    private final UidKeeper uids;

    FormCheck(DocumentStore documents, UidKeeper uids) {
        this.documents = documents;
        this.uids = uids;
    }

    /// The answers as they are handed in; refused with every problem at its field.
    public Answers complete(
            Application application, Programme programme, Map<String, List<String>> typed) {
        var all = withDocuments(application, programme, typed);
        var checked = programme.form().check(all);
        var problems = new ArrayList<>(checked.problems());
        var answers = checked.answers();
        if (answers.has(Application.CONTACT)
                && !application
                        .contactEmail()
                        .orElse("")
                        .equals(answers.text(Application.CONTACT))) {
            problems.add(
                    new Problem(Application.CONTACT, "onboarding.contact.unconfirmed", List.of()));
        }
        problems.addAll(uids.problems(application, answers));
        if (!problems.isEmpty()) throw new Invalid(problems);
        return answers;
    }

    private Map<String, List<String>> withDocuments(
            Application application, Programme programme, Map<String, List<String>> typed) {
        var all = new LinkedHashMap<>(typed);
        for (var field : programme.form().fields()) {
            if (field.type() instanceof FieldType.Documents) {
                all.put(field.name(), documents.ids(application.id(), field.name()));
            }
        }
        return all;
    }
}
