package org.guildhall.onboarding.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.guildhall.platform.list.Handed;
import org.guildhall.platform.list.Ticked;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ticked rows of the desk's list, given to somebody; says which could not be given and why.
@Controller
class HandoverPages {
    static final String GIVEN = DeskListPages.HERE + "/assignments";

    private final Handovers handovers;
    private final Reviewers reviewers;

    HandoverPages(Handovers handovers, Reviewers reviewers) {
        this.handovers = handovers;
        this.reviewers = reviewers;
    }

    @PostMapping(GIVEN)
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ModelAndView give(Form form, Staff caller, Page page) {
        return form.read(() -> wanted(form, caller))
                .then(wanted -> given(wanted, back(form), caller, page))
                .orElse(
                        () ->
                                page(
                                        "frame/tickagain",
                                        Map.of(
                                                "form",
                                                form,
                                                "action",
                                                GIVEN,
                                                "back",
                                                back(form),
                                                "label",
                                                page.text().of("onboarding.bulk.give"),
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
        var rows = Ticked.read(form, "onboarding.bulk.none");
        var to = form.choose("to", typed -> typed.equals("me") ? caller.person() : person(typed));
        return new Wanted(rows.stream().map(HandoverPages::seen).toList(), to);
    }

    private ModelAndView given(Wanted wanted, String back, Staff caller, Page page) {
        var text = page.text();
        return Handed.answer(
                handovers.give(wanted.rows(), wanted.to(), caller).stream()
                        .map(HandoverPages::handed)
                        .toList(),
                List.of(text.of("onboarding.list.number"), text.of("onboarding.list.company")),
                back,
                "onboarding.bulk.done",
                page);
    }

    private static Handed handed(Outcome outcome) {
        return new Handed(
                DeskPages.path(outcome.id()),
                outcome.number(),
                outcome.company(),
                outcome.refusal());
    }

    private static String back(Form form) {
        var back = form.value("back");
        return Address.leadsBelow(DeskListPages.HERE, back) ? back : DeskListPages.HERE;
    }

    private static Seen seen(Ticked row) {
        return new Seen(new ApplicationId(row.id()), row.version());
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException broken) {
            throw Invalid.because("onboarding.assign.unknown");
        }
    }
}
