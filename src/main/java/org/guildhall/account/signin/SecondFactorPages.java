package org.guildhall.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.credential.RecoveryCode;
import org.guildhall.account.session.Session;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.frame.PageMaker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Setting up the second factor, its recovery codes, and switching it off.
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPages {
    private static final String HERE = "/account/second-factor";

    private final SecondFactors factors;
    private final Texts texts;
    private final PageMaker pages;

    SecondFactorPages(SecondFactors factors, Texts texts, PageMaker pages) {
        this.factors = factors;
        this.texts = texts;
        this.pages = pages;
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping
    ModelAndView standing(Caller caller, HttpServletRequest request) {
        return page(caller, Form.empty(), request);
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping
    ModelAndView begun(Caller caller) {
        factors.begin(caller);
        return Answer.seeOther(HERE);
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/enabled")
    ModelAndView enabled(Caller caller, Session session, Form form, HttpServletRequest request) {
        return form.read(() -> form.takeText("code", 40))
                .then(code -> codes(factors.enable(caller, session, code)))
                .orElse(() -> page(caller, form, request));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/codes")
    ModelAndView renewed(Caller caller, Form form, HttpServletRequest request) {
        return form.read(() -> form.takeText("code", 40))
                .then(code -> codes(factors.renew(caller, code)))
                .orElse(() -> page(caller, form, request));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping("/disabled")
    ModelAndView disabled(Caller caller, Form form, HttpServletRequest request) {
        return form.read(() -> form.takeText("code", 40))
                .then(
                        code -> {
                            factors.disable(caller, code);
                            return Answer.seeOther(HERE, "account.factor.disabled");
                        })
                .orElse(() -> page(caller, form, request));
    }

    /// Shown this once, so there is nothing to lead to.
    private static ModelAndView codes(List<RecoveryCode> codes) {
        var printed = codes.stream().map(RecoveryCode::printed).toList();
        return Answer.page("account/recovery-codes", Map.of("codes", printed));
    }

    private ModelAndView page(Caller caller, Form form, HttpServletRequest request) {
        var label = texts.in(pages.language(request)).of("account.factor.picture");
        var standing = factors.standing(caller, label);
        return Answer.page("account/second-factor", Map.of("form", form, "standing", standing));
    }
}
