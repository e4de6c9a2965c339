package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was agreed on, as far as it is, and what is done of it before access opens.
///
/// @param sheet the version that was offered last
/// @param approval terms beyond limits that wait for their approvers
/// @param contract the one that is out for signing, or signed
/// @param effective from when it is in force, or access opens where no contract is signed
/// @param activation the items of the activation checklist that are done, by code
public record Agreement(
        Optional<Integer> sheet,
        Optional<Approval> approval,
        Optional<UUID> contract,
        Optional<Instant> effective,
        Map<String, Done> activation) {
    /// Before there are any terms.
    public static final Agreement NONE =
            new Agreement(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());

    public Agreement {
        activation = Map.copyOf(activation);
    }

    /// The version of the sheet that is written now and offered next.
    public int nextSheet() {
        return sheet.map(last -> last + 1).orElse(1);
    }

    /// With a version of the sheet before the partner.
    public Agreement offered(int version) {
        return new Agreement(
                Optional.of(version), Optional.empty(), contract, effective, activation);
    }

    Agreement asking(Approval asked) {
        return new Agreement(sheet, Optional.of(asked), contract, effective, activation);
    }

    Agreement withoutApproval() {
        return new Agreement(sheet, Optional.empty(), contract, effective, activation);
    }

    Agreement under(UUID sent) {
        return new Agreement(sheet, approval, Optional.of(sent), effective, activation);
    }

    Agreement withoutContract() {
        return new Agreement(sheet, approval, Optional.empty(), effective, activation);
    }

    Agreement from(Instant inForce) {
        return new Agreement(sheet, approval, contract, Optional.of(inForce), activation);
    }

    /// With an item done; what is done already stays whose it was.
    Agreement ticked(String item, Done done) {
        var all = new HashMap<>(activation);
        all.putIfAbsent(item, done);
        return new Agreement(sheet, approval, contract, effective, all);
    }

    Agreement unticked(String item) {
        var all = new HashMap<>(activation);
        all.remove(item);
        return new Agreement(sheet, approval, contract, effective, all);
    }
}
