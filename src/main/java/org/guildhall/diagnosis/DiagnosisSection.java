package org.guildhall.diagnosis;

import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.diagnosis.wording.Wordings;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.springframework.stereotype.Component;

/// The diagnosis on a ticket's page: what it came to, and which ones there are to make.
@Component
class DiagnosisSection implements TicketSection {
    private static final int ORDER = 10;

    private final Consultations consultations;
    private final Wordings wordings;
    private final TemplateEngine engine;

    DiagnosisSection(Consultations consultations, Wordings wordings, TemplateEngine engine) {
        this.consultations = consultations;
        this.wordings = wordings;
        this.engine = engine;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var ticket = of.ticket();
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("at", TicketDiagnosisPages.at(ticket.id().value()));
        model.put("topic", ticket.matter().topic());
        model.put("offered", consultations.offered(ticket.matter().topic()));
        model.put("known", About.of(ticket).isPresent());
        consultations
                .newest(ticket)
                .ifPresent(
                        made -> {
                            model.put("made", made);
                            model.put(
                                    "wording",
                                    wordings.of(
                                            made.used().diagnosis(),
                                            ticket.identity().site(),
                                            page.text()));
                        });
        var title = page.text().of("diagnosis.section");
        return Optional.of(Section.of(title, engine, "diagnosis/section", model));
    }
}
