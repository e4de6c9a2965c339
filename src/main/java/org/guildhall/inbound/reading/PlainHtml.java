package org.guildhall.inbound.reading;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The words of an HTML mail as plain text: nothing of it is ever shown as HTML, and nothing it
/// points at is fetched. Quoted mails become lines that begin with `>`.
final class PlainHtml implements NodeVisitor {
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg");
    private static final Set<String> LINES =
            Set.of(
                    "p",
                    "div",
                    "tr",
                    "li",
                    "ul",
                    "ol",
                    "table",
                    "blockquote",
                    "pre",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "hr");
    private static final int DEEPEST = 200;

    /// A longer address is nobody's to read, and would be looked for at great length.
    private static final int LONGEST_SAID = 1000;

    private static final String HIDDEN = "(?s).*(display:none|visibility:hidden).*";

    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int quoted;

    private PlainHtml() {}

    static String text(String html) {
        var visitor = new PlainHtml();
        NodeTraversor.traverse(visitor, Jsoup.parse(html).body());
        return visitor.text
                .toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (isSilent(element, depth)) silent++;
            if (isQuote(element)) quoted++;
            if (silent > 0) return;
            if (LINES.contains(element.normalName())) line();
            if (element.normalName().equals("li")) add("- ");
            if (element.normalName().equals("br")) newLine();
        } else if (node instanceof TextNode words && silent == 0) {
            add(words.text());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (silent == 0) {
            if (element.normalName().equals("a")) target(element);
            if (LINES.contains(element.normalName())) line();
            if (element.normalName().equals("p")) newLine();
            if (element.normalName().matches("td|th")) add(" ");
        }
        if (isQuote(element)) quoted--;
        if (isSilent(element, depth)) silent--;
    }

    /// Where a link leads is said, because its words may say otherwise.
    private void target(Element link) {
        var address = link.attr("href").strip();
        if (!address.matches("(?i)(https?|mailto):.*")) return;
        var bare = address.replaceFirst("(?i)^mailto:", "");
        var isSaid = bare.length() <= LONGEST_SAID && link.text().contains(bare);
        if (!isSaid) add(" <" + bare + ">");
    }

    private void add(String words) {
        var begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        var shown = begins ? words.stripLeading() : words;
        if (shown.isEmpty()) return;
        if (begins) text.append("> ".repeat(Math.min(quoted, 5)));
        text.append(shown);
    }

    private void line() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') newLine();
    }

    private void newLine() {
        text.append('\n');
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote") || element.hasClass("gmail_quote");
    }

    private static boolean isSilent(Element element, int depth) {
        return depth > DEEPEST
                || SILENT.contains(element.normalName())
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s", "")
                        .matches(HIDDEN);
    }
}
