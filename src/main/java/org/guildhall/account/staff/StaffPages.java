package org.guildhall.account.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
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

/// The staff and their roles, for administrators.
@Controller
@RequestMapping("/desk/staff")
class StaffPages {
    private static final String HERE = "/desk/staff";

    private final StaffDirectory staff;

    StaffPages(StaffDirectory staff) {
        this.staff = staff;
    }

    private record Guest(EmailAddress email, String name, Set<Role> roles, Locale language) {}

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView directory(Caller caller) {
        return page(caller, Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView invited(Caller caller, Form form) {
        return form.read(() -> guest(form))
                .then(
                        guest -> {
                            staff.invite(
                                    caller,
                                    guest.email(),
                                    guest.name(),
                                    guest.roles(),
                                    guest.language());
                            return Answer.seeOther(HERE, "account.staff.invited");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/invitations/{id}/withdrawal")
    ModelAndView withdrawn(@PathVariable UUID id, Caller caller) {
        staff.withdraw(caller, id);
        return Answer.seeOther(HERE, "account.people.withdrawn");
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping("/{id}")
    ModelAndView member(@PathVariable UUID id, Caller caller) {
        var member = staff.member(caller, new PersonId(id));
        var form = Form.empty();
        form.put("roles", member.given().stream().map(Role::name).toList());
        form.put("version", String.valueOf(member.seen()));
        return memberPage(member, form);
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/roles")
    ModelAndView rolesChanged(@PathVariable UUID id, Caller caller, Form form) {
        return form.read(() -> roles(form))
                .then(
                        roles -> {
                            staff.change(caller, new PersonId(id), form.version(), roles);
                            return Answer.seeOther(HERE, "account.staff.changed");
                        })
                .orElse(() -> memberPage(staff.member(caller, new PersonId(id)), form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/deactivation")
    ModelAndView deactivated(@PathVariable UUID id, Caller caller, Form form) {
        return form.read(() -> new PersonId(id))
                .then(
                        person -> {
                            staff.deactivate(caller, person);
                            return Answer.seeOther(HERE, "account.staff.deactivated");
                        })
                .orElse(() -> memberPage(staff.member(caller, new PersonId(id)), form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/reactivation")
    ModelAndView reactivated(@PathVariable UUID id, Caller caller, Form form) {
        return form.read(() -> new PersonId(id))
                .then(
                        person -> {
                            staff.reactivate(caller, person);
                            return Answer.seeOther(HERE, "account.staff.reactivated");
                        })
                .orElse(() -> memberPage(staff.member(caller, new PersonId(id)), form));
    }

    private static Guest guest(Form form) {
        return new Guest(
                form.enter("email", EmailAddress::new),
                Choices.name(form),
                someRoles(form),
                form.choose("language", Choices::language));
    }

    private static Set<Role> someRoles(Form form) {
        if (form.values("roles").isEmpty()) form.mark("roles", "account.staff.no-role");
        return roles(form);
    }

    private static Set<Role> roles(Form form) {
        var roles = EnumSet.noneOf(Role.class);
        List<String> ticked = form.values("roles");
        if (Choices.areRoles(ticked)) ticked.forEach(role -> roles.add(Choices.role(role)));
        else form.mark("roles", "account.choice.unknown");
        return roles;
    }

    private ModelAndView page(Caller caller, Form form) {
        return Answer.page(
                "account/staff", Map.of("form", form, "directory", staff.directory(caller)));
    }

    private static ModelAndView memberPage(StaffMember member, Form form) {
        return Answer.page("account/staff-member", Map.of("form", form, "member", member));
    }
}
