package org.guildhall.programme.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guildhall.platform.yaml.Mistake;
import org.springframework.modulith.NamedInterface;

/// Looks whether a contract can be printed from a form, before the first one has to be.
@NamedInterface("template")
public final class TemplateCheck {
    /// What can be written into a form.
    public static final Set<String> PLACEHOLDERS =
            Set.of(
                    "manner.form",
                    "manner.evidence",
                    "manner.place",
                    "number",
                    "programme",
                    "application",
                    "vendor.name",
                    "vendor.registration",
                    "vendor.address",
                    "partner.name",
                    "partner.registration",
                    "partner.address",
                    "sheet.version",
                    "sheet.hash",
                    "effective.earliest",
                    "zone",
                    "term",
                    "amends.number",
                    "amends.term");

    /// What every contract says: which one it is, whose, and upon which terms.
    private static final List<String> NEEDED =
            List.of("number", "vendor.name", "partner.name", "sheet.version", "sheet.hash");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,60})}");
    private static final Pattern UNPRINTED =
            Pattern.compile("<style\\b.*?</style>|<!--.*?-->", Pattern.DOTALL);

    private TemplateCheck() {}

    /// Everything that is wrong in that text, in its order.
    public static List<Mistake> mistakes(String text) {
        var marks = Marks.of(text);
        if (marks.broken().isPresent()) return List.of(marks.broken().get());
        var mistakes = new ArrayList<Mistake>();
        var found = placeholders(text, mistakes);
        for (var needed : NEEDED) {
            if (!found.contains(needed)) {
                mistakes.add(Mistake.saying(1, "{" + needed + "}", "missing"));
            }
        }
        if (!marks.ids().contains("sheet")) {
            mistakes.add(Mistake.saying(1, "#sheet", "no element takes the decision sheet"));
        }
        if (marks.ids().contains("partner-hand") != marks.ids().contains("vendor-hand")) {
            var words = "both or neither: the places to sign by hand";
            mistakes.add(Mistake.saying(1, "#partner-hand, #vendor-hand", words));
        }
        return mistakes;
    }

    /// Those in it; whatever else stands in braces would be printed as it is.
    private static Set<String> placeholders(String text, List<Mistake> mistakes) {
        var found = new HashSet<String>();
        var braces = BRACES.matcher(printed(text));
        while (braces.find()) {
            var name = braces.group(1);
            if (!PLACEHOLDERS.contains(name)) {
                var line = (int) text.substring(0, braces.start()).lines().count();
                var words = "unknown; allowed: " + String.join(", ", new TreeSet<>(PLACEHOLDERS));
                mistakes.add(Mistake.saying(Math.max(line, 1), braces.group(), words));
            }
            found.add(name);
        }
        return found;
    }

    /// The text with blanks where nothing is printed, each sign at its place.
    private static String printed(String text) {
        return UNPRINTED.matcher(text).replaceAll(part -> part.group().replaceAll("[^\\n]", " "));
    }
}
