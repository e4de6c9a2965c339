package org.guildhall.ticket;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Page;

/// What another package knows about a ticket and shows on its page on the desk. A bean of this kind
/// adds its section; the ticket package knows none of them.
public interface TicketSection {
    /// Where it stands among the others; small comes first.
    int order();

    /// The section, if there is something to show. It may hold forms: it stands in none.
    Optional<Section> section(Case of, Staff caller, Page page);

    /// One section.
    ///
    /// @param title in the reader's words
    record Section(String title, Content content) {
        /// One made from a template, such as `diagnosis/section`, with all of its parameters, the
        /// page among them.
        public static Section of(
                String title, TemplateEngine engine, String template, Map<String, Object> model) {
            return new Section(title, output -> engine.render(template + ".jte", model, output));
        }
    }
}
