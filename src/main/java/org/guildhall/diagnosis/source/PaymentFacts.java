package org.guildhall.diagnosis.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final FactName AFTER = new FactName("payment.paytm-after");
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
                FactKind.of(AFTER.value(), FactType.DATE),
                FactKind.of(METHODS.value(), FactType.LIST),
                FactKind.of(MISSING.value(), FactType.LIST));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var bound = methods.bound(inquiry.account().id());
        var unmet = rules.unmet(inquiry.account().uid());
        var missing = unmet.stream().map(PaymentRule::kind);
        var facts = new HashMap<FactName, FactValue>();
        facts.put(PAYTM, FactValue.of(bound.contains(PaymentKind.PAYTM)));
        facts.put(METHODS, FactValue.of(bound.stream().sorted().map(FactType::word).toList()));
        facts.put(MISSING, FactValue.of(missing.distinct().sorted().map(FactType::word).toList()));
        paytmAfter(unmet).ifPresent(day -> facts.put(AFTER, FactValue.of(day)));
        return facts;
    }

    /// After which day an account was registered that is asked for Paytm; nothing when all are.
    private static Optional<LocalDate> paytmAfter(List<PaymentRule> unmet) {
        var days =
                unmet.stream()
                        .filter(rule -> rule.kind() == PaymentKind.PAYTM)
                        .map(PaymentRule::registeredAfter)
                        .toList();
        if (days.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return days.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
