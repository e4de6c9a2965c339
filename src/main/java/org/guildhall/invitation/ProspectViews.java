package org.guildhall.invitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.invitation.ProspectView.MaterialRow;
import org.guildhall.invitation.lifecycle.Action;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Preparation;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Material;
import org.guildhall.programme.Programme;
import org.springframework.stereotype.Component;

/// Makes what the desk shows of a prospect.
@Component
class ProspectViews {
    private final Invitations invitations;
    private final ProspectHistory history;

    ProspectViews(Invitations invitations, ProspectHistory history) {
        this.invitations = invitations;
        this.history = history;
    }

    ProspectView of(Prospect prospect, Staff caller, Page page) {
        var text = page.text();
        var programme = invitations.programme(prospect);
        var preparation = prospect.preparation();
        return new ProspectView(
                path(prospect),
                prospect.version(),
                prospect.number(),
                prospect.invitee().company(),
                programme.name().in(text),
                chip(prospect.state(), text),
                facts(prospect, programme, page),
                programme.materials().stream().map(each -> row(each, preparation, text)).toList(),
                preparation.interview().map(held -> talk(held, text)).orElse(List.of()),
                preparation.interview().map(Interview::notes),
                waits(prospect, programme, text),
                prospect.sending().isPresent(),
                prospect.application().map(begun -> "/desk/applications/" + begun),
                possible(prospect, caller),
                history.of(prospect, programme, page));
    }

    static String path(Prospect prospect) {
        return "/desk/invitations/" + prospect.id().value();
    }

    static Chip chip(ProspectState state, Text text) {
        return new Chip(text.of(state.key()), state.tone());
    }

    /// The field of a material in the desk's form.
    static String field(Material material) {
        return "material-" + material.code();
    }

    private static List<Fact> facts(Prospect prospect, Programme programme, Page page) {
        var text = page.text();
        var invitee = prospect.invitee();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("invitation.field.programme"), programme.name().in(text)));
        facts.add(new Fact(text.of("invitation.field.name"), invitee.name()));
        facts.add(new Fact(text.of("invitation.field.email"), invitee.email().value()));
        var language = Choices.language(text, invitee.language());
        facts.add(new Fact(text.of("invitation.field.reads"), language));
        var site = text.site(invitee.site());
        facts.add(new Fact(text.of("invitation.field.site"), site));
        var responsible = prospect.preparation().responsible().name();
        facts.add(new Fact(text.of("invitation.fact.responsible"), responsible));
        prospect.sending()
                .ifPresent(
                        sent -> {
                            var from = page.moment(sent.at());
                            facts.add(new Fact(text.of("invitation.fact.sent"), from));
                            var until = page.moment(sent.expires());
                            facts.add(new Fact(text.of("invitation.fact.expires"), until));
                        });
        return facts;
    }

    private static MaterialRow row(Material material, Preparation preparation, Text text) {
        return new MaterialRow(
                field(material),
                material.label().in(text),
                material.hint().map(hint -> hint.in(text)).orElse(""),
                Optional.ofNullable(preparation.received().get(material.code())).map(text::date));
    }

    private static List<Fact> talk(Interview held, Text text) {
        return List.of(
                new Fact(text.of("invitation.field.day"), text.date(held.day())),
                new Fact(text.of("invitation.field.people"), held.people()),
                new Fact(text.of("invitation.field.outcome"), text.of(held.outcome().key())));
    }

    private List<String> waits(Prospect prospect, Programme programme, Text text) {
        var preparation = prospect.preparation();
        var waits = new ArrayList<String>();
        if (!invitations.isOffered(prospect)) {
            waits.add(text.of("invitation.waits.offer", text.site(prospect.invitee().site())));
        }
        for (var material : preparation.missing(programme)) {
            waits.add(text.of("invitation.waits.material", material.label().in(text)));
        }
        if (preparation.interview().isEmpty()) {
            waits.add(text.of("invitation.waits.interview"));
        } else if (!preparation.isRecommended()) {
            waits.add(text.of("invitation.waits.outcome"));
        }
        return waits;
    }

    private static Set<String> possible(Prospect prospect, Staff caller) {
        return Arrays.stream(Action.values())
                .filter(action -> action.isPossible(prospect.state()) && action.isFor(caller))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
