package org.guildhall.ticket.panel;

import java.util.List;
import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.guildhall.verification.risk.KycRequests;
import org.springframework.stereotype.Component;

/// What risk control wants of the account.
@Component
class RiskFacts implements PanelFacts {
    private final KycRequests requests;

    RiskFacts(KycRequests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var text = page.text();
        var state = requests.state(account.uid());
        return Optional.of(
                new Group(
                        text.of("ticket.panel.risk"),
                        List.of(new Fact(text.of("ticket.fact.state"), text.of(state.key()))),
                        List.of()));
    }
}
