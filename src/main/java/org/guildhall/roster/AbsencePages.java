package org.guildhall.roster;

import static java.util.Objects.requireNonNull;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.platform.value.Day;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who is away when: one's own absences, and everybody's for who keeps the rules.
@Controller
class AbsencePages {
    private static final String HERE = "/desk/absences";

    private final Absences absences;
    private final Colleagues colleagues;
    private final Accounts accounts;

    AbsencePages(Absences absences, Colleagues colleagues, Accounts accounts) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    private record Wanted(PersonId who, LocalDate from, LocalDate to, Optional<PersonId> deputy) {}

    @GetMapping(HERE)
    @Access(
            value = STAFF,
            may = {REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES, ANSWER_TICKETS})
    ModelAndView all(Staff caller, Page page) {
        return shown(Form.empty(), caller, page);
    }

    @PostMapping(HERE)
    @Access(
            value = STAFF,
            may = {REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES, ANSWER_TICKETS})
    ModelAndView keep(Form form, Staff caller, Page page) {
        return form.read(() -> wanted(form, caller))
                .then(
                        wanted -> {
                            absences.keep(
                                    wanted.who(),
                                    wanted.from(),
                                    wanted.to(),
                                    wanted.deputy(),
                                    form.ticked("handover"),
                                    caller);
                            return seeOther(HERE, "roster.notice.absence");
                        })
                .orElse(() -> shown(form, caller, page));
    }

    @PostMapping(HERE + "/{id}/removal")
    @Access(
            value = STAFF,
            may = {REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES, ANSWER_TICKETS})
    ModelAndView takeBack(@PathVariable UUID id, Staff caller) {
        absences.takeBack(id, caller);
        return seeOther(HERE, "roster.notice.taken-back");
    }

    private Wanted wanted(Form form, Staff caller) {
        var who =
                !colleagues.keptBy(caller).isEmpty()
                        ? form.choose("person", AbsencePages::person)
                        : caller.person();
        return new Wanted(
                who,
                form.enter("from", AbsencePages::day),
                form.enter("to", AbsencePages::day),
                form.takeOptional("deputy", AbsencePages::person));
    }

    private ModelAndView shown(Form form, Staff caller, Page page) {
        var upcoming = absences.upcoming(caller);
        var named = accounts.people(Absence.people(upcoming));
        var rows = upcoming.stream().map(each -> row(each, named, page.text())).toList();
        return page(
                "roster/absences",
                Map.of(
                        "rows",
                        rows,
                        "people",
                        choices(colleagues.keptBy(caller)),
                        "deputies",
                        choices(colleagues.deputies(caller)),
                        "form",
                        form));
    }

    private static List<Choice> choices(List<Person> people) {
        return people.stream()
                .map(each -> new Choice(each.id().value().toString(), each.name()))
                .toList();
    }

    private static AbsenceRow row(Absence absence, Map<PersonId, Person> named, Text text) {
        return new AbsenceRow(
                HERE + "/" + absence.id() + "/removal",
                requireNonNull(named.get(absence.person())).name(),
                text.date(absence.from()),
                text.date(absence.to()),
                absence.deputy().map(named::get).map(Person::name).orElse(""),
                absence.handover());
    }

    private static LocalDate day(String typed) {
        try {
            return Day.read(typed);
        } catch (DateTimeParseException broken) {
            throw Invalid.because("roster.absence.day");
        }
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(UUID.fromString(typed));
        } catch (IllegalArgumentException broken) {
            throw Invalid.because("roster.absence.unknown");
        }
    }
}
