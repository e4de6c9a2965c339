package org.guildhall.onboarding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What was agreed on, as far as it is.
///
/// @param sheet the version that was offered last
/// @param approval terms beyond limits that wait for their approvers
/// @param contract the one that is out for signing, or signed
/// @param effective from when it is in force
record Agreement(
        Optional<Integer> sheet,
        Optional<Approval> approval,
        Optional<UUID> contract,
        Optional<Instant> effective) {
    static final Agreement NONE =
            new Agreement(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Agreement offered(int version) {
        return new Agreement(Optional.of(version), Optional.empty(), contract, effective);
    }

    Agreement asking(Approval asked) {
        return new Agreement(sheet, Optional.of(asked), contract, effective);
    }

    Agreement withoutApproval() {
        return new Agreement(sheet, Optional.empty(), contract, effective);
    }

    Agreement under(UUID sent) {
        return new Agreement(sheet, approval, Optional.of(sent), effective);
    }

    Agreement withoutContract() {
        return new Agreement(sheet, approval, Optional.empty(), effective);
    }

    Agreement from(Instant inForce) {
        return new Agreement(sheet, approval, contract, Optional.of(inForce));
    }
}
