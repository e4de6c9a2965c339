package org.guildhall.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.access.Uid;
import org.guildhall.network.UidFacts.Claim;

/// The UID rules (onboarding.md section 8), one after the other for each UID: the first that is
/// broken is told. Pure.
final class UidRules {
    private UidRules() {}

    static List<Breach> check(UidGroup group, Function<Uid, UidFacts> facts) {
        var breaches = new ArrayList<Breach>();
        var seen = new HashSet<Uid>();
        var anchor = anchor(group, facts);
        var site = group.site().orElseGet(() -> facts.apply(group.main()).site());
        for (var uid : group.all()) {
            var known = facts.apply(uid);
            if (!seen.add(uid)) {
                breaches.add(breach(UidRule.ENTERED_ONCE, group, "", uid, ""));
            } else if (!known.enterprise().equals(Optional.of(group.enterprise()))) {
                breaches.add(
                        new Breach(
                                UidRule.ONE_ENTERPRISE,
                                anchor,
                                facts.apply(anchor).enterpriseName(),
                                uid,
                                known.enterpriseName()));
            } else if (!known.site().equals(site)) {
                breaches.add(breach(UidRule.ONE_SITE, group, site, uid, known.site()));
            } else if (group.selling().contains(uid)) {
                elsewhere(group, known)
                        .flatMap(claim -> held(group, uid, claim))
                        .ifPresent(breaches::add);
            }
        }
        many(group).ifPresent(breaches::add);
        return breaches;
    }

    /// What the others are held against: the main UID, unless it is the one that doesn't belong to
    /// the enterprise.
    private static Uid anchor(UidGroup group, Function<Uid, UidFacts> facts) {
        var enterprise = Optional.of(group.enterprise());
        return Stream.of(group.main(), group.master())
                .filter(uid -> facts.apply(uid).enterprise().equals(enterprise))
                .findFirst()
                .orElse(group.main());
    }

    private static Optional<Breach> many(UidGroup group) {
        var most = UidGroup.MOST_ASSOCIATED;
        if (group.associated().size() <= most) return Optional.empty();
        var beyond = group.associated().get(most);
        var count = Integer.toString(group.associated().size());
        return Optional.of(
                breach(UidRule.TEN_AT_MOST, group, Integer.toString(most), beyond, count));
    }

    private static Optional<Claim> elsewhere(UidGroup group, UidFacts known) {
        return known.claim().filter(claim -> !claim.application().equals(group.application()));
    }

    private static Optional<Breach> held(UidGroup group, Uid uid, Claim claim) {
        if (!claim.businessType().equals(group.businessType())) {
            return Optional.of(
                    breach(
                            UidRule.ONE_BUSINESS_TYPE,
                            group,
                            group.businessType(),
                            uid,
                            claim.businessType()));
        }
        var level = group.level().orElse("");
        if (!level.isEmpty() && !claim.level().isEmpty() && !Objects.equals(level, claim.level())) {
            return Optional.of(breach(UidRule.ONE_LEVEL, group, level, uid, claim.level()));
        }
        return Optional.of(
                breach(UidRule.ONE_PROGRAMME, group, group.programme(), uid, claim.programme()));
    }

    private static Breach breach(
            UidRule rule, UidGroup group, String mainValue, Uid other, String otherValue) {
        return new Breach(rule, group.main(), mainValue, other, otherValue);
    }
}
