package org.guildhall.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What axe finds wrong on a page, for people who don't see it as most do. Its own builder would
/// bring axe into the page for each look, and bring back all that is well. Papers shown in a frame
/// are left out: they are no page of ours.
public final class Axe {
    private static final String SOURCE = "() => {" + source() + "}";
    private static final String RUN =
            """
            rules => axe.run({
                iframes: false,
                resultTypes: ['violations'],
                ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {}),
            }).then(found => found.violations.flatMap(
                rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`)))
            """;

    private Axe() {}

    /// What is wrong, one line each; empty is well. In the dark only contrasts can be others than
    /// in the light.
    public static List<String> findings(Page page) {
        page.evaluate(SOURCE);
        var found = new ArrayList<>(findings(page, ColorScheme.LIGHT, List.of()));
        found.addAll(findings(page, ColorScheme.DARK, List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private static List<String> findings(Page page, ColorScheme colours, List<String> rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(line -> colours + " " + page.url() + " " + line).toList();
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) throw new IllegalStateException("axe isn't there");
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
