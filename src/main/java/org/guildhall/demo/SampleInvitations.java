package org.guildhall.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.Invitations;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Interview.Outcome;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.platform.settings.Settings;
import org.guildhall.programme.Material;
import org.guildhall.programme.Programmes;

/// Prospects of the sample world, on their way into a programme by invitation.
class SampleInvitations {
    private final Invitations invitations;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;

    SampleInvitations(
            Invitations invitations,
            Programmes programmes,
            Accounts accounts,
            Settings settings,
            Clock clock) {
        this.invitations = invitations;
        this.programmes = programmes;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /// A company that nobody has an account of yet.
    ProspectId open(String company, String name, String email, String programme, Staff host) {
        return open(company, name, new EmailAddress(email), Locale.ENGLISH, programme, host);
    }

    /// A company that is registered already.
    ProspectId open(SampleCompany company, Member owner, String programme, Staff host) {
        var person = accounts.person(owner.person());
        return open(
                company.name(), person.name(), person.email(), person.language(), programme, host);
    }

    /// Everything that the programme asks for.
    List<String> allMaterials(String programme) {
        return programmes.current(programme).materials().stream().map(Material::code).toList();
    }

    void receive(ProspectId id, List<String> materials, Staff host) {
        Map<String, LocalDate> days =
                materials.stream().collect(Collectors.toMap(code -> code, _ -> today()));
        invitations.receive(invitations.seen(id, host), days, host);
    }

    void interview(ProspectId id, String people, String notes, Staff host) {
        var held = new Interview(today(), people, notes, Outcome.SUITABLE);
        invitations.interview(invitations.seen(id, host), held, host);
    }

    void invite(ProspectId id, Staff host) {
        invitations.invite(invitations.seen(id, host), host);
    }

    private ProspectId open(
            String company,
            String name,
            EmailAddress email,
            Locale language,
            String programme,
            Staff host) {
        var site = settings.sites().getFirst().code();
        return invitations.open(new Invitee(company, name, email, language, site, programme), host);
    }

    private LocalDate today() {
        var site = settings.sites().getFirst();
        return clock.instant().atZone(site.zone()).toLocalDate();
    }
}
