package org.guildhall.network.uid;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.springframework.stereotype.Component;

/// The partnership of the account that sells in it first of all, with the UIDs that were asked for.
@Component
class OwnPartnerships implements Own {
    private final Partnerships partnerships;

    OwnPartnerships(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return partnerships.led(caller).map(led -> Set.of(led.id())).orElse(Set.of());
    }

    @Override
    public Set<String> told() {
        var steps =
                Stream.of(UidStep.values())
                        .flatMap(step -> Stream.of(UidRequest.Kind.values()).map(step::type));
        return Stream.concat(
                        steps,
                        Stream.of(
                                "open", "end", "reopen", Partnerships.STAYS_OVER, MainUids.CHANGED))
                .map(type -> "partnership." + type)
                .collect(Collectors.toSet());
    }
}
