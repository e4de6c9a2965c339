package org.guildhall.account.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.account.Unproved;
import org.guildhall.account.staff.ProvidedStaff;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.account.staff.StaffMember;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The staff as a directory keeps them. It makes people without a role: roles come by mapping when
/// somebody signs in, or by hand. Nobody is ever erased by it, as history names them.
@Service
public class ScimStaff {
    static final String TAKEN = "account.scim.taken";
    static final String FIXED = "account.scim.fixed";

    private final StaffDirectory directory;
    private final ProvidedStaff staff;
    private final Accounts accounts;
    private final Unproved unproved;
    private final ExternalIds externals;

    ScimStaff(
            StaffDirectory directory,
            ProvidedStaff staff,
            Accounts accounts,
            Unproved unproved,
            ExternalIds externals) {
        this.directory = directory;
        this.staff = staff;
        this.accounts = accounts;
        this.unproved = unproved;
        this.externals = externals;
    }

    /// All of the staff, whoever made them, in the order in which they came.
    @Transactional(readOnly = true)
    List<ScimUser> all(Caller caller) {
        keeper(caller);
        var known = externals.all();
        return directory.staff(caller).stream()
                .map(member -> user(member, known.getOrDefault(member.person().id(), "")))
                .sorted(Comparator.comparing(ScimUser::created).thenComparing(ScimUser::id))
                .toList();
    }

    /// One of them; [org.guildhall.platform.web.NotFound] for anybody else.
    @Transactional(readOnly = true)
    ScimUser one(Caller caller, PersonId id) {
        keeper(caller);
        return user(directory.member(caller, id), externals.of(id));
    }

    /// Makes one. Refused with [Invalid] at `userName`, where somebody has that address.
    @Transactional
    ScimUser make(Caller caller, ScimWish wish) {
        keeper(caller);
        var email = new EmailAddress(wish.userName());
        if (unproved.isTaken(email) || isLetGo(email)) throw Invalid.at("userName", TAKEN);
        var person = staff.join(email, wish.name(), Locale.ENGLISH, caller.actor().name());
        externals.keep(person.id(), wish.externalId());
        if (!wish.active()) directory.deactivate(caller, person.id());
        return one(caller, person.id());
    }

    /// What a directory wants of somebody as they stand.
    interface Change {
        ScimWish of(ScimUser before) throws ScimException;
    }

    /// Makes one as it is wanted now. The address is whom somebody is known by, so it stays;
    /// administrators by hand are the installation's own.
    @Transactional
    ScimUser change(Caller caller, PersonId id, Change change) throws ScimException {
        keeper(caller);
        staff.hold(id); // or what another one does meanwhile would be undone
        var before = one(caller, id);
        var wish = change.of(before);
        if (!wish.userName().equalsIgnoreCase(before.userName())) {
            throw Invalid.at("userName", FIXED);
        }
        externals.keep(id, wish.externalId());
        if (!wish.name().isEmpty() && !wish.name().equals(before.name())) {
            staff.call(accounts.person(id), wish.name(), caller.actor());
        }
        if (wish.active() != before.active()) switched(caller, id, wish.active());
        return one(caller, id);
    }

    /// One of the staff who was let go is still there, to be let in again.
    private boolean isLetGo(EmailAddress email) {
        return accounts.lastByEmail(email.value()).filter(Person::isStaff).isPresent();
    }

    private void switched(Caller caller, PersonId id, boolean active) {
        if (directory.member(caller, id).given().contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed("account.scim.administrator");
        }
        if (active) directory.reactivate(caller, id);
        else directory.deactivate(caller, id);
    }

    private static ScimUser user(StaffMember member, String external) {
        var person = member.person();
        return new ScimUser(
                person.id().value(),
                external,
                person.email().value(),
                person.name(),
                person.closed().isEmpty(),
                person.created());
    }

    private static void keeper(Caller caller) {
        if (!caller.may(Permission.PROVISION_STAFF)) {
            throw new NotAllowed("account.refused.staff-role");
        }
    }
}
