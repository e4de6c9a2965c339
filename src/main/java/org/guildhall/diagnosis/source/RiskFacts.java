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
import org.guildhall.platform.web.Texts;
import org.guildhall.verification.risk.KycRequests;
import org.guildhall.verification.risk.KycState;
import org.guildhall.verification.risk.RiskCase;
import org.springframework.stereotype.Component;

/// What risk control asks of an account, and where that stands.
@Component
class RiskFacts implements FactSource {
    private static final FactName CASE = new FactName("risk.case");
    private static final FactName PAPERS = new FactName("risk.papers");
    private static final FactName DUE = new FactName("risk.due");

    private final KycRequests requests;
    private final Texts texts;

    RiskFacts(KycRequests requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "diagnosis.source.risk";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of(CASE.value(), FactType.choice(KycState.class)),
                FactKind.of(PAPERS.value(), FactType.LIST),
                FactKind.of(DUE.value(), FactType.DATE));
    }

    /// Papers are those that the account is to hand in now, by their names.
    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var newest = requests.newest(inquiry.account().uid());
        var text = texts.in(inquiry.language());
        var papers =
                newest.map(RiskCase::wanted).orElse(Set.of()).stream()
                        .sorted()
                        .map(paper -> text.of(paper.key()))
                        .toList();
        var facts = new HashMap<FactName, FactValue>();
        var state = newest.map(RiskCase::state).orElse(KycState.NONE);
        facts.put(CASE, FactValue.of(FactType.word(state)));
        facts.put(PAPERS, FactValue.of(papers));
        newest.filter(open -> state.isWaitingForAccount())
                .ifPresent(open -> facts.put(DUE, FactValue.of(open.due())));
        return facts;
    }
}
