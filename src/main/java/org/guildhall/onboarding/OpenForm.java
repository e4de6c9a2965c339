package org.guildhall.onboarding;

import static org.guildhall.platform.web.Answer.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.form.Documents;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.form.FieldType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The form of an application as its pages show and take it, whichever button sends it: what was
/// typed is kept, and the files that came along.
@Component
class OpenForm {
    private final Onboarding onboarding;
    private final Applications applications;
    private final Documents documents;
    private final Views views;
    private final Uploads uploads;

    OpenForm(
            Onboarding onboarding,
            Applications applications,
            Documents documents,
            Views views,
            Uploads uploads) {
        this.onboarding = onboarding;
        this.applications = applications;
        this.documents = documents;
        this.views = views;
        this.uploads = uploads;
    }

    /// The application, which its applicant can change now.
    Application changeable(UUID id, Member caller) {
        var application = applications.find(new ApplicationId(id), caller);
        application.expect(Action.SAVE);
        return application;
    }

    /// The files that came along, whichever button sent the form.
    Map<String, List<Upload>> uploads(UUID id, Form form, Member caller) {
        var given = new LinkedHashMap<String, List<Upload>>();
        for (var field : applications.programme(changeable(id, caller)).form().fields()) {
            if (field.type() instanceof FieldType.Documents) {
                given.put(field.name(), form.takeFiles(field.name(), uploads::document));
            }
        }
        return given;
    }

    /// Keeps what was typed and the files that came along.
    void keep(UUID id, Form form, Map<String, List<Upload>> uploads, Member caller) {
        onboarding.save(SeenForm.of(id, form), form.typed(), caller);
        add(id, form, uploads, caller);
    }

    /// Keeps the files that came along.
    void add(UUID id, Form form, Map<String, List<Upload>> uploads, Member caller) {
        uploads.forEach((field, some) -> documents.add(new ApplicationId(id), field, some, caller));
        form.filesKept();
    }

    /// The page with the form on it.
    ModelAndView shown(Application application, Form form, Member caller, Page page) {
        var model = new LinkedHashMap<String, Object>();
        model.put("view", views.of(application, caller, page));
        model.put("schema", onboarding.openFields(application));
        application
                .review()
                .asked()
                .filter(_ -> application.stage() == Stage.INFORMATION_REQUESTED)
                .ifPresent(asked -> model.put("question", asked.question()));
        model.put("documents", documents.of(application.id(), caller));
        model.put(
                "contactConfirmed",
                application.contactEmail().orElse("").equals(form.value(Application.CONTACT))
                        && !form.value(Application.CONTACT).isEmpty());
        model.put("form", form);
        return page("onboarding/form", model);
    }

    static String path(UUID id) {
        return "/portal/applications/" + id;
    }
}
