package org.guildhall.onboarding;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.invitation.Invitations;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipPart;
import org.guildhall.network.PartnershipPart.Section;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.Programmes;
import org.guildhall.training.TrainingRail;
import org.guildhall.verification.Verifications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The partner's home, with the one thing to do next first, and the door of the network console.
@Controller
class HomePages {
    private final Applications applications;
    private final Verifications verifications;
    private final Programmes programmes;
    private final Invitations invitations;
    private final Partnerships partnerships;
    private final TrainingRail training;
    private final Views views;
    private final List<HomePart> parts;
    private final List<PartnershipPart> consoleParts;

    HomePages(
            Applications applications,
            Verifications verifications,
            Programmes programmes,
            Invitations invitations,
            Partnerships partnerships,
            TrainingRail training,
            Views views,
            List<HomePart> parts,
            List<PartnershipPart> consoleParts) {
        this.applications = applications;
        this.verifications = verifications;
        this.programmes = programmes;
        this.invitations = invitations;
        this.partnerships = partnerships;
        this.training = training;
        this.views = views;
        this.parts = parts;
        this.consoleParts = consoleParts;
    }

    @GetMapping("/portal")
    @Access(PARTNER)
    ModelAndView home(Member caller, Page page) {
        var model = new HashMap<String, Object>();
        model.put("verification", verifications.of(caller.account()));
        model.put("programmes", programmes.of(caller.site()));
        model.put("news", news(caller, page));
        model.put("invitations", invitations.open(caller));
        var newest = applications.newest(caller);
        newest.ifPresent(each -> model.put("view", views.of(each, caller, page)));
        partnerships
                .of(caller)
                .filter(found -> !newest.filter(each -> became(each, found)).isPresent())
                .ifPresent(found -> model.put("partnership", found));
        return page("onboarding/home", model);
    }

    /// Before activation a friendly page says whether the contract is signed and when access opens
    /// (HTTP 403).
    @GetMapping("/console")
    @Access(PARTNER)
    ModelAndView console(Member caller, Page page) {
        var partnership = partnerships.of(caller);
        if (partnership.isPresent()) {
            // Its own version: others may be offered by now, or none.
            var programme =
                    programmes.version(
                            partnership.get().programme(), partnership.get().programmeVersion());
            var model =
                    new HashMap<String, Object>(
                            Map.of(
                                    "partnership",
                                    partnership.get(),
                                    "programme",
                                    programme.name().in(page.text()),
                                    "zone",
                                    partnerships.zone(partnership.get()),
                                    "news",
                                    news(caller, page),
                                    "sections",
                                    consoleParts.stream()
                                            .flatMap(
                                                    part ->
                                                            part
                                                                    .inConsole(
                                                                            partnership.get(), page)
                                                                    .stream())
                                            .toList(),
                                    "applied",
                                    partnership.get().account().equals(caller.account())));
            training.of(partnership.get(), page).ifPresent(rail -> model.put("rail", rail));
            return page("network/console", model);
        }
        var model = new HashMap<String, Object>();
        applications
                .newest(caller)
                .ifPresent(newest -> model.put("view", views.of(newest, caller, page)));
        var door = page("onboarding/door", model);
        door.setStatus(HttpStatus.FORBIDDEN);
        return door;
    }

    private static boolean became(Application application, Partnership partnership) {
        return application.id().value().equals(partnership.application());
    }

    private List<Section> news(Member caller, Page page) {
        return parts.stream().flatMap(part -> part.section(caller, page).stream()).toList();
    }
}
