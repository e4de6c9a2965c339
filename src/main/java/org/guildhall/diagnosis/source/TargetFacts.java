package org.guildhall.diagnosis.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.diagnosis.fact.FactKind;
import org.guildhall.diagnosis.fact.FactSource;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.platform.web.Invalid;
import org.guildhall.verification.VerificationView.Company;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.springframework.stereotype.Component;

/// The account that something is to be moved to, by the UID that the customer names. Anybody can
/// name a UID: it is looked at only where both accounts are verified for one enterprise, and told
/// to nobody.
@Component
class TargetFacts implements FactSource {
    private static final FactName SITE = new FactName("target.site");
    private static final String UID = "target-uid";

    private final Accounts accounts;
    private final Verifications verifications;

    TargetFacts(Accounts accounts, Verifications verifications) {
        this.accounts = accounts;
        this.verifications = verifications;
    }

    @Override
    public String key() {
        return "diagnosis.source.target";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(new FactKind(SITE.value(), FactType.TEXT, true));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        return named(inquiry)
                .filter(target -> isSister(target.id(), inquiry.account().id()))
                .map(target -> Map.of(SITE, FactValue.of(target.site())))
                .orElse(Map.of());
    }

    @Override
    public Optional<AccountId> other(Inquiry inquiry) {
        return named(inquiry).map(Account::id);
    }

    private Optional<Account> named(Inquiry inquiry) {
        return inquiry.answer(UID).flatMap(TargetFacts::uid).flatMap(accounts::byUid);
    }

    private static Optional<Uid> uid(String answered) {
        try {
            return Optional.of(new Uid(answered));
        } catch (Invalid _) {
            return Optional.empty();
        }
    }

    private boolean isSister(AccountId one, AccountId other) {
        var enterprise = enterprise(one);
        return enterprise.isPresent() && enterprise.equals(enterprise(other));
    }

    private Optional<EnterpriseId> enterprise(AccountId account) {
        var view = verifications.of(account);
        return view.verified() ? view.company().map(Company::enterprise) : Optional.empty();
    }
}
