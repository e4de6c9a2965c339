package org.guildhall.webhook.endpoint;

import java.util.function.Supplier;
import org.guildhall.platform.web.Invalid;

/// Says at which field of a request a value was refused, which the value itself doesn't know.
final class Placed {
    private Placed() {}

    static <T> T at(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.problems().stream().map(problem -> problem.at(field)).toList());
        }
    }
}
