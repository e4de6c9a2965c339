package org.guildhall.diagnosis.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.diagnosis.fact.FactKind;
import org.guildhall.diagnosis.fact.FactSource;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.VerificationState;
import org.springframework.stereotype.Component;

/// Where an account's enterprise verification stands.
@Component
class VerificationFacts implements FactSource {
    private final Verifications verifications;

    VerificationFacts(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String key() {
        return "diagnosis.source.verification";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of("account.verified", FactType.YES_NO),
                FactKind.of("verification.state", FactType.choice(VerificationState.class)),
                FactKind.of("verification.company", FactType.TEXT));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var view = verifications.of(inquiry.account().id());
        var facts = new HashMap<FactName, FactValue>();
        facts.put(new FactName("account.verified"), FactValue.of(view.verified()));
        facts.put(new FactName("verification.state"), FactValue.of(FactType.word(view.state())));
        view.company()
                .ifPresent(
                        company ->
                                facts.put(
                                        new FactName("verification.company"),
                                        FactValue.of(company.legalName())));
        return facts;
    }
}
