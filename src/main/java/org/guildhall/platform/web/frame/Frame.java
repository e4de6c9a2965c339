package org.guildhall.platform.web.frame;

import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// What the frame templates ask about the page they dress.
public final class Frame {
    private Frame() {}

    /// The colours as the page's root says them; nothing when the system decides.
    public static @Nullable String theme(Page page) {
        return page.theme() == Page.Theme.SYSTEM
                ? null
                : page.theme().name().toLowerCase(Locale.ROOT);
    }

    /// Whether those colours are the ones chosen, as `aria-pressed` says it.
    public static String isTheme(Page page, Page.Theme theme) {
        return String.valueOf(page.theme() == theme);
    }

    /// `page` for a link that leads to where the reader is, or, unless it must be that very page,
    /// to somewhere above it; `true` when it leads to the part of the desk that the page belongs to
    /// without lying below it in its address.
    ///
    /// @param also where such pages lie
    public static @Nullable String current(
            Page page, String href, boolean exact, List<String> also) {
        if (page.path().equals(href) || (!exact && isBelow(page, href))) return "page";
        return also.stream().anyMatch(each -> page.path().equals(each) || isBelow(page, each))
                ? "true"
                : null;
    }

    private static boolean isBelow(Page page, String href) {
        return page.path().startsWith(href + "/");
    }

    /// Where the reader's way begins.
    public static String home(Page page) {
        return switch (page.visitor().kind()) {
            case NOBODY -> "/";
            case PARTNER -> "/portal";
            case STAFF -> "/desk";
        };
    }

    /// The sign that stands for the vendor: the first letter of its name.
    public static String initial(Page page) {
        var name = page.vendor().name().strip();
        if (name.isEmpty()) return "";
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /// The number under which the log knows this request; empty when it has none.
    public static String requestId() {
        var id = MDC.get("request");
        return id == null ? "" : id;
    }
}
