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
import org.guildhall.network.Partnerships;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// The partnership that an account sells in. A UID sells in one programme at a time (onboarding.md
/// section 8).
@Component
class PartnerFacts implements FactSource {
    private static final FactName PROGRAMME = new FactName("partner.programme");
    private static final FactName SINCE = new FactName("partner.since");

    private final Partnerships partnerships;
    private final Settings settings;

    PartnerFacts(Partnerships partnerships, Settings settings) {
        this.partnerships = partnerships;
        this.settings = settings;
    }

    @Override
    public String key() {
        return "diagnosis.source.partner";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of(PROGRAMME.value(), FactType.TEXT),
                FactKind.of(SINCE.value(), FactType.DATE));
    }

    /// Without one in force the programme is `none`.
    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var facts = new HashMap<FactName, FactValue>(Map.of(PROGRAMME, FactValue.of("none")));
        partnerships
                .selling(inquiry.account().uid())
                .filter(found -> found.ended().isEmpty())
                .ifPresent(
                        found -> {
                            var zone = settings.site(found.site()).zone();
                            facts.put(PROGRAMME, FactValue.of(found.programme()));
                            facts.put(
                                    SINCE,
                                    FactValue.of(found.effective().atZone(zone).toLocalDate()));
                        });
        return facts;
    }
}
