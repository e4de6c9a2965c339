package org.guildhall.verification;

import static org.guildhall.verification.VerificationState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.platform.web.Address;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.WorkList;
import org.guildhall.platform.web.WorkList.Column;
import org.guildhall.platform.web.WorkList.Empty;
import org.guildhall.platform.web.WorkList.Filter;
import org.guildhall.platform.web.WorkList.Marked;
import org.guildhall.platform.web.WorkList.Row;
import org.guildhall.platform.web.WorkList.Words;
import org.guildhall.verification.VerificationCase.Reviewer;
import org.guildhall.verification.VerificationDesk.Queue;

/// The views of the verifier's queue.
public enum Show {
    OPEN(SUBMITTED, IN_REVIEW),
    WAITING(SUBMITTED),
    REVIEW(IN_REVIEW),
    ASKED(AWAITING_ACCOUNT, REJECTED_MAY_RETRY),
    DONE(VERIFIED, REJECTED_FINAL, EXPIRED);

    final Set<VerificationState> states;

    Show(VerificationState first, VerificationState... more) {
        states = EnumSet.of(first, more);
    }

    /// The view of that name; the open ones when there is none.
    static Show of(String name) {
        return Arrays.stream(values())
                .filter(show -> show.word().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The queue as a work list.
    public WorkList list(Page page, Queue queue, Address at) {
        var text = page.text();
        return new WorkList(
                at,
                text.of("verification.queue.title"),
                Arrays.stream(values()).map(show -> filter(text, show, queue, at)).toList(),
                columns(text),
                queue.cases().stream().map(known -> row(page, known)).toList(),
                queue.total(),
                "q",
                new Empty(
                        text.of("verification.queue.empty"),
                        text.of("verification.queue.empty.words"),
                        null,
                        null));
    }

    private Filter filter(Text text, Show show, Queue queue, Address at) {
        var count =
                show.states.stream()
                        .mapToLong(state -> queue.counts().getOrDefault(state, 0L))
                        .sum();
        var href = at.without("page").with("show", show.word()).toString();
        return new Filter(
                text.of("verification.queue.show." + show.word()), href, show == this, count);
    }

    private static List<Column> columns(Text text) {
        return List.of(
                new Column(text.of(Item.LEGAL_NAME.key())),
                new Column(text.of("verification.queue.state")),
                new Column(text.of("verification.field.country")),
                new Column(text.of("frame.uid")),
                new Column(text.of("verification.queue.submitted")),
                new Column(text.of("verification.queue.reviewer")));
    }

    private static Row row(Page page, VerificationCase known) {
        var text = page.text();
        return new Row(
                "/desk/verifications/" + known.id().value(),
                known.details().legalName(),
                List.of(
                        new Marked(Shown.chip(text, known.state())),
                        new Words(Shown.country(text, known.details().country())),
                        new Words(known.uid().value()),
                        new Words(known.progress().submittedAt().map(page::moment).orElse("")),
                        new Words(known.progress().reviewer().map(Reviewer::name).orElse(""))));
    }
}
