package org.guildhall.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a route. Every handler method carries one; a handler without is refused to
/// everybody.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /// The kind of caller that is let in.
    Who value();

    /// For staff: any one of these is enough; none named means any staff.
    Permission[] may() default {};

    /// Kinds of callers.
    enum Who {
        /// Everybody, signed in or not.
        ANYONE,
        /// Whoever is signed in; the use case looks at reach.
        SIGNED_IN,
        /// People of accounts.
        PARTNER,
        /// Owners of accounts only.
        OWNER,
        /// The vendor's people.
        STAFF
    }
}
