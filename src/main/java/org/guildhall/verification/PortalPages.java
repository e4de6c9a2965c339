package org.guildhall.verification;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.Accounts;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationState;
import org.guildhall.verification.number.RegistrationNumbers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The account's page of its verification: one form with its documents, and what happens next.
@Controller
@RequestMapping("/portal/verification")
class PortalPages {
    private static final String HERE = "/portal/verification";

    private final Verifications verifications;
    private final Accounts accounts;
    private final RegistrationNumbers numbers;
    private final Texts texts;
    private final Uploads uploads;

    PortalPages(
            Verifications verifications,
            Accounts accounts,
            RegistrationNumbers numbers,
            Texts texts,
            Uploads uploads) {
        this.uploads = uploads;
        this.verifications = verifications;
        this.accounts = accounts;
        this.numbers = numbers;
        this.texts = texts;
    }

    @Access(Access.Who.PARTNER)
    @GetMapping
    ModelAndView show(Member caller, @RequestParam(defaultValue = "") String next) {
        var onward = DetailsForm.ours(next);
        if (!onward.isEmpty() && verifications.of(caller.account()).verified()) {
            return Answer.seeOther(onward);
        }
        var known = verifications.mine(caller).verification();
        var form = DetailsForm.filled(known.details());
        if (known.state() == VerificationState.NOT_STARTED) {
            form.put("country", accounts.account(caller.account()).country());
        }
        form.put("next", onward.isEmpty() ? known.continuation() : onward);
        return page(caller, form);
    }

    @Access(Access.Who.PARTNER)
    @PostMapping
    ModelAndView submitted(Member caller, Form form) {
        return form.read(() -> uploads(form))
                .then(
                        given -> {
                            attach(caller, form, given);
                            verifications.submit(
                                    caller,
                                    DetailsForm.version(form),
                                    DetailsForm.details(form),
                                    DetailsForm.next(form));
                            return Answer.seeOther(HERE, "verification.submitted.notice");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping(path = "/draft", headers = "X-Autosave")
    ResponseEntity<String> autosaved(Member caller, Form form) {
        var saved = save(caller, form);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(savedAt(texts.in(caller.reader().language()), saved, caller));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/draft")
    ModelAndView saved(Member caller, Form form) {
        return form.read(() -> uploads(form))
                .then(
                        given -> {
                            keep(caller, form, given);
                            return Answer.seeOther(HERE, "verification.draft.notice");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/documents")
    ModelAndView uploaded(Member caller, Form form) {
        return form.read(() -> chosen(caller, form))
                .then(
                        given -> {
                            keep(caller, form, given);
                            return Answer.seeOther(HERE + "#documents");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/documents/{id}/removal")
    ModelAndView removed(Member caller, @PathVariable UUID id, Form form) {
        return form.read(() -> uploads(form))
                .then(
                        given -> {
                            keep(caller, form, given);
                            verifications.detach(caller, DetailsForm.version(form), id);
                            return Answer.seeOther(HERE + "#documents");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/round")
    ModelAndView renewed(Member caller, Form form) {
        verifications.renew(caller, DetailsForm.version(form));
        return Answer.seeOther(HERE);
    }

    /// The kinds of numbers that the chosen country has.
    @Access(Access.Who.PARTNER)
    @PostMapping("/number")
    ModelAndView kinds(Member caller, Form form) {
        var schemes = numbers.schemes(form.value("country"));
        return Answer.page("verification/kinds", Map.of("form", form, "schemes", schemes));
    }

    /// What the check says about the number typed so far.
    @Access(Access.Who.PARTNER)
    @PostMapping("/finding")
    ModelAndView finding(Member caller, Form form) {
        var country = form.value("country");
        var finding = numbers.check(country, form.value("scheme"), form.value("number"));
        return Answer.page(
                "verification/finding",
                Map.of("form", form, "schemes", numbers.schemes(country), "finding", finding));
    }

    private ModelAndView page(Member caller, Form form) {
        var file = verifications.mine(caller);
        var schemes = numbers.schemes(form.value("country"));
        var finding =
                numbers.check(form.value("country"), form.value("scheme"), form.value("number"));
        return Answer.page(
                "verification/portal",
                Map.of("file", file, "form", form, "schemes", schemes, "finding", finding));
    }

    private VerificationCase save(Member caller, Form form) {
        return verifications.save(
                caller,
                DetailsForm.version(form),
                DetailsForm.details(form),
                DetailsForm.next(form));
    }

    /// What was typed and the files that came along, whichever button sent them.
    private void keep(Member caller, Form form, Map<Item, List<Upload>> given) {
        save(caller, form);
        attach(caller, form, given);
    }

    private void attach(Member caller, Form form, Map<Item, List<Upload>> given) {
        given.forEach(
                (item, files) ->
                        verifications.attach(caller, DetailsForm.version(form), item, files));
        form.filesKept();
    }

    private static String savedAt(Text text, VerificationCase saved, Member caller) {
        var moment = text.moment(saved.savedAt(), caller.reader().zone());
        return text.of("verification.draft.saved", moment);
    }

    /// The files, of which there must be one when only the files are sent.
    private Map<Item, List<Upload>> chosen(Member caller, Form form) {
        var given = uploads(form);
        if (given.isEmpty()) {
            var open = verifications.mine(caller).verification().open();
            Item.documents().stream()
                    .filter(open::contains)
                    .findFirst()
                    .ifPresent(item -> form.mark(item.field(), "platform.upload.missing"));
        }
        return given;
    }

    private Map<Item, List<Upload>> uploads(Form form) {
        var given = new EnumMap<Item, List<Upload>>(Item.class);
        for (var item : Item.documents()) {
            var files = form.takeFiles(item.field(), uploads::document);
            if (!files.isEmpty()) given.put(item, files);
        }
        return given;
    }
}
