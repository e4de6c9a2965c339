package org.guildhall.commitment;

import java.util.List;
import java.util.Optional;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipPart;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How a commitment stands, on the partner's page on the desk and in the network console: the
/// period that waits to be settled, or else the one that runs.
@Component
@Order(1)
class CommitmentPart implements PartnershipPart {
    private final PeriodStore store;

    CommitmentPart(PeriodStore store) {
        this.store = store;
    }

    @Override
    public Optional<Section> section(Partnership partnership, Page page) {
        return section(partnership, page.text(), partnership.deskPath() + "/commitment");
    }

    @Override
    public Optional<Section> inConsole(Partnership partnership, Page page) {
        return section(partnership, page.text(), "/console/commitment");
    }

    private Optional<Section> section(Partnership partnership, Text text, String path) {
        var all = store.of(partnership.id());
        return all.stream()
                .filter(Period::isOpen)
                .reduce((_, earlier) -> earlier)
                .or(() -> all.stream().findFirst())
                .map(period -> section(period, text, path));
    }

    private static Section section(Period period, Text text, String path) {
        var facts =
                List.of(
                        new Fact(text.of("commitment.period", period.number()), period.days(text)),
                        new Fact(text.of("commitment.promised"), period.promised().shown()),
                        new Fact(
                                text.of("commitment.achieved"),
                                text.of(
                                        "commitment.achieved.part",
                                        period.achieved().shown(),
                                        period.percent())));
        var link = new PartnershipPart.Link(text.of("commitment.see"), path);
        return new Section(
                text.of("commitment.title"), Optional.of(period.chip(text)), facts, List.of(link));
    }
}
