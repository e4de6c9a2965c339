package org.guildhall.network.uid;

import java.util.List;
import java.util.Optional;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipPart;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The accounts of a partner, on its page: how many sell, and whether the partner waits for a word.
@Component
@Order(0)
class UidPart implements PartnershipPart {
    private final UidRequestStore requests;

    UidPart(UidRequestStore requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Section> section(Partnership partnership, Page page) {
        var text = page.text();
        var over = partnership.ended().isPresent();
        var open = requests.of(partnership.id()).stream().filter(UidRequest::isOpen).count();
        var chip =
                open == 0 || over
                        ? Optional.<Chip>empty()
                        : Optional.of(
                                new Chip(text.of("network.request.waiting", open), Tone.WARN));
        var selling = 1 + partnership.associated().size();
        return Optional.of(
                new Section(
                        text.of("network.map.section"),
                        chip,
                        List.of(
                                new Fact(
                                        text.of(
                                                over
                                                        ? "network.console.sold"
                                                        : "network.console.uids"),
                                        Integer.toString(selling))),
                        List.of(
                                new Link(
                                        text.of("network.map.link"),
                                        partnership.deskPath() + "/uids"))));
    }
}
