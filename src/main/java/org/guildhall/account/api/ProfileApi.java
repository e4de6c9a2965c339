package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Choices;
import org.guildhall.account.Profiles;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// What everybody keeps about themselves, in the API. Programs have none.
@Api
@RequestMapping(Api.BASE + "/account/profile")
class ProfileApi {
    private final Profiles profiles;

    ProfileApi(Profiles profiles) {
        this.profiles = profiles;
    }

    /// A person as they are written to.
    ///
    /// @param zone an IANA time zone, such as `Asia/Singapore`
    /// @param routineMail how letters come that nobody has to act on: `AT_ONCE`, or one `DAILY`
    record ProfileBody(String name, String language, String zone, String routineMail)
            implements ApiBody {}

    /// The caller's own.
    @GetMapping
    @Access(SIGNED_IN)
    ResponseEntity<ProfileBody> profile(Caller caller) {
        var own = profiles.own(caller);
        return Match.tagged(
                own.version(),
                new ProfileBody(
                        own.name(),
                        own.language().toLanguageTag(),
                        own.zone().getId(),
                        profiles.routineMail(caller).name()));
    }

    /// Changes it.
    @PutMapping
    @Access(SIGNED_IN)
    ResponseEntity<ProfileBody> change(Match match, @RequestBody ProfileBody body, Caller caller) {
        match.expect(profiles.own(caller).version());
        var name = Invalid.reading("name", () -> Choices.name(body.name()));
        var language = Invalid.reading("language", () -> Choices.language(body.language()));
        var zone = Invalid.reading("zone", () -> Choices.zone(body.zone()));
        var routine =
                Invalid.reading("routine_mail", () -> Choices.routineMail(body.routineMail()));
        profiles.change(caller, match.version(), name, language, zone);
        if (routine != profiles.routineMail(caller)) profiles.wantsRoutineMail(caller, routine);
        return profile(caller);
    }
}
