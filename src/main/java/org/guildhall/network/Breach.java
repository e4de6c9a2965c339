package org.guildhall.network;

import java.util.List;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Problem;

/// A UID that doesn't go with the main one.
///
/// @param mainValue what the rule compares, of the main UID
/// @param otherValue the same of the other
public record Breach(UidRule rule, Uid main, String mainValue, Uid other, String otherValue) {
    /// What people of an account are told: nothing about an account of another enterprise, not even
    /// that it is there.
    public Problem told(String field) {
        var value = rule == UidRule.ONE_ENTERPRISE ? "" : otherValue;
        return problem(field, rule.key(), value);
    }

    /// What staff are told: both values, the other enterprise's name too.
    public Problem toldStaff(String field) {
        if (rule != UidRule.ONE_ENTERPRISE) return told(field);
        var key = otherValue.isEmpty() ? ".unverified" : ".staff";
        return problem(field, rule.key() + key, otherValue);
    }

    private Problem problem(String field, String key, String value) {
        return new Problem(field, key, List.of(main.grouped(), mainValue, other.grouped(), value));
    }
}
