package org.guildhall.contract.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A pre-printed form: an XHTML file with `{placeholders}` in its text and empty elements with an
/// id that take tables. What is filled in is text and never markup, so nobody's name can break a
/// page.
public final class PaperForm {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z.]*)}");

    private final Document page;

    private PaperForm(Document page) {
        this.page = page;
    }

    /// The form `contracts/NAME.xhtml` with a value at every placeholder. One that has no value is
    /// an error of the form's author.
    public static PaperForm named(String name, Map<String, String> values) {
        try (var in = PaperForm.class.getResourceAsStream("/contracts/" + name + ".xhtml")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no document form called " + name);
            }
            return read(in, values);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// A form with a value at every placeholder.
    static PaperForm read(String xhtml, Map<String, String> values) {
        try {
            return read(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A form read from XHTML and filled; a document type, and with it every entity, is refused.
    static PaperForm read(InputStream xhtml, Map<String, String> values) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            var page = parser.parse(xhtml);
            fill(page.getDocumentElement(), values);
            return new PaperForm(page);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("the document form is not well-formed", e);
        }
    }

    /// Adds a headed table of two columns, label and value, to the element with this id.
    public PaperForm block(String id, String title, List<SheetRow> rows) {
        var place = place(id);
        append(place, "h3", title);
        var table = append(place, "table", "");
        for (var row : rows) {
            var line = append(table, "tr", "");
            append(line, "th", row.label());
            append(line, "td", row.value());
        }
        return this;
    }

    /// Whether there is a place with this id.
    boolean has(String id) {
        return find(page.getDocumentElement(), id) != null;
    }

    /// Adds rows of cells to the table body with this id.
    public PaperForm rows(String id, List<List<String>> rows) {
        var body = place(id);
        for (var row : rows) {
            var line = append(body, "tr", "");
            row.forEach(cell -> append(line, "td", cell));
        }
        return this;
    }

    /// The document, ready for the printer.
    public Document document() {
        return page;
    }

    private static void fill(Node node, Map<String, String> values) {
        if (node instanceof Text text) {
            text.setData(fill(text.getData(), values));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!child.getNodeName().equals("style")) {
                fill(child, values);
            }
        }
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(found.group(1), values));
    }

    private static String value(String placeholder, Map<String, String> values) {
        var value = values.get(placeholder);
        if (value == null) {
            throw new IllegalArgumentException("nothing to write at {" + placeholder + "}");
        }
        return Matcher.quoteReplacement(Typeface.printable(value));
    }

    private Element place(String id) {
        var found = find(page.getDocumentElement(), id);
        if (found == null) {
            throw new IllegalArgumentException("the document form has no place for " + id);
        }
        return found;
    }

    private static @Nullable Element find(Element from, String id) {
        if (from.getAttribute("id").equals(id)) {
            return from;
        }
        Element found = null;
        for (var child = from.getFirstChild();
                child != null && found == null;
                child = child.getNextSibling()) {
            found = child instanceof Element element ? find(element, id) : null;
        }
        return found;
    }

    private Element append(Node parent, String name, String text) {
        var element = page.createElementNS("http://www.w3.org/1999/xhtml", name);
        element.setTextContent(Typeface.printable(text));
        parent.appendChild(element);
        return element;
    }
}
