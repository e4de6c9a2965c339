package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.groupingBy;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.calendar.ClockView;
import org.guildhall.onboarding.DeskPages;
import org.guildhall.onboarding.Rails;
import org.guildhall.onboarding.Views;
import org.guildhall.onboarding.desk.DeskQuery.By;
import org.guildhall.onboarding.desk.DeskQuery.Nobody;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.desk.DeskQuery.View;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The board: open applications as cards in the columns of their stages.
@Controller
class BoardPages {
    private static final String HERE = "/desk/board";
    private static final int CARDS = 12;

    private final DeskList list;
    private final DeskRows rows;

    BoardPages(DeskList list, DeskRows rows) {
        this.list = list;
        this.rows = rows;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    ModelAndView board(Form form, Staff caller, Page page) {
        var mine = form.value("reviewer").equals("me");
        By by = mine ? new Person(caller.person().value()) : new Nobody();
        var stages = View.OPEN.stages();
        var counts = list.howMany(stages, by);
        var found = list.firstOfEach(stages, by, CARDS);
        var running = rows.running(found);
        var byStage = found.stream().collect(groupingBy(Application::stage));
        var columns =
                stages.stream()
                        .map(
                                stage ->
                                        column(
                                                stage,
                                                counts.getOrDefault(stage, 0L),
                                                byStage.getOrDefault(stage, List.of()),
                                                running,
                                                mine,
                                                page))
                        .toList();
        return page("onboarding/board", Map.of("board", new Board(filters(mine, page), columns)));
    }

    private static Board.Column column(
            Stage stage,
            long count,
            List<Application> found,
            Map<UUID, List<ClockView>> running,
            boolean mine,
            Page page) {
        var view = mine ? View.MINE : View.OPEN;
        var rest =
                new Address(DeskListPages.HERE, Map.of())
                        .with("view", view.word())
                        .with("stage", DeskPickers.word(stage));
        return new Board.Column(
                Views.chip(stage, page.text()),
                count,
                found.stream().map(each -> card(each, running, page)).toList(),
                rest.toString());
    }

    private static Board.Card card(
            Application application, Map<UUID, List<ClockView>> running, Page page) {
        var id = application.id().value();
        return new Board.Card(
                id.toString(),
                DeskPages.path(id),
                application.identity().number(),
                application.applicant().company(),
                application.review().reviewer().map(Reviewer::name).orElse("–"),
                running.getOrDefault(id, List.of()).stream()
                        .flatMap(clock -> Rails.chip(clock, page).stream())
                        .toList(),
                application.isOnHold() ? page.text().of("onboarding.on-hold") : "");
    }

    private static List<WorkList.Filter> filters(boolean mine, Page page) {
        var text = page.text();
        var all = new Address(HERE, Map.of());
        return List.of(
                new WorkList.Filter(
                        text.of("onboarding.list.view.OPEN"), all.toString(), !mine, null),
                new WorkList.Filter(
                        text.of("onboarding.list.view.MINE"),
                        all.with("reviewer", "me").toString(),
                        mine,
                        null));
    }
}
