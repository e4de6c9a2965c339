package org.guildhall.insight.story;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.springframework.stereotype.Component;

/// Writes stories as rows. Months are those of the application's site.
@Component
public class StoryRows {
    private final Settings settings;

    StoryRows(Settings settings) {
        this.settings = settings;
    }

    StoryStore.Rows of(List<Story> stories, Map<UUID, List<ClockView>> clocks) {
        var rows =
                new StoryStore.Rows(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var story : stories) {
            rows.cases().add(caseRow(story));
            visits(story, rows.visits());
            clocks.getOrDefault(story.application(), List.of())
                    .forEach(clock -> rows.promises().add(promise(story, clock)));
            story.contracts().forEach(contract -> rows.contracts().add(contract(story, contract)));
        }
        return rows;
    }

    private Map<String, Object> caseRow(Story story) {
        var row = row(story);
        row.put("number", story.named().number());
        row.put("company", story.named().company());
        row.put("month", month(story.visits().getFirst().entered(), story));
        row.put("stage", story.stage().name());
        row.put("stage_since", story.since().toString());
        story.reached().forEach((step, at) -> row.put(step.column(), at.toString()));
        story.ending().ifPresent(ending -> row.put("ending", ending.name()));
        row.put("corrections", story.corrections());
        story.rejection().ifPresent(reason -> row.put("rejection", reason));
        return row;
    }

    private void visits(Story story, List<Map<String, Object>> rows) {
        var place = 0;
        for (var visit : story.visits()) {
            var row = row(story);
            row.put("place", place++);
            row.put("stage", visit.stage().name());
            row.put("entered_at", visit.entered().toString());
            visit.left().ifPresent(left -> row.put("left_at", left.toString()));
            visit.left().ifPresent(left -> row.put("month", month(left, story)));
            row.put("us", visit.us().toSeconds());
            row.put("them", visit.them().toSeconds());
            rows.add(row);
        }
    }

    private Map<String, Object> promise(Story story, ClockView clock) {
        var row = row(story);
        row.put("clock_id", clock.id().toString());
        row.put("kind", clock.kind());
        row.put("due_at", clock.dueAt().toString());
        row.put("month", month(clock.dueAt(), story));
        row.put("state", state(clock));
        return row;
    }

    /// Whether one that runs is over is asked when it is counted: it needs no event to become so.
    private static String state(ClockView clock) {
        return switch (clock.state()) {
            case RUNNING, HALF_GONE, OVER -> "OPEN";
            case STANDING_STILL, KEPT, MISSED -> clock.state().name();
        };
    }

    private static Map<String, Object> contract(Story story, UUID contract) {
        return Map.of(
                "contract_id",
                contract.toString(),
                "application_id",
                story.application().toString());
    }

    private static Map<String, Object> row(Story story) {
        var row = new HashMap<String, Object>();
        row.put("application_id", story.application().toString());
        row.put("programme", story.named().programme());
        row.put("site", story.named().site());
        return row;
    }

    private String month(Instant at, Story story) {
        return YearMonth.from(at.atZone(zone(story.named().site()))).atDay(1).toString();
    }

    /// A site that the settings no longer know counts in UTC.
    private ZoneId zone(String site) {
        return settings.sites().stream()
                .filter(known -> known.code().equals(site))
                .map(Site::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
