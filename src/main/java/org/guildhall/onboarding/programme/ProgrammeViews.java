package org.guildhall.onboarding.programme;

import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.programme.Programme;
import org.guildhall.programme.desk.ProgrammeDesk;
import org.springframework.stereotype.Component;

/// Makes what pages and programs are shown of a programme in one version.
@Component
class ProgrammeViews {
    private final ProgrammeDesk desk;
    private final ProgrammeRuns runs;

    ProgrammeViews(ProgrammeDesk desk, ProgrammeRuns runs) {
        this.desk = desk;
        this.runs = runs;
    }

    ProgrammeView of(Programme programme, Staff caller, Text text) {
        var code = programme.code();
        var shown = new ProgrammeShown(programme, text);
        var running = runs.of(code);
        var offered = desk.offered(code, caller);
        return new ProgrammeView(
                programme,
                shown.process(),
                shown.facts(),
                shown.blocks(),
                shown.limits(),
                shown.promises(),
                shown.asked(),
                shown.mails(),
                desk.versions(code, caller).stream()
                        .map(
                                version ->
                                        new ProgrammeView.Version(
                                                version.version(),
                                                version.since(),
                                                running.getOrDefault(version.version(), 0L),
                                                offered.filter(each -> each == version.version())
                                                        .isPresent(),
                                                version.version() == programme.version()))
                        .toList(),
                history(desk.history(code, caller), text));
    }

    private static Timeline history(List<Event> events, Text text) {
        return new Timeline(
                events.stream()
                        .map(
                                event ->
                                        new Timeline.Entry(
                                                Timeline.Kind.PERSON,
                                                event.at(),
                                                text.of(
                                                        "programme.desk.brought-in",
                                                        event.text("version")),
                                                event.actor().name(),
                                                null,
                                                null))
                        .toList());
    }
}
