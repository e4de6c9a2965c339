package org.guildhall.ticket.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guildhall.access.PersonId;
import org.guildhall.roster.Absentee;

/// Whose turn it is. Of those who take a ticket and are there, the one to whom none has come for
/// the longest time; when all of them are away, the same among their deputies. Pure.
///
/// @param all who answer tickets
/// @param away those of them who aren't there today
record Turn(List<Held> all, Map<PersonId, Absentee> away) {
    /// Whoever looks after that topic, or else whoever takes anything.
    Optional<Held> of(String topic) {
        return among(duty -> duty.looksAfter(topic)).or(() -> among(Duty::takesAny));
    }

    /// That one, if they answer tickets and are there.
    Optional<Held> of(PersonId person) {
        return longestWithout(each -> each.person().id().equals(person));
    }

    private Optional<Held> among(Predicate<Duty> takes) {
        return longestWithout(each -> takes.test(each.duty())).or(() -> deputy(takes));
    }

    private Optional<Held> deputy(Predicate<Duty> takes) {
        Set<PersonId> deputies =
                all.stream()
                        .filter(each -> takes.test(each.duty()))
                        .flatMap(each -> Optional.ofNullable(away.get(each.person().id())).stream())
                        .flatMap(absentee -> absentee.deputy().stream())
                        .collect(Collectors.toSet());
        return longestWithout(each -> deputies.contains(each.person().id()));
    }

    private Optional<Held> longestWithout(Predicate<Held> which) {
        return all.stream()
                .filter(each -> !away.containsKey(each.person().id()))
                .filter(which)
                .min(Comparator.comparing(each -> each.duty().last().orElse(Instant.EPOCH)));
    }
}
