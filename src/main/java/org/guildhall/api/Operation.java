package org.guildhall.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Permission;
import org.guildhall.platform.api.Match;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// One route of the API: a method of a path, and the handler that answers.
record Operation(String method, String path, HandlerMethod handler) {
    /// Bytes of any kind.
    static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;

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

    /// Whether it answers with a new thing and where that is: those are called so.
    boolean begins() {
        return handler.getMethod().getName().startsWith("start");
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

    /// What a parameter of its query, or a part of its form, is called.
    static String name(Parameter parameter) {
        var named = parameter.getAnnotation(RequestParam.class);
        return named == null || named.name().isEmpty() ? parameter.getName() : named.name();
    }

    /// Whether it takes words and files together.
    boolean isForm() {
        return parameters().stream()
                .map(Parameter::getParameterizedType)
                .anyMatch(type -> type.getTypeName().contains(MultipartFile.class.getName()));
    }

    /// What kind of bytes it answers with, where it isn't JSON.
    String media() {
        var mapping = Objects.requireNonNull(handler.getMethodAnnotation(RequestMapping.class));
        return Arrays.stream(mapping.produces()).findFirst().orElse(BYTES);
    }

    boolean isForAnyone() {
        return who().equals("anyone");
    }

    boolean takesBody() {
        return isForm() || takes(RequestBody.class);
    }

    /// Whether anything is said that can be wrong.
    boolean takesWords() {
        return takesBody() || takes(RequestParam.class) || method.equals("POST");
    }

    boolean takesVersion() {
        return parameters().stream().anyMatch(parameter -> parameter.getType() == Match.class);
    }

    private boolean takes(Class<? extends Annotation> annotation) {
        return parameters().stream().anyMatch(each -> each.isAnnotationPresent(annotation));
    }
}
