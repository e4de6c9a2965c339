package org.guildhall.onboarding.desk;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.desk.SavedViews;
import org.guildhall.onboarding.desk.DeskQuery.View;
import org.guildhall.onboarding.review.Reviewers;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The desk's list of applications as it is shown.
@Component
class DeskListView {
    private final DeskRows rows;
    private final DeskPickers pickers;
    private final Reviewers reviewers;
    private final SavedViews views;

    DeskListView(DeskRows rows, DeskPickers pickers, Reviewers reviewers, SavedViews views) {
        this.rows = rows;
        this.pickers = pickers;
        this.reviewers = reviewers;
        this.views = views;
    }

    WorkList of(
            Address at, DeskQuery query, DeskList.Listed found, int most, Staff caller, Page page) {
        var text = page.text();
        return new WorkList(
                        at,
                        text.of("onboarding.list.title"),
                        WorkList.Filter.views(
                                at,
                                List.of(View.values()),
                                query.view(),
                                View::word,
                                view -> text.of("onboarding.list.view." + view)),
                        DeskRows.columns(text),
                        rows.rows(found.applications(), page),
                        found.total(),
                        "q",
                        empty(at, query, text),
                        bulk(caller, text))
                .counted(most)
                .with(
                        new ListTools(
                                pickers.of(page),
                                views.shelf(at, caller),
                                new Address(at.path() + ".csv", at.without("page").parameters())
                                        .toString(),
                                "application"));
    }

    private WorkList.@Nullable Bulk bulk(Staff caller, Text text) {
        if (!caller.may(Permission.REVIEW_APPLICATIONS)) return null;
        return new WorkList.Bulk(
                HandoverPages.GIVEN,
                text.of("onboarding.bulk.give"),
                HandoverPages.choices(reviewers, caller, text));
    }

    /// Why there is nothing, and what to do about it.
    private static WorkList.Empty empty(Address at, DeskQuery query, Text text) {
        var here = new Address(at.path(), Map.of());
        var narrowed =
                at.without("page")
                        .without("view")
                        .without("sort")
                        .without("without")
                        .without("also");
        if (!narrowed.parameters().isEmpty()) {
            return new WorkList.Empty(
                    text.of("onboarding.list.empty"),
                    text.of("onboarding.list.empty.narrowed"),
                    text.of("onboarding.list.empty.widen"),
                    here.with("view", query.view().word()).toString());
        }
        return switch (query.view()) {
            case MINE ->
                    new WorkList.Empty(
                            text.of("onboarding.list.empty.mine"),
                            text.of("onboarding.list.empty.mine.what"),
                            text.of("onboarding.list.empty.mine.do"),
                            here.with("view", View.NEW.word()).toString());
            case NEW ->
                    new WorkList.Empty(
                            text.of("onboarding.list.empty.new"),
                            text.of("onboarding.list.empty.new.what"),
                            text.of("onboarding.list.view.OPEN"),
                            here.with("view", View.OPEN.word()).toString());
            case OPEN, DONE ->
                    new WorkList.Empty(
                            text.of("onboarding.list.empty"),
                            text.of("onboarding.list.empty.what"),
                            null,
                            null);
        };
    }
}
