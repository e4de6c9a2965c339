package org.guildhall.diagnosis.fact;

import org.guildhall.diagnosis.table.FactType;

/// A fact that there is to look up.
///
/// @param name such as `account.country`, or a pattern such as `programme.*.stage`
/// @param secret whether it is about another account, so that no reply may tell it
public record FactKind(String name, FactType type, boolean secret) {
    /// One about the customer's own account, or about nobody.
    public static FactKind of(String name, FactType type) {
        return new FactKind(name, type, false);
    }
}
