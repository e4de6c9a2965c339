package org.guildhall.verification.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// A paper that risk control can ask for.
@NamedInterface("risk")
public enum KycPaper {
    /// Business licence or extract of the register.
    REGISTRATION,
    /// Identity document of whoever acts for the enterprise.
    IDENTITY,
    /// Proof of the address, such as a bill.
    ADDRESS,
    /// Who owns and controls the enterprise.
    OWNERSHIP,
    /// What the services are used for.
    PURPOSE,
    /// Proof that the way of paying is the enterprise's own.
    PAYMENT,
    OTHER;

    /// As forms and message keys name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The message that names it.
    public String key() {
        return "verification.kyc.paper." + word();
    }

    /// The paper that programs and forms name like that.
    static Optional<KycPaper> of(String name) {
        return Arrays.stream(values()).filter(paper -> paper.name().equals(name)).findFirst();
    }
}
