package org.guildhall.inbound.desk;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.inbound.Arrival;
import org.guildhall.inbound.ArrivalDesk;
import org.guildhall.inbound.ArrivalState;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.springframework.stereotype.Component;

/// The mails behind a ticket, on its page on the desk: as they came, and what of them was left out.
@Component
public class MailSection implements TicketSection {
    private static final int LAST = 90;

    private final ArrivalDesk desk;
    private final TemplateEngine templates;

    MailSection(ArrivalDesk desk, TemplateEngine templates) {
        this.desk = desk;
        this.templates = templates;
    }

    /// A mail as a line.
    ///
    /// @param remark what the desk had better know of it; empty when there is nothing
    public record Line(String path, String title, String came, String remark) {}

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var lines =
                desk.of(of.ticket().id(), caller).stream().map(each -> line(each, page)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(section(lines, page));
    }

    private Section section(List<Line> lines, Page page) {
        var title = page.text().of("inbound.section");
        return Section.of(title, templates, "inbound/section", Map.of("lines", lines));
    }

    private static Line line(Arrival arrival, Page page) {
        return new Line(
                ArrivalPages.HERE + "/" + arrival.id(),
                ArrivalList.title(arrival, page),
                page.moment(arrival.came()),
                remark(arrival, page));
    }

    private static String remark(Arrival arrival, Page page) {
        if (arrival.strange()) return page.text().of("inbound.strange");
        if (arrival.leftOut().isEmpty()) {
            return arrival.state() == ArrivalState.HEARD
                    ? page.text().of("inbound.remark.heard")
                    : "";
        }
        return page.text().of("inbound.remark.left-out", String.join(", ", arrival.leftOut()));
    }
}
