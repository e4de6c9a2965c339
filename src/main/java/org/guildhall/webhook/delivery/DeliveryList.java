package org.guildhall.webhook.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell.Figure;
import org.guildhall.platform.list.Cell.Marked;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.list.WorkList.Filter;
import org.guildhall.platform.list.WorkList.Row;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.webhook.delivery.Delivery.State;
import org.guildhall.webhook.endpoint.Endpoint;
import org.springframework.stereotype.Component;

/// The log of an endpoint as its page shows it, the newest event first.
@Component
public class DeliveryList {
    private final DeliveryLog log;

    DeliveryList(DeliveryLog log) {
        this.log = log;
    }

    /// As the address asks for it.
    public WorkList of(UUID endpoint, Form form, Staff caller, Page page) {
        var text = page.text();
        var at = address(endpoint, form);
        var state = state(at.value("view"));
        var found = log.page(endpoint, state, Long.MAX_VALUE, WorkList.PAGE, at.offset(), caller);
        return new WorkList(
                at,
                text.of("webhook.log"),
                filters(at, endpoint, state, caller, page),
                List.of(
                        new Column(text.of("webhook.event")),
                        new Column(text.of("webhook.delivery.state")),
                        new Column(text.of("webhook.tries"), null, true),
                        new Column(text.of("webhook.moment")),
                        new Column(text.of("webhook.subject"))),
                found.stream().map(each -> row(each, page)).toList(),
                log.count(endpoint, state, caller),
                null,
                new WorkList.Empty(
                        text.of("webhook.log.empty"),
                        text.of("webhook.log.empty.words"),
                        null,
                        null));
    }

    static Chip chip(State state, Page page) {
        return new Chip(page.text().of("webhook.delivery." + label(state)), state.tone());
    }

    private static Row row(Delivery delivery, Page page) {
        return new Row(
                Endpoint.path(delivery.endpoint()) + "/deliveries/" + delivery.id(),
                delivery.type(),
                List.of(
                        new Marked(chip(delivery.state(), page)),
                        new Figure(String.valueOf(delivery.tries())),
                        new Words(page.moment(delivery.ended().orElse(delivery.created()))),
                        new Words(delivery.subject())));
    }

    private List<Filter> filters(
            Address at, UUID endpoint, Optional<State> chosen, Staff caller, Page page) {
        var all =
                new Filter(
                        page.text().of("webhook.delivery.all"),
                        at.without("page").without("view").toString(),
                        chosen.isEmpty(),
                        log.count(endpoint, Optional.empty(), caller));
        var states =
                Arrays.stream(State.values())
                        .map(
                                state ->
                                        new Filter(
                                                page.text().of("webhook.delivery." + label(state)),
                                                at.without("page")
                                                        .with("view", label(state))
                                                        .toString(),
                                                chosen.equals(Optional.of(state)),
                                                log.count(endpoint, Optional.of(state), caller)));
        return Stream.concat(Stream.of(all), states).toList();
    }

    private static Optional<State> state(String label) {
        return Arrays.stream(State.values())
                .filter(state -> label(state).equals(label))
                .findFirst();
    }

    private static String label(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Address address(UUID endpoint, Form form) {
        return Address.kept(Endpoint.path(endpoint), form, List.of("view", "page", "without"));
    }
}
