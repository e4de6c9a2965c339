package org.guildhall.verification.register;

import java.net.URI;

/// A public register that can be asked over the net. Whatever goes wrong on the way is
/// [Said.NotChecked], never an exception and never *not found*.
public interface Register {
    /// Stable code, kept with every answer: `gleif`.
    String code();

    /// Where it is reached, as the operator named it.
    URI address();

    /// Whether it keeps numbers of that kind.
    boolean keeps(Question question);

    /// Asks it; takes as long as the net does, so never within a transaction.
    Said ask(Question question);
}
