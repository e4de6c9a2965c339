package org.guildhall.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.payment.NewMethod;
import org.guildhall.payment.PaymentKind;
import org.guildhall.payment.PaymentMethods;
import org.guildhall.verification.risk.Asking;
import org.guildhall.verification.risk.KycPaper;
import org.guildhall.verification.risk.RiskDesk;

/// What holds accounts of the sample world up: risk control waits for papers of one, and one in
/// India pays by card alone where Paytm is asked for.
class SampleRisk {
    private static final int DAYS = 14;

    private final RiskDesk risk;
    private final PaymentMethods methods;
    private final Clock clock;

    SampleRisk(RiskDesk risk, PaymentMethods methods, Clock clock) {
        this.risk = risk;
        this.methods = methods;
        this.clock = clock;
    }

    void asks(Member owner, Staff verifier) {
        var today = LocalDate.ofInstant(clock.instant(), verifier.reader().zone());
        var asking =
                new Asking(
                        Set.of(KycPaper.IDENTITY, KycPaper.PURPOSE),
                        today.plusDays(DAYS),
                        "Your account is new and asked for a large sending volume. Please show us"
                                + " who acts for the company, and what you will send to whom.",
                        "Sender reputation of the domain is poor.");
        risk.open(verifier, owner.uid(), asking, false);
    }

    void card(Member owner, String issuer, String tail) {
        methods.bind(owner, new NewMethod(PaymentKind.CARD, issuer, tail));
    }
}
