package org.guildhall.platform.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Map;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.frame.Brand;
import org.springframework.stereotype.Component;

/// The paper that letters are written on: the same parts as HTML and as plain text.
@Component
class Stationery {
    private final TemplateEngine templates;
    private final Texts texts;
    private final Settings settings;
    private final Vendor vendor;

    Stationery(TemplateEngine templates, Texts texts, Settings settings) {
        this.templates = templates;
        this.texts = texts;
        this.settings = settings;
        this.vendor = settings.vendor();
    }

    String html(Letter letter) {
        var out = new StringOutput();
        var text = texts.in(letter.reader().language());
        var logo = vendor.hasLogo() ? settings.link(Brand.LOGO) : "";
        templates.render(
                "mail/letter.jte",
                Map.of("letter", letter, "text", text, "vendor", vendor, "logo", logo),
                out);
        return out.toString();
    }

    String plain(Letter letter) {
        var text = texts.in(letter.reader().language());
        var parts = new ArrayList<String>();
        var around = letter.isFramed();
        if (around) parts.add(text.of("platform.mail.greeting", letter.reader().name()));
        parts.addAll(letter.paragraphs());
        letter.facts().forEach(fact -> parts.add(line(fact)));
        letter.link().ifPresent(link -> parts.add(link.label() + ":\n" + link.address()));
        if (around) parts.add(text.of("platform.mail.closing") + "\n" + vendor.name());
        return String.join("\n\n", parts) + "\n";
    }

    private static String line(Letter.Fact fact) {
        var line = fact.label() + ": " + fact.value();
        return fact.address().map(address -> line + "\n" + address).orElse(line);
    }
}
