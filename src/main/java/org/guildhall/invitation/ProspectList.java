package org.guildhall.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guildhall.invitation.ProspectQuery.View;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Component;

/// The desk's list of prospects; what it shows lives in its address.
@Component
class ProspectList {
    private final Invitations invitations;

    ProspectList(Invitations invitations) {
        this.invitations = invitations;
    }

    WorkList of(Form form, Page page) {
        var text = page.text();
        var at = address(form);
        var query = new ProspectQuery(View.of(at.value("view")), at.value("q"));
        var counts = invitations.counts(query);
        return new WorkList(
                at,
                text.of("invitation.list.title"),
                filters(at, query, counts, page),
                List.of(
                        new WorkList.Column(text.of("invitation.list.number")),
                        new WorkList.Column(text.of("invitation.field.company")),
                        new WorkList.Column(text.of("invitation.field.programme")),
                        new WorkList.Column(text.of("invitation.list.state")),
                        new WorkList.Column(text.of("invitation.materials")),
                        new WorkList.Column(text.of("invitation.fact.expires")),
                        new WorkList.Column(text.of("invitation.fact.responsible"))),
                invitations.list(query, WorkList.PAGE, at.offset()).stream()
                        .map(prospect -> row(prospect, page))
                        .toList(),
                query.view().of(counts),
                "q",
                new WorkList.Empty(
                        text.of("invitation.list.empty"),
                        text.of("invitation.list.empty.words"),
                        text.of("invitation.new.do"),
                        "/desk/invitations/new"));
    }

    private WorkList.Row row(Prospect prospect, Page page) {
        var text = page.text();
        var programme = invitations.programme(prospect);
        var asked = programme.materials().size();
        var received = asked - prospect.preparation().missing(programme).size();
        var until =
                prospect.sending()
                        .filter(_ -> prospect.state() == ProspectState.INVITED)
                        .<Cell>map(sent -> words(text.date(sent.expires(), page.zone())))
                        .orElseGet(Cell.None::new);
        return new WorkList.Row(
                ProspectViews.path(prospect),
                prospect.number(),
                List.of(
                        words(prospect.invitee().company()),
                        words(programme.name().in(text)),
                        new Cell.Marked(ProspectViews.chip(prospect.state(), text)),
                        words(text.of("invitation.list.materials", received, asked)),
                        until,
                        words(prospect.preparation().responsible().name())));
    }

    private static Cell.Words words(String words) {
        return new Cell.Words(words);
    }

    private static List<WorkList.Filter> filters(
            Address at, ProspectQuery query, Map<ProspectState, Long> counts, Page page) {
        return Arrays.stream(View.values())
                .map(
                        view ->
                                new WorkList.Filter(
                                        page.text().of("invitation.view." + view.label()),
                                        at.first("view", view.label()).toString(),
                                        view == query.view(),
                                        view.of(counts)))
                .toList();
    }

    private static Address address(Form form) {
        return Address.kept("/desk/invitations", form, List.of("view", "q", "page", "without"));
    }
}
