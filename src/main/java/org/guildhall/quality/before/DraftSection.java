package org.guildhall.quality.before;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.springframework.stereotype.Component;

/// Drafts of a ticket on its page: for supervisors, and for agents where it is watched.
@Component
class DraftSection implements TicketSection {
    private static final int ORDER = 490;

    private final Drafts drafts;
    private final TemplateEngine engine;

    DraftSection(Drafts drafts, TemplateEngine engine) {
        this.drafts = drafts;
        this.engine = engine;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var ticket = of.ticket().id();
        var known = drafts.of(ticket, caller);
        var supervises = caller.may(Permission.SUPERVISE_TICKETS);
        if (!supervises && !known.watched() && known.drafts().isEmpty()) return Optional.empty();
        return Optional.of(
                Section.of(
                        page.text().of("quality.before.title"),
                        engine,
                        "quality/draftsection",
                        Map.of(
                                "page",
                                page,
                                "path",
                                "/desk/tickets/" + ticket.value(),
                                "watched",
                                known.watched(),
                                "supervises",
                                supervises,
                                "drafts",
                                DraftShown.of(known.drafts(), page))));
    }
}
