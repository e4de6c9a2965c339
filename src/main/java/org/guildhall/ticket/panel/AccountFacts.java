package org.guildhall.ticket.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.springframework.stereotype.Component;

/// Who the account is.
@Component
class AccountFacts implements PanelFacts {
    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var text = page.text();
        var country = Locale.of("", account.country()).getDisplayCountry(text.locale());
        return Optional.of(
                new Group(
                        text.of("ticket.panel.account"),
                        List.of(
                                new Fact(text.of("ticket.fact.uid"), account.uid().grouped()),
                                new Fact(text.of("ticket.panel.name"), account.name()),
                                new Fact(text.of("ticket.fact.site"), text.site(account.site())),
                                new Fact(text.of("ticket.panel.country"), country),
                                new Fact(
                                        text.of("ticket.panel.registered"),
                                        text.date(account.created(), page.zone()))),
                        List.of()));
    }
}
