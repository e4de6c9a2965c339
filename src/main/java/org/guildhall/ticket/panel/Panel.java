package org.guildhall.ticket.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.guildhall.ticket.PanelFacts.Group;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Passage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The account beside its ticket, looked up at that moment. Every look is written down in the same
/// transaction: who, which UID, which ticket, when.
@Service
public class Panel {
    private final Passage passage;
    private final Accounts accounts;
    private final ObjectProvider<PanelFacts> sources;
    private final ApplicationEventPublisher listeners;

    Panel(
            Passage passage,
            Accounts accounts,
            ObjectProvider<PanelFacts> sources,
            ApplicationEventPublisher listeners) {
        this.passage = passage;
        this.accounts = accounts;
        this.sources = sources;
        this.listeners = listeners;
    }

    /// What is known of the ticket's account, and what else was asked about it.
    ///
    /// @param others the newest other tickets, at most 20
    public record Shown(Account account, List<Group> groups, List<Ticket> others) {
        public Shown {
            groups = List.copyOf(groups);
            others = List.copyOf(others);
        }
    }

    /// Looks at a ticket's account; nothing while nobody has said whose it is.
    @Transactional
    public Optional<Shown> of(Ticket ticket, Staff caller, Page page) {
        return ticket.about().map(about -> look(ticket, about, caller, page));
    }

    private Shown look(Ticket ticket, About about, Staff caller, Page page) {
        listeners.publishEvent(new Looked(caller, ticket.subject(), "account " + about.uid(), ""));
        var account = accounts.account(about.account());
        var groups =
                sources.stream()
                        .sorted(Comparator.comparingInt(PanelFacts::order))
                        .map(source -> source.facts(account, page))
                        .flatMap(Optional::stream)
                        .toList();
        return new Shown(account, groups, passage.others(about.account(), ticket.id()));
    }
}
