package org.guildhall.ticket.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.Views;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programmes;
import org.guildhall.ticket.PanelFacts;
import org.springframework.stereotype.Component;

/// Which programmes the account has applied for, and where each application stands; and the
/// partnership of another account that it sells in.
@Component
class ProgrammeFacts implements PanelFacts {
    private final Applications applications;
    private final Partnerships partnerships;
    private final Programmes programmes;

    ProgrammeFacts(Applications applications, Partnerships partnerships, Programmes programmes) {
        this.applications = applications;
        this.partnerships = partnerships;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var text = page.text();
        var facts = new ArrayList<Fact>();
        var links = new ArrayList<Link>();
        var own = applications.of(account.id());
        for (var each : own) {
            facts.add(new Fact(applications.programme(each).name().in(text), state(each, text)));
            links.add(link(each));
        }
        partnerships
                .selling(account.uid())
                .filter(sells -> !isOneOf(own, sells))
                .ifPresent(
                        sells -> {
                            facts.add(fact(account, sells, text));
                            links.add(new Link(sells.company(), sells.deskPath()));
                        });
        if (facts.isEmpty()) return Optional.empty();
        return Optional.of(new Group(text.of("ticket.panel.programme"), facts, links));
    }

    /// A partnership that is over is no active one.
    private String state(Application application, Text text) {
        var over =
                application.stage() == Stage.ACTIVE
                        && partnerships
                                .ofApplication(application.id().value())
                                .flatMap(Partnership::ended)
                                .isPresent();
        return over
                ? Partnership.over(text).label()
                : Views.chip(application.stage(), application.isOnHold(), text).label();
    }

    private Fact fact(Account account, Partnership sells, Text text) {
        var programme = programmes.version(sells.programme(), sells.programmeVersion());
        var main = sells.main().equals(account.uid());
        var part = text.of(main ? "network.part.main" : "network.part.associated");
        var state =
                sells.ended().isPresent()
                        ? Partnership.over(text).label()
                        : text.of("network.partner.state.in-force");
        return new Fact(programme.name().in(text), part + " · " + state);
    }

    private static boolean isOneOf(List<Application> own, Partnership sells) {
        return own.stream().anyMatch(each -> each.id().value().equals(sells.application()));
    }

    private static Link link(Application application) {
        return new Link(
                application.identity().number(), "/desk/applications/" + application.id().value());
    }
}
