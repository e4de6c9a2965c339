package org.guildhall.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Page.Visitor;
import org.guildhall.platform.web.Page.Visitor.Kind;
import org.guildhall.platform.web.frame.Templates;

/// Renders frame templates for one reader, without a server behind them.
final class Parts {
    static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private static final TemplateEngine ENGINE = new Templates().templateEngine();
    private static final Vendor VENDOR = new Vendor("Alibaba Cloud");
    private static final Texts TEXTS = new Texts(VENDOR);

    final Page page;

    private Parts(Page page) {
        this.page = page;
    }

    static Parts of(Kind kind, Locale language, Page.Theme theme, String path) {
        return of(VENDOR, kind, language, theme, path);
    }

    /// The parts of another vendor's pages.
    static Parts of(Vendor vendor, Kind kind) {
        return of(vendor, kind, Locale.ENGLISH, Page.Theme.SYSTEM, "/");
    }

    private static Parts of(
            Vendor vendor, Kind kind, Locale language, Page.Theme theme, String path) {
        var visitor =
                switch (kind) {
                    case NOBODY -> new Visitor(kind, "", "", Set.of());
                    case PARTNER ->
                            new Visitor(kind, "Mei Lin Tan", "5014 8820 7731 0465", Set.of());
                    case STAFF ->
                            new Visitor(
                                    kind,
                                    "Jonas Weber",
                                    "",
                                    Set.of(
                                            "VIEW_APPLICATIONS",
                                            "DECIDE_VERIFICATIONS",
                                            "VIEW_CONTRACTS",
                                            "VIEW_PARTNERS",
                                            "OPERATE"));
                };
        return new Parts(
                new Page(
                        TEXTS.in(language),
                        vendor,
                        visitor,
                        path,
                        new Page.Csrf("_csrf", "f3Zq-token"),
                        theme,
                        ZoneId.of("America/Mexico_City"),
                        ZoneId.of("Asia/Singapore"),
                        NOW,
                        Optional.empty()));
    }

    /// A whole page: that layout around those parts.
    String page(String layout, String title, String... parts) {
        return render(layout, Map.of("page", page, "title", title, "content", content(parts)));
    }

    /// A part that asks for the page.
    String part(String template, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("page", page);
        return render(template, all);
    }

    /// A part that doesn't.
    static String plain(String template, Map<String, ?> parameters) {
        return render(template, new HashMap<>(parameters));
    }

    static Content content(String... parts) {
        return out -> out.writeContent(String.join("\n", parts));
    }

    private static String render(String template, Map<String, Object> parameters) {
        var out = new StringOutput();
        ENGINE.render("frame/" + template + ".jte", parameters, out);
        return out.toString();
    }
}
