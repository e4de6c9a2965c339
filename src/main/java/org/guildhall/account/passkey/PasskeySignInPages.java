package org.guildhall.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.SessionCookie;
import org.guildhall.account.signin.SignIn;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Signing in with a passkey, and showing one instead of a code.
@Controller
@RequestMapping("/sign-in")
class PasskeySignInPages {
    private static final int LONGEST_ANSWER = 20_000;

    private final PasskeySignIn signIn;
    private final SessionCookie cookie;

    PasskeySignInPages(PasskeySignIn signIn, SessionCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/passkey")
    ModelAndView ask(Form form) {
        return page(form, "/sign-in/passkey");
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/passkey/options")
    ResponseEntity<String> options() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(signIn.options());
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/passkey")
    ModelAndView shown(Form form, Device device, HttpServletResponse response) {
        var said = form.takeText("said", LONGEST_ANSWER);
        if (!form.problems().isEmpty()) return again(form, "account.passkey.no-answer");
        return switch (signIn.attempt(said, device)) {
            case SignIn.Outcome.Opened opened -> {
                cookie.give(response, opened.token());
                yield Answer.seeOther(onward(form));
            }
            case SignIn.Outcome.Elsewhere _ -> again(form, "account.sign-in.elsewhere");
            case SignIn.Outcome.Wait wait -> tooOften(form, wait);
            case SignIn.Outcome.Wrong _, SignIn.Outcome.Unconfirmed _ ->
                    again(form, "account.passkey.wrong");
        };
    }

    /// In a session that owes a code.
    @Access(Access.Who.ANYONE)
    @PostMapping("/code/passkey")
    ModelAndView instead(Form form, HttpServletRequest request, Device device) {
        var session = cookie.read(request).flatMap(signIn::session);
        if (session.isEmpty()) return Answer.seeOther("/sign-in", "account.sign-in.over");
        var said = form.takeText("said", LONGEST_ANSWER);
        if (!form.problems().isEmpty()) return again(form, "account.passkey.no-answer");
        return signIn.instead(session.get(), said, device)
                .map(
                        outcome ->
                                outcome instanceof SignIn.Outcome.Wait wait
                                        ? tooOften(form, wait)
                                        : again(form, "account.passkey.wrong"))
                .orElseGet(() -> Answer.seeOther(onward(form)));
    }

    /// The page that asks for a code knows which pages are ours, and owes nothing by now.
    private static String onward(Form form) {
        var next = form.value("next");
        return next.isEmpty()
                ? "/home"
                : "/sign-in/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static ModelAndView tooOften(Form form, SignIn.Outcome.Wait wait) {
        form.mark("", "account.sign-in.wait", wait.time().toMinutes() + 1);
        var page = page(form, "/sign-in/passkey");
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static ModelAndView again(Form form, String key) {
        form.mark("", key);
        var page = page(form, "/sign-in/passkey");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Form form, String action) {
        return Answer.page("account/passkey", Map.of("form", form, "action", action));
    }
}
