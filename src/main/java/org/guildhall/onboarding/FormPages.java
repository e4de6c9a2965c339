package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.EmailAddress;
import org.guildhall.onboarding.form.Documents;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The form of an application: it saves itself, takes documents, confirms the contact address, is
/// handed in.
@Controller
class FormPages {
    private static final int LONGEST_CODE = 20;

    private final Onboarding onboarding;
    private final ContactCodes codes;
    private final Documents documents;
    private final FormStart start;
    private final OpenForm open;

    FormPages(
            Onboarding onboarding,
            ContactCodes codes,
            Documents documents,
            FormStart start,
            OpenForm open) {
        this.onboarding = onboarding;
        this.codes = codes;
        this.documents = documents;
        this.start = start;
        this.open = open;
    }

    @GetMapping("/portal/applications/{id}/form")
    @Access(PARTNER)
    ModelAndView form(@PathVariable UUID id, Member caller, Page page) {
        var application = open.changeable(id, caller);
        return open.shown(application, filled(start.of(application)), caller, page);
    }

    /// Saves what was typed, as the page does by itself while one types.
    @PostMapping(value = "/portal/applications/{id}/draft", produces = "text/plain;charset=UTF-8")
    @Access(PARTNER)
    ResponseEntity<String> save(@PathVariable UUID id, Form form, Member caller, Page page) {
        var saved = onboarding.save(SeenForm.of(id, form), form.typed(), caller);
        return ResponseEntity.ok()
                .header("X-Version", Long.toString(saved.version()))
                .body(page.text().of("onboarding.saved", page.time(page.now())));
    }

    @PostMapping("/portal/applications/{id}/form")
    @Access(PARTNER)
    ModelAndView submit(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(() -> open.uploads(id, form, caller))
                .then(
                        given -> {
                            var seen = SeenForm.of(id, form);
                            open.add(id, form, given, caller);
                            onboarding.submit(seen, form.typed(), caller);
                            return seeOther(OpenForm.path(id), "onboarding.notice.submitted");
                        })
                .orElse(() -> open.shown(open.changeable(id, caller), form, caller, page));
    }

    @PostMapping("/portal/applications/{id}/contact-code")
    @Access(PARTNER)
    ModelAndView sendCode(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(
                        () -> {
                            form.enter(Application.CONTACT, EmailAddress::new);
                            return open.uploads(id, form, caller);
                        })
                .then(
                        given -> {
                            open.keep(id, form, given, caller);
                            codes.send(new ApplicationId(id), caller);
                            return seeOther(
                                    OpenForm.path(id) + "/form#field-" + ContactCodes.CODE,
                                    "onboarding.notice.code-sent");
                        })
                .orElse(() -> open.shown(open.changeable(id, caller), form, caller, page));
    }

    @PostMapping("/portal/applications/{id}/contact-confirmation")
    @Access(PARTNER)
    ModelAndView confirmContact(@PathVariable UUID id, Form form, Member caller, Page page) {
        return form.read(
                        () -> {
                            form.takeText(ContactCodes.CODE, LONGEST_CODE);
                            return open.uploads(id, form, caller);
                        })
                .then(
                        given -> {
                            open.keep(id, form, given, caller);
                            var code = form.value(ContactCodes.CODE);
                            codes.confirm(new ApplicationId(id), code, caller);
                            return seeOther(
                                    OpenForm.path(id) + "/form",
                                    "onboarding.notice.contact-confirmed");
                        })
                .orElse(() -> open.shown(open.changeable(id, caller), form, caller, page));
    }

    @PostMapping("/portal/applications/{id}/documents/{field}")
    @Access(PARTNER)
    ModelAndView attach(
            @PathVariable UUID id,
            @PathVariable String field,
            Form form,
            Member caller,
            Page page) {
        return form.read(
                        () -> {
                            if (form.files(field).isEmpty()) {
                                form.mark(field, "platform.upload.missing");
                            }
                            return open.uploads(id, form, caller);
                        })
                .then(
                        given -> {
                            open.keep(id, form, given, caller);
                            return seeOther(
                                    OpenForm.path(id) + "/form#field-" + field,
                                    "onboarding.notice.attached");
                        })
                .orElse(() -> open.shown(open.changeable(id, caller), form, caller, page));
    }

    @PostMapping("/portal/applications/{id}/documents/{document}/removal")
    @Access(PARTNER)
    ModelAndView detach(
            @PathVariable UUID id,
            @PathVariable UUID document,
            Form form,
            Member caller,
            Page page) {
        return form.read(() -> open.uploads(id, form, caller))
                .then(
                        given -> {
                            open.keep(id, form, given, caller);
                            documents.remove(new ApplicationId(id), document, caller);
                            return seeOther(
                                    OpenForm.path(id) + "/form", "onboarding.notice.detached");
                        })
                .orElse(() -> open.shown(open.changeable(id, caller), form, caller, page));
    }

    @GetMapping("/applications/{id}/documents/{document}")
    @Access(SIGNED_IN)
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, @PathVariable UUID document, Caller caller) {
        var opened = documents.open(new ApplicationId(id), document, caller);
        return Download.of(
                opened.document().name(), opened.document().mediaType(), opened.content());
    }

    private static Form filled(Map<String, List<String>> answers) {
        var form = Form.empty();
        answers.forEach(form::put);
        return form;
    }
}
