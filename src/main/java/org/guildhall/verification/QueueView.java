package org.guildhall.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.calendar.ClockView;
import org.guildhall.desk.SavedViews;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell.Due;
import org.guildhall.platform.list.Cell.Marked;
import org.guildhall.platform.list.Cell.None;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.ListTools.Picker;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.list.WorkList.Filter;
import org.guildhall.platform.list.WorkList.Row;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.verification.QueueQuery.Order;
import org.guildhall.verification.VerificationDesk.Queue;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.ReviewClock;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationCase.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The verifier's queue as a work list.
@Component
class QueueView {
    static final String HERE = "/desk/verifications";

    private final SavedViews views;
    private final ReviewClock reviews;

    QueueView(SavedViews views, ReviewClock reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    WorkList list(Address at, QueueQuery query, Queue queue, Staff caller, Page page) {
        var text = page.text();
        var file = new Address(HERE + ".csv", at.without("page").parameters()).toString();
        return new WorkList(
                        at,
                        text.of("verification.queue.title"),
                        Arrays.stream(Show.values())
                                .map(show -> filter(text, show, query, queue, at))
                                .toList(),
                        columns(text),
                        rows(queue.cases(), page),
                        queue.total(),
                        "q",
                        empty(at, text))
                .with(
                        new ListTools(
                                pickers(queue, text),
                                views.shelf(at, caller),
                                file,
                                "verification"))
                .counted(WorkList.most(at));
    }

    static List<Column> columns(Text text) {
        return List.of(
                new Column(text.of(Item.LEGAL_NAME.key()), Order.NAME.word()),
                new Column(text.of("verification.queue.state"), Order.STATE.word()),
                new Column(text.of("verification.field.country"), Order.COUNTRY.word()),
                new Column(text.of("frame.uid"), Order.UID.word()),
                new Column(text.of("verification.queue.submitted"), Order.SUBMITTED.word()),
                new Column(text.of("verification.queue.due")),
                new Column(text.of("verification.queue.reviewer"), Order.REVIEWER.word()));
    }

    List<Row> rows(List<VerificationCase> cases, Page page) {
        var promised = reviews.of(cases);
        return cases.stream()
                .map(known -> row(page, known, promised.get(known.id().value())))
                .toList();
    }

    private static List<Picker> pickers(Queue queue, Text text) {
        return List.of(
                new Picker(
                        "country",
                        text.of("verification.field.country"),
                        queue.countries().stream()
                                .map(code -> new Choice(code, Shown.country(text, code)))
                                .toList()),
                new Picker(
                        "who",
                        text.of("verification.queue.reviewer"),
                        List.of(
                                new Choice("me", text.of("verification.queue.me")),
                                new Choice("nobody", text.of("verification.queue.nobody")))),
                new Picker(
                        "due",
                        text.of("verification.queue.due"),
                        List.of(new Choice("over", text.of("verification.queue.overdue")))));
    }

    private static Filter filter(Text text, Show show, QueueQuery query, Queue queue, Address at) {
        var count =
                show.states.stream()
                        .mapToLong(state -> queue.counts().getOrDefault(state, 0L))
                        .sum();
        var href = at.without("page").with("show", show.word()).toString();
        return new Filter(
                text.of("verification.queue.show." + show.word()),
                href,
                show == query.show(),
                count > WorkList.most(at) ? null : count);
    }

    /// With filters, the way out of them; without any there is nothing to do.
    private static WorkList.Empty empty(Address at, Text text) {
        var narrowed = at.without("page").without("show").without("sort").without("without");
        var plain = narrowed.parameters().isEmpty();
        return new WorkList.Empty(
                text.of("verification.queue.empty"),
                text.of("verification.queue.empty.words"),
                plain ? null : text.of("verification.queue.empty.widen"),
                plain ? null : new Address(HERE, Map.of("show", at.value("show"))).toString());
    }

    private static Row row(Page page, VerificationCase known, @Nullable ClockView promised) {
        var text = page.text();
        return new Row(
                HERE + "/" + known.id().value(),
                known.details().legalName(),
                List.of(
                        new Marked(Shown.deskChip(text, known.state())),
                        new Words(Shown.country(text, known.details().country())),
                        new Words(known.uid().grouped()),
                        new Words(known.progress().submittedAt().map(page::moment).orElse("")),
                        promised == null ? new None() : new Due(Shown.due(page, promised)),
                        new Words(known.progress().reviewer().map(Reviewer::name).orElse(""))));
    }
}
