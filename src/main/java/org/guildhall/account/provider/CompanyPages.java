package org.guildhall.account.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.joining.Invitations;
import org.guildhall.account.session.Device;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.TooMany;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// People of accounts on their way to their company's identity provider: they name the account's
/// UID, or have an address with it, or an invitation.
@Controller
class CompanyPages {
    private static final String HERE = "/sign-in/company";
    private static final String GUESSED = "company-from";

    private final Providers providers;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Departure departure;
    private final Brakes brakes;

    CompanyPages(
            Providers providers,
            Accounts accounts,
            Invitations invitations,
            Departure departure,
            Brakes brakes) {
        this.providers = providers;
        this.accounts = accounts;
        this.invitations = invitations;
        this.departure = departure;
        this.brakes = brakes;
    }

    @Access(Access.Who.ANYONE)
    @GetMapping(HERE)
    ModelAndView ask(Form form) {
        return Answer.page("account/company", Map.of("form", form));
    }

    /// An unknown UID and one without a provider are told the same.
    @Access(Access.Who.ANYONE)
    @PostMapping(HERE)
    ModelAndView asked(Form form, Device device) {
        return form.read(() -> form.enter("uid", Uid::new))
                .then(uid -> Answer.seeOther(HERE + "/" + known(uid, device).value()))
                .orElse(() -> ask(form));
    }

    @Access(Access.Who.ANYONE)
    @GetMapping(HERE + "/{uid}")
    ModelAndView named(@PathVariable String uid, Device device) {
        return Answer.page(
                "account/company-link",
                Map.of(
                        "name",
                        provider(uid, device).name(),
                        "address",
                        HERE + "/" + uid + "/start"));
    }

    @Access(Access.Who.ANYONE)
    @GetMapping(HERE + "/{uid}/start")
    ModelAndView start(@PathVariable String uid, Device device, HttpServletResponse response) {
        return departure.to(provider(uid, device), new Purpose.SignIn(), "", response);
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/invitation/{token}/company")
    ModelAndView join(@PathVariable String token, HttpServletResponse response) {
        var invitation = invitations.find(token).invitation().orElseThrow(NotFound::new);
        var own = invitation.account().flatMap(providers::of).orElseThrow(NotFound::new);
        return departure.to(own, new Purpose.Join(invitation.id()), "", response);
    }

    private Uid known(Uid uid, Device device) {
        return found(uid, device)
                .map(_ -> uid)
                .orElseThrow(() -> Invalid.at("uid", "account.provider.uid.none"));
    }

    private Provider provider(String typed, Device device) {
        return uid(typed).flatMap(uid -> found(uid, device)).orElseThrow(NotFound::new);
    }

    /// Guessing is braked; whoever knows the UID counts for nothing, be it a whole office.
    private Optional<Provider> found(Uid uid, Device device) {
        brakes.count(GUESSED, device.address(), Brake.FREE_PER_ADDRESS)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        var found = accounts.byUid(uid).map(Account::id).flatMap(providers::of);
        found.ifPresent(_ -> brakes.giveBack(GUESSED, device.address()));
        return found;
    }

    private static Optional<Uid> uid(String typed) {
        try {
            return Optional.of(new Uid(typed));
        } catch (Invalid _) {
            return Optional.empty();
        }
    }
}
