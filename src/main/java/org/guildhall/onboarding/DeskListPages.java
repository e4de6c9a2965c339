package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.DeskList.Query;
import org.guildhall.onboarding.DeskList.View;
import org.guildhall.platform.web.Address;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.WorkList;
import org.guildhall.platform.web.WorkList.Cell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The work list of applications; what it shows lives in its address.
@Controller
class DeskListPages {
    private final DeskList list;
    private final Clocks clocks;

    DeskListPages(DeskList list, Clocks clocks) {
        this.list = list;
        this.clocks = clocks;
    }

    @GetMapping("/desk/applications")
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    ModelAndView applications(Form form, Staff caller, Page page) {
        var at = address(form);
        var query =
                new Query(view(at.value("view")), at.value("q"), at.value("sort").equals("-since"));
        var total = list.count(query, caller);
        var found =
                list.page(query, caller, WorkList.PAGE, (at.number("page", 1) - 1) * WorkList.PAGE);
        return page("onboarding/list", Map.of("list", workList(at, query, found, total, page)));
    }

    private WorkList workList(
            Address at, Query query, List<Application> found, long total, Page page) {
        var text = page.text();
        var running = clocks.running(found.stream().map(each -> each.id().value()).toList());
        return new WorkList(
                at,
                text.of("onboarding.list.title"),
                filters(at, query, page),
                List.of(
                        new WorkList.Column(text.of("onboarding.list.number")),
                        new WorkList.Column(text.of("onboarding.list.company")),
                        new WorkList.Column(text.of("onboarding.list.stage")),
                        new WorkList.Column(text.of("onboarding.list.due")),
                        new WorkList.Column(text.of("onboarding.list.reviewer")),
                        new WorkList.Column(text.of("onboarding.list.since"), "since", false)),
                found.stream().map(each -> row(each, running, page)).toList(),
                total,
                "q",
                new WorkList.Empty(
                        text.of("onboarding.list.empty"),
                        text.of("onboarding.list.empty.what"),
                        null,
                        null));
    }

    private static WorkList.Row row(
            Application application, Map<UUID, List<ClockView>> running, Page page) {
        var cells =
                List.<Cell>of(
                        new WorkList.Words(application.applicant().company()),
                        new WorkList.Marked(Views.chip(application.stage(), page.text())),
                        due(running.getOrDefault(application.id().value(), List.of()), page),
                        new WorkList.Words(
                                application.review().reviewer().map(Reviewer::name).orElse("–")),
                        new WorkList.Words(
                                page.text().date(application.standing().since(), page.zone())));
        return new WorkList.Row(
                "/desk/applications/" + application.id().value(),
                application.identity().number(),
                cells);
    }

    private static Cell due(List<ClockView> clocks, Page page) {
        return clocks.stream()
                .flatMap(clock -> Rails.chip(clock, page).stream())
                .findFirst()
                .<Cell>map(WorkList.Due::new)
                .orElseGet(WorkList.None::new);
    }

    private static List<WorkList.Filter> filters(Address at, Query query, Page page) {
        return Arrays.stream(View.values())
                .map(
                        view ->
                                new WorkList.Filter(
                                        page.text().of("onboarding.list.view." + view),
                                        at.without("page")
                                                .with("view", view.name().toLowerCase(Locale.ROOT))
                                                .toString(),
                                        view == query.view(),
                                        null))
                .toList();
    }

    private static Address address(Form form) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : List.of("view", "q", "sort", "page")) kept.put(name, form.value(name));
        return new Address("/desk/applications", kept);
    }

    private static View view(String asked) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(View.OPEN);
    }
}
