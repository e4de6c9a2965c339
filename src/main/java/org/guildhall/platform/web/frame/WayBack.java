package org.guildhall.platform.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Where somebody goes back to whose form was refused: the page that it stood on, as the browser
/// says, or else the nearest page above where it was sent. Never further up than below the start
/// page, which every refusal leads to.
@Component
class WayBack {
    /// The paths of all pages, looked up once: routes don't change while the program runs, and
    /// hostile input is refused often.
    private final SingletonSupplier<List<PathPattern>> pages;

    WayBack(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.pages =
                SingletonSupplier.of(
                        () ->
                                mappings.stream()
                                        .flatMap(it -> it.getHandlerMethods().keySet().stream())
                                        .flatMap(WayBack::page)
                                        .toList());
    }

    private static Stream<PathPattern> page(RequestMappingInfo route) {
        var patterns = route.getPathPatternsCondition();
        var methods = route.getMethodsCondition().getMethods();
        return patterns != null && methods.contains(RequestMethod.GET)
                ? patterns.getPatterns().stream()
                : Stream.empty();
    }

    Optional<String> of(HttpServletRequest request) {
        if (!RequestMethod.POST.name().equals(request.getMethod())) return Optional.empty();
        return Stream.concat(cameFrom(request).stream(), above(request.getRequestURI()))
                .filter(this::isPage)
                .findFirst();
    }

    /// As a path of ours; whoever writes the header can't lead anywhere else.
    private static Optional<String> cameFrom(HttpServletRequest request) {
        try {
            var from =
                    URI.create(
                            Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
            var path = Objects.requireNonNullElse(from.getRawPath(), "");
            var query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return Optional.of(path + query).filter(local -> local.matches("/[^/].*"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The path itself, and those above it.
    private static Stream<String> above(String path) {
        return Stream.iterate(
                path,
                each -> each.lastIndexOf('/') > 0,
                each -> each.substring(0, each.lastIndexOf('/')));
    }

    private boolean isPage(String local) {
        var path = PathContainer.parsePath(local.replaceAll("[?].*", ""));
        return pages.obtain().stream().anyMatch(page -> page.matches(path));
    }
}
