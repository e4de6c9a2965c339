package org.guildhall.account.people;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.account.Choices;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The people of an account: everybody of it sees them, owners change them.
@Controller
@RequestMapping("/account/people")
class PeoplePages {
    private static final String HERE = "/account/people";

    private final People people;

    PeoplePages(People people) {
        this.people = people;
    }

    private record Guest(EmailAddress email, String name, Part part, Locale language) {}

    @Access(Access.Who.PARTNER)
    @GetMapping
    ModelAndView circle(Caller caller) {
        return page(caller, Form.of(Map.of("part", Part.MEMBER.name())));
    }

    @Access(Access.Who.OWNER)
    @PostMapping
    ModelAndView invited(Caller caller, Form form) {
        return form.read(() -> guest(form))
                .then(
                        guest -> {
                            people.invite(
                                    caller,
                                    guest.email(),
                                    guest.name(),
                                    guest.part(),
                                    guest.language());
                            return Answer.seeOther(HERE, "account.people.invited");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.OWNER)
    @PostMapping("/invitations/{id}/withdrawal")
    ModelAndView withdrawn(@PathVariable UUID id, Caller caller) {
        people.withdraw(caller, id);
        return Answer.seeOther(HERE, "account.people.withdrawn");
    }

    @Access(Access.Who.OWNER)
    @PostMapping("/{id}/part")
    ModelAndView partChanged(@PathVariable UUID id, Caller caller, Form form) {
        return form.read(() -> form.choose("part", Choices::part))
                .then(
                        part -> {
                            people.change(caller, new PersonId(id), part);
                            return Answer.seeOther(HERE, "account.people.changed");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.OWNER)
    @PostMapping("/{id}/removal")
    ModelAndView removed(@PathVariable UUID id, Caller caller, Form form) {
        return form.read(() -> new PersonId(id))
                .then(
                        person -> {
                            people.remove(caller, person);
                            return Answer.seeOther(HERE, "account.people.removed");
                        })
                .orElse(() -> page(caller, form));
    }

    private static Guest guest(Form form) {
        return new Guest(
                form.enter("email", EmailAddress::new),
                Choices.name(form),
                form.choose("part", Choices::part),
                form.choose("language", Choices::language));
    }

    private ModelAndView page(Caller caller, Form form) {
        var owner = caller instanceof Caller.Member member && member.isOwner();
        return Answer.page(
                "account/people",
                Map.of("form", form, "circle", people.circle(caller), "owner", owner));
    }
}
