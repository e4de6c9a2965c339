package org.guildhall.onboarding;

import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.network.PartnershipPart.Section;
import org.guildhall.platform.web.Page;

/// What waits for a partner in another package, shown first on their home and in the network
/// console. A bean of this kind adds its section; onboarding knows none of them.
public interface HomePart {
    /// The section, if something waits for the caller.
    Optional<Section> section(Member caller, Page page);
}
