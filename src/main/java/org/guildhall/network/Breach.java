package org.guildhall.network;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Problem;

/// A UID that doesn't go with the main one.
///
/// @param mainValue what the rule compares, of the main UID
/// @param otherValue the same of the other
public record Breach(UidRule rule, Uid main, String mainValue, Uid other, String otherValue) {
    /// What is told of it, the values as that names them. People of an account are told nothing
    /// about an account of another enterprise, not even that it is there.
    Problem told(String field, boolean staff, Function<String, Serializable> named) {
        return staff && rule == UidRule.ONE_ENTERPRISE
                ? problem(
                        field,
                        rule.key() + (otherValue.isEmpty() ? ".unverified" : ".staff"),
                        named)
                : problem(field, rule.key(), named);
    }

    private Problem problem(String field, String key, Function<String, Serializable> named) {
        var hidden = key.equals(UidRule.ONE_ENTERPRISE.key());
        return new Problem(
                field,
                key,
                List.of(
                        main.grouped(),
                        named.apply(mainValue),
                        other.grouped(),
                        hidden ? "" : named.apply(otherValue)));
    }
}
