package org.guildhall.diagnosis.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.diagnosis.fact.FactKind;
import org.guildhall.diagnosis.fact.FactSource;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.payment.PaymentKind;
import org.guildhall.payment.PaymentMethods;
import org.guildhall.payment.PaymentRule;
import org.guildhall.payment.PaymentRules;
import org.springframework.stereotype.Component;

/// The payment methods of an account, and what the rules of its country, with their dates, still
/// ask for.
@Component
class PaymentFacts implements FactSource {
    private static final FactName PAYTM = new FactName("payment.paytm");
    private static final FactName METHODS = new FactName("payment.methods");
    private static final FactName MISSING = new FactName("payment.missing");

    private final PaymentMethods methods;
    private final PaymentRules rules;

    PaymentFacts(PaymentMethods methods, PaymentRules rules) {
        this.methods = methods;
        this.rules = rules;
    }

    @Override
    public String key() {
        return "diagnosis.source.payment";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of(PAYTM.value(), FactType.YES_NO),
                FactKind.of(METHODS.value(), FactType.LIST),
                FactKind.of(MISSING.value(), FactType.LIST));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var bound = methods.bound(inquiry.account().id());
        var missing = rules.unmet(inquiry.account().uid()).stream().map(PaymentRule::kind);
        return Map.of(
                PAYTM, FactValue.of(bound.contains(PaymentKind.PAYTM)),
                METHODS, FactValue.of(bound.stream().sorted().map(FactType::word).toList()),
                MISSING, FactValue.of(missing.distinct().sorted().map(FactType::word).toList()));
    }
}
