package org.guildhall.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.platform.api.Api;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All routes of the API, as they are answered.
@Component
class Operations {
    private final RequestMappingHandlerMapping handlers;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /// In the order of their addresses.
    List<Operation> all() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> isApi(entry.getValue()))
                .flatMap(Operations::of)
                .sorted(
                        Comparator.comparing(Operation::path)
                                .thenComparing(Operation::method)
                                .thenComparing(Operation::isForm))
                .toList();
    }

    private static Stream<Operation> of(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        var methods = route.getKey().getMethodsCondition().getMethods();
        return route.getKey().getPatternValues().stream()
                .filter(path -> !path.endsWith("/**"))
                .flatMap(
                        path ->
                                methods.stream()
                                        .map(
                                                method ->
                                                        new Operation(
                                                                method.name(),
                                                                path,
                                                                route.getValue())));
    }

    private static boolean isApi(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Api.class);
    }
}
