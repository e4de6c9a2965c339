package org.guildhall.commitment;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.guildhall.network.Partnerships;
import org.springframework.stereotype.Component;

/// The commitment of an account's partnership, which has the partnership's key.
@Component
class OwnCommitments implements Own {
    private final Partnerships partnerships;

    OwnCommitments(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return partnerships.led(caller).map(led -> Set.of(led.id())).orElse(Set.of());
    }

    @Override
    public Set<String> told() {
        return Stream.of(Step.values())
                .map(step -> Chronicle.KIND + "." + step.type())
                .collect(Collectors.toSet());
    }
}
