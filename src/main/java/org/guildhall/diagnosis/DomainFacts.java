package org.guildhall.diagnosis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.guildhall.account.Account;
import org.guildhall.diagnosis.ConsultationStore.Domain;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.springframework.stereotype.Component;

/// The domains of an account and the services it wants them for, as far as diagnoses named them,
/// with what the DNS said then.
@Component
class DomainFacts implements PanelFacts {
    private final ConsultationStore store;

    DomainFacts(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Group> facts(Account account, Page page) {
        var text = page.text();
        var byName =
                store.domains(account.id()).stream()
                        .collect(groupingBy(Domain::name, LinkedHashMap::new, joined(page)));
        if (byName.isEmpty()) return Optional.empty();
        return Optional.of(
                new Group(
                        text.of("diagnosis.panel"),
                        byName.entrySet().stream()
                                .map(each -> new Fact(each.getKey(), each.getValue()))
                                .toList(),
                        List.of()));
    }

    private static Collector<Domain, ?, String> joined(Page page) {
        return mapping(each -> words(each, page), joining("\n"));
    }

    private static String words(Domain domain, Page page) {
        var text = page.text();
        var service = domain.used().diagnosis().title().in(text);
        var on = text.date(domain.at(), page.zone());
        return domain.live()
                .map(live -> text.of("diagnosis.panel.live." + live, service, on))
                .orElseGet(() -> text.of("diagnosis.panel.named", service, on));
    }
}
