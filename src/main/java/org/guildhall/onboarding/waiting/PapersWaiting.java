package org.guildhall.onboarding.waiting;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.network.PartnershipPart.Link;
import org.guildhall.network.PartnershipPart.Section;
import org.guildhall.onboarding.HomePart;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.verification.risk.KycRequests;
import org.guildhall.verification.risk.RiskCase;
import org.guildhall.verification.risk.RiskShown;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Papers that risk control waits for.
@Component
@Order(0)
class PapersWaiting implements HomePart {
    private final KycRequests requests;

    PapersWaiting(KycRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Section> section(Member caller, Page page) {
        return requests.newest(caller.uid())
                .filter(known -> known.state().isWaitingForAccount())
                .map(known -> section(known, page));
    }

    private static Section section(RiskCase known, Page page) {
        var text = page.text();
        return new Section(
                text.of("verification.kyc.now." + known.state().word()),
                Optional.of(new Chip(text.of(known.state().key()), known.state().tone())),
                List.of(
                        new Fact(
                                text.of("verification.kyc.field.papers"),
                                RiskShown.names(text, known.wanted())),
                        new Fact(text.of("verification.kyc.field.due"), text.date(known.due()))),
                List.of(new Link(text.of("verification.kyc.home.link"), "/portal/kyc")));
    }
}
