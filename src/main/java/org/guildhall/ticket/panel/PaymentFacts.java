package org.guildhall.ticket.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.account.Account;
import org.guildhall.payment.PaymentMethods;
import org.guildhall.payment.PaymentRules;
import org.guildhall.payment.PaymentShown;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.springframework.stereotype.Component;

/// Which kinds of payment methods are bound, and what the country's rules still ask for.
@Component
class PaymentFacts implements PanelFacts {
    private final PaymentMethods methods;
    private final PaymentRules rules;

    PaymentFacts(PaymentMethods methods, PaymentRules rules) {
        this.methods = methods;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var text = page.text();
        var bound =
                methods.bound(account.id()).stream()
                        .map(kind -> text.of(kind.key()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        var unmet =
                rules.unmet(account.uid()).stream()
                        .map(rule -> PaymentShown.asked(text, rule))
                        .collect(Collectors.joining("\n"));
        return Optional.of(
                new Group(
                        text.of("ticket.panel.payment"),
                        List.of(
                                new Fact(
                                        text.of("ticket.panel.bound"),
                                        bound.isEmpty() ? "–" : bound),
                                new Fact(
                                        text.of("ticket.panel.unmet"),
                                        unmet.isEmpty() ? "–" : unmet)),
                        List.of()));
    }
}
