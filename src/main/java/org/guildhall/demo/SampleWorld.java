package org.guildhall.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.calendar.Calendars;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The sample world: the vendor's people, and companies at different points of the way, with three
/// weeks behind them. Everything in it happened through the same doors as in a real installation.
@Component
@Profile("demo")
public class SampleWorld {
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final SampleCast cast;
    private final SampleVerifications verifications;
    private final SampleApplications applications;
    private final SampleInvitations invitations;
    private final Calendars calendars;
    private final MovableClock clock;
    private final TransactionTemplate transaction;

    SampleWorld(
            SampleCast cast,
            SampleVerifications verifications,
            SampleApplications applications,
            SampleInvitations invitations,
            Calendars calendars,
            MovableClock clock,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.verifications = verifications;
        this.applications = applications;
        this.invitations = invitations;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Desk(Staff reviewer, Staff verifier) {}

    /// Makes it in an empty installation, all of it or nothing.
    public void make() {
        transaction.executeWithoutResult(
                _ -> {
                    var desk = desk();
                    merlion();
                    nusantara(desk);
                    yunqiao(desk);
                    azteca(desk);
                    hansa(desk);
                    southern(desk);
                    lotus();
                    kopi(desk);
                });
    }

    private Desk desk() {
        return at(
                15,
                "09:30",
                () -> {
                    var reviewer = cast.staff(Role.BD, "Mei Tan", "mei.tan");
                    cast.staff(Role.BD, "Arjun Nair", "arjun.nair");
                    cast.staff(Role.BD_LEAD, "Grace Okafor", "grace.okafor");
                    var verifier = cast.staff(Role.VERIFIER, "Vera Lindqvist", "vera.lindqvist");
                    cast.staff(Role.SIGNATORY, "Daniel Koh", "daniel.koh");
                    cast.staff(Role.SUPPORT_AGENT, "Sofia Almeida", "sofia.almeida");
                    cast.staff(Role.CHANNEL_MANAGER, "Omar Haddad", "omar.haddad");
                    cast.staff(Role.ADMINISTRATOR, "Ines Rocha", "ines.rocha");
                    return new Desk(reviewer, verifier);
                });
    }

    /// Verified, with a second account; nothing begun.
    private void nusantara(Desk desk) {
        var company = SampleCompany.NUSANTARA;
        var ayu = owner(company, "verified", "Ayu Lestari", "ayu@nusantara.example", ENGLISH);
        at(
                12,
                "11:00",
                () ->
                        cast.member(
                                ayu,
                                company,
                                "verified",
                                "Rizky Pratama",
                                "rizky@nusantara.example"));
        verified(ayu, company, desk);
        var budi =
                owner(company, "second-account", "Budi Santoso", "budi@nusantara.example", ENGLISH);
        verified(budi, company, desk);
    }

    private void yunqiao(Desk desk) {
        var company = SampleCompany.YUNQIAO;
        var chinese = Locale.SIMPLIFIED_CHINESE;
        verified(owner(company, "verified", "李雪", "lixue@yunqiao.example", chinese), company, desk);
    }

    /// Verified, and invited into the Agency programme.
    private void azteca(Desk desk) {
        var company = SampleCompany.AZTECA;
        var spanish = Locale.of("es");
        var mariana =
                owner(
                        company,
                        "verified",
                        "Mariana Ríos Peña",
                        "mariana@nube-azteca.example",
                        spanish);
        var home = cast.livingIn("America/Mexico_City", mariana);
        verified(home, company, desk);
        var host = desk.reviewer();
        var id = at(6, "11:30", () -> invitations.open(company, home, host));
        at(4, "10:15", () -> invitations.receive(id, invitations.allMaterials(), host));
        at(
                3,
                "16:20",
                () -> invitations.interview(id, SampleAnswers.TALKED, SampleAnswers.TALK, host));
        at(2, "09:40", () -> invitations.invite(id, host));
    }

    /// A prospect of whom the first paper has come in.
    private void kopi(Desk desk) {
        var host = desk.reviewer();
        var email = "hana@kopi-advisers.example";
        var id =
                at(
                        2,
                        "15:10",
                        () ->
                                invitations.open(
                                        "Kopi Advisers Sdn. Bhd.", "Hana Ismail", email, host));
        at(1, "09:50", () -> invitations.receive(id, List.of("profile"), host));
    }

    /// Handed in and taken up by a reviewer.
    private void hansa(Desk desk) {
        var company = SampleCompany.HANSA;
        var jonas =
                owner(company, "under-review", "Jonas Petersen", "jonas@hansa.example", ENGLISH);
        var home = cast.livingIn("Europe/Berlin", jonas);
        verified(home, company, desk);
        var id = at(1, "10:20", () -> applications.submit(home, SampleAnswers.HANSA));
        at(1, "14:30", () -> applications.take(id, desk.reviewer()));
        at(1, "14:45", () -> applications.write(id, SampleAnswers.HANSA_QUESTION, desk.reviewer()));
    }

    /// Approved, with a decision sheet to answer.
    private void southern(Desk desk) {
        var company = SampleCompany.SOUTHERN;
        var olivia = owner(company, "terms", "Olivia Hart", "olivia@southern.example", ENGLISH);
        var home = cast.livingIn("Australia/Melbourne", olivia);
        verified(home, company, desk);
        var id = at(6, "10:30", () -> applications.submit(home, SampleAnswers.SOUTHERN));
        at(6, "15:00", () -> applications.take(id, desk.reviewer()));
        at(4, "16:10", () -> applications.approve(id, desk.reviewer()));
        at(1, "17:00", () -> applications.offer(id, SampleAnswers.SOUTHERN_TERMS, desk.reviewer()));
    }

    /// Waits for the verifier.
    private void lotus() {
        var company = SampleCompany.LOTUS;
        var priya = owner(company, "verifying", "Priya Deshmukh", "priya@lotus.example", ENGLISH);
        var home = cast.livingIn("Asia/Kolkata", priya);
        at(1, "16:00", () -> verifications.submit(home, company));
    }

    /// Registered, nothing more.
    private void merlion() {
        var company = SampleCompany.MERLION;
        owner(company, "registered", "Daniel Lim", "daniel@merlion.example", ENGLISH);
    }

    private Member owner(
            SampleCompany company, String situation, String name, String email, Locale reads) {
        return at(12, "10:00", () -> cast.owner(company, situation, name, email, reads));
    }

    private void verified(Member owner, SampleCompany company, Desk desk) {
        at(11, "11:15", () -> verifications.submit(owner, company));
        at(10, "15:40", () -> verifications.verify(owner, desk.verifier()));
    }

    private void at(int workingDaysAgo, String time, Runnable happening) {
        at(
                workingDaysAgo,
                time,
                () -> {
                    happening.run();
                    return workingDaysAgo;
                });
    }

    /// As if it were that time of the vendor's day, so many working days ago.
    private <T> T at(int workingDaysAgo, String time, Supplier<T> happening) {
        var days = calendars.of("international");
        var date = days.dateOf(clock.instant());
        for (var left = workingDaysAgo; left > 0; left -= days.contains(date) ? 1 : 0) {
            date = date.minusDays(1);
        }
        return clock.tell(
                date.atTime(LocalTime.parse(time)).atZone(days.zone()).toInstant(), happening);
    }
}
