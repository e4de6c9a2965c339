package org.guildhall.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.programme.Answers;
import org.guildhall.programme.FieldType;
import org.guildhall.programme.FormField;
import org.guildhall.programme.Programme;
import org.guildhall.verification.VerificationView;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Component;

/// What a form needs before it can be handed in: every field by its own rule, the contact address
/// confirmed, the documents there, and every UID of the same verified enterprise (onboarding.md
/// section 8, rule 1).
@Component
class FormCheck {
    private final DocumentStore documents;
    private final Verifications verifications;

    FormCheck(DocumentStore documents, Verifications verifications) {
        this.documents = documents;
        this.verifications = verifications;
    }

    Answers complete(
            Application application, Programme programme, Map<String, List<String>> typed) {
        var all = withDocuments(application, programme, typed);
        var checked = programme.form().check(all);
        var problems = new ArrayList<>(checked.problems());
        var answers = checked.answers();
        if (answers.has(ContactCodes.FIELD)
                && !application
                        .contactEmail()
                        .orElse("")
                        .equals(answers.text(ContactCodes.FIELD))) {
            problems.add(
                    new Problem(ContactCodes.FIELD, "onboarding.contact.unconfirmed", List.of()));
        }
        problems.addAll(uids(application, programme, answers));
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

    private List<Problem> uids(Application application, Programme programme, Answers answers) {
        var problems = new ArrayList<Problem>();
        for (var field : programme.form().fields()) {
            if (!isUids(field)) continue;
            for (var typed : answers.list(field.name())) {
                var uid = new Uid(typed);
                if (!uid.equals(application.applicant().uid())
                        && !isOfEnterprise(uid, application)) {
                    problems.add(
                            new Problem(
                                    field.name(),
                                    "onboarding.uid.other-enterprise",
                                    List.of(uid.grouped())));
                }
            }
        }
        return problems;
    }

    private static boolean isUids(FormField field) {
        return field.type() instanceof FieldType.AccountUid
                || field.type() instanceof FieldType.AccountUids;
    }

    /// Nothing is told about an account that isn't verified for the same enterprise, not even that
    /// it is there.
    private boolean isOfEnterprise(Uid uid, Application application) {
        return verifications
                .of(uid)
                .filter(VerificationView::verified)
                .flatMap(VerificationView::company)
                .filter(
                        company ->
                                company.enterprise()
                                        .value()
                                        .equals(application.applicant().enterprise()))
                .isPresent();
    }
}
