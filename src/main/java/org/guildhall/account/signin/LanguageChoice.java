package org.guildhall.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.account.Profiles;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// A language that is chosen stays chosen: for whoever is signed in it becomes their own, on pages
/// and in mails; a visitor who follows a link with `?language=` keeps it in a cookie.
@Component
public class LanguageChoice implements HandlerInterceptor {
    private static final String LANGUAGE = "language";
    private static final String MENU = "/choices/language";

    private final Callers callers;
    private final Profiles profiles;
    private final Settings settings;

    LanguageChoice(Callers callers, Profiles profiles, Settings settings) {
        this.callers = callers;
        this.profiles = profiles;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())) {
            chosen(request).ifPresent(language -> keep(language, response));
        } else if (MENU.equals(request.getRequestURI())) {
            chosen(request).ifPresent(language -> speak(callers.caller(request), language));
        }
        return true;
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .flatMap(
                        tag ->
                                Texts.LANGUAGES.stream()
                                        .filter(language -> language.toLanguageTag().equals(tag))
                                        .findFirst());
    }

    private void speak(Caller caller, Locale language) {
        if (!(caller instanceof Caller.Visitor)) profiles.speak(caller, language);
    }

    /// Whatever page comes next, it speaks that language.
    public void keep(Locale language, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(LANGUAGE, language.toLanguageTag())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .secure(settings.isHttps())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
