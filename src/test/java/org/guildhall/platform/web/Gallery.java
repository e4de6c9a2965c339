package org.guildhall.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.platform.web.Page.Theme;
import org.guildhall.platform.web.Page.Visitor.Kind;

/// Every part of the frame on a few pages, as a person would meet it: for developers to look at and
/// for tests to check.
public final class Gallery {
    /// The pages there are.
    public static final List<String> PAGES =
            List.of(
                    "/",
                    "/portal",
                    "/portal/form",
                    "/portal/terms",
                    "/portal/sign",
                    "/desk/applications",
                    "/desk/empty",
                    "/desk/applications/42",
                    "/refusal");

    private Gallery() {}

    /// One page in a language and colours.
    public static String page(String path, Locale language, Theme theme) {
        return switch (path) {
            case "/" -> PublicSamples.home(Parts.of(Kind.NOBODY, language, theme, path));
            case "/portal" -> PortalSamples.home(Parts.of(Kind.PARTNER, language, theme, path));
            case "/portal/form" -> FormSamples.form(Parts.of(Kind.PARTNER, language, theme, path));
            case "/portal/terms" ->
                    PortalSamples.terms(Parts.of(Kind.PARTNER, language, theme, path));
            case "/portal/sign" -> FormSamples.sign(Parts.of(Kind.PARTNER, language, theme, path));
            case "/desk/applications" ->
                    DeskSamples.list(Parts.of(Kind.STAFF, language, theme, path), 42);
            case "/desk/empty" -> DeskSamples.list(Parts.of(Kind.STAFF, language, theme, path), 0);
            case "/desk/applications/42" ->
                    DeskSamples.object(Parts.of(Kind.STAFF, language, theme, path));
            case "/refusal" -> refusal(Parts.of(Kind.NOBODY, language, theme, path));
            default -> throw new IllegalArgumentException(path);
        };
    }

    private static String refusal(Parts parts) {
        var gone =
                "No longer possible: Withdrawn since Tue 24 Nov 2026, 10:02 (Singapore), by Mei Lin Tan.";
        var typed = "The second licence is of another company. Please send yours, and its annex.";
        return parts.part(
                "refusal",
                Map.of("shown", new ShownRefusal(409, List.of(gone), "/", List.of(typed))));
    }
}
