package org.guildhall.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.desk.SavedViews;
import org.guildhall.roster.Absences;
import org.guildhall.roster.Duty;
import org.guildhall.roster.Region;
import org.guildhall.roster.Roster;

/// The vendor's people in the sample world, and how they have arranged their desk.
class SampleDesk {
    private static final String LIST = "/desk/applications?view=open&promise=half-gone&sort=since";
    private static final int IN_DAYS = 10;
    private static final int AWAY_DAYS = 7;

    private final SampleCast cast;
    private final SamplePast past;
    private final Roster roster;
    private final Absences absences;
    private final SavedViews views;
    private final Clock clock;

    SampleDesk(
            SampleCast cast,
            SamplePast past,
            Roster roster,
            Absences absences,
            SavedViews views,
            Clock clock) {
        this.cast = cast;
        this.past = past;
        this.roster = roster;
        this.absences = absences;
        this.views = views;
        this.clock = clock;
    }

    /// Those who do something in the sample world.
    record Desk(
            Staff reviewer,
            Staff second,
            Staff lead,
            Staff verifier,
            Staff signatory,
            Staff agent,
            Staff supportLead) {}

    Desk staff() {
        return past.at(
                95,
                "09:30",
                () -> {
                    var reviewer = cast.staff(Role.BD, "Mei Tan", "mei.tan");
                    var second = cast.staff(Role.BD, "Arjun Nair", "arjun.nair");
                    var lead = cast.staff(Role.BD_LEAD, "Grace Okafor", "grace.okafor");
                    var verifier = cast.staff(Role.VERIFIER, "Vera Lindqvist", "vera.lindqvist");
                    var signatory = cast.staff(Role.SIGNATORY, "Daniel Koh", "daniel.koh");
                    var agent = cast.staff(Role.SUPPORT_AGENT, "Sofia Almeida", "sofia.almeida");
                    var kenji = cast.staff(Role.SUPPORT_LEAD, "Kenji Mori", "kenji.mori");
                    cast.staff(Role.CHANNEL_MANAGER, "Omar Haddad", "omar.haddad");
                    cast.staff(Role.ADMINISTRATOR, "Ines Rocha", "ines.rocha");
                    cast.staff(Role.KNOWLEDGE_EDITOR, "Lucía Ferrer", "lucia.ferrer");
                    return new Desk(reviewer, second, lead, verifier, signatory, agent, kenji);
                });
    }

    /// Arjun Nair gets what comes from two regions and is away soon; Mei Tan, who takes up the rest
    /// herself, stands in, and keeps the view she begins her day with.
    void arrange(Desk desk) {
        past.at(8, "09:10", () -> duties(desk));
        past.at(1, "17:40", () -> absence(desk));
        past.at(
                3,
                "08:55",
                () -> views.keep("Half of the promise gone", LIST, true, desk.reviewer()));
    }

    private void duties(Desk desk) {
        var here = Set.of(Region.APAC, Region.CHINA, Region.EUROPE, Region.LATIN_AMERICA);
        var there = Set.of(Region.NORTH_AMERICA, Region.MEA);
        roster.keep(new Duty(desk.reviewer().person(), 0, false, here, Set.of()), desk.lead());
        roster.keep(new Duty(desk.second().person(), 0, true, there, Set.of()), desk.lead());
    }

    private void absence(Desk desk) {
        var away = desk.second();
        var from = LocalDate.ofInstant(clock.instant(), away.reader().zone()).plusDays(IN_DAYS);
        absences.keep(
                away.person(),
                from,
                from.plusDays(AWAY_DAYS - 1),
                Optional.of(desk.reviewer().person()),
                true,
                away);
    }
}
