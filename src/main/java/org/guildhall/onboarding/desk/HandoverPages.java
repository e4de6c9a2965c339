package org.guildhall.onboarding.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.DeskPages;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.review.Handovers;
import org.guildhall.onboarding.review.Handovers.Outcome;
import org.guildhall.onboarding.review.Reviewers;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Refusal;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ticked rows of the desk's list, given to somebody; says which could not be given and why.
@Controller
class HandoverPages {
    private static final String ROW = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[.][0-9]{1,9}";

    private final Handovers handovers;
    private final Reviewers reviewers;

    HandoverPages(Handovers handovers, Reviewers reviewers) {
        this.handovers = handovers;
        this.reviewers = reviewers;
    }

    @PostMapping("/desk/applications/assignments")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView give(Form form, Staff caller, Page page) {
        return form.read(() -> wanted(form, caller))
                .then(wanted -> given(wanted, back(form), caller, page))
                .orElse(
                        () ->
                                page(
                                        "onboarding/bulk",
                                        Map.of(
                                                "form",
                                                form,
                                                "back",
                                                back(form),
                                                "choices",
                                                choices(reviewers, caller, page.text()))));
    }

    /// To whom rows can be given: to oneself first, then to the others.
    static List<Choice> choices(Reviewers reviewers, Staff caller, Text text) {
        var me = new Choice("me", text.of("onboarding.list.reviewer.me"));
        var others =
                reviewers.all().stream()
                        .filter(each -> !each.person().equals(caller.person()))
                        .map(each -> new Choice(each.person().value().toString(), each.name()));
        return Stream.concat(Stream.of(me), others).toList();
    }

    private record Wanted(List<Seen> rows, PersonId to) {}

    private static Wanted wanted(Form form, Staff caller) {
        var ticked = form.values("row");
        var readable = ticked.stream().allMatch(row -> row.matches(ROW));
        if (ticked.isEmpty() || ticked.size() > WorkList.PAGE || !readable) {
            form.mark("row", "onboarding.bulk.none");
        }
        var to = form.take("to", typed -> typed.equals("me") ? caller.person() : person(typed));
        var rows = ticked.stream().filter(row -> row.matches(ROW)).map(HandoverPages::seen);
        return new Wanted(rows.toList(), to);
    }

    private ModelAndView given(Wanted wanted, String back, Staff caller, Page page) {
        var outcomes = handovers.give(wanted.rows(), wanted.to(), caller);
        var refused = outcomes.stream().filter(each -> each.refusal().isPresent()).toList();
        if (refused.isEmpty()) return seeOther(back, "onboarding.bulk.done");
        return page(
                "onboarding/handover",
                Map.of(
                        "given",
                        outcomes.size() - refused.size(),
                        "refused",
                        list(refused, back, page),
                        "back",
                        back));
    }

    private static String back(Form form) {
        var back = form.value("back");
        return Address.leadsBelow(DeskListPages.HERE, back) ? back : DeskListPages.HERE;
    }

    private static WorkList list(List<Outcome> refused, String back, Page page) {
        var text = page.text();
        return new WorkList(
                new Address(DeskListPages.HERE, Map.of()),
                text.of("onboarding.bulk.refused"),
                List.of(),
                List.of(
                        new WorkList.Column(text.of("onboarding.list.number")),
                        new WorkList.Column(text.of("onboarding.list.company")),
                        new WorkList.Column(text.of("onboarding.bulk.why"))),
                refused.stream().map(each -> row(each, page)).toList(),
                refused.size(),
                null,
                new WorkList.Empty("", "", null, back));
    }

    private static WorkList.Row row(Outcome outcome, Page page) {
        return new WorkList.Row(
                DeskPages.path(outcome.id()),
                outcome.number(),
                List.of(
                        new Cell.Words(outcome.company()),
                        new Cell.Words(why(outcome.refusal().orElseThrow(), page))));
    }

    private static String why(Refusal refusal, Page page) {
        var text = page.text();
        return switch (refusal) {
            case NotAllowed not -> text.of(not.key());
            case Invalid invalid ->
                    invalid.problems().stream().map(text::of).collect(Collectors.joining(" "));
            case NoLongerPossible gone ->
                    text.of(
                            "platform.refusal.gone",
                            text.of(gone.stateKey()),
                            page.moment(gone.since()),
                            gone.by());
            default -> text.of("onboarding.bulk.otherwise");
        };
    }

    private static Seen seen(String row) {
        return new Seen(
                new ApplicationId(UUID.fromString(row.substring(0, 36))),
                Long.parseLong(row.substring(37)));
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException broken) {
            throw Invalid.because("onboarding.assign.unknown");
        }
    }
}
