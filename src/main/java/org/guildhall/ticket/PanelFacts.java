package org.guildhall.ticket;

import java.util.List;
import java.util.Optional;
import org.guildhall.account.Account;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;

/// What another package knows about an account and shows beside its tickets. A bean of this kind
/// adds its facts, looked up at that moment; the look is written down by the ticket package.
public interface PanelFacts {
    /// Where they stand among the others; small comes first.
    int order();

    /// The facts in the reader's words, if there are any.
    Optional<Group> facts(Account account, Page page);

    /// Facts under a title.
    ///
    /// @param links where more of it is to be seen and done
    record Group(String title, List<Fact> facts, List<Link> links) {
        public Group {
            facts = List.copyOf(facts);
            links = List.copyOf(links);
        }
    }

    /// A way to another page of the desk.
    record Link(String label, String href) {}
}
