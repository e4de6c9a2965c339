package org.guildhall.programme;

import java.util.Locale;
import org.guildhall.platform.web.Text;

/// A text of the vendor's own in every language spoken here; `{vendor}` stands for the vendor's
/// name.
public record Words(String en, String zh, String es) {
    /// As written, in the language nearest to that one.
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "zh" -> zh;
            case "es" -> es;
            default -> en;
        };
    }

    /// As a reader sees it, with the vendor's name.
    public String in(Text text) {
        return text.own(in(text.locale()));
    }
}
