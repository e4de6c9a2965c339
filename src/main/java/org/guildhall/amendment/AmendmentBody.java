package org.guildhall.amendment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.platform.api.ApiBody;

/// A change of terms, or a renewal, as the API shows it.
///
/// @param kind `AMENDMENT` or `RENEWAL`
/// @param stage as the caller may know it: what is approved on the vendor's side isn't told to the
///   partner
/// @param amends the contract whose terms it changes
/// @param termsInForce the version of the decision sheet that held when it began
/// @param decisionSheet the version that was offered last, of the application's
/// @param contract the one that is out for signing, or signed
/// @param possible what the caller may do with it now, by the table
record AmendmentBody(
        UUID id,
        String number,
        long version,
        String kind,
        String stage,
        Instant stageSince,
        String stageBy,
        UUID application,
        String company,
        UUID amends,
        int termsInForce,
        Optional<Integer> decisionSheet,
        Optional<UUID> contract,
        Optional<Instant> effectiveAt,
        List<String> possible)
        implements ApiBody {
    static AmendmentBody of(Amendment amendment, Caller caller) {
        var identity = amendment.identity();
        var progress = amendment.progress();
        var stage = caller instanceof Staff ? amendment.stage() : amendment.seenByPartner();
        return new AmendmentBody(
                identity.id().value(),
                identity.number(),
                amendment.version(),
                identity.kind().name(),
                stage.name(),
                amendment.standing().since(),
                amendment.standing().by(),
                identity.application(),
                identity.company(),
                identity.base().contract(),
                identity.base().terms(),
                progress.sheet(),
                progress.contract(),
                progress.effective(),
                Arrays.stream(Action.values())
                        .filter(action -> action.isFor(caller) && amendment.allows(action))
                        .map(Enum::name)
                        .toList());
    }
}
