package org.guildhall.diagnosis.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.AccountId;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;

/// Who can tell facts: a bean for each capability that knows some. Whoever asks has looked at the
/// caller's reach and noted the look. It is called outside any transaction, as it may ask others.
public interface FactSource {
    /// The message that names it.
    String key();

    /// What it can tell.
    List<FactKind> kinds();

    /// What it knows now of those that are wanted, fresh; what it leaves out is unknown.
    Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry);

    /// Another account that it looks at to answer, so that the audit trail names that one, too.
    default Optional<AccountId> other(Inquiry inquiry) {
        return Optional.empty();
    }
}
