package org.guildhall.ticket.panel;

import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.springframework.stereotype.Component;

/// Which programmes the account has applied for, and where each application stands.
@Component
class ProgrammeFacts implements PanelFacts {
    private final Applications applications;

    ProgrammeFacts(Applications applications) {
        this.applications = applications;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var found = applications.of(account.id());
        if (found.isEmpty()) return Optional.empty();
        return Optional.of(
                new Group(
                        page.text().of("ticket.panel.programme"),
                        found.stream().map(each -> fact(each, page)).toList(),
                        found.stream().map(ProgrammeFacts::link).toList()));
    }

    private Fact fact(Application application, Page page) {
        var text = page.text();
        return new Fact(
                applications.programme(application).name().in(text),
                text.of(application.stage().key()));
    }

    private static Link link(Application application) {
        return new Link(
                application.identity().number(), "/desk/applications/" + application.id().value());
    }
}
