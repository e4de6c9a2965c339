package org.guildhall.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.service.Envelopes;
import org.guildhall.contract.signing.Conclusion;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Posted;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.springframework.stereotype.Component;

/// Makes what contract pages show.
@Component
class ContractViews {
    private final Contracts contracts;
    private final Conclusion conclusion;
    private final Envelopes envelopes;
    private final Mailroom mailroom;

    ContractViews(
            Contracts contracts, Conclusion conclusion, Envelopes envelopes, Mailroom mailroom) {
        this.mailroom = mailroom;
        this.contracts = contracts;
        this.conclusion = conclusion;
        this.envelopes = envelopes;
    }

    ContractView of(Contract contract, Caller caller, Page page) {
        var history = contracts.history(contract.id(), caller);
        var place = caller instanceof Member ? "/portal/contracts/" : "/desk/contracts/";
        return new ContractView(
                contract,
                place + contract.id().value(),
                chip(contract, history, caller, page.text()),
                next(contract, caller, page),
                facts(contract, history, page),
                timeline(contract, history, caller, page),
                conclusion.earliest(contract),
                returned(history),
                history.stream().anyMatch(event -> event.type().equals("scanned")),
                envelopes.of(contract.id(), caller),
                possible(contract, caller));
    }

    /// What the caller may do now, by the table.
    private static Set<String> possible(Contract contract, Caller caller) {
        return Arrays.stream(Action.values())
                .filter(action -> action.isOpenTo(caller, contract))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /// Why the last scan was given back, as long as no other has come.
    private static Optional<String> returned(List<Event> history) {
        return history.stream()
                .filter(event -> event.type().equals("scanned") || event.type().equals("returned"))
                .reduce((_, later) -> later)
                .flatMap(event -> Optional.ofNullable(event.reason()));
    }

    /// A paper that was given back waits for another: that it was read once says nothing any more.
    private static Chip chip(Contract contract, List<Event> history, Caller caller, Text text) {
        var state = contract.state();
        var partner = caller instanceof Member;
        return state == ContractState.VIEWED && returned(history).isPresent()
                ? new Chip(text.of("contract.state.returned"), state.tone(partner))
                : chip(state, partner, text);
    }

    static Chip chip(ContractState state, boolean partner, Text text) {
        return new Chip(text.of(state.key()), state.tone(partner));
    }

    private String next(Contract contract, Caller caller, Page page) {
        var text = page.text();
        if (isOver(contract, page)) {
            var last = contract.lastDay().map(text::date).orElse("");
            return contracts
                    .running(contract.application(), caller)
                    .filter(running -> !isOver(running, page))
                    .map(running -> text.of("contract.next.renewed", last, running.number()))
                    .orElseGet(() -> text.of("contract.next.over", last));
        }
        var day = contract.effective().map(text::date).orElse("");
        var reads = caller instanceof Member member && !member.isOwner();
        return switch (contract.state()) {
            case DRAFTED -> "";
            case SENT, VIEWED -> text.of(reads ? "contract.next.member" : toSign(contract));
            case SCANNED, SIGNED_BY_PARTNER, COMPLETED, DECLINED, VOIDED, EXPIRED ->
                    text.of("contract.next." + word(contract.state()), day);
        };
    }

    private static boolean isOver(Contract contract, Page page) {
        return contract.over().filter(end -> !end.isAfter(page.now())).isPresent();
    }

    private static String toSign(Contract contract) {
        return switch (contract.route()) {
            case ELECTRONIC -> "contract.next." + word(contract.state());
            case PAPER -> "contract.next.paper";
            case OUTSIDE -> "contract.next.outside";
        };
    }

    private static String word(ContractState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Fact> facts(Contract contract, List<Event> history, Page page) {
        var text = page.text();
        var draft = contract.draft();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("contract.fact.programme"), draft.programmeIn(text)));
        facts.add(new Fact(text.of("contract.fact.partner"), draft.partner().name()));
        facts.add(new Fact(text.of("contract.fact.vendor"), draft.vendor().name()));
        facts.add(new Fact(text.of("contract.fact.application"), draft.applicationNumber()));
        facts.add(
                new Fact(
                        text.of("contract.fact.route"),
                        text.of("contract.route." + contract.route().name())));
        facts.add(
                new Fact(
                        text.of("contract.fact.sheet"),
                        text.of("contract.fact.sheet.version", draft.sheetVersion())));
        draft.amends()
                .map(
                        each ->
                                new Fact(
                                        text.of(
                                                each.renews()
                                                        ? "contract.fact.renews"
                                                        : "contract.fact.amends"),
                                        each.number()))
                .ifPresent(facts::add);
        contract.due()
                .map(until -> new Fact(text.of("contract.fact.deadline"), page.moment(until)))
                .ifPresent(facts::add);
        contract.effective()
                .map(day -> new Fact(text.of("contract.fact.effective"), text.date(day)))
                .ifPresent(facts::add);
        contract.lastDay()
                .map(day -> new Fact(text.of("contract.fact.last-day"), text.date(day)))
                .ifPresent(facts::add);
        // Of the file that is shown: a scan that nobody has accepted isn't the contract.
        history.stream()
                .filter(event -> !event.type().equals("scanned"))
                .map(event -> event.text("sha256"))
                .filter(sha256 -> !sha256.isEmpty())
                .reduce((_, later) -> later)
                .map(sha256 -> new Fact(text.of("contract.fact.sha256"), sha256))
                .ifPresent(facts::add);
        return facts;
    }

    /// Newest first; on the desk with what became of each letter about it.
    private Timeline timeline(Contract contract, List<Event> history, Caller caller, Page page) {
        var happened = history.reversed().stream().map(event -> entry(event, page.text()));
        var letters =
                caller instanceof Staff ? mailroom.about(contract.id().value()) : List.<Mail>of();
        var posted =
                letters.reversed().stream().map(mail -> Posted.entry(mail, page, Optional.empty()));
        return new Timeline(
                Stream.concat(happened, posted)
                        .sorted(Comparator.comparing(Timeline.Entry::at).reversed())
                        .toList());
    }

    private static Timeline.Entry entry(Event event, Text text) {
        var system = event.actor().id() == null;
        return new Timeline.Entry(
                system ? Timeline.Kind.SYSTEM : Timeline.Kind.PERSON,
                event.at(),
                text.of("contract.event." + event.type()),
                event.actor().name(),
                event.text("stamped").equals("missing")
                        ? text.of("contract.event.unstamped")
                        : event.reason(),
                null);
    }
}
