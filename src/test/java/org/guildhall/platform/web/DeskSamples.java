package org.guildhall.platform.web;

import gg.jte.Content;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.ClockChip.Pace;

/// The desk: a work list, and one application.
final class DeskSamples {
    private static final List<String> COMPANIES =
            List.of(
                    "Lumen Harbour Pte. Ltd.",
                    "杭州云栖科技有限公司",
                    "Nordlicht Systemhaus GmbH",
                    "Rio Claro Nuvem Ltda.");
    private static final List<Chip> STATES =
            List.of(
                    new Chip("Under review", Tone.INFO),
                    new Chip("Waiting for the amendment to be signed", Tone.NEUTRAL),
                    new Chip("Information requested", Tone.WARN),
                    new Chip("Signed", Tone.GOOD));
    private static final List<Pace> PACES = List.of(Pace.OVER, Pace.HALF, Pace.STILL, Pace.CALM);

    private DeskSamples() {}

    static String list(Parts parts, int total) {
        var at = new Address("/desk/applications", Map.of("sort", "due"));
        var list =
                new WorkList(
                        at,
                        "Applications",
                        List.of(
                                new WorkList.Filter(
                                        "Mine", at.with("who", "me").toString(), true, 8L),
                                new WorkList.Filter(
                                        "Unassigned",
                                        at.with("who", "nobody").toString(),
                                        false,
                                        3L),
                                new WorkList.Filter(
                                        "Overdue", at.with("clock", "over").toString(), false, 1L),
                                new WorkList.Filter("All open", at.toString(), false, null)),
                        List.of(
                                new WorkList.Column("Application"),
                                new WorkList.Column("Company"),
                                new WorkList.Column("Stage"),
                                new WorkList.Column("Clock", "due", false),
                                new WorkList.Column("Yearly sales", "sales", true)),
                        IntStream.range(0, Math.min(total, 12))
                                .mapToObj(number -> row(parts, number))
                                .toList(),
                        total * 3L,
                        "q",
                        new WorkList.Empty(
                                "Nothing waits for you",
                                "New applications appear here as soon as they are submitted.",
                                "Show all open",
                                "/desk/applications"),
                        new WorkList.Bulk(
                                "/desk/assign",
                                "Give the ticked ones to",
                                List.of(new Choice("1", "Jonas Weber"))));
        return parts.page(
                "desk",
                "Applications",
                parts.part("head", Map.of("title", "Applications")),
                parts.part("worklist", Map.of("list", list)));
    }

    private static WorkList.Row row(Parts parts, int at) {
        var due = Parts.NOW.plus(Duration.ofDays(at - 1L));
        return new WorkList.Row(
                String.valueOf(42 + at),
                "/desk/applications/" + (42 + at),
                "APP-2026-000" + (42 + at),
                List.of(
                        new Cell.Words(COMPANIES.get(at % 4)),
                        new Cell.Marked(STATES.get(at % 4)),
                        new Cell.Due(ClockChip.of(parts.page, PACES.get(at % 4), due, at % 4)),
                        new Cell.Figure("USD " + (at % 7 + 1) * 125 + ",000.00")));
    }

    static String object(Parts parts) {
        var clock = ClockChip.of(parts.page, Pace.HALF, Parts.NOW.plus(Duration.ofDays(1)), 1);
        return parts.page(
                "desk",
                "APP-2026-00042",
                parts.part(
                        "object",
                        Map.of(
                                "title", "Lumen Harbour Pte. Ltd.",
                                "state", new Chip("Under review", Tone.INFO),
                                "sub",
                                        Parts.content(
                                                "<span>APP-2026-00042</span><span>Alibaba Cloud Reseller Program</span>",
                                                Parts.plain("clock", Map.of("clock", clock))),
                                "facts",
                                        Parts.content(
                                                "<h2>Company</h2><div class='card'>",
                                                Parts.plain(
                                                        "facts",
                                                        Map.of("facts", PortalSamples.FACTS)),
                                                "</div>"),
                                "talk",
                                        Parts.content(
                                                "<h2>Where it stands</h2><div class='card'>",
                                                parts.part(
                                                        "rail",
                                                        Map.of("rail", PortalSamples.rail(parts))),
                                                "</div><h2>Conversation and history</h2>",
                                                parts.part(
                                                        "timeline",
                                                        Map.of("timeline", timeline()))),
                                "actions", actions(parts))));
    }

    private static Content actions(Parts parts) {
        return Parts.content(
                "<div class='card'>",
                Parts.plain("button", Map.of("label", "Approve")),
                Parts.plain(
                        "consequence",
                        Map.of(
                                "words",
                                "Mails the contact; the decision sheet is due in five working days.")),
                parts.part(
                        "more",
                        Map.of(
                                "content",
                                Parts.content(
                                        "<a href='#'>Ask for information</a><a href='#'>Reject</a>"))),
                "</div>");
    }

    private static Timeline timeline() {
        return new Timeline(
                List.of(
                        new Timeline.Entry(
                                Timeline.Kind.PERSON,
                                Parts.NOW,
                                "Asked a question",
                                "Jonas Weber, BD",
                                "Which of your customers run on another cloud today?\nA rough share is enough.",
                                null),
                        new Timeline.Entry(
                                Timeline.Kind.MAIL,
                                Parts.NOW.minusSeconds(3600),
                                "Your application arrived",
                                "to mei.lin@lumen.example",
                                null,
                                new Chip("Delivered", Tone.GOOD)),
                        new Timeline.Entry(
                                Timeline.Kind.SYSTEM,
                                Parts.NOW.minusSeconds(7200),
                                "The review clock started",
                                "three working days",
                                null,
                                null),
                        new Timeline.Entry(
                                Timeline.Kind.PERSON,
                                Parts.NOW.minusSeconds(7300),
                                "Submitted the application",
                                "Mei Lin Tan, owner",
                                null,
                                null)));
    }
}
