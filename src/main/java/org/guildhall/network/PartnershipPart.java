package org.guildhall.network;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;

/// What another package knows about a partnership and shows on its page on the desk, and perhaps in
/// the network console. A bean of this kind adds its section; the network package knows none of
/// them.
public interface PartnershipPart {
    /// A section in the reader's words.
    ///
    /// @param state a word on how it stands, where there is one
    /// @param links where more of it is to be seen and done
    record Section(String title, Optional<Chip> state, List<Fact> facts, List<Link> links) {
        public Section {
            facts = List.copyOf(facts);
            links = List.copyOf(links);
        }
    }

    /// A way to another page.
    record Link(String label, String href) {}

    /// The section, if there is something to show.
    Optional<Section> section(Partnership partnership, Page page);

    /// The section for the partner, in the network console; most have none there.
    default Optional<Section> inConsole(Partnership partnership, Page page) {
        return Optional.empty();
    }
}
