package org.guildhall.reply;

import org.guildhall.platform.web.Text;
import org.guildhall.reply.template.Kind;

/// What every reply says around its body, in the customer's language and for their site.
final class Phrases {
    private Phrases() {}

    static String salutation(String name, Text text) {
        return text.of("reply.salutation", name);
    }

    /// The vendor's welcome, and what the kind adds to it.
    static String greeting(Kind kind, String site, Text text) {
        return text.of(sited("reply.welcome", site, text))
                + text.of("reply.greeting." + kind.label());
    }

    static String article(String title, String link, Text text) {
        return text.of("reply.article", title, link);
    }

    static String closing(Kind kind, Text text) {
        return text.of("reply.closing." + kind.label());
    }

    /// The team, in its one spelling.
    static String signature(String site, Text text) {
        return text.of(sited("reply.signature", site, text));
    }

    private static String sited(String key, String site, Text text) {
        var own = key + "." + site;
        return text.has(own) ? own : key;
    }
}
