package org.guildhall.programme.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.guildhall.platform.yaml.Mistake;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// The ids of a form's elements, or what keeps it from being XHTML.
record Marks(Set<String> ids, Optional<Mistake> broken) {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    static Marks of(String text) {
        var reader = new Reader();
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), reader);
            return new Marks(reader.ids, Optional.ofNullable(reader.root));
        } catch (SAXParseException broken) {
            var words = "no XHTML: " + broken.getMessage();
            return broken(Mistake.saying(Math.max(1, broken.getLineNumber()), "", words));
        } catch (SAXException broken) {
            return broken(Mistake.saying(1, "", "no XHTML: " + broken.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Marks broken(Mistake mistake) {
        return new Marks(Set.of(), Optional.of(mistake));
    }

    private static final class Reader extends DefaultHandler {
        private final Set<String> ids = new HashSet<>();
        private boolean begun;
        private @Nullable Mistake root;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (!begun && !(uri.equals(XHTML) && local.equals("html"))) {
                root = Mistake.saying(1, "", "must begin with <html xmlns=\"" + XHTML + "\">");
            }
            begun = true;
            var id = attributes.getValue("id");
            if (id != null) ids.add(id);
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}
