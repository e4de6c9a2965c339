package org.guildhall.inbound.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Staff;
import org.guildhall.inbound.Arrival;
import org.guildhall.inbound.ArrivalDesk;
import org.guildhall.inbound.ArrivalState;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell.Marked;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.list.WorkList.Filter;
import org.guildhall.platform.list.WorkList.Row;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Tone;
import org.springframework.stereotype.Component;

/// The list of mails that came in, the newest first.
@Component
class ArrivalList {
    private final ArrivalDesk desk;

    ArrivalList(ArrivalDesk desk) {
        this.desk = desk;
    }

    WorkList of(Form form, Staff caller, Page page) {
        var text = page.text();
        var at = address(form);
        var state = state(at.value("view"));
        var counts = desk.counts(caller);
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new WorkList(
                at,
                text.of("inbound.title"),
                filters(at, state, counts, page),
                List.of(
                        new Column(text.of("inbound.subject")),
                        new Column(text.of("inbound.outcome")),
                        new Column(text.of("inbound.sender")),
                        new Column(text.of("inbound.came")),
                        new Column(text.of("inbound.why"))),
                desk.page(state, WorkList.PAGE, at.offset(), caller).stream()
                        .map(each -> row(each, page))
                        .toList(),
                state.map(each -> counts.getOrDefault(each, 0L)).orElse(all),
                null,
                new WorkList.Empty(
                        text.of("inbound.empty"), text.of("inbound.empty.words"), null, null));
    }

    static Chip chip(Arrival arrival, Page page) {
        var tone =
                switch (arrival.state()) {
                    case WAITING -> arrival.attempts() > 0 ? Tone.WARN : Tone.NEUTRAL;
                    case OPENED, JOINED, HEARD -> Tone.GOOD;
                    case REFUSED -> Tone.NEUTRAL;
                };
        return new Chip(page.text().of("inbound.state." + arrival.state().label()), tone);
    }

    static String title(Arrival arrival, Page page) {
        return arrival.subject().isBlank()
                ? page.text().of("inbound.no-subject")
                : arrival.subject();
    }

    private static Row row(Arrival arrival, Page page) {
        return new Row(
                ArrivalPages.HERE + "/" + arrival.id(),
                title(arrival, page),
                List.of(
                        new Marked(chip(arrival, page)),
                        new Words(arrival.sender()),
                        new Words(page.moment(arrival.came())),
                        new Words(
                                arrival.reason()
                                        .map(why -> page.text().of("inbound.reason." + why.label()))
                                        .orElse(""))));
    }

    private static List<Filter> filters(
            Address at, Optional<ArrivalState> chosen, Map<ArrivalState, Long> counts, Page page) {
        var bare = at.without("page").without("view");
        var all =
                new Filter(
                        page.text().of("inbound.state.all"),
                        bare.toString(),
                        chosen.isEmpty(),
                        counts.values().stream().mapToLong(Long::longValue).sum());
        var states =
                Arrays.stream(ArrivalState.values())
                        .map(
                                state ->
                                        new Filter(
                                                page.text().of("inbound.state." + state.label()),
                                                bare.with("view", state.label()).toString(),
                                                chosen.equals(Optional.of(state)),
                                                counts.getOrDefault(state, 0L)));
        return Stream.concat(Stream.of(all), states).toList();
    }

    private static Optional<ArrivalState> state(String label) {
        return Arrays.stream(ArrivalState.values())
                .filter(state -> state.label().equals(label))
                .findFirst();
    }

    private static Address address(Form form) {
        return Address.kept(ArrivalPages.HERE, form, List.of("view", "page", "without"));
    }
}
