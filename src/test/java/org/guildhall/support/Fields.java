package org.guildhall.support;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is filled into a form, by field, in order.
public final class Fields {
    private Fields() {}

    /// Names and values in turn.
    public static Map<String, String> of(String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
