package org.guildhall.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.demo.SampleDesk.Desk;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.training.Trainings;

/// Partners of the sample world whose console is open.
class SamplePartners {
    private static final String DISTRIBUTOR = "distributor";

    private final SampleCast cast;
    private final SampleVerifications verifications;
    private final SampleInvitations invitations;
    private final SampleApplications applications;
    private final SampleContracts contracts;
    private final SampleSales sales;
    private final Trainings trainings;
    private final SamplePast past;

    SamplePartners(
            SampleCast cast,
            SampleVerifications verifications,
            SampleInvitations invitations,
            SampleApplications applications,
            SampleContracts contracts,
            SampleSales sales,
            Trainings trainings,
            SamplePast past) {
        this.cast = cast;
        this.verifications = verifications;
        this.invitations = invitations;
        this.applications = applications;
        this.contracts = contracts;
        this.sales = sales;
        this.trainings = trainings;
        this.past = past;
    }

    /// A reseller since three months, with other terms to sign. Its first period of the commitment
    /// is over and short of what was promised.
    void atelier(Desk desk) {
        var company = SampleCompany.ATELIER;
        var host = desk.second();
        var claire =
                at(
                        88,
                        "10:05",
                        () ->
                                cast.owner(
                                        company,
                                        "amendment",
                                        "Claire Fontaine",
                                        "claire@atelier-nuage.example",
                                        Locale.ENGLISH));
        var owner = cast.livingIn("Europe/Paris", claire);
        verified(owner, company, 86, desk.verifier());
        var id = at(84, "15:10", () -> applications.submit(owner, SampleAnswers.ATELIER));
        at(83, "11:00", () -> applications.take(id, host));
        at(82, "16:45", () -> applications.approve(id, host));
        at(80, "10:20", () -> applications.offer(id, SampleAnswers.ATELIER_TERMS, host));
        at(79, "15:30", () -> contracts.confirm(id, owner));
        at(78, "11:15", () -> contracts.send(id, host));
        at(76, "16:05", () -> contracts.sign(id, owner));
        at(75, "10:40", () -> contracts.countersign(id, desk.signatory()));
        at(73, "00:00", () -> contracts.comeIntoForce(id));
        sold(id, host);
        var offered =
                at(
                        6,
                        "11:30",
                        () -> contracts.offerOthers(id, SampleAnswers.ATELIER_NEW_TERMS, host));
        var confirmed = at(4, "17:20", () -> contracts.confirm(offered, owner));
        at(2, "10:15", () -> contracts.send(confirmed, host));
    }

    private void sold(ApplicationId id, Staff host) {
        at(73, "00:05", () -> sales.turn(id));
        at(52, "17:10", () -> sales.enter(id, "INV-2210", "31400.00", host));
        at(31, "16:30", () -> sales.enter(id, "INV-2274", "26250.00", host));
        at(30, "09:20", () -> sales.enter(id, "CRN-0041", "-3400.00", host));
        at(14, "17:45", () -> sales.enter(id, "INV-2319", "18300.00", host));
        at(5, "00:05", () -> sales.turn(id));
        at(3, "16:15", () -> sales.enter(id, "INV-2342", "12800.00", host));
    }

    /// A distributor at its courses: two people have passed the first, one has failed the second.
    void levante(Desk desk) {
        var company = SampleCompany.LEVANTE;
        var host = desk.reviewer();
        var spanish = Locale.of("es");
        var carmen =
                at(
                        50,
                        "16:00",
                        () ->
                                cast.owner(
                                        company,
                                        "training",
                                        "Carmen Ortega Vidal",
                                        "carmen@mayorista-levante.example",
                                        spanish));
        var owner = cast.livingIn("Europe/Madrid", carmen);
        verified(owner, company, 49, desk.verifier());
        var prospect = at(47, "11:10", () -> invitations.open(company, owner, DISTRIBUTOR, host));
        at(
                44,
                "10:15",
                () -> invitations.receive(prospect, invitations.allMaterials(DISTRIBUTOR), host));
        at(
                43,
                "16:20",
                () ->
                        invitations.interview(
                                prospect,
                                "Carmen Ortega Vidal, Mei Tan",
                                SampleAnswers.LEVANTE_TALK,
                                host));
        at(42, "09:40", () -> invitations.invite(prospect, host));
        var id = at(40, "17:05", () -> applications.submit(prospect, owner, SampleAnswers.LEVANTE));
        at(39, "09:50", () -> applications.take(id, host));
        at(38, "16:30", () -> applications.approve(id, host));
        at(35, "11:45", () -> applications.offer(id, SampleAnswers.LEVANTE_TERMS, host));
        at(34, "18:10", () -> contracts.confirm(id, owner));
        at(33, "10:30", () -> contracts.send(id, host));
        at(31, "17:25", () -> contracts.sign(id, owner));
        at(30, "09:50", () -> contracts.countersign(id, desk.signatory()));
        var pablo =
                at(
                        29,
                        "16:40",
                        () ->
                                cast.member(
                                        owner,
                                        company,
                                        "training",
                                        "Pablo Serrano Gil",
                                        "pablo@mayorista-levante.example"));
        at(27, "17:00", () -> contracts.tick(id, "people", owner));
        at(26, "11:20", () -> contracts.tick(id, "settlement", host));
        at(21, "17:30", () -> passes(owner));
        at(17, "18:15", () -> passes(pablo));
        at(9, "17:45", () -> answers("distribution", SampleAnswers.DISTRIBUTION_WRONG, pablo));
    }

    private void passes(Member learner) {
        answers("essentials", SampleAnswers.ESSENTIALS, learner);
    }

    private void answers(String course, Map<String, Set<String>> answers, Member learner) {
        trainings.answer(course, 1, answers, learner);
    }

    private void verified(Member owner, SampleCompany company, int ago, Staff verifier) {
        at(ago, "11:25", () -> verifications.submit(owner, company));
        at(ago - 1, "14:50", () -> verifications.verify(owner, verifier));
    }

    private void at(int workingDaysAgo, String time, Runnable happening) {
        past.at(workingDaysAgo, time, happening);
    }

    private <T> T at(int workingDaysAgo, String time, Supplier<T> happening) {
        return past.at(workingDaysAgo, time, happening);
    }
}
