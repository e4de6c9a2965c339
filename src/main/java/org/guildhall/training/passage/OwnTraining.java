package org.guildhall.training.passage;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.guildhall.network.Partnerships;
import org.springframework.stereotype.Component;

/// The way of an account's partnership from access to selling, which has the partnership's key.
@Component
class OwnTraining implements Own {
    private final Partnerships partnerships;

    OwnTraining(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return partnerships.led(caller).map(led -> Set.of(led.id())).orElse(Set.of());
    }

    @Override
    public Set<String> told() {
        var moves = Stream.of(Action.values()).map(Action::type);
        return Stream.concat(moves, Stream.of("begin", Expiry.EXPIRING))
                .map(type -> "training." + type)
                .collect(Collectors.toSet());
    }
}
