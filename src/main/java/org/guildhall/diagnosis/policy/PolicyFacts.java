package org.guildhall.diagnosis.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.diagnosis.fact.FactKind;
import org.guildhall.diagnosis.fact.FactSource;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.springframework.stereotype.Component;

/// Whether the customer's website needs a filing: by the account's site, the ending of the domain
/// (question `domain`) and where it is hosted (question `hosting`).
@Component
class PolicyFacts implements FactSource {
    private static final FactName ICP = new FactName("policy.icp");

    private final Policies policies;

    PolicyFacts(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String key() {
        return "diagnosis.source.policy";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(FactKind.of(ICP.value(), FactType.choice(Filing.class)));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var site = inquiry.account().site();
        return policies.filing(site, tld(inquiry), region(inquiry), inquiry.today())
                .map(filing -> Map.of(ICP, FactValue.of(FactType.word(filing))))
                .orElse(Map.of());
    }

    private static String tld(Inquiry inquiry) {
        return inquiry.answer("domain")
                .map(domain -> domain.substring(domain.lastIndexOf('.') + 1))
                .orElse("");
    }

    private static Optional<Region> region(Inquiry inquiry) {
        var answered = inquiry.answer("hosting").orElse("");
        return Arrays.stream(Region.values())
                .filter(region -> FactType.word(region).equals(answered))
                .findFirst();
    }
}
