package org.guildhall.platform.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/// Handlers of the JSON API, below `/api/v1` (api.md). Their refusals are problem documents, their
/// callers come by token only.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
public @interface Api {
    /// Where all of it lies.
    String BASE = "/api/v1";
}
