package org.guildhall.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.guildhall.platform.event.Actor;

/// Who is asking. Handed to every use case as a parameter, never found in the air.
public sealed interface Caller {
    /// How history names the caller.
    Actor actor();

    /// Whether the caller is staff with that permission, by a role or by a scope.
    default boolean may(Permission permission) {
        return this instanceof Staff staff
                && (staff.scopes().contains(permission)
                        || staff.roles().stream().anyMatch(role -> role.may(permission)));
    }

    /// Nobody signed in.
    record Visitor() implements Caller {
        @Override
        public Actor actor() {
            return new Actor(null, "visitor", "VISITOR");
        }
    }

    /// A person of an account: applicant, later partner.
    record Member(
            PersonId person,
            String name,
            AccountId account,
            Uid uid,
            String site,
            Part part,
            Reader reader)
            implements Caller {
        @Override
        public Actor actor() {
            return new Actor(person.value(), name, part.name());
        }

        /// Whether this person may withdraw, confirm and sign for the account.
        public boolean isOwner() {
            return part == Part.OWNER;
        }
    }

    /// A person of the vendor, or a program of the vendor's with an account of its own.
    ///
    /// @param person who it is in history; a service account's own key for a program
    /// @param scopes what a program may do; a person has roles
    record Staff(
            PersonId person, String name, Set<Role> roles, Set<Permission> scopes, Reader reader)
            implements Caller {
        public Staff {
            roles = Set.copyOf(roles);
            scopes = Set.copyOf(scopes);
        }

        /// A person, who may do what their roles may.
        public Staff(PersonId person, String name, Set<Role> roles, Reader reader) {
            this(person, name, roles, Set.of(), reader);
        }

        @Override
        public Actor actor() {
            return new Actor(person.value(), name, "STAFF");
        }
    }

    /// The installation itself: gates, clocks, activation.
    record Clockwork() implements Caller {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /// In which language and zone a person reads.
    record Reader(Locale language, ZoneId zone) {}
}
