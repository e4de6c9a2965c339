package org.guildhall.training.course;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// A text in Markdown (CommonMark) that begins with its title. As HTML it has no tags of its
/// author's own and no link that could run something.
///
/// @param html what follows the title; its own headings begin below the page's
record Markdown(String title, String html) {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    static Markdown read(String text) {
        var document = PARSER.parse(text);
        if (!(document.getFirstChild() instanceof Heading title) || title.getLevel() != 1) {
            throw new IllegalArgumentException("a lesson begins with its title, \"# …\"");
        }
        title.unlink();
        return new Markdown(words(title), RENDERER.render(document));
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }
                });
        return words.toString();
    }
}
