package org.guildhall.reply;

import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.Suggestions;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.reply.template.Templates;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.springframework.stereotype.Component;

/// On a ticket's page: articles that may answer it, and the way to a reply made of parts.
@Component
class CompositionSection implements TicketSection {
    private static final int ORDER = 50;

    private final Templates templates;
    private final Composer composer;
    private final Suggestions suggestions;
    private final TemplateEngine engine;

    CompositionSection(
            Templates templates,
            Composer composer,
            Suggestions suggestions,
            TemplateEngine engine) {
        this.templates = templates;
        this.composer = composer;
        this.suggestions = suggestions;
        this.engine = engine;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var ticket = of.ticket();
        var text = page.text();
        if (Aim.choices(ticket, text).isEmpty()) return Optional.empty();
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("path", "/desk/tickets/" + ticket.id().value() + "/composition");
        model.put("diagnosed", composer.diagnosed(ticket).isPresent());
        model.put("form", Form.empty());
        model.put("kinds", CompositionForm.kinds(text));
        model.put("templates", CompositionForm.templates(templates.all(), text));
        model.put(
                "suggestions",
                suggestions.of(asked(of), ticket.matter().language(), ticket.identity().site()));
        return Optional.of(Section.of(text.of("reply.section"), engine, "reply/section", model));
    }

    /// The title and what the customer wrote first.
    private static String asked(Case of) {
        var first = of.talk().messages().stream().findFirst().map(each -> each.text()).orElse("");
        return of.ticket().matter().title() + "\n" + first;
    }
}
