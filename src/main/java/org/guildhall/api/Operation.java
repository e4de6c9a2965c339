package org.guildhall.api;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Permission;
import org.springframework.web.method.HandlerMethod;

/// One route of the API: a method of a path, and the handler that answers.
record Operation(String method, String path, HandlerMethod handler) {
    /// Who may call it, in words such as `staff with REVIEW_APPLICATIONS`.
    String who() {
        var access = handler.getMethodAnnotation(Access.class);
        if (access == null) throw new IllegalStateException("no @Access on " + handler);
        var may =
                Arrays.stream(access.may())
                        .map(Permission::name)
                        .collect(Collectors.joining(" or "));
        return access.value().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (may.isEmpty() ? "" : " with " + may);
    }

    /// What it is about, such as `applications`.
    String tag() {
        var type = handler.getBeanType().getSimpleName();
        return type.replaceAll("Api$", "").toLowerCase(Locale.ROOT);
    }

    /// Its name, such as `applications_submit`.
    String id() {
        return tag() + "_" + handler.getMethod().getName();
    }

    /// What it does, in words.
    String summary() {
        var name = handler.getMethod().getName();
        var spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        var words = spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
        return words + " (" + tag() + ")";
    }

    List<Parameter> parameters() {
        return List.of(handler.getMethod().getParameters());
    }
}
