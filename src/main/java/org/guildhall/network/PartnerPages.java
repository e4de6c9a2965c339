package org.guildhall.network;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A partner on the desk: facts, UIDs, what the other packages know, and history.
@Controller
class PartnerPages {
    private final Partnerships partnerships;
    private final List<PartnershipPart> parts;
    private final PartnerHistory history;
    private final Programmes programmes;

    PartnerPages(
            Partnerships partnerships,
            List<PartnershipPart> parts,
            PartnerHistory history,
            Programmes programmes) {
        this.programmes = programmes;
        this.partnerships = partnerships;
        this.parts = parts;
        this.history = history;
    }

    @GetMapping("/desk/partners/{id}")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView partner(@PathVariable UUID id, Staff caller, Page page) {
        var partnership = partnerships.find(id, caller);
        return page(
                "network/partner",
                Map.of(
                        "partnership",
                        partnership,
                        "programme",
                        programme(partnership, programmes, page.text()),
                        "state",
                        state(partnership, page.text()),
                        "facts",
                        facts(partnership, page),
                        "uids",
                        uids(partnership, page.text()),
                        "sections",
                        parts.stream()
                                .flatMap(part -> part.section(partnership, page).stream())
                                .toList(),
                        "timeline",
                        history.of(id, page)));
    }

    /// The name of the partnership's programme.
    static String programme(Partnership partnership, Programmes programmes, Text text) {
        return programmes
                .version(partnership.programme(), partnership.programmeVersion())
                .name()
                .in(text);
    }

    static Chip state(Partnership partnership, Text text) {
        return partnership.ended().isPresent()
                ? Partnership.over(text)
                : new Chip(text.of("network.partner.state.in-force"), Tone.GOOD);
    }

    private List<Fact> facts(Partnership partnership, Page page) {
        var text = page.text();
        var facts = new ArrayList<Fact>();
        var zone = partnerships.zone(partnership);
        var since = text.moment(partnership.effective(), zone);
        var over = partnership.ended().isPresent();
        facts.add(
                new Fact(text.of(over ? "network.partner.from" : "network.partner.since"), since));
        partnership
                .ended()
                .map(at -> new Fact(text.of("network.partner.ended"), text.moment(at, zone)))
                .ifPresent(facts::add);
        partnership
                .developer()
                .map(each -> new Fact(text.of("network.partner.developer"), each.name()))
                .ifPresent(facts::add);
        return facts;
    }

    private static List<Fact> uids(Partnership partnership, Text text) {
        var uids = new ArrayList<Fact>();
        uids.add(new Fact(text.of("network.console.main"), partnership.main().grouped()));
        partnership
                .associated()
                .forEach(
                        uid ->
                                uids.add(
                                        new Fact(
                                                text.of("network.console.associated"),
                                                uid.grouped())));
        return uids;
    }
}
