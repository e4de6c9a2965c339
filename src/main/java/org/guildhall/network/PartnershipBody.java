package org.guildhall.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.ApiBody;

/// A partnership as the API shows it.
///
/// @param version one more with every change of its UIDs
/// @param endedAt since when its console is only to be looked at
record PartnershipBody(
        UUID id,
        long version,
        UUID application,
        String company,
        String programme,
        int programmeVersion,
        String site,
        String mainUid,
        List<String> associatedUids,
        Optional<String> developer,
        Instant effectiveAt,
        Optional<Instant> endedAt)
        implements ApiBody {

    static PartnershipBody of(Partnership partnership) {
        return new PartnershipBody(
                partnership.id(),
                partnership.version(),
                partnership.application(),
                partnership.company(),
                partnership.programme(),
                partnership.programmeVersion(),
                partnership.site(),
                partnership.main().value(),
                partnership.associated().stream().map(Uid::value).toList(),
                partnership.developer().map(Developer::name),
                partnership.effective(),
                partnership.ended());
    }
}
