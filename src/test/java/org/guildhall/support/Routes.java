package org.guildhall.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the installation answers to, asked from itself.
///
/// @param withoutAccess the handlers that don't say who may call them, by name
public record Routes(List<Route> all, List<String> withoutAccess) {
    /// One method of one path, with who may call it and which handler answers.
    public record Route(String method, String path, Access access, HandlerMethod handler) {
        /// The path with each of its variables replaced.
        public String with(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }

        /// Whether the path leads to one thing of many.
        public boolean namesSomething() {
            return path.contains("{");
        }
    }

    /// Those of our own handlers; what the frameworks bring along isn't ours to mark.
    public static Routes of(Installation installation) {
        var mapping =
                installation
                        .parts()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var routes = new ArrayList<Route>();
        var without = new ArrayList<String>();
        mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()))
                .forEach(entry -> add(entry, routes, without));
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return new Routes(List.copyOf(routes), List.copyOf(without));
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.guildhall.");
    }

    private static void add(
            Map.Entry<RequestMappingInfo, HandlerMethod> entry,
            List<Route> routes,
            List<String> without) {
        var handler = entry.getValue();
        var access = handler.getMethodAnnotation(Access.class);
        if (access == null) {
            without.add(handler.toString());
            return;
        }
        var methods = entry.getKey().getMethodsCondition().getMethods();
        for (var path : entry.getKey().getPatternValues()) {
            if (methods.isEmpty()) routes.add(new Route("ANY", path, access, handler));
            methods.forEach(method -> routes.add(new Route(method.name(), path, access, handler)));
        }
    }
}
