package org.guildhall.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// A text in Markdown, taken apart: as HTML it has no tags of its author's own and no link that
/// could run something.
///
/// @param title the heading that it begins with; empty when it doesn't
/// @param summary the first paragraph below it, as plain words
/// @param headings the headings further down
/// @param body all the rest as plain words
/// @param links where its links lead, in their order
/// @param html all but the title
public record Prose(
        String title,
        String summary,
        List<String> headings,
        String body,
        List<String> links,
        String html) {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

    /// Reads a text; the vendor's name stands where it says `{vendor}`.
    public static Prose of(String markdown, String vendor) {
        var document = PARSER.parse(markdown.replace("{vendor}", escaped(vendor)));
        var title = "";
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            title = PlainWords.of(heading);
            heading.unlink();
        }
        var summary =
                document.getFirstChild() instanceof Paragraph first ? PlainWords.of(first) : "";
        var seen = new Seen();
        document.accept(seen);
        return new Prose(
                title,
                summary,
                List.copyOf(seen.headings),
                PlainWords.of(document),
                List.copyOf(seen.links),
                HTML.render(document));
    }

    /// What it is found by beside its title and its body.
    public String headingWords() {
        return String.join("\n", headings);
    }

    /// A name is never taken for Markdown.
    private static String escaped(String vendor) {
        return vendor.replaceAll("([\\p{Punct}&&[^.,&']])", "\\\\$1");
    }

    private static final class Seen extends AbstractVisitor {
        private final List<String> headings = new ArrayList<>();
        private final List<String> links = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            headings.add(PlainWords.of(heading));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }
    }
}
