package org.guildhall.ticket.joint;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.springframework.stereotype.Component;

/// The tickets that one is linked with.
@Component
class LinkedSection implements TicketSection {
    private final Joints joints;
    private final TemplateEngine engine;

    LinkedSection(Joints joints, TemplateEngine engine) {
        this.joints = joints;
        this.engine = engine;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var linked = joints.linked(of.ticket().id(), caller);
        if (linked.isEmpty()) return Optional.empty();
        return Optional.of(
                Section.of(
                        page.text().of("ticket.linked"),
                        engine,
                        "ticket/linked",
                        Map.of("page", page, "linked", linked)));
    }
}
