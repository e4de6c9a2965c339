package org.guildhall.platform.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the [Page] of a request: who reads, in which language and colours, and what is to be said
/// once.
@Component
public class PageMaker {
    /// Cookie with the message that the next page shows once.
    public static final String NOTICE = "notice";

    /// Cookie, and parameter, with the language that a visitor chose.
    static final String LANGUAGE = "language";

    /// Cookie with the colours that were chosen.
    static final String THEME = "theme";

    private static final String MADE = Page.class.getName();
    private static final String FOR_NOBODY = MADE + ".for-nobody";

    private static final Page.Visitor NOBODY =
            new Page.Visitor(Page.Visitor.Kind.NOBODY, "", "", Set.of());

    private final Texts texts;
    private final Settings settings;
    private final Visitors visitors;
    private final Clock clock;

    PageMaker(Texts texts, Settings settings, Visitors visitors, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.visitors = visitors;
        this.clock = clock;
    }

    /// The page of this request; the same one for handler and template.
    public Page page(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(MADE) instanceof Page made) return made;
        var page = make(request, response);
        request.setAttribute(MADE, page);
        return page;
    }

    /// From now on this request is answered as a stranger's: who reads can't be asked while the
    /// database is away.
    public void forNobody(HttpServletRequest request) {
        request.setAttribute(FOR_NOBODY, true);
    }

    private Page make(HttpServletRequest request, HttpServletResponse response) {
        var signedIn = visitor(request);
        var text = texts.in(language(request));
        var vendorZone = signedIn.map(Visitors.SignedIn::vendorZone).orElseGet(this::firstZone);
        return new Page(
                text,
                settings.vendor(),
                signedIn.map(Visitors.SignedIn::visitor).orElse(NOBODY),
                request.getRequestURI(),
                csrf(request),
                theme(request),
                signedIn.map(Visitors.SignedIn::zone).orElse(vendorZone),
                vendorZone,
                clock.instant(),
                notice(request, response).filter(text::has).map(text::of));
    }

    /// In which language the answer to a request is given: the one chosen here, else the reader's
    /// own, else the nearest to what the browser asks for.
    public Locale language(HttpServletRequest request) {
        return chosenHere(request)
                .or(() -> cookie(request, LANGUAGE))
                .filter(chosen -> !chosen.isEmpty())
                .map(Locale::forLanguageTag)
                .or(() -> visitor(request).map(Visitors.SignedIn::language))
                .map(Texts::nearest)
                .orElseGet(() -> Texts.nearest(request.getLocale()));
    }

    /// A form that can't be read chooses nothing: the page that says so asks it again.
    private static Optional<String> chosenHere(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(LANGUAGE));
        } catch (InvalidParameterException _) {
            return Optional.empty();
        }
    }

    /// The zone in which the answer to a request names times: the reader's, else the vendor's.
    public ZoneId zone(HttpServletRequest request) {
        return visitor(request).map(Visitors.SignedIn::zone).orElseGet(this::firstZone);
    }

    private Optional<Visitors.SignedIn> visitor(HttpServletRequest request) {
        return request.getAttribute(FOR_NOBODY) == null ? visitors.of(request) : Optional.empty();
    }

    private ZoneId firstZone() {
        return settings.sites().getFirst().zone();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Page.Csrf("_csrf", "")
                : new Page.Csrf(token.getParameterName(), token.getToken());
    }

    private static Page.Theme theme(HttpServletRequest request) {
        return switch (cookie(request, THEME).orElse("")) {
            case "light" -> Page.Theme.LIGHT;
            case "dark" -> Page.Theme.DARK;
            default -> Page.Theme.SYSTEM;
        };
    }

    private static Optional<String> notice(
            HttpServletRequest request, HttpServletResponse response) {
        var notice = cookie(request, NOTICE).filter(key -> !key.isEmpty());
        if (notice.isPresent()) {
            var gone = ResponseCookie.from(NOTICE, "").path("/").maxAge(0).build();
            response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
        }
        return notice;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
