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
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// What an account is registered with.
@Component
class AccountFacts implements FactSource {
    private final Settings settings;

    AccountFacts(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "diagnosis.source.account";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of("account.uid", FactType.TEXT),
                FactKind.of("account.name", FactType.TEXT),
                FactKind.of("account.site", FactType.TEXT),
                FactKind.of("account.country", FactType.TEXT),
                FactKind.of("account.registered", FactType.DATE));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var account = inquiry.account();
        var zone = settings.site(account.site()).zone();
        return Map.of(
                new FactName("account.uid"), FactValue.of(account.uid().value()),
                new FactName("account.name"), FactValue.of(account.name()),
                new FactName("account.site"), FactValue.of(account.site()),
                new FactName("account.country"), FactValue.of(account.country()),
                new FactName("account.registered"),
                        FactValue.of(account.created().atZone(zone).toLocalDate()));
    }
}
