package org.guildhall.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipPart;
import org.guildhall.onboarding.DeskPart;
import org.guildhall.onboarding.HomePart;
import org.guildhall.onboarding.activation.ActiveApplication;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Component;

/// The terms of a partnership on other pages: on the desk which are in force, until when, and what
/// is under way; in the portal what waits for the partner.
@Component
class Sections implements PartnershipPart, DeskPart, HomePart {
    private final Amendments amendments;
    private final ActiveApplications applications;
    private final Contracts contracts;
    private final Papers papers;

    Sections(
            Amendments amendments,
            ActiveApplications applications,
            Contracts contracts,
            Papers papers) {
        this.papers = papers;
        this.amendments = amendments;
        this.applications = applications;
        this.contracts = contracts;
    }

    @Override
    public Optional<Section> section(Partnership partnership, Page page) {
        return section(partnership.application(), page);
    }

    @Override
    public Optional<Section> section(UUID application, Page page) {
        return applications.withTerms(application).map(active -> section(active, page));
    }

    private Section section(ActiveApplication active, Page page) {
        var text = page.text();
        var all = amendments.of(active.id());
        var open = all.stream().filter(each -> each.stage().isOpen()).findFirst();
        var contract = contracts.running(active.id(), new Clockwork());
        return new Section(
                text.of("amendment.section"),
                open.map(each -> each.stage().chip(text)),
                facts(active, contract, all, text),
                links(
                        active.id(),
                        all,
                        // Where nothing is signed there is no contract to change or to renew.
                        open.isEmpty() && contract.isPresent(),
                        contract.filter(amendments::isOver).isPresent(),
                        page));
    }

    @Override
    public Optional<Section> section(Member caller, Page page) {
        var text = page.text();
        return amendments.open(caller).stream()
                .findFirst()
                .map(
                        open -> {
                            var stage = open.seenByPartner();
                            var signs = papers.toSign(open).equals(Optional.of(Stage.Side.PARTNER));
                            var title =
                                    text.of("amendment.home." + (signs ? "SIGN" : stage.name()));
                            var kind =
                                    new Fact(text.of(open.kind().key()), open.identity().number());
                            var link =
                                    new Link(
                                            text.of(
                                                    signs
                                                            ? "amendment.home.sign"
                                                            : stage == Stage.OFFERED
                                                                    ? "amendment.home.read"
                                                                    : "amendment.home.see"),
                                            "/portal/amendments/" + open.id().value());
                            var chip = stage.chip(text);
                            return new Section(
                                    title, Optional.of(chip), List.of(kind), List.of(link));
                        });
    }

    private List<Fact> facts(
            ActiveApplication active, Optional<Contract> contract, List<Amendment> all, Text text) {
        var facts = new ArrayList<Fact>();
        var over = contract.filter(amendments::isOver).isPresent();
        facts.add(
                new Fact(
                        text.of(over ? "amendment.fact.last" : "amendment.fact.in-force"),
                        text.of("amendment.fact.version", active.terms())));
        contract.flatMap(Contract::lastDay)
                .map(last -> new Fact(text.of("amendment.fact.last-day"), text.date(last)))
                .ifPresent(facts::add);
        all.stream()
                .map(
                        each ->
                                new Fact(
                                        text.of(each.kind().key()) + " " + each.identity().number(),
                                        text.of(each.stage().key())))
                .forEach(facts::add);
        return facts;
    }

    private static List<Link> links(
            UUID application, List<Amendment> all, boolean begins, boolean over, Page page) {
        var text = page.text();
        var links = new ArrayList<Link>();
        if (!page.visitor().may("VIEW_APPLICATIONS")) return links;
        if (begins && page.visitor().may("REVIEW_APPLICATIONS")) {
            var begin = "/desk/applications/" + application + "/amendment?kind=";
            // What is over can only be renewed.
            if (!over) {
                links.add(new Link(text.of("amendment.begin.AMENDMENT"), begin + Kind.AMENDMENT));
            }
            links.add(new Link(text.of("amendment.begin.RENEWAL"), begin + Kind.RENEWAL));
        }
        for (var each : all) {
            links.add(
                    new Link(
                            text.of("amendment.see", each.identity().number()),
                            "/desk/amendments/" + each.id().value()));
        }
        return links;
    }
}
