package org.guildhall.amendment.lifecycle;

import org.springframework.modulith.NamedInterface;

/// Why terms are agreed anew.
@NamedInterface("lifecycle")
public enum Kind {
    /// Other terms, within the term of the contract that runs.
    AMENDMENT,
    /// Another term of the contract, on the same terms or on others.
    RENEWAL;

    /// The message that names it.
    public String key() {
        return "amendment.kind." + name();
    }
}
