package org.guildhall.onboarding;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.network.PartnershipPart.Section;
import org.guildhall.platform.web.Page;

/// What another package knows about an active application and shows on its page on the desk. A bean
/// of this kind adds its section; onboarding knows none of them.
public interface DeskPart {
    /// The section, if there is something to show.
    Optional<Section> section(UUID application, Page page);
}
