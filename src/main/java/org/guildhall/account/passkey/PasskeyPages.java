package org.guildhall.account.passkey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Choices;
import org.guildhall.account.credential.RecoveryCode;
import org.guildhall.account.session.Session;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The caller's own passkeys. Beneath the second factor, so that staff who owe one may set it up
/// here.
@Controller
@RequestMapping("/account/second-factor/passkeys")
class PasskeyPages {
    private static final String HERE = "/account/second-factor/passkeys";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ANSWER = 20_000;

    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    private record Made(String name, String said) {}

    @Access(Access.Who.SIGNED_IN)
    @GetMapping
    ModelAndView list(Caller caller) {
        return page(caller, Form.empty());
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/options")
    ResponseEntity<String> options(Caller caller) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.options(caller));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping
    ModelAndView made(Caller caller, Session session, Form form) {
        return form.read(
                        () ->
                                new Made(
                                        form.takeText("name", LONGEST_NAME),
                                        form.takeText("said", LONGEST_ANSWER)))
                .then(made -> added(passkeys.add(caller, session, made.name(), made.said())))
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/{id}/name")
    ModelAndView named(@PathVariable UUID id, Caller caller, Form form) {
        var own = passkeys.one(caller, id);
        return form.read(() -> form.takeText("new-name", LONGEST_NAME))
                .then(
                        name -> {
                            passkeys.name(caller, own.id(), name);
                            return Answer.seeOther(HERE, "account.passkey.named");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping("/{id}/removal")
    ModelAndView removal(@PathVariable UUID id, Caller caller) {
        return removal(passkeys.one(caller, id), Form.empty());
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/{id}/removal")
    ModelAndView removed(@PathVariable UUID id, Caller caller, Form form) {
        var own = passkeys.one(caller, id);
        return form.read(() -> Choices.password(form, "proof"))
                .then(
                        proof -> {
                            passkeys.remove(caller, own.id(), proof);
                            return Answer.seeOther(HERE, "account.passkey.removed");
                        })
                .orElse(() -> removal(own, form));
    }

    private static ModelAndView removal(Passkey own, Form form) {
        return Answer.page("account/passkey-removal", Map.of("form", form, "passkey", own));
    }

    /// Codes are shown this once, so there is nothing to lead to then.
    private static ModelAndView added(List<RecoveryCode> codes) {
        if (codes.isEmpty()) return Answer.seeOther(HERE, "account.passkey.added");
        var printed = codes.stream().map(RecoveryCode::printed).toList();
        return Answer.page("account/recovery-codes", Map.of("codes", printed));
    }

    private ModelAndView page(Caller caller, Form form) {
        return Answer.page(
                "account/passkeys", Map.of("form", form, "passkeys", passkeys.own(caller)));
    }
}
