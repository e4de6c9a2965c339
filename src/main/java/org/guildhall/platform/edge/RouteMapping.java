package org.guildhall.platform.edge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds whose method answers a request. Spring compares a request with each of hundreds of routes;
/// here only with those that begin like its path. Where that leaves none or a choice, Spring
/// decides as ever (docs/adr/0096).
class RouteMapping extends RequestMappingHandlerMapping {
    private Map<String, List<Route>> routes = Map.of();

    private record Route(RequestMappingInfo mapping, HandlerMethod handler) {}

    private record Beginning(String path, Route of) {}

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        routes =
                getHandlerMethods().entrySet().stream()
                        .map(each -> new Route(each.getKey(), each.getValue()))
                        .flatMap(RouteMapping::beginnings)
                        .collect(groupingBy(Beginning::path, mapping(Beginning::of, toList())));
    }

    private static Stream<Beginning> beginnings(Route route) {
        return route.mapping().getPatternValues().stream()
                .map(pattern -> new Beginning(beginning(pattern), route));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        var found = found(path, request);
        if (found.isEmpty()) return super.lookupHandlerMethod(path, request);
        var closer = Comparator.comparing(Route::mapping, getMappingComparator(request));
        found.sort(closer);
        if (found.size() > 1 && closer.compare(found.get(0), found.get(1)) == 0) {
            return super.lookupHandlerMethod(path, request);
        }
        var best = found.getFirst();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
        handleMatch(best.mapping(), path, request);
        return best.handler();
    }

    /// Those that match; what is written in escapes or with parameters may begin otherwise than it
    /// reads, and is left to Spring.
    private List<Route> found(String path, HttpServletRequest request) {
        var found = new ArrayList<Route>(1);
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) return found;
        for (var end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            for (var route : routes.getOrDefault(path.substring(0, end), List.of())) {
                var match = getMatchingMapping(route.mapping(), request);
                if (match != null) found.add(new Route(match, route.handler()));
            }
        }
        return found;
    }

    /// The segments of a pattern before the first that differs from path to path: `/desk/contracts`
    /// of `/desk/contracts/{id}`.
    private static String beginning(String pattern) {
        var end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) end++;
        return end == pattern.length()
                ? pattern
                : pattern.substring(0, pattern.lastIndexOf('/', end));
    }
}
