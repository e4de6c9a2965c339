package org.guildhall.amendment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Approval;

/// What is agreed on by now.
///
/// @param sheet the version that was offered last; nothing while the partner knows of nothing
/// @param approval terms beyond limits that wait for their approvers
/// @param contract the one that is out for signing, or signed
/// @param effective from when the new terms hold
public record Progress(
        Optional<Integer> sheet,
        Optional<Approval> approval,
        Optional<UUID> contract,
        Optional<Instant> effective) {
    /// Before there are any terms.
    public static final Progress NONE =
            new Progress(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Progress offered(int version) {
        return new Progress(Optional.of(version), Optional.empty(), contract, effective);
    }

    Progress asking(Approval asked) {
        return new Progress(sheet, Optional.of(asked), contract, effective);
    }

    Progress withoutApproval() {
        return new Progress(sheet, Optional.empty(), contract, effective);
    }

    Progress under(UUID sent) {
        return new Progress(sheet, approval, Optional.of(sent), effective);
    }

    Progress withoutContract() {
        return new Progress(sheet, approval, Optional.empty(), effective);
    }

    Progress from(Instant inForce) {
        return new Progress(sheet, approval, contract, Optional.of(inForce));
    }
}
