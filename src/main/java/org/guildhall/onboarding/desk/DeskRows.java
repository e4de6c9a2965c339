package org.guildhall.onboarding.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.DeskPages;
import org.guildhall.onboarding.Rails;
import org.guildhall.onboarding.Views;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.Ticked;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// Applications as rows of the desk's list.
@Component
class DeskRows {
    private final Clocks clocks;
    private final Programmes programmes;

    DeskRows(Clocks clocks, Programmes programmes) {
        this.clocks = clocks;
        this.programmes = programmes;
    }

    static List<Column> columns(Text text) {
        return List.of(
                column(text, "number", Order.NUMBER),
                column(text, "company", Order.COMPANY),
                column(text, "stage", Order.STAGE),
                column(text, "due", Order.DUE),
                column(text, "reviewer", Order.REVIEWER),
                column(text, "since", Order.SINCE),
                column(text, "programme", Order.PROGRAMME).kept(),
                column(text, "country", Order.COUNTRY).kept(),
                column(text, "submitted", Order.SUBMITTED).kept());
    }

    List<WorkList.Row> rows(List<Application> found, Page page) {
        var running = running(found);
        return found.stream().map(each -> row(each, running, page)).toList();
    }

    /// The open clocks of these applications.
    Map<UUID, List<ClockView>> running(List<Application> found) {
        return clocks.running(found.stream().map(each -> each.id().value()).toList());
    }

    String programme(Application application, Text text) {
        var identity = application.identity();
        return programmes
                .version(identity.programme(), identity.programmeVersion())
                .name()
                .in(text);
    }

    /// The stage, and that it is on hold.
    static Chip chip(Application application, Text text) {
        return Views.chip(application.stage(), application.isOnHold(), text);
    }

    private WorkList.Row row(
            Application application, Map<UUID, List<ClockView>> running, Page page) {
        var text = page.text();
        var clock = running.getOrDefault(application.id().value(), List.of());
        var id = application.id().value();
        return new WorkList.Row(
                Ticked.row(id, application.version()),
                DeskPages.path(id),
                application.identity().number(),
                List.of(
                        new Cell.Words(application.applicant().company()),
                        new Cell.Marked(chip(application, text)),
                        due(clock, page),
                        new Cell.Words(
                                application.review().reviewer().map(Reviewer::name).orElse("–")),
                        new Cell.Words(text.date(application.standing().since(), page.zone())),
                        new Cell.Words(programme(application, text)),
                        new Cell.Words(
                                DeskPickers.country(application.applicant().country(), text)),
                        day(application.review().submitted(), page)));
    }

    private static Cell day(Optional<Instant> at, Page page) {
        return at.<Cell>map(moment -> new Cell.Words(page.text().date(moment, page.zone())))
                .orElseGet(Cell.None::new);
    }

    /// What is due first of what runs, as the list is sorted by; else what stands still.
    private static Cell due(List<ClockView> clocks, Page page) {
        return Stream.concat(runs(clocks), clocks.stream())
                .flatMap(clock -> Rails.chip(clock, page).stream())
                .findFirst()
                .<Cell>map(Cell.Due::new)
                .orElseGet(Cell.None::new);
    }

    /// The promises that run, what is due first before the others.
    static Stream<ClockView> runs(List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() != ClockState.STANDING_STILL)
                .sorted(Comparator.comparing(ClockView::dueAt));
    }

    private static Column column(Text text, String name, Order order) {
        return new Column(text.of("onboarding.list." + name), order.word());
    }
}
