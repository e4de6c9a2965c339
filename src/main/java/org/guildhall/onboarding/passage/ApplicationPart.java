package org.guildhall.onboarding.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipPart;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Component;

/// Where a partnership came from: its application and its contract, on the partner's page.
@Component
class ApplicationPart implements PartnershipPart {
    private final ApplicationStore store;

    ApplicationPart(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public Optional<Section> section(Partnership partnership, Page page) {
        return store.byId(new ApplicationId(partnership.application()))
                .map(application -> section(application, page));
    }

    private static Section section(Application application, Page page) {
        var text = page.text();
        var links = new ArrayList<Link>();
        if (page.visitor().may("VIEW_APPLICATIONS")) {
            links.add(
                    new Link(
                            text.of("onboarding.partner.application"),
                            "/desk/applications/" + application.id().value()));
        }
        if (page.visitor().may("VIEW_CONTRACTS")) {
            application
                    .agreement()
                    .contract()
                    .map(id -> "/desk/contracts/" + id)
                    .map(path -> new Link(text.of("onboarding.partner.contract"), path))
                    .ifPresent(links::add);
        }
        var facts =
                List.of(
                        new Fact(
                                text.of("onboarding.partner.number"),
                                application.identity().number()),
                        new Fact(
                                text.of("onboarding.partner.contact"),
                                application.answers().text("contactName")
                                        + " · "
                                        + application.contactEmail().orElse("")));
        return new Section(text.of("onboarding.partner.title"), Optional.empty(), facts, links);
    }
}
