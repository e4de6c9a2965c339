package org.guildhall.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Choices;
import org.guildhall.account.Identity;
import org.guildhall.account.LocalPath;
import org.guildhall.account.Onward;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.SessionCookie;
import org.guildhall.account.way.SignInWay;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Signing in and out, and on to where the person wanted to go.
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Callers callers;
    private final SessionCookie cookie;
    private final ObjectProvider<SignInWay> ways;

    SignInPages(
            SignIn signIn, Callers callers, SessionCookie cookie, ObjectProvider<SignInWay> ways) {
        this.ways = ways;
        this.signIn = signIn;
        this.callers = callers;
        this.cookie = cookie;
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/sign-in")
    ModelAndView signIn(Form form, Caller caller) {
        return caller instanceof Caller.Visitor ? page(form) : Answer.seeOther(onward(form));
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/sign-in")
    ModelAndView signedIn(Form form, Device device, HttpServletResponse response) {
        var email = form.takeText("email", 254);
        var password = Choices.password(form, "password");
        if (!form.problems().isEmpty()) return again(form);
        return switch (signIn.attempt(email, password, device)) {
            case SignIn.Outcome.Opened opened -> opened(opened, form, response);
            case SignIn.Outcome.Wrong _ -> wrong(form, "account.sign-in.wrong");
            case SignIn.Outcome.Elsewhere _ -> wrong(form, "account.sign-in.elsewhere");
            case SignIn.Outcome.Unconfirmed _ -> wrong(form, "account.sign-in.unconfirmed");
            case SignIn.Outcome.Wait wait -> tooOften(form, wait.time(), page(form));
        };
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/sign-in/code")
    ModelAndView code(Form form, HttpServletRequest request) {
        return owesCode(request) ? codePage(form) : Answer.seeOther(onward(form));
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/sign-in/code")
    ModelAndView codeGiven(Form form, HttpServletRequest request) {
        var identity = callers.identity(request);
        if (identity.isEmpty()) return Answer.seeOther("/sign-in", "account.sign-in.over");
        var code = form.takeText("code", 40);
        if (!form.problems().isEmpty()) return unprocessable(codePage(form));
        return signIn.code(identity.get().session(), code)
                .map(outcome -> codeRefused(outcome, form))
                .orElseGet(() -> Answer.seeOther(onward(form)));
    }

    @Access(Access.Who.ANYONE)
    @PostMapping("/sign-out")
    ModelAndView signedOut(HttpServletRequest request, HttpServletResponse response) {
        var session = callers.identity(request).map(Identity::session);
        var onward = session.flatMap(this::afterSignOut);
        session.ifPresent(signIn::out);
        cookie.take(response);
        return Answer.seeOther(onward.orElse("/"), "account.sign-in.out");
    }

    private ModelAndView opened(
            SignIn.Outcome.Opened opened, Form form, HttpServletResponse response) {
        SecretToken token = opened.token();
        cookie.give(response, token);
        return Answer.seeOther(
                opened.codeOwed()
                        ? "/sign-in/code" + Onward.query(form.value(Onward.NEXT))
                        : onward(form));
    }

    private Optional<String> afterSignOut(Session session) {
        return ways.stream().flatMap(way -> way.afterSignOut(session).stream()).findFirst();
    }

    private boolean owesCode(HttpServletRequest request) {
        return callers.identity(request)
                .filter(known -> known.owed() == Identity.Owed.CODE)
                .isPresent();
    }

    private static ModelAndView codeRefused(SignIn.Outcome outcome, Form form) {
        if (outcome instanceof SignIn.Outcome.Wait wait)
            return tooOften(form, wait.time(), codePage(form));
        form.mark("code", "account.code.wrong");
        return unprocessable(codePage(form));
    }

    private ModelAndView wrong(Form form, String key) {
        form.mark("", key);
        return again(form);
    }

    private static ModelAndView tooOften(Form form, Duration wait, ModelAndView page) {
        form.mark("", "account.sign-in.wait", wait.toMinutes() + 1);
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private ModelAndView again(Form form) {
        return unprocessable(page(form));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Form form) {
        var doors = ways.orderedStream().flatMap(way -> way.doors().stream()).toList();
        return Answer.page("account/sign-in", Map.of("form", form, "doors", doors));
    }

    private static ModelAndView codePage(Form form) {
        return Answer.page("account/code", Map.of("form", form));
    }

    private static String onward(Form form) {
        return LocalPath.parse(form.value(Onward.NEXT)).map(LocalPath::value).orElse("/home");
    }
}
