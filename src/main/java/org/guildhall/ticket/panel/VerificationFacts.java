package org.guildhall.ticket.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Component;

/// Whether the account speaks for its enterprise, and what is open about that.
@Component
class VerificationFacts implements PanelFacts {
    private final Verifications verifications;

    VerificationFacts(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var text = page.text();
        var known = verifications.of(account.id());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("ticket.fact.state"), text.of(known.state().key())));
        var asked = verifications.asked(account.id()).stream().map(text::of).toList();
        if (!asked.isEmpty()) {
            facts.add(new Fact(text.of("ticket.panel.asked"), String.join("\n", asked)));
        }
        known.company()
                .ifPresent(
                        company -> {
                            facts.add(
                                    new Fact(text.of("ticket.panel.company"), company.legalName()));
                            facts.add(
                                    new Fact(
                                            text.of("ticket.panel.verified-until"),
                                            text.date(company.until(), page.zone())));
                        });
        return Optional.of(new Group(text.of("ticket.panel.verification"), facts, List.of()));
    }
}
