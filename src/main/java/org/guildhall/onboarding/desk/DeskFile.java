package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.calendar.ClockView;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk's list as lines of a file, in the reader's language and zone.
@Component
class DeskFile {
    private static final Subject ALL = new Subject("application", new UUID(0, 0));
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<String> HEAD =
            List.of(
                    "number",
                    "company",
                    "uid",
                    "site",
                    "country",
                    "programme",
                    "stage",
                    "held",
                    "due",
                    "reviewer",
                    "submitted",
                    "since");

    private final DeskList list;
    private final DeskRows rows;
    private final ApplicationEventPublisher publisher;

    DeskFile(DeskList list, DeskRows rows, ApplicationEventPublisher publisher) {
        this.list = list;
        this.rows = rows;
        this.publisher = publisher;
    }

    /// What goes into the file, in the list's order; that somebody takes it away is noted.
    @Transactional
    public List<UUID> contents(DeskQuery query, Staff caller) {
        publisher.publishEvent(new Looked(caller, ALL, "csv", query.words()));
        return list.ids(query);
    }

    /// The names of the columns.
    static List<String> head(Text text) {
        return HEAD.stream().map(name -> text.of("onboarding.list." + name)).toList();
    }

    /// A piece of the file, as its lines. What is gone meanwhile is left out.
    @Transactional(readOnly = true)
    public List<List<String>> lines(List<UUID> piece, Page page) {
        var found = list.those(piece);
        var running = rows.running(found);
        var byId = found.stream().collect(toMap(each -> each.id().value(), each -> each));
        return piece.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(each -> line(each, running, page))
                .toList();
    }

    private List<String> line(
            Application application, Map<UUID, List<ClockView>> running, Page page) {
        var text = page.text();
        var applicant = application.applicant();
        var clocks = running.getOrDefault(application.id().value(), List.of());
        return List.of(
                application.identity().number(),
                applicant.company(),
                applicant.uid().value(),
                applicant.site(),
                DeskPickers.country(applicant.country(), text),
                rows.programme(application, text),
                text.of(application.stage().key()),
                application.isOnHold() ? text.of("onboarding.list.yes") : "",
                moment(DeskRows.runs(clocks).map(ClockView::dueAt).findFirst(), page),
                application.review().reviewer().map(Reviewer::name).orElse(""),
                moment(application.review().submitted(), page),
                moment(Optional.of(application.standing().since()), page));
    }

    private static String moment(Optional<Instant> at, Page page) {
        return at.map(moment -> MOMENT.format(moment.atZone(page.zone()))).orElse("");
    }
}
